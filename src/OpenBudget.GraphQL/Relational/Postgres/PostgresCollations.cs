using Npgsql;
using NpgsqlTypes;
using OpenBudget.GraphQL.Relational.Mapping;

namespace OpenBudget.GraphQL.Relational.Postgres;

/// <summary>Holds a database to texts that compare by code point, as they do on SQLite and in cursors.</summary>
internal static class PostgresCollations
{
    // A column without a collation of its own has the database's. In UTF-8 the order of bytes is that of code points.
    private const string OtherwiseSorted = """
        SELECT c.relname, a.attname, l.collname
        FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid
        JOIN pg_collation l ON l.oid = a.attcollation
        JOIN pg_database d ON d.datname = current_database()
        WHERE c.relkind IN ('r', 'p') AND pg_table_is_visible(c.oid) AND c.relname = ANY ($1) AND a.attnum > 0 AND NOT a.attisdropped
            AND NOT CASE WHEN l.collname = 'default' THEN d.datlocprovider = 'c' AND d.datcollate IN ('C', 'POSIX') ELSE l.collname IN ('C', 'POSIX') END
        ORDER BY c.relname, a.attnum
        LIMIT 1
        """;

    /// <exception cref="InvalidOperationException">A text would be compared in another way.</exception>
    public static async Task CheckAsync(NpgsqlConnection connection, StoredModel model, CancellationToken cancellation)
    {
        using var encoding = new NpgsqlCommand("SHOW server_encoding", connection);
        if (await encoding.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is string name and not "UTF8")
        {
            throw new InvalidOperationException($"The database {connection.Database} is encoded in {name}. Create it with ENCODING 'UTF8'.");
        }

        var tables = model.Entities.Select(e => e.Table).OfType<string>().Distinct().ToArray();
        using var columns = new NpgsqlCommand(OtherwiseSorted, connection);
        columns.Parameters.Add(new NpgsqlParameter { Value = tables, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        var reader = await columns.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            if (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            {
                var collation = reader.GetString(2) is var collated and not "default" ? $"the collation {collated}" : "the database's own collation";
                throw new InvalidOperationException(
                    $"The column {reader.GetString(0)}.{reader.GetString(1)} of the database {connection.Database} sorts by {collation}, "
                    + "but texts must sort by code point. Create the database with LC_COLLATE 'C', or the column with COLLATE \"C\".");
            }
        }
    }
}
