using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class UniqueOperationTypesTests
{
    private const string Rule = nameof(UniqueOperationTypes);

    [Fact]
    public void Each_operation_may_have_a_root() =>
        AssertValid("schema { query: Q mutation: M subscription: S } type Q { a: Int } type M { a: Int } type S { a: Int }");

    [Fact]
    public void A_second_root_is_an_error_in_an_extension_too() =>
        AssertErrors(
            Rule,
            """
            schema { query: Q query: R }
            extend schema { query: S } type Q { a: Int } type R { a: Int } type S { a: Int }
            """,
            "The Query root type is given more than once. (1:10; 1:19)",
            "The Query root type is given more than once. (1:10; 2:17)");

    [Fact]
    public void The_root_of_the_extended_schema_counts() =>
        AssertErrorsInExtension(
            Rule,
            "type Query { a: Int }",
            "extend schema { query: Other } type Other { a: Int }",
            "The Query root type is given more than once. (1:17)");
}
