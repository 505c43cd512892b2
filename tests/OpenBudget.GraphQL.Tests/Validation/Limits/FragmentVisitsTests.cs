using OpenBudget.GraphQL.Validation;
using OpenBudget.GraphQL.Validation.Limits;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Limits;

public sealed class FragmentVisitsTests
{
    private const string Rule = nameof(FragmentVisits);

    [Fact]
    public void A_thousand_fragments_can_be_looked_through() => AssertValid(Chain(1000));

    [Fact]
    public void One_more_is_an_error() =>
        AssertErrors(Rule, Chain(1001), "The operation spreads fragments too often: more than 1000 times when they are expanded.");

    [Fact]
    public void A_fragment_counts_for_each_selection_set_that_spreads_it()
    {
        const string Document = "{ a: dog { ...N } b: dog { ...N } c: dog { ...N } } fragment N on Dog { name }";

        Assert.Empty(Validate(Document, ValidationLimits.Default with { MaxFragmentVisits = 3 }));
        Assert.Equal([Rule], Validate(Document, ValidationLimits.Default with { MaxFragmentVisits = 2 }).Select(error => error.Rule));
    }

    [Fact]
    public void Each_operation_has_its_own_visits() =>
        Assert.Empty(Validate(
            "query A { dog { ...N } } query B { dog { ...N } } fragment N on Dog { name }",
            ValidationLimits.Default with { MaxFragmentVisits = 1 }));

    [Fact]
    public void Variables_of_fragments_that_were_not_looked_at_are_not_said_to_be_unused() =>
        Assert.Equal(
            [Rule],
            Validate(
                "query Q($b: Boolean) { dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { isHouseTrained(atOtherHomes: $b) }",
                ValidationLimits.Default with { MaxFragmentVisits = 1 }).Select(error => error.Rule));

    private static string Chain(int length) => string.Concat(
        "{ dog { ...F0 } } ",
        string.Concat(Enumerable.Range(0, length - 1).Select(i => $"fragment F{i} on Dog {{ ...F{i + 1} }} ")),
        $"fragment F{length - 1} on Dog {{ name }}");
}
