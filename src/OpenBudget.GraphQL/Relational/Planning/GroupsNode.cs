using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>The paging arguments of groups.</summary>
/// <param name="coordinate">The field, for errors.</param>
/// <param name="options">The page sizes.</param>
/// <param name="skip">The argument; null where it was not given.</param>
/// <param name="take">The argument; null where it was not given.</param>
internal sealed class GroupPaging(string coordinate, RelationalOptions options, InputValue? skip, InputValue? take)
{
    /// <summary>The page of a request.</summary>
    /// <exception cref="GraphQLException">The page is negative or too large.</exception>
    public Page Bind(VariableValues variables)
    {
        var skipped = Value(skip, variables) ?? 0;
        var size = Value(take, variables);
        return skipped < 0 ? throw RelationalErrors.SkipIsNegative(coordinate, skipped)
            : size < 0 ? throw RelationalErrors.PageIsNegative(coordinate, size.Value)
            : size > options.MaxPageSize ? throw RelationalErrors.PageTooLarge(coordinate, size.Value, options.MaxPageSize)
            : new Page(size ?? options.DefaultPageSize, null, null, skipped);
    }

    private static int? Value(InputValue? argument, VariableValues variables) =>
        argument is null ? null : (int)((LeafInput)Inputs.Resolve(argument, variables)).Value!;
}

/// <summary>A page of the groups of a parent's rows.</summary>
internal sealed class GroupsNode(
    int index,
    IReadOnlyList<string> pathFromRow,
    FieldSelection field,
    GroupPaging paging,
    LevelPlan? level,
    bool hasTotal,
    ConnectionPart[] parts) : ChildNode(index, pathFromRow, field)
{
    public override async ValueTask RunAsync(RelationalRun run, KeySet? keys)
    {
        try
        {
            var page = paging.Bind(run.Request.Variables);
            var state = new State(page);
            run.SetState(this, state);
            if (level is not null)
            {
                var limit = level.RankOrdinal < 0 ? page.Size : (long)page.Skip + page.Size;
                state.Level = new LevelState(level, run, limit);
                state.Plan = level;
                state.HasTotal = hasTotal;
                await level.RunAsync(run, new RunValues(run.Request.Variables, keys?.ToList(), page, run.Narrowing), state.Level, state).ConfigureAwait(false);
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
        foreach (var part in parts)
        {
            assembler.Target.WriteRaw(part.Text);
            switch (part.Kind)
            {
                case ConnectionPartKind.Items:
                    assembler.Copy(state.Level!.Outputs[part.Index], group.FirstItem, group.Count, part.Path, isList: true);
                    break;
                case ConnectionPartKind.HasNextPage:
                    assembler.Target.WriteBoolean(group.More);
                    break;
                case ConnectionPartKind.HasPreviousPage:
                    assembler.Target.WriteBoolean(state.Page.Skip > 0);
                    break;
                case ConnectionPartKind.TotalCount:
                    assembler.Target.WriteInt64(state.Totals.GetValueOrDefault(key));
                    break;
            }
        }
    }

    /// <summary>The page's groups, and how many there are in all.</summary>
    private sealed class State(Page page) : RowSink
    {
        public Page Page { get; } = page;

        public LevelPlan? Plan { get; set; }

        public LevelState? Level { get; set; }

        public bool HasTotal { get; set; }

        public Dictionary<long, long> Totals { get; } = [];

        public override void Take(Row row)
        {
            if (HasTotal)
            {
                var parent = Plan!.ParentOrdinal < 0 ? 0 : row.Int64(Plan.ParentOrdinal);
                Totals.TryAdd(parent, row.Int64(Plan.RankOrdinal + 1));
            }

            // The first group of a parent may only have come to tell how many there are.
            if (Plan!.RankOrdinal < 0 || row.Int64(Plan.RankOrdinal) > Page.Skip)
            {
                Level!.Take(row);
            }
        }
    }
}
