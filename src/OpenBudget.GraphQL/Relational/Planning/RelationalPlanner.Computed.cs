using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <content>Values that code works out.</content>
internal sealed partial class RelationalPlanner
{
    private ChildNode Computed(FieldSelection field, ComputedDeclaration computed, IReadOnlyList<string> path, string coordinate)
    {
        // What the code runs is its own; that it may be more than one statement asks for a snapshot.
        StatementCount += 2;
        var index = NextIndex();
        try
        {
            var values = new ValuePlanner(this);
            var selected = new SelectedFields();
            var writer = values.Writer(field, computed.Shape, [], selected);
            return new ComputedNode(
                index, path, field, computed, new ComputedValue(writer, selected, values.Children), Options, coordinate);
        }
        catch (GraphQLException failure) when (!field.Field.Type.IsNonNull)
        {
            return new FailedNode(index, path, field, failure.Error);
        }
    }

    /// <summary>Plans what is written of a computed value.</summary>
    private sealed class ValuePlanner(RelationalPlanner planner)
    {
        public List<ChildNode> Children { get; } = [];

        /// <param name="field">The field.</param>
        /// <param name="shape">The field's value, or an item of it.</param>
        /// <param name="path">The response names from the item or row that the value belongs to.</param>
        /// <param name="selected">Takes what is selected of the value.</param>
        public ValueWriter Writer(FieldSelection field, ValueShape shape, IReadOnlyList<string> path, SelectedFields selected) => shape switch
        {
            LeafShape leaf => Leaf(leaf, field),
            ListShape list => List(Writer(field, list.Item, [], selected), field, path),
            ObjectShape value => Object(field, value.Type, path, selected),
            ReferenceShape reference => Reference(field, reference, path),
            ConnectionShape entities => Connection(field, entities, path),
            _ => throw new InvalidOperationException($"{shape.GetType().Name} has no writer."),
        };

        private static ValueWriter Leaf(LeafShape leaf, FieldSelection field) =>
            leaf.Scale is { } scale ? new ScaledWriter(Decimals(scale, field))
            : leaf.Type == typeof(string) ? new StringWriter()
            : leaf.Type == typeof(int) ? new IntWriter()
            : leaf.Type == typeof(bool) ? new BooleanWriter()
            : leaf.Type == typeof(DateOnly) ? new DateWriter()
            : new EnumWriter(leaf.Type);

        private ValueWriter List(ValueWriter item, FieldSelection field, IReadOnlyList<string> path) =>
            item.IsWhole ? new WholeListWriter(item) : new ListWriter(new ItemsNode(planner.NextIndex(), path, field, item));

        private ObjectWriter Object(FieldSelection field, ComputedType type, IReadOnlyList<string> path, SelectedFields selected)
        {
            var served = (ObjectType)field.Field.Type.Named;
            var fields = type.Fields.Value.ToDictionary(f => f.Name, StringComparer.Ordinal);
            var selections = field.SelectionsFor(served);
            var writers = new FieldWriter[selections.Count];
            for (var i = 0; i < selections.Count; i++)
            {
                var selection = selections[i];
                var prefix = $"{(i == 0 ? '{' : ',')}\"{selection.ResponseName}\":";
                writers[i] = selection.IsTypeName
                    ? new ConstantFieldWriter(Encoding.UTF8.GetBytes($"{prefix}\"{served.Name}\""))
                    : Field(Encoding.UTF8.GetBytes(prefix), selection, fields[selection.Field.Name], path, selected);
            }

            return new ObjectWriter(writers);
        }

        private FieldWriter Field(byte[] prefix, FieldSelection selection, ValueField field, IReadOnlyList<string> path, SelectedFields selected)
        {
            string[] way = [.. path, selection.ResponseName];
            if (selection.ArgumentError is { } error)
            {
                return selection.Field.Type.IsNonNull
                    ? throw new GraphQLException(error)
                    : new FailedFieldWriter(prefix, Child(new FailedNode(planner.NextIndex(), way, selection, error)));
            }

            return new ValueFieldWriter(prefix, field, selection, Writer(selection, field.Shape, way, selected.Add(field.Name)));
        }

        private ReferenceWriter Reference(FieldSelection field, ReferenceShape reference, IReadOnlyList<string> path)
        {
            planner.StatementCount++;
            var plans = new EntityPlans(type => Plan(field, reference, type));
            var node = Child(new ReferenceNode(planner.NextIndex(), path, field, planner.Entities, type => Has(type, reference) ? plans.Of(type) : null));
            if (reference.Entity is not { } clrType)
            {
                return new ReferenceWriter(node, value => (EntityKey)value);
            }

            var name = planner.Entities.Values.First(e => e.Type.ClrType == clrType).Type.Name;
            return new ReferenceWriter(node, value => new EntityKey(name, (string)value));
        }

        private SetWriter Connection(FieldSelection field, ConnectionShape shape, IReadOnlyList<string> path)
        {
            var target = planner.Entities.Values.First(e => e.Type.ClrType == shape.Entity);
            var inner = planner.Another();
            var connection = inner.Connection(field, target, NarrowedLink.Of(shape, target), [], $"{field.ParentType.Name}.{field.Field.Name}");
            planner.StatementCount += inner.StatementCount;
            return new SetWriter(Child(new NarrowedNode(planner.NextIndex(), path, field, connection, inner.NodeCount)));
        }

        private static bool Has(RowMapping type, ReferenceShape reference) =>
            reference.Field is not { } field || type.ByName.GetValueOrDefault(field) is EmbedMapping embed && embed.Target.Type.Name == reference.ServedType;

        private EntityPlan Plan(FieldSelection field, ReferenceShape reference, RowMapping type)
        {
            var inner = planner.Another();
            var level = reference.Field is { } embedded
                ? inner.EmbeddedByKeys(type, (EmbedMapping)type.ByName[embedded], field)
                : inner.ByKeys(type, field);
            return new EntityPlan(level, inner.NodeCount);
        }

        private T Child<T>(T node)
            where T : ChildNode
        {
            Children.Add(node);
            return node;
        }
    }
}
