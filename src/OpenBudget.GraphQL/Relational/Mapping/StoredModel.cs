using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace OpenBudget.GraphQL.Relational.Mapping;

/// <summary>What is read of an EF model: entities, and the tables, columns and keys behind them.</summary>
/// <remarks>
/// EF owns the model, and nothing here guesses a name. But EF takes longer to build a model than all else at a start takes together. So it can
/// be printed (<see cref="Print"/>), kept with the program, and read back (<see cref="Parse"/>) without EF; a test must hold the two together.
/// </remarks>
public sealed class StoredModel
{
    private readonly Dictionary<string, StoredEntity> _byName;
    private readonly Dictionary<Type, StoredEntity> _byType;

    private StoredModel(IReadOnlyList<StoredEntity> entities)
    {
        _byName = entities.ToDictionary(e => e.Name, StringComparer.Ordinal);
        _byType = entities.Where(e => !e.IsShared).ToDictionary(e => e.ClrType);
        Entities = entities;
    }

    /// <summary>The entities, in the order of their names.</summary>
    internal IReadOnlyList<StoredEntity> Entities { get; }

    /// <summary>Reads an EF model.</summary>
    /// <param name="model">A model for a relational database.</param>
    public static StoredModel Of(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new StoredModel([.. model.GetEntityTypes().Select(e => StoredEntity.Of(e, model)).OrderBy(e => e.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Reads what was printed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="classes">Where the classes of the model are.</param>
    /// <exception cref="FormatException">The text is not one that was printed of a model over these classes.</exception>
    public static StoredModel Parse(string text, Assembly classes)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(classes);
        var format = new StoredModelFormat(name => classes.GetType(name) ?? throw new FormatException($"{classes.GetName().Name} has no class {name}."));
        return new StoredModel(format.Parse(text));
    }

    /// <summary>The model as a text that can be read back, and reviewed.</summary>
    public string Print() => StoredModelFormat.Print(Entities);

    /// <summary>The entity of a class; null where it has none, or several.</summary>
    internal StoredEntity? Find(Type clrType) => _byType.GetValueOrDefault(clrType);

    /// <summary>The entity that a way leads to.</summary>
    internal StoredEntity Target(StoredWay way) => _byName[way.Target];
}

/// <summary>A class over a table.</summary>
/// <param name="Name">What the model calls it, alone.</param>
/// <param name="ClrType">The class.</param>
/// <param name="IsShared">Whether another entity is of the class, too.</param>
/// <param name="Table">The table; null where there is none.</param>
/// <param name="Key">The one property of the primary key; null where there is none, or several.</param>
internal sealed record StoredEntity(string Name, Type ClrType, bool IsShared, string? Table, string? Key)
{
    /// <summary>The properties by name.</summary>
    public Dictionary<string, StoredProperty> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>The navigations by name.</summary>
    public Dictionary<string, StoredWay> Ways { get; } = new(StringComparer.Ordinal);

    /// <summary>The one property of the primary key, where it is a whole number; else null.</summary>
    public StoredProperty? RowNumber => Key is not null && Properties[Key] is { IsRowNumber: true } key ? key : null;

    /// <summary>Reads an entity of an EF model.</summary>
    public static StoredEntity Of(IEntityType entity, IModel model)
    {
        var key = entity.FindPrimaryKey() is { Properties: [var only] } ? only.Name : null;
        var read = new StoredEntity(entity.DisplayName(), entity.ClrType, model.FindEntityType(entity.ClrType) != entity, entity.GetTableName(), key);
        foreach (var property in entity.GetProperties())
        {
            read.Properties.Add(property.Name, StoredProperty.Of(property));
        }

        foreach (var navigation in entity.GetNavigations())
        {
            read.Ways.Add(navigation.Name, StoredWay.Of(navigation));
        }

        return read;
    }
}

/// <summary>A property over a column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Column">The column.</param>
/// <param name="Kind">How its values are read; null where they have no scalar.</param>
/// <param name="TypeName">The name of its type.</param>
/// <param name="Nullable">Whether the column may be null.</param>
/// <param name="IsIndexed">Whether an index begins with the column, so that rows are found and sorted by it without a look at all of them.</param>
/// <param name="Trigrams">The index of its trigrams; null where it has none.</param>
/// <param name="Enum">The enum; null for other types.</param>
internal sealed record StoredProperty(
    string Name, string Column, LeafKind? Kind, string TypeName, bool Nullable, bool IsIndexed, string? Trigrams, StoredEnum? Enum)
{
    /// <summary>Whether its values can number rows.</summary>
    public bool IsRowNumber => Kind is LeafKind.Int or LeafKind.Scaled && !Nullable;

    /// <summary>Reads a property of an EF model.</summary>
    public static StoredProperty Of(IProperty property)
    {
        var type = System.Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return new StoredProperty(
            property.Name,
            property.GetColumnName(),
            KindOf(property, type),
            type.Name,
            property.IsNullable,
            property.GetContainingIndexes().Any(i => i.Properties[0] == property) || property.GetContainingKeys().Any(k => k.Properties[0] == property),
            property.FindAnnotation(TrigramIndex.Annotation)?.Value as string,
            type.IsEnum ? StoredEnum.Of(type, property) : null);
    }

    private static LeafKind? KindOf(IProperty property, Type type) => type switch
    {
        _ when type == typeof(string) => LeafKind.Text,
        _ when type == typeof(bool) => LeafKind.Boolean,
        _ when type == typeof(int) => LeafKind.Int,
        _ when type == typeof(long) => LeafKind.Scaled,
        _ when type == typeof(DateOnly) => LeafKind.Date,
        _ when type == typeof(DateTime) && StoredAs(property) == typeof(long) => LeafKind.Instant,
        _ when type.IsEnum => LeafKind.Enum,
        _ => null,
    };

    private static Type StoredAs(IProperty property) => property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
}

/// <summary>An enum and what is stored for its values.</summary>
/// <param name="ClrType">The enum.</param>
/// <param name="Texts">What is stored for each of its values, in their order; null where that is no text.</param>
internal sealed record StoredEnum(Type ClrType, IReadOnlyList<string?> Texts)
{
    /// <summary>Reads the type of a property of an EF model.</summary>
    public static StoredEnum Of(Type type, IProperty property)
    {
        var converter = property.GetTypeMapping().Converter;
        return new StoredEnum(type, [.. System.Enum.GetValues(type).Cast<object>().Select(value => converter?.ConvertToProvider(value) as string)]);
    }
}

/// <summary>A navigation over a foreign key.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Target">The entity at its end.</param>
/// <param name="IsCollection">Whether there may be several there.</param>
/// <param name="From">The property on this side; null where the key has several.</param>
/// <param name="To">The property on the other side; null where the key has several.</param>
/// <param name="Required">Whether there always is one.</param>
internal sealed record StoredWay(string Name, string Target, bool IsCollection, string? From, string? To, bool Required)
{
    /// <summary>Reads a navigation of an EF model.</summary>
    public static StoredWay Of(INavigation navigation)
    {
        var key = navigation.ForeignKey;
        var (from, to) = navigation.IsOnDependent
            ? (key.Properties, key.PrincipalKey.Properties)
            : (key.PrincipalKey.Properties, key.Properties);
        return new StoredWay(
            navigation.Name,
            navigation.TargetEntityType.DisplayName(),
            navigation.IsCollection,
            from is [var near] ? near.Name : null,
            to is [var far] ? far.Name : null,
            navigation.IsOnDependent && key.IsRequired);
    }
}
