using OpenBudget.Tests;

namespace OpenBudget.GraphQL.Tests.Relational.Postgres;

/// <summary>The SQL of every kind of level on PostgreSQL, kept as text in <c>Snapshots/Postgres</c>.</summary>
public sealed class PostgresSnapshotTests(FewOnPostgres few) : IClassFixture<FewOnPostgres>
{
    [PostgresTheory]
    [MemberData(nameof(SqlCases.Levels), MemberType = typeof(SqlCases))]
    public void Levels(string name, string document) => Match(name, document);

    [PostgresTheory]
    [MemberData(nameof(SqlCases.Filters), MemberType = typeof(SqlCases))]
    public void Filters(string name, string where) => Match(name, SqlCases.Filter(where));

    [PostgresTheory]
    [MemberData(nameof(SqlCases.Cursors), MemberType = typeof(SqlCases))]
    public void Cursors(string name, string argument, string order) => Match(name, SqlCases.Cursor(few.Library, argument, order));

    private void Match(string name, string document) =>
        Snapshot.Match($"../Snapshots/Postgres/{name}.sql", SqlCases.Text(few.Library, document));
}
