using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Procurement;

internal sealed class ProcurementTotalIsGoodsWorksServices : CheckRule
{
    private static readonly Measure[] Parts = [Measure.ProcurementGoods, Measure.ProcurementWorks, Measure.ProcurementServices];

    public override string Name => "procurement-is-goods-works-services";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("Procurement is goods, works and services", "政府采购等于货物、工程、服务之和");

    public override Bilingual Description => new(
        "Where the three kinds are stated, they add up to the total.",
        "列示货物、工程、服务采购金额的，三者之和应等于政府采购预算总额。");

    public override Bilingual Basis => new(
        "The Government Procurement Law, article 2: what is procured is goods, works or services.",
        "《政府采购法》第二条：采购对象为货物、工程和服务。");

    public override Bilingual Needs => new("The total and the three kinds.", "总额及三类金额均已列示。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        if (document.Amount(Measure.Procurement) is { } total && Array.Exists(Parts, part => document.Amount(part) is not null))
        {
            yield return Arithmetic.Sum(
                Figure.Of(Measure.Procurement, document.Year, document),
                [.. Parts.Select(part => Figure.Of(part, document.Year, document))]) with
            {
                Subject = total,
            };
        }
    }
}
