using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Planning;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational;

/// <summary>A field of the query root that is one tree of levels.</summary>
/// <param name="database">The database.</param>
/// <param name="options">The limits of what one field reads.</param>
/// <param name="entities">The entities by their type's name.</param>
/// <param name="plan">Plans the tree.</param>
internal sealed class TreeRoot(
    RelationalDatabase database,
    RelationalOptions options,
    IReadOnlyDictionary<string, RowMapping> entities,
    Func<RelationalPlanner, FieldSelection, ChildNode> plan) : RootSource
{
    internal override DataSource Data => database;

    internal override RootPlan Plan(Schema schema, FieldSelection field) => Plan(schema, field, options);

    internal override RootPlan PlanForTable(Schema schema, FieldSelection field, int longestPage) =>
        Plan(schema, field, options with { DefaultPageSize = int.MaxValue, MaxPageSize = Math.Max(longestPage, options.MaxPageSize) });

    private TreePlan Plan(Schema schema, FieldSelection field, RelationalOptions limits)
    {
        var planner = new RelationalPlanner(schema, database.Dialect, limits, entities);
        var root = plan(planner, field);
        return new TreePlan(database, root, planner.NodeCount, planner.StatementCount);
    }

    private sealed class TreePlan(RelationalDatabase database, ChildNode root, int nodes, int statements) : RootPlan
    {
        public override int StatementCount => statements;

        public override async ValueTask ExecuteAsync(RequestContext context, Utf8Buffer output, string responseName)
        {
            using var run = new RelationalRun(context, await database.SessionAsync(context).ConfigureAwait(false), nodes);
            await root.RunAsync(run, null).ConfigureAwait(false);
            new Assembler(run, output, [responseName]).Fill(root, 0);
        }
    }
}
