using System.Data;
using System.Diagnostics;
using Npgsql;

namespace OpenBudget.Domain.Storage.Postgres;

/// <summary>Puts what was built aside in the place of what is there, in one transaction.</summary>
/// <remarks>
/// Where both have the same tables, their rows are exchanged: the versions of rows that the server keeps let every reader finish with those it
/// began with. Tables cannot be exchanged like that. A reader finds a table by its name at each statement, whatever its snapshot, so nobody may
/// be between two statements when other tables get the names.
/// </remarks>
internal sealed class SchemaReplacement(NpgsqlConnection connection, PostgresSchema schema, TimeProvider clock)
{
    // Readers hold their locks for as long as a request lasts, which the service limits.
    private static readonly TimeSpan SwapWithin = TimeSpan.FromMinutes(2);

    /// <summary>Gives the name to the new schema; there is none with tables yet.</summary>
    /// <param name="reader">A role that may read; null for none.</param>
    public void Rename(string? reader)
    {
        using var transaction = connection.BeginTransaction();
        Grant(schema.Aside, [.. Named(reader)]);
        Execute($"DROP SCHEMA IF EXISTS {schema.Name}; ALTER SCHEMA {schema.Aside} RENAME TO {schema.Name}");
        LostServer.Confirm(schema, transaction);
    }

    /// <summary>Exchanges the rows of all tables; both schemas have the same ones.</summary>
    /// <param name="reader">A role that may read from now on; null for none but those that can.</param>
    public void CopyRows(string? reader)
    {
        // The server is asked for the tables, because the EF model does not know that of the search index.
        var tables = ReferredFirst();
        using (var transaction = connection.BeginTransaction())
        {
            Grant(schema.Name, [.. Named(reader)]);
            foreach (var table in tables.AsEnumerable().Reverse())
            {
                Execute($"DELETE FROM {schema.Name}.{table}");
            }

            foreach (var table in tables)
            {
                var columns = string.Join(", ", Texts(
                    $"""
                    SELECT quote_ident(attname) FROM pg_attribute
                    WHERE attrelid = '{schema.Aside}.{table}'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum
                    """));
                Execute($"INSERT INTO {schema.Name}.{table} ({columns}) SELECT {columns} FROM {schema.Aside}.{table}");
            }

            Execute($"DROP SCHEMA {schema.Aside} CASCADE");
            LostServer.Confirm(schema, transaction);
        }

        // Where the server went away and came back confirmed, the connection did not.
        if (connection.State != ConnectionState.Open)
        {
            connection.Open();
        }

        Execute($"VACUUM (ANALYZE) {string.Join(", ", tables.Select(table => $"{schema.Name}.{table}"))}");
    }

    /// <summary>Exchanges the schemas, when no reader is between two statements.</summary>
    /// <param name="reader">A role that may read from now on; null for none but those that could.</param>
    /// <param name="keepEarlier">Whether the earlier one is kept under another name.</param>
    /// <returns>The other name; null where it is not kept.</returns>
    /// <exception cref="StorageException">Readers of the old version leave no moment for it.</exception>
    public string? Swap(string? reader, bool keepEarlier)
    {
        var earlier = $"{schema.Name}_{clock.GetUtcNow():yyyyMMddHHmmss}";
        var watch = Stopwatch.StartNew();
        while (true)
        {
            using var transaction = connection.BeginTransaction();
            if (!TryLockReadersOut())
            {
                transaction.Rollback();
                if (watch.Elapsed > SwapWithin)
                {
                    throw new StorageException(
                        $"The tables of {schema.Place} are others than this version's, and are read without a pause, so that they cannot be replaced."
                        + " They are as they were. Stop the services of the old version and try again.");
                }

                Thread.Sleep(100);
                continue;
            }

            Grant(schema.Aside, [.. Readers(), .. Named(reader)]);
            Execute($"ALTER SCHEMA {schema.Name} RENAME TO {earlier}; ALTER SCHEMA {schema.Aside} RENAME TO {schema.Name}");
            if (!keepEarlier)
            {
                Execute($"DROP SCHEMA {earlier} CASCADE");
            }

            LostServer.Confirm(schema, transaction);
            return keepEarlier ? $"the schema {earlier}" : null;
        }
    }

    // A reader that has read one table waits for another that is locked here, while this waits for the one that it has read. So this gives up
    // well before the server would end one of the two.
    private bool TryLockReadersOut()
    {
        var tables = Texts(
            $"SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = '{schema.Name}' ORDER BY tablename");
        try
        {
            Execute($"SET LOCAL statement_timeout = '300ms'; LOCK TABLE {string.Join(", ", tables)} IN ACCESS EXCLUSIVE MODE");
            Execute("SET LOCAL statement_timeout = 0");
            return true;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.QueryCanceled)
        {
            return false;
        }
    }

    private List<string> ReferredFirst()
    {
        var waiting = Texts($"SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = '{schema.Aside}' ORDER BY tablename");
        var references = Texts(
            $"""
            SELECT quote_ident(referring.relname) || ' ' || quote_ident(referred.relname)
            FROM pg_constraint c JOIN pg_class referring ON referring.oid = c.conrelid JOIN pg_class referred ON referred.oid = c.confrelid
            WHERE c.contype = 'f' AND c.connamespace = '{schema.Aside}'::regnamespace AND c.conrelid <> c.confrelid
            """).Select(pair => pair.Split(' ')).ToLookup(pair => pair[0], pair => pair[1]);
        var ordered = new List<string>();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(table => references[table].All(ordered.Contains)).ToList();
            if (ready.Count == 0)
            {
                throw new InvalidOperationException($"The tables {string.Join(", ", waiting)} refer to each other in a circle.");
            }

            ordered.AddRange(ready);
            waiting.RemoveAll(ready.Contains);
        }

        return ordered;
    }

    private List<string> Readers() => Texts(
        $"""
        SELECT DISTINCT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END
        FROM pg_namespace n, aclexplode(n.nspacl) a
        WHERE n.nspname = '{schema.Name}' AND a.privilege_type = 'USAGE' AND a.grantee <> n.nspowner
        """);

    private List<string> Named(string? role)
    {
        if (role is null)
        {
            return [];
        }

        return Texts("SELECT quote_ident(rolname) FROM pg_roles WHERE rolname = $1", new NpgsqlParameter { Value = role }) is [_] named
            ? named
            : throw new StorageException(
                $"There is no role {StorageException.Shortened(role)} on the server. Make it first: CREATE ROLE … LOGIN PASSWORD '…'.");
    }

    private void Grant(string name, IReadOnlyList<string> roles)
    {
        foreach (var role in roles.Distinct())
        {
            Execute($"GRANT USAGE ON SCHEMA {name} TO {role}; GRANT SELECT ON ALL TABLES IN SCHEMA {name} TO {role}");
        }
    }

    private List<string> Texts(string sql, params NpgsqlParameter[] parameters)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        using var row = command.ExecuteReader();
        var texts = new List<string>();
        while (row.Read())
        {
            texts.Add(row.GetString(0));
        }

        return texts;
    }

    private void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }
}
