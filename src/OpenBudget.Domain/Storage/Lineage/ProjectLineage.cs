using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Comparing;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Lineage;

/// <summary>Keeps the links between the projects of a department.</summary>
internal static class ProjectLineage
{
    private const long Percent = 10_000;

    /// <summary>Finds the links of a department anew; after its projects have changed.</summary>
    /// <param name="database">The context, within the transaction of the change.</param>
    /// <param name="department">The department.</param>
    public static void Link(BudgetDbContext database, Department department)
    {
        var projects = database.Projects.Where(p => p.DepartmentId == department.Id)
            .Select(p => new { p.Id, p.Year, p.Number, p.Code, p.Name, Unit = p.BudgetUnit == null ? null : p.BudgetUnit.Name })
            .AsEnumerable()
            .Select(p => new LineageProject(p.Id, p.Year, p.Number, p.Code, p.Name, p.Unit is null ? null : UnitNames.Key(p.Unit)))
            .ToArray();
        var reviewed = database.ReviewedLinks.AsNoTracking().Where(r => r.DepartmentKey == department.Key).OrderBy(r => r.Number).ToArray();
        var found = Comparing.Lineage.Of(projects, [.. reviewed.Select(r => Resolved(r, projects)).OfType<ReviewedPair>()]);

        database.ProjectLinks.Where(l => l.DepartmentId == department.Id).ExecuteDelete();
        database.ProjectLinks.AddRange(found.Select(link => new ProjectLink
        {
            FromId = link.FromId,
            ToId = link.ToId,
            DepartmentId = department.Id,
            Relation = link.Relation,
            Confidence = link.Confidence * Percent,
            BasisZh = link.Basis.Zh,
            BasisEn = link.Basis.En,
        }));
    }

    /// <summary>The projects that a decision speaks of; null where one of them is not there, or not the only one that it could be.</summary>
    public static ReviewedPair? Resolved(ReviewedLink link, IReadOnlyList<LineageProject> projects) =>
        Fitting(projects, link.FromYear, link.FromCode, link.FromName, link.FromNumber) is [var from]
        && Fitting(projects, link.ToYear, link.ToCode, link.ToName, link.ToNumber) is [var to]
            ? new ReviewedPair(from.Id, to.Id, link.BasisZh is null ? null : new Sentence(link.BasisZh, link.BasisEn!))
            : null;

    private static LineageProject[] Fitting(IReadOnlyList<LineageProject> projects, int year, string? code, string? name, int? number) =>
    [
        .. projects.Where(p => p.Year == year
            && (code is null || p.Code == code)
            && (name is null || p.Name == name)
            && (number is null || p.Number == number)),
    ];
}
