using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Changes;

internal sealed class ChangeMatchesFigures : CheckRule
{
    public override string Name => "change-matches-figures";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("A stated change is the change of the figures", "文字所述增减额与两年金额之差一致");

    public override Bilingual Description => new(
        "The amount by which a figure is said to have changed is the difference of the figures of the two years; what is said to be unchanged did not change. The words’ direction is another rule.",
        "文字所述的增减额应等于两个年度金额之差，“持平”的应无差额；增减方向由另一规则核对。");

    public override Bilingual Basis => new(
        "Arithmetic; 财预〔2016〕143号 has departments explain the changes of their figures.",
        "算术关系；财预〔2016〕143号要求说明预算收支增减变化情况。");

    public override Bilingual Needs => new(
        "The figures of both years, in this document or in that of the year before. Changes against what was carried out are not judged.",
        "两个年度的金额（本文件或上年文件列示）；与上年执行数相比的不核对。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var change in document.Facts.ReportedChanges)
        {
            if (change.ReportedFen is not null || change.Direction == ChangeDirection.Unchanged)
            {
                yield return Verdict(document, change) with { Subject = change };
            }
        }
    }

    private static Verdict Verdict(CheckedDocument document, ReportedChange change)
    {
        var stated = ChangeNames.Stated(document, change);
        if (ChangeFigures.IsOfExecution(change))
        {
            return ChangeNames.OfExecution(document, change);
        }

        var pairs = ChangeFigures.Of(document, change);
        if (pairs.Count == 0)
        {
            return Arithmetic.Insufficient(ChangeFigures.Missing(document, change), [document.At(change)]);
        }

        var (verdict, figures) = pairs
            .Select(pair => (Verdict: Arithmetic.Equal(stated, pair.Distance(change)), Pair: pair))
            .OrderBy(of => of.Verdict.Status switch { CheckStatus.Pass => 0, CheckStatus.Rounding => 1, _ => 2 })
            .First();
        if (figures.Instead is { } instead)
        {
            verdict = verdict.Unless(new("This proves nothing.", "不能据此认定有误。"));
            verdict = verdict with { Message = new($"{verdict.Message.English} {instead.English}", $"{verdict.Message.Chinese}{instead.Chinese}") };
        }

        return verdict with
        {
            Sources = [document.At(change), .. Arithmetic.Sources([figures.Now, figures.Before])],
        };
    }
}
