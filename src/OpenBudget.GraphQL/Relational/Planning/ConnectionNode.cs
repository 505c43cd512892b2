using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>What a part of a connection's JSON is made of.</summary>
internal enum ConnectionPartKind
{
    /// <summary>Nothing but its text.</summary>
    Raw,

    /// <summary>The items of an output.</summary>
    Items,

    /// <summary><c>hasNextPage</c>.</summary>
    HasNextPage,

    /// <summary><c>hasPreviousPage</c>.</summary>
    HasPreviousPage,

    /// <summary><c>startCursor</c>.</summary>
    StartCursor,

    /// <summary><c>endCursor</c>.</summary>
    EndCursor,

    /// <summary><c>totalCount</c> of groups.</summary>
    TotalCount,

    /// <summary>Figures over all items: their count, or an aggregate.</summary>
    Totals,

    /// <summary>What another node answers.</summary>
    Child,
}

/// <summary>A part of a connection's JSON: a text, then a value.</summary>
/// <param name="Text">What stands before the value.</param>
/// <param name="Kind">The value.</param>
/// <param name="Index">For items, cursors and figures, the output that holds them; for a child, which it is.</param>
/// <param name="Path">For items, figures and children, the way from the connection to them.</param>
internal sealed record ConnectionPart(byte[] Text, ConnectionPartKind Kind, int Index, IReadOnlyList<string> Path);

/// <summary>The paging arguments of a connection.</summary>
/// <param name="coordinate">The field, for errors.</param>
/// <param name="options">The page sizes.</param>
/// <param name="cursors">The cursors of the field and order.</param>
/// <param name="first">The argument; null where it was not given.</param>
/// <param name="after">The argument; null where it was not given.</param>
/// <param name="last">The argument; null where it was not given.</param>
/// <param name="before">The argument; null where it was not given.</param>
internal sealed class Paging(
    string coordinate, RelationalOptions options, CursorFormat cursors, InputValue? first, InputValue? after, InputValue? last, InputValue? before)
{
    /// <summary>Whether the page is counted from the end.</summary>
    public bool IsBackward { get; } = first is null && last is not null;

    /// <summary>Whether the client says how long the page is.</summary>
    public bool HasSize { get; } = first is not null || last is not null;

    public bool HasAfter { get; } = after is not null;

    public bool HasBefore { get; } = before is not null;

    /// <summary>The page of a request.</summary>
    /// <exception cref="GraphQLException">The page is negative or too large, or a cursor is of another field or order.</exception>
    public Page Bind(VariableValues variables)
    {
        var size = options.DefaultPageSize;
        if ((first ?? last) is { } given)
        {
            size = (int)((LeafInput)Inputs.Resolve(given, variables)).Value!;
            if (size < 0)
            {
                throw RelationalErrors.PageIsNegative(coordinate, size);
            }

            if (size > options.MaxPageSize)
            {
                throw RelationalErrors.PageTooLarge(coordinate, size, options.MaxPageSize);
            }
        }

        return first is not null && last is not null
            ? throw RelationalErrors.BothFirstAndLast(coordinate)
            : new Page(size, Read(after, "after", variables), Read(before, "before", variables));
    }

    private SqlValue[]? Read(InputValue? cursor, string argument, VariableValues variables)
    {
        if (cursor is null)
        {
            return null;
        }

        var text = (string)((LeafInput)Inputs.Resolve(cursor, variables)).Value!;
        return cursors.Read(text) ?? throw RelationalErrors.CursorIsInvalid(coordinate, argument);
    }
}

/// <summary>A page of the rows of a parent, with what the client asks about the page, and about all rows.</summary>
internal sealed class ConnectionNode(
    int index,
    IReadOnlyList<string> pathFromRow,
    FieldSelection field,
    Paging paging,
    LevelPlan? level,
    LevelPlan? totals,
    ChildNode[] children,
    ConnectionPart[] parts) : ChildNode(index, pathFromRow, field)
{
    public override async ValueTask RunAsync(RelationalRun run, KeySet? keys)
    {
        Page page;
        try
        {
            page = paging.Bind(run.Request.Variables);
        }
        catch (GraphQLException failure)
        {
            run.Fail(this, failure.Error);
            return;
        }

        var values = new RunValues(run.Request.Variables, keys?.ToList(), page, run.Narrowing);
        var state = new State();
        run.SetState(this, state);
        try
        {
            if (level is not null)
            {
                state.Level = await level.RunAsync(run, values, page.Size).ConfigureAwait(false);
            }

            if (totals is not null)
            {
                state.Totals = await totals.RunAsync(run, values, 1).ConfigureAwait(false);
            }

            foreach (var child in children)
            {
                await child.RunAsync(run, keys).ConfigureAwait(false);
            }
        }
        catch (GraphQLException failure)
        {
            run.Fail(this, failure.Error);
        }
    }

    public override void Write(Assembler assembler, long key)
    {
        var state = assembler.Run.StateOf<State>(this);
        var group = state.Level?.GroupOf(key) ?? default;
        var target = assembler.Target;
        foreach (var part in parts)
        {
            target.WriteRaw(part.Text);
            switch (part.Kind)
            {
                case ConnectionPartKind.Items:
                    assembler.Copy(state.Level!.Outputs[part.Index], group.FirstItem, group.Count, part.Path, isList: true);
                    break;
                case ConnectionPartKind.HasNextPage:
                    target.WriteBoolean(paging.IsBackward ? paging.HasBefore : group.More);
                    break;
                case ConnectionPartKind.HasPreviousPage:
                    target.WriteBoolean(paging.IsBackward ? group.More : paging.HasAfter);
                    break;
                case ConnectionPartKind.StartCursor:
                    WriteCursor(assembler, state, part, group, group.FirstItem);
                    break;
                case ConnectionPartKind.EndCursor:
                    WriteCursor(assembler, state, part, group, group.FirstItem + group.Count - 1);
                    break;
                case ConnectionPartKind.Totals:
                    assembler.Copy(state.Totals!.Outputs[part.Index], state.Totals.GroupOf(key).FirstItem, 1, part.Path, isList: false);
                    break;
                case ConnectionPartKind.Child:
                    assembler.Fill(children[part.Index], key, part.Path);
                    break;
            }
        }
    }

    private static void WriteCursor(Assembler assembler, State state, ConnectionPart part, Group group, int item)
    {
        if (group.Count == 0)
        {
            assembler.Target.WriteNull();
        }
        else
        {
            assembler.Copy(state.Level!.Outputs[part.Index], item, 1, [], isList: false);
        }
    }

    /// <summary>The page's rows, and the figures over all.</summary>
    private sealed class State
    {
        public LevelState? Level { get; set; }

        public LevelState? Totals { get; set; }
    }
}
