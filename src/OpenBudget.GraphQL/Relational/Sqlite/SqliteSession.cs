using System.Buffers;
using System.Data.Common;
using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Relational.Sql;
using SQLitePCL;

namespace OpenBudget.GraphQL.Relational.Sqlite;

/// <summary>A read connection for the time of one request.</summary>
/// <remarks>SQLite answers on the caller's thread; its rows are read straight from the native statement, texts as the UTF-8 they are stored in.</remarks>
internal sealed class SqliteSession : RelationalSession
{
    private const int LongestOnStack = 512;

    private const int MostCandidates = 2_000;

    private readonly SqliteDatabase _database;
    private readonly SqliteReadConnection _connection;
    private readonly bool _isSnapshot;
    private readonly CancellationToken _cancellation;

    public SqliteSession(SqliteDatabase database, SqliteReadConnection connection, bool isSnapshot, CancellationToken cancellation)
    {
        _database = database;
        _connection = connection;
        _isSnapshot = isSnapshot;
        _cancellation = cancellation;
        connection.Cancellation = cancellation;
        if (isSnapshot)
        {
            connection.Begin();
        }
    }

    public override DbConnection Connection => _connection.Connection;

    public override ValueTask RunAsync(SqlStatement statement, ReadOnlyMemory<SqlValue> parameters, RowSink sink)
    {
        _database.Count(statement);
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
                row.Next();
            }

            if (step != raw.SQLITE_DONE)
            {
                _cancellation.ThrowIfCancellationRequested();
                throw _connection.HasOverflown ? RelationalErrors.SumTooLarge() : _connection.Error();
            }
        }
        finally
        {
            _ = raw.sqlite3_reset(handle);
            _ = raw.sqlite3_clear_bindings(handle);
        }

        return ValueTask.CompletedTask;
    }

    // SQLite plans without knowing the text. Where many rows have its trigrams, the first of a page are soon met on the way through the rows,
    // and looking up all would be slower than ever; the count costs less than looking up as many.
    protected override bool Narrows(TrigramParameter trigrams, SqlValue value)
    {
        if (value.IsNull)
        {
            return false;
        }

        _cancellation.ThrowIfCancellationRequested();
        var handle = _connection.Prepare(_database.CountOf(trigrams.Index, MostCandidates));
        try
        {
            Bind(handle, [value]);
            return raw.sqlite3_step(handle) == raw.SQLITE_ROW
                ? raw.sqlite3_column_int64(handle, 0) < MostCandidates
                : throw _connection.Error();
        }
        finally
        {
            _ = raw.sqlite3_reset(handle);
            _ = raw.sqlite3_clear_bindings(handle);
        }
    }

    public override ValueTask DisposeAsync()
    {
        _connection.Cancellation = CancellationToken.None;

        // SQLite may have ended the transaction itself, after an error of the disk for example.
        if (_isSnapshot && raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            _connection.Commit();
        }

        _database.Return(_connection);
        return ValueTask.CompletedTask;
    }

    private static void Bind(sqlite3_stmt handle, ReadOnlySpan<SqlValue> parameters)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            var value = parameters[i];
            if (value.IsNumber)
            {
                _ = raw.sqlite3_bind_int64(handle, i + 1, value.Number);
            }
            else if (value.Text is { } text)
            {
                Bind(handle, i + 1, text);
            }
            else if (value.Items is { } items)
            {
                using var json = new Utf8Buffer();
                JsonList.Write(items, json);
                _ = raw.sqlite3_bind_text(handle, i + 1, json.WrittenSpan);
            }
            else
            {
                _ = raw.sqlite3_bind_null(handle, i + 1);
            }
        }
    }

    // Bound by its length: the binding of a string would end it at its first U+0000.
    private static void Bind(sqlite3_stmt handle, int parameter, string text)
    {
        if (text.Length == 0)
        {
            // An empty span has no address, which SQLite would take for null.
            _ = raw.sqlite3_bind_text(handle, parameter, "");
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most > LongestOnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> utf8 = rented ?? stackalloc byte[LongestOnStack];
        var length = Encoding.UTF8.GetBytes(text, utf8);
        _ = raw.sqlite3_bind_text(handle, parameter, utf8[..length]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private sealed class SqliteRow(sqlite3_stmt handle) : Row
    {
        // The prepared statement is the connection's, and the connection is this session's.
        private readonly nint _statement = handle.DangerousGetHandle();
        private int _ordinal = -1;
        private nint _value;

        /// <summary>Forgets the value of the row before.</summary>
        public void Next() => _ordinal = -1;

        public override bool IsNull(int ordinal) => NativeColumns.TypeOf(Value(ordinal)) == raw.SQLITE_NULL;

        public override long Int64(int ordinal) => NativeColumns.Int64(_statement, ordinal);

        // The blob of a text is its UTF-8, without a conversion.
        public override unsafe ReadOnlySpan<byte> Utf8(int ordinal)
        {
            var value = Value(ordinal);
            var bytes = NativeColumns.Bytes(value);
            return new ReadOnlySpan<byte>((void*)bytes, bytes == 0 ? 0 : NativeColumns.Length(value));
        }

        private nint Value(int ordinal)
        {
            if (ordinal != _ordinal)
            {
                _value = NativeColumns.Value(_statement, ordinal);
                _ordinal = ordinal;
            }

            return _value;
        }
    }
}
