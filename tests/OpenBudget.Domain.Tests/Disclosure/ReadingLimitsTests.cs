using System.Text;
using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Tests.Disclosure;

/// <summary>What no department publishes is refused with the line that is one too many, before it fills the memory.</summary>
public sealed class ReadingLimitsTests
{
    private const string Title = "2021年部门预算公开\n支出预算5万元。\n";

    [Fact]
    public void Millions_of_lines_are_refused_and_a_line_less_is_read()
    {
        var most = new StringBuilder(Title).Append('\n', ReadingLimits.MostLines - 2).ToString();

        Assert.Equal(ReadingLimits.MostLines, SeedDocuments.Read(most).LineCount);
        Refuses(most + "\n", ReadingLimits.MostLines + 1, "4000000 lines");
    }

    [Fact]
    public void More_facts_than_any_document_states_are_refused()
    {
        var text = new StringBuilder(Title + "\t单位名称\n\t单位性质\n\n");
        for (var unit = 0; unit <= ReadingLimits.MostFacts; unit++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\t第{unit}局\n\t行政\n\n");
        }

        // The first fact is the amount of line 2, and each unit has three lines from line 6 on.
        Refuses(text.ToString(), 6 + (3 * (ReadingLimits.MostFacts - 1)), "500000 facts");
    }

    [Fact]
    public void An_endless_list_of_what_is_not_understood_is_refused()
    {
        var text = new StringBuilder(Title);
        for (var line = 0; line <= ReadingLimits.MostNotes; line++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"甲{line}乙5万元。\n");
        }

        Refuses(text.ToString(), ReadingLimits.MostNotes + 3, "200000 places that are not understood");
    }

    [Fact]
    public void More_changes_than_any_document_states_are_refused()
    {
        var text = new StringBuilder(Title);
        for (var sentence = 0; sentence <= ReadingLimits.MostFacts / 500; sentence++)
        {
            text.Insert(text.Length, "三公经费增加1元，", 500).Append("。\n");
        }

        Refuses(text.ToString(), 3 + (ReadingLimits.MostFacts / 500), "500000 facts");
    }

    private static void Refuses(string text, int line, string most)
    {
        var refused = Assert.Throws<DocumentReadException>(() => SeedDocuments.Read(text));
        Assert.Equal(line, refused.Line);
        Assert.StartsWith($"The document has more than {most}, the last of them in line {line};", refused.Message, StringComparison.Ordinal);
    }
}
