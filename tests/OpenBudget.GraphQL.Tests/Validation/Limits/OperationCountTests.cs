using OpenBudget.GraphQL.Validation.Limits;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Limits;

public sealed class OperationCountTests
{
    [Fact]
    public void A_hundred_operations_are_allowed() => AssertValid(Operations(100));

    [Fact]
    public void One_more_is_an_error() =>
        AssertErrors(nameof(OperationCount), Operations(101), "The document holds 101 operations; at most 100 are allowed.");

    private static string Operations(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"query Q{i} {{ __typename }} "));
}
