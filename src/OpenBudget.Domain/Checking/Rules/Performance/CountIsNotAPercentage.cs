using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed partial class CountIsNotAPercentage : CheckRule
{
    public override string Name => "count-is-not-a-percentage";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("Days and numbers are not given in percent", "天数、次数、数量不应以百分比表示");

    public override Bilingual Description => new(
        "An indicator that is called a number of days, times, people or things has a target of days, times, people or things.",
        "名为天数、次数、人数、数量的指标，其指标值应为天、次、人、件等，而不是百分比。");

    public override Bilingual Basis => new(
        "财预〔2021〕101号: the unit of a target fits the indicator.",
        "财预〔2021〕101号：计量单位应与指标内容相符。");

    public override Bilingual Needs => new("An indicator called a number, with a unit.", "名为天数、次数、人数或数量的指标，且指标值有计量单位。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var indicator in document.Indicators)
        {
            if (indicator is not { Name: { } printed, TargetUnit: { } unit } || TargetIsSet.IsOpen(indicator) || !Counts().IsMatch(Wording.Fold(printed)))
            {
                continue;
            }

            var isRate = unit is "%" or "‰";
            var name = IndicatorNames.Of(indicator);
            yield return new Verdict(
                isRate ? CheckStatus.Fail : CheckStatus.Pass,
                isRate
                    ? new($"{name} counts something, and its target is a share: {indicator.TargetPublished}.", $"“{name}”是计数，指标值却是百分比：{indicator.TargetPublished}。")
                    : new($"{name} has a target in {unit}: {indicator.TargetPublished}.", $"“{name}”的指标值以“{unit}”计：{indicator.TargetPublished}。"),
                [document.At(indicator)])
            {
                Subject = indicator,
                Actual = indicator.TargetPublished,
            };
        }
    }

    [GeneratedRegex("(?:天数|次数|人数|人次|场次|件数|户数|份数|个数|台数|套数|期数|受理数|数量)$")]
    private static partial Regex Counts();
}
