using OpenBudget.GraphQL.Validation;
using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Limits;

public sealed class FieldMergeComparisonsTests
{
    private static readonly ValidationLimits Few = ValidationLimits.Default with { MaxFieldMergeComparisons = 20 };

    [Fact]
    public void Fields_that_overlap_too_much_are_an_error_of_the_merging_rule()
    {
        var error = Assert.Single(Validate("{ dog { name name name name name name name name name name } }", Few));

        Assert.Equal(nameof(FieldSelectionMerging), error.Rule);
        Assert.Equal("HC0107", error.Code);
        Assert.Equal(
            "The fields of the document overlap too much to be compared: more than 20 comparisons are needed. Select fields of the same name less often.",
            error.Message);
    }

    [Fact]
    public void A_conflict_that_was_found_is_reported_in_its_place()
    {
        var error = Assert.Single(Validate("{ dog { name name: nickname name name name name name name name name name name } }", Few));

        Assert.Null(error.Code);
        Assert.StartsWith("Encountered fields for the same object that cannot be merged", error.Message, StringComparison.Ordinal);
    }
}
