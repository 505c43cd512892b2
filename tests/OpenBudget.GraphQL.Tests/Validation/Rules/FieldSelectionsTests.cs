using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class FieldSelectionsTests
{
    private const string Rule = nameof(FieldSelections);

    [Fact]
    public void Fields_of_objects_and_interfaces_are_valid() => AssertValid("{ dog { barkVolume } pet { name ... on Cat { meowVolume } } }");

    [Fact]
    public void The_type_name_can_be_asked_of_objects_interfaces_and_unions() =>
        AssertValid("{ __typename dog { __typename } pet { __typename } catOrDog { __typename } }");

    [Fact]
    public void A_field_that_the_type_does_not_have_is_an_error() =>
        AssertErrors(
            Rule,
            "{ dog { meowVolume } }",
            "The field `meowVolume` does not exist on the type `Dog`. (1:9)");

    [Fact]
    public void A_field_is_looked_for_by_its_name_and_not_its_alias() =>
        AssertErrors(
            Rule,
            "{ dog { barkVolume: kawVolume } }",
            "The field `kawVolume` does not exist on the type `Dog`. (1:9)");

    [Fact]
    public void What_is_selected_in_an_unknown_field_is_not_judged() =>
        AssertErrors(
            Rule,
            "{ unknown { deeper { deepest } } }",
            "The field `unknown` does not exist on the type `Query`. (1:3)");

    [Fact]
    public void A_field_that_only_implementations_have_is_an_error_on_the_interface() =>
        AssertErrors(
            Rule,
            "{ pet { nickname } }",
            "The field `nickname` does not exist on the type `Pet`. (1:9)");

    [Fact]
    public void A_union_has_no_fields_of_its_own() =>
        AssertErrors(
            Rule,
            "{ catOrDog { name } }",
            "The field `name` does not exist on the type `CatOrDog`. (1:14)");

    [Fact]
    public void The_schema_can_be_asked_for_at_the_query_root_only() =>
        AssertErrors(
            Rule,
            "{ __schema { description } dog { __schema { description } } }",
            "The field `__schema` does not exist on the type `Dog`. (1:34)");

    [Fact]
    public void The_error_carries_what_was_asked_as_data()
    {
        var error = Assert.Single(Validate("{ dog { volume: meowVolume } }"));

        Assert.Equal([new("type", "Dog"), new("field", "meowVolume"), new("responseName", "volume")], error.Extensions);
        Assert.Equal("sec-Field-Selections", error.SpecifiedBy);
        Assert.Null(error.Code);
    }

    [Fact]
    public void A_long_name_is_cut_and_nothing_is_suggested() =>
        AssertErrors(
            Rule,
            $"{{ dog {{ {new string('x', 65)} }} }}",
            $"The field `{new string('x', 63)}…` does not exist on the type `Dog`. (1:9)");
}
