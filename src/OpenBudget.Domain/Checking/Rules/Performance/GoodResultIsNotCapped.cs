using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed partial class GoodResultIsNotCapped : CheckRule
{
    public override string Name => "good-result-is-not-capped";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("What should be high has no upper bound", "越高越好的指标不应设上限");

    public override Bilingual Description => new(
        "Satisfaction, pass and completion rates and improvements are bounded below: “at most 100%” is reached by doing nothing.",
        "满意度、合格率、完成率和各项提升类指标应设下限；写成“≤100%”，什么都不做也算完成。");

    public override Bilingual Basis => new(
        "财预〔2021〕101号: a target is what should be reached.",
        "财预〔2021〕101号：指标值是预期要达到的目标。");

    public override Bilingual Needs => new("A satisfaction, rate or improvement indicator with an operator.", "满意度、比率或提升类指标，且指标值带有符号。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var indicator in document.Indicators)
        {
            if (indicator is not { TargetOperator: { } bound, Name: { } printed } || TargetIsSet.IsOpen(indicator) || !ShouldBeHigh(indicator, Wording.Fold(printed)))
            {
                continue;
            }

            var capped = bound is TargetOperator.Lte or TargetOperator.Lt;
            var name = IndicatorNames.Of(indicator);
            yield return new Verdict(
                capped ? CheckStatus.Fail : CheckStatus.Pass,
                capped
                    ? new($"{name} should be high and is bounded above: {indicator.TargetPublished}.", $"“{name}”越高越好，却设了上限：{indicator.TargetPublished}。")
                    : new($"{name} is not bounded above: {indicator.TargetPublished}.", $"“{name}”没有设上限：{indicator.TargetPublished}。"),
                [document.At(indicator)])
            {
                Subject = indicator,
                Actual = indicator.TargetPublished,
            };
        }
    }

    private static bool ShouldBeHigh(Indicator indicator, string name) =>
        !Bad().IsMatch(name)
        && (indicator.Kind == IndicatorKind.ServiceSatisfaction
            || Rates().IsMatch(name)
            || (indicator.TargetUnit == "%" && Improvements().IsMatch(name)));

    [GeneratedRegex("满意度|满意率|合格率|完成率|达标率|优良率|覆盖率|准确率|及时率|办结率|结案率|知晓率|参与率|就业率|通过率|及格率|成功率|化解率|完好率|完整率|落实率|普及率|公开率")]
    private static partial Regex Rates();

    [GeneratedRegex("^(?:提高|提升|增强|改善|促进|加快|普及|按时|及时|按期|如期)")]
    private static partial Regex Improvements();

    [GeneratedRegex("不满|不合格|未|不及时|差错|投诉|违|事故|故障|延误|逾期|超|成本|费用|减少|降低")]
    private static partial Regex Bad();
}
