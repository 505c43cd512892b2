using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class LeafFieldSelectionsTests
{
    private const string Rule = nameof(LeafFieldSelections);

    [Fact]
    public void A_scalar_without_selections_is_valid() => AssertValid("{ dog { barkVolume } }");

    [Fact]
    public void Selecting_in_a_scalar_is_an_error() =>
        AssertErrors(
            Rule,
            "{ dog { barkVolume { sinceWhen } } }",
            "`barkVolume` returns a scalar value. Nothing can be selected in a value of `Int`. (1:20)");

    [Fact]
    public void Selecting_in_an_enum_is_an_error() =>
        AssertErrors(
            Rule,
            """{ __type(name: "Dog") { kind { name } } }""",
            "`kind` returns an enum value. Nothing can be selected in a value of `__TypeKind`. (1:30)");

    [Theory]
    [InlineData("dog", "an object", "Dog")]
    [InlineData("pet", "an interface", "Pet")]
    [InlineData("catOrDog", "a union", "CatOrDog")]
    public void Selecting_nothing_in_something_with_fields_is_an_error(string field, string kind, string type) =>
        AssertErrors(
            Rule,
            $"{{ {field} }}",
            $"`{field}` returns {kind}. Select at least one of the fields of `{type}`. (1:3)");

    [Fact]
    public void A_list_is_judged_by_its_items() =>
        AssertErrors(
            Rule,
            "{ human { pets } }",
            "`pets` returns an interface. Select at least one of the fields of `Pet`. (1:11)");
}
