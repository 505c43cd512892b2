using System.Data.Common;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Relational.Running;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>A value that code works out for all rows at once, and what is read of the entities it refers to.</summary>
/// <param name="index">The node's number in its plan.</param>
/// <param name="pathFromRow">The response names from the row it belongs to, its own included.</param>
/// <param name="selection">The field.</param>
/// <param name="declaration">What works the values out.</param>
/// <param name="value">How they are written, what is selected of them, and what is read for them afterwards.</param>
/// <param name="options">The page sizes.</param>
/// <param name="coordinate">The field, for errors.</param>
internal sealed class ComputedNode(
    int index,
    IReadOnlyList<string> pathFromRow,
    FieldSelection selection,
    ComputedDeclaration declaration,
    ComputedValue value,
    RelationalOptions options,
    string coordinate) : ChildNode(index, pathFromRow, selection)
{
    public override async ValueTask RunAsync(RelationalRun run, KeySet? keys)
    {
        try
        {
            await ComputeAsync(run, keys?.Keys ?? []).ConfigureAwait(false);
        }
        catch (GraphQLException failure) when (!Selection.Field.Type.IsNonNull)
        {
            run.Fail(this, failure.Error);
        }
    }

    public override void Write(Assembler assembler, long key)
    {
        var state = assembler.Run.StateOf<State>(this);
        if (state.Items.TryGetValue(key, out var item))
        {
            assembler.Copy(state.Output, item, 1, [], isList: false);
        }
        else
        {
            assembler.Target.WriteNull();
        }
    }

    private async ValueTask ComputeAsync(RelationalRun run, IReadOnlyList<long> keys)
    {
        var request = new ComputedRequest(
            run.Connection,
            keys,
            new PlannedArguments(Selection, run.Request.Variables),
            value.Selected,
            options,
            coordinate,
            run.Request.Cancellation);
        Func<long, object?> valueOf;
        try
        {
            valueOf = await declaration.Compute(request).ConfigureAwait(false);
        }
        catch (DbException failure) when (run.Request.Cancellation.IsCancellationRequested)
        {
            // The request's connection stops every statement, the ones that others run on it too; they take it for a failure.
            throw new OperationCanceledException(failure.Message, failure, run.Request.Cancellation);
        }

        var state = new State(new OutputState(run));
        run.SetState(this, state);
        foreach (var key in keys.Count == 0 ? [0] : keys)
        {
            if (valueOf(key) is { } found)
            {
                state.Items.Add(key, state.Output.ItemCount);
                state.Output.BeginItem(isSeparated: false);
                value.Writer.Write(found, run, state.Output);
            }
            else if (!declaration.Nullable)
            {
                throw new InvalidOperationException($"`{coordinate}` was given no value for the row {key}, but is never null.");
            }
        }

        foreach (var child in value.Children)
        {
            if (run.AskedKeysOf(child) is { } asked)
            {
                await child.RunAsync(run, asked).ConfigureAwait(false);
            }
        }
    }

    private sealed record State(OutputState Output)
    {
        public Dictionary<long, int> Items { get; } = [];
    }
}

/// <summary>How a computed value is answered.</summary>
/// <param name="Writer">Writes one.</param>
/// <param name="Selected">What is selected of it.</param>
/// <param name="Children">What is read when all values are known.</param>
internal sealed record ComputedValue(ValueWriter Writer, SelectedFields Selected, IReadOnlyList<ChildNode> Children);

/// <summary>Lists inside computed values; each is kept under a number of its own.</summary>
internal sealed class ItemsNode(int index, IReadOnlyList<string> pathFromRow, FieldSelection field, ValueWriter item)
    : ChildNode(index, pathFromRow, field)
{
    /// <summary>Writes the items of a list.</summary>
    /// <returns>The list's number.</returns>
    public long Take(System.Collections.IEnumerable items, RelationalRun run)
    {
        var state = run.StateOf(this, () => new State(new OutputState(run)));
        var first = state.Output.ItemCount;
        var count = 0;
        foreach (var element in items)
        {
            state.Output.BeginItem(isSeparated: count > 0);
            item.Write(element, run, state.Output);
            count++;
        }

        state.Lists.Add((first, count));
        return state.Lists.Count - 1;
    }

    // The items are there already.
    public override ValueTask RunAsync(RelationalRun run, KeySet? keys) => ValueTask.CompletedTask;

    public override void Write(Assembler assembler, long key)
    {
        var state = assembler.Run.StateOf<State>(this);
        var (first, count) = state.Lists[(int)key];
        assembler.Target.WriteByte((byte)'[');
        assembler.Copy(state.Output, first, count, [], isList: true);
        assembler.Target.WriteByte((byte)']');
    }

    private sealed record State(OutputState Output)
    {
        public List<(int First, int Count)> Lists { get; } = [];
    }
}
