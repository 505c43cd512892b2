using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Checks;

/// <summary>Reads stored documents as the rules see them.</summary>
/// <param name="database">A context that tracks nothing of value: rows find each other through its tracker, which is cleared.</param>
internal sealed class CheckedDocuments(BudgetDbContext database)
{
    /// <summary>Reads a document and the one of the year before.</summary>
    /// <param name="documentId">The document's row number.</param>
    /// <returns>The document; null where nothing of it can be read any more.</returns>
    public CheckedDocument? Read(int documentId)
    {
        database.ChangeTracker.Clear();
        try
        {
            var row = database.Documents.AsTracking().Include(d => d.Department).Single(d => d.Id == documentId);
            var earlier = database.Documents.AsTracking()
                .SingleOrDefault(d => d.DepartmentId == row.DepartmentId && d.Kind == row.Kind && d.Year == row.Year - 1);
            return Read(row, earlier is null ? null : Read(earlier, null));
        }
        finally
        {
            database.ChangeTracker.Clear();
        }
    }

    /// <summary>Reads the document that a new one would follow.</summary>
    /// <param name="departmentKey">The natural key of the department.</param>
    /// <param name="year">The year of the new document.</param>
    /// <param name="kind">Its kind.</param>
    /// <returns>The document of the year before; null where there is none.</returns>
    public CheckedDocument? ReadBefore(string departmentKey, int year, DocumentKind kind)
    {
        database.ChangeTracker.Clear();
        try
        {
            var row = database.Documents.AsTracking().Include(d => d.Department)
                .SingleOrDefault(d => d.Department.Key == departmentKey && d.Kind == kind && d.Year == year - 1);
            return row is null ? null : Read(row, null);
        }
        finally
        {
            database.ChangeTracker.Clear();
        }
    }

    private CheckedDocument? Read(Document row, CheckedDocument? previous)
    {
        var content = database.DocumentContents.AsNoTracking().Single(c => c.DocumentId == row.Id);
        var bytes = content.Text ?? content.Bytes;
        return bytes.Length == 0 ? null : new CheckedDocument(Facts(row), TextLines.Read(bytes), row.Year, previous, row);
    }

    private DisclosedDocument Facts(Document row)
    {
        // Rows find each other in the tracker, whichever is read first; what owns others is read in statements of its own.
        var units = Of<BudgetUnit>(row);
        var activities = Of<Activity>(row);
        var projects = Of<Project>(row);
        var indicators = Of<Indicator>(row);
        // The database gives what a row owns in any order.
        projects.ForEach(p => p.Goals.Sort((one, other) => one.Number.CompareTo(other.Number)));
        projects.ForEach(p => p.Schedule.Sort((one, other) => one.Ordinal.CompareTo(other.Ordinal)));
        indicators.ForEach(i => i.Standards.Sort((one, other) => one.Ordinal.CompareTo(other.Ordinal)));
        var tables = Of<AssetTable>(row);
        Of<AssetLine>(row);
        var lines = Of<BudgetLine>(row, query => query.Include(l => l.Classification));
        return new DisclosedDocument
        {
            Title = row.Title,
            DepartmentName = row.Department.Name,
            Year = row.Year,
            Kind = row.Kind,
            LineCount = row.LineCount,
            AgencyOperatingExpenseUses = Uses(row),
            Lines = lines,
            Units = units,
            Projects = projects,
            ProcurementLines = Of<ProcurementLine>(row),
            AssetTable = tables.SingleOrDefault(),
            Responsibilities = Of<Responsibility>(row),
            Activities = activities,
            PerformanceGoals = Of<PerformanceGoal>(row),
            Statements = Of<Statement>(row),
            GlossaryTerms = Of<GlossaryTerm>(row),
            ReportedChanges = Of<ReportedChange>(row),
            Classifications = Classifications(row),
            Sections = [.. row.Sections.OrderBy(s => s.Ordinal)],
        };
    }

    private List<T> Of<T>(Document row, Func<IQueryable<T>, IQueryable<T>>? more = null) where T : Fact
    {
        var query = database.Set<T>().AsTracking().AsSplitQuery().Where(f => f.DocumentId == row.Id);
        return [.. (more?.Invoke(query) ?? query).OrderBy(f => f.LineStart).ThenBy(f => f.Id)];
    }

    private List<string> Uses(Document row) =>
    [
        .. database.Budgets.AsNoTracking().Where(b => b.DepartmentId == row.DepartmentId && b.Year == row.Year)
            .SelectMany(b => b.AgencyOperatingExpenseUses).OrderBy(u => u.Ordinal).Select(u => u.Text),
    ];

    private List<DisclosedClassification> Classifications(Document row) =>
    [
        .. database.Set<Classification>().AsNoTracking()
            .SelectMany(c => c.Wordings.Where(w => w.DocumentId == row.Id), (c, w) => new DisclosedClassification
            {
                Scheme = c.Scheme,
                Code = c.Code,
                Level = c.Level,
                Name = w.Name,
                Definition = w.Definition,
                DocumentId = w.DocumentId,
                LineStart = w.LineStart,
                LineEnd = w.LineEnd,
                Quote = w.Quote,
            })
            .AsEnumerable()
            .OrderBy(c => c.LineStart).ThenBy(c => c.Code, StringComparer.Ordinal),
    ];
}
