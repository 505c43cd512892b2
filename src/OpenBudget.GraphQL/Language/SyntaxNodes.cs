namespace OpenBudget.GraphQL.Language;

/// <summary>A node of the syntax tree. Positions are byte offsets into the UTF-8 source, end exclusive.</summary>
/// <remarks>
/// Nodes carry offsets only: a line and a column are asked for when an error is reported, and only then computed
/// (<see cref="SourceText.LocationOf(int)"/>).
/// </remarks>
public abstract class SyntaxNode(int start, int end)
{
    /// <summary>The offset of the node's first byte.</summary>
    public int Start { get; } = start;

    /// <summary>The offset after the node's last byte.</summary>
    public int End { get; } = end;
}

/// <summary>A name. Spec: sec-Names.</summary>
public sealed class NameNode(string value, int start, int end) : SyntaxNode(start, end)
{
    /// <summary>The name's text.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A document: definitions in source order. Spec: sec-Document.</summary>
public sealed class DocumentNode(SourceText source, IReadOnlyList<DefinitionNode> definitions, int start, int end) : SyntaxNode(start, end)
{
    /// <summary>The text that was parsed.</summary>
    public SourceText Source { get; } = source;

    /// <summary>The definitions, in source order; at least one.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;
}

/// <summary>A definition of a document.</summary>
public abstract class DefinitionNode(int start, int end) : SyntaxNode(start, end);

/// <summary>The operations of GraphQL. Spec: sec-Language.Operations.</summary>
public enum OperationKind
{
    /// <summary>A read-only fetch.</summary>
    Query,

    /// <summary>A write followed by a fetch.</summary>
    Mutation,

    /// <summary>A long-lived request.</summary>
    Subscription,
}

/// <summary>An operation. Spec: sec-Language.Operations.</summary>
public sealed class OperationDefinitionNode(
    OperationKind kind,
    StringValueNode? description,
    NameNode? name,
    IReadOnlyList<VariableDefinitionNode> variables,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    int start,
    int end) : DefinitionNode(start, end)
{
    /// <summary>Query, mutation or subscription.</summary>
    public OperationKind Kind { get; } = kind;

    /// <summary>The description before the operation; null where there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The operation's name; null for an anonymous operation.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>The declared variables.</summary>
    public IReadOnlyList<VariableDefinitionNode> Variables { get; } = variables;

    /// <summary>The directives on the operation.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The root selection set.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>A fragment definition. Spec: sec-Language.Fragments.</summary>
public sealed class FragmentDefinitionNode(
    StringValueNode? description,
    NameNode name,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    int start,
    int end) : DefinitionNode(start, end)
{
    /// <summary>The description before the fragment; null where there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The fragment's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The type the fragment applies to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

    /// <summary>The directives on the fragment.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>What the fragment selects.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>A variable definition. Spec: sec-Language.Variables.</summary>
public sealed class VariableDefinitionNode(
    StringValueNode? description,
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives,
    int start,
    int end) : SyntaxNode(start, end)
{
    /// <summary>The description before the variable; null where there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The variable.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>The declared type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The default value; null where none is given (a default of <c>null</c> is a <see cref="NullValueNode"/>).</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The directives on the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A selection set. Spec: sec-Selection-Sets.</summary>
public sealed class SelectionSetNode(IReadOnlyList<SelectionNode> selections, int start, int end) : SyntaxNode(start, end)
{
    /// <summary>The selections, in source order; at least one.</summary>
    public IReadOnlyList<SelectionNode> Selections { get; } = selections;
}

/// <summary>A field, fragment spread or inline fragment.</summary>
public abstract class SelectionNode(IReadOnlyList<DirectiveNode> directives, int start, int end) : SyntaxNode(start, end)
{
    /// <summary>The directives on the selection.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A field of a selection set. Spec: sec-Language.Fields.</summary>
public sealed class FieldNode(
    NameNode? alias,
    NameNode name,
    IReadOnlyList<ArgumentNode> arguments,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode? selectionSet,
    int start,
    int end) : SelectionNode(directives, start, end)
{
    /// <summary>The alias; null where none is given.</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>The field's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments, in source order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>The sub-selections; null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The key of the field in the response: the alias, else the name. Spec: sec-Field-Alias.</summary>
    public string ResponseName => (Alias ?? Name).Value;
}

/// <summary>A fragment spread. Spec: sec-Language.Fragments.</summary>
public sealed class FragmentSpreadNode(NameNode name, IReadOnlyList<DirectiveNode> directives, int start, int end)
    : SelectionNode(directives, start, end)
{
    /// <summary>The fragment's name.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>An inline fragment. Spec: sec-Inline-Fragments.</summary>
public sealed class InlineFragmentNode(
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    int start,
    int end) : SelectionNode(directives, start, end)
{
    /// <summary>The type condition; null where the enclosing type holds.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>What the fragment selects.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>An argument of a field or directive. Spec: sec-Language.Arguments.</summary>
public sealed class ArgumentNode(NameNode name, ValueNode value, int start, int end) : SyntaxNode(start, end)
{
    /// <summary>The argument's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The argument's value.</summary>
    public ValueNode Value { get; } = value;
}

/// <summary>A directive. Spec: sec-Language.Directives.</summary>
public sealed class DirectiveNode(NameNode name, IReadOnlyList<ArgumentNode> arguments, int start, int end) : SyntaxNode(start, end)
{
    /// <summary>The directive's name, without the <c>@</c>.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments, in source order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;
}

/// <summary>A type reference. Spec: sec-Type-References.</summary>
public abstract class TypeNode(int start, int end) : SyntaxNode(start, end);

/// <summary>A reference to a named type.</summary>
public sealed class NamedTypeNode(NameNode name, int start, int end) : TypeNode(start, end)
{
    /// <summary>The type's name.</summary>
    public NameNode Name { get; } = name;

    /// <inheritdoc/>
    public override string ToString() => Name.Value;
}

/// <summary>A reference to a list type.</summary>
public sealed class ListTypeNode(TypeNode type, int start, int end) : TypeNode(start, end)
{
    /// <summary>The type of the items.</summary>
    public TypeNode Type { get; } = type;

    /// <inheritdoc/>
    public override string ToString() => $"[{Type}]";
}

/// <summary>A reference to a non-null type.</summary>
public sealed class NonNullTypeNode(TypeNode type, int start, int end) : TypeNode(start, end)
{
    /// <summary>The named or list type that may not be null.</summary>
    public TypeNode Type { get; } = type;

    /// <inheritdoc/>
    public override string ToString() => $"{Type}!";
}
