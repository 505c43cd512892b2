using OpenBudget.GraphQL.Execution.Cost;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Validation;

namespace OpenBudget.GraphQL.Execution;

/// <summary>The limits of a request.</summary>
public sealed record ExecutorOptions
{
    /// <summary>The limits of a document's text.</summary>
    public ParserLimits Parser { get; init; } = new();

    /// <summary>The limits of a document's meaning.</summary>
    public ValidationLimits Validation { get; init; } = new();

    /// <summary>What an operation may cost.</summary>
    public CostOptions Cost { get; init; } = new();

    /// <summary>How many documents are kept parsed and validated. Default 256.</summary>
    public int CachedDocuments { get; init; } = 256;

    /// <summary>The most bytes of all kept documents together. Default 1 048 576 (1 MiB).</summary>
    /// <remarks>Parsed, a document takes up to a hundred times the memory of its text. A document that alone is larger is not kept.</remarks>
    public int CachedDocumentBytes { get; init; } = 1024 * 1024;

    /// <summary>How many plans an operation keeps, one for each shape of its variables. Default 16.</summary>
    public int CachedPlansPerOperation { get; init; } = 16;

    /// <summary>The most fields of all kept plans together. Default 100 000.</summary>
    /// <remarks>A field of a plan takes up to a kilobyte. The plans made first go first.</remarks>
    public int CachedPlanFields { get; init; } = 100_000;

    /// <summary>The most bytes of all kept answers to introspection together. Default 8 388 608 (8 MiB).</summary>
    /// <remarks>The query that tools send is answered with some two megabytes, always the same.</remarks>
    public int CachedIntrospectionBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>The most fields of an operation, its fragments spread out. Default 5 000.</summary>
    public int MaxFields { get; init; } = 5_000;

    /// <summary>The most bytes of an answer. Default 16 MiB.</summary>
    public int MaxResponseBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How long a request may take. Default 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>From how long on a request is told to the log, with the hash of its document. Default 1 second.</summary>
    public TimeSpan SlowRequest { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The most rows of a table, which is read page by page. Default 1 000 000.</summary>
    /// <remarks>No more than a sheet of a spreadsheet holds. A longer table is refused before its first row wherever that can be known then.</remarks>
    public int MaxTableRows { get; init; } = 1_000_000;

    /// <summary>How many items of its list are read at a time for a table. Default 1 000.</summary>
    /// <remarks>Longer pages sort less often and take more memory; where a page would be larger than an answer, a shorter one is read.</remarks>
    public int TablePageSize { get; init; } = 1_000;

    /// <summary>How long a table may take, from the request to its last row. Default 5 minutes.</summary>
    public TimeSpan TableTimeout { get; init; } = TimeSpan.FromMinutes(5);
}
