using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class RequiredArgumentsTests
{
    private const string Rule = nameof(RequiredArguments);

    [Fact]
    public void Nullable_arguments_and_arguments_with_a_default_can_be_left_out() =>
        AssertValid("{ arguments { booleanArgField optionalNonNullBooleanArgField } }");

    [Fact]
    public void A_variable_is_given_whatever_its_value_is() =>
        AssertValid("query Q($x: Int!) { arguments { multipleRequirements(x: $x, y: 1) } }");

    [Fact]
    public void Each_required_argument_that_is_left_out_is_an_error() =>
        AssertErrors(
            Rule,
            "{ arguments { nonNullBooleanArgField multipleRequirements(y: 1) } }",
            "The argument `nonNullBooleanArg` of the field `Arguments.nonNullBooleanArgField` is required. (1:15)",
            "The argument `x` of the field `Arguments.multipleRequirements` is required. (1:38)");

    [Fact]
    public void A_field_is_judged_whatever_is_selected_in_it() =>
        AssertErrors(
            Rule,
            "{ addPet { name ... on Dog { owner { name } } } }",
            "The argument `pet` of the field `Query.addPet` is required. (1:3)");

    [Fact]
    public void A_required_argument_of_a_directive_that_is_left_out_is_an_error() =>
        AssertErrors(
            Rule,
            "{ dog { name @skip } }",
            "The argument `if` of the directive `@skip` is required. (1:14)");
}
