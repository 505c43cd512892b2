using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

internal sealed class ProjectsAreProjectExpenditure : CheckRule
{
    public override string Name => "projects-are-project-expenditure";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("The projects add up to project expenditure", "各项目预算数之和等于项目支出");

    public override Bilingual Description => new(
        "The amounts of all projects, unit by unit, add up to project expenditure. Where they make less, that is a warning: some of the money has no project.",
        "各单位全部项目的预算数之和应等于项目支出；不足时为提示：部分项目支出没有列出项目。");

    public override Bilingual Basis => new("Arithmetic; project expenditure is what the projects cost.", "算术关系；项目支出由各项目组成。");

    public override Bilingual Needs => new("Project expenditure, and the amount of every project.", "项目支出及每个项目的预算数。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var projects = document.Facts.Projects;
        if (projects.Count == 0 || document.Amount(Measure.ProjectExpenditure) is not { } total)
        {
            yield break;
        }

        var cells = projects.Select(p => ProjectForm.Amount(document, p)).ToList();
        var parts = cells.TrueForAll(c => c.Fen is not null)
            ? [.. projects.Zip(cells).GroupBy(p => p.First.BudgetUnit).Select(unit => OfUnit(unit.Key, [.. unit.Select(p => p.Second)]))]
            : cells;
        yield return ListedSpending.Against(document, parts, new("projects", "项目")) with
        {
            Subject = total,
            Sources = Arithmetic.Sources([Figure.Of(Measure.ProjectExpenditure, document.Year, document), .. cells]),
        };
    }

    private static Figure OfUnit(BudgetUnit? unit, List<Figure> projects)
    {
        var name = unit is null ? "" : unit.Code + unit.Name;
        return new Figure(
            new($"{name} ({projects.Count} projects)", $"{name}（{projects.Count}个项目）"),
            projects.Sum(p => p.Fen!.Value),
            projects.Sum(p => p.StepFen),
            null);
    }
}
