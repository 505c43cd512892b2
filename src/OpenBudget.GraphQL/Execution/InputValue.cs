using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>A coerced input value: of a variable, or of an argument in which variables have been replaced. Spec: sec-Input-Values.</summary>
/// <remarks>
/// A plan is made for the shape of its inputs and used again for other values of the same shape, so every leaf remembers where it
/// came from (<see cref="ValueOrigin"/>). The values of a later request are found by the same origins.
/// </remarks>
public abstract class InputValue
{
    /// <summary>Where the value came from.</summary>
    public ValueOrigin Origin { get; init; } = ValueOrigin.Literal;

    /// <summary>Whether the value is null.</summary>
    public bool IsNull => this is LeafInput { Value: null };
}

/// <summary>A scalar, an enum value, or null.</summary>
/// <param name="value">
/// The scalar's value (<see cref="ScalarType"/>), an <see cref="EnumValueDefinition"/>, or null. Null of a list or input object type is a leaf, too.
/// </param>
public sealed class LeafInput(object? value) : InputValue
{
    /// <summary>The value.</summary>
    public object? Value { get; } = value;
}

/// <summary>An input object; only the fields that were given or have a default, in the order given, defaults last.</summary>
public sealed class ObjectInput(InputObjectType type, IReadOnlyList<KeyValuePair<InputValueDefinition, InputValue>> fields) : InputValue
{
    /// <summary>The type.</summary>
    public InputObjectType Type { get; } = type;

    /// <summary>The fields.</summary>
    public IReadOnlyList<KeyValuePair<InputValueDefinition, InputValue>> Fields { get; } = fields;

    /// <summary>The value of a field; null where it was not given.</summary>
    public InputValue? this[string name]
    {
        get
        {
            foreach (var (field, value) in Fields)
            {
                if (field.Name == name)
                {
                    return value;
                }
            }

            return null;
        }
    }
}

/// <summary>A list. A single value given for a list is a list of that one.</summary>
public sealed class ListInput(IReadOnlyList<InputValue> items) : InputValue
{
    /// <summary>The items.</summary>
    public IReadOnlyList<InputValue> Items { get; } = items;
}

/// <summary>Where an input value came from: the document, or a place inside a variable.</summary>
/// <param name="Variable">The variable's index among the operation's variable definitions; -1 for the document.</param>
/// <param name="Path">Inside the variable's value: indices into <see cref="ObjectInput.Fields"/> and <see cref="ListInput.Items"/>.</param>
public readonly record struct ValueOrigin(int Variable, IReadOnlyList<int> Path)
{
    /// <summary>The document itself: the same for every request that runs the plan.</summary>
    public static ValueOrigin Literal { get; } = new(-1, []);

    /// <summary>Whether the value stands in the document.</summary>
    public bool IsLiteral => Variable < 0;
}
