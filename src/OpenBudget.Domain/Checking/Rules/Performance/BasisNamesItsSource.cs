using System.Collections.Frozen;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed class BasisNamesItsSource : CheckRule
{
    private static readonly FrozenSet<string> Generic = FrozenSet.Create(
        "相关文件政策", "相关政策文件", "相关文件", "相关政策", "相关文件要求", "相关规定", "有关文件", "有关规定", "有关政策", "文件要求", "政策要求", "上级要求", "上级文件",
        "实际工作需要", "工作实际需要", "工作需要", "实际需要", "实际情况", "工作实际", "根据实际情况", "根据工作需要");

    public override string Name => "basis-names-its-source";

    public override Severity Severity => Severity.Notice;

    public override Bilingual Title => new("The basis of a target can be looked up", "指标值确定依据应可查证");

    public override Bilingual Description => new(
        "“Relevant documents” or “as work requires” names no document, plan or standard that could be looked up.",
        "“相关文件政策”“实际工作需要”等说法没有指明任何文件、计划或标准，无从查证。");

    public override Bilingual Basis => new(
        "财预〔2021〕101号: targets rest on plans, standards, policies or earlier results.",
        "财预〔2021〕101号：指标值应依据计划标准、行业标准、历史标准等确定。");

    public override Bilingual Needs => new("A project with at least one basis that is printed.", "至少列出一项指标值确定依据的项目。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var project in document.Facts.Projects)
        {
            var stated = project.Indicators.Where(i => i.Basis is not null && !BasisIsStated.IsWithheld(i)).ToList();
            if (stated.Count == 0)
            {
                continue;
            }

            var generic = stated.Where(i => Generic.Contains(Wording.Fold(i.Basis).TrimEnd('。', ';', ','))).ToList();
            var name = Phrases.Cut(project.Name);
            yield return new Verdict(
                generic.Count > 0 ? CheckStatus.Fail : CheckStatus.Pass,
                generic.Count > 0
                    ? new(
                        $"{generic.Count} of {stated.Count} targets of {name} rest on “{generic[0].Basis}”, which names nothing to look up.",
                        $"“{name}”{stated.Count}项指标值中有{generic.Count}项的依据只写“{generic[0].Basis}”，未指明具体文件。")
                    : new($"Every basis of {name} is more than a phrase.", $"“{name}”的指标值确定依据均有具体内容。"),
                [.. (generic.Count > 0 ? generic : stated).Select(document.At)])
            {
                Subject = project,
                Actual = generic.Count > 0 ? generic[0].Basis : null,
            };
        }
    }
}
