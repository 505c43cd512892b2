using System.Globalization;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Years;

internal sealed class CodeKeepsName : CheckRule
{
    public override string Name => "code-keeps-name";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("A code keeps its name from year to year", "编码对应的名称两年一致");

    public override Bilingual Description => new(
        "A code of a unit, a project or a category of expenditure has the name that the document of the year before gives it. Categories are renamed by the Ministry of Finance, so that theirs is a notice.",
        "预算单位、项目和科目编码对应的名称应与上年文件一致；科目名称由财政部调整，变化仅作提醒。");

    public override Bilingual Basis => new("A code identifies what it stands for.", "编码唯一标识其对象。");

    public override Bilingual Needs => new("The same code in both documents.", "同一编码在两年文件中均有列示。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        if (document.Previous is not { } previous)
        {
            yield break;
        }

        var units = previous.Facts.Units.ToLookup(u => u.Code);
        foreach (var unit in document.Facts.Units.Where(u => u.Code is not null && units.Contains(u.Code)))
        {
            var before = units[unit.Code].First();
            yield return Verdict(unit.Code!, before.Name, unit.Name, UnitNames.Key, previous.At(before), document.At(unit), document) with { Subject = unit };
        }

        var projects = previous.Facts.Projects.ToLookup(p => p.Code);
        foreach (var project in document.Facts.Projects.Where(p => p.Code is not null && projects.Contains(p.Code)))
        {
            var before = projects[project.Code].First();
            yield return Verdict(
                project.Code!,
                before.Name,
                project.Name,
                name => Wording.Fold(name),
                previous.At(before, before.LineStart, before.LineStart),
                document.At(project, project.LineStart, project.LineStart),
                document) with
            {
                Subject = project,
            };
        }

        var categories = previous.Facts.Classifications.ToLookup(c => (c.Scheme, c.Code));
        foreach (var category in document.Facts.Classifications)
        {
            if (categories[(category.Scheme, category.Code)].FirstOrDefault() is { } before)
            {
                yield return Verdict(category.Code, before.Name, category.Name, name => Wording.Fold(name), previous.At(before), document.At(category), document) with
                {
                    Place = $"{category.Scheme} {category.Code}",
                    Severity = Severity.Notice,
                };
            }
        }
    }

    private static Verdict Verdict(string code, string before, string now, Func<string, string> compared, Evidence earlier, Evidence later, CheckedDocument document)
    {
        var keeps = compared(before) == compared(now);
        return new Verdict(
            keeps ? CheckStatus.Pass : CheckStatus.Fail,
            keeps
                ? new($"{code} is {now} in both years.", $"编码{code}两年均为“{now}”。")
                : new(
                    string.Create(CultureInfo.InvariantCulture, $"{code} is {now} in {document.Year} and was {before} in {document.Year - 1}."),
                    string.Create(CultureInfo.InvariantCulture, $"编码{code}在{document.Year}年为“{now}”，在{document.Year - 1}年为“{before}”。")),
            [later, earlier])
        {
            Expected = before,
            Actual = now,
        };
    }
}
