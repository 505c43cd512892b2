using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed partial class IndicatorFitsItsKind : CheckRule
{
    public override string Name => "indicator-fits-its-kind";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("An indicator measures what its kind says", "指标内容应与二级指标相符");

    public override Bilingual Description => new(
        "A cost indicator is about money, not about pass rates or awareness; a timeliness indicator is not a pass rate or awareness; an economic benefit is not social stability or punctuality; a quality indicator is not satisfaction.",
        "成本指标不应写合格率、意识提升等内容，时效指标不应写合格率、意识等，经济效益指标不应写社会稳定、按时完成等，质量指标不应写满意度。");

    public override Bilingual Basis => new(
        "财预〔2021〕101号: what each kind of indicator is for.",
        "财预〔2021〕101号：各类绩效指标的内涵。");

    public override Bilingual Needs => new("A cost, timeliness, quality or economic indicator with a name.", "有名称的成本、时效、质量或经济效益指标。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var indicator in document.Indicators)
        {
            if (indicator.Name is not { } printed || ForeignTo(indicator.Kind) is not { } foreign)
            {
                continue;
            }

            var found = foreign.Match(Wording.Fold(printed));
            var (name, kind) = (IndicatorNames.Of(indicator), Phrases.Cut(indicator.KindLabel ?? ""));
            yield return new Verdict(
                found.Success ? CheckStatus.Fail : CheckStatus.Pass,
                found.Success
                    ? new($"{name} stands under {kind} and is about something else.", $"“{name}”列为{kind}，内容却不是{kind}。")
                    : new($"{name} stands under {kind}.", $"“{name}”列为{kind}。"),
                [document.At(indicator)])
            {
                Subject = indicator,
                Actual = indicator.KindLabel,
            };
        }
    }

    /// <summary>What an indicator of a kind is plainly not about; null for kinds that may be about anything.</summary>
    private static Regex? ForeignTo(IndicatorKind? kind) => kind switch
    {
        IndicatorKind.Cost or IndicatorKind.EconomicCost => NoCost(),
        IndicatorKind.Timeliness => NoTimeliness(),
        IndicatorKind.EconomicBenefit => NoEconomicBenefit(),
        IndicatorKind.Quality => NoQuality(),
        _ => null,
    };

    [GeneratedRegex("^(?!.*(?:成本|预算|费|支出|资金|金额|价|控制|节约)).*(?:合格率|满意度|意识|能力|治理)")]
    private static partial Regex NoCost();

    [GeneratedRegex("^(?!.*(?:时|期|天|年|月|日)).*(?:合格率|满意度|意识)")]
    private static partial Regex NoTimeliness();

    [GeneratedRegex("^(?!.*(?:经济|收入|收费|增收|费|成本|节约|资金)).*(?:社会稳定|社会和谐|按时完成|及时完成)")]
    private static partial Regex NoEconomicBenefit();

    [GeneratedRegex("满意度|满意率")]
    private static partial Regex NoQuality();
}
