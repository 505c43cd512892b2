namespace OpenBudget.GraphQL.Relational.Declaration;

/// <summary>How a value that code works out is served: as a leaf, an object, a list, a page, or the entity that a key names.</summary>
/// <remarks>
/// Code gives keys and values, never entities: the engine reads what is selected of the entities behind the keys itself, in one statement
/// for all that a field refers to and for each type among them.
/// </remarks>
public static class Shape
{
    /// <summary>A text, served as it is.</summary>
    public static Shape<string> Text { get; } = new(new LeafShape(typeof(string)));

    /// <summary>A whole number.</summary>
    public static Shape<int> Int { get; } = new(new LeafShape(typeof(int)));

    /// <summary>A boolean.</summary>
    public static Shape<bool> Boolean { get; } = new(new LeafShape(typeof(bool)));

    /// <summary>A day.</summary>
    public static Shape<DateOnly> Date { get; } = new(new LeafShape(typeof(DateOnly)));

    /// <summary>A value of an enum that the schema declares.</summary>
    public static Shape<TEnum> Enum<TEnum>()
        where TEnum : struct, Enum => new(new LeafShape(typeof(TEnum)));

    /// <summary>A whole number served as an exact decimal.</summary>
    public static Shape<long> Scaled(Scale scale) => new(new LeafShape(typeof(long), scale));

    /// <summary>An object.</summary>
    public static Shape<T> Object<T>(ComputedType<T> type)
        where T : class => new(new ObjectShape(type));

    /// <summary>A list without nulls.</summary>
    /// <param name="item">The items.</param>
    /// <param name="size">How many items it counts with in the cost of an operation; null for a few.</param>
    public static Shape<IReadOnlyList<T>> ListOf<T>(Shape<T> item, int? size = null) => new(new ListShape(item.Value, size));

    /// <summary>A page of objects, served as a connection.</summary>
    /// <param name="name">What comes before <c>Connection</c> and <c>Edge</c> in the names of its types.</param>
    /// <param name="item">The objects.</param>
    public static Shape<ComputedPage<T>> Page<T>(string name, ComputedType<T> item)
        where T : class => Object(new PageType<T>(name, item));

    /// <summary>The entity with a natural key, the one behind its global id.</summary>
    /// <typeparam name="TEntity">The entity's class in the EF model.</typeparam>
    public static Shape<string> Reference<TEntity>()
        where TEntity : class => new(new ReferenceShape(typeof(TEntity), null, null));

    /// <summary>The entity with a type and natural key, served as an interface that all entities meant implement.</summary>
    /// <param name="interfaceName">The interface, such as <c>Node</c>.</param>
    public static Shape<EntityKey> Reference(string interfaceName) => new(new ReferenceShape(null, interfaceName, null));

    /// <summary>A value embedded in the entity with a type and natural key; null where entities of that type have no such value.</summary>
    /// <param name="field">The entities' field, declared with <c>Embed</c>.</param>
    /// <param name="type">The value's type.</param>
    public static Shape<EntityKey> ValueOf<TOwner>(string field, ValueType<TOwner> type)
        where TOwner : class => new(new ReferenceShape(null, type.Name, field));

    /// <summary>A value embedded in the entity with a type and natural key; entities of that type always have one.</summary>
    /// <inheritdoc cref="ValueOf"/>
    public static Shape<EntityKey> ValueOfEvery<TOwner>(string field, ValueType<TOwner> type)
        where TOwner : class => new(new ReferenceShape(null, type.Name, field) { IsAlwaysThere = true });

    /// <summary>The entities that belong to another and have one of some numbers, as a connection.</summary>
    /// <param name="owner">The field of the entities that is what they belong to; a step that leads straight to it.</param>
    /// <param name="among">Their field that has the numbers: a whole number of the row itself.</param>
    /// <typeparam name="TEntity">The entities.</typeparam>
    public static Shape<EntitySet> Many<TEntity>(string owner, string among)
        where TEntity : class => new(new ConnectionShape(typeof(TEntity), owner, among));
}

/// <summary>How a value of the class <typeparamref name="T"/> is served.</summary>
/// <typeparam name="T">The class that code gives.</typeparam>
public sealed class Shape<T>
{
    internal Shape(ValueShape value) => Value = value;

    internal ValueShape Value { get; }
}

/// <summary>An entity, named by its type and natural key as in its global id.</summary>
/// <param name="TypeName">The name of its type in the schema.</param>
/// <param name="Key">Its natural key.</param>
public readonly record struct EntityKey(string TypeName, string Key);

/// <summary>Some of the entities that belong to another.</summary>
/// <param name="Owner">The row number of what they belong to.</param>
/// <param name="Among">The numbers of which each has one. Sets with the same numbers are read together.</param>
public readonly record struct EntitySet(long Owner, IReadOnlyList<int> Among);

internal abstract record ValueShape;

/// <param name="Type">The class of the value.</param>
/// <param name="Scale">The scale of a whole number served as a decimal; null for other values.</param>
internal sealed record LeafShape(Type Type, Scale? Scale = null) : ValueShape;

internal sealed record ObjectShape(ComputedType Type) : ValueShape;

/// <param name="Item">The items.</param>
/// <param name="Size">How many it counts with; null for a few.</param>
internal sealed record ListShape(ValueShape Item, int? Size) : ValueShape;

/// <param name="Entity">The class of the entities.</param>
/// <param name="Owner">Their field that is what they belong to.</param>
/// <param name="Among">Their field that is one of some numbers.</param>
internal sealed record ConnectionShape(Type Entity, string Owner, string Among) : ValueShape;

/// <param name="Entity">The class of the entity; null where the key names its type.</param>
/// <param name="ServedType">The interface or embedded value that is served; null where the entity is.</param>
/// <param name="Field">The field of the entity that is served instead of it; null where the entity is.</param>
internal sealed record ReferenceShape(Type? Entity, string? ServedType, string? Field) : ValueShape
{
    /// <summary>Whether an entity that is referred to always has the field.</summary>
    public bool IsAlwaysThere { get; init; }
}
