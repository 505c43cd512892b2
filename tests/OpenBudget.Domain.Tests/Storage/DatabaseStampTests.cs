using OpenBudget.Domain.Storage;

namespace OpenBudget.Domain.Tests.Storage;

/// <summary>The stamp tells the tables that this version makes; it is kept in the code, so that no start has to work it out.</summary>
public sealed class DatabaseStampTests : IDisposable
{
    private readonly SeedFolder _seeds = new SeedFolder().Add(2021, "x");

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "Data Source=nowhere.db")]
    [InlineData(DatabaseKind.PostgreSql, "Host=nowhere;Database=none")]
    public void The_structure_is_that_of_the_tables(DatabaseKind kind, string connectionString)
    {
        using var context = new BudgetDatabase(new DatabaseOptions { Provider = kind.ToString(), ConnectionString = connectionString }).OpenForReading();
        var structure = DatabaseStamp.StructureOf(context);
        Assert.True(
            structure == DatabaseStamp.Of(kind, SeedManifest.Read(_seeds.Path)).Structure,
            $"The tables are others now: write {structure} as the structure of {kind} into DatabaseStamp, and every database is built anew.");
    }

    public void Dispose() => _seeds.Dispose();
}
