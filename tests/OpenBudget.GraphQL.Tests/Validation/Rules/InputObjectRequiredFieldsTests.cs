using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class InputObjectRequiredFieldsTests
{
    private const string Rule = nameof(InputObjectRequiredFields);

    [Fact]
    public void Optional_fields_can_be_left_out() => AssertValid("""{ addPet(pet: { cat: { name: "Tom" } }) { name } }""");

    [Fact]
    public void A_required_field_that_is_left_out_is_an_error_at_the_object() =>
        AssertErrors(
            Rule,
            "{ addPet(pet: { cat: { meowVolume: 3 } }) { name } }",
            "The input object field `name` of `CatInput` is required. (1:22)");

    [Fact]
    public void A_required_field_that_is_null_is_a_wrong_value() =>
        AssertErrors(
            nameof(ValuesOfCorrectType),
            "{ addPet(pet: { cat: { name: null } }) { name } }",
            "The specified value type of field `name` does not match the field type. Expected a value of `String!`, but found `null`. (1:30)");

    [Theory]
    [InlineData("{ }", 0)]
    [InlineData("""{ cat: { name: "Tom" }, dog: { name: "Rex" } }""", 2)]
    [InlineData("""{ cat: { name: "Tom" }, dog: null }""", 2)]
    public void Of_a_OneOf_input_object_one_field_must_be_given(string pet, int count) =>
        AssertErrors(
            Rule,
            $$"""{ addPet(pet: {{pet}}) { name } }""",
            $"Exactly one field of the OneOf input object `PetInput` must be given, but {count} are. (1:15)");

    [Fact]
    public void A_field_that_a_OneOf_input_object_lacks_does_not_count()
    {
        var errors = Validate("{ addPet(pet: { bird: null }) { name } }");

        Assert.Equal(
            [
                "Exactly one field of the OneOf input object `PetInput` must be given, but 0 are. (1:15)",
                "The specified input object field `bird` does not exist on `PetInput`. (1:17)",
            ],
            errors.Select(error => error.ToString()));
    }

    [Fact]
    public void The_field_of_a_OneOf_input_object_must_not_be_null() =>
        AssertErrors(
            Rule,
            "{ addPet(pet: { cat: null }) { name } }",
            "The field `cat` of the OneOf input object `PetInput` must not be null. (1:15)");
}
