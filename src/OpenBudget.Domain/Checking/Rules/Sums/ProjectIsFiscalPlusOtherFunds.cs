using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

internal sealed class ProjectIsFiscalPlusOtherFunds : CheckRule
{
    public override string Name => "project-is-fiscal-plus-other-funds";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("A project is its fiscal plus its other funds", "项目预算数等于财政资金与其他资金之和");

    public override Bilingual Description => new(
        "The amount of a project is the sum of its fiscal funds and its other funds.",
        "项目预算数应等于财政资金与其他资金之和。");

    public override Bilingual Basis => new("Arithmetic.", "算术关系。");

    public override Bilingual Needs => new("The amount of the project and of at least one kind of funds.", "项目预算数及至少一类资金的金额。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var project in document.Facts.Projects)
        {
            if (project is { FiscalFundsFen: null, OtherFundsFen: null })
            {
                continue;
            }

            yield return Arithmetic.Sum(
                ProjectForm.Amount(document, project),
                [ProjectForm.FiscalFunds(document, project), ProjectForm.OtherFunds(document, project)]) with
            {
                Subject = project,
            };
        }
    }
}
