using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class ImplementedFieldsTests
{
    private const string Rule = nameof(ImplementedFields);

    [Fact]
    public void A_narrower_type_and_a_further_optional_argument_fit() =>
        AssertValid(
            """
            type Query implements I { a(b: Int, c: Int, d: Int! = 1): [Query!]! e: A! f: Query }
            interface I { a(b: Int): [I] e: U f: I @deprecated }
            union U = A
            type A { a: Int }
            """);

    [Fact]
    public void A_field_that_is_lacking_is_an_error() =>
        AssertErrors(
            Rule,
            """
            type Query implements I { a: Int }
            interface I { a: Int b: Int }
            """,
            "`Query` lacks the field `I.b` of an interface it implements. (2:22; 1:1)");

    [Fact]
    public void A_wider_or_another_type_does_not_fit() =>
        AssertErrors(
            Rule,
            """
            type Query implements I { a: Int b: [Int] c: Int d: Query }
            interface I { a: Int! b: Int c: [Int] d: A } type A { a: Int }
            """,
            "`Query.a` has the type `Int`, which does not fit `Int!`, the type of `I.a`. (2:18; 1:30)",
            "`Query.b` has the type `[Int]`, which does not fit `Int`, the type of `I.b`. (2:26; 1:37)",
            "`Query.c` has the type `Int`, which does not fit `[Int]`, the type of `I.c`. (2:33; 1:46)",
            "`Query.d` has the type `Query`, which does not fit `A`, the type of `I.d`. (2:42; 1:53)");

    [Fact]
    public void An_argument_that_is_lacking_or_of_another_type_is_an_error() =>
        AssertErrors(
            Rule,
            """
            type Query implements I { a(c: Int): Int }
            interface I { a(b: Int, c: Int!): Int }
            """,
            "`Query.a` lacks the argument `I.a(b:)`. (2:17; 1:27)",
            "`Query.a(c:)` has the type `Int`, which does not fit `Int!`, the type of `I.a(c:)`. (2:28; 1:32)");

    [Fact]
    public void A_further_argument_must_not_be_required() =>
        AssertErrors(
            Rule,
            """
            type Query implements I { a(b: Int!): Int }
            interface I { a: Int }
            """,
            "`Query.a(b:)` must not be required, for `I.a` has no such argument. (1:29; 2:15)");

    [Fact]
    public void A_field_is_deprecated_only_where_the_interface_s_is() =>
        AssertErrors(
            Rule,
            """
            type Query implements I { a: Int @deprecated }
            interface I { a: Int }
            """,
            "`Query.a` cannot be deprecated, for `I.a` is not. (1:34; 1:30)");
}
