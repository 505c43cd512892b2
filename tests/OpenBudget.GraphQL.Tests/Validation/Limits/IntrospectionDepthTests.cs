using OpenBudget.GraphQL.Validation.Limits;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Limits;

public sealed class IntrospectionDepthTests
{
    private const string Rule = nameof(IntrospectionDepth);
    private const string Message =
        "The maximum allowed introspection depth was exceeded: of `fields`, `inputFields`, `interfaces` and `possibleTypes`, at most 2 may stand inside each other.";

    [Fact]
    public void Two_lists_inside_each_other_are_allowed() =>
        AssertValid("{ __schema { types { fields { type { interfaces { name } } } possibleTypes { inputFields { name } } } } }");

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }")]
    [InlineData("{ __schema { types { interfaces { possibleTypes { interfaces { name } } } } } }")]
    [InlineData("{ __type(name: \"Dog\") { inputFields { type { ofType { inputFields { type { inputFields { name } } } } } } } }")]
    [InlineData("{ __schema { types { ...A } } } fragment A on __Type { fields { type { ...B } } } fragment B on __Type { fields { type { ... { fields { name } } } } }")]
    public void A_third_list_is_an_error_at_the_field_it_starts_from(string document) => AssertErrors(Rule, document, $"{Message} (1:3)");

    [Fact]
    public void The_error_has_the_dialects_code_and_no_section()
    {
        var error = Assert.Single(Validate("{ __schema { types { interfaces { interfaces { interfaces { name } } } } } }"));

        Assert.Equal("HC0086", error.Code);
        Assert.Null(error.SpecifiedBy);
    }
}
