using Npgsql;

namespace OpenBudget.Domain.Storage.Postgres;

/// <summary>
/// The indexes and references of the large tables that a build does without while it writes: made at once over all rows, they are sorted
/// instead of being grown row by row, and each reference is looked up in one pass.
/// </summary>
/// <remarks>
/// The server tells how to make again what is dropped, so that the tables are in the end those that the model describes. What the import itself
/// asks by is kept: rows come in the order of their documents, so these indexes grow at their end.
/// </remarks>
internal sealed class DeferredIndexes
{
    private const string LargeTables =
        """
        large AS (
            SELECT c.oid, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND c.relkind = 'r' AND c.relname NOT IN (
                'AgencyOperatingExpenseUses', 'Budgets', 'ClassificationWordings', 'Classifications', 'DatabaseStamps', 'DatasetYears', 'Datasets',
                'Departments', 'DocumentContents', 'Documents', 'FiscalYears', 'ProjectLinks', 'ReviewedLinks', 'Rules', 'SearchEntries', 'Sections'))
        """;

    // Verdicts are written when all else is read, and nothing asks for them before.
    private const string Indexes =
        $"""
        WITH {LargeTables}
        SELECT format('DROP INDEX %I', i.relname), pg_get_indexdef(i.oid)
        FROM pg_index x JOIN large ON large.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
        WHERE NOT x.indisprimary AND (large.relname IN ('Checks', 'CheckSources') OR NOT COALESCE((
            SELECT a.attname IN ('DocumentId', 'DepartmentId', 'BudgetId', 'ClassificationId', 'EntryId')
            FROM pg_attribute a WHERE a.attrelid = x.indrelid AND a.attnum = x.indkey[0]), FALSE))
        ORDER BY i.relname
        """;

    // A document that is replaced takes along what its rows own, by the references that say so; verdicts are not replaced in a build.
    private const string References =
        $"""
        WITH {LargeTables}
        SELECT format('ALTER TABLE %I DROP CONSTRAINT %I', large.relname, k.conname),
            format('ALTER TABLE %I ADD CONSTRAINT %I %s', large.relname, k.conname, pg_get_constraintdef(k.oid))
        FROM pg_constraint k JOIN large ON large.oid = k.conrelid
        WHERE k.contype = 'f' AND (k.confdeltype <> 'c' OR large.relname = 'CheckSources')
        ORDER BY large.relname, k.conname
        """;

    private readonly List<string> _makeAgain = [];

    private DeferredIndexes()
    {
    }

    /// <summary>Drops them from the empty tables of the connection's schema.</summary>
    public static DeferredIndexes Drop(NpgsqlConnection connection)
    {
        var deferred = new DeferredIndexes();
        foreach (var query in new[] { Indexes, References })
        {
            var drops = new List<string>();
            using (var command = new NpgsqlCommand(query, connection))
            {
                using var row = command.ExecuteReader();
                while (row.Read())
                {
                    drops.Add(row.GetString(0));
                    deferred._makeAgain.Add(row.GetString(1));
                }
            }

            Execute(connection, string.Join(";\n", drops));
        }

        return deferred;
    }

    /// <summary>Makes them.</summary>
    public void Make(NpgsqlConnection connection)
    {
        // What the server gives each connection is for many at once; this one makes indexes alone.
        Execute(connection, "SELECT set_config('maintenance_work_mem', '256MB', false) WHERE pg_size_bytes(current_setting('maintenance_work_mem')) < 268435456");
        foreach (var statement in _makeAgain)
        {
            Execute(connection, statement);
        }
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }
}
