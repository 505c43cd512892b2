using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Comparing;

/// <summary>A line that states a total of a year.</summary>
internal sealed record ComparedLine(int Year, Measure Measure)
{
    /// <summary>The amount, in 分; null where there is none.</summary>
    public long? AmountFen { get; init; }

    /// <summary>Whether its cell is withheld.</summary>
    public bool Withheld { get; init; }

    /// <summary>The year of the document that states it.</summary>
    public int DocumentYear { get; init; }

    /// <summary>Whether it is the line to use.</summary>
    public bool Preferred { get; init; } = true;

    /// <summary>The first line it stands in; 0 where nobody asked.</summary>
    public int LineStart { get; init; }

    /// <summary>The row number; 0 where nobody asked.</summary>
    public int Id { get; init; }

    /// <summary>The natural key; null where nobody asked.</summary>
    public string? Key { get; init; }
}

/// <summary>The totals of a department over the years.</summary>
internal sealed class MeasureFigures
{
    // By measure and year; of one of each the line to use comes first, then what is closest to it.
    private readonly ComparedLine[] _lines;
    private readonly Dictionary<(int Year, Measure Measure), int> _first = [];
    private readonly Dictionary<int, Dictionary<Measure, long?>> _totals = [];

    /// <param name="lines">The lines of the years, in any order; of each measure and year at least the one to use.</param>
    public MeasureFigures(IEnumerable<ComparedLine> lines)
    {
        _lines = [.. lines];
        Array.Sort(_lines, Compare);
        for (var i = 0; i < _lines.Length; i++)
        {
            var line = _lines[i];
            _first.TryAdd((line.Year, line.Measure), i);
            if (line.Preferred)
            {
                if (!_totals.TryGetValue(line.Year, out var totals))
                {
                    _totals.Add(line.Year, totals = []);
                }

                totals.Add(line.Measure, line.AmountFen);
            }
        }
    }

    /// <summary>The amounts to use of a year, by measure; null where nothing states any.</summary>
    public IReadOnlyDictionary<Measure, long?>? Totals(int year) => _totals.GetValueOrDefault(year);

    /// <summary>Every measure that one of the years has.</summary>
    /// <param name="years">The years, ascending.</param>
    public IReadOnlyList<MeasureComparison> Compare(IReadOnlyList<int> years)
    {
        var compared = new List<MeasureComparison>();
        for (var i = 0; i < _lines.Length; i++)
        {
            var measure = _lines[i].Measure;
            if (i == 0 || _lines[i - 1].Measure != measure)
            {
                compared.Add(new MeasureComparison(measure, YearFigure.InSequence(years, year => Figure(year, measure))));
            }
        }

        return compared;
    }

    /// <summary>The values of one measure in every year that has it, ascending.</summary>
    public IReadOnlyList<YearFigure> Points(Measure measure) => YearFigure.InSequence(
        [.. _first.Keys.Where(k => k.Measure == measure).Select(k => k.Year).Order()], year => Figure(year, measure));

    private YearFigure Figure(int year, Measure measure)
    {
        if (!_first.TryGetValue((year, measure), out var first))
        {
            return new YearFigure(year) { Totals = Totals(year) };
        }

        var used = _lines[first];
        return new YearFigure(year)
        {
            AmountFen = used.AmountFen,
            Withheld = used is { AmountFen: null, Withheld: true },
            Basis = used.AmountFen is null ? null : used.DocumentYear == year ? ValueBasis.OwnDocument : ValueBasis.LaterDocument,
            Sources = used.Key is null ? [] : Stating(first),
            Totals = Totals(year),
        };
    }

    private FactReference[] Stating(int first)
    {
        var end = first + 1;
        while (end < _lines.Length && _lines[end].Measure == _lines[first].Measure && _lines[end].Year == _lines[first].Year)
        {
            end++;
        }

        return [.. _lines[first..end].Select(line => new FactReference(nameof(BudgetLine), line.Key!))];
    }

    private static int Compare(ComparedLine one, ComparedLine other)
    {
        var order = ((int)one.Measure).CompareTo((int)other.Measure);
        order = order != 0 ? order : one.Year.CompareTo(other.Year);
        order = order != 0 ? order : other.Preferred.CompareTo(one.Preferred);
        order = order != 0 ? order : (other.DocumentYear == other.Year).CompareTo(one.DocumentYear == one.Year);
        order = order != 0 ? order : other.DocumentYear.CompareTo(one.DocumentYear);
        order = order != 0 ? order : one.LineStart.CompareTo(other.LineStart);
        return order != 0 ? order : one.Id.CompareTo(other.Id);
    }
}
