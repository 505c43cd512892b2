using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Types;

/// <summary>A type of a schema, named or wrapping. Spec: sec-Types.</summary>
public abstract class GraphQLType
{
    /// <summary>The named type inside all lists and non-nulls.</summary>
    public abstract NamedType Named { get; }

    /// <summary>Whether null is not among the type's values.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>The type without an outer non-null.</summary>
    public GraphQLType Nullable => this is NonNullType nonNull ? nonNull.OfType : this;
}

/// <summary>A list of another type. Spec: sec-List.</summary>
public sealed class ListType(GraphQLType ofType) : GraphQLType
{
    /// <summary>The items' type.</summary>
    public GraphQLType OfType { get; } = ofType;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"[{OfType}]";
}

/// <summary>A type without null. Spec: sec-Non-Null.</summary>
public sealed class NonNullType : GraphQLType
{
    /// <summary>The non-null form of <paramref name="ofType"/>, which must not be non-null itself.</summary>
    public NonNullType(GraphQLType ofType)
    {
        if (ofType is NonNullType)
        {
            throw new ArgumentException("A non-null type cannot wrap a non-null type.", nameof(ofType));
        }

        OfType = ofType;
    }

    /// <summary>The named or list type.</summary>
    public GraphQLType OfType { get; }

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"{OfType}!";
}

/// <summary>A type with a name.</summary>
public abstract class NamedType(string name, string? description) : GraphQLType
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The description; null where there is none.</summary>
    public string? Description { get; } = description;

    /// <summary>The directives printed with the definition; those of the specification are not among them.</summary>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; init; } = [];

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <summary>Whether values of the type can be given by a client. Spec: IsInputType.</summary>
    public bool IsInputType => this is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether values of the type can be answered. Spec: IsOutputType.</summary>
    public bool IsOutputType => this is not InputObjectType;

    /// <summary>Whether the type has no fields: a scalar or an enum.</summary>
    public bool IsLeaf => this is ScalarType or EnumType;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A type with selections: object, interface or union.</summary>
public abstract class CompositeType(string name, string? description) : NamedType(name, description);

/// <summary>A type with fields: object or interface.</summary>
/// <remarks>Interfaces and fields are given as functions, called once when first asked, so that types may refer to each other.</remarks>
public abstract class FieldsType(
    string name,
    string? description,
    Func<IReadOnlyList<InterfaceType>> interfaces,
    Func<IReadOnlyList<FieldDefinition>> fields) : CompositeType(name, description)
{
    private readonly Lazy<IReadOnlyList<InterfaceType>> _interfaces = new(interfaces);
    private readonly Lazy<FieldMap> _fields = new(() => new FieldMap(fields()));

    /// <summary>The interfaces the type says it implements.</summary>
    public IReadOnlyList<InterfaceType> Interfaces => _interfaces.Value;

    /// <summary>The fields, in the order of declaration.</summary>
    public IReadOnlyList<FieldDefinition> Fields => _fields.Value.Ordered;

    /// <summary>The field of that name; null where there is none. Does not find <c>__typename</c>.</summary>
    public FieldDefinition? Field(string name) => _fields.Value.ByName.GetValueOrDefault(name);

    private sealed class FieldMap(IReadOnlyList<FieldDefinition> fields)
    {
        public IReadOnlyList<FieldDefinition> Ordered { get; } = fields;

        public Dictionary<string, FieldDefinition> ByName { get; } = fields.ToDictionary(f => f.Name, StringComparer.Ordinal);
    }
}

/// <summary>An object type. Spec: sec-Objects.</summary>
public sealed class ObjectType(
    string name,
    string? description,
    Func<IReadOnlyList<InterfaceType>> interfaces,
    Func<IReadOnlyList<FieldDefinition>> fields) : FieldsType(name, description, interfaces, fields);

/// <summary>An interface type. Spec: sec-Interfaces.</summary>
public sealed class InterfaceType(
    string name,
    string? description,
    Func<IReadOnlyList<InterfaceType>> interfaces,
    Func<IReadOnlyList<FieldDefinition>> fields) : FieldsType(name, description, interfaces, fields);

/// <summary>A union type. Spec: sec-Unions.</summary>
public sealed class UnionType(string name, string? description, Func<IReadOnlyList<ObjectType>> members) : CompositeType(name, description)
{
    private readonly Lazy<IReadOnlyList<ObjectType>> _members = new(members);

    /// <summary>The member types, in the order of declaration.</summary>
    public IReadOnlyList<ObjectType> Members => _members.Value;
}

/// <summary>An enum type. Spec: sec-Enums.</summary>
public sealed class EnumType(string name, string? description, IReadOnlyList<EnumValueDefinition> values) : NamedType(name, description)
{
    private readonly Dictionary<string, EnumValueDefinition> _byName = values.ToDictionary(v => v.Name, StringComparer.Ordinal);

    /// <summary>The values, in the order of declaration.</summary>
    public IReadOnlyList<EnumValueDefinition> Values { get; } = values;

    /// <summary>The value of that name; null where there is none.</summary>
    public EnumValueDefinition? Value(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>An input object type. Spec: sec-Input-Objects.</summary>
public sealed class InputObjectType(
    string name, string? description, Func<IReadOnlyList<InputValueDefinition>> fields, bool isOneOf = false) : NamedType(name, description)
{
    private readonly Lazy<(IReadOnlyList<InputValueDefinition> Ordered, Dictionary<string, InputValueDefinition> ByName)> _fields = new(() =>
    {
        var ordered = fields();
        return (ordered, ordered.ToDictionary(f => f.Name, StringComparer.Ordinal));
    });

    private IReadOnlyList<InputValueDefinition>? _toComplete;

    /// <summary>The input fields, in the order of declaration.</summary>
    public IReadOnlyList<InputValueDefinition> Fields => _fields.Value.Ordered;

    /// <summary>The input fields of which something is to be done where they are not given: those with a default, and those required.</summary>
    internal IReadOnlyList<InputValueDefinition> FieldsToComplete =>
        _toComplete ??= [.. Fields.Where(f => f.DefaultValue is not null || f.IsRequired)];

    /// <summary>Whether exactly one field must be given. Spec: sec-OneOf-Input-Objects.</summary>
    public bool IsOneOf { get; } = isOneOf;

    /// <summary>The input field of that name; null where there is none.</summary>
    public InputValueDefinition? Field(string name) => _fields.Value.ByName.GetValueOrDefault(name);
}
