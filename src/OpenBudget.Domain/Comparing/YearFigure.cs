using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Comparing;

/// <summary>A row of the database, by the class of its entity and its natural key.</summary>
/// <param name="Entity">The name of the class in the model.</param>
/// <param name="Key">The natural key.</param>
public readonly record struct FactReference(string Entity, string Key);

/// <summary>What states an amount.</summary>
public enum ValueBasis
{
    /// <summary>The department's own document of the year.</summary>
    OwnDocument,

    /// <summary>A document of another year, where the year's own states no such amount or is not there.</summary>
    LaterDocument,

    /// <summary>The duty that a project serves, and that no other project serves; the project itself has no amount.</summary>
    Duty,
}

/// <summary>Why there is no change, or no percentage.</summary>
public enum ChangeNote
{
    /// <summary>The earliest year has zero, so there is a change and no percentage of it.</summary>
    ZeroBase,

    /// <summary>The earliest year has no amount.</summary>
    MissingBase,

    /// <summary>The latest year has no amount.</summary>
    MissingLatest,

    /// <summary>The amount of the earliest or latest year is withheld (涉密).</summary>
    Withheld,
}

/// <summary>An amount of one year, with what it rests on.</summary>
/// <param name="Year">The fiscal year.</param>
public sealed record YearFigure(int Year)
{
    /// <summary>The amount, in 分; null where there is none.</summary>
    public long? AmountFen { get; init; }

    /// <summary>Whether there is no amount because it is withheld.</summary>
    public bool Withheld { get; init; }

    /// <summary>What states it; null where there is no amount.</summary>
    public ValueBasis? Basis { get; init; }

    /// <summary>The day it is of, for what is counted on a day; null otherwise.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What states it: what is used first, then the others. Empty where nobody asked.</summary>
    public IReadOnlyList<FactReference> Sources { get; init; } = [];

    /// <summary>The totals of the year that it can be a share of; null where it is a share of none.</summary>
    public IReadOnlyDictionary<Measure, long?>? Totals { get; init; }

    /// <summary>What it is more than the value before it in its list, in 分; null where either has no amount, and of the first.</summary>
    public long? ChangeFromPreviousFen { get; private set; }

    /// <summary>Its share of a total of the year, in hundredths of a percent; null where either has no amount or the total is zero.</summary>
    public long? ShareOf(Measure total) =>
        Totals?.GetValueOrDefault(total) is { } whole && AmountFen is { } part ? Percentage.Of(part, whole) : null;

    /// <summary>The figures of some years, each with the change from the one before.</summary>
    /// <param name="years">The years, ascending.</param>
    /// <param name="figure">Makes the figure of a year.</param>
    public static IReadOnlyList<YearFigure> InSequence(IReadOnlyList<int> years, Func<int, YearFigure> figure)
    {
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(figure);
        var figures = new YearFigure[years.Count];
        for (var i = 0; i < figures.Length; i++)
        {
            figures[i] = figure(years[i]);
            figures[i].ChangeFromPreviousFen = i == 0 ? null : figures[i].AmountFen - figures[i - 1].AmountFen;
        }

        return figures;
    }
}

/// <summary>How much the latest of some figures is more than the earliest.</summary>
/// <param name="Fen">The change, in 分; null where one of the two has no amount.</param>
/// <param name="Percent">The change in hundredths of a percent of the earliest; null where there is none.</param>
/// <param name="Note">Why there is no percentage; null where there is one.</param>
public sealed record FigureChange(long? Fen, long? Percent, ChangeNote? Note)
{
    /// <summary>The change over some figures, of which there is at least one.</summary>
    public static FigureChange Over(IReadOnlyList<YearFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var (earliest, latest) = (figures[0], figures[^1]);
        if (earliest.Withheld || latest.Withheld)
        {
            return new(null, null, ChangeNote.Withheld);
        }

        return earliest.AmountFen is not { } from ? new(null, null, ChangeNote.MissingBase)
            : latest.AmountFen is not { } to ? new(null, null, ChangeNote.MissingLatest)
            : from == 0 ? new(to, null, ChangeNote.ZeroBase)
            : new(to - from, Percentage.Of(to - from, Math.Abs(from)), null);
    }
}

/// <summary>Percentages with two decimals, halves away from zero.</summary>
internal static class Percentage
{
    /// <summary>A part of a whole, in hundredths of a percent; null of a whole of zero, and where the result is beyond a number of 64 bits.</summary>
    public static long? Of(long part, long whole)
    {
        if (whole == 0)
        {
            return null;
        }

        // In whole numbers: a quotient that was rounded once may seem to be a half and is none.
        var (dividend, divisor) = (Int128.Abs((Int128)part * 10_000), Int128.Abs(whole));
        var hundredths = ((2 * dividend) + divisor) / (2 * divisor);
        return hundredths > long.MaxValue ? null : (long)hundredths * (part < 0 == whole < 0 ? 1 : -1);
    }
}
