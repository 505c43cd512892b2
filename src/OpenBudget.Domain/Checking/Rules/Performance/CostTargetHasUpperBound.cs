using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed class CostTargetHasUpperBound : CheckRule
{
    public override string Name => "cost-target-has-upper-bound";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("A cost target is bounded above", "成本指标应设上限");

    public override Bilingual Description => new(
        "The target of a cost indicator is at most, less than, or exactly a value: “at least 5” promises to spend without limit.",
        "成本指标的指标值应为≤、＜或＝；用≥或＞等于承诺不设上限地支出。");

    public override Bilingual Basis => new(
        "财预〔2021〕101号: cost indicators limit what is spent.",
        "财预〔2021〕101号：成本指标反映预期所需成本的控制情况。");

    public override Bilingual Needs => new("A cost indicator with an operator and a value that says something.", "成本指标，且指标值带有符号并有实际内容。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var indicator in document.Indicators)
        {
            if (indicator is not { Category: IndicatorCategory.Cost, TargetOperator: { } bound })
            {
                continue;
            }

            var name = IndicatorNames.Of(indicator);
            var status = TargetIsSet.IsOpen(indicator) ? CheckStatus.Insufficient
                : bound is TargetOperator.Gte or TargetOperator.Gt ? CheckStatus.Fail
                : CheckStatus.Pass;
            yield return new Verdict(
                status,
                status switch
                {
                    CheckStatus.Fail => new($"The cost indicator {name} has no upper bound: {indicator.TargetPublished}.", $"成本指标“{name}”未设上限：{indicator.TargetPublished}。"),
                    CheckStatus.Pass => new($"The cost indicator {name} is bounded: {indicator.TargetPublished}.", $"成本指标“{name}”已设上限：{indicator.TargetPublished}。"),
                    _ => new($"The cost indicator {name} has no target yet: {indicator.TargetPublished}.", $"成本指标“{name}”未填实际指标值：{indicator.TargetPublished}。"),
                },
                [document.At(indicator)])
            {
                Subject = indicator,
                Actual = indicator.TargetPublished,
            };
        }
    }
}
