using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class ArgumentUniquenessTests
{
    private const string Rule = nameof(ArgumentUniqueness);

    [Fact]
    public void The_same_argument_on_two_fields_is_valid() =>
        AssertValid("{ a: dog { isHouseTrained(atOtherHomes: true) } b: dog { isHouseTrained(atOtherHomes: true) } }");

    [Fact]
    public void An_argument_given_again_is_one_error_with_all_places() =>
        AssertErrors(
            Rule,
            "{ dog { isHouseTrained(atOtherHomes: true, atOtherHomes: true, atOtherHomes: false) } }",
            "The argument `atOtherHomes` is given more than once. (1:24; 1:44; 1:64)");

    [Fact]
    public void An_argument_of_a_directive_given_again_is_an_error() =>
        AssertErrors(
            Rule,
            "{ dog { name @skip(if: true, if: false) } }",
            "The argument `if` is given more than once. (1:20; 1:30)");

    [Fact]
    public void Repetition_is_found_among_many_arguments()
    {
        var errors = Validate("{ dog { isHouseTrained(a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1, j: 1, a: 1) } }");

        Assert.Equal("The argument `a` is given more than once. (1:24; 1:84)", errors[0].ToString());
    }
}
