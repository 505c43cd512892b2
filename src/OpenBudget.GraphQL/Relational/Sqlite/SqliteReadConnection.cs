using Microsoft.Data.Sqlite;
using OpenBudget.GraphQL.Relational.Sql;
using SQLitePCL;

namespace OpenBudget.GraphQL.Relational.Sqlite;

/// <summary>A read-only connection that keeps the statements of the plans it has run prepared.</summary>
internal sealed class SqliteReadConnection : IDisposable
{
    private const int MaxStatements = 256;

    // An import holds the file for the moment of its commit; a reader waits for that long instead of failing.
    private const int BusyMilliseconds = 5_000;

    // Steps of SQLite's machine between two looks at the cancellation: a fraction of a millisecond.
    private const int StepsBetweenLooks = 10_000;

    // SQLITE_DBCONFIG_ENABLE_QPSG. Without it a statement that has its LIMIT from a parameter is prepared again for every run.
    private const int PlannerStability = 1007;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<SqlStatement, LinkedListNode<Prepared>> _statements = [];
    private readonly LinkedList<Prepared> _byUse = [];
    private sqlite3_stmt? _begin;
    private sqlite3_stmt? _commit;

    public SqliteReadConnection(string connectionString, FileMark file)
    {
        File = file;
        _connection = new SqliteConnection(connectionString);
        try
        {
            _connection.Open();
            _ = raw.sqlite3_busy_timeout(Handle, BusyMilliseconds);
            _ = raw.sqlite3_db_config(Handle, PlannerStability, 1, out _);
            Run("PRAGMA query_only = 1");
            Run("PRAGMA temp_store = MEMORY");

            // The most that the library takes. What is not mapped is copied page by page.
            Run("PRAGMA mmap_size = 2147418112");
        }
        catch
        {
            _connection.Dispose();
            throw;
        }

        // Not sqlite3_interrupt: a call that comes just before a statement's first step has no effect, and the statement runs to its end.
        raw.sqlite3_progress_handler(Handle, StepsBetweenLooks, static c => ((SqliteReadConnection)c).Cancellation.IsCancellationRequested ? 1 : 0, this);
    }

    /// <summary>The file that was opened.</summary>
    public FileMark File { get; }

    public SqliteConnection Connection => _connection;

    /// <summary>Ends the running statement, which then fails with SQLITE_INTERRUPT.</summary>
    public CancellationToken Cancellation { get; set; }

    public sqlite3 Handle => _connection.Handle!;

    /// <summary>The prepared statement, reset and without parameters.</summary>
    public sqlite3_stmt Prepare(SqlStatement statement)
    {
        if (_statements.TryGetValue(statement, out var node))
        {
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Handle;
        }

        var handle = Prepare(statement.Text);
        _statements.Add(statement, _byUse.AddFirst(new Prepared(statement, handle)));
        if (_statements.Count > MaxStatements)
        {
            var oldest = _byUse.Last!.Value;
            _byUse.RemoveLast();
            _statements.Remove(oldest.Statement);
            oldest.Handle.Dispose();
        }

        return handle;
    }

    /// <summary>Begins a snapshot.</summary>
    public void Begin() => Run(_begin ??= Prepare("BEGIN"));

    /// <summary>Ends the snapshot.</summary>
    public void Commit() => Run(_commit ??= Prepare("COMMIT"));

    /// <summary>Whether the last error is that a sum of whole numbers has left the 64 bits; SQLite has no code for that.</summary>
    public bool HasOverflown => raw.sqlite3_errmsg(Handle).utf8_to_string() == "integer overflow";

    /// <summary>The connection's last error.</summary>
    public SqliteException Error() => new(
        raw.sqlite3_errmsg(Handle).utf8_to_string(), raw.sqlite3_errcode(Handle), raw.sqlite3_extended_errcode(Handle));

    public void Dispose()
    {
        foreach (var prepared in _byUse)
        {
            prepared.Handle.Dispose();
        }

        _begin?.Dispose();
        _commit?.Dispose();
        _connection.Dispose();
    }

    private sqlite3_stmt Prepare(string sql) =>
        raw.sqlite3_prepare_v3(Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle) == raw.SQLITE_OK ? handle : throw Error();

    // What is run for every request is not parsed for every request.
    private void Run(sqlite3_stmt statement)
    {
        var result = raw.sqlite3_step(statement);
        var error = result == raw.SQLITE_DONE ? null : Error();
        _ = raw.sqlite3_reset(statement);
        if (error is not null)
        {
            throw error;
        }
    }

    private void Run(string sql)
    {
        if (raw.sqlite3_exec(Handle, sql) != raw.SQLITE_OK)
        {
            throw Error();
        }
    }

    private sealed record Prepared(SqlStatement Statement, sqlite3_stmt Handle);
}
