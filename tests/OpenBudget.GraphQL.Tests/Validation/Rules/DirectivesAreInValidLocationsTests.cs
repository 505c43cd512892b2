using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class DirectivesAreInValidLocationsTests
{
    private const string Rule = nameof(DirectivesAreInValidLocations);

    [Fact]
    public void Directives_where_they_are_declared_for_are_valid() =>
        AssertValid(
            """
            query Q($a: Boolean! @label(text: "a")) @onQuery {
              dog @include(if: $a) { ...Name @once ... @once { name @once } }
            }
            fragment Name on Dog @once { name }
            """);

    [Theory]
    [InlineData("query Q @skip(if: true) { dog { name } }", "skip", "QUERY", 9)]
    [InlineData("subscription Q @onQuery { newMessage { body } }", "onQuery", "SUBSCRIPTION", 16)]
    [InlineData("query Q($a: Int @once) { arguments { intArgField(intArg: $a) } }", "once", "VARIABLE_DEFINITION", 17)]
    [InlineData("{ dog @onQuery { name } }", "onQuery", "FIELD", 7)]
    [InlineData("{ dog { ... @onQuery { name } } }", "onQuery", "INLINE_FRAGMENT", 13)]
    [InlineData("{ dog { ...A @onQuery } } fragment A on Dog { name }", "onQuery", "FRAGMENT_SPREAD", 14)]
    [InlineData("{ dog { ...A } } fragment A on Dog @onQuery { name }", "onQuery", "FRAGMENT_DEFINITION", 36)]
    public void A_directive_elsewhere_is_an_error(string document, string directive, string location, int column) =>
        AssertErrors(
            Rule,
            document,
            $"The specified directive is not valid at the current location: `{directive}` cannot stand on {location}. (1:{column})");

    [Fact]
    public void A_mutation_is_a_location_of_its_own()
    {
        var errors = Validate("mutation M @onQuery { add }");

        Assert.Equal("The specified directive is not valid at the current location: `onQuery` cannot stand on MUTATION. (1:12)", errors[1].ToString());
    }
}
