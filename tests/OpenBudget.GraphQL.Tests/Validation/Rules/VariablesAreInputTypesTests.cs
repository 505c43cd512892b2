using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesTests
{
    private const string Rule = nameof(VariablesAreInputTypes);

    [Fact]
    public void Scalars_enums_input_objects_and_lists_of_them_are_valid() =>
        AssertValid(
            """
            query Q($c: DogCommand!, $d: FindDogInput, $l: [Boolean!]) {
              dog { doesKnowCommand(dogCommand: $c) }
              findDog(searchBy: $d) { name }
              booleanList(booleanListArg: $l)
            }
            """);

    [Theory]
    [InlineData("Cat")]
    [InlineData("Pet!")]
    [InlineData("[CatOrDog!]!")]
    public void A_type_that_clients_cannot_give_is_an_error(string type)
    {
        var errors = Validate($"query Q($a: {type}) {{ dog {{ name @label(text: $a) }} }}");

        Assert.Equal("The type of variable `a` is not an input type. (1:13)", Assert.Single(errors, error => error.Rule == Rule).ToString());
    }

    [Fact]
    public void A_type_the_schema_does_not_have_is_an_error() =>
        AssertErrors(
            Rule,
            "query Q($a: [NotInSchema!]!) { dog { isHouseTrained(atOtherHomes: $a) } }",
            "Unknown type `NotInSchema`. (1:14)");
}
