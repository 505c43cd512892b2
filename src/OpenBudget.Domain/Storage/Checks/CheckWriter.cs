using NpgsqlTypes;
using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Rows;

namespace OpenBudget.Domain.Storage.Checks;

/// <summary>Writes verdicts, within the transaction of the context. There are more of them than facts, so they go around the tracker.</summary>
internal sealed class CheckWriter : IDisposable
{
    private const int Checks = 0;
    private const int Sources = 1;

    private readonly RowWriter _rows;
    private readonly IReadOnlyDictionary<string, int> _rules;
    private readonly IReadOnlyDictionary<string, int> _earlier;
    private int _lastId;

    /// <summary>A writer.</summary>
    /// <param name="database">The context.</param>
    /// <param name="rules">The row numbers of the rules by name.</param>
    /// <param name="earlier">The row numbers of verdicts that were there before, by key: a verdict that is given again keeps its number.</param>
    public CheckWriter(BudgetDbContext database, IReadOnlyDictionary<string, int> rules, IReadOnlyDictionary<string, int> earlier)
    {
        _rules = rules;
        _earlier = earlier;
        _lastId = Math.Max(database.Checks.Max(c => (int?)c.Id) ?? 0, earlier.Values.DefaultIfEmpty(0).Max());
        _rows = RowWriter.To(database, new RowTable("Checks", CheckColumns), new RowTable("CheckSources", SourceColumns));
    }

    private static IReadOnlyList<(string Name, NpgsqlDbType Type)> CheckColumns { get; } =
    [
        ("Id", NpgsqlDbType.Integer),
        ("Key", NpgsqlDbType.Text),
        ("RuleId", NpgsqlDbType.Integer),
        ("DepartmentId", NpgsqlDbType.Integer),
        ("Year", NpgsqlDbType.Integer),
        ("DocumentId", NpgsqlDbType.Integer),
        ("BudgetId", NpgsqlDbType.Integer),
        ("ProjectId", NpgsqlDbType.Integer),
        ("IndicatorId", NpgsqlDbType.Integer),
        ("Status", NpgsqlDbType.Text),
        ("Severity", NpgsqlDbType.Text),
        ("MessageChinese", NpgsqlDbType.Text),
        ("MessageEnglish", NpgsqlDbType.Text),
        ("Expected", NpgsqlDbType.Text),
        ("Actual", NpgsqlDbType.Text),
        ("DifferenceFen", NpgsqlDbType.Bigint),
        ("ToleranceFen", NpgsqlDbType.Bigint),
        ("SubjectType", NpgsqlDbType.Text),
        ("SubjectKey", NpgsqlDbType.Text),
    ];

    private static IReadOnlyList<(string Name, NpgsqlDbType Type)> SourceColumns { get; } =
    [
        ("CheckId", NpgsqlDbType.Integer),
        ("Ordinal", NpgsqlDbType.Integer),
        ("DocumentId", NpgsqlDbType.Integer),
        ("LineStart", NpgsqlDbType.Integer),
        ("LineEnd", NpgsqlDbType.Integer),
        ("Quote", NpgsqlDbType.Text),
    ];

    /// <summary>Writes a verdict.</summary>
    /// <param name="document">The document that was checked; stored.</param>
    /// <param name="budgetId">The row number of its budget.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="verdict">What it says.</param>
    /// <param name="key">The verdict's natural key.</param>
    public void Write(CheckedDocument document, int budgetId, CheckRule rule, Verdict verdict, string key)
    {
        var row = document.Row!;
        var id = _earlier.TryGetValue(key, out var earlier) ? earlier : NextId();
        _rows.Write(
            Checks,
            id,
            key,
            _rules[rule.Name],
            row.DepartmentId,
            row.Year,
            row.Id,
            budgetId,
            verdict.Subject switch
            {
                Project project => project.Id,
                Indicator indicator => indicator.ProjectId,
                ProcurementLine line => line.ProjectId,
                _ => null,
            },
            (verdict.Subject as Indicator)?.Id,
            EnumSpelling.Of(verdict.Status),
            EnumSpelling.Of(verdict.Severity ?? rule.Severity),
            verdict.Message.Chinese,
            verdict.Message.English,
            verdict.Expected,
            verdict.Actual,
            verdict.DifferenceFen,
            verdict.ToleranceFen,
            verdict.Subject?.GetType().Name ?? nameof(Document),
            verdict.Subject?.Key ?? row.Key);
        for (var i = 0; i < verdict.Sources.Count; i++)
        {
            var lines = verdict.Sources[i];
            _rows.Write(Sources, id, i + 1, lines.Document.Row!.Id, lines.LineStart, lines.LineEnd, lines.Quote);
        }
    }

    // A document has more verdicts than anything else: of 1 400 and more for each, a million and a half of documents have no numbers left.
    private int NextId() => _lastId < int.MaxValue
        ? ++_lastId
        : throw new StorageException("The database has 2147483647 verdicts, and no numbers for more. Keep its departments in several databases, one for each province.");

    /// <summary>Has all verdicts in their tables.</summary>
    public void Complete() => _rows.Complete();

    public void Dispose() => _rows.Dispose();
}
