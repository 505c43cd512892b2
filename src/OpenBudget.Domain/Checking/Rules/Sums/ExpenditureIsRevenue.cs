using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

internal sealed class ExpenditureIsRevenue : CheckRule
{
    public override string Name => "expenditure-is-revenue";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("Expenditure balances with revenue", "支出合计等于收入合计");

    public override Bilingual Description => new(
        "The total expenditure of a year is its total revenue.",
        "同一年度的支出合计应等于收入合计。");

    public override Bilingual Basis => new(
        "Budget law, article 12: budgets balance.",
        "《预算法》第十二条：预算遵循收支平衡的原则。");

    public override Bilingual Needs => new("Both totals.", "收入合计和支出合计均已列示。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var expenditure in document.Totals(Measure.TotalExpenditure))
        {
            var verdict = Arithmetic.Equal(
                Figure.Of(Measure.TotalExpenditure, expenditure.Year, document),
                Figure.Of(Measure.TotalRevenue, expenditure.Year, document));
            yield return verdict.Unless(verdict.Status == CheckStatus.Fail ? OtherSources.OfRevenue(document, expenditure) : null) with { Subject = expenditure };
        }
    }
}
