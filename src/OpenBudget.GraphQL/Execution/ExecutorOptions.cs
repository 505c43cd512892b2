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

    /// <summary>How many documents are kept parsed and validated. Default 256.</summary>
    public int CachedDocuments { get; init; } = 256;

    /// <summary>How many plans an operation keeps, one for each shape of its variables. Default 16.</summary>
    public int CachedPlansPerOperation { get; init; } = 16;

    /// <summary>The most bytes of an answer. Default 16 MiB.</summary>
    public int MaxResponseBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How long a request may take. Default 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
