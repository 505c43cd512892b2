using SQLitePCL;

namespace OpenBudget.Bench.ByHand;

/// <summary>A connection over SQLitePCLRaw that keeps its statements prepared. For one request at a time, so SQLite need not lock it.</summary>
internal sealed class LimitConnection : IDisposable
{
    private readonly sqlite3 _handle;
    private readonly Dictionary<string, LimitStatement> _prepared = [];

    public LimitConnection(string path)
    {
        Check(raw.sqlite3_open_v2(path, out _handle, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_NOMUTEX, null));
        Check(raw.sqlite3_exec(_handle, "PRAGMA query_only = 1; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 2147418112"));
    }

    /// <summary>The statement, which is prepared when it is first asked for.</summary>
    /// <param name="sql">One of the constants of <see cref="Sql"/>.</param>
    public LimitStatement Kept(string sql)
    {
        if (!_prepared.TryGetValue(sql, out var statement))
        {
            _prepared.Add(sql, statement = Prepare(sql));
        }

        return statement;
    }

    /// <summary>A statement for this once.</summary>
    public LimitStatement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(_handle, sql, 0, out var statement));
        return new LimitStatement(statement);
    }

    public void Dispose()
    {
        foreach (var statement in _prepared.Values)
        {
            statement.Dispose();
        }

        _handle.Dispose();
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new InvalidOperationException(raw.sqlite3_errmsg(_handle).utf8_to_string());
        }
    }
}

/// <summary>A prepared statement.</summary>
internal sealed class LimitStatement(sqlite3_stmt handle) : IDisposable
{
    public LimitStatement Bind(int parameter, long value)
    {
        _ = raw.sqlite3_bind_int64(handle, parameter, value);
        return this;
    }

    public LimitStatement Bind(int parameter, ReadOnlySpan<byte> utf8)
    {
        _ = raw.sqlite3_bind_text(handle, parameter, utf8);
        return this;
    }

    /// <summary>Goes to the next row; after the last, the statement can be bound and run again.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(handle);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        var end = raw.sqlite3_reset(handle);
        return result == raw.SQLITE_DONE ? false : throw new InvalidOperationException($"SQLite answers {end}.");
    }

    /// <summary>Ends the statement before its last row.</summary>
    public void Reset() => _ = raw.sqlite3_reset(handle);

    public bool IsNull(int ordinal) => raw.sqlite3_column_type(handle, ordinal) == raw.SQLITE_NULL;

    public long Int64(int ordinal) => raw.sqlite3_column_int64(handle, ordinal);

    /// <summary>The UTF-8 of a text, where SQLite keeps it; until the next step.</summary>
    public ReadOnlySpan<byte> Text(int ordinal) => raw.sqlite3_column_blob(handle, ordinal);

    public void Dispose() => handle.Dispose();
}
