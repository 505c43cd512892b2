using System.Globalization;
using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Form;

internal sealed partial class PastYearsAreNotFuture : CheckRule
{
    /// <summary>When the congresses were held that goals are written around.</summary>
    private static readonly (string Words, int Year)[] Congresses = [("十八大", 2012), ("十九大", 2017), ("二十大", 2022)];

    public override string Name => "past-years-are-not-future";

    public override Severity Severity => Severity.Notice;

    public override Bilingual Title => new("What was due in past years is not planned", "已过去的年份不应写成计划");

    public override Bilingual Description => new(
        "A goal of the year is not due by the end of an earlier year, does not prepare for a congress that has been held, and a project is not carried out in an earlier year.",
        "当年的绩效目标不应写成以前年度年底前完成，不应为已召开的大会作准备，项目实施周期不应早于预算年度。");

    public override Bilingual Basis => new("A budget plans its own year.", "预算安排的是当年工作。");

    public override Bilingual Needs => new("The year of the document, and goals.", "文件年度和绩效目标。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        if (document.Year == 0)
        {
            yield break;
        }

        var (first, last) = (int.MaxValue, 0);
        var found = new List<(int Line, string Words)>();
        var goals = document.Facts.PerformanceGoals.Select(g => (g.Text, Row: (Sourced)g))
            .Concat(document.Facts.Projects.SelectMany(p => p.Goals).Where(g => g.Text is not null).Select(g => (Text: g.Text!, Row: (Sourced)g)));
        foreach (var (text, row) in goals)
        {
            (first, last) = (Math.Min(first, row.LineStart), Math.Max(last, row.LineStart));
            foreach (var words in In(text, document.Year))
            {
                found.Add((row.LineStart, words));
            }
        }

        found.AddRange(Periods(document));
        if (last == 0 && found.Count == 0)
        {
            yield break;
        }

        yield return MarkedLines.Of(
            document,
            [.. found.OrderBy(f => f.Line)],
            new($"The document of {document.Year} plans for earlier years", $"{document.Year}年文件把以前年度写成计划"),
            new($"No goal of {document.Year} is due in an earlier year.", $"{document.Year}年的目标没有写成以前年度完成。"));
    }

    private static IEnumerable<string> In(string text, int year)
    {
        foreach (var sentence in text.Split('。', '；', '\n'))
        {
            if (!Done().IsMatch(sentence) && DueBy().Match(sentence) is { Success: true } due && Year(due.Groups[1]) < year)
            {
                yield return due.Value;
            }

            foreach (var (words, held) in Congresses)
            {
                if (held < year && sentence.Contains(words, StringComparison.Ordinal) && ToBeHeld().Match(sentence) is { Success: true } coming && coming.Value.Contains(words, StringComparison.Ordinal))
                {
                    yield return coming.Value;
                }
            }
        }
    }

    private static IEnumerable<(int Line, string Words)> Periods(CheckedDocument document)
    {
        var isPeriod = false;
        for (var line = 1; line <= document.Text.Count; line++)
        {
            var words = document.Text[line];
            if (Wording.IsBlank(words) || words.Length > 200)
            {
                continue;
            }

            var folded = Wording.Fold(words);
            if (isPeriod && LastYear().Match(folded) is { Success: true } ends && Year(ends.Groups[1]) < document.Year)
            {
                yield return (line, Wording.Trim(words).ToString());
            }

            isPeriod = folded.EndsWith("实施周期", StringComparison.Ordinal) || folded.EndsWith("实施周期:", StringComparison.Ordinal);
        }
    }

    private static int Year(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("(20[0-9]{2})年(?:年底前?|年末前?|底前?|末前?|[0-9]{1,2}月底?前)[^。；]{0,40}?(?:完成|达到|实现|建成|建立|启动)")]
    private static partial Regex DueBy();

    [GeneratedRegex("已|截至|截止|累计|以来|自20")]
    private static partial Regex Done();

    [GeneratedRegex("(?:十八大|十九大|二十大)(?:(?:胜利)?召开(?!以来|后|之后)|等重要(?:时期|节点|节日))")]
    private static partial Regex ToBeHeld();

    [GeneratedRegex("^20[0-9]{2}年.*[-—~至到](20[0-9]{2})年[0-9年月日]*$")]
    private static partial Regex LastYear();
}
