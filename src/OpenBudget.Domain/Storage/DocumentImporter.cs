using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Checks;
using OpenBudget.Domain.Storage.Lineage;
using OpenBudget.Domain.Storage.Rows;
using OpenBudget.Domain.Storage.Search;

namespace OpenBudget.Domain.Storage;

/// <summary>Imports documents into a database.</summary>
/// <remarks>
/// One transaction a document. A document is known again by department, year and kind: its earlier facts are replaced, and rows whose key
/// stays keep their number. The work grows with the document and with what its department states about the same years, not with the database.
/// </remarks>
/// <param name="database">A context for this import alone; it tracks every row of the document.</param>
public sealed class DocumentImporter(BudgetDbContext database)
{
    /// <summary>The verdicts that the changed documents touch; forgotten with the earlier facts, to be given anew when all is in place.</summary>
    internal CheckRun Checks { get; } = new(database);

    /// <summary>Imports one document and brings the dataset up to date, in the context's transaction or else in one of its own.</summary>
    /// <param name="document">What is known of the document.</param>
    /// <param name="file">The content of its file.</param>
    /// <param name="disclosed">What it states. Its facts become the rows, so it is imported once.</param>
    /// <param name="importedAt">The instant to record, UTC.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="StorageException">
    /// The document states another year than it is imported under, its kind has no place yet, or its bytes are another document already.
    /// </exception>
    public ImportResult Import(PublishedDocument document, PublishedFile file, DisclosedDocument disclosed, DateTime importedAt)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(disclosed);
        using var transaction = database.Database.CurrentTransaction is null ? database.Database.BeginTransaction() : null;
        var result = ImportFacts(document, file, disclosed, importedAt);
        var findings = Checks.Run(NaturalKeys.Department(document.Region, document.Department), document.Year, document.Kind);
        DatasetSummary.Update(database, result.Facts - result.FactsBefore, Checks);
        transaction?.Commit();
        return result with { Findings = findings };
    }

    /// <summary>Imports without applying the rules and without bringing the dataset's row up to date: a build does that once, at its end.</summary>
    /// <param name="published">What is known of the document.</param>
    /// <param name="file">The content of its file.</param>
    /// <param name="disclosed">What it states.</param>
    /// <param name="importedAt">The instant to record, UTC.</param>
    /// <param name="isBuild">
    /// Whether names and search texts of categories are left to the end of a build, too: they are made of what all documents say of them.
    /// </param>
    internal ImportResult ImportFacts(
        PublishedDocument published,
        PublishedFile file,
        DisclosedDocument disclosed,
        DateTime importedAt,
        bool isBuild = false)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));
        Check(published, sha256, disclosed);

        var department = FindOrAddDepartment(published);
        var earlierYears = EarlierYears(department, published);
        SetOwnYear(disclosed, published.Year);
        int[] years =
        [
            .. earlierYears.Concat(disclosed.Lines.Select(l => l.Year)).Concat(disclosed.ReportedChanges.Select(c => c.Year))
                .Append(published.Year).Distinct().Order(),
        ];
        AddMissingYears(years);
        var budget = FindOrAddBudget(department, published.Year, out var budgetIsNew);
        var document = FindOrAddDocument(department, budget, published, out var documentIsNew);
        document.Sha256 = sha256;
        document.LineCount = disclosed.LineCount;
        document.ImportedAt = importedAt;
        var content = new DocumentContent { DocumentId = document.Id, Text = file.OwnText, Bytes = file.StoredBytes };
        database.Entry(content).State = documentIsNew ? EntityState.Added : EntityState.Modified;
        SetUses(budget, disclosed.AgencyOperatingExpenseUses);
        SetSections(document, disclosed.Sections);

        Checks.Forget(department.Key, published.Year, published.Kind);
        var facts = new DisclosedFacts(database, budget, document);
        var budgets = database.Budgets.Where(b => b.DepartmentId == department.Id).ToDictionary(b => b.Year, b => b.Id);
        budgets[budget.Year] = budget.Id;
        facts.Enter(disclosed, budgets);
        facts.Replace();
        TrackedRows.Save(database);

        if (budgetIsNew)
        {
            database.BudgetLines
                .Where(l => l.DepartmentId == department.Id && l.Year == budget.Year && l.BudgetId == null)
                .ExecuteUpdate(set => set.SetProperty(l => l.BudgetId, budget.Id));
        }

        facts.Settle(areNamed: !isBuild);
        PreferredLines.Choose(database, department.Id, years);
        ReportedChangeFigures.Compute(database, department.Id, years);
        ProjectLineage.Link(database, department, published.Year);
        department.Code = DepartmentCode.Of(database, department.Id);
        database.SaveChanges();
        DeleteForsakenYears(earlierYears);
        SearchIndexing.Replace(database, document, file, disclosed, facts.Classifications, isBuild);
        return new ImportResult(document.Key, !documentIsNew, facts.Count, facts.CountBefore, disclosed.Notes);
    }

    private void Check(PublishedDocument published, string sha256, DisclosedDocument disclosed)
    {
        if (disclosed.Year is { } stated && stated != published.Year)
        {
            throw new StorageException(
                $"{published.FileName} says it is about {stated}, but is to be imported for {published.Year}. Name the year it states.");
        }

        if (published.Kind != DocumentKind.Budget)
        {
            // What was spent must not stand among what was planned as if it were the same measure of the same year.
            throw new StorageException(
                $"{published.FileName} is of the kind {EnumSpelling.Of(published.Kind)}; only documents of the kind"
                + $" {EnumSpelling.Of(DocumentKind.Budget)} have a place yet. Leave it out.");
        }

        var key = NaturalKeys.Document(NaturalKeys.Department(published.Region, published.Department), published.Year, published.Kind, 1);
        var same = database.Documents
            .Where(d => d.Sha256 == sha256 && d.Key != key)
            .Select(d => new { d.FileName, Department = d.Department.Name, d.Year })
            .SingleOrDefault();
        if (same is not null)
        {
            throw new StorageException(
                $"{published.FileName} has the same bytes as {same.FileName}, which is imported as {same.Department} {same.Year}."
                + " Check department and year, or leave it out.");
        }
    }

    private Department FindOrAddDepartment(PublishedDocument published)
    {
        var key = NaturalKeys.Department(published.Region, published.Department);
        return database.Departments.SingleOrDefault(d => d.Key == key) ?? Added(new Department
        {
            Id = NextId<Department>(),
            Key = key,
            Name = published.Department,
            Region = published.Region,
        });
    }

    // Where the reader does not know the document's year, it counts from it: 0 is the year itself, -1 the one before.
    private static void SetOwnYear(DisclosedDocument disclosed, int year)
    {
        foreach (var line in disclosed.Lines.Where(l => l.Year == 0))
        {
            line.Year = year;
        }

        foreach (var change in disclosed.ReportedChanges.Where(c => c.Year == 0))
        {
            change.Year = year;
            change.BaseYear += change.BaseYear <= 0 ? year : 0;
        }
    }

    // The years of which the document states something now: a correction that no longer does changes what is preferred there, too.
    private int[] EarlierYears(Department department, PublishedDocument published)
    {
        var key = NaturalKeys.Document(department.Key, published.Year, published.Kind, 1);
        return
        [
            .. database.BudgetLines.Where(l => l.Document.Key == key).Select(l => l.Year)
                .Union(database.ReportedChanges.Where(c => c.Document.Key == key).Select(c => c.Year)),
        ];
    }

    private void AddMissingYears(int[] years)
    {
        var known = database.FiscalYears.Where(y => years.Contains(y.Year)).Select(y => y.Year).ToHashSet();
        database.FiscalYears.AddRange(years.Where(y => !known.Contains(y)).Select(y => new FiscalYear { Year = y }));
    }

    private void DeleteForsakenYears(int[] earlierYears) => database.FiscalYears
        .Where(y => earlierYears.Contains(y.Year) && !y.BudgetLines.Any() && !y.Budgets.Any()
            && !database.ReportedChanges.Any(c => c.Year == y.Year))
        .ExecuteDelete();

    private Budget FindOrAddBudget(Department department, int year, out bool isNew)
    {
        var found = database.Budgets.SingleOrDefault(b => b.DepartmentId == department.Id && b.Year == year);
        isNew = found is null;
        return found ?? Added(new Budget
        {
            Id = NextId<Budget>(),
            Key = NaturalKeys.Budget(department.Key, year),
            DepartmentId = department.Id,
            Year = year,
        });
    }

    private Document FindOrAddDocument(Department department, Budget budget, PublishedDocument published, out bool isNew)
    {
        var key = NaturalKeys.Document(department.Key, published.Year, published.Kind, 1);
        var found = database.Documents.SingleOrDefault(d => d.Key == key);
        isNew = found is null;
        var document = found ?? new Document
        {
            Id = NextId<Document>(),
            Key = key,
            DepartmentId = department.Id,
            Year = published.Year,
            Kind = published.Kind,
        };
        document.Title = published.Title;
        document.Publisher = published.Publisher;
        document.Url = published.Url;
        document.PublishedOn = published.PublishedOn;
        document.FileName = published.FileName;
        if (isNew)
        {
            budget.Documents.Add(Added(document));
        }

        return document;
    }

    private static void SetUses(Budget budget, IReadOnlyList<string> texts)
    {
        var uses = budget.AgencyOperatingExpenseUses;
        uses.RemoveAll(u => u.Ordinal > texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            var use = uses.Find(u => u.Ordinal == i + 1);
            if (use is null)
            {
                uses.Add(use = new AgencyOperatingExpenseUse { Ordinal = i + 1 });
            }

            use.Text = texts[i];
        }
    }

    private static void SetSections(Document document, IReadOnlyList<Section> disclosed)
    {
        var sections = document.Sections;
        sections.RemoveAll(s => s.Ordinal > disclosed.Count);
        for (var i = 0; i < disclosed.Count; i++)
        {
            var section = sections.Find(s => s.Ordinal == i + 1);
            if (section is null)
            {
                sections.Add(section = new Section { Ordinal = i + 1 });
            }

            section.Kind = disclosed[i].Kind;
            section.Heading = disclosed[i].Heading;
            section.LineStart = disclosed[i].LineStart;
            section.LineEnd = disclosed[i].LineEnd;
            section.Facts = disclosed[i].Facts;
            section.Understood = disclosed[i].Understood;
        }
    }

    private int NextId<T>() where T : class, IKeyed => (database.Set<T>().Max(r => (int?)r.Id) ?? 0) + 1;

    private T Added<T>(T row) where T : class
    {
        database.Add(row);
        return row;
    }
}
