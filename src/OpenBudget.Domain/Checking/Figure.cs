using System.Globalization;
using System.Text.RegularExpressions;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking;

/// <summary>An amount as a document prints it: how much, how finely, and where.</summary>
/// <param name="Name">What it is an amount of.</param>
/// <param name="Fen">The amount, in 分; null where it is not printed or withheld.</param>
/// <param name="StepFen">The value of the last digit that is printed, in 分: 10 000 for 12.34 万元. What was rounded may be off by half of it.</param>
/// <param name="Source">Where it stands; null where it stands nowhere.</param>
public readonly partial record struct Figure(Bilingual Name, long? Fen, long StepFen, Evidence? Source)
{
    private const long FenPerYuan = 100;

    private const long FenPerWanYuan = 1_000_000;

    /// <summary>The amount of a row.</summary>
    /// <param name="name">What it is an amount of.</param>
    /// <param name="fen">The amount, in 分.</param>
    /// <param name="row">The row that prints it; null where there is none.</param>
    /// <param name="document">The document of the row.</param>
    public static Figure Of(Bilingual name, long? fen, Sourced? row, CheckedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return row is null ? new Figure(name, null, 0, null) : new Figure(name, fen, fen is { } known ? StepOf(row.Quote, known) : 0, document.At(row));
    }

    /// <summary>A total of the budget, as a document states it for a year.</summary>
    public static Figure Of(Measure measure, int year, CheckedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var line = document.Amount(measure, year);
        return Of(MeasureNames.Of(measure), line?.AmountFen, line, document);
    }

    /// <summary>An amount in 万元 with at least two decimals, as budgets print it.</summary>
    public static string Wan(long fen)
    {
        var wan = (decimal)fen / FenPerWanYuan;
        return wan.ToString("0.00####", CultureInfo.InvariantCulture);
    }

    // Where the amount is printed more than once, the finest print tells what was known.
    private static long StepOf(string quote, long fen)
    {
        long? step = null;
        foreach (var number in Numbers().EnumerateMatches(quote))
        {
            var digits = quote.AsSpan(number.Index, number.Length).ToString().Replace(",", "", StringComparison.Ordinal).Replace('．', '.');
            if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                continue;
            }

            var decimals = digits.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? digits.Length - point - 1 : 0;
            foreach (var unit in (ReadOnlySpan<long>)[FenPerWanYuan, FenPerYuan])
            {
                if (value <= 1_000_000_000_000m && value * unit == Math.Abs(fen))
                {
                    var last = Math.Max(1, unit / (long)Math.Pow(10, Math.Min(decimals, 6)));
                    step = Math.Min(step ?? long.MaxValue, last);
                }
            }
        }

        return step ?? FenPerWanYuan / 100;
    }

    [GeneratedRegex(@"[0-9][0-9,]*(?:[.．][0-9]+)?")]
    private static partial Regex Numbers();
}
