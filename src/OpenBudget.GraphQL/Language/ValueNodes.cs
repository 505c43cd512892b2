namespace OpenBudget.GraphQL.Language;

/// <summary>A value literal or variable. Spec: sec-Input-Values.</summary>
public abstract class ValueNode(int start, int end) : SyntaxNode(start, end);

/// <summary>A variable. Spec: sec-Language.Variables.</summary>
public sealed class VariableNode(NameNode name, int start, int end) : ValueNode(start, end)
{
    /// <summary>The variable's name, without the <c>$</c>.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>An integer literal; its text is kept, so that no digit is lost. Spec: sec-Int-Value.</summary>
public sealed class IntValueNode(string value, int start, int end) : ValueNode(start, end)
{
    /// <summary>The literal's text.</summary>
    public string Value { get; } = value;
}

/// <summary>A float literal; its text is kept, so that no digit is lost. Spec: sec-Float-Value.</summary>
public sealed class FloatValueNode(string value, int start, int end) : ValueNode(start, end)
{
    /// <summary>The literal's text.</summary>
    public string Value { get; } = value;
}

/// <summary>A string literal. Spec: sec-String-Value.</summary>
public sealed class StringValueNode(string value, bool isBlock, int start, int end) : ValueNode(start, end)
{
    /// <summary>The string's value: escapes resolved, a block string's indentation removed.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it was written as a block string.</summary>
    public bool IsBlock { get; } = isBlock;
}

/// <summary>A boolean literal. Spec: sec-Boolean-Value.</summary>
public sealed class BooleanValueNode(bool value, int start, int end) : ValueNode(start, end)
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;
}

/// <summary>The literal <c>null</c>. Spec: sec-Null-Value.</summary>
public sealed class NullValueNode(int start, int end) : ValueNode(start, end);

/// <summary>An enum literal. Spec: sec-Enum-Value.</summary>
public sealed class EnumValueNode(string value, int start, int end) : ValueNode(start, end)
{
    /// <summary>The enum value's name.</summary>
    public string Value { get; } = value;
}

/// <summary>A list literal. Spec: sec-List-Value.</summary>
public sealed class ListValueNode(IReadOnlyList<ValueNode> items, int start, int end) : ValueNode(start, end)
{
    /// <summary>The items, in source order.</summary>
    public IReadOnlyList<ValueNode> Items { get; } = items;
}

/// <summary>An input object literal. Spec: sec-Input-Object-Values.</summary>
public sealed class ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields, int start, int end) : ValueNode(start, end)
{
    /// <summary>The fields, in source order.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;
}

/// <summary>A field of an input object literal.</summary>
public sealed class ObjectFieldNode(NameNode name, ValueNode value, int start, int end) : SyntaxNode(start, end)
{
    /// <summary>The field's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The field's value.</summary>
    public ValueNode Value { get; } = value;
}
