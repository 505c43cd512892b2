using System.Text.RegularExpressions;
using OpenBudget.Domain.Checking.Rules.Sentences;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Changes;

internal sealed partial class ChangeReasonAgrees : CheckRule
{
    public override string Name => "change-reason-agrees";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("The reason of a change does not say the opposite", "增减原因与增减方向一致");

    public override Bilingual Description => new(
        "Where the reason of a change only says again that the figure went up, down or stayed, it says what the change says.",
        "增减原因仅重述该项经费增加、减少或不变的，应与所述增减方向一致。");

    public override Bilingual Basis => new("The meaning of the words.", "词义。");

    public override Bilingual Needs => new("A change with a reason of one clause that ends in a direction.", "原因为单句且以增减方向结尾。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var change in document.Facts.ReportedChanges)
        {
            if (change.Reason is { } reason
                && Verdict(change.Direction, Wording.Fold(reason), Wording.Fold(MeasureNames.Of(change.Measure).Chinese), [document.At(change)]) is { } verdict)
            {
                yield return verdict with { Subject = change };
            }
        }

        foreach (var comparison in StatedComparison.Of(document))
        {
            if (comparison.Reason is { } reason
                && Verdict(comparison.Direction, reason, Wording.Fold(comparison.Subject?.Label ?? ""), [comparison.Source, .. comparison.ReasonSource is { } lines ? [lines] : Array.Empty<Evidence>()]) is { } verdict)
            {
                yield return verdict with { Subject = comparison.Subject, Place = comparison.Words };
            }
        }
    }

    private static Verdict? Verdict(ChangeDirection stated, string reason, string subject, IReadOnlyList<Evidence> sources)
    {
        if (stated == ChangeDirection.Contradictory || Reasons().Match(reason) is not { Success: true } match)
        {
            return null;
        }

        var said = match.Groups["up"].Success ? ChangeDirection.Increase : match.Groups["down"].Success ? ChangeDirection.Decrease : ChangeDirection.Unchanged;
        var of = match.Groups["of"].Value;
        var isOfItself = of.Length == 0 || WithoutLevels(subject).Contains(of, StringComparison.Ordinal);
        if (said != stated && !isOfItself)
        {
            return null;
        }

        var (way, why) = (ChangeNames.Of(stated), ChangeNames.Of(said));
        return new Verdict(
            said == stated ? CheckStatus.Pass : CheckStatus.Fail,
            said == stated
                ? new($"The words and the reason both say {way.English}.", $"增减方向与原因一致：{way.Chinese}。")
                : new($"The words say {way.English}; the reason given is “{reason}”.", $"文字称{way.Chinese}，所述原因却是“{reason}”。"),
            sources)
        {
            Expected = way.Chinese,
            Actual = reason,
        };
    }

    // 宣传事务(款)一般行政管理事务(项) is named 宣传事务一般行政管理事务 where no level is told.
    private static string WithoutLevels(string label) => Levels().Replace(label, "");

    [GeneratedRegex("^(?<of>[^,;、:]{0,60}?)(?:经费|支出|费用|预算)?(?:(?<up>增加|增长|上升)|(?<down>减少|下降|降低)|保持不变|无变化|持平)$", RegexOptions.CultureInvariant)]
    private static partial Regex Reasons();

    [GeneratedRegex(@"\((?:[0-9]{2,3})?[类款项]\)|-", RegexOptions.CultureInvariant)]
    private static partial Regex Levels();
}
