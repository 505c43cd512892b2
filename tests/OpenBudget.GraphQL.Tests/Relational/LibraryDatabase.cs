using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Cost;
using OpenBudget.GraphQL.Relational;
using OpenBudget.GraphQL.Relational.Sql;
using OpenBudget.GraphQL.Relational.Sqlite;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Relational;

/// <summary>A library in a SQLite file of its own, and an executor over it.</summary>
public sealed class LibraryDatabase : IDisposable
{
    private static readonly Lazy<byte[]> Few = new(() => FileOf(LibraryRows.Few()));

    // What an operation costs has tests of its own; those of what it reads ask for far more than a service would let through.
    private static readonly CostOptions Unlimited = new() { MaxFieldCost = double.MaxValue, MaxTypeCost = double.MaxValue };

    private readonly string _folder = Directory.CreateTempSubdirectory("library-").FullName;

    /// <summary>The library of the few rows that tests know by name.</summary>
    public LibraryDatabase()
        : this(Few.Value)
    {
    }

    internal LibraryDatabase(byte[] file, SqlDialect? dialect = null, RelationalOptions? options = null, ExecutorOptions? limits = null)
    {
        Path = System.IO.Path.Combine(_folder, "library.db");
        File.WriteAllBytes(Path, file);
        Context = ContextOf(Path);
        Database = new SqliteDatabase($"Data Source={Path}", Context.Model, dialect ?? new SqliteDialect());
        Schema = RelationalSchema.Create(LibrarySchema.Declaration, Database, options);
        Executor = new RequestExecutor(Schema, NullLogger<RequestExecutor>.Instance, (limits ?? new()) with { Cost = Unlimited });
    }

    public string Path { get; }

    public SqliteDatabase Database { get; }

    public Schema Schema { get; }

    public RequestExecutor Executor { get; }

    internal LibraryContext Context { get; }

    /// <summary>The bytes of a database file with these rows.</summary>
    internal static byte[] FileOf(IEnumerable<object> rows)
    {
        var folder = Directory.CreateTempSubdirectory("library-").FullName;
        try
        {
            var path = System.IO.Path.Combine(folder, "library.db");
            using var context = ContextOf(path);
            context.Database.EnsureCreated();
            context.AddRange(rows);
            context.SaveChanges();

            // As the service hands its file over: without companions, so that it opens read-only and can be replaced by a rename.
            context.Database.ExecuteSqlRaw("PRAGMA journal_mode = DELETE");
            return File.ReadAllBytes(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The answer, as text.</summary>
    public string Execute(string document, string? variables = null, string? operationName = null)
    {
        using var result = Executor.ExecuteAsync(Request(document, variables, operationName), CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return TextOf(result);
    }

    /// <summary>What is under <c>data</c>; fails where there are errors.</summary>
    public JsonElement Data(string document, string? variables = null)
    {
        var answer = Execute(document, variables);
        var json = JsonDocument.Parse(answer).RootElement;
        Assert.False(json.TryGetProperty("errors", out _), answer);
        return json.GetProperty("data");
    }

    /// <summary>The keys of the books that a filter lets through, in the order of their row numbers.</summary>
    public string Books(string where, string variableDefinitions = "", string? variables = null) =>
        Keys($"query {variableDefinitions} {{ books(where: {where}) {{ nodes {{ id }} }} }}", variables);

    /// <summary>The keys of the nodes of the first root field, a connection.</summary>
    public string Keys(string document, string? variables = null) =>
        string.Join(' ', Data(document, variables).EnumerateObject().First().Value.GetProperty("nodes").EnumerateArray().Select(KeyOf));

    /// <summary>The code of the first error.</summary>
    public string? ErrorCode(string document, string? variables = null) =>
        JsonDocument.Parse(Execute(document, variables)).RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    /// <summary>The statements that a request runs.</summary>
    internal IReadOnlyList<string> Statements(string document, string? variables = null)
    {
        var statements = new List<string>();
        Database.StatementRun = statements.Add;
        try
        {
            Data(document, variables);
        }
        finally
        {
            Database.StatementRun = null;
        }

        return statements;
    }

    public void Dispose()
    {
        Database.Dispose();
        Context.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A global id.</summary>
    internal static string Id(string type, string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{type}:{key}"));

    internal static GraphQLRequest Request(string document, string? variables = null, string? operationName = null) => new(
        Encoding.UTF8.GetBytes(document), operationName, variables is null ? default : JsonDocument.Parse(variables).RootElement);

    internal static string TextOf(ExecutionResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string KeyOf(JsonElement node) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(node.GetProperty("id").GetString()!)).Split(':', 2)[1];

    private static LibraryContext ContextOf(string path) =>
        new(new DbContextOptionsBuilder<LibraryContext>().UseSqlite($"Data Source={path};Pooling=False").Options);
}
