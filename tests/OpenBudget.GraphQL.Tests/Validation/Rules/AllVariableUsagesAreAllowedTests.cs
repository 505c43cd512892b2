using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class AllVariableUsagesAreAllowedTests
{
    private const string Rule = nameof(AllVariableUsagesAreAllowed);

    [Theory]
    [InlineData("$v: Boolean", "booleanArgField(booleanArg: $v)")]
    [InlineData("$v: Boolean!", "booleanArgField(booleanArg: $v)")]
    [InlineData("$v: Boolean!", "nonNullBooleanArgField(nonNullBooleanArg: $v)")]
    [InlineData("$v: Boolean = true", "nonNullBooleanArgField(nonNullBooleanArg: $v)")]
    [InlineData("$v: Boolean", "optionalNonNullBooleanArgField(optionalBooleanArg: $v)")]
    [InlineData("$v: [Boolean!]!", "nonNullBooleanListField(nonNullBooleanList: $v)")]
    [InlineData("$v: [Boolean!]!", "booleanListArgField(booleanListArg: $v)")]
    [InlineData("$v: [Boolean!] = [true]", "nonNullBooleanListField(nonNullBooleanList: $v)")]
    [InlineData("$v: Boolean!", "nonNullBooleanListField(nonNullBooleanList: [$v])")]
    [InlineData("$v: Boolean", "booleanListArgField(booleanListArg: [$v])")]
    public void A_variable_whose_values_are_all_allowed_is_valid(string variable, string field) =>
        AssertValid($"query Q({variable}) {{ arguments {{ {field} }} }}");

    [Theory]
    [InlineData("$v: Int", "booleanArgField(booleanArg: $v)", "Int", "Boolean")]
    [InlineData("$v: [Boolean]", "booleanArgField(booleanArg: $v)", "[Boolean]", "Boolean")]
    [InlineData("$v: Boolean", "nonNullBooleanArgField(nonNullBooleanArg: $v)", "Boolean", "Boolean!")]
    [InlineData("$v: Boolean = null", "nonNullBooleanArgField(nonNullBooleanArg: $v)", "Boolean", "Boolean!")]
    [InlineData("$v: Int = 1", "nonNullBooleanArgField(nonNullBooleanArg: $v)", "Int", "Boolean!")]
    [InlineData("$v: Boolean!", "booleanListArgField(booleanListArg: $v)", "Boolean!", "[Boolean]!")]
    [InlineData("$v: [Boolean]!", "nonNullBooleanListField(nonNullBooleanList: $v)", "[Boolean]!", "[Boolean!]!")]
    [InlineData("$v: Boolean", "nonNullBooleanListField(nonNullBooleanList: [$v])", "Boolean", "Boolean!")]
    [InlineData("$v: [Int!]", "intTableArgField(table: $v)", "[Int!]", "[[Int!]]")]
    public void A_variable_with_other_values_is_an_error(string variable, string field, string type, string expected) =>
        AssertErrors(
            Rule,
            $"query Q({variable}) {{ arguments {{\n{field} }} }}",
            $"The variable `v` is not compatible with the type of the current location: it has the type `{type}`, but `{expected}` is expected. "
            + $"(1:9; 2:{field.IndexOf('$', StringComparison.Ordinal) + 1})");

    [Fact]
    public void A_variable_in_a_fragment_is_judged_by_each_operation() =>
        AssertErrors(
            Rule,
            """
            query A($c: DogCommand!) { dog { ...F } }
            query B($c: DogCommand) { dog { ...F } }
            fragment F on Dog { doesKnowCommand(dogCommand: $c) }
            """,
            "The variable `c` is not compatible with the type of the current location: it has the type `DogCommand`, but `DogCommand!` is expected. "
            + "(2:9; 3:49)");

    [Fact]
    public void A_variable_in_a_directive_is_judged() =>
        AssertErrors(
            Rule,
            "query Q($b: Boolean) { dog { name @skip(if: $b) } }",
            "The variable `b` is not compatible with the type of the current location: it has the type `Boolean`, but `Boolean!` is expected. "
            + "(1:9; 1:45)");

    [Fact]
    public void The_field_of_a_OneOf_input_object_takes_a_variable_that_cannot_be_null() =>
        AssertValid("query Q($cat: CatInput!) { addPet(pet: { cat: $cat }) { name } }");

    [Theory]
    [InlineData("$cat: CatInput")]
    [InlineData("$cat: CatInput = { name: \"Tom\" }")]
    public void A_variable_that_can_be_null_is_an_error_there(string variable) =>
        AssertErrors(
            Rule,
            $"query Q({variable}) {{\naddPet(pet: {{ cat: $cat }}) {{ name }} }}",
            "The variable `cat` must have a non-null type, for it is the field of the OneOf input object `PetInput`. (1:9; 2:20)");
}
