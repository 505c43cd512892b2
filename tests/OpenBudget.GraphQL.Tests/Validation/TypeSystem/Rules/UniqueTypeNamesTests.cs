using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class UniqueTypeNamesTests
{
    private const string Rule = nameof(UniqueTypeNames);

    [Fact]
    public void Two_types_of_one_name_are_an_error_whatever_their_kinds() =>
        AssertErrors(
            Rule,
            """
            type Query { a: Int } type A { a: Int }
            enum A { B }
            """,
            "`A` is defined more than once. (1:28; 2:6)");

    [Fact]
    public void A_directive_may_have_the_name_of_a_type() =>
        AssertValid("type Query { a: Int } directive @Query on FIELD");

    [Fact]
    public void A_type_of_the_extended_schema_counts() =>
        AssertErrorsInExtension(
            Rule,
            "type Query { a: Int }",
            "scalar Query",
            "`Query` is defined more than once. (1:8)");
}
