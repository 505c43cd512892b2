using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.Bench.ByHand;

/// <summary>A connection of ADO.NET that keeps its commands prepared, and a writer of JSON.</summary>
internal sealed class AdoConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = [];
    private readonly Utf8JsonWriter _writer;

    public AdoConnection(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        _connection.Open();
        using var settings = _connection.CreateCommand();
        settings.CommandText = "PRAGMA query_only = 1; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 2147418112";
        settings.ExecuteNonQuery();

        // Only what JSON wants escaped, as the service does.
        _writer = new Utf8JsonWriter(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    /// <summary>The writer, to begin an answer.</summary>
    public Utf8JsonWriter Writer(Utf8Buffer answer)
    {
        _writer.Reset(answer);
        return _writer;
    }

    /// <summary>Runs a command that is prepared when it is first run.</summary>
    /// <param name="sql">One of the constants of <see cref="Sql"/>.</param>
    /// <param name="values">The values of ?1, ?2 and so on.</param>
    public SqliteDataReader Kept(string sql, params ReadOnlySpan<object> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            _prepared.Add(sql, command = Command(sql, values.Length));
            command.Prepare();
        }

        return Run(command, values);
    }

    /// <summary>A command for this once.</summary>
    public SqliteCommand Command(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
        {
            // Prepared before there are values, it would take a parameter without a value for missing.
            command.Parameters.AddWithValue("?" + i.ToString(CultureInfo.InvariantCulture), DBNull.Value);
        }

        return command;
    }

    /// <summary>Runs a command.</summary>
    public static SqliteDataReader Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        return command.ExecuteReader();
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _writer.Dispose();
        _connection.Dispose();
    }
}
