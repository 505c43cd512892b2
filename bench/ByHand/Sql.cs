namespace OpenBudget.Bench.ByHand;

/// <summary>The statements of the programs written by hand: each level of an answer is a statement that is run for each row above it.</summary>
/// <remarks>
/// In the process of the program, that is the fastest there is: a statement that is prepared costs two microseconds to run again, and what it
/// gives is written where it belongs at once.
/// </remarks>
internal static class Sql
{
    public const string ProjectsAbove =
        """
        SELECT p."Code", p."Name", p."AmountFen", p."Year", d."Name", d."Region"
        FROM "Projects" p CROSS JOIN "Departments" d ON d."Id" = p."DepartmentId"
        WHERE p."Year" = ?1 AND p."AmountFen" > ?2 ORDER BY p."AmountFen", p."Id" LIMIT 50
        """;

    public const string DepartmentsOfRegion = """SELECT "Id", "Name" FROM "Departments" WHERE "Region" = ?1 ORDER BY "Id" LIMIT 10""";

    public const string FirstBudgets =
        """SELECT "Id", "Year", "TotalExpenditureFen" FROM "Budgets" WHERE "DepartmentId" = ?1 ORDER BY "Year", "Id" LIMIT 5""";

    public const string LargestProjects =
        """SELECT "Id", "Name", "AmountFen" FROM "Projects" WHERE "BudgetId" = ?1 ORDER BY "AmountFen" DESC, "Id" LIMIT 5""";

    public const string FirstIndicators =
        """
        SELECT "Name", "Kind", "TargetOperator", "TargetValue", "TargetUnit", "TargetPublished"
        FROM "Indicators" WHERE "ProjectId" = ?1 ORDER BY "Id" LIMIT 7
        """;

    public const string DepartmentByCode = """SELECT "Id", "Name", "Region" FROM "Departments" WHERE "Code" = ?1""";

    public const string BudgetOfYear =
        """
        SELECT "Id", "Year", "TotalRevenueFen", "TotalExpenditureFen", "BasicExpenditureFen", "ProjectExpenditureFen"
        FROM "Budgets" WHERE "DepartmentId" = ?1 AND "Year" = ?2
        """;

    public const string LinesOfBudget =
        """SELECT "Measure", "Label", "AmountFen", "Origin" FROM "BudgetLines" WHERE "BudgetId" = ?1 ORDER BY "Id" LIMIT 100""";

    public const string ProjectsOfBudget =
        """SELECT "Number", "Code", "Name", "AmountFen", "FiscalFundsFen" FROM "Projects" WHERE "BudgetId" = ?1 ORDER BY "Id" LIMIT 100""";

    public const string ProjectByCode =
        """
        SELECT p."Id", p."Key", p."Code", p."Name", p."AmountFen", p."Purpose", u."Id", u."Name", p."LineStart", p."LineEnd", p."Quote"
        FROM "Projects" p LEFT JOIN "BudgetUnits" u ON u."Id" = p."BudgetUnitId"
        WHERE p."Code" = ?1 AND p."Year" = ?2
        """;

    public const string IndicatorsOfProject =
        """
        SELECT "Number", "Category", "Kind", "Name", "TargetOperator", "TargetValue", "TargetUnit", "TargetPublished"
        FROM "Indicators" WHERE "ProjectId" = ?1 ORDER BY "Id" LIMIT 100
        """;

    public const string ProjectsWithText =
        """
        SELECT "Code", "Name", "Purpose", "AmountFen" FROM "Projects"
        WHERE instr("Name", ?1) > 0 OR instr("Purpose", ?1) > 0 ORDER BY "Id" LIMIT 20
        """;

    /// <summary>One more than a page, to know whether there is another.</summary>
    public const string PageOfProjects =
        """SELECT "Id", "Code", "Name", "AmountFen", "Year" FROM "Projects" WHERE "Id" > ?1 ORDER BY "Id" LIMIT 501""";

    /// <summary>By the number of the unit first: then names are only looked up and sorted for what is left.</summary>
    public const string GroupsOfProjects =
        """
        SELECT p."Year", u."Name", sum(p."Count"), sum(p."Sum")
        FROM (SELECT "Year", "BudgetUnitId", count(*) AS "Count", sum("AmountFen") AS "Sum" FROM "Projects" GROUP BY "Year", "BudgetUnitId") p
        LEFT JOIN "BudgetUnits" u ON u."Id" = p."BudgetUnitId"
        GROUP BY p."Year", u."Name" ORDER BY p."Year", u."Name" LIMIT 100 OFFSET ?1
        """;

    public const string MeasuresOfYear =
        """
        SELECT l."Measure", l."AmountFen", l."Withheld", d."Year" = l."Year"
        FROM "BudgetLines" l CROSS JOIN "Documents" d ON d."Id" = l."DocumentId"
        WHERE l."DepartmentId" = ?1 AND l."Year" = ?2 AND l."Preferred" AND l."ClassificationId" IS NULL
        """;

    /// <summary>A project without an amount has that of the duty which it alone serves, but where its own is withheld.</summary>
    public const string AmountsOfProjects =
        """
        SELECT p."Id", p."Name", p."AmountFen", p."AmountFen" IS NULL AND p."Withheld" AND EXISTS (
            SELECT 1 FROM "ProjectAbsences" b WHERE b."ProjectId" = p."Id" AND b."Field" = 'amount' AND b."Reason" = 'WITHHELD'),
        CASE WHEN p."AmountFen" IS NULL AND p."ActivityId" IS NOT NULL THEN (
            SELECT a."AmountFen" FROM "Activities" a WHERE a."Id" = p."ActivityId" AND a."Kind" = 'DUTY'
            AND NOT EXISTS (SELECT 1 FROM "Projects" o WHERE o."ActivityId" = a."Id" AND o."Id" <> p."Id")) END
        FROM "Budgets" b CROSS JOIN "Projects" p ON p."BudgetId" = b."Id"
        WHERE b."DepartmentId" = ?1 AND b."Year" = ?2 ORDER BY p."Number", p."Id"
        """;

    /// <summary>By way of the years between, too.</summary>
    public const string LinksOfProjects =
        """
        SELECT r."FromId", r."ToId", f."Name" <> t."Name"
        FROM "Budgets" b CROSS JOIN "Projects" f ON f."BudgetId" = b."Id"
        CROSS JOIN "ProjectLinks" r ON r."FromId" = f."Id" CROSS JOIN "Projects" t ON t."Id" = r."ToId"
        WHERE b."DepartmentId" = ?1 AND b."Year" >= ?2 AND b."Year" < ?3 AND t."Year" <= ?3
        """;

    /// <summary>The rows of <see cref="PageOfProjects"/> that are answered.</summary>
    public const int PageSize = 500;
}
