using OpenBudget.GraphQL.Types;
using OpenBudget.Tests;

namespace OpenBudget.GraphQL.Tests.Relational.Declaring;

public sealed class SchemaSnapshotTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Fact]
    public void The_schema_derived_from_a_declaration() => Snapshot.Match("../Snapshots/library.graphql", SchemaPrinter.Print(library.Schema));
}
