using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>One statement for all rows of a level, and how its rows become JSON.</summary>
/// <param name="Statement">The statement. Rows of one parent come together.</param>
/// <param name="ParentOrdinal">The column of the parent's key; -1 for a root.</param>
/// <param name="RankOrdinal">The column of the row's rank within its parent's page, from 1; -1 where rows come in the order of their rank.</param>
/// <param name="Outputs">What is written for each row, one list of emitters for each list the client asks the rows in.</param>
/// <param name="Children">The nodes whose places the outputs leave open.</param>
internal sealed record LevelPlan(
    SqlStatement Statement, int ParentOrdinal, int RankOrdinal, RowOutput[] Outputs, IReadOnlyList<ChildNode> Children)
{
    /// <summary>Whether a parent of which the statement tells nothing has a row all the same: no items, and no values.</summary>
    public bool EveryParentHasRow { get; init; }

    /// <summary>Reads the rows, then what their children answer.</summary>
    public async ValueTask<LevelState> RunAsync(RelationalRun run, RunValues values, long limit)
    {
        var state = new LevelState(this, run, limit);
        await RunAsync(run, values, state, state).ConfigureAwait(false);
        return state;
    }

    /// <summary>Reads the rows, then what their children answer.</summary>
    /// <param name="run">The run.</param>
    /// <param name="values">The parameters.</param>
    /// <param name="state">What takes the items.</param>
    /// <param name="sink">What takes the rows, and gives those to the state that are items.</param>
    public async ValueTask RunAsync(RelationalRun run, RunValues values, LevelState state, RowSink sink)
    {
        await run.RunAsync(Statement, values, sink).ConfigureAwait(false);
        if (EveryParentHasRow)
        {
            state.AddMissingRows(values.Keys.Items!);
        }

        var level = run.Level;
        foreach (var child in Children)
        {
            if (run.AskedKeysOf(child) is { } keys)
            {
                // Said for each: a child that failed may have left the run further down.
                run.Level = level + 1;
                await child.RunAsync(run, keys).ConfigureAwait(false);
            }
        }

        run.Level = level;
    }
}

/// <summary>What is written for each row.</summary>
/// <param name="Emitters">The values, in the order of the answer.</param>
/// <param name="IsList">Whether items follow each other in a list; otherwise each is copied on its own.</param>
internal sealed record RowOutput(Emitter[] Emitters, bool IsList);
