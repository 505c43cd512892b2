using System.Text.RegularExpressions;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Form;

internal sealed partial class TemplateTextIsReplaced : CheckRule
{
    public override string Name => "template-text-is-replaced";

    public override Severity Severity => Severity.Notice;

    public override Bilingual Title => new("The template's own words are replaced", "模板文字应替换");

    public override Bilingual Description => new(
        "Blanks to fill in (XX, ××), samples, and instructions to whoever fills the form in (应至少包括, 此处填写) do not stand in what is published.",
        "公开文本中不应残留XX、××等占位符、示例，以及“应至少包括”“此处填写”等填写要求。");

    public override Bilingual Basis => new("What is published is the department's, not the template's.", "公开内容应为本部门的实际情况，而非模板。");

    public override Bilingual Needs => new("Text.", "文字。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var found = new List<(int, string)>();
        for (var line = 1; line <= document.Text.Count; line++)
        {
            foreach (var match in Template().EnumerateMatches(document.Text[line]))
            {
                found.Add((line, document.Text[line].Slice(match.Index, match.Length).ToString()));
            }
        }

        yield return MarkedLines.Of(
            document,
            found,
            new("Text of the template is left in", "残留模板文字"),
            new("No text of a template is left in.", "没有残留的模板文字。"));
    }

    [GeneratedRegex(
        "(?<![A-Za-z0-9Ｘ×])(?:[Xx]{2,}|[Ｘ×]{2,})(?![A-Za-z0-9])|[（(【]示例|示例[:：]|应至少包括[^，。；]{0,12}|此处填写|请填写|待填写|待补充|填写说明|填报说明|填入目标(?=[0-9])")]
    private static partial Regex Template();
}
