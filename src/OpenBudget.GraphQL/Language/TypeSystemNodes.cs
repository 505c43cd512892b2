namespace OpenBudget.GraphQL.Language;

/// <summary>A definition or extension of the type system. Spec: sec-Type-System.</summary>
/// <param name="description">The description; null where there is none, and on every extension.</param>
/// <param name="isExtension">Whether the definition starts with <c>extend</c>.</param>
/// <param name="directives">The directives on the definition.</param>
/// <param name="start">The first byte.</param>
/// <param name="end">The offset after the last byte.</param>
public abstract class TypeSystemDefinitionNode(
    StringValueNode? description,
    bool isExtension,
    IReadOnlyList<DirectiveNode> directives,
    int start,
    int end) : DefinitionNode(start, end)
{
    /// <summary>The description; null where there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Whether this extends an earlier definition.</summary>
    public bool IsExtension { get; } = isExtension;

    /// <summary>The directives on the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A schema definition or extension. Spec: sec-Schema.</summary>
public sealed class SchemaDefinitionNode(
    StringValueNode? description,
    bool isExtension,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes,
    int start,
    int end) : TypeSystemDefinitionNode(description, isExtension, directives, start, end)
{
    /// <summary>The root operation types.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

/// <summary>A root operation type of a schema definition.</summary>
public sealed class OperationTypeDefinitionNode(OperationKind kind, NamedTypeNode type, int start, int end) : SyntaxNode(start, end)
{
    /// <summary>The operation.</summary>
    public OperationKind Kind { get; } = kind;

    /// <summary>The root type.</summary>
    public NamedTypeNode Type { get; } = type;
}

/// <summary>A definition or extension of a named type. Spec: sec-Types.</summary>
public abstract class TypeDefinitionNode(
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    int start,
    int end) : TypeSystemDefinitionNode(description, isExtension, directives, start, end)
{
    /// <summary>The type's name.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>A scalar type. Spec: sec-Scalars.</summary>
public sealed class ScalarTypeDefinitionNode(
    StringValueNode? description, bool isExtension, NameNode name, IReadOnlyList<DirectiveNode> directives, int start, int end)
    : TypeDefinitionNode(description, isExtension, name, directives, start, end);

/// <summary>An object type. Spec: sec-Objects.</summary>
public sealed class ObjectTypeDefinitionNode(
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields,
    int start,
    int end) : TypeDefinitionNode(description, isExtension, name, directives, start, end)
{
    /// <summary>The interfaces it implements.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The fields.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary>An interface type. Spec: sec-Interfaces.</summary>
public sealed class InterfaceTypeDefinitionNode(
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields,
    int start,
    int end) : TypeDefinitionNode(description, isExtension, name, directives, start, end)
{
    /// <summary>The interfaces it implements.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The fields.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary>A union type. Spec: sec-Unions.</summary>
public sealed class UnionTypeDefinitionNode(
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> members,
    int start,
    int end) : TypeDefinitionNode(description, isExtension, name, directives, start, end)
{
    /// <summary>The member types.</summary>
    public IReadOnlyList<NamedTypeNode> Members { get; } = members;
}

/// <summary>An enum type. Spec: sec-Enums.</summary>
public sealed class EnumTypeDefinitionNode(
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values,
    int start,
    int end) : TypeDefinitionNode(description, isExtension, name, directives, start, end)
{
    /// <summary>The values.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}

/// <summary>An input object type. Spec: sec-Input-Objects.</summary>
public sealed class InputObjectTypeDefinitionNode(
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields,
    int start,
    int end) : TypeDefinitionNode(description, isExtension, name, directives, start, end)
{
    /// <summary>The input fields.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}

/// <summary>A field of an object or interface type. Spec: FieldDefinition.</summary>
public sealed class FieldDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    TypeNode type,
    IReadOnlyList<DirectiveNode> directives,
    int start,
    int end) : SyntaxNode(start, end)
{
    /// <summary>The description; null where there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The field's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>The field's type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The directives on the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>An argument or input field. Spec: InputValueDefinition.</summary>
public sealed class InputValueDefinitionNode(
    StringValueNode? description,
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives,
    int start,
    int end) : SyntaxNode(start, end)
{
    /// <summary>The description; null where there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The argument's or field's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The default value; null where none is given.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The directives on the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A value of an enum type.</summary>
public sealed class EnumValueDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives, int start, int end) : SyntaxNode(start, end)
{
    /// <summary>The description; null where there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The value's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives on the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A directive definition. Spec: sec-Type-System.Directives.</summary>
public sealed class DirectiveDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    IReadOnlyList<NameNode> locations,
    int start,
    int end) : TypeSystemDefinitionNode(description, isExtension: false, [], start, end)
{
    /// <summary>The directive's name, without the <c>@</c>.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>Whether it may stand more than once at a location.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>The names of the locations it may stand at.</summary>
    public IReadOnlyList<NameNode> Locations { get; } = locations;
}
