using System.Text;
using Microsoft.Data.Sqlite;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Domain.Tests.Storage;

/// <summary>A real SQLite file with the tables made, and nothing in it.</summary>
internal sealed class TestDatabase : IDisposable
{
    public static readonly DateTime Noon = new(2026, 3, 4, 12, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public TestDatabase()
    {
        Path = _folder["test.db"];
        using (File.Create(Path))
        {
        }

        Database = new BudgetDatabase(new DatabaseOptions { ConnectionString = $"Data Source={Path};Pooling=False" });
        using var context = Database.OpenForWriting();
        context.Database.EnsureCreated();
    }

    public string Path { get; }

    public BudgetDatabase Database { get; }

    /// <summary>Imports a document of 政法委 or another department of 秦皇岛经济技术开发区; its bytes are the given text.</summary>
    public ImportResult Import(int year, DisclosedDocument disclosed, string bytes, string department = "政法委")
    {
        using var context = Database.OpenForWriting();
        return new DocumentImporter(context).Import(Published(year) with { Department = department }, TextFile(bytes), disclosed, Noon);
    }

    /// <summary>A file of text.</summary>
    public static PublishedFile TextFile(string text) => PublishedFile.Of(Encoding.UTF8.GetBytes(text), "a.txt");

    public static PublishedDocument Published(int year) => new()
    {
        FileName = $"{year}.txt",
        Title = $"{year}年度预算信息公开",
        Region = "秦皇岛经济技术开发区",
        Department = "政法委",
        Year = year,
        Kind = DocumentKind.Budget,
    };

    /// <summary>The rows of a query, one a line, columns parted by bars.</summary>
    public string Query(string sql) => Query(Path, sql);

    /// <inheritdoc cref="Query(string)"/>
    public static string Query(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var lines = new List<string>();
        while (row.Read())
        {
            lines.Add(string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => row.IsDBNull(i) ? "∅" : row.GetString(i))));
        }

        return string.Join('\n', lines);
    }

    /// <summary>Everything in a file: the tables, and all their rows.</summary>
    public static string Dump(string path)
    {
        var dump = new StringBuilder(Query(path, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"));
        var tables = Query(path, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'SearchIndex_*' AND name NOT GLOB '*Trigrams*' ORDER BY name");
        foreach (var table in tables.Split('\n'))
        {
            dump.Append('\n').Append(table).Append('\n').Append(Query(path, $"SELECT rowid, * FROM \"{table}\" ORDER BY rowid"));
        }

        return dump.ToString();
    }

    public void Dispose() => _folder.Dispose();
}
