using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class InputObjectFieldUniquenessTests
{
    private const string Rule = nameof(InputObjectFieldUniqueness);

    [Fact]
    public void Different_fields_are_valid() => AssertValid("""{ findDog(searchBy: { name: "Rex", owner: "Kim" }) { name } }""");

    [Fact]
    public void A_field_given_again_is_an_error() =>
        AssertErrors(
            Rule,
            """{ findDog(searchBy: { name: "a", name: "b", name: "c" }) { name } }""",
            "There can be only one input field named `name`. (1:23; 1:34)",
            "There can be only one input field named `name`. (1:23; 1:45)");
}
