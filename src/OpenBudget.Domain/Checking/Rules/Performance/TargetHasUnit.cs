using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed class TargetHasUnit : CheckRule
{
    public override string Name => "target-has-unit";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("A target says of what it counts", "指标值应有计量单位");

    public override Bilingual Description => new(
        "A bare number does not say whether it counts people, days, yuan or percent.",
        "指标值只有数字而没有计量单位，无法判断是人、天、元还是百分比。");

    public override Bilingual Basis => new(
        "财预〔2021〕101号: a target is an operator, a value and a unit.",
        "财预〔2021〕101号：指标值由符号、数值和计量单位组成。");

    public override Bilingual Needs => new("A project with published indicators that have targets in numbers.", "已公开绩效指标且指标值为数值的项目。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var project in document.Facts.Projects)
        {
            var targets = project.Indicators.Where(i => i.TargetValue is not null && i is not { Withheld: true, Name: null }).ToList();
            if (targets.Count == 0)
            {
                continue;
            }

            var without = targets.Where(i => i.TargetUnit is null).ToList();
            var name = Phrases.Cut(project.Name);
            var listed = Phrases.List([.. without.Select(IndicatorNames.WithTarget)]);
            yield return new Verdict(
                without.Count > 0 ? CheckStatus.Fail : CheckStatus.Pass,
                without.Count > 0
                    ? new(
                        $"{without.Count} of {targets.Count} targets of {name} have no unit: {listed.English}.",
                        $"“{name}”{targets.Count}项指标值中有{without.Count}项没有计量单位：{listed.Chinese}。")
                    : new($"All {targets.Count} targets of {name} have a unit.", $"“{name}”的{targets.Count}项指标值均有计量单位。"),
                [.. (without.Count > 0 ? without : targets).Select(document.At)])
            {
                Subject = project,
            };
        }
    }
}
