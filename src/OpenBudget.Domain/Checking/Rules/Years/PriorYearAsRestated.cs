using System.Globalization;
using OpenBudget.Domain.Checking.Rules.Sums;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Years;

internal sealed class PriorYearAsRestated : CheckRule
{
    public override string Name => "prior-year-as-restated";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("A later document repeats the figures of the year before", "上年数与上年文件一致");

    public override Bilingual Description => new(
        "A figure that a document gives for an earlier year is the one that the department’s own document of that year prints.",
        "文件中所列上年金额应与本部门上年文件所列一致。");

    public override Bilingual Basis => new("Both documents state the same budget.", "两份文件所述为同一预算。");

    public override Bilingual Needs => new("The document of that year, with the same figure.", "该年度文件及其中的同一项目金额。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var line in document.Facts.Lines)
        {
            if (line.AmountFen is null || line.Year == 0 || line.Year >= document.Year)
            {
                continue;
            }

            var name = line.Classification is null ? MeasureNames.Of(line.Measure) : CategoryLines.Name(line);
            var restated = Figure.Of(
                new(
                    string.Create(CultureInfo.InvariantCulture, $"{name.English} of {line.Year}, as the document of {document.Year} gives it,"),
                    string.Create(CultureInfo.InvariantCulture, $"{document.Year}年文件所列{line.Year}年{name.Chinese}")),
                line.AmountFen,
                line,
                document);
            var own = OwnFigure(document, line, name);
            yield return Arithmetic.Equal(restated, own) with { Subject = line };
        }
    }

    private static Figure OwnFigure(CheckedDocument document, BudgetLine line, Bilingual name)
    {
        var named = new Bilingual(
            string.Create(CultureInfo.InvariantCulture, $"{name.English} in the document of {line.Year}"),
            string.Create(CultureInfo.InvariantCulture, $"{line.Year}年文件所列{name.Chinese}"));
        if (document.Previous is not { } previous || previous.Year != line.Year)
        {
            return new Figure(named, null, 0, null);
        }

        var own = line.Classification is null
            ? previous.Amount(line.Measure, line.Year)
            : previous.Line(line.Measure, line.Year, line.Classification, FactOrigin.Table) ?? previous.Line(line.Measure, line.Year, line.Classification, FactOrigin.Text);
        return Figure.Of(named, own?.AmountFen, own, previous);
    }
}
