using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class InputObjectFieldNamesTests
{
    private const string Rule = nameof(InputObjectFieldNames);

    [Fact]
    public void Fields_of_the_input_object_are_valid() =>
        AssertValid("""query Q($q: FindDogInput = { name: "Fido" }) { findDog(searchBy: { name: "Fido" }) { name } a: findDog(searchBy: $q) { name } }""");

    [Fact]
    public void A_field_the_input_object_does_not_have_is_an_error() =>
        AssertErrors(
            Rule,
            """{ findDog(searchBy: { favoriteCookieFlavor: "Bacon" }) { name } }""",
            "The specified input object field `favoriteCookieFlavor` does not exist on `FindDogInput`. (1:23)");

    [Fact]
    public void It_is_found_inside_other_input_objects_and_in_defaults() =>
        AssertErrors(
            Rule,
            """query Q($q: FindDogInput = { age: 3 }) { addPet(pet: { cat: { name: "Tom", age: 3 } }) { name } findDog(searchBy: $q) { name } }""",
            "The specified input object field `age` does not exist on `FindDogInput`. (1:30)",
            "The specified input object field `age` does not exist on `CatInput`. (1:76)");
}
