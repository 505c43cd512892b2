using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Storage;
using OpenBudget.Domain.Tests.Disclosure;
using OpenBudget.Tests;

namespace OpenBudget.Domain.Tests.Storage.Postgres;

/// <summary>What one database holds, the other holds.</summary>
public sealed class SameRowsTests(PostgresTestDatabase postgres) : IClassFixture<PostgresTestDatabase>
{
    [PostgresFact]
    public void Both_databases_hold_the_same_rows_of_the_seeds()
    {
        using var folder = new TemporaryFolder();
        var onFile = new BudgetDatabase(new DatabaseOptions { ConnectionString = $"Data Source={folder["seeds.db"]};Pooling=False" });
        onFile.EnsureBuilt(SeedDocuments.Folder);
        var onServer = new BudgetDatabase(new DatabaseOptions { Provider = "PostgreSql", ConnectionString = postgres.ConnectionString });
        onServer.EnsureBuilt(SeedDocuments.Folder);

        var expected = Rows(onFile);
        var actual = Rows(onServer);

        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected.Keys, table => Assert.Equal(expected[table], actual[table]));
        Assert.True(expected.Values.Sum(rows => rows.Count) > 1400);
    }

    [Fact]
    public void A_build_holds_of_categories_and_of_the_search_what_imports_one_after_the_other_hold()
    {
        using var folder = new TemporaryFolder();
        var built = new BudgetDatabase(new DatabaseOptions { ConnectionString = $"Data Source={folder["seeds.db"]};Pooling=False" });
        built.EnsureBuilt(SeedDocuments.Folder);
        using var imported = new TestDatabase();
        foreach (var seed in SeedManifest.Read(SeedDocuments.Folder).Seeds)
        {
            var file = seed.Read();
            imported.Database.Import(seed.Document, file, DocumentReader.Read(file.Text));
        }

        var expected = Rows(imported.Database);
        var actual = Rows(built);

        string[] tables = ["Classifications", "ClassificationWordings", "SearchEntries", "SearchTexts"];
        Assert.All(tables, table => Assert.NotEmpty(expected[table]));
        Assert.All(tables, table => Assert.Equal(expected[table], actual[table]));
    }

    // The rows of each table by its name, in the order of their keys. When and of what a database was built is its own.
    private static SortedDictionary<string, List<string>> Rows(BudgetDatabase database)
    {
        using var context = database.OpenForReading();
        var connection = context.Database.GetDbConnection();
        connection.Open();
        var tables = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var table in context.Model.GetRelationalModel().Tables.Where(t => t.Name != "DatabaseStamps"))
        {
            var columns = table.Columns.Select(c => c.Name).Where(c => c != "ImportedAt").ToList();
            var key = string.Join(", ", table.PrimaryKey!.Columns.Select(c => Quoted(c.Name)));
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT {string.Join(", ", columns.Select(Quoted))} FROM {Quoted(table.Name)} ORDER BY {key}";
            using var row = command.ExecuteReader();
            var rows = tables[table.Name] = [];
            while (row.Read())
            {
                rows.Add(string.Join(" | ", columns.Select((column, i) => $"{column} {Text(row, i, table.FindColumn(column)!)}")));
            }
        }

        return tables;
    }

    private static string Text(DbDataReader row, int ordinal, Microsoft.EntityFrameworkCore.Metadata.IColumn column)
    {
        if (row.IsDBNull(ordinal))
        {
            return "∅";
        }

        var type = column.PropertyMappings[0].Property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(bool) ? row.GetBoolean(ordinal).ToString()
            : type == typeof(DateOnly) ? row.GetFieldValue<DateOnly>(ordinal).ToString("O", CultureInfo.InvariantCulture)
            : type == typeof(byte[]) ? Convert.ToHexString(row.GetFieldValue<byte[]>(ordinal))
            : Convert.ToString(row.GetValue(ordinal), CultureInfo.InvariantCulture)!;
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
