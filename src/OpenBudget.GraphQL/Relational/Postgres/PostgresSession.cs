using System.Data;
using System.Data.Common;
using Npgsql;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Postgres;

/// <summary>A connection of the pool for the time of one request.</summary>
/// <remarks>
/// A snapshot is a transaction of the level REPEATABLE READ; its BEGIN travels with the first statement. Where several servers answer, every
/// session is a snapshot, and its first statement reads the version: so it is that of the rows, however far behind the server is.
/// </remarks>
internal sealed class PostgresSession : RelationalSession
{
    private readonly PostgresDatabase _database;
    private readonly PostgresRow _row = new();
    private readonly CancellationToken _cancellation;
    private readonly NpgsqlConnection _connection;
    private NpgsqlTransaction? _transaction;
    private string? _version;

    private PostgresSession(PostgresDatabase database, NpgsqlConnection connection, CancellationToken cancellation)
    {
        _database = database;
        _cancellation = cancellation;
        _connection = connection;
    }

    public override DbConnection Connection => _connection;

    public override string? Version => _version;

    public static async ValueTask<PostgresSession> OpenAsync(PostgresDatabase database, bool snapshot, CancellationToken cancellation)
    {
        var connection = await database.ConnectAsync(cancellation).ConfigureAwait(false);
        var session = new PostgresSession(database, connection, cancellation);
        try
        {
            await session.BeginAsync(snapshot, database.AnswerVersionQuery).ConfigureAwait(false);
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
                    sink.Take(_row);
                }
            }
        }
    }

    public override async ValueTask DisposeAsync()
    {
        // Ends the transaction, which has only read; on a connection that is lost there is nothing to end.
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync().ConfigureAwait(false);
        }

        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask BeginAsync(bool snapshot, string? versionQuery)
    {
        if (!snapshot && versionQuery is null)
        {
            return;
        }

        _transaction = await _connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, _cancellation).ConfigureAwait(false);
        if (versionQuery is not null)
        {
            var command = new NpgsqlCommand(versionQuery, _connection);
            await using (command.ConfigureAwait(false))
            {
                _version = await command.ExecuteScalarAsync(_cancellation).ConfigureAwait(false) as string;
            }
        }
    }
}
