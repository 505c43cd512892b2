using OpenBudget.GraphQL.Validation.Limits;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Limits;

public sealed class SelectionCountTests
{
    private const string Rule = nameof(SelectionCount);

    [Fact]
    public void A_hundred_selections_are_allowed() => AssertValid($"{{ {Aliases(100)}}}");

    [Fact]
    public void One_more_is_an_error() =>
        AssertErrors(Rule, $"{{ {Aliases(101)}}}", "The selection set holds 101 selections; at most 100 are allowed. (1:1)");

    [Fact]
    public void The_same_field_counts_each_time() =>
        AssertErrors(
            Rule,
            $"{{ dog {{ {string.Concat(Enumerable.Repeat("name ", 500))}}} }}",
            "The selection set holds 500 selections; at most 100 are allowed. (1:7)");

    private static string Aliases(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"a{i}: __typename "));
}
