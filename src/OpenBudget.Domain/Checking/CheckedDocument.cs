using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking;

/// <summary>A document as the rules see it: what it states, its lines, and the document of the year before.</summary>
public sealed class CheckedDocument
{
    private readonly Dictionary<(Measure Measure, int Year), BudgetLine> _amounts;
    private readonly Dictionary<(Measure Measure, int Year, ClassificationScheme? Scheme, string? Code, FactOrigin Origin), BudgetLine> _lines;

    /// <summary>A document.</summary>
    /// <param name="facts">What it states. Notes and coverage are not looked at: they are about the reader, not about the document.</param>
    /// <param name="text">Its lines.</param>
    /// <param name="year">The fiscal year it is about; 0 where that is not known, then its lines count years from it.</param>
    /// <param name="previous">The document of the same department and the year before; null where there is none.</param>
    /// <param name="row">The row it is stored as; null where it is not stored.</param>
    public CheckedDocument(DisclosedDocument facts, TextLines text, int year, CheckedDocument? previous, Document? row)
    {
        ArgumentNullException.ThrowIfNull(facts);
        Facts = facts;
        Text = text;
        Year = year;
        Previous = previous;
        Row = row;
        Indicators = [.. facts.Projects.SelectMany(p => p.Indicators), .. facts.Activities.SelectMany(a => a.Indicators)];
        _amounts = facts.Lines.Where(l => l.Classification is null)
            .GroupBy(l => (l.Measure, l.Year))
            .ToDictionary(same => same.Key, same => same.OrderBy(l => l.AmountFen is null).ThenBy(l => l.Origin).First());
        _lines = facts.Lines
            .GroupBy(l => (l.Measure, l.Year, l.Classification?.Scheme, l.Classification?.Code, l.Origin))
            .ToDictionary(same => same.Key, same => same.First());
    }

    /// <summary>What it states.</summary>
    public DisclosedDocument Facts { get; }

    /// <summary>Its lines.</summary>
    public TextLines Text { get; }

    /// <summary>The fiscal year it is about; 0 where that is not known.</summary>
    public int Year { get; }

    /// <summary>The document of the same department and the year before, without one before it; null where there is none.</summary>
    public CheckedDocument? Previous { get; }

    /// <summary>The row it is stored as; null where it is not stored.</summary>
    public Document? Row { get; }

    /// <summary>All indicators: those of the projects, then those of the duties.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The line that this document states for a total of a year: of table and sentence, the table's; null where it states none.</summary>
    public BudgetLine? Amount(Measure measure, int year) => _amounts.GetValueOrDefault((measure, year));

    /// <summary>The line of a total of the document's own year; null where it states none.</summary>
    public BudgetLine? Amount(Measure measure) => Amount(measure, Year);

    /// <summary>The line that a table or a sentence states for a measure of a year; null where it states none.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="year">The year.</param>
    /// <param name="category">The category of expenditure; null for the total.</param>
    /// <param name="origin">Table or sentence.</param>
    public BudgetLine? Line(Measure measure, int year, Classification? category, FactOrigin origin) =>
        _lines.GetValueOrDefault((measure, year, category?.Scheme, category?.Code, origin));

    /// <summary>The lines of a total, one for each year that is stated, the document's own year first.</summary>
    public IEnumerable<BudgetLine> Totals(Measure measure) =>
        _amounts.Where(a => a.Key.Measure == measure).Select(a => a.Value).OrderByDescending(l => l.Year == Year).ThenByDescending(l => l.Year);

    /// <summary>Where something stands that this document states.</summary>
    public Evidence At(Sourced fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new Evidence(this, fact.LineStart, fact.LineEnd, fact.Quote);
    }

    /// <summary>Some of the lines where something stands that this document states.</summary>
    /// <param name="fact">What it states.</param>
    /// <param name="first">The first line; not before the fact's.</param>
    /// <param name="last">The last line; not behind the fact's.</param>
    public Evidence At(Sourced fact, int first, int last)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new Evidence(this, first, last, string.Join('\n', fact.Quote.Split('\n').Skip(first - fact.LineStart).Take(last - first + 1)));
    }

    /// <summary>Some lines of this document.</summary>
    /// <param name="first">The first, from 1.</param>
    /// <param name="last">The last.</param>
    public Evidence At(int first, int last) => new(this, first, last, Text.Quote(first, last));
}
