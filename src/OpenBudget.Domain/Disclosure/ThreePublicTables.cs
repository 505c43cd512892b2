using System.Globalization;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads the table of 三公经费 and 机关运行经费, its measures in columns or in rows, of one year or of two side by side.</summary>
internal sealed class ThreePublicTables(BudgetLines budget, int? documentYear, ReadingNotes notes)
{
    private const string Subject = "三公经费";

    /// <summary>Whether the table is one.</summary>
    public static bool Recognises(AmountTable table) =>
        table.Title.Contains(Subject, StringComparison.Ordinal)
        || table.Pages[0].Header.Exists(cell => cell.Folded.Contains(Subject, StringComparison.Ordinal));

    public void Read(AmountTable table)
    {
        foreach (var page in table.Pages)
        {
            var labels = ColumnLabels.Of(page.Header, MeaningOf);
            labels = [.. labels.Where(label => !IsNameOfGroup(label, labels, page.Header))];
            var rows = page.Rows.Where(row => row.Numbers.Any()).ToList();
            if (labels.DistinctBy(label => label.Meaning).Count() > 1)
            {
                ReadColumns(rows, labels, YearsOf(page.Header, labels, table.IsExact), table);
                continue;
            }
            var amounts = ColumnLabels.Of(page.Header, folded => ColumnYears.Of(folded, documentYear, out _));
            foreach (var row in rows)
            {
                ReadRow(row, amounts, table);
            }
        }
    }

    /// <summary>Reads a table whose columns are the measures. Where it has a row for each unit, only the total is the department's.</summary>
    private void ReadColumns(List<PlacedRow> rows, List<ColumnLabel<Measure>> labels, ColumnYear?[] years, AmountTable table)
    {
        foreach (var row in rows)
        {
            if (rows.Count > 1 && !row.Cells.Exists(cell => Vocabulary.TotalRows.Contains(cell.Folded)))
            {
                notes.Add(row.LineStart, row.LineEnd, $"A row of the table of {Subject} is not its total; no measure holds it.");
                continue;
            }
            var numbers = row.Numbers.ToList();
            var assigned = table.IsExact
                ? [.. numbers.Select(cell => labels.FindIndex(label => cell.IsInColumnOf(label.Left, label.Right)))]
                : ColumnLabels.Assign([.. numbers.Select(cell => (cell.Left, cell.Right))], labels);
            if (assigned is null)
            {
                notes.Add(row.LineStart, row.LineEnd, $"A row of the table of {Subject} has more amounts than its header has columns; which is which cannot be told.");
                continue;
            }
            for (var number = 0; number < numbers.Count; number++)
            {
                var column = assigned[number];
                if (column < 0)
                {
                    notes.Add(row.LineStart, row.LineEnd, TableNotes.Unlabelled(numbers[number]));
                    continue;
                }
                Add(row, numbers[number], labels[column].Words, labels[column].Meaning, labels[column].Words, years[column], table.Unit);
            }
        }
    }

    /// <summary>Reads a row that is a measure; its columns are years.</summary>
    private void ReadRow(PlacedRow row, List<ColumnLabel<ColumnYear>> amounts, AmountTable table)
    {
        var label = row.Cells.Find(cell => !cell.IsNumber);
        var measure = label.Words is null ? null : MeaningOf(label.Folded);
        var numbers = row.Numbers.Where(cell => measure is null || cell.Left > label.Left).ToList();
        var assigned = amounts.Count == 0 && numbers.Count == 1 ? null : ColumnLabels.Assign([.. numbers.Select(cell => (cell.Left, cell.Right))], amounts);
        for (var number = 0; number < numbers.Count; number++)
        {
            var column = table.IsExact && amounts.Count > 0 ? ColumnLabels.Over(numbers[number], amounts)
                : assigned is not null ? amounts[assigned[number]]
                : null;
            var isAlone = amounts.Count == 0 && numbers.Count == 1;
            Add(
                row,
                numbers[number],
                label.Words,
                measure,
                column?.Words,
                isAlone ? new ColumnYear(documentYear ?? BudgetSentences.OwnYear, true) : column?.Meaning,
                table.Unit);
        }
    }

    private void Add(PlacedRow row, PlacedCell cell, string? label, Measure? measure, string? columnWords, ColumnYear? column, MoneyUnit unit)
    {
        if (Vocabulary.Dashes.Contains(cell.Folded))
        {
            return;
        }
        if (label is null || measure is null)
        {
            notes.Add(row.LineStart, row.LineEnd, $"The amount {ReadingNotes.Token(cell.Words)} of the table of {Subject} is of no known measure.");
            return;
        }
        if (column is not { IsBudget: true, Year: var year })
        {
            notes.AddOfColumn(
                row.LineStart,
                row.LineEnd,
                $"The column {ReadingNotes.Token(columnWords)} of the table of {Subject} is not of the budget of a year that can be told; it is not read.");
            return;
        }
        var fault = Amounts.TryReadMoney(cell.Folded, unit, out var fen);
        if (fault != NumberFault.None)
        {
            notes.Add(row.LineStart, row.LineEnd, NumberNotes.Message(fault, cell.Words));
            return;
        }
        budget.Add(new BudgetLine { Year = year, Measure = measure.Value, Label = label, AmountFen = fen, Origin = FactOrigin.Table }, row.LineStart, row.LineEnd);
    }

    /// <summary>A label over others names a group: the same measure, or the sum of it, is a column of its own below.</summary>
    private static bool IsNameOfGroup(ColumnLabel<Measure> label, List<ColumnLabel<Measure>> labels, List<PlacedCell> header)
    {
        var line = LineOf(label, header);
        return labels.Exists(other => other.Meaning == label.Meaning && LineOf(other, header) > line);
    }

    private static int LineOf(ColumnLabel<Measure> label, List<PlacedCell> header) =>
        header.FindLast(cell => label.Folded.EndsWith(cell.Folded, StringComparison.Ordinal) && cell.Left < label.Right && label.Left < cell.Right).Line;

    /// <summary>
    /// The year of each column: by the group above it between tabs; between spaces, where every measure stands there as often as years are named, the
    /// years in their order. Null where it cannot be told.
    /// </summary>
    private ColumnYear?[] YearsOf(List<PlacedCell> header, List<ColumnLabel<Measure>> labels, bool isExact)
    {
        if (isExact)
        {
            return [.. labels.Select(label => ColumnYears.Above(label.Left, label.Right, header, isExact, documentYear))];
        }
        List<ColumnYear> named = [.. header.OrderBy(cell => cell.Left).Select(cell => YearIn(cell.Folded)).OfType<ColumnYear>().Distinct()];
        var years = new ColumnYear?[labels.Count];
        var seen = new Dictionary<Measure, int>();
        for (var label = 0; label < labels.Count; label++)
        {
            var meaning = labels[label].Meaning;
            seen[meaning] = seen.GetValueOrDefault(meaning) + 1;
            var times = labels.Count(other => other.Meaning == meaning);
            years[label] = times == named.Count ? named[seen[meaning] - 1]
                : times == 1 && named.Count == 0 ? new ColumnYear(documentYear ?? BudgetSentences.OwnYear, true)
                : null;
        }
        return years;
    }

    /// <summary>The year over a group of columns, whatever else it is called.</summary>
    private ColumnYear? YearIn(string folded) =>
        Vocabulary.WholeColumns.Contains(folded) && !Array.Exists(Vocabulary.YearsOfColumns, year => folded.StartsWith(year.Words, StringComparison.Ordinal)) ? null
        : ColumnYears.Of(folded, documentYear, out _) is { } year ? year
        : folded.Length > 4 && folded[4] == '年' && int.TryParse(folded.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var named)
            ? new ColumnYear(named, true)
        : null;

    private static Measure? MeaningOf(string folded)
    {
        var label = Wording.Label(Sections.WithoutYear(Wording.Fold(Sections.WithoutNumbering(folded, out _))));
        return Vocabulary.ThreePublicColumns.TryGetValue(label, out var measure) ? measure : null;
    }
}
