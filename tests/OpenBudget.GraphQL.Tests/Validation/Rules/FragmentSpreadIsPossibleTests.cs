using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadIsPossibleTests
{
    private const string Rule = nameof(FragmentSpreadIsPossible);

    [Theory]
    [InlineData("dog", "Dog")]
    [InlineData("dog", "Pet")]
    [InlineData("dog", "CatOrDog")]
    [InlineData("pet", "Dog")]
    [InlineData("pet", "Pet")]
    [InlineData("pet", "DogOrHuman")]
    [InlineData("catOrDog", "Cat")]
    [InlineData("catOrDog", "Pet")]
    [InlineData("catOrDog", "DogOrHuman")]
    public void A_fragment_whose_type_shares_an_object_with_the_parent_is_valid(string field, string type) =>
        AssertValid($"{{ {field} {{ ... on {type} {{ __typename }} }} }}");

    [Theory]
    [InlineData("dog", "Dog", "Cat")]
    [InlineData("dog", "Dog", "Sentient")]
    [InlineData("dog", "Dog", "HumanOrAlien")]
    [InlineData("pet", "Pet", "Human")]
    [InlineData("pet", "Pet", "Sentient")]
    [InlineData("pet", "Pet", "HumanOrAlien")]
    [InlineData("catOrDog", "CatOrDog", "Alien")]
    [InlineData("catOrDog", "CatOrDog", "Sentient")]
    [InlineData("catOrDog", "CatOrDog", "HumanOrAlien")]
    public void A_fragment_whose_type_shares_no_object_with_the_parent_is_an_error(string field, string parent, string type) =>
        AssertErrors(
            Rule,
            $"{{ {field} {{\n... on {type} {{ __typename }} }} }}",
            $"The parent type does not match the type condition on the fragment: no object is both `{parent}` and `{type}`. (2:1)");

    [Fact]
    public void A_spread_is_judged_where_it_stands() =>
        AssertErrors(
            Rule,
            "{ dog { ...Jump } cat { ...Jump } } fragment Jump on Cat { doesKnowCommand(catCommand: JUMP) }",
            "The parent type does not match the type condition on the fragment: no object is both `Dog` and `Cat`. (1:9)");
}
