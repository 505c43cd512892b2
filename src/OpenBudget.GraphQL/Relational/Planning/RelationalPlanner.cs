using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Sql;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>Plans one root field: a tree of statements, one per level, and how their rows become JSON.</summary>
/// <remarks>Recursion follows the selection, whose depth validation bounds.</remarks>
/// <param name="schema">The schema.</param>
/// <param name="dialect">The SQL of the database.</param>
/// <param name="options">The limits of what one field reads.</param>
/// <param name="entities">The entities by their type's name.</param>
internal sealed partial class RelationalPlanner(
    Schema schema, SqlDialect dialect, RelationalOptions options, IReadOnlyDictionary<string, RowMapping> entities)
{
    /// <summary>How many nodes have been planned.</summary>
    public int NodeCount { get; private set; }

    /// <summary>How many statements the plan may run.</summary>
    public int StatementCount { get; private set; }

    private SqlDialect Dialect { get; } = dialect;

    private RelationalOptions Options { get; } = options;

    private IReadOnlyDictionary<string, RowMapping> Entities { get; } = entities;

    private int NextIndex() => NodeCount++;

    /// <summary>A planner of a tree of its own, run beside this one's.</summary>
    private RelationalPlanner Another() => new(schema, Dialect, Options, Entities);

    private ObjectType TypeOf(RowMapping mapping) => (ObjectType)schema.Type(mapping.Type.Name)!;

    /// <summary>The value of an argument; null where it was not given or is null.</summary>
    private static InputValue? Argument(FieldSelection field, string name)
    {
        var value = field.Argument(name);
        return value is null or { IsNull: true } ? null : value;
    }

    /// <summary>Writes an object of a row.</summary>
    /// <param name="row">The row source, and what it is.</param>
    /// <param name="selections">What is asked of it.</param>
    /// <param name="emitters">Takes the emitters.</param>
    /// <param name="path">The response names from the item of the level to this object.</param>
    /// <exception cref="GraphQLException">An argument cannot be used, and its field must not be null.</exception>
    private void Object(RowScope row, IReadOnlyList<FieldSelection> selections, EmitterList emitters, IReadOnlyList<string> path)
    {
        emitters.Raw("{");
        for (var i = 0; i < selections.Count; i++)
        {
            var field = selections[i];
            emitters.Name(field.ResponseName, isFirst: i == 0);
            Field(row, field, emitters, [.. path, field.ResponseName]);
        }

        emitters.Raw("}");
    }

    private void Field(RowScope row, FieldSelection field, EmitterList emitters, IReadOnlyList<string> path)
    {
        if (field.IsTypeName)
        {
            emitters.Raw($"\"{row.Mapping.Type.Name}\"");
            return;
        }

        if (field.ArgumentError is { } error)
        {
            if (field.Field.Type.IsNonNull)
            {
                // Null where none may be ends the object around it, in every row; the list or field that can be null takes the error.
                throw new GraphQLException(error);
            }

            Hole(row, HoleEmitter.NoKey, new FailedNode(NextIndex(), path, field, error), emitters);
            return;
        }

        switch (row.Mapping.ByName[field.Field.Name])
        {
            case LeafMapping leaf:
                Leaf(row.Level.Columns.Add(row.Level.Tree.Column(row.Alias, leaf.Path)), leaf, field, emitters);
                break;
            case ChosenMapping chosen:
                var column = chosen.Columns[((EnumValueDefinition)((LeafInput)Argument(field, chosen.Argument.Name)!).Value!).Name];
                Leaf(row.Level.Columns.Add(row.Level.Tree.Column(row.Alias, column.Path)), column, field, emitters);
                break;
            case KeyMapping key:
                var keyOrdinal = row.Level.Columns.Add(row.Level.Tree.Column(row.Alias, key.Column.Name));
                emitters.Add(prefix => new IdEmitter(prefix, keyOrdinal, key.TypeName, key.Column.Kind == LeafKind.Int));
                break;
            case OneMapping one:
                One(row, one, field, emitters, path);
                break;
            case EmbedMapping embed:
                Embed(row, embed, field, emitters, path);
                break;
            case ManyMapping many:
                Hole(row, row.KeyOrdinal(many.Link), Connection(field, many.Target, many.Link, path, Coordinate(row, field)), emitters);
                break;
            case PickMapping pick:
                Hole(row, row.KeyOrdinal(pick.Link), Pick(field, pick, path, Coordinate(row, field)), emitters);
                break;
            case ValuesMapping values:
                Hole(row, row.KeyOrdinal(values.Link), Values(field, values, path), emitters);
                break;
            case ComputedMapping computed:
                var rowKey = row.Level.Columns.Add(row.Level.Tree.Column(row.Alias, row.Mapping.KeyColumn!));
                Hole(row, rowKey, Computed(field, computed.Declaration, path, Coordinate(row, field)), emitters);
                break;
            case ScalarsMapping scalars:
                Hole(row, row.KeyOrdinal(scalars.Link), Scalars(field, scalars, path), emitters);
                break;
        }
    }

    private static string Coordinate(RowScope row, FieldSelection field) => $"{row.Mapping.Type.Name}.{field.Field.Name}";

    private static void Leaf(int ordinal, LeafMapping leaf, FieldSelection field, EmitterList emitters)
    {
        switch (leaf.Path.Column.Kind)
        {
            case LeafKind.Text:
                emitters.Add(prefix => new TextEmitter(prefix, ordinal, leaf.Nullable));
                break;
            case LeafKind.Int:
                emitters.Add(prefix => new IntEmitter(prefix, ordinal, leaf.Nullable));
                break;
            case LeafKind.Boolean:
                emitters.Add(prefix => new BooleanEmitter(prefix, ordinal, leaf.Nullable));
                break;
            case LeafKind.Enum or LeafKind.Date:
                emitters.Add(prefix => new PlainTextEmitter(prefix, ordinal, leaf.Nullable));
                break;
            case LeafKind.Instant:
                emitters.Add(prefix => new InstantEmitter(prefix, ordinal, leaf.Nullable));
                break;
            case LeafKind.Scaled:
                var decimals = Decimals(leaf.Scale!, field);
                emitters.Add(prefix => new ScaledEmitter(prefix, ordinal, leaf.Nullable, decimals));
                break;
        }
    }

    private static int Decimals(Scale scale, FieldSelection field) =>
        scale.Argument is { } chosen && Argument(field, chosen.Name) is LeafInput { Value: EnumValueDefinition unit }
            ? chosen[unit.Name]
            : scale.Decimals;

    private void One(RowScope row, OneMapping one, FieldSelection field, EmitterList emitters, IReadOnlyList<string> path)
    {
        var target = row.At(row.Level.Tree.Walk(row.Alias, one.Way), one.Target);
        var selections = field.SelectionsFor(TypeOf(one.Target));
        if (!one.Way.IsOptional)
        {
            Object(target, selections, emitters, path);
            return;
        }

        var presence = row.Level.Columns.Add(row.Level.Tree.Column(target.Alias, one.Target.KeyColumn!));
        Optional(target, selections, presence, emitters, path);
    }

    private void Embed(RowScope row, EmbedMapping embed, FieldSelection field, EmitterList emitters, IReadOnlyList<string> path)
    {
        var target = row.At(row.Alias, embed.Target);
        var selections = field.SelectionsFor(TypeOf(embed.Target));
        if (embed.Presence is null)
        {
            Object(target, selections, emitters, path);
            return;
        }

        Optional(target, selections, row.Level.Columns.Add(row.Level.Tree.Column(row.Alias, embed.Presence.Name)), emitters, path);
    }

    private void Optional(
        RowScope row, IReadOnlyList<FieldSelection> selections, int presence, EmitterList emitters, IReadOnlyList<string> path)
    {
        var inner = new EmitterList();
        Object(row, selections, inner, path);
        emitters.Add(prefix => new OptionalObjectEmitter(prefix, presence, inner.ToArray()));
    }

    private static void Hole(RowScope row, int keyOrdinal, ChildNode node, EmitterList emitters)
    {
        row.Level.Children.Add(node);
        emitters.Add(prefix => new HoleEmitter(prefix, node, keyOrdinal));
    }

    /// <summary>A row of a level that is being planned: the level's own row, or one joined to it.</summary>
    private sealed record RowScope(LevelScope Level, string Alias, RowMapping Mapping)
    {
        public RowScope At(string alias, RowMapping mapping) => this with { Alias = alias, Mapping = mapping };

        /// <summary>The ordinal of the column that children refer to.</summary>
        public int KeyOrdinal(ChildLink link) => Level.Columns.Add(Level.Tree.Column(Alias, link.ParentColumn));
    }
}
