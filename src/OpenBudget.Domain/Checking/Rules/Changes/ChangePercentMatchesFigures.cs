using System.Globalization;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Changes;

internal sealed class ChangePercentMatchesFigures : CheckRule
{
    private const decimal Million = 1_000_000m;

    public override string Name => "change-percent-matches-figures";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("A stated percentage is that of the figures", "文字所述增减百分比与两年金额一致");

    public override Bilingual Description => new(
        "The percentage by which a figure is said to have changed is the difference of the two years divided by the base year. From nothing there is no percentage: stating one is a warning.",
        "文字所述的增减百分比应等于两年金额之差除以基年金额；基年为零时百分比无意义，列出百分比的为提示。");

    public override Bilingual Basis => new("Arithmetic.", "算术关系。");

    public override Bilingual Needs => new(
        "The figures of both years, in this document or in that of the year before. Changes against what was carried out are not judged.",
        "两个年度的金额（本文件或上年文件列示）；与上年执行数相比的不核对。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var change in document.Facts.ReportedChanges)
        {
            if (change.ReportedPercent is { } millionths)
            {
                yield return Verdict(document, change, Math.Abs(millionths) / Million) with { Subject = change };
            }
        }
    }

    private static Verdict Verdict(CheckedDocument document, ReportedChange change, decimal percent)
    {
        if (ChangeFigures.IsOfExecution(change))
        {
            return ChangeNames.OfExecution(document, change);
        }

        if (ChangeFigures.Of(document, change).FirstOrDefault(pair => pair.AreCertain) is not { } figures)
        {
            return Arithmetic.Insufficient(ChangeFigures.Missing(document, change), [document.At(change)]);
        }

        var sources = new[] { document.At(change) }.Concat(Arithmetic.Sources([figures.Now, figures.Before])).Distinct().ToList();
        var measure = MeasureNames.Of(change.Measure);
        var stated = string.Create(CultureInfo.InvariantCulture, $"{percent:0.######}%");
        var (before, now) = (Figure.Wan(figures.Before.Fen!.Value), Figure.Wan(figures.Now.Fen!.Value));
        if (Percentages.Of(figures.Before.Fen.Value, figures.Now.Fen.Value) is not { } computed)
        {
            return new Verdict(
                CheckStatus.Fail,
                new(
                    string.Create(CultureInfo.InvariantCulture, $"{measure.English} is nothing in {change.BaseYear}: a change of {stated} from nothing means nothing."),
                    string.Create(CultureInfo.InvariantCulture, $"{change.BaseYear}年{measure.Chinese}为零，所述变动{stated}没有意义。")),
                sources)
            {
                Actual = stated,
                Severity = Severity.Warning,
            };
        }

        var status = Percentages.Compare(percent, Percentages.DecimalsIn(change.Quote, percent), figures.Before, figures.Now);
        var expected = Percentages.Print(Math.Abs(computed));
        return new Verdict(
            status,
            new(
                string.Create(CultureInfo.InvariantCulture, $"{measure.English} is said to change by {stated}; from {before} in {change.BaseYear} to {now} in {change.Year}, in 万元, is {expected}."),
                string.Create(CultureInfo.InvariantCulture, $"文字称{measure.Chinese}变动{stated}；{change.BaseYear}年{before}万元，{change.Year}年{now}万元，变动{expected}。")),
            sources)
        {
            Expected = expected,
            Actual = stated,
        };
    }
}
