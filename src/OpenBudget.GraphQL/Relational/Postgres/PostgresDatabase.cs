using System.Data.Common;
using Npgsql;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Postgres;

/// <summary>A PostgreSQL database, read through a pool of connections that cannot write.</summary>
/// <remarks>
/// The connection string decides about the server, the user, the size of the pool (<c>Maximum Pool Size</c>) and of the statements each
/// connection keeps prepared (<c>Max Auto Prepare</c>, 256 where it is not given). <c>Command Timeout</c>, in seconds, ends a statement that the
/// request's own time limit has not ended; where it is not given there is none.
/// </remarks>
public sealed class PostgresDatabase : RelationalDatabase
{
    private const int MaxPreparedStatements = 256;

    // What comes once may not come again: a client that writes values into its documents makes a plan of each.
    private const int UsagesBeforePreparing = 2;

    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(250);

    private readonly NpgsqlDataSource _connections;
    private readonly CancellationTokenSource _end = new();
    private volatile string? _version;
    private volatile object? _generation;
    private long _looks;

    /// <summary>A database on a server. It is not connected to before the first request, or <see cref="CheckAsync"/>.</summary>
    /// <param name="connectionString">A connection string of Npgsql.</param>
    /// <param name="model">The model whose tables the database holds.</param>
    /// <param name="versionQuery">
    /// A statement that gives one text, which changes whenever the data does: the <see cref="Version"/>. It is asked four times a second.
    /// Null where the data has no version.
    /// </param>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public PostgresDatabase(string connectionString, StoredModel model, string? versionQuery = null)
        : this(connectionString, model, new PostgresDialect(), versionQuery)
    {
    }

    internal PostgresDatabase(string connectionString, StoredModel model, SqlDialect dialect, string? versionQuery = null)
        : base(model)
    {
        Dialect = dialect;
        _connections = NpgsqlDataSource.Create(ForReading(connectionString));
        if (versionQuery is not null)
        {
            _ = WatchVersionAsync(versionQuery);
        }
    }

    /// <inheritdoc/>
    /// <remarks>Up to a quarter of a second older than the data. Null while the server does not answer.</remarks>
    public override string? Version => _version;

    // The look under way may have begun before: only the next tells whether what is read now is older than a change.
    internal override DataState? State =>
        Interlocked.Read(ref _looks) is var looks && _generation is { } generation ? new DataState(generation, looks, looks + 2) : null;

    internal override SqlDialect Dialect { get; }

    /// <summary>Makes sure that the database answers as the engine needs it: text is UTF-8, and sorts and compares by code point.</summary>
    /// <param name="cancellation">Ends the check.</param>
    /// <exception cref="InvalidOperationException">It does not; the message says which column, and what to do.</exception>
    /// <exception cref="NpgsqlException">The server cannot be reached, or refuses the connection.</exception>
    public async Task CheckAsync(CancellationToken cancellation = default)
    {
        var connection = await ConnectAsync(cancellation).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            await PostgresCollations.CheckAsync(connection, Model, cancellation).ConfigureAwait(false);
        }
    }

    internal override async ValueTask<RelationalSession> OpenAsync(bool snapshot, CancellationToken cancellation) =>
        await PostgresSession.OpenAsync(this, snapshot, cancellation).ConfigureAwait(false);

    /// <summary>A connection of the pool.</summary>
    internal ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancellation) => _connections.OpenConnectionAsync(cancellation);

    /// <summary>A new connection, after one was found lost; the others of the pool are as old.</summary>
    internal ValueTask<NpgsqlConnection> ReconnectAsync(CancellationToken cancellation)
    {
        _connections.Clear();
        return ConnectAsync(cancellation);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _end.Cancel();
        _connections.Dispose();
        _end.Dispose();
    }

    private async Task WatchVersionAsync(string query)
    {
        using var timer = new PeriodicTimer(WatchInterval);
        var end = _end.Token;
        try
        {
            do
            {
                var version = await ReadVersionAsync(query, end).ConfigureAwait(false);
                if (version is null || version != _version)
                {
                    _generation = version is null ? null : new object();
                    _version = version;
                }

                Interlocked.Increment(ref _looks);
            }
            while (await timer.WaitForNextTickAsync(end).ConfigureAwait(false));
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException)
        {
            _version = null;
            _generation = null;
        }
    }

    private async Task<string?> ReadVersionAsync(string query, CancellationToken end)
    {
        try
        {
            var command = _connections.CreateCommand(query);
            await using (command.ConfigureAwait(false))
            {
                return await command.ExecuteScalarAsync(end).ConfigureAwait(false) as string;
            }
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    private static string ForReading(string connectionString)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            // No session changes what the next would find, so nothing needs to be put back between them.
            NoResetOnClose = true,
        };
        settings.Options = $"{settings.Options} -c default_transaction_read_only=on".TrimStart();
        if (!IsGiven(given, "Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = MaxPreparedStatements;
        }

        if (!IsGiven(given, "Auto Prepare Min Usages"))
        {
            settings.AutoPrepareMinUsages = UsagesBeforePreparing;
        }

        if (!IsGiven(given, "Command Timeout"))
        {
            settings.CommandTimeout = 0;
        }

        return settings.ToString();
    }

    // Npgsql reads a keyword with and without its spaces.
    private static bool IsGiven(DbConnectionStringBuilder given, string keyword) =>
        given.ContainsKey(keyword) || given.ContainsKey(keyword.Replace(" ", "", StringComparison.Ordinal));
}
