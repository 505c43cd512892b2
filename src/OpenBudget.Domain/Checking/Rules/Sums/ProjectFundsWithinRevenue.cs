using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

internal sealed class ProjectFundsWithinRevenue : CheckRule
{
    public override string Name => "project-funds-within-revenue";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("Projects do not spend more of a source than it brings", "项目资金不超过同一来源的收入");

    public override Bilingual Description => new(
        "The fiscal funds of all projects are within fiscal appropriation, and their other funds within the rest of the revenue.",
        "全部项目的财政资金不应超过财政拨款收入，其他资金不应超过其余各项收入。");

    public override Bilingual Basis => new("Arithmetic; a source pays for what it brings in.", "算术关系；各项支出以其来源收入为限。");

    public override Bilingual Needs => new(
        "Total revenue, fiscal appropriation, and the funds of every project by source.",
        "收入合计、财政拨款收入及每个项目的分来源资金。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var projects = document.Facts.Projects;
        if (document.Amount(Measure.TotalRevenue) is not { } revenue
            || document.Amount(Measure.FiscalAppropriation) is not { } appropriation
            || !projects.Any(p => p.FiscalFundsFen is not null || p.OtherFundsFen is not null))
        {
            yield break;
        }

        var total = Figure.Of(Measure.TotalRevenue, document.Year, document);
        var fiscal = Figure.Of(Measure.FiscalAppropriation, document.Year, document);
        var other = new Figure(new("revenue besides fiscal appropriation", "财政拨款以外的收入"), total.Fen - fiscal.Fen, total.StepFen + fiscal.StepFen, total.Source);
        yield return Verdict([.. projects.Select(p => ProjectForm.FiscalFunds(document, p))], new("fiscal funds of all projects", "全部项目的财政资金"), fiscal) with
        {
            Subject = appropriation,
        };
        var verdict = Verdict([.. projects.Select(p => ProjectForm.OtherFunds(document, p))], new("other funds of all projects", "全部项目的其他资金"), other);
        yield return verdict with
        {
            Subject = revenue,
            Sources = [.. verdict.Sources.Take(1), .. Arithmetic.Sources([fiscal]), .. verdict.Sources.Skip(1)],
        };
    }

    private static Verdict Verdict(List<Figure> funds, Bilingual name, Figure limit)
    {
        var sources = Arithmetic.Sources([limit, .. funds]);
        return funds.Exists(f => f.Fen is null)
            ? Arithmetic.Insufficient([.. funds.Where(f => f.Fen is null)], sources)
            : Arithmetic.AtMost(new Figure(name, funds.Sum(f => f.Fen!.Value), funds.Sum(f => f.StepFen), funds[0].Source), limit) with { Sources = sources };
    }
}
