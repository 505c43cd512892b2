using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadTypeExistenceTests
{
    private const string Rule = nameof(FragmentSpreadTypeExistence);

    [Fact]
    public void Fragments_on_types_of_the_schema_and_without_a_type_are_valid() =>
        AssertValid("{ dog { ...A ... on Dog { name } ... @include(if: true) { name } } } fragment A on Dog { name }");

    [Fact]
    public void A_fragment_on_an_unknown_type_is_an_error() =>
        AssertErrors(
            Rule,
            "{ dog { ...A } } fragment A on NotInSchema { name }",
            "Unknown type `NotInSchema`. (1:32)");

    [Fact]
    public void An_inline_fragment_on_an_unknown_type_is_an_error_and_its_fields_are_not_judged() =>
        AssertErrors(
            Rule,
            "{ dog { ... on NotInSchema { cow } } }",
            "Unknown type `NotInSchema`. (1:16)");
}
