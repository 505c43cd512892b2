using System.Text;
using System.Text.Json;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Tables;
using OpenBudget.GraphQL.Http.Tables;
using OpenBudget.GraphQL.Tests.Relational;

namespace OpenBudget.GraphQL.Tests.Tables;

/// <summary>Tables of the library, in pages of two items.</summary>
internal static class LibraryTables
{
    public static ExecutorOptions TwoAPage { get; } = new() { TablePageSize = 2 };

    public static LibraryDatabase Open(ExecutorOptions? limits = null) =>
        new(LibraryDatabase.FileOf(LibraryRows.Few()), limits: limits ?? TwoAPage);

    /// <summary>The table, its byte order mark left out; fails where it is refused.</summary>
    public static string Csv(this LibraryDatabase library, string document, string? variables = null) =>
        Encoding.UTF8.GetString(library.Table(document, TableFormats.Csv, variables).AsSpan(3)).Replace("\r\n", "\n", StringComparison.Ordinal);

    public static string Ndjson(this LibraryDatabase library, string document) =>
        Encoding.UTF8.GetString(library.Table(document, TableFormats.Ndjson));

    /// <summary>The bytes of a table; fails where it is refused.</summary>
    public static byte[] Table(this LibraryDatabase library, string document, TableFormat format, string? variables = null)
    {
        var (table, refusal) = library.Read(document, format, variables);
        Assert.True(refusal is null, refusal is null ? "" : LibraryEngine.TextOf(refusal));
        using var output = new MemoryStream();
        library.Executor.WriteTableAsync(table!, output).AsTask().GetAwaiter().GetResult();
        table!.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return output.ToArray();
    }

    /// <summary>The message of the first error of a table that is refused.</summary>
    public static string Refusal(this LibraryDatabase library, string document, TableFormat? format = null)
    {
        var (table, refusal) = library.Read(document, format ?? TableFormats.Csv, null);
        Assert.Null(table);
        using (refusal)
        {
            return JsonDocument.Parse(LibraryEngine.TextOf(refusal!)).RootElement.GetProperty("errors")[0].GetProperty("message").GetString()!;
        }
    }

    private static (TableReader? Table, ExecutionResult? Refusal) Read(
        this LibraryDatabase library, string document, TableFormat format, string? variables) =>
        library.Executor.ReadTableAsync(LibraryEngine.Request(document, variables), format, CancellationToken.None).AsTask().GetAwaiter().GetResult();
}
