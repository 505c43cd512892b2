using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Relational.Sql;
using SQLitePCL;

namespace OpenBudget.GraphQL.Relational.Sqlite;

/// <summary>A SQLite file, read through a pool of read-only connections.</summary>
/// <remarks>
/// The file is replaced as a whole when its data is rebuilt, by a rename. A connection that is open goes on reading the file it opened, so
/// connections of a file that is gone are closed instead of being given out again; <see cref="Watch"/> looks for that in the background.
/// </remarks>
public sealed class SqliteDatabase : RelationalDatabase
{
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(250);

    private readonly string _path;
    private readonly string _connectionString;
    // As many as requests are executed at once by default: to open one costs reading the schema and preparing every statement again.
    private const int MaxIdle = 64;

    private readonly ConcurrentBag<SqliteReadConnection> _idle = [];
    private readonly ConcurrentDictionary<TrigramIndex, SqlStatement> _counts = new();
    private readonly string? _versionQuery;
    private readonly Timer _watch;
    private volatile FileMark _file;
    private volatile string? _version;

    /// <summary>A database over a file.</summary>
    /// <param name="connectionString">A connection string of Microsoft.Data.Sqlite; only its file is used.</param>
    /// <param name="model">The model whose tables the file holds.</param>
    /// <param name="versionQuery">
    /// A statement that gives one text, which changes whenever the data does: the <see cref="Version"/>, the same wherever the same data is.
    /// Null for the mark of the file instead, which is another one for every copy.
    /// </param>
    public SqliteDatabase(string connectionString, StoredModel model, string? versionQuery = null)
        : this(connectionString, model, new SqliteDialect(), versionQuery)
    {
    }

    internal SqliteDatabase(string connectionString, StoredModel model, SqlDialect dialect, string? versionQuery = null)
        : base(model)
    {
        Dialect = dialect;
        _versionQuery = versionQuery;
        _path = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            Mode = SqliteOpenMode.ReadOnly,
            Cache = SqliteCacheMode.Private,
            Pooling = false,
        }.ToString();
        _file = FileMark.Of(_path);
        _version = ReadVersion();
        _watch = new Timer(_ => Watch(), null, WatchInterval, WatchInterval);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Read when the mark of the file has changed, as with every import and every rebuild. It is up to a quarter of a second older than the
    /// file, never newer than what is read: connections of an older file are not given out once the mark has changed.
    /// </remarks>
    public override string? Version => _version;

    // The file is looked at now, not when the watch last did: a commit changes its mark before anybody can read what was committed.
    internal override DataState? State => _file is var file && FileMark.Of(_path) == file ? new DataState(file, 0, 0) : null;

    internal override SqlDialect Dialect { get; }

    internal override ValueTask<RelationalSession> OpenAsync(bool snapshot, CancellationToken cancellation) =>
        new(new SqliteSession(this, Connection(), snapshot, cancellation));

    /// <summary>The statement that counts the rows with some trigrams; the same for every request, so that connections keep it prepared.</summary>
    internal SqlStatement CountOf(TrigramIndex index, int most) => _counts.GetOrAdd(index, static (i, n) => SqliteDialect.CountOf(i, n), most);

    /// <summary>Takes a connection back.</summary>
    internal void Return(SqliteReadConnection connection)
    {
        if (connection.File == _file && _idle.Count < MaxIdle)
        {
            _idle.Add(connection);
        }
        else
        {
            connection.Dispose();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _watch.Dispose();

        // No connection is of this file, so those that are still out are closed when they come back.
        _file = FileMark.None;
        CloseIdle();
    }

    private SqliteReadConnection Connection()
    {
        while (_idle.TryTake(out var idle))
        {
            // One that came back just when the file was replaced may have missed the closing of the idle ones.
            if (idle.File == _file)
            {
                return idle;
            }

            idle.Dispose();
        }

        // Marked before it is opened: should the file be replaced in between, the connection counts as old and is only used once.
        return new SqliteReadConnection(_connectionString, _file);
    }

    private void Watch()
    {
        if (File.Exists(_path + "-journal"))
        {
            RollBackDeadWriter();
        }

        var file = FileMark.Of(_path);
        if (file != _file)
        {
            _file = file;
            CloseIdle();
            _version = ReadVersion();
        }
        else if (_version is null)
        {
            _version = ReadVersion();
        }
    }

    // Null where there is no file, or a writer keeps readers out for this moment.
    private string? ReadVersion()
    {
        if (_versionQuery is null || _file.Text is null)
        {
            return _file.Text;
        }

        try
        {
            using var connection = new SqliteConnection(_connectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = _versionQuery;
            command.CommandTimeout = 1;
            return command.ExecuteScalar() as string;
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    // A writer that was killed while it committed leaves a file that only a connection that may write can put right. A living writer's is
    // left alone by SQLite; where nothing may be written, the requests tell what is wrong.
    private void RollBackDeadWriter()
    {
        if (raw.sqlite3_open_v2(_path, out var connection, raw.SQLITE_OPEN_READWRITE, null) == raw.SQLITE_OK)
        {
            _ = raw.sqlite3_exec(connection, "SELECT 1 FROM sqlite_schema");
        }

        connection.Dispose();
    }

    private void CloseIdle()
    {
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}

/// <summary>What tells one file from another under the same name.</summary>
internal sealed record FileMark(DateTime Written, DateTime Created, long Length)
{
    /// <summary>The mark as a text; null where there is no file.</summary>
    public string? Text { get; } =
        Length < 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{Written.Ticks:x}-{Created.Ticks:x}-{Length:x}");

    /// <summary>The mark of no file at all.</summary>
    public static FileMark None { get; } = new(default, default, -1);

    public static FileMark Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileMark(file.LastWriteTimeUtc, file.CreationTimeUtc, file.Length) : None;
    }
}
