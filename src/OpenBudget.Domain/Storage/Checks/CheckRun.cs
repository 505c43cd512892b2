using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Checks;

/// <summary>Applies the rules to stored documents and keeps their verdicts, within the transaction of the context.</summary>
/// <remarks>A verdict rests on a document and on that of the year before, so a document that changes touches its own verdicts and those of the year after.</remarks>
/// <param name="database">The context.</param>
internal sealed class CheckRun(BudgetDbContext database)
{
    private readonly Dictionary<string, int> _earlier = new(StringComparer.Ordinal);

    /// <summary>How many verdicts more there are than before. Counting them all would grow with the database.</summary>
    public int Checks { get; private set; }

    /// <summary>How many failures more there are than before.</summary>
    public int Failures { get; private set; }

    /// <summary>Forgets the verdicts that rest on a document, before its facts are replaced. Those that are given again keep their numbers.</summary>
    /// <param name="departmentKey">The natural key of its department.</param>
    /// <param name="year">Its year.</param>
    /// <param name="kind">Its kind.</param>
    public void Forget(string departmentKey, int year, DocumentKind kind)
    {
        var touched = Touched(departmentKey, year, kind).ConvertAll(d => d.Id);
        var verdicts = database.Checks.Where(c => touched.Contains(c.DocumentId));
        foreach (var verdict in verdicts.Select(c => new { c.Key, c.Id }))
        {
            _earlier[verdict.Key] = verdict.Id;
        }

        Failures -= verdicts.Count(c => c.Status == CheckStatus.Fail);
        Checks -= verdicts.ExecuteDelete();
    }

    /// <summary>Applies the rules to a document and to those whose verdicts rest on it.</summary>
    /// <returns>What was found in the document itself; nothing where it is gone.</returns>
    /// <inheritdoc cref="Forget"/>
    public Findings Run(string departmentKey, int year, DocumentKind kind)
    {
        var own = Findings.None;
        using var writer = Writer();
        foreach (var (id, ofYear) in Touched(departmentKey, year, kind))
        {
            if (Judge(database, id) is { } judged)
            {
                Write(writer, judged);
                own = ofYear == year ? Findings.Of(judged.Document, judged.Verdicts) : own;
            }
        }

        writer.Complete();
        return own;
    }

    /// <summary>Applies the rules to every document, and writes the verdicts one document after the other.</summary>
    /// <param name="readers">Contexts that see the documents, to judge on other threads; null where there is only the one that writes.</param>
    public void RunAll(LentContexts? readers)
    {
        var documents = database.DocumentContents.OrderBy(c => c.DocumentId).Select(c => new { Id = c.DocumentId, Bytes = c.Bytes.Length }).ToList();
        using var writer = Writer();
        foreach (var judged in readers is null
            ? documents.Select(d => Judge(database, d.Id))
            : ReadAhead.Of(documents.Select(d => ((long)d.Bytes, (Func<Judged?>)(() => readers.Use(reader => Judge(reader, d.Id)))))))
        {
            if (judged is not null)
            {
                Write(writer, judged);
            }
        }

        writer.Complete();
    }

    private static Judged? Judge(BudgetDbContext database, int documentId)
    {
        if (new CheckedDocuments(database).Read(documentId) is not { } document)
        {
            return null;
        }

        var row = document.Row!;
        var budgetId = database.Budgets.Where(b => b.DepartmentId == row.DepartmentId && b.Year == row.Year).Select(b => b.Id).Single();
        return new Judged(document, budgetId, [.. CheckRules.Apply(document)]);
    }

    private List<(int Id, int Year)> Touched(string departmentKey, int year, DocumentKind kind) =>
    [
        .. database.Documents
            .Where(d => d.Department.Key == departmentKey && d.Kind == kind && (d.Year == year || d.Year == year + 1))
            .OrderBy(d => d.Year).Select(d => new { d.Id, d.Year }).AsEnumerable().Select(d => (d.Id, d.Year)),
    ];

    private CheckWriter Writer() => new(database, RuleRows.Keep(database), _earlier);

    private void Write(CheckWriter writer, Judged judged)
    {
        var (document, budgetId, verdicts) = judged;
        var row = document.Row!;
        var equals = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (rule, verdict) in verdicts)
        {
            var first = Key(1);
            var ordinal = equals[first] = equals.GetValueOrDefault(first) + 1;
            writer.Write(document, budgetId, rule, verdict, ordinal == 1 ? first : Key(ordinal));
            Checks++;
            Failures += verdict.Status == CheckStatus.Fail ? 1 : 0;

            string Key(int among) =>
                NaturalKeys.Check(row.Key, row.Year, rule.Name, verdict.Subject?.Key ?? row.Key, verdict.Place, among);
        }
    }

    private sealed record Judged(CheckedDocument Document, int BudgetId, IReadOnlyList<(CheckRule Rule, Verdict Verdict)> Verdicts);
}
