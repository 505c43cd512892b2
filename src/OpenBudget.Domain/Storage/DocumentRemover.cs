using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Search;

namespace OpenBudget.Domain.Storage;

/// <summary>Removes documents from a database: their facts, their bytes, and what nothing but them was about.</summary>
/// <param name="database">A context for this removal alone, within its transaction.</param>
internal sealed class DocumentRemover(BudgetDbContext database)
{
    /// <summary>Removes one document and brings the dataset up to date.</summary>
    /// <param name="document">The document, with its department.</param>
    /// <returns>How many facts are gone.</returns>
    public int Remove(Document document)
    {
        // A document that states nothing has no facts left, and what other documents state of the same years is preferred instead.
        var bytes = database.DocumentContents.Where(c => c.DocumentId == document.Id).Select(c => c.Bytes).Single();
        var importer = new DocumentImporter(database);
        var emptied = importer.ImportFacts(
            PublishedDocument.Of(document),
            PublishedFile.WithoutText(bytes),
            new DisclosedDocument { Year = document.Year, Kind = document.Kind },
            document.ImportedAt);
        database.ChangeTracker.Clear();

        database.DocumentContents.Where(c => c.DocumentId == document.Id).ExecuteDelete();
        database.Documents.Where(d => d.Id == document.Id).ExecuteDelete();
        var emptyBudgets = database.Budgets.Where(b => b.DepartmentId == document.DepartmentId && b.Year == document.Year && !b.Documents.Any());
        var budgets = emptyBudgets.Select(b => (int?)b.Id).ToList();
        database.BudgetLines.Where(l => budgets.Contains(l.BudgetId)).ExecuteUpdate(set => set.SetProperty(l => l.BudgetId, (int?)null));
        emptyBudgets.ExecuteDelete();
        database.Departments.Where(d => d.Id == document.DepartmentId && !d.Documents.Any()).ExecuteDelete();
        SearchIndexing.ForgetDepartment(database, document.DepartmentId);
        database.FiscalYears
            .Where(y => y.Year == document.Year && !y.BudgetLines.Any() && !y.Budgets.Any() && !database.ReportedChanges.Any(c => c.Year == y.Year))
            .ExecuteDelete();
        importer.Checks.Run(document.Department.Key, document.Year, document.Kind);
        DatasetSummary.Update(database, -emptied.FactsBefore, importer.Checks);
        return emptied.FactsBefore;
    }
}
