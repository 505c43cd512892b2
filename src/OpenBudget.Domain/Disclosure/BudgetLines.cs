using System.Globalization;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Collects the amounts of a document: one for each year, measure and origin.</summary>
internal sealed class BudgetLines(TextLines lines, ReadingNotes notes)
{
    private readonly Dictionary<(int Year, Measure Measure, FactOrigin Origin), BudgetLine> stated = [];

    /// <summary>Adds an amount. A document may repeat one; only a repetition that differs is worth a note.</summary>
    public void Add(BudgetLine line, int lineStart, int lineEnd)
    {
        if (!stated.TryGetValue((line.Year, line.Measure, line.Origin), out var first))
        {
            stated.Add((line.Year, line.Measure, line.Origin), lines.Locate(line, lineStart, lineEnd));
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

    public bool Any => stated.Count > 0;

    public int Count => stated.Count;

    public IReadOnlyList<BudgetLine> InDocumentOrder() => [.. stated.Values.OrderBy(line => line.LineStart)];
}
