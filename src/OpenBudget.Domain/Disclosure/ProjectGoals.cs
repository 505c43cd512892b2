using System.Globalization;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads the goals of a project: one cell each (填入目标1), or one cell for all, numbered 1., 2., ….</summary>
internal static class ProjectGoals
{
    /// <summary>Whether a cell is the label of one goal: 填入目标1.</summary>
    public static bool IsLabel(string label)
    {
        foreach (var beginning in Vocabulary.GoalLabels)
        {
            if (label.Length > beginning.Length
                && label.StartsWith(beginning, StringComparison.Ordinal)
                && !label.AsSpan(beginning.Length).ContainsAnyExceptInRange('0', '9'))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Adds a goal that has a label and a cell.</summary>
    public static void Add(Project project, TextLines lines, TableRow row, int label, int cell)
    {
        var reason = FactCells.ReasonOf(row, cell);
        Add(project, lines, reason is null ? row.Text(cell) : null, reason, row[label].LineStart, row[cell].LineEnd);
    }

    /// <summary>Adds the goals of one cell. A line starts a goal where it goes on with the count, so that 12.4宪法宣传日 starts none.</summary>
    public static void AddAll(Project project, TextLines lines, TableRow row, int cell)
    {
        if (FactCells.ReasonOf(row, cell) is { } reason)
        {
            Add(project, lines, null, reason, row[cell].LineStart, row[cell].LineEnd);
            return;
        }
        var text = new List<string>();
        var (start, end, next) = (row[cell].LineStart, row[cell].LineStart, 1);
        for (var line = row[cell].LineStart; line <= row[cell].LineEnd; line++)
        {
            var words = Wording.Trim(lines[line]);
            if (TryCutNumber(words, next, out var goal))
            {
                if (text.Count > 0 || next > 1)
                {
                    Add(project, lines, Joined(text), null, start, end);
                }
                text.Clear();
                (start, end, next) = (line, line, next + 1);
                words = goal;
            }
            if (!words.IsEmpty)
            {
                text.Add(words.ToString());
                end = line;
            }
        }
        Add(project, lines, Joined(text), null, start, end);
    }

    private static string? Joined(List<string> text) => text.Count > 0 ? string.Join('\n', text) : null;

    private static void Add(Project project, TextLines lines, string? text, AbsenceReason? reason, int lineStart, int lineEnd) =>
        project.Goals.Add(lines.Locate(
            new ProjectGoal { Number = project.Goals.Count + 1, Text = text, Withheld = reason == AbsenceReason.Withheld },
            lineStart,
            lineEnd));

    private static bool TryCutNumber(ReadOnlySpan<char> words, int number, out ReadOnlySpan<char> rest)
    {
        var digits = Wording.CountDigits(words, out var end);
        rest = Wording.Trim(words[end..]);
        if (digits is 0 or > 3 || rest is not ['.' or '．' or '、' or ')' or '）' or ',' or '，', ..])
        {
            return false;
        }
        rest = Wording.Trim(rest[1..]);
        return Wording.Fold(words[..end]) == number.ToString(CultureInfo.InvariantCulture) && (rest.IsEmpty || !char.IsAsciiDigit(Wording.Fold(rest[0])));
    }
}
