using System.Text;
using System.Text.Json;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Cost;
using OpenBudget.GraphQL.Execution.Tables;
using OpenBudget.GraphQL.Http.Tables;
using OpenBudget.GraphQL.Validation;

namespace OpenBudget.Api.Exports;

/// <summary>Reads the whole dataset through the engine, as clients read parts of it, without their limits.</summary>
/// <param name="schema">The schema.</param>
/// <param name="logger">Takes what breaks.</param>
internal sealed class TableReading(GraphQL.Types.Schema schema, ILogger<RequestExecutor> logger)
{
    private const string VersionQuery = "{ dataset { version importedAt years } }";

    private static readonly ExecutorOptions Unlimited = new()
    {
        Validation = new ValidationLimits { MaxSelectionsPerSet = int.MaxValue },
        Cost = new CostOptions { MaxFieldCost = double.MaxValue, MaxTypeCost = double.MaxValue },
        MaxTableRows = int.MaxValue,
        MaxResponseBytes = 64 * 1024 * 1024,
        TableTimeout = TimeSpan.FromDays(1),
    };

    private readonly RequestExecutor _executor = new(schema, logger, Unlimited);

    /// <summary>The schema.</summary>
    public GraphQL.Types.Schema Schema { get; } = schema;

    /// <summary>A text that changes with the data, and costs nothing; null for a moment while it is not known.</summary>
    public string? DataVersion => _executor.DataVersion;

    /// <summary>The state of the data now.</summary>
    public async Task<ExportVersion> VersionAsync(CancellationToken cancellation)
    {
        using var result = await _executor.ExecuteAsync(new GraphQLRequest(Encoding.UTF8.GetBytes(VersionQuery)), cancellation);
        var answer = new System.Buffers.ArrayBufferWriter<byte>();
        result.WriteTo(answer);
        if (result.Kind != ResultKind.Executed || result.Errors.Count > 0)
        {
            throw new InvalidOperationException($"The dataset cannot be read: {Encoding.UTF8.GetString(answer.WrittenSpan)}");
        }

        var dataset = JsonDocument.Parse(answer.WrittenMemory).RootElement.GetProperty("data").GetProperty("dataset");
        int[] years = [.. dataset.GetProperty("years").EnumerateArray().Select(y => y.GetInt32())];
        return new ExportVersion(
            dataset.GetProperty("version").GetString()!,
            dataset.GetProperty("importedAt").GetDateTimeOffset(),
            years.Length == 0 ? null : (years[0], years[^1]),
            result.DataVersion);
    }

    /// <summary>The columns of a table.</summary>
    public async Task<IReadOnlyList<TableColumn>> ColumnsAsync(string operation, CancellationToken cancellation)
    {
        await using var table = await OpenAsync(operation, TableFormats.Csv, cancellation);
        return table.Columns;
    }

    /// <summary>Writes a table.</summary>
    /// <param name="version">The state of the data that it must be of.</param>
    /// <param name="operation">The operation that it is read by.</param>
    /// <param name="format">The format.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="keepsEmpty">Whether an item with nothing in the list inside it has a row all the same.</param>
    /// <param name="cancellation">The service stops.</param>
    /// <exception cref="StaleExportException">The server that answered holds another state.</exception>
    public async Task WriteAsync(
        ExportVersion version, string operation, TableFormat format, Stream output, bool keepsEmpty, CancellationToken cancellation)
    {
        await using var table = await OpenAsync(operation, format, cancellation);
        if (table.DataVersion != version.DataVersion)
        {
            throw new StaleExportException();
        }

        await _executor.WriteTableAsync(table, output, keepsEmpty);
    }

    private async Task<TableReader> OpenAsync(string operation, TableFormat format, CancellationToken cancellation)
    {
        var (table, refusal) = await _executor.ReadTableAsync(new GraphQLRequest(Encoding.UTF8.GetBytes(operation)), format, cancellation);
        using (refusal)
        {
            return table ?? throw new InvalidOperationException($"The stored operation {operation} cannot be read: {refusal!.Errors[0]}");
        }
    }
}
