using System.Text.RegularExpressions;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Changes;

internal sealed partial class ChangeWordsAgree : CheckRule
{
    public override string Name => "change-words-agree";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("The words of a change do not contradict each other", "增减表述不自相矛盾");

    public override Bilingual Description => new(
        "A change is said to be an increase or a decrease, not both at once (减增加); what is said to be unchanged states no amount.",
        "增减表述应只有一个方向，不应出现“减增加”等自相矛盾的写法；称“持平”的不应另列增减额。");

    public override Bilingual Basis => new("The meaning of the words.", "词义。");

    public override Bilingual Needs => new("A change stated in words.", "文字所述的增减。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var change in document.Facts.ReportedChanges)
        {
            var measure = MeasureNames.Of(change.Measure);
            var direction = ChangeNames.Of(change.Direction);
            if (change.Direction == ChangeDirection.Contradictory)
            {
                var words = Contradictions().Match(FoldedLines.Of(change).Text).Value;
                var meant = Meant(document, change);
                yield return new Verdict(
                    CheckStatus.Fail,
                    new(
                        $"“{words}” says of {measure.English} both that it increased and that it decreased{(meant is null ? "" : $"; by the figures it is an {meant.English}")}.",
                        $"{measure.Chinese}的表述“{words}”自相矛盾{(meant is null ? "" : $"，按所列金额应为{meant.Chinese}")}。"),
                    [document.At(change)])
                {
                    Subject = change,
                    Expected = meant?.Chinese,
                    Actual = words,
                };
            }
            else if (change is { Direction: ChangeDirection.Unchanged, ReportedFen: not (null or 0) })
            {
                var amount = Figure.Wan(Math.Abs(change.ReportedFen.Value));
                yield return new Verdict(
                    CheckStatus.Fail,
                    new(
                        $"{measure.English} is said to be unchanged, and to have changed by {amount} 万元.",
                        $"{measure.Chinese}既称持平，又称变动{amount}万元。"),
                    [document.At(change)])
                {
                    Subject = change,
                    Actual = $"{direction.Chinese} {amount}",
                };
            }
            else
            {
                yield return new Verdict(
                    CheckStatus.Pass,
                    new($"The words say of {measure.English} one thing: {direction.English}.", $"{measure.Chinese}的表述只有一个方向：{direction.Chinese}。"),
                    [document.At(change)])
                {
                    Subject = change,
                    Actual = direction.Chinese,
                };
            }
        }
    }

    // By the figures of the two years, else by the changes of the two parts of expenditure.
    private static Bilingual? Meant(CheckedDocument document, ReportedChange change)
    {
        var difference = ChangeFigures.Of(document, change).Where(f => f.AreCertain).Select(f => (long?)f.Difference).FirstOrDefault();
        if (difference is null && change.Measure == Measure.TotalExpenditure)
        {
            var parts = document.Facts.ReportedChanges
                .Where(c => (c.Year, c.BaseYear) == (change.Year, change.BaseYear) && c.Measure is Measure.BasicExpenditure or Measure.ProjectExpenditure)
                .ToList();
            difference = parts.Count == 2 && Math.Abs(parts.Sum(c => c.ReportedFen ?? 0)) == Math.Abs(change.ReportedFen ?? -1) ? parts.Sum(c => c.ReportedFen ?? 0) : null;
        }

        return difference is null or 0 ? null : ChangeNames.Of(difference > 0 ? ChangeDirection.Increase : ChangeDirection.Decrease);
    }

    [GeneratedRegex("减增加|增减少", RegexOptions.CultureInvariant)]
    private static partial Regex Contradictions();
}
