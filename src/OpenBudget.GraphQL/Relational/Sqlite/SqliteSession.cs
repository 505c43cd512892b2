using System.Data.Common;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Relational.Sql;
using SQLitePCL;

namespace OpenBudget.GraphQL.Relational.Sqlite;

/// <summary>A read connection for the time of one request.</summary>
/// <remarks>SQLite answers on the caller's thread; its rows are read straight from the native statement, texts as the UTF-8 they are stored in.</remarks>
internal sealed class SqliteSession : RelationalSession
{
    private readonly SqliteDatabase _database;
    private readonly SqliteReadConnection _connection;
    private readonly bool _isSnapshot;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _interrupt;

    public SqliteSession(SqliteDatabase database, SqliteReadConnection connection, bool isSnapshot, CancellationToken cancellation)
    {
        _database = database;
        _connection = connection;
        _isSnapshot = isSnapshot;
        _cancellation = cancellation;
        if (isSnapshot)
        {
            connection.Run("BEGIN");
        }

        _interrupt = cancellation.UnsafeRegister(static c => raw.sqlite3_interrupt(((SqliteReadConnection)c!).Handle), connection);
    }

    public override DbConnection Connection => _connection.Connection;

    public override ValueTask RunAsync(SqlStatement statement, ReadOnlyMemory<SqlValue> parameters, RowSink sink)
    {
        _database.CountStatement();
        _cancellation.ThrowIfCancellationRequested();
        var handle = _connection.Prepare(statement);
        try
        {
            Bind(handle, parameters.Span);
            var row = new SqliteRow(handle);
            int step;
            while ((step = raw.sqlite3_step(handle)) == raw.SQLITE_ROW)
            {
                sink.Take(row);
            }

            if (step != raw.SQLITE_DONE)
            {
                _cancellation.ThrowIfCancellationRequested();
                throw _connection.Error();
            }
        }
        finally
        {
            _ = raw.sqlite3_reset(handle);
            _ = raw.sqlite3_clear_bindings(handle);
        }

        return ValueTask.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        // An interrupt that comes late must not hit the connection's next request.
        await _interrupt.DisposeAsync().ConfigureAwait(false);
        if (_isSnapshot)
        {
            _connection.Run("COMMIT");
        }

        _database.Return(_connection);
    }

    private static void Bind(sqlite3_stmt handle, ReadOnlySpan<SqlValue> parameters)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            var value = parameters[i];
            _ = value.IsNumber ? raw.sqlite3_bind_int64(handle, i + 1, value.Number)
                : value.Text is null ? raw.sqlite3_bind_null(handle, i + 1)
                : raw.sqlite3_bind_text(handle, i + 1, value.Text);
        }
    }

    private sealed class SqliteRow(sqlite3_stmt handle) : Row
    {
        public override bool IsNull(int ordinal) => raw.sqlite3_column_type(handle, ordinal) == raw.SQLITE_NULL;

        public override long Int64(int ordinal) => raw.sqlite3_column_int64(handle, ordinal);

        // The blob of a text is its UTF-8, without a conversion.
        public override ReadOnlySpan<byte> Utf8(int ordinal) => raw.sqlite3_column_blob(handle, ordinal);
    }
}
