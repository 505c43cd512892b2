using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadTargetDefinedTests
{
    [Fact]
    public void A_fragment_can_be_spread_before_it_is_defined() =>
        AssertValid("{ dog { ...A } } fragment A on Dog { name }");

    [Fact]
    public void Spreading_a_fragment_that_is_not_defined_is_an_error() =>
        AssertErrors(
            nameof(FragmentSpreadTargetDefined),
            "{ dog { ...undefinedFragment } }",
            "The specified fragment `undefinedFragment` does not exist. (1:12)");
}
