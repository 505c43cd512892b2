using System.Globalization;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads a spending plan (资金支出计划): a row of months or quarters, and below it a row of cumulative percentages.</summary>
internal static class SpendingPlan
{
    /// <summary>Whether the row names at least one month behind its label.</summary>
    public static bool IsHeader(TableRow row)
    {
        for (var cell = 0; cell < row.Count; cell++)
        {
            if (TryReadMonth(row.Folded(cell), out _))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Adds the steps of a plan. A step stands in the lines from its month to its percentage.</summary>
    public static void Read(Project project, TableRow months, TableRow percentages, TextLines lines, ReadingNotes notes)
    {
        if (months.Count != percentages.Count)
        {
            notes.Add(percentages.LineStart, percentages.LineEnd, TableNotes.Width("the spending plan", months.Count));
            return;
        }
        for (var cell = 0; cell < months.Count; cell++)
        {
            if (!TryReadMonth(months.Folded(cell), out var month))
            {
                if (!percentages.IsBlankCell(cell))
                {
                    notes.Add(percentages[cell].LineStart, percentages[cell].LineEnd, "A percentage of a spending plan has no month above it.");
                }
                continue;
            }
            long? percent = null;
            if (FactCells.ReasonOf(percentages, cell) is null)
            {
                var fault = Amounts.TryReadMillionths(percentages.Folded(cell), out var millionths);
                percent = fault == NumberFault.None ? millionths : null;
                if (fault != NumberFault.None)
                {
                    notes.Add(percentages[cell].LineStart, percentages[cell].LineEnd, NumberNotes.Message(fault, percentages.Text(cell)));
                }
            }
            project.Schedule.Add(lines.Locate(
                new ScheduleStep
                {
                    Ordinal = project.Schedule.Count + 1,
                    Month = month,
                    CumulativePercent = percent,
                    Published = Wording.Trim(percentages.Raw(cell)).ToString(),
                },
                months[cell].LineStart,
                percentages[cell].LineEnd));
        }
    }

    /// <summary>3月底, 3月末, 三月, 一季度.</summary>
    private static bool TryReadMonth(string folded, out int month)
    {
        var words = folded.AsSpan().TrimEnd("底末前");
        if (Vocabulary.Months.TryGetValue(folded, out month) || Vocabulary.Months.TryGetValue(words.ToString(), out month))
        {
            return true;
        }
        return words is [.., '月']
            && int.TryParse(words[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out month)
            && month is >= 1 and <= 12;
    }
}
