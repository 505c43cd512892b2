using System.Globalization;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking;

/// <summary>An amount as a document prints it: how much, how finely, and where.</summary>
/// <param name="Name">What it is an amount of.</param>
/// <param name="Fen">The amount, in 分; null where it is not printed or withheld.</param>
/// <param name="StepFen">The value of the last digit that is printed, in 分: 10 000 for 12.34 万元. What was rounded may be off by half of it.</param>
/// <param name="Source">Where it stands; null where it stands nowhere.</param>
public readonly record struct Figure(Bilingual Name, long? Fen, long StepFen, Evidence? Source)
{
    private const long FenPerWanYuan = 1_000_000;

    /// <summary>The amount of a row.</summary>
    /// <param name="name">What it is an amount of.</param>
    /// <param name="fen">The amount, in 分.</param>
    /// <param name="row">The row that prints it; null where there is none.</param>
    /// <param name="document">The document of the row.</param>
    public static Figure Of(Bilingual name, long? fen, Sourced? row, CheckedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return row is null ? new Figure(name, null, 0, null) : Of(name, fen, document.At(row));
    }

    /// <summary>An amount that some lines print.</summary>
    /// <param name="name">What it is an amount of.</param>
    /// <param name="fen">The amount, in 分; null where the lines print none.</param>
    /// <param name="source">The lines.</param>
    public static Figure Of(Bilingual name, long? fen, Evidence source) =>
        new(name, fen, fen is { } known ? PrintedPrecision.StepOf(source.Quote, known) : 0, source);

    /// <summary>A total of the budget, as a document states it for a year; another year than the document's own is named.</summary>
    public static Figure Of(Measure measure, int year, CheckedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var line = document.Amount(measure, year);
        return Of(MeasureNames.Of(measure, year, document), line?.AmountFen, line, document);
    }

    /// <summary>An amount in 万元 with at least two decimals, as budgets print it.</summary>
    public static string Wan(long fen)
    {
        var wan = (decimal)fen / FenPerWanYuan;
        return wan.ToString("0.00####", CultureInfo.InvariantCulture);
    }
}
