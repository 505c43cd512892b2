using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Running;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>A field whose value is read by statements of its own, once for all rows that ask for it.</summary>
/// <param name="index">The node's number in its plan.</param>
/// <param name="pathFromRow">The response names from the row it belongs to, its own included.</param>
/// <param name="selection">The field, for the place of its errors.</param>
internal abstract class ChildNode(int index, IReadOnlyList<string> pathFromRow, FieldSelection selection)
{
    public int Index { get; } = index;

    public IReadOnlyList<string> PathFromRow { get; } = pathFromRow;

    public IReadOnlyList<SourceLocation> Locations => Selection.Locations;

    protected FieldSelection Selection { get; } = selection;

    /// <summary>Reads what the rows with these keys ask for; null for a root, which has no row above.</summary>
    public abstract ValueTask RunAsync(RelationalRun run, KeySet? keys);

    /// <summary>Writes the value for the row with this key; 0 for a root.</summary>
    public abstract void Write(Assembler assembler, long key);
}

/// <summary>A field whose arguments cannot be used, whatever the data.</summary>
internal sealed class FailedNode(int index, IReadOnlyList<string> pathFromRow, FieldSelection field, GraphQLError error)
    : ChildNode(index, pathFromRow, field)
{
    public override ValueTask RunAsync(RelationalRun run, KeySet? keys)
    {
        run.Fail(this, error);
        return ValueTask.CompletedTask;
    }

    public override void Write(Assembler assembler, long key) => throw new InvalidOperationException("A failed node writes nothing.");
}

/// <summary>A plain list of all rows of a parent.</summary>
internal sealed class ListNode(int index, IReadOnlyList<string> pathFromRow, FieldSelection field, LevelPlan level)
    : ChildNode(index, pathFromRow, field)
{
    public override async ValueTask RunAsync(RelationalRun run, KeySet? keys) =>
        run.SetState(this, await level.RunAsync(run, new RunValues(run.Request.Variables, keys?.ToList(), null), long.MaxValue).ConfigureAwait(false));

    public override void Write(Assembler assembler, long key)
    {
        var state = assembler.Run.StateOf<LevelState>(this);
        var group = state.GroupOf(key);
        assembler.Target.WriteByte((byte)'[');
        assembler.Copy(state.Outputs[0], group.FirstItem, group.Count, [], isList: true);
        assembler.Target.WriteByte((byte)']');
    }
}

/// <summary>One row, or null where there is none; several are an error.</summary>
internal sealed class SingleNode(
    int index, IReadOnlyList<string> pathFromRow, FieldSelection field, LevelPlan level, GraphQLError ambiguous)
    : ChildNode(index, pathFromRow, field)
{
    private readonly bool _isNonNull = field.Field.Type.IsNonNull;

    public override async ValueTask RunAsync(RelationalRun run, KeySet? keys)
    {
        var values = new RunValues(run.Request.Variables, keys?.ToList(), null);
        var state = await level.RunAsync(run, values, 1).ConfigureAwait(false);
        run.SetState(this, state);
        if (state.HasMore)
        {
            run.WillFail();
        }
    }

    public override void Write(Assembler assembler, long key)
    {
        var state = assembler.Run.StateOf<LevelState>(this);
        var group = state.GroupOf(key);
        if (group.More)
        {
            assembler.Fail(this, ambiguous);
        }
        else if (group.Count > 0)
        {
            assembler.Copy(state.Outputs[0], group.FirstItem, 1, [], isList: false);
        }
        else if (_isNonNull)
        {
            throw new InvalidOperationException($"The table behind `{string.Join('.', PathFromRow)}` has no row, but should always have one.");
        }
        else
        {
            assembler.Target.WriteNull();
        }
    }
}
