using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>The coerced variables of one request. Spec: sec-Coercing-Variable-Values.</summary>
/// <remarks>
/// A variable that is not given has its default, if it has one; every value, defaults included, has the variable as its origin. So a plan
/// made for one request finds the values of another by <see cref="Find"/>, if both have the same shape (<see cref="WriteShape(Utf8Buffer)"/>).
/// </remarks>
internal sealed class VariableValues
{
    // Stands for a scalar that is no part of the shape. No code knows its type, so none can read it.
    private static readonly object LeftOut = new();

    private readonly DeclaredVariables _declared;
    private readonly InputValue?[] _values;

    /// <summary>Values of declared variables.</summary>
    /// <param name="declared">The variables the operation declares.</param>
    /// <param name="values">One per variable; null where it has neither a value nor a default.</param>
    public VariableValues(DeclaredVariables declared, InputValue?[] values)
    {
        _declared = declared;
        _values = values;
    }

    /// <summary>The values of an operation without variables.</summary>
    public static VariableValues None { get; } = new(DeclaredVariables.None, []);

    /// <summary>How many variables the operation declares.</summary>
    public int Count => _values.Length;

    /// <summary>The value of the variable at an index; null where it has neither a value nor a default.</summary>
    public InputValue? this[int index] => _values[index];

    /// <summary>The index of the variable of that name (without <c>$</c>); -1 where the operation does not declare it.</summary>
    public int IndexOf(string name) => _declared.IndexOf(name);

    /// <summary>The value of the variable of that name; null where it is not declared, or has neither a value nor a default.</summary>
    public InputValue? Value(string name)
    {
        var index = IndexOf(name);
        return index < 0 ? null : _values[index];
    }

    /// <summary>The value at an origin that was taken from values of the same shape.</summary>
    /// <param name="origin">The origin; not of a literal, whose value is in the plan.</param>
    /// <returns>The value; null where the variable itself is absent.</returns>
    /// <remarks>The items of a list whose items are parameters are no part of the shape: find the list, then walk its items.</remarks>
    /// <exception cref="ArgumentException">The origin is a literal, or there is no such place: the shapes differ.</exception>
    public InputValue? Find(ValueOrigin origin)
    {
        if ((uint)origin.Variable >= (uint)_values.Length)
        {
            throw new ArgumentException("The origin is not a variable of this operation.", nameof(origin));
        }

        var value = _values[origin.Variable];
        var path = origin.Path;
        for (var i = 0; i < path.Count; i++)
        {
            value = value switch
            {
                ObjectInput inputObject when path[i] < inputObject.Fields.Count => inputObject.Fields[path[i]].Value,
                ListInput list when path[i] < list.Items.Count => list.Items[path[i]],
                _ => throw new ArgumentException("The values have another shape than those the origin was taken from.", nameof(origin)),
            };
        }

        return value;
    }

    /// <summary>
    /// Writes what a plan depends on: which values are there and which are null, the fields of objects in order, and the booleans and
    /// enum values themselves.
    /// </summary>
    /// <remarks>
    /// Numbers, strings and other scalars are parameters: only that there is one is written, and of a list of them only whether it holds a
    /// null. Of two sets of values with equal bytes, a plan made for one is right for the other.
    /// </remarks>
    /// <param name="output">Where the bytes go.</param>
    public void WriteShape(Utf8Buffer output)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (_values[i] is { } value)
            {
                WriteShape(value, _declared.Type(i), output);
            }
            else
            {
                output.WriteByte((byte)'-');
            }
        }
    }

    /// <summary>
    /// Values of the same shape that hold nothing else: other scalars than booleans are left out. What a plan is made from, for it outlives
    /// the request, and must neither keep the client's values nor depend on them.
    /// </summary>
    public VariableValues Outline()
    {
        var outlines = new InputValue?[_values.Length];
        for (var i = 0; i < outlines.Length; i++)
        {
            outlines[i] = _values[i] is { } value ? Outline(value, _declared.Type(i)) : null;
        }

        return new VariableValues(_declared, outlines);
    }

    private static InputValue Outline(InputValue value, GraphQLType type) => value switch
    {
        ListInput list => Outline(list, ((ListType)type.Nullable).OfType),
        ObjectInput inputObject => new ObjectInput(
            inputObject.Type, [.. inputObject.Fields.Select(f => KeyValuePair.Create(f.Key, Outline(f.Value, f.Key.Type)))])
        {
            Origin = value.Origin,
        },
        LeafInput { Value: not (null or bool or EnumValueDefinition) } => new LeafInput(LeftOut) { Origin = value.Origin },
        _ => value,
    };

    private static ListInput Outline(ListInput list, GraphQLType itemType) => new(
        !IsParameter(list, itemType) ? [.. list.Items.Select(item => Outline(item, itemType))]
        : list.Items.FirstOrDefault(item => item.IsNull) is { } hole ? [hole]
        : [])
    {
        Origin = list.Origin,
    };

    // Each shape ends itself, so shapes can be written one after the other. Values are no deeper than coercion lets them be.
    private static void WriteShape(InputValue value, GraphQLType type, Utf8Buffer output)
    {
        switch (value)
        {
            case LeafInput leaf:
                WriteLeaf(leaf.Value, output);
                break;

            case ListInput list:
                WriteList(list, ((ListType)type.Nullable).OfType, output);
                break;

            case ObjectInput inputObject:
                output.WriteByte((byte)'{');
                foreach (var (field, fieldValue) in inputObject.Fields)
                {
                    output.WriteJsonString(field.Name);
                    WriteShape(fieldValue, field.Type, output);
                }

                output.WriteByte((byte)'}');
                break;
        }
    }

    private static void WriteList(ListInput list, GraphQLType itemType, Utf8Buffer output)
    {
        if (IsParameter(list, itemType))
        {
            output.WriteByte(list.Items.Any(item => item.IsNull) ? (byte)'?' : (byte)'*');
            return;
        }

        output.WriteByte((byte)'[');
        foreach (var item in list.Items)
        {
            WriteShape(item, itemType, output);
        }

        output.WriteByte((byte)']');
    }

    private static void WriteLeaf(object? value, Utf8Buffer output)
    {
        switch (value)
        {
            case null:
                output.WriteByte((byte)'n');
                break;

            case bool boolean:
                output.WriteByte(boolean ? (byte)'t' : (byte)'f');
                break;

            case EnumValueDefinition enumValue:
                output.WriteJsonString(enumValue.Name);
                break;

            default:
                output.WriteByte((byte)'v');
                break;
        }
    }

    // Decided by the type, so that the empty list is the same shape as any other; and by the items, for a scalar may have booleans.
    private static bool IsParameter(ListInput list, GraphQLType itemType)
    {
        if (itemType.Nullable is not ScalarType { Name: not "Boolean" })
        {
            return false;
        }

        foreach (var item in list.Items)
        {
            if (item is LeafInput { Value: bool })
            {
                return false;
            }
        }

        return true;
    }
}
