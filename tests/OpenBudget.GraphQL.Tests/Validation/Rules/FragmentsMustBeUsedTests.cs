using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsMustBeUsedTests
{
    private const string Rule = nameof(FragmentsMustBeUsed);

    [Fact]
    public void A_fragment_is_used_when_another_used_one_spreads_it() =>
        AssertValid("{ dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { name }");

    [Fact]
    public void A_fragment_that_nothing_spreads_is_an_error() =>
        AssertErrors(
            Rule,
            "{ dog { name } } fragment A on Dog { name }",
            "The specified fragment `A` is not used within the current document. (1:18)");

    [Fact]
    public void Fragments_that_only_unused_ones_spread_are_errors() =>
        AssertErrors(
            Rule,
            "{ dog { name } } fragment A on Dog { ...B } fragment B on Dog { name }",
            "The specified fragment `A` is not used within the current document. (1:18)",
            "The specified fragment `B` is not used within the current document. (1:45)");
}
