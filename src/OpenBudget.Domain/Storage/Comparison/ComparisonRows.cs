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

    /// <summary>The years, ascending.</summary>
    public int[] Years => years ?? [];

    /// <summary>Runs the statements.</summary>
    public ComparisonStatements Statements => statements;

    /// <summary>Restricts <c>r</c> to the departments and years.</summary>
    public string Restriction => statements.In("r.\"DepartmentId\"", "@departments") + _inYears;

    /// <summary>The parameters of <see cref="Restriction"/>.</summary>
    public IReadOnlyList<(string, IReadOnlyCollection<int>)> Parameters =>
        years is null ? [("@departments", departments)] : [("@departments", departments), ("@years", years)];

    /// <summary>The departments.</summary>
    /// <param name="keys">Whether their keys are wanted.</param>
    public async ValueTask<IReadOnlyList<(int Id, string? Key)>> DepartmentsAsync(bool keys) => !keys
        ? [.. departments.Select(id => (id, (string?)null))]
        : await statements.RowsAsync(
            $"""SELECT "Id", "Key" FROM "Departments" WHERE {statements.In("\"Id\"", "@departments")}""",
            row => (row.Int32(0), (string?)row.Text(1)),
            ("@departments", departments)).ConfigureAwait(false);

    /// <summary>The departments with some natural keys.</summary>
    public static async ValueTask<IReadOnlyList<(int Id, string Key)>> DepartmentsAsync(ComparisonStatements statements, IReadOnlyCollection<string> keys)
    {
        var names = keys.Select((key, i) => (Name: $"@k{i}", Key: key)).ToArray();
        return names.Length == 0 ? [] : await statements.RowsOfTextsAsync(
            $"""SELECT "Id", "Key" FROM "Departments" WHERE "Key" IN ({string.Join(',', names.Select(n => n.Name))})""",
            row => (row.Int32(0), row.Text(1)),
            [.. names.Select(n => (n.Name, (string?)n.Key))]).ConfigureAwait(false);
    }

    /// <summary>The lines that state totals, by department.</summary>
    /// <param name="keys">Whether every line that states one is wanted, with its key; otherwise those to use are read.</param>
    public async ValueTask<DepartmentRows<ComparedLine>> LinesAsync(bool keys)
    {
        return await statements.RowsByDepartmentAsync(
            $"""
            SELECT r."DepartmentId", r."Year", r."Measure", r."AmountFen", r."Withheld", d."Year"
            {(keys ? ", r.\"Preferred\", r.\"LineStart\", r.\"Id\", r.\"Key\"" : "")}
            FROM "BudgetLines" r CROSS JOIN "Documents" d
            WHERE d."Id" = r."DocumentId" AND {Restriction} AND r."ClassificationId" IS NULL{(keys ? "" : " AND r.\"Preferred\"")}
            """,
            row => new ComparedLine(row.Int32(1), row.Enum<Measure>(2))
            {
                AmountFen = row.Int64OrNull(3),
                Withheld = row.Boolean(4),
                DocumentYear = row.Int32(5),
                Preferred = !keys || row.Boolean(6),
                LineStart = keys ? row.Int32(7) : 0,
                Id = keys ? row.Int32(8) : 0,
                Key = keys ? row.Text(9) : null,
            },
            Parameters).ConfigureAwait(false);
    }

    /// <summary>The projects with the duties they serve, by department.</summary>
    /// <param name="keys">Whether their keys are wanted.</param>
    public async ValueTask<DepartmentRows<ComparedProject>> ProjectsAsync(bool keys)
    {
        return await statements.RowsByDepartmentAsync(
            $"""
            SELECT r."DepartmentId", r."Id", r."Year", r."Number", r."Name", r."AmountFen",
            r."AmountFen" IS NULL AND r."Withheld" AND EXISTS (
                SELECT 1 FROM "ProjectAbsences" b WHERE b."ProjectId" = r."Id" AND b."Field" = 'amount' AND b."Reason" = 'WITHHELD'),
            a."Id", a."AmountFen"{(keys ? ", r.\"Key\", a.\"Key\"" : "")}
            FROM "Projects" r LEFT JOIN "Activities" a ON a."Id" = r."ActivityId" AND a."Kind" = 'DUTY'
            WHERE {Restriction}
            """,
            row => new ComparedProject(
                row.Int32(1), keys ? row.Text(9) : null, row.Int32(2), row.Int32(3), row.Text(4))
            {
                AmountFen = row.Int64OrNull(5),
                Withheld = row.Boolean(6),
                Duty = row.IsNull(7) ? null : new ServedDuty(row.Int32(7), keys ? row.Text(10) : null, row.Int64OrNull(8)),
            },
            Parameters).ConfigureAwait(false);
    }

    /// <summary>The links from the first of the years to the last, by department; those by way of years between included.</summary>
    /// <param name="ties">Whether what ties the projects is read, too: most of what a link says.</param>
    public async ValueTask<DepartmentRows<ChainLink>> LinksAsync(bool ties)
    {
        return await statements.RowsByDepartmentAsync(
            $"""
            SELECT f."DepartmentId", r."FromId", r."ToId", {IfRenamed("f")}, {IfRenamed("t")}
            {(ties ? ", f.\"Key\", t.\"Key\", r.\"Relation\", r.\"Confidence\", r.\"BasisZh\", r.\"BasisEn\"" : "")}
            FROM "Projects" f CROSS JOIN "ProjectLinks" r CROSS JOIN "Projects" t
            WHERE {statements.In("f.\"DepartmentId\"", "@departments")}
            AND f."Year" >= {statements.Of("min", "@years")} AND f."Year" < {statements.Of("max", "@years")}
            AND r."FromId" = f."Id" AND t."Id" = r."ToId" AND t."Year" <= {statements.Of("max", "@years")}
            """,
            row => new ChainLink(
                row.Int32(1),
                row.Int32(2),
                !row.IsNull(3) && !ProjectName.AreSame(row.Text(3), row.Text(4)),
                ties ? new ProjectTie(
                    row.Text(5), row.Text(6), row.Enum<LineageRelation>(7), row.Int64(8), new Sentence(row.Text(9), row.Text(10))) : null),
            Parameters).ConfigureAwait(false);

        static string IfRenamed(string project) => $"""CASE WHEN f."Name" <> t."Name" THEN {project}."Name" END""";
    }

    /// <summary>The rows of asset tables and the items of the sentences under them, by department.</summary>
    public async ValueTask<DepartmentRows<ComparedAsset>> AssetsAsync()
    {
        return await statements.RowsByDepartmentAsync(
            $"""
            SELECT r."DepartmentId", r."Id", r."Key", r."Year", t."AsOf", r."Category", r."Origin", r."ValueFen",
            r."ValueFen" IS NULL AND r."Withheld" AND EXISTS (
                SELECT 1 FROM "AssetLineAbsences" b WHERE b."AssetLineId" = r."Id" AND b."Field" = 'value' AND b."Reason" = 'WITHHELD'),
            p."Id" IS NOT NULL AND p."Category" = r."Category"
            FROM "AssetLines" r JOIN "AssetTables" t ON t."Id" = r."TableId" LEFT JOIN "AssetLines" p ON p."Id" = r."ParentId"
            WHERE {Restriction} ORDER BY r."Id"
            """,
            row => new ComparedAsset(
                row.Int32(1),
                row.Text(2),
                row.Int32(3),
                row.IsNull(4) ? null : row.Date(4),
                row.Enum<AssetCategory>(5),
                row.Enum<FactOrigin>(6))
            {
                ValueFen = row.Int64OrNull(7),
                Withheld = row.Boolean(8),
                IsPart = row.Boolean(9),
            },
            Parameters).ConfigureAwait(false);
    }

    /// <summary>The amounts of the procurement lines, by department and year.</summary>
    public async ValueTask<ILookup<(int Department, int Year), long?>> ProcurementLinesAsync()
    {
        var rows = await statements.RowsAsync(
            $"""SELECT r."DepartmentId", r."Year", r."AmountFen" FROM "ProcurementLines" r WHERE {Restriction}""",
            row => (Department: row.Int32(0), Year: row.Int32(1), Amount: row.Int64OrNull(2)),
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
            row => (Place: (row.Int32(0), row.Int32(1)), Key: row.Text(2)),
            Parameters).ConfigureAwait(false);
        return rows.DistinctBy(r => r.Place).ToDictionary(r => r.Place, r => r.Key);
    }

    /// <summary>The changes that documents state between two of the years, by department.</summary>
    public async ValueTask<DepartmentRows<string>> ReportedChangesAsync()
    {
        return await statements.RowsByDepartmentAsync(
            $"""
            SELECT r."DepartmentId", r."Key" FROM "ReportedChanges" r
            WHERE {Restriction} AND {statements.In("r.\"BaseYear\"", "@years")} ORDER BY r."Year", r."LineStart", r."Id"
            """,
            row => row.Text(1),
            Parameters).ConfigureAwait(false);
    }
}
