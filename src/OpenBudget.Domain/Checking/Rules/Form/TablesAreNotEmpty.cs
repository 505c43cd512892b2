using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Form;

internal sealed partial class TablesAreNotEmpty : CheckRule
{
    private const int LongestTitle = 48;

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
        var (title, start, at, isTable, hasNumber, note) = ("", 0, 0, false, false, 0);
        for (var line = 1; line <= document.Text.Count + 1; line++)
        {
            var isEnd = line > document.Text.Count;
            var words = isEnd ? default : document.Text[line];
            if (!isEnd && Wording.IsBlank(words))
            {
                continue;
            }

            var folded = !isEnd && words.Length <= LongestTitle * 4 ? Wording.Fold(words) : "";
            var next = TitleIn(folded);
            if (isEnd || next is not null || (folded.Length is > 0 and <= LongestTitle && Sections.IsHeading(words)))
            {
                if (isTable)
                {
                    yield return Judge(document, title, start, at, hasNumber, note);
                }

                (title, start, at, isTable, hasNumber, note) = (next ?? "", line, line, false, false, 0);
                continue;
            }

            if (title.Length == 0)
            {
                continue;
            }

            isTable |= (line - start <= LinesToTable && (Beginning().IsMatch(folded) || words.TrimStart("  　") is ['\t', ..]));
            if (!isTable && line - start > LinesToTable)
            {
                title = "";
                continue;
            }

            at = line;
            hasNumber |= !Counting().IsMatch(folded) && Number().IsMatch(folded);
            note = note == 0 && Nothing().IsMatch(folded) ? line : note;
        }
    }

    private static Verdict Judge(CheckedDocument document, string title, int start, int end, bool hasNumber, int note)
    {
        var name = Phrases.Cut(title);
        var saysEmpty = note > 0 && (!hasNumber || Wording.Fold(document.Text[note]).Contains("空表", StringComparison.Ordinal));
        var fails = hasNumber == saysEmpty;
        var message = (fails, hasNumber) switch
        {
            (true, false) => new Bilingual($"{name} has no number and does not say that there is nothing to state.", $"“{name}”没有数字，也未注明无内容。"),
            (true, true) => new($"{name} says that it is empty and has numbers.", $"“{name}”注明为空表，表中却有数字。"),
            (false, true) => new($"{name} is filled in.", $"“{name}”有数据。"),
            _ => new($"{name} is empty and says so.", $"“{name}”为空表，并已注明。"),
        };
        return new Verdict(fails ? CheckStatus.Fail : CheckStatus.Pass, message, fails ? [document.At(start, end)] : [document.At(start, start)])
        {
            Place = title,
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
