using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.GraphQL.Relational.Mapping;

/// <summary>Finds the tables, columns and keys behind a declaration in EF's model.</summary>
/// <remarks>What does not fit is an <see cref="InvalidOperationException"/> at start-up.</remarks>
internal sealed class ModelMapper(StoredModel model, SchemaDeclaration declaration)
{
    private readonly Dictionary<Type, EntityType> _entities = declaration.Entities.ToDictionary(e => e.ClrType);
    private readonly Dictionary<Type, EnumDeclaration> _enums = declaration.Enums.ToDictionary(e => e.ClrType);
    private readonly Dictionary<(RowType, StoredEntity), RowMapping> _mappings = [];

    /// <summary>The mapping of an entity.</summary>
    public RowMapping Entity(Type clrType)
    {
        if (!_entities.TryGetValue(clrType, out var type))
        {
            throw new InvalidOperationException($"{clrType.Name} is served but not declared: add its EntityType to the schema's entities.");
        }

        var entity = model.Find(clrType)
            ?? throw new InvalidOperationException($"{clrType.Name} is declared as an entity, but the EF model has no such entity.");
        if (entity.RowNumber is null)
        {
            throw new InvalidOperationException(
                $"{clrType.Name} is declared as an entity, but its primary key is not one whole number: rows are ordered and joined by it.");
        }

        return Map(type, entity);
    }

    /// <summary>The mapping of a value that is a table's only row.</summary>
    public RowMapping Only(RowType type) => Map(
        type,
        model.Find(type.ClrType) ?? throw new InvalidOperationException($"{type.Name} is served, but the EF model has no {type.ClrType.Name}."));

    /// <summary>An argument that finds entities.</summary>
    public FindMapping Find(Type clrType, FindArgument argument)
    {
        var entity = model.Find(clrType)!;
        return Find(entity, argument);
    }

    /// <summary>The column at the end of a path that starts from an entity.</summary>
    public ColumnPath Path(Type clrType, IReadOnlyList<string> path) => Path(model.Find(clrType)!, path, out _);

    private FindMapping Find(StoredEntity entity, FindArgument argument) =>
        new(argument.Name, argument.Text, Leaf(entity, argument.Name, argument.Text, argument.Path, null), argument.Required);

    private RowMapping Map(RowType type, StoredEntity entity)
    {
        if (_mappings.TryGetValue((type, entity), out var known))
        {
            return known;
        }

        var table = entity.Table ?? throw new InvalidOperationException($"{entity.Name} is not mapped to a table.");
        var mapping = new RowMapping(type, table, entity.Key is null ? null : entity.Properties[entity.Key].Column);
        _mappings.Add((type, entity), mapping);
        mapping.Fields = [.. type.DeclaredFields().Select(field => Field(type, entity, field))];
        return mapping;
    }

    private FieldMapping Field(RowType type, StoredEntity entity, FieldDeclaration field) => field switch
    {
        KeyDeclaration key => new KeyMapping(key.Name, key.Text, Path(entity, key.Path, out _).Column, type.Name),
        ScalarDeclaration scalar => Leaf(entity, scalar.Name, scalar.Text, scalar.Path, null),
        ScaledDeclaration scaled => Leaf(entity, scaled.Name, scaled.Text, scaled.Path, scaled.Scale),
        ChosenDeclaration chosen => new ChosenMapping(chosen.Name, chosen.Text, chosen.Argument, chosen.Paths.ToDictionary(
            p => p.Value, p => Leaf(entity, chosen.Name, chosen.Text, p.Path, null), StringComparer.Ordinal)),
        OneDeclaration one => One(entity, one),
        ManyDeclaration many => new ManyMapping(many.Name, many.Text, Link(entity, many.Navigation, out var target), Entity(target.ClrType)),
        PickDeclaration pick => Pick(entity, pick),
        ValuesDeclaration values => Values(entity, values),
        ScalarsDeclaration scalars => Scalars(entity, scalars),
        EmbedDeclaration embed => Embed(entity, embed),
        ComputedDeclaration computed => type is EntityType
            ? new ComputedMapping(computed)
            : throw new InvalidOperationException($"`{type.Name}.{field.Name}` is computed by the key of its row, which only an entity has."),
        _ => throw new InvalidOperationException($"`{type.Name}.{field.Name}` is of a kind that has no mapping."),
    };

    private OneMapping One(StoredEntity entity, OneDeclaration one)
    {
        var way = Way(entity, one.Path, one.Path.Count, out var target);
        return new OneMapping(one.Name, one.Text, way, Entity(target.ClrType));
    }

    private EmbedMapping Embed(StoredEntity entity, EmbedDeclaration embed)
    {
        var target = Map(embed.Type, entity);
        if (embed.PresentWhen is null)
        {
            return new EmbedMapping(embed.Name, embed.Text, target, null);
        }

        var presence = Column(entity, Property(entity, embed.PresentWhen));
        target.MarkPresence(presence);
        return new EmbedMapping(embed.Name, embed.Text, target, presence);
    }

    private PickMapping Pick(StoredEntity entity, PickDeclaration pick)
    {
        var link = Link(entity, pick.Navigation, out var target);
        return new PickMapping(pick.Name, pick.Text, link, Entity(target.ClrType), Find(target, pick.Argument));
    }

    private ValuesMapping Values(StoredEntity entity, ValuesDeclaration values)
    {
        var link = Link(entity, values.Navigation, out var target);
        RowType type = _entities.GetValueOrDefault(target.ClrType)
            ?? declaration.Values.FirstOrDefault(v => v.ClrType == target.ClrType)
            ?? declaration.Values.FirstOrDefault(v => v.ClrType == target.ClrType.BaseType)
            ?? throw new InvalidOperationException(
                $"{target.ClrType.Name} is served but not declared: add its EntityType or ValueType to the schema's entities or values.");
        return new ValuesMapping(values.Name, values.Text, link, Map(type, target), Column(target, Property(target, values.Order)));
    }

    private ScalarsMapping Scalars(StoredEntity entity, ScalarsDeclaration scalars)
    {
        var link = Link(entity, scalars.Navigation, out var target);
        return new ScalarsMapping(
            scalars.Name,
            scalars.Text,
            link,
            Leaf(target, scalars.Name, scalars.Text, [scalars.Element], null),
            Column(target, Property(target, scalars.Order)));
    }

    private LeafMapping Leaf(StoredEntity entity, string name, Text text, IReadOnlyList<string> names, Scale? scale)
    {
        var path = Path(entity, names, out var property);
        EnumDeclaration? enumeration = null;
        if (property.Enum is { } stored)
        {
            enumeration = _enums.GetValueOrDefault(stored.ClrType)
                ?? throw new InvalidOperationException($"{property.TypeName} is served but not declared: add its EnumDeclaration to the schema's enums.");
            CheckSpelling(entity, property, stored, enumeration);
        }

        if (scale is not null)
        {
            path = path with { Column = path.Column with { Kind = LeafKind.Scaled } };
        }

        return new LeafMapping(name, text, path, enumeration, scale);
    }

    private ColumnPath Path(StoredEntity entity, IReadOnlyList<string> names, out StoredProperty property)
    {
        var way = Way(entity, names, names.Count - 1, out var target);
        property = Property(target, names[^1]);
        return new ColumnPath(way, Column(target, property));
    }

    private JoinPath Way(StoredEntity entity, IReadOnlyList<string> names, int steps, out StoredEntity target)
    {
        target = entity;
        var joins = new List<Join>(steps);
        for (var i = 0; i < steps; i++)
        {
            if (!target.Ways.TryGetValue(names[i], out var way) || way.IsCollection)
            {
                throw new InvalidOperationException($"`{target.Name}.{names[i]}` is not a to-one navigation of the EF model.");
            }

            var next = model.Target(way);
            var (from, to) = Ends(target, way, next);
            joins.Add(new Join(next.Table!, from.Column, to.Column, way.Required));
            target = next;
        }

        return new JoinPath(joins);
    }

    private ChildLink Link(StoredEntity entity, string name, out StoredEntity target)
    {
        if (!entity.Ways.TryGetValue(name, out var way) || !way.IsCollection)
        {
            throw new InvalidOperationException($"`{entity.Name}.{name}` is not a to-many navigation of the EF model.");
        }

        target = model.Target(way);
        var (parent, child) = Ends(entity, way, target);
        return parent.IsRowNumber
            ? new ChildLink(target.Table!, child.Column, entity.Table!, parent.Column)
            : throw new InvalidOperationException($"`{entity.Name}.{name}` refers to a key that is not a whole number.");
    }

    private static (StoredProperty From, StoredProperty To) Ends(StoredEntity entity, StoredWay way, StoredEntity target) =>
        way is { From: { } from, To: { } to }
            ? (entity.Properties[from], target.Properties[to])
            : throw new InvalidOperationException($"`{entity.Name}.{way.Name}` has a key of several columns.");

    private static StoredProperty Property(StoredEntity entity, string name) =>
        entity.Properties.GetValueOrDefault(name) ?? throw new InvalidOperationException($"`{entity.Name}.{name}` is not a property of the EF model.");

    private static Column Column(StoredEntity entity, StoredProperty property) => new(property.Column, KindOf(entity, property), property.Nullable)
    {
        IsIndexed = property.IsIndexed,
        Trigrams = Trigrams(entity, property),
    };

    private static TrigramIndex? Trigrams(StoredEntity entity, StoredProperty property)
    {
        if (property.Trigrams is null)
        {
            return null;
        }

        return property.Kind == LeafKind.Text && entity.RowNumber is { } key
            ? new TrigramIndex(property.Trigrams, property.Column, key.Column)
            : throw new InvalidOperationException(
                $"`{entity.Name}.{property.Name}` has an index of trigrams, but is no text of a row whose key is one whole number.");
    }

    private static LeafKind KindOf(StoredEntity entity, StoredProperty property) => property.Kind
        ?? throw new InvalidOperationException(
            $"`{entity.Name}.{property.Name}` is of type {property.TypeName}, which has no scalar. " +
            "Instants are stored as milliseconds, other decimals as scaled integers.");

    /// <summary>What is stored must be what is served: then no row needs a translation, and filters compare what is stored.</summary>
    private static void CheckSpelling(StoredEntity entity, StoredProperty property, StoredEnum stored, EnumDeclaration enumeration)
    {
        var described = enumeration.Values.ToDictionary(v => v.Value);
        var values = Enum.GetValues(stored.ClrType);
        for (var i = 0; i < values.Length; i++)
        {
            var value = values.GetValue(i)!;
            if (!described.TryGetValue(value, out var known))
            {
                throw new InvalidOperationException($"{property.TypeName}.{value} has no description.");
            }

            if (i >= stored.Texts.Count || stored.Texts[i] != known.Name)
            {
                throw new InvalidOperationException($"`{entity.Name}.{property.Name}` must store {value} as the text {known.Name}.");
            }
        }
    }
}
