using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Running;

/// <summary>A database that answers reads: its dialect, and sessions on its connections.</summary>
public abstract class RelationalDatabase : DataSource, IDisposable
{
    private long _statementCount;

    private protected RelationalDatabase(StoredModel model) => Model = model;

    /// <summary>The model whose tables are read.</summary>
    public StoredModel Model { get; }

    /// <summary>The number of statements run since the start; tests hold operations to it.</summary>
    public long StatementCount => Interlocked.Read(ref _statementCount);

    /// <summary>Told the text of each statement just before it runs, on the thread that runs it; null where nobody listens.</summary>
    internal Action<string>? StatementRun { get; set; }

    internal abstract SqlDialect Dialect { get; }

    /// <summary>The request's session; opened when first asked for.</summary>
    internal async ValueTask<RelationalSession> SessionAsync(RequestContext context)
    {
        if (context.Session is RelationalSession open)
        {
            return open;
        }

        var session = await OpenAsync(context.IsSnapshot, context.Cancellation).ConfigureAwait(false);
        context.Session = session;
        return session;
    }

    /// <summary>Counts a statement that is about to run.</summary>
    internal void Count(SqlStatement statement)
    {
        Interlocked.Increment(ref _statementCount);
        StatementRun?.Invoke(statement.Text);
    }

    /// <summary>A session on a connection of the pool.</summary>
    /// <param name="snapshot">Whether several statements must see one state of the data.</param>
    /// <param name="cancellation">Ends the session's running statement.</param>
    internal abstract ValueTask<RelationalSession> OpenAsync(bool snapshot, CancellationToken cancellation);

    /// <inheritdoc/>
    public abstract void Dispose();
}
