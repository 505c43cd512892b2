using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Form;

internal sealed class FieldCodesAreResolved : CheckRule
{
    public override string Name => "field-codes-are-resolved";

    public override Severity Severity => Severity.Notice;

    public override Bilingual Title => new("No field codes of the word processor are left in", "不应残留文字处理软件的域代码");

    public override Bilingual Description => new(
        "Codes by which a word processor builds tables of contents and indexes (TC … \\f C \\l 1) do not stand in the published text.",
        "公开文本中不应残留生成目录、索引用的域代码（如TC … \\f C \\l 1）。");

    public override Bilingual Basis => new("They are instructions to a program.", "域代码是软件指令，不是文件内容。");

    public override Bilingual Needs => new("Text.", "文字。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var found = new List<(int, string)>();
        for (var line = 1; line <= document.Text.Count; line++)
        {
            var words = document.Text[line];
            if (Sections.WithoutFieldCodes(words).Length is var kept && kept < words.Length)
            {
                found.Add((line, words[kept..].Trim().ToString()));
            }
        }

        yield return MarkedLines.Of(
            document,
            found,
            new("Field codes are left in", "残留域代码"),
            new("No field codes are left in.", "没有残留的域代码。"));
    }
}
