using System.Globalization;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Changes;

internal sealed class ChangeDirectionMatchesFigures : CheckRule
{
    public override string Name => "change-direction-matches-figures";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("A change goes the way the words say", "增减方向与两年金额一致");

    public override Bilingual Description => new(
        "What is said to have increased is more than in the base year, and what is said to have decreased is less.",
        "称“增加”的，本年金额应大于基年；称“减少”的，应小于基年。");

    public override Bilingual Basis => new("Arithmetic: the sign of the difference of the two years.", "算术关系：两年金额之差的正负。");

    public override Bilingual Needs => new(
        "The figures of both years, in this document or in that of the year before. Changes against what was carried out are not judged.",
        "两个年度的金额（本文件或上年文件列示）；与上年执行数相比的不核对。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var change in document.Facts.ReportedChanges)
        {
            if (change.Direction is ChangeDirection.Increase or ChangeDirection.Decrease && Verdict(document, change) is { } verdict)
            {
                yield return verdict with { Subject = change };
            }
        }
    }

    private static Verdict? Verdict(CheckedDocument document, ReportedChange change)
    {
        if (ChangeFigures.IsOfExecution(change))
        {
            return ChangeNames.OfExecution(document, change);
        }

        var pairs = ChangeFigures.Of(document, change);
        if (pairs.Count == 0)
        {
            return Arithmetic.Insufficient(ChangeFigures.Missing(document, change), [document.At(change)]);
        }

        var sign = change.Direction == ChangeDirection.Increase ? 1 : -1;
        var figures = pairs.FirstOrDefault(pair => Math.Sign(pair.Difference) == sign) ?? pairs[0];
        var found = Math.Sign(figures.Difference) switch { > 0 => ChangeDirection.Increase, < 0 => ChangeDirection.Decrease, _ => ChangeDirection.Unchanged };
        if (found == ChangeDirection.Unchanged && change.ReportedFen is not null)
        {
            return null;
        }

        var status = found == change.Direction ? CheckStatus.Pass
            : Math.Abs(figures.Difference) <= figures.ToleranceFen ? CheckStatus.Rounding
            : figures.AreCertain ? CheckStatus.Fail : CheckStatus.Insufficient;
        var (stated, computed, measure) = (ChangeNames.Of(change.Direction), ChangeNames.Of(found), MeasureNames.Of(change.Measure));
        var (before, now) = (Figure.Wan(figures.Before.Fen!.Value), Figure.Wan(figures.Now.Fen!.Value));
        return new Verdict(
            status,
            new(
                string.Create(CultureInfo.InvariantCulture, $"The words state an {stated.English} of {measure.English}; from {before} in {change.BaseYear} to {now} in {change.Year}, in 万元, is {computed.English}."),
                string.Create(CultureInfo.InvariantCulture, $"文字称{measure.Chinese}{stated.Chinese}；{change.BaseYear}年{before}万元，{change.Year}年{now}万元，实为{computed.Chinese}。")),
            [document.At(change), .. Arithmetic.Sources([figures.Now, figures.Before])])
        {
            Expected = computed.Chinese,
            Actual = stated.Chinese,
        };
    }
}
