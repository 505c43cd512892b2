namespace OpenBudget.Bench.ByHand;

/// <summary>The amount of a year.</summary>
/// <param name="Fen">The amount, in 分; null where there is none.</param>
/// <param name="IsWithheld">Whether there is none because it is withheld.</param>
internal readonly record struct YearAmount(long? Fen, bool IsWithheld);

/// <summary>How much a year has more than an earlier one.</summary>
/// <param name="Fen">The change, in 分; null where there is none.</param>
/// <param name="Hundredths">The change in hundredths of a percent; null where there is no percentage.</param>
/// <param name="Note">Why there is none; null where there is.</param>
internal readonly record struct AmountChange(long? Fen, long? Hundredths, string? Note)
{
    /// <summary>The change from an amount to another.</summary>
    public static AmountChange Of(YearAmount earlier, YearAmount later)
    {
        if (earlier.IsWithheld || later.IsWithheld)
        {
            return new(null, null, "WITHHELD");
        }

        if (earlier.Fen is not { } from)
        {
            return new(null, null, "MISSING_BASE");
        }

        if (later.Fen is not { } to)
        {
            return new(null, null, "MISSING_LATEST");
        }

        return from == 0 ? new(to, null, "ZERO_BASE") : new(to - from, Percent(to - from, from), null);
    }

    // Halves away from zero, in whole numbers.
    private static long Percent(long change, long whole)
    {
        var (dividend, divisor) = (Int128.Abs((Int128)change * 10_000), Int128.Abs(whole));
        var rounded = (long)((2 * dividend + divisor) / (2 * divisor));
        return change < 0 ? -rounded : rounded;
    }
}
