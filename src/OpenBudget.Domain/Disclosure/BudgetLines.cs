using System.Globalization;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Collects the amounts of a document: one for each year, measure, category and origin.</summary>
internal sealed class BudgetLines(TextLines lines, ReadingNotes notes)
{
    private readonly Dictionary<(int Year, Measure Measure, ClassificationScheme? Scheme, string? Code, FactOrigin Origin), BudgetLine> _stated = [];

    /// <summary>Adds an amount. A document may repeat one; only a repetition that differs is worth a note.</summary>
    public void Add(BudgetLine line, int lineStart, int lineEnd)
    {
        if (!_stated.TryGetValue(KeyOf(line), out var first))
        {
            _stated.Add(KeyOf(line), lines.Locate(line, lineStart, lineEnd));
        }
        else if (lineStart < first.LineStart)
        {
            // Tables with codes are read before those that only name the categories; the first one in the document is the first one all the same.
            _stated[KeyOf(line)] = lines.Locate(line, lineStart, lineEnd);
            Add(first, first.LineStart, first.LineEnd);
        }
        else if (first.AmountFen != line.AmountFen)
        {
            notes.Add(
                lineStart,
                lineEnd,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{ReadingNotes.Token(line.Label)} of {line.Year} is stated as another amount than in line {first.LineStart}; the first one is kept."));
        }
    }

    /// <summary>Adds an amount of one fund: it is the measure's only where the document states the same of all funds.</summary>
    public void AddPart(BudgetLine line, int lineStart, int lineEnd)
    {
        if (!_stated.TryGetValue(KeyOf(line), out var whole) || whole.AmountFen != line.AmountFen)
        {
            notes.Add(lineStart, lineEnd, $"{ReadingNotes.Token(line.Label)} is stated here of one fund alone, and not the same of all; no measure holds it.");
        }
    }

    private static (int Year, Measure Measure, ClassificationScheme? Scheme, string? Code, FactOrigin Origin) KeyOf(BudgetLine line) =>
        (line.Year, line.Measure, line.Classification?.Scheme, line.Classification?.Code, line.Origin);

    public bool Any => _stated.Count > 0;

    public int Count => _stated.Count;

    public IReadOnlyList<BudgetLine> InDocumentOrder() => [.. _stated.Values.OrderBy(line => line.LineStart)];
}
