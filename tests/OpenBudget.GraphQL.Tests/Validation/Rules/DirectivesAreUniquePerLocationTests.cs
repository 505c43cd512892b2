using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class DirectivesAreUniquePerLocationTests
{
    [Fact]
    public void The_same_directive_at_two_locations_is_valid() =>
        AssertValid("{ dog @include(if: true) { name @include(if: true) } }");

    [Fact]
    public void A_repeatable_directive_can_stand_twice() =>
        AssertValid("""{ dog { name @label(text: "a") @label(text: "b") } }""");

    [Fact]
    public void A_directive_that_stands_again_is_an_error() =>
        AssertErrors(
            nameof(DirectivesAreUniquePerLocation),
            "{ dog { name @skip(if: true) @include(if: true) @skip(if: false) @skip(if: false) } }",
            "The directive `skip` can stand only once at one location. (1:14; 1:49)",
            "The directive `skip` can stand only once at one location. (1:14; 1:66)");
}
