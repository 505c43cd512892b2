using System.Data;
using System.Data.Common;
using Npgsql;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Postgres;

/// <summary>A connection of the pool for the time of one request.</summary>
/// <remarks>
/// A snapshot is a transaction of the level REPEATABLE READ; its BEGIN travels with the first statement. The server may have been restarted
/// since a pooled connection was last used, which shows only when it is used again: as long as nothing has been read from it, the session
/// goes on with a new one.
/// </remarks>
internal sealed class PostgresSession : RelationalSession
{
    private readonly PostgresDatabase _database;
    private readonly PostgresRow _row = new();
    private readonly bool _isSnapshot;
    private readonly CancellationToken _cancellation;
    private NpgsqlConnection _connection;
    private NpgsqlTransaction? _transaction;
    private bool _hasRead;

    private PostgresSession(PostgresDatabase database, NpgsqlConnection connection, bool isSnapshot, CancellationToken cancellation)
    {
        _database = database;
        _isSnapshot = isSnapshot;
        _cancellation = cancellation;
        _connection = connection;
    }

    public override DbConnection Connection => _connection;

    public static async ValueTask<PostgresSession> OpenAsync(PostgresDatabase database, bool snapshot, CancellationToken cancellation)
    {
        var connection = await database.ConnectAsync(cancellation).ConfigureAwait(false);
        var session = new PostgresSession(database, connection, snapshot, cancellation);
        try
        {
            await session.BeginAsync().ConfigureAwait(false);
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override async ValueTask RunAsync(SqlStatement statement, ReadOnlyMemory<SqlValue> parameters, RowSink sink)
    {
        _database.Count(statement);
        try
        {
            await ReadAsync(statement, parameters, sink).ConfigureAwait(false);
        }
        catch (NpgsqlException failure) when (!_hasRead && IsConnectionLost(failure))
        {
            await CloseAsync().ConfigureAwait(false);
            _connection = await _database.ReconnectAsync(_cancellation).ConfigureAwait(false);
            await BeginAsync().ConfigureAwait(false);
            await ReadAsync(statement, parameters, sink).ConfigureAwait(false);
        }
    }

    public override ValueTask DisposeAsync() => CloseAsync();

    private async ValueTask BeginAsync()
    {
        if (_isSnapshot)
        {
            _transaction = await _connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, _cancellation).ConfigureAwait(false);
        }
    }

    private async ValueTask ReadAsync(SqlStatement statement, ReadOnlyMemory<SqlValue> parameters, RowSink sink)
    {
        var command = new NpgsqlCommand(statement.Text, _connection);
        await using (command.ConfigureAwait(false))
        {
            PostgresParameters.Add(command.Parameters, statement.Parameters, parameters.Span);
            var reader = await command.ExecuteReaderAsync(_cancellation).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                _row.Start(reader);
                while (await reader.ReadAsync(_cancellation).ConfigureAwait(false))
                {
                    _hasRead = true;
                    sink.Take(_row);
                }

                _hasRead = true;
            }
        }
    }

    private async ValueTask CloseAsync()
    {
        // Ends the transaction, which has only read; on a connection that is lost there is nothing to end.
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync().ConfigureAwait(false);
            _transaction = null;
        }

        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    // A statement that took too long may break its connection, too, but would take as long again.
    private bool IsConnectionLost(NpgsqlException failure) =>
        _connection.State != ConnectionState.Open && failure.InnerException is not TimeoutException;
}
