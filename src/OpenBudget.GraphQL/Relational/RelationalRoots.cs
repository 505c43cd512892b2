using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Planning;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Relational.Sql;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational;

/// <summary>A field of the query root that is one tree of levels.</summary>
internal sealed class TreeRoot(RelationalDatabase database, RelationalOptions options, Func<RelationalPlanner, FieldSelection, ChildNode> plan) : RootSource
{
    internal override RootPlan Plan(Schema schema, FieldSelection field)
    {
        var planner = new RelationalPlanner(schema, database.Dialect, options);
        var root = plan(planner, field);
        return new TreePlan(database, root, planner.NodeCount, planner.StatementCount);
    }

    private sealed class TreePlan(RelationalDatabase database, ChildNode root, int nodes, int statements) : RootPlan
    {
        public override int StatementCount => statements;

        public override async ValueTask ExecuteAsync(RequestContext context, Utf8Buffer output, string responseName)
        {
            using var run = new RelationalRun(context, await Sessions.OfAsync(database, context).ConfigureAwait(false), nodes);
            await root.RunAsync(run, null).ConfigureAwait(false);
            new Assembler(run, output, [responseName]).Fill(root, 0);
        }
    }
}

/// <summary><c>node</c> and <c>nodes</c>: rows by their global ids, one statement per type and level.</summary>
/// <param name="database">The database.</param>
/// <param name="options">The most ids of one request.</param>
/// <param name="isList">Whether several are asked for.</param>
/// <param name="entities">The entities by their type's name.</param>
internal sealed class NodeRoot(
    RelationalDatabase database, RelationalOptions options, bool isList, IReadOnlyDictionary<string, RowMapping> entities) : RootSource
{
    internal override RootPlan Plan(Schema schema, FieldSelection field) => new NodePlan(database, options, isList, entities, schema, field);

    private sealed class NodePlan(
        RelationalDatabase database,
        RelationalOptions options,
        bool isList,
        IReadOnlyDictionary<string, RowMapping> entities,
        Schema schema,
        FieldSelection field) : RootPlan
    {
        // A type is planned when an id of it first comes: of a dozen types that could, a request asks for one or two.
        private readonly ConcurrentDictionary<string, Lazy<TypePlan>> _types = new(StringComparer.Ordinal);

        // Each type is a statement of its own.
        public override int StatementCount => 2;

        public override async ValueTask ExecuteAsync(RequestContext context, Utf8Buffer output, string responseName)
        {
            var ids = Ids(context.Variables);
            if (ids.Count > options.MaxNodes)
            {
                throw RelationalErrors.TooManyNodes(ids.Count, options.MaxNodes);
            }

            var writers = new Action<List<object>>?[ids.Count];
            var runs = new List<RelationalRun>();
            try
            {
                foreach (var type in Decode(ids).GroupBy(i => i.Mapping))
                {
                    var plan = _types.GetOrAdd(type.Key.Type.Name, _ => new Lazy<TypePlan>(() => PlanOf(type.Key))).Value;
                    var run = new RelationalRun(context, await Sessions.OfAsync(database, context).ConfigureAwait(false), plan.Nodes);
                    runs.Add(run);
                    var asked = type.ToArray();
                    var values = new RunValues(context.Variables, KeyList(asked), null);
                    var state = await plan.Level.RunAsync(run, values, 1).ConfigureAwait(false);
                    for (var i = 0; i < asked.Length; i++)
                    {
                        var group = state.GroupOf(i);
                        writers[asked[i].Position] = group.Count == 0
                            ? null
                            : path => new Assembler(run, output, path).Copy(state.Outputs[0], group.FirstItem, 1, [], isList: false);
                    }
                }

                Write(writers, output, responseName);
            }
            finally
            {
                runs.ForEach(run => run.Dispose());
            }
        }

        private void Write(Action<List<object>>?[] writers, Utf8Buffer output, string responseName)
        {
            output.WriteRaw(isList ? "["u8 : []);
            for (var i = 0; i < writers.Length; i++)
            {
                output.WriteRaw(i > 0 ? ","u8 : []);
                if (writers[i] is { } write)
                {
                    write(isList ? [responseName, i] : [responseName]);
                }
                else
                {
                    output.WriteRaw("null"u8);
                }
            }

            output.WriteRaw(isList ? "]"u8 : []);
        }

        private TypePlan PlanOf(RowMapping mapping)
        {
            var planner = new RelationalPlanner(schema, database.Dialect, options);
            var level = planner.ByKeys(mapping, field);
            return new TypePlan(level, planner.NodeCount);
        }

        private List<string> Ids(VariableValues variables)
        {
            var argument = Inputs.Resolve(field.Arguments[0].Value, variables);
            var items = argument is ListInput list ? list.Items : [argument];
            return [.. items.Select(i => (string)((LeafInput)Inputs.Resolve(i, variables)).Value!)];
        }

        private IEnumerable<AskedRow> Decode(List<string> ids)
        {
            for (var i = 0; i < ids.Count; i++)
            {
                if (GlobalId.TryDecode(ids[i], out var typeName, out var key) && entities.TryGetValue(typeName, out var mapping))
                {
                    yield return new AskedRow(i, mapping, key);
                }
            }
        }

        private static string KeyList(IEnumerable<AskedRow> rows)
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream))
            {
                json.WriteStartArray();
                foreach (var row in rows)
                {
                    var stored = GlobalId.Stored(row.Key, row.Mapping.Key!.Column.Kind);
                    if (stored.IsNumber)
                    {
                        json.WriteNumberValue(stored.Number);
                    }
                    else
                    {
                        json.WriteStringValue(stored.Text);
                    }
                }

                json.WriteEndArray();
            }

            return Encoding.UTF8.GetString(stream.ToArray());
        }
    }

    private sealed record AskedRow(int Position, RowMapping Mapping, string Key);

    private sealed record TypePlan(LevelPlan Level, int Nodes);
}

internal static class Sessions
{
    /// <summary>The request's session; opened when first asked for.</summary>
    public static async ValueTask<RelationalSession> OfAsync(RelationalDatabase database, RequestContext context)
    {
        if (context.Session is RelationalSession open)
        {
            return open;
        }

        var session = await database.OpenAsync(context.IsSnapshot, context.Cancellation).ConfigureAwait(false);
        context.Session = session;
        return session;
    }
}
