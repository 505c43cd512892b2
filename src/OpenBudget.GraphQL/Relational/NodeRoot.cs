using System.Collections.Concurrent;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Planning;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Relational.Sql;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational;

/// <summary><c>node</c> and <c>nodes</c>: rows by their global ids, one statement per type and level.</summary>
/// <param name="database">The database.</param>
/// <param name="options">The most ids of one request.</param>
/// <param name="isList">Whether several are asked for.</param>
/// <param name="entities">The entities by their type's name.</param>
internal sealed class NodeRoot(
    RelationalDatabase database, RelationalOptions options, bool isList, IReadOnlyDictionary<string, RowMapping> entities) : RootSource
{
    internal override DataSource Data => database;

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

        // How many depends on the ids; each type is a statement of its own.
        public override int StatementCount => 2;

        public override async ValueTask ExecuteAsync(RequestContext context, Utf8Buffer output, string responseName)
        {
            var ids = Ids(context.Variables);
            if (ids.Count > options.MaxNodes)
            {
                throw RelationalErrors.TooManyNodes(ids.Count, options.MaxNodes);
            }

            var found = new FoundRow?[ids.Count];
            var runs = new List<RelationalRun>();
            try
            {
                foreach (var type in Decode(ids).GroupBy(i => i.Mapping))
                {
                    var plan = _types.GetOrAdd(type.Key.Type.Name, _ => new Lazy<TypePlan>(() => PlanOf(type.Key))).Value;
                    var run = new RelationalRun(context, await database.SessionAsync(context).ConfigureAwait(false), plan.Nodes);
                    runs.Add(run);
                    await FindAsync(run, plan.Level, [.. type], found).ConfigureAwait(false);
                }

                Write(found, output, responseName);
            }
            finally
            {
                runs.ForEach(run => run.Dispose());
            }
        }

        private static async ValueTask FindAsync(RelationalRun run, LevelPlan level, AskedRow[] asked, FoundRow?[] found)
        {
            var values = new RunValues(run.Request.Variables, KeyList(asked), null);
            var state = await level.RunAsync(run, values, 1).ConfigureAwait(false);
            for (var i = 0; i < asked.Length; i++)
            {
                var group = state.GroupOf(i);
                found[asked[i].Position] = group.Count == 0 ? null : new FoundRow(run, state, group.FirstItem);
            }
        }

        private void Write(FoundRow?[] found, Utf8Buffer output, string responseName)
        {
            if (!isList)
            {
                Write(found[0], output, [responseName]);
                return;
            }

            output.WriteByte((byte)'[');
            for (var i = 0; i < found.Length; i++)
            {
                output.WriteRaw(i > 0 ? ","u8 : []);
                Write(found[i], output, [responseName, i]);
            }

            output.WriteByte((byte)']');
        }

        private static void Write(FoundRow? found, Utf8Buffer output, IReadOnlyList<object> path)
        {
            if (found is { } row)
            {
                new Assembler(row.Run, output, path).Copy(row.State.Outputs[0], row.Item, 1, [], isList: false);
            }
            else
            {
                output.WriteNull();
            }
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

        private static SqlValue KeyList(AskedRow[] rows) =>
            SqlValue.Of(Array.ConvertAll(rows, row => GlobalId.Stored(row.Key, row.Mapping.Key!.Column.Kind)));
    }

    private sealed record AskedRow(int Position, RowMapping Mapping, string Key);

    private readonly record struct FoundRow(RelationalRun Run, LevelState State, int Item);

    private sealed record TypePlan(LevelPlan Level, int Nodes);
}
