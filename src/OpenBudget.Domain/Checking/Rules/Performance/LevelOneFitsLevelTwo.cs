using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed class LevelOneFitsLevelTwo : CheckRule
{
    // Cost stood under 产出 until it became a level of its own in 2021; documents of both kinds are right.
    private static readonly (string Word, IndicatorCategory[] Categories)[] Labels =
    [
        ("产出", [IndicatorCategory.Output, IndicatorCategory.Cost]),
        ("成本", [IndicatorCategory.Cost]),
        ("效益", [IndicatorCategory.Benefit]),
        ("效果", [IndicatorCategory.Benefit]),
        ("满意", [IndicatorCategory.Satisfaction]),
    ];

    public override string Name => "level-one-fits-level-two";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("The first level of an indicator is the parent of its second", "一级指标应与二级指标对应");

    public override Bilingual Description => new(
        "An economic benefit stands under 效益指标 and satisfaction under 满意度指标, not the other way round. Cost may stand under 产出指标, as it did until 2021.",
        "经济效益等应列在效益指标下，满意度应列在满意度指标下；成本指标可按2021年以前的做法列在产出指标下。");

    public override Bilingual Basis => new("财预〔2021〕101号 and the forms before it.", "财预〔2021〕101号及此前的绩效目标表。");

    public override Bilingual Needs => new("A project whose indicators print both levels.", "一级、二级指标均已列示的项目。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var project in document.Facts.Projects)
        {
            var labelled = project.Indicators.Where(i => i.Category is not null && Allowed(i).Count > 0).ToList();
            if (labelled.Count == 0)
            {
                continue;
            }

            var misplaced = labelled.Where(i => !Allowed(i).Contains(i.Category!.Value)).ToList();
            var name = Phrases.Cut(project.Name);
            var english = Phrases.List([.. misplaced.Select(i => $"{i.KindLabel} under {Label(i)}")]).English;
            var chinese = Phrases.List([.. misplaced.Select(i => $"“{i.KindLabel}”列在“{Label(i)}”下")]).Chinese;
            yield return new Verdict(
                misplaced.Count > 0 ? CheckStatus.Fail : CheckStatus.Pass,
                misplaced.Count > 0
                    ? new($"In {name}, {english}.", $"“{name}”中，{chinese}。")
                    : new($"The {labelled.Count} indicators of {name} stand where they belong.", $"“{name}”的{labelled.Count}项指标所属类别正确。"),
                [.. (misplaced.Count > 0 ? misplaced : labelled).Select(document.At)])
            {
                Subject = project,
            };
        }
    }

    private static string Label(Indicator indicator) => Wording.Fold(indicator.CategoryLabel);

    private static List<IndicatorCategory> Allowed(Indicator indicator) =>
        indicator.CategoryLabel is { } label
            ? [.. Labels.Where(known => label.Contains(known.Word, StringComparison.Ordinal)).SelectMany(known => known.Categories)]
            : [];
}
