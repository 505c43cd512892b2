using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed class TargetIsSet : CheckRule
{
    public override string Name => "target-is-set";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("A target asks for something", "指标值应有实际要求");

    public override Bilingual Description => new(
        "“At least 0.00” is what the form holds before it is filled in: whatever is done reaches it.",
        "“≥0.00”是表格未填写时的默认值，任何结果都能达到。");

    public override Bilingual Basis => new(
        "财预〔2021〕101号: a target is a value that performance is measured against.",
        "财预〔2021〕101号：指标值应细化量化，可衡量、可评价。");

    public override Bilingual Needs => new("A project with published indicators that have targets.", "已公开绩效指标且有指标值的项目。");

    /// <summary>Whether a target is met by whatever happens.</summary>
    public static bool IsOpen(Indicator indicator) => indicator is { TargetOperator: TargetOperator.Gte, TargetValue: 0 };

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var project in document.Facts.Projects)
        {
            if (IndicatorNames.AreWithheld(project.Indicators))
            {
                yield return IndicatorNames.Withheld(project, document);
                continue;
            }

            var targets = project.Indicators.Where(i => i.TargetValue is not null).ToList();
            if (targets.Count == 0)
            {
                continue;
            }

            var open = targets.Where(IsOpen).ToList();
            var name = Phrases.Cut(project.Name);
            var listed = Phrases.List([.. open.Select(IndicatorNames.WithTarget)]);
            yield return new Verdict(
                open.Count > 0 ? CheckStatus.Fail : CheckStatus.Pass,
                open.Count > 0
                    ? new(
                        $"{open.Count} of {targets.Count} targets of {name} are met by any result: {listed.English}.",
                        $"“{name}”{targets.Count}项指标值中有{open.Count}项任何结果都能达到：{listed.Chinese}。")
                    : new($"All {targets.Count} targets of {name} ask for something.", $"“{name}”的{targets.Count}项指标值均有实际要求。"),
                [.. (open.Count > 0 ? open : targets).Select(document.At)])
            {
                Subject = project,
            };
        }
    }
}
