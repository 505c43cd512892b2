using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

internal sealed class TotalIsBasicPlusProject : SumOfMeasures
{
    public override string Name => "total-is-basic-plus-project";

    public override Bilingual Title => new("Expenditure is basic plus project expenditure", "支出合计等于基本支出与项目支出之和");

    public override Bilingual Description => new(
        "The total expenditure of the year is the sum of basic expenditure and project expenditure.",
        "当年支出合计应等于基本支出与项目支出之和。");

    public override Bilingual Basis => new(
        "Arithmetic; the budget law (article 6 of its regulations) has departments budget by basic and project expenditure.",
        "算术关系；部门支出预算由基本支出和项目支出组成。");

    public override Bilingual Needs => new("All three amounts.", "三项金额均已列示。");

    protected override Measure Total => Measure.TotalExpenditure;

    protected override IReadOnlyList<Measure> Parts(CheckedDocument document, int year) => [Measure.BasicExpenditure, Measure.ProjectExpenditure];

    protected override Bilingual? Doubt(CheckedDocument document, BudgetLine total, Verdict failure) => OtherSources.OfExpenditure(document, total);
}
