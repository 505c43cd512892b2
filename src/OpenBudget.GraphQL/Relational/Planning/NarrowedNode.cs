using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>Connections inside computed values, over some of the entities that belong to another: read together where they are narrowed alike.</summary>
/// <param name="index">The node's number in its plan.</param>
/// <param name="pathFromRow">The response names from the object it belongs to.</param>
/// <param name="selection">The field.</param>
/// <param name="connection">The connection, planned by itself: it is run once for each list of numbers.</param>
/// <param name="nodes">How many nodes its plan has.</param>
internal sealed class NarrowedNode(
    int index, IReadOnlyList<string> pathFromRow, FieldSelection selection, ChildNode connection, int nodes) : ChildNode(index, pathFromRow, selection)
{
    /// <summary>Asks for a set.</summary>
    /// <returns>The number to write it by.</returns>
    public long Take(EntitySet set, RelationalRun run)
    {
        var state = run.StateOf(this, () => new State());
        state.Sets.Add(set);
        return state.Sets.Count - 1;
    }

    public override async ValueTask RunAsync(RelationalRun run, KeySet? keys)
    {
        var state = run.StateOf<State>(this);
        foreach (var alike in state.Sets.GroupBy(Numbers))
        {
            var owners = new KeySet();
            foreach (var set in alike)
            {
                owners.Add(set.Owner);
            }

            var among = alike.First().Among.Select(number => SqlValue.Of(number)).ToArray();
            var inner = new RelationalRun(run.Request, run.Session, nodes) { Narrowing = SqlValue.Of(among), Level = run.Level };
            run.Own(inner);
            state.Runs.Add(alike.Key, inner);
            await connection.RunAsync(inner, owners).ConfigureAwait(false);
            if (inner.TracksPaths)
            {
                run.WillFail();
            }
        }
    }

    public override void Write(Assembler assembler, long key)
    {
        var state = assembler.Run.StateOf<State>(this);
        var set = state.Sets[(int)key];
        new Assembler(state.Runs[Numbers(set)], assembler.Target, assembler.Path).Fill(connection, set.Owner);
    }

    private static string Numbers(EntitySet set) => string.Join(',', set.Among);

    private sealed class State
    {
        public List<EntitySet> Sets { get; } = [];

        public Dictionary<string, RelationalRun> Runs { get; } = new(StringComparer.Ordinal);
    }
}
