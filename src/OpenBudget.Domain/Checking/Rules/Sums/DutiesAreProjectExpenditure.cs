using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

internal sealed class DutiesAreProjectExpenditure : CheckRule
{
    public override string Name => "duties-are-project-expenditure";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("The duties add up to project expenditure", "各职责预算数之和等于项目支出");

    public override Bilingual Description => new(
        "The yearly budgets of all duties add up to project expenditure, or, where a department divides all its money by duty, to total expenditure. Where they make less, that is a warning.",
        "各职责的年度预算数之和应等于项目支出；部门按职责分配全部支出的，应等于支出合计。不足时为提示。");

    public override Bilingual Basis => new("Arithmetic; the duties are what the projects serve.", "算术关系；项目支出按职责活动安排。");

    public override Bilingual Needs => new("Project expenditure, and the budgets of the duties.", "项目支出及各职责的年度预算数。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var duties = document.Facts.Activities.Where(a => a.Kind == ActivityKind.Duty).ToList();
        if (duties.Count == 0 || document.Amount(Measure.ProjectExpenditure) is not { } total)
        {
            yield break;
        }

        var parts = duties.ConvertAll(d => Figure.Of(new($"“{d.Name}”", $"“{d.Name}”"), d.AmountFen, d, document));
        var all = Arithmetic.Sum(Figure.Of(Measure.TotalExpenditure, document.Year, document), parts);
        yield return (all.Status == CheckStatus.Pass ? all : ListedSpending.Against(document, parts, new("duties", "职责"))) with { Subject = total };
    }
}
