using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Procurement;

internal sealed class ProcurementTotalIsItsLines : CheckRule
{
    public override string Name => "procurement-total-is-its-lines";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("The procurement total is the sum of its lines", "政府采购合计等于各行之和");

    public override Bilingual Description => new(
        "The total of the procurement table is the sum of all its lines.",
        "政府采购预算表的合计应等于各采购项目金额之和。");

    public override Bilingual Basis => new("Arithmetic.", "算术关系。");

    public override Bilingual Needs => new("The total and the amount of every line.", "合计和每行金额均已列示。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        if (document.Facts.ProcurementLines.Count > 0
            && document.Facts.Lines.FirstOrDefault(l => l is { Measure: Measure.Procurement, Origin: FactOrigin.Table, Classification: null } && l.Year == document.Year) is { } total)
        {
            yield return Arithmetic.Sum(
                Figure.Of(new("total of procurement", "政府采购合计"), total.AmountFen, total, document),
                [.. document.Facts.ProcurementLines.Select(l => Figure.Of(new(Phrases.Cut(l.Item), Phrases.Cut(l.Item)), l.AmountFen, l, document))]) with
            {
                Subject = total,
            };
        }
    }
}
