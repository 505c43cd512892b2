using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Storage.Checks;
using OpenBudget.Domain.Storage.Lineage;
using OpenBudget.Domain.Storage.Search;

namespace OpenBudget.Domain.Storage;

/// <summary>A database that is being built aside and that nobody else knows of yet. Its tables are made, and empty at first.</summary>
/// <param name="options">Contexts over it.</param>
internal abstract class NewDatabase(DbContextOptions<BudgetDbContext> options) : IDisposable
{
    /// <summary>Imports a document.</summary>
    public ImportResult Import(PublishedDocument document, PublishedFile content, DisclosedDocument disclosed, DateTime importedAt)
    {
        using var context = new BudgetDbContext(options);
        using var transaction = context.Database.BeginTransaction();
        var result = new DocumentImporter(context).ImportFacts(document, content, disclosed, importedAt, isBuild: true);
        transaction.Commit();
        return result;
    }

    /// <summary>Takes what people have decided about projects; before the documents, whose import goes by it.</summary>
    public void Review(IEnumerable<ReviewedLink> links)
    {
        using var context = new BudgetDbContext(options);
        context.AddRange(links);
        context.SaveChanges();
    }

    /// <summary>Refuses decisions about projects that the seeds do not have.</summary>
    /// <inheritdoc cref="SeedLineage.CheckAgainst"/>
    public void Check(SeedLineage lineage, Func<string, int, bool> isSeed)
    {
        using var context = new BudgetDbContext(options);
        lineage.CheckAgainst(context, isSeed);
    }

    /// <summary>Completes it: the categories, the verdicts of the rules, the dataset, the stamp, what the planner knows of the data, and whatever else it takes to be put in place.</summary>
    /// <param name="stamp">What it was built from.</param>
    /// <param name="facts">How many facts were imported.</param>
    /// <param name="areChecked">Whether the rules are applied. Only a measurement that asks for no verdict does without.</param>
    public void Finish(DatabaseStamp stamp, int facts, bool areChecked = true)
    {
        using (var context = new BudgetDbContext(options))
        {
            using var transaction = context.Database.BeginTransaction();
            ClassificationCatalogue.NameAll(context);
            SearchIndexing.ReplaceClassifications(context);
            var checks = new CheckRun(context);
            if (areChecked)
            {
                using var readers = Readers();
                checks.RunAll(readers);
            }

            context.Add(stamp);
            DatasetSummary.Update(context, facts, checks);
            transaction.Commit();
        }

        Close();
    }

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Contexts that see what is imported while another one writes; null where the database has one connection only.</summary>
    protected virtual LentContexts? Readers() => null;

    /// <summary>Makes it ready to be put in place.</summary>
    protected abstract void Close();
}
