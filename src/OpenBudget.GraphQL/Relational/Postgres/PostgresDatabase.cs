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
/// request's own time limit has not ended; where it is not given there is none. It may name several hosts, which hold the same data, some of
/// them later than others: <c>Target Session Attributes</c> and <c>Load Balance Hosts</c> choose among them.
/// </remarks>
public sealed class PostgresDatabase : RelationalDatabase
{
    // 08: connection exceptions. 57P: the server is shut down, has crashed, starts up, or ends what was idle for too long.
    private const string ConnectionClass = "08";
    private const string ShutdownClass = "57P";

    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(250);

    private readonly NpgsqlDataSource _connections;
    private readonly NpgsqlMultiHostDataSource? _hosts;
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
    /// <param name="longestStatement">
    /// When the server itself ends a statement, and a transaction that asks nothing: a net below the time limits of requests, for a service that
    /// has gone silent. Null for what the server is set to.
    /// </param>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public PostgresDatabase(string connectionString, StoredModel model, string? versionQuery = null, TimeSpan? longestStatement = null)
        : this(connectionString, model, new PostgresDialect(), versionQuery, longestStatement)
    {
    }

    internal PostgresDatabase(
        string connectionString, StoredModel model, SqlDialect dialect, string? versionQuery = null, TimeSpan? longestStatement = null)
        : base(model)
    {
        Dialect = dialect;
        var settings = PostgresConnections.ForReading(connectionString, longestStatement);
        if (settings.Host?.Contains(',', StringComparison.Ordinal) == true)
        {
            (_connections, _hosts) = PostgresConnections.OfSeveral(settings);
            AnswerVersionQuery = versionQuery;
        }
        else
        {
            _connections = NpgsqlDataSource.Create(settings);
        }

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
        TellsVersionWithAnswers ? _version is { } version ? DataState.Of(version) : null :
        Interlocked.Read(ref _looks) is var looks && _generation is { } generation ? new DataState(generation, looks, looks + 2) : null;

    internal override bool TellsVersionWithAnswers => AnswerVersionQuery is not null;

    /// <summary>Gives the version to every session, where several servers answer; else null.</summary>
    internal string? AnswerVersionQuery { get; }

    internal override SqlDialect Dialect { get; }

    /// <inheritdoc/>
    /// <remarks>What took too long would take as long again.</remarks>
    internal override bool IsPassing(Exception failure) => failure switch
    {
        PostgresException { SqlState: var state } =>
            state is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.TooManyConnections
            || state.StartsWith(ConnectionClass, StringComparison.Ordinal) || state.StartsWith(ShutdownClass, StringComparison.Ordinal),
        NpgsqlException => failure.InnerException is not TimeoutException,
        _ => false,
    };

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
    /// <remarks>
    /// A server may have been restarted since a connection was last used, which shows only when it is used again; with it, Npgsql forgets all
    /// others to the same server.
    /// </remarks>
    internal async ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancellation)
    {
        try
        {
            return await _connections.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        }
        catch (NpgsqlException) when (_hosts is not null)
        {
            // For some seconds Npgsql does not try a host that it has found offline; when all are, one of them may be back.
            _hosts.ClearDatabaseStates();
            return await _connections.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _end.Cancel();
        _connections.Dispose();
        _hosts?.Dispose();
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
            var connection = await ConnectAsync(end).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var command = new NpgsqlCommand(query, connection);
                await using (command.ConfigureAwait(false))
                {
                    return await command.ExecuteScalarAsync(end).ConfigureAwait(false) as string;
                }
            }
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }
}
