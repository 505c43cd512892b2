namespace OpenBudget.GraphQL.Tests.Relational.Filtering;

/// <summary>Days and moments.</summary>
public sealed class TimeFilterTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [InlineData("eq: \"1881-09-25\"", "lu")]
    [InlineData("neq: \"1881-09-25\"", "chekhov anon yoshino")]
    [InlineData("gt: \"1860-01-29\"", "lu")]
    [InlineData("gte: \"1860-01-29\"", "lu chekhov")]
    [InlineData("lt: \"1881-09-25\"", "chekhov")]
    [InlineData("lte: \"1881-09-25\"", "lu chekhov")]
    [InlineData("ngt: \"1870-01-01\"", "chekhov anon yoshino")]
    [InlineData("nlt: \"1870-01-01\"", "lu anon yoshino")]
    [InlineData("eq: null", "anon yoshino")]
    [InlineData("in: [\"1860-01-29\", null]", "chekhov anon yoshino")]
    [InlineData("nin: [\"1860-01-29\"]", "lu anon yoshino")]
    public void Days_compare(string operation, string expected) =>
        Assert.Equal(expected, library.Keys($"{{ authors(where: {{ bornOn: {{ {operation} }} }}) {{ nodes {{ id }} }} }}"));

    [Theory]
    [InlineData("eq: \"2026-11-22T03:04:05Z\"", "nahan ward6 emoji")]
    [InlineData("eq: \"2026-11-22T11:04:05+08:00\"", "nahan ward6 emoji")]
    [InlineData("neq: \"2026-11-22T03:04:05Z\"", "yecao odd blank")]
    [InlineData("gt: \"2026-11-22T03:04:05Z\"", "yecao blank")]
    [InlineData("gte: \"2026-11-22T03:04:05.25Z\"", "yecao blank")]
    [InlineData("lt: \"2026-11-22T03:04:05Z\"", "odd")]
    [InlineData("lte: \"2026-11-22T03:04:05Z\"", "nahan ward6 odd emoji")]
    [InlineData("in: [\"2026-11-23T03:04:05Z\", \"2026-11-22T03:04:05.250Z\"]", "yecao blank")]
    public void Moments_compare_wherever_their_clocks_stand(string operation, string expected) => Updated(operation, expected);

    [Theory]
    [InlineData("eq: \"2026-11-22T03:04:05.2500001Z\"", "")]
    [InlineData("neq: \"2026-11-22T03:04:05.2500001Z\"", "nahan yecao ward6 odd blank emoji")]
    [InlineData("gt: \"2026-11-22T03:04:05.2499999Z\"", "yecao blank")]
    [InlineData("gt: \"2026-11-22T03:04:05.2500001Z\"", "blank")]
    [InlineData("gte: \"2026-11-22T03:04:05.2500001Z\"", "blank")]
    [InlineData("lt: \"2026-11-22T03:04:05.0000001Z\"", "nahan ward6 odd emoji")]
    [InlineData("lte: \"2026-11-22T03:04:05.2499999Z\"", "nahan ward6 odd emoji")]
    [InlineData("in: [\"2026-11-22T03:04:05.0000001Z\"]", "")]
    public void A_moment_between_two_milliseconds_equals_neither(string operation, string expected) => Updated(operation, expected);

    private void Updated(string operation, string expected) => Assert.Equal(expected, library.Books($"{{ updatedAt: {{ {operation} }} }}"));
}
