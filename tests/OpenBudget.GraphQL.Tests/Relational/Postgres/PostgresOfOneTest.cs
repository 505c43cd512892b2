using OpenBudget.GraphQL.Execution;
using OpenBudget.Tests;

namespace OpenBudget.GraphQL.Tests.Relational.Postgres;

/// <summary>A library of the few rows for a test that does something to its database.</summary>
internal sealed class PostgresOfOneTest : IDisposable
{
    private readonly PostgresTestDatabase _database = new();

    /// <summary>Fills the database and opens an engine over it.</summary>
    /// <param name="settings">More of the connection string.</param>
    /// <param name="limits">The engine's limits.</param>
    /// <param name="rows">The rows; null for the few that tests know by name.</param>
    public PostgresOfOneTest(string settings = "", ExecutorOptions? limits = null, IEnumerable<object>? rows = null)
    {
        PostgresLibrary.Fill(_database.ConnectionString, rows ?? LibraryRows.Few());
        Library = new PostgresLibrary($"{_database.ConnectionString};{settings}", limits: limits);
    }

    public PostgresLibrary Library { get; }

    public string ConnectionString => _database.ConnectionString;

    public GraphQL.Relational.Postgres.PostgresDatabase Engine => (GraphQL.Relational.Postgres.PostgresDatabase)Library.Database;

    /// <summary>The statements that the server is running for others in this database.</summary>
    public long Running => (long)_database.Scalar(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'active'")!;

    /// <summary>The transactions that others have open in this database.</summary>
    public long InTransaction => (long)_database.Scalar(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'")!;

    public void Execute(string sql) => _database.Execute(sql);

    /// <summary>Ends all connections of others, as a server does that is shut down.</summary>
    public void EndConnections() => _database.Execute(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

    /// <summary>Holds all reads of a table up until it is disposed.</summary>
    public IDisposable Lock(string table) => new TableLock(_database.ConnectionString, table);

    public void Dispose()
    {
        Library.Dispose();
        _database.Dispose();
    }

    private sealed class TableLock : IDisposable
    {
        private readonly Npgsql.NpgsqlConnection _connection;

        public TableLock(string connectionString, string table)
        {
            _connection = new Npgsql.NpgsqlConnection(connectionString + ";Pooling=False");
            _connection.Open();
            using var command = new Npgsql.NpgsqlCommand($"BEGIN; LOCK TABLE \"{table}\"", _connection);
            command.ExecuteNonQuery();
        }

        public void Dispose() => _connection.Dispose();
    }
}
