using OpenBudget.Tests;

namespace OpenBudget.Api.Tests.Postgres;

/// <summary>
/// Has the planner take the tables of the seeds for those of many counties with 100 departments and ten years: it goes by what it was told of the
/// tables, and so its plans are those of a country, over rows that take no time to make.
/// </summary>
internal static class StatisticsOfMany
{
    /// <summary>Pretends.</summary>
    /// <param name="database">The database, built of the seeds.</param>
    /// <param name="counties">How many counties; at least 30.</param>
    public static void Pretend(PostgresTestDatabase database, int counties) => database.Execute(
        $$"""
        DO $$
        DECLARE t record;
        BEGIN
            FOR t IN SELECT c.oid, c.relname FROM pg_class c WHERE c.relnamespace = 'openbudget'::regnamespace AND c.relkind = 'r' LOOP
                -- What is told here must stand: the server would look again.
                EXECUTE format('ALTER TABLE openbudget.%I SET (autovacuum_enabled = off)', t.relname);
            END LOOP;
        END $$;
        UPDATE pg_class SET relpages = greatest(1, pg_relation_size(oid) / 8192), reltuples = CASE
                WHEN relname IN ('Datasets', 'DatasetYears', 'DatabaseStamps', 'FiscalYears', 'ReviewedLinks', 'Rules') THEN reltuples
                WHEN relname = 'Classifications' THEN 3000
                WHEN relname = 'Departments' THEN {{100 * counties}}
                WHEN relname IN ('Budgets', 'Documents', 'DocumentContents', 'AssetTables') THEN {{1_000L * counties}}
                WHEN relname IN ('BudgetUnits', 'PerformanceGoals', 'Responsibilities') THEN {{3_000L * counties}}
                WHEN relname IN ('BudgetLines', 'Projects', 'ProjectGoals', 'ProjectLinks') THEN {{50_000L * counties}}
                ELSE {{320_000L * counties}} END
        WHERE relnamespace = 'openbudget'::regnamespace AND relkind = 'r';
        UPDATE pg_statistic SET
            stakind1 = 0, stakind2 = 0, stakind3 = 0, stakind4 = 0, stakind5 = 0,
            stanumbers1 = NULL, stanumbers2 = NULL, stanumbers3 = NULL, stanumbers4 = NULL, stanumbers5 = NULL,
            stavalues1 = NULL, stavalues2 = NULL, stavalues3 = NULL, stavalues4 = NULL, stavalues5 = NULL,
            stadistinct = CASE
                WHEN a.attname = 'DepartmentId' THEN {{100 * counties}}
                WHEN a.attname = 'Year' THEN 10
                WHEN a.attname IN ('BudgetId', 'DocumentId', 'TableId') THEN {{1_000L * counties}}
                WHEN a.attname = 'BudgetUnitId' THEN {{3_000L * counties}}
                WHEN a.attname IN ('ProjectId', 'ActivityId', 'FromId', 'ToId') THEN {{50_000L * counties}}
                WHEN a.attname IN ('IndicatorId', 'EntryId', 'CheckId', 'ParentId', 'RowId') THEN {{320_000L * counties}}
                WHEN a.attname = 'ClassificationId' THEN 3000
                WHEN a.attname IN ('Name', 'Code', 'Key', 'Id', 'SubjectKey', 'AmountFen', 'TextId', 'Title', 'Sha256') THEN -1
                WHEN a.attname = 'Region' THEN {{counties}}
                -- Of few rows the server tells distinct values as a part of them; these here are as many in many rows.
                WHEN stadistinct < 0 THEN 20
                ELSE stadistinct END
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE a.attrelid = starelid AND a.attnum = staattnum AND c.relnamespace = 'openbudget'::regnamespace AND c.relkind = 'r'
            AND c.relname NOT IN ('Datasets', 'DatasetYears', 'FiscalYears', 'Rules');
        """);
}
