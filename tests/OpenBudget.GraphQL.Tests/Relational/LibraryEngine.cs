using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Cost;
using OpenBudget.GraphQL.Relational;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Relational;

/// <summary>A library in a database of its own, and an executor over it.</summary>
public abstract class LibraryEngine : IDisposable
{
    // What an operation costs has tests of its own; those of what it reads ask for far more than a service would let through.
    internal static CostOptions Unlimited { get; } = new() { MaxFieldCost = double.MaxValue, MaxTypeCost = double.MaxValue };

    private protected LibraryEngine(RelationalDatabase database, LibraryContext context, RelationalOptions? options, ExecutorOptions? limits)
    {
        Database = database;
        Context = context;
        Schema = RelationalSchema.Create(LibrarySchema.Declaration, Database, options);
        Executor = new RequestExecutor(Schema, NullLogger<RequestExecutor>.Instance, (limits ?? new()) with { Cost = Unlimited });
    }

    public RelationalDatabase Database { get; }

    public Schema Schema { get; }

    public RequestExecutor Executor { get; }

    internal LibraryContext Context { get; }

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

    public virtual void Dispose()
    {
        Database.Dispose();
        Context.Dispose();
        GC.SuppressFinalize(this);
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
}
