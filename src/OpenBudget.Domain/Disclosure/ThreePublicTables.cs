using System.Globalization;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads the table of 三公经费 and 机关运行经费, its measures in columns or in rows, of one year or of two side by side.</summary>
internal sealed class ThreePublicTables(BudgetLines budget, int? documentYear, ReadingNotes notes)
{
    private const string Subject = "三公经费";

    /// <summary>Whether the table is one.</summary>
    public static bool Recognises(SpacedTable table) =>
        table.Title.Contains(Subject, StringComparison.Ordinal)
        || table.Pages[0].Header.Exists(cell => cell.Folded.Contains(Subject, StringComparison.Ordinal));

    public void Read(SpacedTable table)
    {
        foreach (var page in table.Pages)
        {
            var labels = ColumnLabels.Of(page.Header, MeaningOf);
            labels = [.. labels.Where(label => !IsNameOfGroup(label, labels, page.Header))];
            var years = YearsOf(page.Header, labels);
            foreach (var row in page.Rows.Where(row => row.Numbers.Any()))
            {
                var numbers = row.Numbers.ToList();
                if (row.Cells.Find(cell => !cell.IsNumber) is { Words: not null } label && MeaningOf(label.Folded) is { } measure)
                {
                    Add(row, numbers[0], label.Words, measure, documentYear ?? BudgetSentences.OwnYear, table.Unit);
                    NoteOthers(row, numbers.Count);
                }
                else if (ColumnLabels.Assign([.. numbers.Select(cell => (cell.Left, cell.Right))], labels) is { } assigned)
                {
                    for (var number = 0; number < numbers.Count; number++)
                    {
                        var column = labels[assigned[number]];
                        Add(row, numbers[number], column.Words, column.Meaning, years[assigned[number]], table.Unit);
                    }
                }
                else
                {
                    notes.Add(row.LineStart, row.LineEnd, $"A row of the table of {Subject} has more amounts than its header has columns; which is which cannot be told.");
                }
            }
        }
    }

    private void NoteOthers(SpacedRow row, int numbers)
    {
        if (numbers > 1)
        {
            notes.Add(row.LineStart, row.LineEnd, $"A row of the table of {Subject} has more than one amount; the first one is read.");
        }
    }

    private void Add(SpacedRow row, SpacedCell cell, string label, Measure measure, int year, MoneyUnit unit)
    {
        if (Vocabulary.Dashes.Contains(cell.Folded))
        {
            return;
        }
        var fault = Amounts.TryReadMoney(cell.Folded, unit, out var fen);
        if (fault != NumberFault.None)
        {
            notes.Add(row.LineStart, row.LineEnd, NumberNotes.Message(fault, cell.Words));
            return;
        }
        budget.Add(new BudgetLine { Year = year, Measure = measure, Label = label, AmountFen = fen, Origin = FactOrigin.Table }, row.LineStart, row.LineEnd);
    }

    /// <summary>A label over others names a group: the same measure, or the sum of it, is a column of its own below.</summary>
    private static bool IsNameOfGroup(ColumnLabel<Measure> label, List<ColumnLabel<Measure>> labels, List<SpacedCell> header)
    {
        var line = LineOf(label, header);
        return labels.Exists(other => other.Meaning == label.Meaning && LineOf(other, header) > line);
    }

    private static int LineOf(ColumnLabel<Measure> label, List<SpacedCell> header) =>
        header.FindLast(cell => label.Folded.EndsWith(cell.Folded, StringComparison.Ordinal) && cell.Left < label.Right && label.Left < cell.Right).Line;

    /// <summary>The year of each column: where every measure stands there as often as years are named, the years in their order.</summary>
    private int[] YearsOf(List<SpacedCell> header, List<ColumnLabel<Measure>> labels)
    {
        var named = header
            .Where(cell => cell.Folded.Length > 4 && cell.Folded[4] == '年' && !cell.Folded.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9'))
            .OrderBy(cell => cell.Left)
            .Select(cell => int.Parse(cell.Folded.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture))
            .Distinct()
            .ToList();
        var years = new int[labels.Count];
        var seen = new Dictionary<Measure, int>();
        for (var label = 0; label < labels.Count; label++)
        {
            var meaning = labels[label].Meaning;
            seen[meaning] = seen.GetValueOrDefault(meaning) + 1;
            var times = labels.Count(other => other.Meaning == meaning);
            years[label] = times > 1 && times == named.Count ? named[seen[meaning] - 1] : documentYear ?? BudgetSentences.OwnYear;
        }
        return years;
    }

    private static Measure? MeaningOf(string folded)
    {
        var label = Wording.Label(Sections.WithoutYear(Wording.Fold(Sections.WithoutNumbering(folded, out _))));
        return Vocabulary.ThreePublicColumns.TryGetValue(label, out var measure) ? measure : null;
    }
}
