using System.Text;
using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Mapping;

namespace OpenBudget.Domain.Storage.Search;

/// <summary>Keeps the index with the facts: which rows are found, by which texts.</summary>
/// <remarks>The texts of a row stand in the order of their weight, which decides what a snippet shows.</remarks>
internal static class SearchIndexing
{
    /// <summary>Replaces what the index has of a document, once its rows are stored.</summary>
    /// <param name="database">The context, within the transaction of the import.</param>
    /// <param name="document">The document.</param>
    /// <param name="file">Its content.</param>
    /// <param name="disclosed">Its facts, with their keys and numbers.</param>
    /// <param name="classifications">The categories that it names or named; others share them.</param>
    /// <param name="isBuild">Whether categories that have their entry are left to <see cref="ReplaceClassifications"/>.</param>
    public static void Replace(
        BudgetDbContext database,
        Document document,
        PublishedFile file,
        DisclosedDocument disclosed,
        IReadOnlyCollection<int> classifications,
        bool isBuild)
    {
        var department = document.DepartmentId;
        if (isBuild)
        {
            classifications =
            [
                .. classifications.Except(
                    database.Set<SearchEntry>().Where(e => e.Kind == (int)SearchKind.Classification && classifications.Contains(e.RowId)).Select(e => e.RowId)),
            ];
        }

        using var index = new SearchIndexWriter(database, database.Set<SearchEntry>().Where(e => e.DocumentId == document.Id
            || e.Kind == (int)SearchKind.Department && e.RowId == department
            || e.Kind == (int)SearchKind.Classification && classifications.Contains(e.RowId)));
        AddDepartment(index, database.Departments.Single(d => d.Id == department));
        AddClassifications(index, database, classifications);
        AddPlans(index, disclosed);
        AddProse(index, disclosed);
        index.Add(
            new SearchableRow(SearchKind.Document, document.Key, document.Id, document.Id, document.Title),
            document.FileName,
            Encoding.UTF8.GetString(file.Text.Span));
        index.Complete();
    }

    /// <summary>Replaces what the index has of the categories, once all documents are stored.</summary>
    /// <param name="database">The context, within its transaction.</param>
    public static void ReplaceClassifications(BudgetDbContext database)
    {
        var entries = database.Set<SearchEntry>().Where(e => e.Kind == (int)SearchKind.Classification);
        int[] classifications = [.. entries.Select(e => e.RowId)];
        using var index = new SearchIndexWriter(database, entries);
        foreach (var one in classifications.Order())
        {
            AddClassifications(index, database, [one]);
        }

        index.Complete();
    }

    /// <summary>Forgets a department that is gone.</summary>
    public static void ForgetDepartment(BudgetDbContext database, int departmentId) => database.Set<SearchEntry>()
        .Where(e => e.Kind == (int)SearchKind.Department && e.RowId == departmentId && !database.Departments.Any(d => d.Id == departmentId))
        .ExecuteDelete();

    private static void AddDepartment(SearchIndexWriter index, Department department) => index.Add(
        new SearchableRow(SearchKind.Department, department.Key, department.Id, null, department.Name, department.Code), department.Region);

    private static void AddClassifications(SearchIndexWriter index, BudgetDbContext database, IReadOnlyCollection<int> classifications)
    {
        var worded = database.Set<ClassificationWording>()
            .Where(w => classifications.Contains(EF.Property<int>(w, ClassificationMapping.ClassificationId)))
            .OrderByDescending(w => w.Year).ThenBy(w => w.DepartmentId).ThenBy(w => w.Ordinal)
            .Select(w => new { Id = EF.Property<int>(w, ClassificationMapping.ClassificationId), w.Name, w.Definition })
            .AsEnumerable().Distinct().ToLookup(w => w.Id);
        var rows = database.Classifications.AsNoTracking().Where(c => classifications.Contains(c.Id)).OrderBy(c => c.Id).ToList();
        foreach (var row in rows)
        {
            var wordings = worded[row.Id].SelectMany(w => new[] { w.Name, w.Definition }).Where(text => text != row.Name).Distinct();
            index.Add(new SearchableRow(SearchKind.Classification, row.Key, row.Id, null, row.Name, row.Code), wordings);
        }
    }

    private static void AddPlans(SearchIndexWriter index, DisclosedDocument disclosed)
    {
        foreach (var unit in disclosed.Units)
        {
            index.Add(Row(SearchKind.BudgetUnit, unit, unit.Name, unit.Code), unit.NatureLabel, unit.Rank, unit.Funding);
        }

        foreach (var project in disclosed.Projects)
        {
            index.Add(Row(SearchKind.Project, project, project.Name, project.Code), [project.Purpose, .. project.Goals.Select(g => g.Text)]);
            AddIndicators(index, project.Indicators);
        }

        foreach (var activity in disclosed.Activities)
        {
            index.Add(Row(SearchKind.Activity, activity, activity.Name), activity.Description, activity.Goal);
            AddIndicators(index, activity.Indicators);
        }

        foreach (var line in disclosed.ProcurementLines)
        {
            index.Add(Row(SearchKind.ProcurementLine, line, line.Item, line.CatalogueCode), line.ProjectName);
        }
    }

    private static void AddIndicators(SearchIndexWriter index, IEnumerable<Indicator> indicators)
    {
        foreach (var indicator in indicators)
        {
            index.Add(
                Row(SearchKind.Indicator, indicator, indicator.Name),
                indicator.Description,
                indicator.Basis,
                indicator.KindLabel,
                indicator.CategoryLabel);
        }
    }

    private static void AddProse(SearchIndexWriter index, DisclosedDocument disclosed)
    {
        foreach (var responsibility in disclosed.Responsibilities)
        {
            index.Add(Row(SearchKind.Responsibility, responsibility, null), responsibility.Text, responsibility.Organ);
        }

        foreach (var goal in disclosed.PerformanceGoals)
        {
            index.Add(Row(SearchKind.PerformanceGoal, goal, null), goal.Text, goal.Section);
        }

        foreach (var term in disclosed.GlossaryTerms)
        {
            index.Add(Row(SearchKind.GlossaryTerm, term, term.Term), term.Definition);
        }
    }

    private static SearchableRow Row(SearchKind kind, Fact fact, string? name, string? code = null) =>
        new(kind, fact.Key, fact.Id, fact.DocumentId, name, code);
}
