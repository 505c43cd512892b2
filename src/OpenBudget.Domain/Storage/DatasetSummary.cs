using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Checks;
using OpenBudget.Domain.Storage.Lineage;

namespace OpenBudget.Domain.Storage;

/// <summary>Keeps the one row that says what is loaded.</summary>
internal static class DatasetSummary
{
    /// <summary>Brings the row up to date with the documents.</summary>
    /// <param name="database">The context, within the transaction that changed the documents.</param>
    /// <param name="factsChange">How many facts more there are than before. Counting them all would grow with the database.</param>
    /// <param name="checks">The verdicts that were given and forgotten.</param>
    public static void Update(BudgetDbContext database, int factsChange, CheckRun checks)
    {
        var dataset = database.Datasets.SingleOrDefault();
        if (dataset is null)
        {
            dataset = new Dataset();
            database.Add(dataset);
        }

        var documents = database.Documents.OrderBy(d => d.Key)
            .Select(d => new Loaded(d.Key, d.Sha256, d.FileName, d.Title, d.Publisher, d.Url, d.PublishedOn, d.ImportedAt))
            .ToList();
        dataset.Version = VersionOf(documents, database.ReviewedLinks.AsNoTracking().OrderBy(l => l.Number).ToList());
        dataset.ImportedAt = documents.Count == 0 ? DateTime.UnixEpoch : documents.Max(d => d.ImportedAt);
        dataset.Documents = documents.Count;
        dataset.Departments = database.Departments.Count();
        dataset.Facts += factsChange;
        dataset.Checks += checks.Checks;
        dataset.Failures += checks.Failures;

        var years = database.FiscalYears.Where(y => y.BudgetLines.Any()).Select(y => y.Year).Order().ToList();
        dataset.Years.RemoveAll(y => !years.Contains(y.Year));
        dataset.Years.AddRange(years.Except(dataset.Years.Select(y => y.Year)).Select(y => new DatasetYear { Year = y }));
        database.SaveChanges();
    }

    // Whatever a client can see is made of the documents, what is known of them, how they are read, and what was decided about their projects.
    private static string VersionOf(IEnumerable<Loaded> documents, IEnumerable<ReviewedLink> reviewed)
    {
        List<string?> parts = [DatabaseStamp.CurrentDerivation.ToString(CultureInfo.InvariantCulture), RuleRows.Fingerprint];
        foreach (var document in documents)
        {
            parts.AddRange(
            [
                document.Key,
                document.Sha256,
                document.FileName,
                document.Title,
                document.Publisher,
                document.Url,
                document.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ]);
        }

        foreach (var link in reviewed)
        {
            parts.AddRange([link.DepartmentKey, link.FromCode, link.FromName, link.ToCode, link.ToName, link.BasisZh, link.BasisEn]);
            parts.AddRange(new[] { link.FromYear, link.FromNumber, link.ToYear, link.ToNumber }.Select(n => n?.ToString(CultureInfo.InvariantCulture)));
        }

        return NaturalKeys.Hash([.. parts]);
    }

    private sealed record Loaded(
        string Key, string Sha256, string FileName, string Title, string? Publisher, string? Url, DateOnly? PublishedOn, DateTime ImportedAt);
}
