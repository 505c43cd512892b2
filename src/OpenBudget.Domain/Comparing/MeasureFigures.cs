using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Comparing;

/// <summary>A line that states a total of a year.</summary>
internal sealed record ComparedLine(int Id, string Key, int Year, Measure Measure)
{
    /// <summary>The amount, in 分; null where there is none.</summary>
    public long? AmountFen { get; init; }

    /// <summary>Whether its cell is withheld.</summary>
    public bool Withheld { get; init; }

    /// <summary>Whether it is the line to use.</summary>
    public bool Preferred { get; init; }

    /// <summary>The year of the document that states it.</summary>
    public int DocumentYear { get; init; }

    /// <summary>The first line it stands in.</summary>
    public int LineStart { get; init; }
}

/// <summary>The totals of a department over the years.</summary>
internal sealed class MeasureFigures
{
    private readonly ILookup<(int Year, Measure Measure), ComparedLine> _lines;
    private readonly Dictionary<int, IReadOnlyDictionary<Measure, long?>> _totals;
    private readonly Measure[] _measures;

    /// <param name="lines">The lines of the years, in any order.</param>
    public MeasureFigures(IReadOnlyList<ComparedLine> lines)
    {
        _lines = lines
            .OrderByDescending(l => l.Preferred)
            .ThenByDescending(l => l.DocumentYear == l.Year)
            .ThenByDescending(l => l.DocumentYear)
            .ThenBy(l => l.LineStart)
            .ThenBy(l => l.Id)
            .ToLookup(l => (l.Year, l.Measure));
        _measures = [.. lines.Select(l => l.Measure).Distinct().Order()];
        _totals = lines.Where(l => l.Preferred).GroupBy(l => l.Year).ToDictionary(
            g => g.Key, g => (IReadOnlyDictionary<Measure, long?>)g.ToDictionary(l => l.Measure, l => l.AmountFen));
    }

    /// <summary>The amounts to use of a year, by measure; null where nothing states any.</summary>
    public IReadOnlyDictionary<Measure, long?>? Totals(int year) => _totals.GetValueOrDefault(year);

    /// <summary>Every measure that one of the years has.</summary>
    /// <param name="years">The years, ascending.</param>
    public IReadOnlyList<MeasureComparison> Compare(IReadOnlyList<int> years) =>
        [.. _measures.Select(measure => new MeasureComparison(measure, YearFigure.InSequence([.. years.Select(year => Figure(year, measure))])))];

    /// <summary>The values of one measure in every year that has it, ascending.</summary>
    public IReadOnlyList<YearFigure> Points(Measure measure) => YearFigure.InSequence(
        [.. _lines.Select(g => g.Key).Where(k => k.Measure == measure).Select(k => k.Year).Order().Select(year => Figure(year, measure))]);

    private YearFigure Figure(int year, Measure measure)
    {
        var stating = _lines[(year, measure)].ToArray();
        var used = stating.Length == 0 ? null : stating[0];
        return new YearFigure(year)
        {
            AmountFen = used?.AmountFen,
            Withheld = used is { AmountFen: null, Withheld: true },
            Basis = used?.AmountFen is null ? null : used.DocumentYear == year ? ValueBasis.OwnDocument : ValueBasis.LaterDocument,
            Sources = [.. stating.Select(l => new FactReference(nameof(BudgetLine), l.Key))],
            Totals = Totals(year),
        };
    }
}
