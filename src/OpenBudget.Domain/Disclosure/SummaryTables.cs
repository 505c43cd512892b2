using System.Collections.Frozen;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads tables with revenue on one side and expenditure on the other: 部门收支总表, 财政拨款收支总表. What a row is, its label tells.</summary>
internal sealed class SummaryTables(BudgetLines budget, Categories categories, int? documentYear, ReadingNotes notes)
{
    private static readonly FrozenDictionary<string, Measure> Labels = MeasureVocabulary.Measures
        .Where(entry => entry.Measure < Measure.AgencyOperatingExpenses)
        .SelectMany(entry => entry.Terms, (entry, term) => KeyValuePair.Create(term, entry.Measure))
        .Concat(Vocabulary.SummaryTotals)
        .DistinctBy(entry => entry.Key)
        .ToFrozenDictionary();

    /// <summary>Whether the table is one: it has two columns of labels.</summary>
    public static bool Recognises(AmountTable table) =>
        table.Title.Contains("收支", StringComparison.Ordinal) || table.Pages[0].Header.Count(cell => Wording.Label(cell.Folded) == "项目") > 1;

    public void Read(AmountTable table)
    {
        var isOfAppropriation = table.Title.Contains("财政拨款", StringComparison.Ordinal);
        List<ColumnLabel<AmountColumn>> labels = [];
        foreach (var page in table.Pages)
        {
            labels = ColumnLabels.Of(page.Header, MeaningOf) is { Count: > 0 } own
                ? ColumnLabels.WithYears(own, page.Header, table.IsExact, documentYear)
                : labels;
            int[] sides = [.. page.Header.Where(cell => Vocabulary.RowLabelColumns.Contains(Wording.Label(cell.Folded))).Select(cell => cell.Left).Order()];
            foreach (var row in page.Rows)
            {
                for (var at = 0; at < row.Cells.Count;)
                {
                    var label = row.Cells[at++];
                    var first = at;
                    while (at < row.Cells.Count && row.Cells[at].IsNumber)
                    {
                        at++;
                    }
                    if (label.IsNumber)
                    {
                        notes.Add(row.LineStart, row.LineEnd, $"The number {ReadingNotes.Token(label.Words)} stands beside no label of a summary.");
                    }
                    else if (at > first && table.IsExact)
                    {
                        ReadExactly(row, label, row.Cells[first..at], labels, sides, table.Unit, isOfAppropriation);
                    }
                    else if (at > first)
                    {
                        Read(row, label, row.Cells[first..at], labels, table.Unit, isOfAppropriation);
                    }
                }
            }
        }
    }

    private void Read(PlacedRow row, PlacedCell label, List<PlacedCell> numbers, List<ColumnLabel<AmountColumn>> labels, MoneyUnit unit, bool isOfAppropriation)
    {
        var mine = labels.Where(column => column.Right > label.Left).Take(Math.Max(numbers.Count, labels.Count)).ToList();
        var assigned = numbers.Count == 1 && mine.Count > 0 && mine[0].Meaning.IsWhole ? [0] : ColumnLabels.Assign([.. numbers.Select(cell => (cell.Left, cell.Right))], mine);
        for (var number = 0; number < numbers.Count; number++)
        {
            if (assigned is null && number > 0)
            {
                notes.Add(row.LineStart, row.LineEnd, "A row of a summary has more amounts than its header has columns; the first one is read.");
                return;
            }
            Add(row, label, numbers[number], assigned is null ? new AmountColumn(null, true) : mine[assigned[number]].Meaning, unit, isOfAppropriation);
        }
    }

    /// <summary>An amount is of the label on its own side of the table: the side begins at the nearest column of labels.</summary>
    private void ReadExactly(
        PlacedRow row,
        PlacedCell label,
        List<PlacedCell> numbers,
        List<ColumnLabel<AmountColumn>> labels,
        int[] sides,
        MoneyUnit unit,
        bool isOfAppropriation)
    {
        foreach (var cell in numbers)
        {
            if (Array.FindLast(sides, side => side < cell.Left) > label.Left)
            {
                notes.Add(row.LineStart, row.LineEnd, $"The number {ReadingNotes.Token(cell.Words)} stands beside no label of a summary.");
            }
            else if (ColumnLabels.Over(cell, labels) is { } column)
            {
                Add(row, label, cell, column.Meaning, unit, isOfAppropriation);
            }
            else
            {
                notes.Add(row.LineStart, row.LineEnd, TableNotes.Unlabelled(cell));
            }
        }
    }

    private void Add(PlacedRow row, PlacedCell label, PlacedCell cell, AmountColumn column, MoneyUnit unit, bool isOfAppropriation)
    {
        if (Vocabulary.Dashes.Contains(cell.Folded))
        {
            return;
        }
        var words = Wording.Label(Wording.Fold(Sections.WithoutNumbering(label.Words, out _)));
        var category = Category(words);
        Measure? measure = category is not null ? Measure.TotalExpenditure : Labels.TryGetValue(words, out var known) ? known : null;
        if (measure is null || column is { IsWhole: false, Measure: null })
        {
            notes.Add(row.LineStart, row.LineEnd, $"An amount of a summary is of something that is no known measure: {ReadingNotes.Token(label.Words)}.");
            return;
        }
        if (isOfAppropriation && measure is Measure.TotalRevenue or Measure.TotalExpenditure)
        {
            measure = Measure.FiscalAppropriation;
        }
        var fault = Amounts.TryReadMoney(cell.Folded, unit, out var fen);
        if (fault != NumberFault.None)
        {
            notes.Add(row.LineStart, row.LineEnd, NumberNotes.Message(fault, cell.Words));
            return;
        }
        budget.Add(
            new BudgetLine
            {
                Year = column.Year ?? documentYear ?? BudgetSentences.OwnYear,
                Measure = column.Measure ?? measure.Value,
                Classification = category,
                Label = Sections.WithoutNumbering(label.Words, out _).ToString(),
                AmountFen = fen,
                Origin = FactOrigin.Table,
            },
            row.LineStart,
            row.LineEnd);
    }

    /// <summary>The 类 of a name: as the document's own tables code it, else by the national list.</summary>
    private Classification? Category(string name)
    {
        if (categories.FindFunctional(name) is { } own)
        {
            return own;
        }
        return Vocabulary.FunctionalClasses.TryGetValue(name, out var code)
            ? categories.Find(ClassificationScheme.Functional, code)
                ?? new Classification { Scheme = ClassificationScheme.Functional, Code = code, Level = ClassificationLevel.Class, Name = name }
            : null;
    }

    private AmountColumn? MeaningOf(string folded)
    {
        if (ColumnYears.Of(folded, documentYear, out var rest) is { } year && (!year.IsBudget || Vocabulary.WholeColumns.Contains(Wording.Label(rest))))
        {
            return year.IsBudget ? new AmountColumn(null, true, rest == folded ? null : year.Year) : new AmountColumn(null, false);
        }
        var label = Wording.Label(Sections.WithoutYear(folded));
        return Labels.TryGetValue(label, out var measure) && measure is Measure.GeneralPublicBudget or Measure.GovernmentFund or Measure.StateCapital
            ? new AmountColumn(measure, false)
            : null;
    }
}
