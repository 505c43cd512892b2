using OpenBudget.GraphQL.Tests.Relational.Computing;
using OpenBudget.Tests;

namespace OpenBudget.GraphQL.Tests.Relational.Postgres;

/// <summary>PostgreSQL answers what is read for computed values as SQLite does.</summary>
public sealed class PostgresComputedTests(FewOnPostgres few) : IClassFixture<FewOnPostgres>
{
    [PostgresTheory]
    [MemberData(nameof(SetCases.All), MemberType = typeof(SetCases))]
    public void Entities_of_another_that_have_one_of_some_numbers(string document, string expected) =>
        Assert.Equal($"{{\"data\":{expected}}}", new ReadingSchema(few.Library.Database).Execute(document));
}
