using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Form;

internal sealed class BracketsArePaired : CheckRule
{
    private const string Openings = "(《“";

    private const string Closings = ")》”";

    public override string Name => "brackets-are-paired";

    public override Severity Severity => Severity.Notice;

    public override Bilingual Title => new("Brackets and quotation marks come in pairs", "括号和引号应成对");

    public override Bilingual Description => new(
        "In the goals, indicators and purposes of projects every bracket, title mark and quotation mark that opens is closed, and the other way round; numbers of lists, 1), are not looked at.",
        "项目绩效目标、指标和资金用途中的括号、书名号、引号应成对使用；列表序号如“1）”不计。");

    public override Bilingual Basis => new("GB/T 15834: general rules for punctuation.", "GB/T 15834《标点符号用法》。");

    public override Bilingual Needs => new("A project with goals, indicators or a purpose in words.", "有文字绩效目标、指标或资金用途的项目。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var found = new List<(int Line, string Words)>();
        var looked = false;
        foreach (var project in document.Facts.Projects)
        {
            var texts = project.Goals.Select(g => (g.Text, Row: (Sourced)g))
                .Concat(project.Indicators.SelectMany(i => new[] { (Text: i.Name, Row: (Sourced)i), (Text: i.Description, Row: i), (Text: i.Basis, Row: i) }))
                .Append((Text: project.Purpose, Row: project));
            foreach (var (text, row) in texts)
            {
                looked |= text is not null;
                if (text is not null && !ArePaired(text))
                {
                    found.Add((LineOf(document, row, text), text));
                }
            }
        }

        if (looked)
        {
            yield return MarkedLines.Of(
                document,
                found,
                new("Brackets or quotation marks without their other half", "括号或引号不成对"),
                new("Brackets and quotation marks come in pairs.", "括号和引号均成对。"));
        }
    }

    /// <summary>The line of a row that its text begins in.</summary>
    private static int LineOf(CheckedDocument document, Sourced row, string text)
    {
        var beginning = text.Split('\n', 2)[0];
        for (var line = row.LineStart; line < row.LineEnd; line++)
        {
            if (document.Text[line].Contains(beginning, StringComparison.Ordinal))
            {
                return line;
            }
        }

        return row.LineEnd;
    }

    private static bool ArePaired(string text)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = Wording.Fold(text[i]);
            if (Openings.IndexOf(c, StringComparison.Ordinal) is >= 0 and var opening)
            {
                open.Push(opening);
            }
            else if (Closings.IndexOf(c, StringComparison.Ordinal) is >= 0 and var closing)
            {
                if (open.TryPeek(out var last) && last == closing)
                {
                    open.Pop();
                }
                else if (c != ')' || i == 0 || !IsNumber(text[i - 1]))
                {
                    return false;
                }
            }
        }

        return open.Count == 0;
    }

    private static bool IsNumber(char c) => char.IsAsciiDigit(Wording.Fold(c)) || "一二三四五六七八九十".Contains(c, StringComparison.Ordinal);
}
