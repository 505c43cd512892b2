using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.GraphQL.Relational.Mapping;

/// <summary>Finds the tables, columns and keys behind a declaration in EF's model.</summary>
/// <remarks>EF owns the model; nothing here guesses a name. What does not fit is an <see cref="InvalidOperationException"/> at start-up.</remarks>
internal sealed class ModelMapper(IModel model, SchemaDeclaration declaration)
{
    private readonly Dictionary<Type, EntityType> _entities = declaration.Entities.ToDictionary(e => e.ClrType);
    private readonly Dictionary<Type, EnumDeclaration> _enums = declaration.Enums.ToDictionary(e => e.ClrType);
    private readonly Dictionary<(RowType, IEntityType), RowMapping> _mappings = [];

    /// <summary>The mapping of an entity.</summary>
    public RowMapping Entity(Type clrType)
    {
        if (!_entities.TryGetValue(clrType, out var type))
        {
            throw new InvalidOperationException($"{clrType.Name} is served but not declared: add its EntityType to the schema's entities.");
        }

        var entity = model.FindEntityType(clrType)
            ?? throw new InvalidOperationException($"{clrType.Name} is declared as an entity, but the EF model has no such entity.");
        if (entity.FindPrimaryKey() is not { Properties: [var key] } || !IsRowNumber(key))
        {
            throw new InvalidOperationException(
                $"{clrType.Name} is declared as an entity, but its primary key is not one whole number: rows are ordered and joined by it.");
        }

        return Map(type, entity);
    }

    /// <summary>The mapping of a value that is a table's only row.</summary>
    public RowMapping Only(RowType type) => Map(
        type,
        model.FindEntityType(type.ClrType) ?? throw new InvalidOperationException($"{type.Name} is served, but the EF model has no {type.ClrType.Name}."));

    /// <summary>An argument that finds entities.</summary>
    public FindMapping Find(Type clrType, FindArgument argument)
    {
        var entity = model.FindEntityType(clrType)!;
        return Find(entity, argument);
    }

    /// <summary>The column at the end of a path that starts from an entity.</summary>
    public ColumnPath Path(Type clrType, IReadOnlyList<string> path) => Path(model.FindEntityType(clrType)!, path, out _);

    private FindMapping Find(IEntityType entity, FindArgument argument) =>
        new(argument.Name, argument.Text, Leaf(entity, argument.Name, argument.Text, argument.Path, null), argument.Required);

    private RowMapping Map(RowType type, IEntityType entity)
    {
        if (_mappings.TryGetValue((type, entity), out var known))
        {
            return known;
        }

        var table = entity.GetTableName() ?? throw new InvalidOperationException($"{entity.DisplayName()} is not mapped to a table.");
        var key = entity.FindPrimaryKey();
        var mapping = new RowMapping(type, table, key is { Properties: [var only] } ? ColumnName(only) : null);
        _mappings.Add((type, entity), mapping);
        mapping.Fields = [.. type.DeclaredFields().Select(field => Field(type, entity, field))];
        return mapping;
    }

    private FieldMapping Field(RowType type, IEntityType entity, FieldDeclaration field) => field switch
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

    private OneMapping One(IEntityType entity, OneDeclaration one)
    {
        var way = Way(entity, one.Path, one.Path.Count, out var target);
        return new OneMapping(one.Name, one.Text, way, Entity(target.ClrType));
    }

    private EmbedMapping Embed(IEntityType entity, EmbedDeclaration embed)
    {
        var target = Map(embed.Type, entity);
        if (embed.PresentWhen is null)
        {
            return new EmbedMapping(embed.Name, embed.Text, target, null);
        }

        var presence = Column(Property(entity, embed.PresentWhen));
        target.MarkPresence(presence);
        return new EmbedMapping(embed.Name, embed.Text, target, presence);
    }

    private PickMapping Pick(IEntityType entity, PickDeclaration pick)
    {
        var link = Link(entity, pick.Navigation, out var target);
        return new PickMapping(pick.Name, pick.Text, link, Entity(target.ClrType), Find(target, pick.Argument));
    }

    private ValuesMapping Values(IEntityType entity, ValuesDeclaration values)
    {
        var link = Link(entity, values.Navigation, out var target);
        RowType type = _entities.GetValueOrDefault(target.ClrType)
            ?? declaration.Values.FirstOrDefault(v => v.ClrType == target.ClrType)
            ?? declaration.Values.FirstOrDefault(v => v.ClrType == target.ClrType.BaseType)
            ?? throw new InvalidOperationException(
                $"{target.ClrType.Name} is served but not declared: add its EntityType or ValueType to the schema's entities or values.");
        return new ValuesMapping(values.Name, values.Text, link, Map(type, target), Column(Property(target, values.Order)));
    }

    private ScalarsMapping Scalars(IEntityType entity, ScalarsDeclaration scalars)
    {
        var link = Link(entity, scalars.Navigation, out var target);
        return new ScalarsMapping(
            scalars.Name,
            scalars.Text,
            link,
            Leaf(target, scalars.Name, scalars.Text, [scalars.Element], null),
            Column(Property(target, scalars.Order)));
    }

    private LeafMapping Leaf(IEntityType entity, string name, Text text, IReadOnlyList<string> names, Scale? scale)
    {
        var path = Path(entity, names, out var property);
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        EnumDeclaration? enumeration = null;
        if (type.IsEnum)
        {
            enumeration = _enums.GetValueOrDefault(type)
                ?? throw new InvalidOperationException($"{type.Name} is served but not declared: add its EnumDeclaration to the schema's enums.");
            CheckSpelling(property, enumeration);
        }

        if (scale is not null)
        {
            path = path with { Column = path.Column with { Kind = LeafKind.Scaled } };
        }

        return new LeafMapping(name, text, path, enumeration, scale);
    }

    private static ColumnPath Path(IEntityType entity, IReadOnlyList<string> names, out IProperty property)
    {
        var way = Way(entity, names, names.Count - 1, out var target);
        property = Property(target, names[^1]);
        return new ColumnPath(way, Column(property));
    }

    private static JoinPath Way(IEntityType entity, IReadOnlyList<string> names, int steps, out IEntityType target)
    {
        target = entity;
        var joins = new List<Join>(steps);
        for (var i = 0; i < steps; i++)
        {
            var navigation = target.FindNavigation(names[i]);
            if (navigation is null || navigation.IsCollection)
            {
                throw new InvalidOperationException($"`{target.DisplayName()}.{names[i]}` is not a to-one navigation of the EF model.");
            }

            joins.Add(JoinOf(navigation));
            target = navigation.TargetEntityType;
        }

        return new JoinPath(joins);
    }

    private static Join JoinOf(INavigation navigation)
    {
        var key = navigation.ForeignKey;
        var (from, to) = navigation.IsOnDependent
            ? (key.Properties, key.PrincipalKey.Properties)
            : (key.PrincipalKey.Properties, key.Properties);
        return new Join(
            navigation.TargetEntityType.GetTableName()!,
            ColumnName(SingleOf(from, navigation)),
            ColumnName(SingleOf(to, navigation)),
            navigation.IsOnDependent && key.IsRequired);
    }

    private static ChildLink Link(IEntityType entity, string name, out IEntityType target)
    {
        var navigation = entity.FindNavigation(name);
        if (navigation is null || !navigation.IsCollection)
        {
            throw new InvalidOperationException($"`{entity.DisplayName()}.{name}` is not a to-many navigation of the EF model.");
        }

        target = navigation.TargetEntityType;
        var key = navigation.ForeignKey;
        var parent = SingleOf(key.PrincipalKey.Properties, navigation);
        return IsRowNumber(parent)
            ? new ChildLink(target.GetTableName()!, ColumnName(SingleOf(key.Properties, navigation)), ColumnName(parent))
            : throw new InvalidOperationException($"`{entity.DisplayName()}.{name}` refers to a key that is not a whole number.");
    }

    private static bool IsRowNumber(IProperty key) => key.ClrType == typeof(int) || key.ClrType == typeof(long);

    private static IProperty SingleOf(IReadOnlyList<IProperty> properties, INavigation navigation) =>
        properties is [var only]
            ? only
            : throw new InvalidOperationException($"`{navigation.DeclaringEntityType.DisplayName()}.{navigation.Name}` has a key of several columns.");

    private static IProperty Property(IEntityType entity, string name) =>
        entity.FindProperty(name) ?? throw new InvalidOperationException($"`{entity.DisplayName()}.{name}` is not a property of the EF model.");

    private static string ColumnName(IProperty property) => property.GetColumnName();

    private static Column Column(IProperty property) => new(ColumnName(property), KindOf(property), property.IsNullable);

    private static LeafKind KindOf(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type switch
        {
            _ when type == typeof(string) => LeafKind.Text,
            _ when type == typeof(bool) => LeafKind.Boolean,
            _ when type == typeof(int) => LeafKind.Int,
            _ when type == typeof(long) => LeafKind.Scaled,
            _ when type == typeof(DateOnly) => LeafKind.Date,
            _ when type == typeof(DateTime) && StoredAs(property) == typeof(long) => LeafKind.Instant,
            _ when type.IsEnum => LeafKind.Enum,
            _ => throw new InvalidOperationException(
                $"`{property.DeclaringType.DisplayName()}.{property.Name}` is of type {type.Name}, which has no scalar. " +
                "Instants are stored as milliseconds, other decimals as scaled integers."),
        };
    }

    private static Type StoredAs(IProperty property) =>
        property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;

    /// <summary>What is stored must be what is served: then no row needs a translation, and filters compare what is stored.</summary>
    private static void CheckSpelling(IProperty property, EnumDeclaration enumeration)
    {
        var converter = property.GetTypeMapping().Converter;
        var described = enumeration.Values.ToDictionary(v => v.Value);
        foreach (var value in Enum.GetValues(enumeration.ClrType))
        {
            if (!described.TryGetValue(value, out var known))
            {
                throw new InvalidOperationException($"{enumeration.ClrType.Name}.{value} has no description.");
            }

            if (converter?.ConvertToProvider(value) as string != known.Name)
            {
                throw new InvalidOperationException(
                    $"`{property.DeclaringType.DisplayName()}.{property.Name}` must store {value} as the text {known.Name}.");
            }
        }
    }
}
