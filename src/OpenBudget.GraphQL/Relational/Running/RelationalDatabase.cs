using System.Data.Common;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Running;

/// <summary>A database that answers reads: its dialect, and sessions on its connections.</summary>
public abstract class RelationalDatabase : IDisposable
{
    private protected RelationalDatabase(Microsoft.EntityFrameworkCore.Metadata.IModel model) => Model = model;

    /// <summary>The EF model whose tables are read.</summary>
    public Microsoft.EntityFrameworkCore.Metadata.IModel Model { get; }

    internal abstract SqlDialect Dialect { get; }

    /// <summary>The number of statements run since the start; tests hold operations to it.</summary>
    public long StatementCount => Interlocked.Read(ref _statementCount);

    private long _statementCount;

    internal void CountStatement() => Interlocked.Increment(ref _statementCount);

    /// <summary>A session on a connection of the pool.</summary>
    /// <param name="snapshot">Whether several statements must see one state of the data.</param>
    /// <param name="cancellation">Ends the session's running statement.</param>
    internal abstract ValueTask<RelationalSession> OpenAsync(bool snapshot, CancellationToken cancellation);

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>A connection for the time of one request.</summary>
internal abstract class RelationalSession : IAsyncDisposable
{
    /// <summary>The connection.</summary>
    /// <remarks>What code outside the engine reads for an answer, it reads here, so that it sees the same state of the data.</remarks>
    public abstract DbConnection Connection { get; }

    /// <summary>Runs a statement and hands its rows to a sink.</summary>
    /// <param name="statement">The statement; kept prepared on the connection.</param>
    /// <param name="parameters">One value per parameter of the statement.</param>
    /// <param name="sink">What takes the rows.</param>
    public abstract ValueTask RunAsync(SqlStatement statement, ReadOnlyMemory<SqlValue> parameters, RowSink sink);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
