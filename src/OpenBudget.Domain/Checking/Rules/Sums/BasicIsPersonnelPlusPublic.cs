using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

internal sealed class BasicIsPersonnelPlusPublic : SumOfMeasures
{
    public override string Name => "basic-is-personnel-plus-public";

    public override Bilingual Title => new("Basic expenditure is personnel plus public funds", "基本支出等于人员经费与公用经费之和");

    public override Bilingual Description => new(
        "Basic expenditure is the sum of personnel expenditure and public funds for daily operation.",
        "基本支出应等于人员经费与日常公用经费之和。");

    public override Bilingual Basis => new(
        "Arithmetic; basic expenditure is budgeted as personnel and public funds.",
        "算术关系；基本支出由人员经费和公用经费组成。");

    public override Bilingual Needs => new("All three amounts, of the same money.", "三项金额均已列示，且口径相同。");

    protected override Measure Total => Measure.BasicExpenditure;

    protected override IReadOnlyList<Measure> Parts(CheckedDocument document, int year) => [Measure.PersonnelExpenditure, Measure.NonPersonnelExpenditure];

    // The table that divides basic expenditure is of the general public budget; other money is in the total alone.
    protected override Bilingual? Doubt(CheckedDocument document, BudgetLine total, Verdict failure) =>
        failure.DifferenceFen > 0
        && document.Amount(Measure.PersonnelExpenditure, total.Year)?.Origin == FactOrigin.Table
        && document.Amount(Measure.GeneralPublicBudget, total.Year)?.AmountFen != document.Amount(Measure.TotalExpenditure, total.Year)?.AmountFen
            ? new(
                "The table that divides it may be of the general public budget alone.",
                "所列人员经费和公用经费可能只含一般公共预算部分。")
            : null;
}
