using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class PossibleTypeExtensionsTests
{
    private const string Rule = nameof(PossibleTypeExtensions);

    [Fact]
    public void Every_kind_of_type_can_be_extended() =>
        AssertValid(
            """
            type Query { a: S b: U c: E d(i: N): I }
            scalar S
            interface I { a: Int }
            union U = A
            type A { a: Int }
            enum E { B }
            input N { a: Int }
            extend type Query { e: Int }
            extend scalar S @specifiedBy(url: "a")
            extend interface I { b: Int }
            extend union U = B
            type B { a: Int }
            extend enum E { C }
            extend input N { b: Int }
            """);

    [Fact]
    public void What_is_not_defined_cannot_be_extended() =>
        AssertErrors(
            Rule,
            """
            type Query { a: Int }
            extend type Other { a: Int }
            """,
            "`Other` cannot be extended: it is not defined. (2:13)");

    [Fact]
    public void A_type_cannot_be_extended_as_another_kind() =>
        AssertErrors(
            Rule,
            """
            type Query { a: Int }
            extend enum Query { A }
            """,
            "`Query` cannot be extended as an enum: it is defined as something else. (1:1; 2:1)");

    [Fact]
    public void The_kinds_of_the_extended_schema_count() =>
        AssertErrorsInExtension(
            Rule,
            "scalar A",
            "extend type A { b: Int } extend input B { c: Int }",
            "`A` cannot be extended as an object type: it is defined as something else. (1:1)",
            "`B` cannot be extended: it is not defined. (1:39)");
}
