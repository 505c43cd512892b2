using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class ArgumentNamesTests
{
    private const string Rule = nameof(ArgumentNames);

    [Fact]
    public void Arguments_of_fields_and_directives_are_valid() =>
        AssertValid("{ dog { doesKnowCommand(dogCommand: SIT) isHouseTrained(atOtherHomes: true) @include(if: true) } }");

    [Fact]
    public void An_argument_the_field_does_not_have_is_an_error() =>
        AssertErrors(
            Rule,
            "{ dog { doesKnowCommand(command: CLEAN_UP_HOUSE, dogCommand: SIT) } }",
            "The argument `command` does not exist on the field `Dog.doesKnowCommand`. (1:25)");

    [Fact]
    public void An_argument_the_directive_does_not_have_is_an_error() =>
        AssertErrors(
            Rule,
            "{ dog { name @include(unless: false, if: true) } }",
            "The argument `unless` does not exist on the directive `@include`. (1:23)");

    [Fact]
    public void Upper_and_lower_case_differ() =>
        AssertErrors(
            Rule,
            "{ dog { isHouseTrained(atotherhomes: true) } }",
            "The argument `atotherhomes` does not exist on the field `Dog.isHouseTrained`. (1:24)");

    [Fact]
    public void Arguments_of_an_unknown_field_are_not_judged() =>
        AssertErrors(nameof(FieldSelections), "{ cow(a: 1) }", "The field `cow` does not exist on the type `Query`. (1:3)");
}
