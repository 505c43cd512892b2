using OpenBudget.Domain.Comparing;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Comparison;

/// <summary>The statements that read what is compared, each for all departments and years at once.</summary>
/// <remarks>
/// <c>CROSS JOIN</c> is an inner join like any other to PostgreSQL. To SQLite it says where to begin: with the rows of the departments, which
/// an index finds, however few rows of the other table there were when the statistics were made.
/// </remarks>
/// <param name="statements">Runs them.</param>
/// <param name="departments">The row numbers of the departments.</param>
/// <param name="years">The years, ascending; null for all.</param>
internal sealed class ComparisonRows(ComparisonStatements statements, int[] departments, int[]? years)
{
    private readonly string _inYears = years is null ? "" : " AND " + statements.In("r.\"Year\"", "@years");

    private string InDepartments { get; } = statements.In("r.\"DepartmentId\"", "@departments");

    /// <summary>The years, ascending.</summary>
    public int[] Years => years ?? [];

    /// <summary>Runs the statements.</summary>
    public ComparisonStatements Statements => statements;

    /// <summary>Restricts <c>r</c> to the departments and years.</summary>
    public string Restriction => InDepartments + _inYears;

    /// <summary>The parameters of <see cref="Restriction"/>.</summary>
    public IReadOnlyList<(string, IReadOnlyCollection<int>)> Parameters =>
        years is null ? [("@departments", departments)] : [("@departments", departments), ("@years", years)];

    /// <summary>The departments.</summary>
    public async ValueTask<IReadOnlyList<(int Id, string Key)>> DepartmentsAsync() => await statements.RowsAsync(
        $"""SELECT "Id", "Key" FROM "Departments" WHERE {statements.In("\"Id\"", "@departments")}""",
        row => (row.GetInt32(0), row.GetString(1)),
        ("@departments", departments)).ConfigureAwait(false);

    /// <summary>The departments with some natural keys.</summary>
    public static async ValueTask<IReadOnlyList<(int Id, string Key)>> DepartmentsAsync(ComparisonStatements statements, IReadOnlyCollection<string> keys)
    {
        var names = keys.Select((key, i) => (Name: $"@k{i}", Key: key)).ToArray();
        return names.Length == 0 ? [] : await statements.RowsOfTextsAsync(
            $"""SELECT "Id", "Key" FROM "Departments" WHERE "Key" IN ({string.Join(',', names.Select(n => n.Name))})""",
            row => (row.GetInt32(0), row.GetString(1)),
            [.. names.Select(n => (n.Name, (string?)n.Key))]).ConfigureAwait(false);
    }

    /// <summary>The lines that state totals, by department.</summary>
    public async ValueTask<ILookup<int, ComparedLine>> LinesAsync()
    {
        var rows = await statements.RowsAsync(
            $"""
            SELECT r."DepartmentId", r."Id", r."Key", r."Year", r."Measure", r."AmountFen", r."Withheld", r."Preferred", d."Year", r."LineStart"
            FROM "BudgetLines" r CROSS JOIN "Documents" d
            WHERE d."Id" = r."DocumentId" AND {Restriction} AND r."ClassificationId" IS NULL
            """,
            row => (Department: row.GetInt32(0), Line: new ComparedLine(row.GetInt32(1), row.GetString(2), row.GetInt32(3), row.Enum<Measure>(4))
            {
                AmountFen = row.LongOrNull(5),
                Withheld = row.GetBoolean(6),
                Preferred = row.GetBoolean(7),
                DocumentYear = row.GetInt32(8),
                LineStart = row.GetInt32(9),
            }),
            Parameters).ConfigureAwait(false);
        return rows.ToLookup(r => r.Department, r => r.Line);
    }

    /// <summary>The projects with the duties they serve, by department.</summary>
    public async ValueTask<ILookup<int, ComparedProject>> ProjectsAsync()
    {
        var rows = await statements.RowsAsync(
            $"""
            SELECT r."DepartmentId", r."Id", r."Key", r."Year", r."Number", r."Name", r."AmountFen",
            r."AmountFen" IS NULL AND r."Withheld" AND EXISTS (
                SELECT 1 FROM "ProjectAbsences" b WHERE b."ProjectId" = r."Id" AND b."Field" = 'amount' AND b."Reason" = 'WITHHELD'),
            a."Id", a."Key", a."AmountFen"
            FROM "Projects" r LEFT JOIN "Activities" a ON a."Id" = r."ActivityId" AND a."Kind" = 'DUTY'
            WHERE {Restriction}
            """,
            row => (Department: row.GetInt32(0), Project: new ComparedProject(
                row.GetInt32(1), row.GetString(2), row.GetInt32(3), row.GetInt32(4), row.GetString(5))
            {
                AmountFen = row.LongOrNull(6),
                Withheld = row.GetBoolean(7),
                Duty = row.IsDBNull(8) ? null : new ServedDuty(row.GetInt32(8), row.GetString(9), row.LongOrNull(10)),
            }),
            Parameters).ConfigureAwait(false);
        return rows.ToLookup(r => r.Department, r => r.Project);
    }

    /// <summary>The links from the first of the years to the last, by department; those by way of years between included.</summary>
    /// <param name="ties">Whether what ties the projects is read, too: most of what a link says.</param>
    public async ValueTask<ILookup<int, ChainLink>> LinksAsync(bool ties)
    {
        var rows = await statements.RowsAsync(
            $"""
            SELECT r."DepartmentId", r."FromId", r."ToId", CASE WHEN f."Name" <> t."Name" THEN f."Name" END, t."Name"
            {(ties ? ", f.\"Key\", t.\"Key\", r.\"Relation\", r.\"Confidence\", r.\"BasisZh\", r.\"BasisEn\"" : "")}
            FROM "ProjectLinks" r CROSS JOIN "Projects" f CROSS JOIN "Projects" t
            WHERE f."Id" = r."FromId" AND t."Id" = r."ToId" AND {InDepartments}
            AND f."Year" >= {statements.Of("min", "@years")} AND t."Year" <= {statements.Of("max", "@years")}
            """,
            row => (Department: row.GetInt32(0), Link: new ChainLink(
                row.GetInt32(1),
                row.GetInt32(2),
                !row.IsDBNull(3) && !ProjectName.AreSame(row.GetString(3), row.GetString(4)),
                ties ? new ProjectTie(
                    row.GetString(5), row.GetString(6), row.Enum<LineageRelation>(7), row.GetInt64(8), new Sentence(row.GetString(9), row.GetString(10))) : null)),
            Parameters).ConfigureAwait(false);
        return rows.ToLookup(r => r.Department, r => r.Link);
    }

    /// <summary>The rows of asset tables and the items of the sentences under them, by department.</summary>
    public async ValueTask<ILookup<int, ComparedAsset>> AssetsAsync()
    {
        var rows = await statements.RowsAsync(
            $"""
            SELECT r."DepartmentId", r."Id", r."Key", r."Year", t."AsOf", r."Category", r."Origin", r."ValueFen",
            r."ValueFen" IS NULL AND r."Withheld" AND EXISTS (
                SELECT 1 FROM "AssetLineAbsences" b WHERE b."AssetLineId" = r."Id" AND b."Field" = 'value' AND b."Reason" = 'WITHHELD'),
            p."Id" IS NOT NULL AND p."Category" = r."Category"
            FROM "AssetLines" r JOIN "AssetTables" t ON t."Id" = r."TableId" LEFT JOIN "AssetLines" p ON p."Id" = r."ParentId"
            WHERE {Restriction} ORDER BY r."Id"
            """,
            row => (Department: row.GetInt32(0), Asset: new ComparedAsset(
                row.GetInt32(1),
                row.GetString(2),
                row.GetInt32(3),
                row.IsDBNull(4) ? null : row.GetFieldValue<DateOnly>(4),
                row.Enum<AssetCategory>(5),
                row.Enum<FactOrigin>(6))
            {
                ValueFen = row.LongOrNull(7),
                Withheld = row.GetBoolean(8),
                IsPart = row.GetBoolean(9),
            }),
            Parameters).ConfigureAwait(false);
        return rows.ToLookup(r => r.Department, r => r.Asset);
    }

    /// <summary>The amounts of the procurement lines, by department and year.</summary>
    public async ValueTask<ILookup<(int Department, int Year), long?>> ProcurementLinesAsync()
    {
        var rows = await statements.RowsAsync(
            $"""SELECT r."DepartmentId", r."Year", r."AmountFen" FROM "ProcurementLines" r WHERE {Restriction}""",
            row => (Department: row.GetInt32(0), Year: row.GetInt32(1), Amount: row.LongOrNull(2)),
            Parameters).ConfigureAwait(false);
        return rows.ToLookup(r => (r.Department, r.Year), r => r.Amount);
    }

    /// <summary>What is said first of procurement in words, by department and year.</summary>
    public async ValueTask<IReadOnlyDictionary<(int Department, int Year), string>> ProcurementStatementsAsync()
    {
        var rows = await statements.RowsAsync(
            $"""
            SELECT r."DepartmentId", r."Year", r."Key" FROM "Statements" r
            WHERE {Restriction} AND r."Topic" = 'PROCUREMENT' ORDER BY r."LineStart", r."Id"
            """,
            row => (Place: (row.GetInt32(0), row.GetInt32(1)), Key: row.GetString(2)),
            Parameters).ConfigureAwait(false);
        return rows.DistinctBy(r => r.Place).ToDictionary(r => r.Place, r => r.Key);
    }

    /// <summary>The changes that documents state between two of the years, by department.</summary>
    public async ValueTask<ILookup<int, string>> ReportedChangesAsync()
    {
        var rows = await statements.RowsAsync(
            $"""
            SELECT r."DepartmentId", r."Key" FROM "ReportedChanges" r
            WHERE {Restriction} AND {statements.In("r.\"BaseYear\"", "@years")} ORDER BY r."Year", r."LineStart", r."Id"
            """,
            row => (Department: row.GetInt32(0), Key: row.GetString(1)),
            Parameters).ConfigureAwait(false);
        return rows.ToLookup(r => r.Department, r => r.Key);
    }
}
