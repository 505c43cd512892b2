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
        private readonly EntityPlans _types = new(type =>
        {
            var planner = new RelationalPlanner(schema, database.Dialect, options, entities);
            var level = planner.ByKeys(type, field);
            return new EntityPlan(level, planner.NodeCount);
        });

        // How many depends on the ids; each type is a statement of its own.
        public override int StatementCount => 2;

        public override async ValueTask ExecuteAsync(RequestContext context, Utf8Buffer output, string responseName)
        {
            var ids = Ids(context.Variables);
            if (ids.Count > options.MaxNodes)
            {
                throw RelationalErrors.TooManyNodes(ids.Count, options.MaxNodes);
            }

            using var found = new FoundEntities(context, ids.Count);
            foreach (var type in Decode(ids).GroupBy(i => i.Mapping))
            {
                AskedEntity[] asked = [.. type.Select(i => new AskedEntity(i.Position, i.Key))];
                var session = await database.SessionAsync(context).ConfigureAwait(false);
                await found.ReadAsync(session, type.Key, _types.Of(type.Key), asked).ConfigureAwait(false);
            }

            Write(found, output, responseName);
        }

        private void Write(FoundEntities found, Utf8Buffer output, string responseName)
        {
            if (!isList)
            {
                found.Write(0, output, [responseName]);
                return;
            }

            output.WriteByte((byte)'[');
            for (var i = 0; i < found.Count; i++)
            {
                output.WriteRaw(i > 0 ? ","u8 : []);
                found.Write(i, output, [responseName, i]);
            }

            output.WriteByte((byte)']');
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
    }

    private sealed record AskedRow(int Position, RowMapping Mapping, string Key);
}
