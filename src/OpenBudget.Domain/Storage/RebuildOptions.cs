namespace OpenBudget.Domain.Storage;

/// <summary>What a rebuild on PostgreSQL does besides building anew.</summary>
/// <param name="FromSqlite">The path of a SQLite database whose imported documents are taken over; null for none.</param>
/// <param name="Reader">A role that may then read, and only read; null where those that could read stay as they are.</param>
public sealed record RebuildOptions(string? FromSqlite = null, string? Reader = null)
{
    /// <summary>Nothing besides.</summary>
    public static RebuildOptions None { get; } = new();
}
