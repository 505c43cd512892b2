using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Comparing;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Lineage;

/// <summary>Keeps the links between the projects of a department.</summary>
internal static class ProjectLineage
{
    private const long Percent = 10_000;

    /// <summary>Finds the links of a year of a department anew; after its projects have changed, and its links with them are gone.</summary>
    /// <param name="database">The context, within the transaction of the change.</param>
    /// <param name="department">The department.</param>
    /// <param name="year">The year.</param>
    public static void Link(BudgetDbContext database, Department department, int year)
    {
        var reviewed = database.ReviewedLinks.AsNoTracking().Where(r => r.DepartmentKey == department.Key).OrderBy(r => r.Number).ToArray();
        var found = reviewed.Length > 0 ? OfAll(database, department, reviewed) : Around(database, department, year);
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

    // What a person has decided may take a project away from where a rule had put it, in any year.
    private static IReadOnlyList<LineageLink> OfAll(BudgetDbContext database, Department department, ReviewedLink[] reviewed)
    {
        var projects = Read(database.Projects.Where(p => p.DepartmentId == department.Id));
        database.ProjectLinks.Where(l => l.DepartmentId == department.Id).ExecuteDelete();
        return Comparing.Lineage.Of(projects, [.. reviewed.Select(r => Resolved(r, projects)).OfType<ReviewedPair>()]);
    }

    // The work of an import must not grow with the years that are loaded already.
    private static IReadOnlyList<LineageLink> Around(BudgetDbContext database, Department department, int year)
    {
        var years = database.Budgets.Where(b => b.DepartmentId == department.Id && b.Projects.Any()).Select(b => b.Year).Order().ToArray();
        int[] near =
        [
            .. years.Where(y => y < year).TakeLast(Comparing.Lineage.Reach), year, .. years.Where(y => y > year).Take(Comparing.Lineage.Reach),
        ];
        var projects = Read(database.Projects.Where(p => p.DepartmentId == department.Id && near.Contains(p.Year)));
        var yearOf = projects.ToDictionary(p => p.Id, p => p.Year);
        var ids = yearOf.Keys.ToArray();
        var links = database.ProjectLinks.Where(l => ids.Contains(l.FromId)).Select(l => new { l.FromId, l.ToId })
            .Union(database.ProjectLinks.Where(l => ids.Contains(l.ToId)).Select(l => new { l.FromId, l.ToId }))
            .AsEnumerable().Select(l => (From: l.FromId, To: l.ToId)).ToArray();
        var passing = links.Where(l => yearOf.TryGetValue(l.From, out var from) && from < year && yearOf.TryGetValue(l.To, out var to) && to > year).ToArray();
        var gone = passing.Select(l => l.From).ToArray();
        if (gone.Length > 0)
        {
            database.ProjectLinks.Where(l => gone.Contains(l.FromId)).ExecuteDelete();
        }

        return Comparing.Lineage.Around(year, projects, [.. links.Except(passing)]);
    }

    private static LineageProject[] Read(IQueryable<Project> projects) =>
    [
        .. projects.Select(p => new { p.Id, p.Year, p.Number, p.Code, p.Name, Unit = p.BudgetUnit == null ? null : p.BudgetUnit.Name })
            .AsEnumerable()
            .Select(p => new LineageProject(p.Id, p.Year, p.Number, p.Code, p.Name, p.Unit is null ? null : UnitNames.Key(p.Unit))),
    ];

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
