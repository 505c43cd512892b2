using System.Data.Common;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Running;

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
