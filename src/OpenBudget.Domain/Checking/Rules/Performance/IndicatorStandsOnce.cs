using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed class IndicatorStandsOnce : CheckRule
{
    public override string Name => "indicator-stands-once";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("A project has each indicator once", "同一项目的指标不应重复");

    public override Bilingual Description => new(
        "No two indicators of a project, or of a working activity, have the same name and description.",
        "同一项目或工作活动中，不应有名称和描述都相同的两项指标。");

    public override Bilingual Basis => new("One result counts once.", "同一成果只应计算一次。");

    public override Bilingual Needs => new("A project or activity with at least two named indicators.", "至少有两项已命名指标的项目或工作活动。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var owners = document.Facts.Projects.Select(p => (Fact: (Fact)p, p.Name, p.Indicators))
            .Concat(document.Facts.Activities.Select(a => (Fact: (Fact)a, a.Name, a.Indicators)));
        foreach (var owner in owners)
        {
            var named = owner.Indicators.Where(i => i.Name is not null).ToList();
            if (named.Count < 2)
            {
                continue;
            }

            var repeated = named.GroupBy(i => (Wording.Fold(i.Name), Wording.Fold(i.Description))).Where(same => same.Count() > 1).ToList();
            var name = Phrases.Cut(owner.Name);
            var listed = Phrases.List([.. repeated.Select(same => IndicatorNames.Of(same.First()))]);
            yield return new Verdict(
                repeated.Count > 0 ? CheckStatus.Fail : CheckStatus.Pass,
                repeated.Count > 0
                    ? new($"{name} has an indicator more than once: {listed.English}.", $"“{name}”的指标重复：{listed.Chinese}。")
                    : new($"The {named.Count} indicators of {name} differ.", $"“{name}”的{named.Count}项指标各不相同。"),
                [.. (repeated.Count > 0 ? repeated.SelectMany(same => same) : named).Select(document.At)])
            {
                Subject = owner.Fact,
            };
        }
    }
}
