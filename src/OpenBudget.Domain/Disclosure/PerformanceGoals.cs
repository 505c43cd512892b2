using System.Buffers;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads the goals of the department as a whole (总体绩效目标, 分项绩效目标, 工作保障措施): paragraphs, under headings of their own.</summary>
internal sealed class PerformanceGoals(TextLines lines, LineUses uses)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；：,;:");

    private readonly List<PerformanceGoal> _read = [];
    private Paragraph? _heading;
    private bool _headingIsSure;

    public IReadOnlyList<PerformanceGoal> InDocumentOrder => _read;

    /// <summary>Which goals a section holds; null for sections without any.</summary>
    public static GoalKind? KindOf(SectionKind section) => section switch
    {
        SectionKind.OverallGoals => GoalKind.Overall,
        SectionKind.ItemisedGoals => GoalKind.Itemised,
        SectionKind.Safeguards => GoalKind.Safeguard,
        _ => null,
    };

    /// <summary>Reads lines of a section.</summary>
    public void Read(GoalKind kind, int first, int last)
    {
        foreach (var paragraph in Paragraph.Of(lines, first, last))
        {
            if (paragraph is { IsHeading: true, Style: Numbering.Chinese or Numbering.ChineseInBrackets })
            {
                (_heading, _headingIsSure) = (paragraph, false);
            }
            else if (paragraph is { IsHeading: true, Style: Numbering.None })
            {
                // Right below another heading nothing is headed, and by a name that is no task's nor organ's neither.
                if ((_heading is null || _headingIsSure) && Array.Exists(ProseVocabulary.HeadingEndings, end => paragraph.Title.EndsWith(end, StringComparison.Ordinal)))
                {
                    (_heading, _headingIsSure) = (paragraph, false);
                }
            }
            else if (paragraph.Number is not null || paragraph.IsComplete)
            {
                Add(kind, paragraph);
            }
        }
    }

    /// <summary>Ends the section; its headings reach no further.</summary>
    public void End() => _heading = null;

    private void Add(GoalKind kind, Paragraph paragraph)
    {
        // A count begins anew under a heading: a few words in the midst of one, without a number, head nothing.
        if (_heading is { Style: Numbering.None } && !_headingIsSure && paragraph.Number > 1)
        {
            _heading = null;
        }
        if (_heading is not null && !_headingIsSure)
        {
            _headingIsSure = true;
            uses.Mark(_heading.LineStart, LineUse.Heading);
        }
        var (section, text) = (_heading?.Title, paragraph.Text);
        if (kind == GoalKind.Itemised && _heading is null && paragraph.Number is null && TaskIn(text) is { } task)
        {
            (section, text) = (task, text[task.Length..]);
        }
        _read.Add(lines.Locate(
            new PerformanceGoal { Kind = kind, Section = section, Number = paragraph.Number, Text = text },
            paragraph.LineStart,
            paragraph.LineEnd));
    }

    /// <summary>The name of the task that an itemised goal begins with, where the goal stands right behind it.</summary>
    private static string? TaskIn(string text)
    {
        var end = text.IndexOf(ProseVocabulary.Task, StringComparison.Ordinal) + ProseVocabulary.Task.Length;
        if (end < ProseVocabulary.Task.Length || text.AsSpan(0, end).ContainsAny(Marks))
        {
            return null;
        }
        return ProseVocabulary.BehindTasks.Any(word => text.AsSpan(end).StartsWith(word, StringComparison.Ordinal)) ? text[..end] : null;
    }
}
