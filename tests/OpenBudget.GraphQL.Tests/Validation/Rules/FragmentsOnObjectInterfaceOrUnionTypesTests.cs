using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsOnObjectInterfaceOrUnionTypesTests
{
    private const string Rule = nameof(FragmentsOnObjectInterfaceOrUnionTypes);

    [Fact]
    public void Fragments_on_objects_interfaces_and_unions_are_valid() =>
        AssertValid("{ dog { ... on Dog { name } ... on Pet { name } ... on CatOrDog { __typename } } }");

    [Fact]
    public void A_fragment_on_a_scalar_is_an_error() =>
        AssertErrors(
            Rule,
            "{ dog { ...A } } fragment A on Int { something }",
            "Fragments can only be declared on objects, interfaces and unions. `Int` is none of these. (1:32)");

    [Fact]
    public void An_inline_fragment_on_an_input_object_is_an_error() =>
        AssertErrors(
            Rule,
            "{ dog { ... on FindDogInput { name } } }",
            "Fragments can only be declared on objects, interfaces and unions. `FindDogInput` is none of these. (1:16)");
}
