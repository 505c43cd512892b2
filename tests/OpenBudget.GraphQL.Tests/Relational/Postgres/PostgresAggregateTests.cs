using OpenBudget.GraphQL.Tests.Relational.Aggregating;
using OpenBudget.Tests;

namespace OpenBudget.GraphQL.Tests.Relational.Postgres;

/// <summary>PostgreSQL answers aggregates and groups as SQLite does.</summary>
public sealed class PostgresAggregateTests(FewOnPostgres few) : IClassFixture<FewOnPostgres>
{
    [PostgresTheory]
    [MemberData(nameof(AggregateCases.Aggregates), MemberType = typeof(AggregateCases))]
    public void Aggregates(string document, string expected) => Assert.Equal($$"""{"data":{{expected}}}""", few.Library.Execute(document));

    [PostgresTheory]
    [MemberData(nameof(AggregateCases.Groups), MemberType = typeof(AggregateCases))]
    public void Groups(string document, string expected) => Assert.Equal($$"""{"data":{{expected}}}""", few.Library.Execute(document));

    [PostgresTheory]
    [MemberData(nameof(AggregateCases.Errors), MemberType = typeof(AggregateCases))]
    public void What_is_refused(string document, string code) => Assert.Equal(code, few.Library.ErrorCode(document));

    [PostgresFact]
    public void Averages_are_rounded_half_away_from_zero()
    {
        using var test = new PostgresOfOneTest(rows: ExactNumberCases.Halves());
        Assert.Equal(ExactNumberCases.HalvesAnswer, test.Library.Execute(ExactNumberCases.HalvesDocument));
    }

    [PostgresFact]
    public void Sums_of_64_bits_are_exact()
    {
        using var test = new PostgresOfOneTest(rows: ExactNumberCases.Great());
        Assert.Equal(ExactNumberCases.GreatAnswer, test.Library.Execute(ExactNumberCases.GreatDocument));
    }

    [PostgresFact]
    public void A_sum_beyond_64_bits_is_refused_and_the_rest_is_answered()
    {
        using var test = new PostgresOfOneTest(rows: ExactNumberCases.TooGreat());
        ExactNumberTests.TooGreat(test.Library);
    }
}
