using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Form;

internal sealed partial class TablesAreNotEmpty : CheckRule
{
    private const int LongestTitle = 48;

    /// <summary>A row of a wide table, with the spaces between its columns; what is longer is prose.</summary>
    private const int LongestRow = 2000;

    /// <summary>A title stands right above its table; in a table of contents another title follows it.</summary>
    private const int LinesToTable = 4;

    public override string Name => "tables-are-not-empty";

    public override Severity Severity => Severity.Notice;

    public override Bilingual Title => new("An empty table says that it is empty", "空表应注明");

    public override Bilingual Description => new(
        "A table without a number says that there is nothing to state, and a table that says so has no number.",
        "没有数字的表格应注明“无”或“本表为空表”；注明空表的，表中不应有数字。");

    public override Bilingual Basis => new(
        "财预〔2016〕143号: empty tables are published with a note.",
        "财预〔2016〕143号：没有数据的表格应公开空表并予以说明。");

    public override Bilingual Needs => new("A table with a title.", "有标题的表格。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var sections = document.Facts.Sections.Select(s => s.LineStart).ToHashSet();
        var (title, start, at, isTable, hasNumber, nothing, empty) = ("", 0, 0, false, false, 0, 0);
        for (var line = 1; line <= document.Text.Count + 1; line++)
        {
            var isEnd = line > document.Text.Count;
            var words = isEnd ? default : document.Text[line];
            if (!isEnd && Wording.IsBlank(words))
            {
                continue;
            }

            var mayMatter = title.Length > 0 || words.TrimEnd("　 \r") is [.., '表' or ')' or '）'];
            var folded = !isEnd && mayMatter && words.Length <= LongestRow ? Wording.Fold(words) : "";
            var next = TitleIn(folded);
            if (isEnd || next is not null || sections.Contains(line))
            {
                if (isTable)
                {
                    yield return Judge(document, title, (start, at), hasNumber, hasNumber ? empty : nothing);
                }

                (title, start, at, isTable, hasNumber, nothing, empty) = (next ?? "", line, line, false, false, 0, 0);
                continue;
            }

            if (title.Length == 0)
            {
                continue;
            }

            var isCell = words is ['\t', ..];
            isTable |= line - start <= LinesToTable && (isCell || Beginning().IsMatch(folded));
            if (!isTable && line - start > LinesToTable)
            {
                title = "";
                continue;
            }

            at = line;
            hasNumber |= Number().IsMatch(folded) && (isCell || !Counting().IsMatch(folded));
            nothing = nothing == 0 && Nothing().IsMatch(folded) ? line : nothing;
            empty = empty == 0 && folded.Contains("空表", StringComparison.Ordinal) ? line : empty;
        }
    }

    private static Verdict Judge(CheckedDocument document, string title, (int Start, int End) lines, bool hasNumber, int note)
    {
        var name = Phrases.Cut(title);
        var fails = hasNumber == (note > 0);
        var message = (fails, hasNumber) switch
        {
            (true, false) => new Bilingual($"{name} has no number and does not say that there is nothing to state.", $"“{name}”没有数字，也未注明无内容。"),
            (true, true) => new($"{name} says that it is empty and has numbers.", $"“{name}”注明为空表，表中却有数字。"),
            (false, true) => new($"{name} is filled in.", $"“{name}”有数据。"),
            _ => new($"{name} is empty and says so.", $"“{name}”为空表，并已注明。"),
        };
        List<Evidence> sources = fails ? [document.At(lines.Start, lines.End)] : [document.At(lines.Start, lines.Start)];
        if (note > 0)
        {
            sources.Insert(0, document.At(note, note));
        }

        return new Verdict(fails ? CheckStatus.Fail : CheckStatus.Pass, message, sources)
        {
            Place = title,
            Severity = fails && hasNumber ? Model.Severity.Error : null,
        };
    }

    /// <summary>The title in folded words, without its year; null where they are none.</summary>
    private static string? TitleIn(string folded) =>
        folded.Length is > 0 and <= LongestTitle && TableTitle().IsMatch(folded) && !Sections.TryReadProjectHeading(folded, out _, out _) ? Sections.WithoutYear(folded) : null;

    [GeneratedRegex("^[^。,;:…|]*(?:预算|总|情况|收入|支出|明细|采购)表(?:\\(.{1,8}\\))?$")]
    private static partial Regex TableTitle();

    [GeneratedRegex("^(?:编制部门|编制单位|部门名称|单位名称|单位|金额单位|部门):|单位:(?:万|亿)?元")]
    private static partial Regex Beginning();

    [GeneratedRegex("(?<![0-9.])[0-9][0-9,]*(?:\\.[0-9]+)?(?![0-9年月日张、])")]
    private static partial Regex Number();

    [GeneratedRegex("^(?:栏次|行次)|^[0-9]{1,3}$|^[-—][0-9]{1,3}[-—]$|^(?:编制部门|编制单位)|^(?:注|备注|说明)|^(?:12|123|1234)+")]
    private static partial Regex Counting();

    [GeneratedRegex("^无$|空表|^(?:我|本)?(?:部门|单位)?.{0,12}(?:无|没有|未安排|不涉及)")]
    private static partial Regex Nothing();
}
