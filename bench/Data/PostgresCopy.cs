using Microsoft.Data.Sqlite;
using Npgsql;

namespace OpenBudget.Bench.Data;

/// <summary>Copies the rows of a SQLite database into the empty tables of the same names on PostgreSQL.</summary>
/// <remarks>
/// The importer would write the same rows, one document after the other, in half an hour. The index of the search is left out: none of the
/// questions is a search.
/// </remarks>
internal static class PostgresCopy
{
    private const string SearchTables = "Search";
    private const string StampTable = "DatabaseStamps";

    /// <summary>Copies all tables but the stamp, which tells the two databases apart.</summary>
    /// <param name="sqlitePath">The SQLite file.</param>
    /// <param name="connection">An open connection whose search path is the schema with the empty tables, of a role that may leave out triggers.</param>
    public static void Copy(string sqlitePath, NpgsqlConnection connection)
    {
        using var sqlite = new SqliteConnection($"Data Source={sqlitePath};Mode=ReadOnly;Pooling=False");
        sqlite.Open();

        // The rows refer to one another as they do in SQLite, whatever the order of the tables.
        using (var withoutChecks = new NpgsqlCommand("SET session_replication_role = replica", connection))
        {
            withoutChecks.ExecuteNonQuery();
        }

        foreach (var (table, columns) in Tables(connection))
        {
            if (table != StampTable && !table.StartsWith(SearchTables, StringComparison.Ordinal))
            {
                Copy(sqlite, connection, table, string.Join(", ", columns.Select(column => $"\"{column}\"")));
            }
        }
    }

    private static Dictionary<string, List<string>> Tables(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position", connection);
        using var row = command.ExecuteReader();
        var tables = new Dictionary<string, List<string>>();
        while (row.Read())
        {
            if (!tables.TryGetValue(row.GetString(0), out var columns))
            {
                tables.Add(row.GetString(0), columns = []);
            }

            columns.Add(row.GetString(1));
        }

        return tables;
    }

    private static void Copy(SqliteConnection sqlite, NpgsqlConnection connection, string table, string columns)
    {
        using var select = sqlite.CreateCommand();
        select.CommandText = $"SELECT {columns} FROM \"{table}\" ORDER BY rowid";
        using var row = select.ExecuteReader();
        using var copy = connection.BeginTextImport($"COPY \"{table}\" ({columns}) FROM STDIN");
        while (row.Read())
        {
            for (var i = 0; i < row.FieldCount; i++)
            {
                copy.Write(i == 0 ? "" : "\t");
                copy.Write(Text(row, i));
            }

            copy.Write('\n');
        }
    }

    // The text format of COPY.
    private static string Text(SqliteDataReader row, int column) => row.GetValue(column) switch
    {
        DBNull => @"\N",
        byte[] bytes => @"\\x" + Convert.ToHexStringLower(bytes),
        string text => text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\t", @"\t", StringComparison.Ordinal)
            .Replace("\n", @"\n", StringComparison.Ordinal).Replace("\r", @"\r", StringComparison.Ordinal),
        var number => Convert.ToString(number, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
