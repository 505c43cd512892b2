using System.Text.RegularExpressions;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed partial class TargetHasOperator : CheckRule
{
    public override string Name => "target-has-operator";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("A target says at least, at most or exactly", "指标值应有符号");

    public override Bilingual Description => new(
        "A value without an operator does not say whether more or less of it is better.",
        "指标值只有数值而没有≥、≤、＝等符号，无法判断多好还是少好。");

    public override Bilingual Basis => new(
        "财预〔2021〕101号: a target is an operator, a value and a unit.",
        "财预〔2021〕101号：指标值由符号、数值和计量单位组成。");

    public override Bilingual Needs => new("A project with published indicators that have targets in numbers.", "已公开绩效指标且指标值为数值的项目。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var project in document.Facts.Projects)
        {
            var targets = project.Indicators.Where(i => i.TargetValue is not null && i is not { Withheld: true, Name: null } && !IsDay(i.TargetUnit)).ToList();
            if (targets.Count == 0)
            {
                continue;
            }

            var without = targets.Where(i => i.TargetOperator is null).ToList();
            var name = Phrases.Cut(project.Name);
            var listed = Phrases.List([.. without.Select(IndicatorNames.WithTarget)]);
            yield return new Verdict(
                without.Count > 0 ? CheckStatus.Fail : CheckStatus.Pass,
                without.Count > 0
                    ? new(
                        $"{without.Count} of {targets.Count} targets of {name} do not say at least, at most or exactly: {listed.English}.",
                        $"“{name}”{targets.Count}项指标值中有{without.Count}项没有符号：{listed.Chinese}。")
                    : new($"All {targets.Count} targets of {name} have an operator.", $"“{name}”的{targets.Count}项指标值均有符号。"),
                [.. (without.Count > 0 ? without : targets).Select(document.At)])
            {
                Subject = project,
            };
        }
    }

    /// <summary>Whether a target is a day: 12月底前 needs no operator.</summary>
    private static bool IsDay(string? unit) => unit is not null && Day().IsMatch(unit);

    [GeneratedRegex("^(?:月(?:底|末|前|内|份|$)|日|号|季度|年(?:底|末|前|内))")]
    private static partial Regex Day();
}
