namespace OpenBudget.GraphQL.Relational.Running;

/// <summary>The current row of a result. Valid until the next row is read.</summary>
internal abstract class Row
{
    /// <summary>Whether a column is null.</summary>
    public abstract bool IsNull(int ordinal);

    /// <summary>A whole number.</summary>
    public abstract long Int64(int ordinal);

    /// <summary>The UTF-8 bytes of a text. Valid until the next call.</summary>
    public abstract ReadOnlySpan<byte> Utf8(int ordinal);
}

/// <summary>The aggregate over no rows at all: every count is 0, everything else null.</summary>
internal sealed class MissingRow(int parentOrdinal, long parent) : Row
{
    public override bool IsNull(int ordinal) => ordinal != parentOrdinal;

    public override long Int64(int ordinal) => ordinal == parentOrdinal ? parent : 0;

    public override ReadOnlySpan<byte> Utf8(int ordinal) => [];
}

/// <summary>What takes the rows of a statement, one after the other.</summary>
internal abstract class RowSink
{
    /// <summary>Takes the current row.</summary>
    public abstract void Take(Row row);
}
