using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeTests
{
    private const string Rule = nameof(ValuesOfCorrectType);

    [Theory]
    [InlineData("booleanArgField(booleanArg: true)")]
    [InlineData("booleanArgField(booleanArg: null)")]
    [InlineData("intArgField(intArg: -2147483648)")]
    [InlineData("floatArgField(floatArg: 1.5e3)")]
    [InlineData("floatArgField(floatArg: 1)")]
    [InlineData("idArgField(idArg: \"a\")")]
    [InlineData("idArgField(idArg: 1)")]
    [InlineData("stringArgField(stringArg: \"\"\"a block\"\"\")")]
    [InlineData("booleanListArgField(booleanListArg: [true, null])")]
    [InlineData("booleanListArgField(booleanListArg: true)")]
    [InlineData("intTableArgField(table: [[1, 2], [], null])")]
    [InlineData("intTableArgField(table: 1)")]
    public void Values_of_the_arguments_type_are_valid(string field) => AssertValid($"{{ arguments {{ {field} }} }}");

    [Theory]
    [InlineData("booleanArgField(booleanArg: \"true\")", "booleanArg", "Boolean", "\"true\"")]
    [InlineData("booleanArgField(booleanArg: 1)", "booleanArg", "Boolean", "1")]
    [InlineData("booleanArgField(booleanArg: TRUE)", "booleanArg", "Boolean", "TRUE")]
    [InlineData("intArgField(intArg: \"1\")", "intArg", "Int", "\"1\"")]
    [InlineData("intArgField(intArg: 1.0)", "intArg", "Int", "1.0")]
    [InlineData("intArgField(intArg: 2147483648)", "intArg", "Int", "2147483648")]
    [InlineData("intArgField(intArg: [1])", "intArg", "Int", "[1]")]
    [InlineData("floatArgField(floatArg: \"1.5\")", "floatArg", "Float", "\"1.5\"")]
    [InlineData("idArgField(idArg: 1.0)", "idArg", "ID", "1.0")]
    [InlineData("stringArgField(stringArg: 1)", "stringArg", "String", "1")]
    [InlineData("stringArgField(stringArg: { a: 1 })", "stringArg", "String", "{ a: 1 }")]
    [InlineData("nonNullBooleanArgField(nonNullBooleanArg: null)", "nonNullBooleanArg", "Boolean!", "null")]
    public void A_value_of_another_type_is_an_error(string field, string argument, string type, string value)
    {
        var error = Assert.Single(Validate($"{{ arguments {{ {field} }} }}"));

        Assert.Equal(Rule, error.Rule);
        Assert.Equal($"The specified argument value does not match the argument type. Expected a value of `{type}`, but found `{value}`.", error.Message);
        Assert.Equal(16 + field.IndexOf(value, field.IndexOf('('), StringComparison.Ordinal) - 1, Assert.Single(error.Locations).Column);
        Assert.Equal([new("argument", argument), new("argumentValue", value), new("locationType", type)], error.Extensions);
    }

    [Fact]
    public void An_item_of_another_type_is_an_error_at_the_item() =>
        AssertErrors(
            Rule,
            "{ arguments { booleanListArgField(booleanListArg: [true, \"no\", 3]) } }",
            "The specified argument value does not match the argument type. Expected a value of `Boolean`, but found `\"no\"`. (1:58)",
            "The specified argument value does not match the argument type. Expected a value of `Boolean`, but found `3`. (1:64)");

    [Fact]
    public void Lists_in_lists_are_judged_to_their_items() =>
        AssertErrors(
            Rule,
            "{ arguments { intTableArgField(table: [[1, null], [2]]) } }",
            "The specified argument value does not match the argument type. Expected a value of `Int!`, but found `null`. (1:44)");

    [Fact]
    public void An_enum_takes_its_values_by_name_and_not_as_strings() =>
        AssertErrors(
            Rule,
            "{ dog { doesKnowCommand(dogCommand: JUMP) a: doesKnowCommand(dogCommand: \"SIT\") b: doesKnowCommand(dogCommand: sit) } }",
            "The specified argument value does not match the argument type. Expected a value of `DogCommand!`, but found `JUMP`. (1:37)",
            "The specified argument value does not match the argument type. Expected a value of `DogCommand!`, but found `\"SIT\"`. (1:74)",
            "The specified argument value does not match the argument type. Expected a value of `DogCommand!`, but found `sit`. (1:112)");

    [Fact]
    public void A_field_of_an_input_object_is_judged_at_the_field() =>
        AssertErrors(
            Rule,
            "{ findDog(searchBy: { name: 5 }) { name } }",
            "The specified value type of field `name` does not match the field type. Expected a value of `String`, but found `5`. (1:29)");

    [Fact]
    public void An_item_after_an_input_object_is_the_arguments_again() =>
        AssertErrors(
            Rule,
            "{ findDogs(searchBy: [{ name: \"Rex\" }, 5]) { name } }",
            "The specified argument value does not match the argument type. Expected a value of `FindDogInput!`, but found `5`. (1:40)");

    [Fact]
    public void Something_else_for_an_input_object_is_an_error() =>
        AssertErrors(
            Rule,
            "{ findDog(searchBy: \"Rex\") { name } }",
            "The specified argument value does not match the argument type. Expected a value of `FindDogInput`, but found `\"Rex\"`. (1:21)");

    [Fact]
    public void A_default_value_is_judged_by_the_variables_type() =>
        AssertErrors(
            Rule,
            "query Q($x: Int! = null, $l: [Boolean!]! = [1]) { arguments { intArgField(intArg: $x) nonNullBooleanListField(nonNullBooleanList: $l) } }",
            "The default value of a variable does not match the variable's type. Expected a value of `Int!`, but found `null`. (1:20)",
            "The default value of a variable does not match the variable's type. Expected a value of `Boolean!`, but found `1`. (1:45)");

    [Fact]
    public void A_long_value_is_cut() =>
        AssertErrors(
            Rule,
            $"{{ arguments {{ intArgField(intArg: \"{new string('长', 200)}\") }} }}",
            $"The specified argument value does not match the argument type. Expected a value of `Int`, but found `\"{new string('长', 62)}…`. (1:35)");

    [Fact]
    public void A_cut_does_not_split_a_character() =>
        AssertErrors(
            Rule,
            $"{{ arguments {{ intArgField(intArg: \"{string.Concat(Enumerable.Repeat("𝄞", 100))}\") }} }}",
            $"The specified argument value does not match the argument type. Expected a value of `Int`, but found `\"{string.Concat(Enumerable.Repeat("𝄞", 31))}…`. (1:35)");
}
