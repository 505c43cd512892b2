using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class UniqueEnumValueNamesTests
{
    private const string Rule = nameof(UniqueEnumValueNames);

    [Fact]
    public void A_value_that_repeats_is_an_error_across_extensions() =>
        AssertErrors(
            Rule,
            """
            type Query { a: A } enum A { B C }
            extend enum A { D B }
            """,
            "`A.B` is defined more than once. (1:30; 2:19)");

    [Fact]
    public void Two_enums_may_have_the_same_value() =>
        AssertValid("type Query { a: A b: B } enum A { C } enum B { C }");

    [Fact]
    public void A_value_of_the_extended_enum_counts() =>
        AssertErrorsInExtension(
            Rule,
            "enum A { B }",
            "extend enum A { B }",
            "`A.B` is defined more than once. (1:17)");
}
