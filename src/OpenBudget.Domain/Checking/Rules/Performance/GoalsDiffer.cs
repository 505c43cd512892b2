using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed class GoalsDiffer : CheckRule
{
    public override string Name => "project-goals-differ";

    public override Severity Severity => Severity.Notice;

    public override Bilingual Title => new("The goals of a project differ from each other", "同一项目的绩效目标不应重复");

    public override Bilingual Description => new(
        "A project that states two goals states two, not one of them twice.",
        "列出两个绩效目标的，内容不应相同。");

    public override Bilingual Basis => new("One goal counts once.", "同一目标只应计算一次。");

    public override Bilingual Needs => new("A project with at least two goals that are published.", "至少公开两个绩效目标的项目。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var project in document.Facts.Projects)
        {
            var goals = project.Goals.Where(g => g.Text is not null).ToList();
            if (goals.Count < 2)
            {
                continue;
            }

            var repeated = goals.GroupBy(g => Wording.Fold(g.Text).TrimEnd('。', ';')).Where(same => same.Count() > 1).SelectMany(same => same).ToList();
            var name = Phrases.Cut(project.Name);
            yield return new Verdict(
                repeated.Count > 0 ? CheckStatus.Fail : CheckStatus.Pass,
                repeated.Count > 0
                    ? new($"{name} states one goal {repeated.Count} times: {Phrases.Cut(repeated[0].Text!)}.", $"“{name}”把同一目标写了{repeated.Count}遍：{Phrases.Cut(repeated[0].Text!)}。")
                    : new($"The {goals.Count} goals of {name} differ.", $"“{name}”的{goals.Count}个绩效目标各不相同。"),
                [.. (repeated.Count > 0 ? repeated : goals).Select(document.At)])
            {
                Subject = project,
            };
        }
    }
}
