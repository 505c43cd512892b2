using OpenBudget.Tests;

namespace OpenBudget.GraphQL.Tests.Relational;

/// <summary>The SQL of every kind of level, kept as text in <c>Snapshots</c>: a change of a statement is a change that is reviewed.</summary>
public sealed class SqlSnapshotTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [MemberData(nameof(SqlCases.Levels), MemberType = typeof(SqlCases))]
    public void Levels(string name, string document) => Match(name, document);

    [Theory]
    [MemberData(nameof(SqlCases.Filters), MemberType = typeof(SqlCases))]
    public void Filters(string name, string where) => Match(name, SqlCases.Filter(where));

    [Theory]
    [MemberData(nameof(SqlCases.Cursors), MemberType = typeof(SqlCases))]
    public void Cursors(string name, string argument, string order) => Match(name, SqlCases.Cursor(library, argument, order));

    private void Match(string name, string document) => Snapshot.Match($"Snapshots/{name}.sql", SqlCases.Text(library, document));
}
