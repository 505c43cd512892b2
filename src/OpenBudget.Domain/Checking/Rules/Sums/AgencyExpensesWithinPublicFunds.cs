using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

internal sealed class AgencyExpensesWithinPublicFunds : CheckRule
{
    public override string Name => "agency-expenses-within-public-funds";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("Agency operating expenses are within public funds", "机关运行经费不超过日常公用经费");

    public override Bilingual Description => new(
        "What keeps the department's offices running is not more than its public funds for daily operation.",
        "机关运行经费不应大于日常公用经费。");

    public override Bilingual Basis => new(
        "The documents explain agency operating expenses as the daily public funds of administrative units.",
        "机关运行经费是行政单位（含参公事业单位）基本支出中的日常公用经费。");

    public override Bilingual Needs => new("Both amounts.", "两项金额均已列示。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var expenses in document.Totals(Measure.AgencyOperatingExpenses))
        {
            yield return Arithmetic.AtMost(
                Figure.Of(Measure.AgencyOperatingExpenses, expenses.Year, document),
                Figure.Of(Measure.NonPersonnelExpenditure, expenses.Year, document)) with
            {
                Subject = expenses,
            };
        }
    }
}
