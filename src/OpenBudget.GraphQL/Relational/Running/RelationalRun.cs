using System.Data.Common;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Planning;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Running;

/// <summary>One run of a root field's plan: what each of its nodes has read, and what went wrong where.</summary>
internal sealed class RelationalRun(RequestContext request, RelationalSession session, int nodes) : IDisposable
{
    private readonly object?[] _states = new object?[nodes];
    private readonly KeySet?[] _keys = new KeySet?[nodes];
    private readonly GraphQLError?[] _failures = new GraphQLError?[nodes];
    private readonly List<IDisposable> _owned = [];

    public RequestContext Request { get; } = request;

    /// <summary>The numbers that the children of this run's first connection are narrowed by; null where they are not.</summary>
    public SqlValue? Narrowing { get; init; }

    /// <summary>How deep in the answer the rows are that are being read: 0 for those of the root.</summary>
    public int Level { get; set; }

    /// <summary>Whether the way to each place must be known, because some of them will be told in an error.</summary>
    public bool TracksPaths { get; private set; }

    public Utf8Buffer RentBuffer()
    {
        var buffer = new Utf8Buffer(Request.MaxResponseBytes);
        _owned.Add(buffer);
        return buffer;
    }

    public KeySet KeysOf(ChildNode node) => _keys[node.Index] ??= new KeySet();

    /// <summary>The keys a node was asked for; null where no row asked.</summary>
    public KeySet? AskedKeysOf(ChildNode node) => _keys[node.Index];

    public T StateOf<T>(ChildNode node)
        where T : class => (T)_states[node.Index]!;

    public void SetState(ChildNode node, object state) => _states[node.Index] = state;

    /// <summary>Makes every place of a node null, each with the error.</summary>
    public void Fail(ChildNode node, GraphQLError error)
    {
        _failures[node.Index] = error;
        TracksPaths = true;
    }

    /// <summary>Says that a node will fail in some of its places while it is written.</summary>
    public void WillFail() => TracksPaths = true;

    public GraphQLError? FailureOf(ChildNode node) => _failures[node.Index];

    /// <summary>What a node has found so far; made where there is nothing yet.</summary>
    public T StateOf<T>(ChildNode node, Func<T> make)
        where T : class => (T)(_states[node.Index] ??= make());

    /// <summary>Ends something with this run.</summary>
    public void Own(IDisposable owned) => _owned.Add(owned);

    /// <summary>The request's session.</summary>
    public RelationalSession Session => session;

    /// <summary>The request's connection.</summary>
    public DbConnection Connection => session.Connection;

    /// <summary>Runs a statement.</summary>
    public ValueTask RunAsync(SqlStatement statement, RunValues values, RowSink sink)
    {
        statement = statement.OfOneParent is { } ofOne && values.HasOneKey ? ofOne : statement;
        var parameters = new SqlValue[statement.Parameters.Count];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = statement.Parameters[i].Bind(values);
        }

        var chosen = statement.Narrowed is { } narrowed && session.Narrows(narrowed, parameters) ? narrowed : statement;
        return EngineTelemetry.MeasuresStatements ? MeasureAsync(chosen, parameters, sink) : session.RunAsync(chosen, parameters, sink);
    }

    private async ValueTask MeasureAsync(SqlStatement statement, SqlValue[] parameters, RowSink sink)
    {
        var counting = new CountingSink(sink);
        using (EngineTelemetry.Statement(Level))
        {
            await session.RunAsync(statement, parameters, counting).ConfigureAwait(false);
        }

        EngineTelemetry.TellRows(Level, counting.Rows);
    }

    public void Dispose()
    {
        foreach (var owned in _owned)
        {
            owned.Dispose();
        }
    }
}

/// <summary>Counts the rows on their way to another sink.</summary>
internal sealed class CountingSink(RowSink sink) : RowSink
{
    public long Rows { get; private set; }

    public override void Take(Row row)
    {
        Rows++;
        sink.Take(row);
    }
}

/// <summary>What the parameters of one statement of a run are taken from.</summary>
/// <param name="variables">The request's variables.</param>
/// <param name="keys">The parents' keys, or those of a keyed read; null for a root.</param>
/// <param name="page">The page; null where nothing is paged.</param>
/// <param name="narrowing">The numbers that children are narrowed by; null where they are not.</param>
internal sealed class RunValues(VariableValues variables, SqlValue? keys, Page? page, SqlValue? narrowing = null) : ParameterValues
{
    public override SqlValue Narrowing => narrowing ?? throw new InvalidOperationException("Nothing narrows the rows of this run.");

    public override VariableValues Variables { get; } = variables;

    public override SqlValue Keys => keys ?? throw new InvalidOperationException("A root has no parents.");

    /// <summary>Whether the rows of one parent are read.</summary>
    public bool HasOneKey => keys is { Items.Count: 1 };

    public override long Limit => page!.Value.Size + 1L;

    public override long Skip => page!.Value.Skip;

    public override IReadOnlyList<SqlValue> Cursor(bool before) => (before ? page!.Value.Before : page!.Value.After)!;
}

/// <summary>A page as asked, checked.</summary>
/// <param name="Size">How many items at most.</param>
/// <param name="After">The keys of the cursor it starts after; null where it starts at the beginning.</param>
/// <param name="Before">The keys of the cursor it ends before; null where it ends at the end.</param>
/// <param name="Skip">How many items it leaves out at the start.</param>
internal readonly record struct Page(int Size, SqlValue[]? After, SqlValue[]? Before, int Skip = 0);
