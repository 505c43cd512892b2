namespace OpenBudget.Domain.Disclosure;

/// <summary>How much one document may hold, so that 50 MB of anything are read or refused within 500 MB of memory.</summary>
/// <remarks>The largest published documents have some ten thousand lines and facts. A document beyond a limit is refused as a whole: half of it would mislead.</remarks>
internal static class ReadingLimits
{
    /// <summary>Each line costs some thirty bytes of bookkeeping, however short it is.</summary>
    public const int MostLines = 4_000_000;

    /// <summary>Each fact costs some five hundred bytes, with its quote and its key.</summary>
    public const int MostFacts = 500_000;

    /// <summary>Each note costs some three hundred bytes, with its message.</summary>
    public const int MostNotes = 200_000;

    /// <summary>Each row of a table aligned by spaces costs some five hundred bytes until the tables are read.</summary>
    public const int MostAlignedRows = 220_000;

    /// <summary>What to say of a document beyond a limit.</summary>
    /// <param name="line">The line that is one too many, or holds it.</param>
    /// <param name="most">The limit.</param>
    /// <param name="what">What there is too much of.</param>
    public static DocumentReadException Exceeded(int line, int most, string what) => new(
        line,
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"The document has more than {most} {what}, the last of them in line {line}; no department's budget has. Check the file, or cut it into parts."));
}
