using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>Literals, with the variables inside them, to input values. Spec: the "Input Coercion" of each kind of type in sec-Types.</summary>
/// <param name="variables">The values of the variables.</param>
/// <param name="faults">Where what is wrong is told.</param>
/// <param name="depth">How many values are around the literal already.</param>
internal sealed class LiteralCoercion(VariableValues variables, CoercionFaults faults, int depth = 0)
{
    // The parser lets a hundred levels through; default values of input fields may add a few. Defaults that form a cycle, which a
    // schema must not have, end here, too.
    private const int MaxDepth = 128;

    private int _depth = depth;

    /// <summary>Whether a literal is a variable that has neither a value nor a default: as if the literal were not there.</summary>
    public static bool IsAbsent(ValueNode literal, VariableValues variables) =>
        literal is VariableNode variable && variables.Value(variable.Name.Value) is null;

    /// <summary>The value of a default of the schema.</summary>
    /// <param name="definition">An argument or input field that has a default.</param>
    /// <param name="origin">What the value is found by later: a default inside a variable's value is found there.</param>
    /// <param name="depth">How many values are around it.</param>
    /// <exception cref="InvalidOperationException">The default does not fit its type: the schema is wrong, not the request.</exception>
    public static InputValue Default(InputValueDefinition definition, ValueOrigin origin, int depth = 0)
    {
        var faults = new CoercionFaults(limit: 1);
        var value = new LiteralCoercion(VariableValues.None, faults, depth).Coerce(definition.DefaultValue!, definition.Type, origin);
        return value ?? throw new InvalidOperationException(
            $"The default value of `{definition.Name}` does not fit its type `{definition.Type}`: "
            + $"`{definition.Name}{faults.All[0].Place}` {faults.All[0].Reason} Correct the schema.");
    }

    /// <summary>The value of a literal.</summary>
    /// <param name="literal">The literal; not an absent variable (<see cref="IsAbsent"/>).</param>
    /// <param name="type">The type at its place.</param>
    /// <param name="origin">What the value is found by later; a variable inside keeps its own.</param>
    /// <returns>The value; null where a fault was told.</returns>
    public InputValue? Coerce(ValueNode literal, GraphQLType type, ValueOrigin origin)
    {
        if (_depth == MaxDepth)
        {
            return faults.TooDeep(MaxDepth);
        }

        _depth++;
        var value = literal switch
        {
            VariableNode variable => CoerceVariable(variable.Name.Value, type),
            NullValueNode => type.IsNonNull ? faults.Null(type) : new LeafInput(null) { Origin = origin },
            _ => type.Nullable switch
            {
                ListType list => CoerceList(literal, list, origin),
                InputObjectType inputObject => CoerceObject(literal, inputObject, origin),
                EnumType enumType => CoerceEnum(literal, enumType, origin),
                ScalarType scalar => CoerceScalar(literal, scalar, origin),
                _ => faults.Mismatch(type, CoercionFaults.Describe(literal)),
            },
        };
        _depth--;
        return value;
    }

    // Validation has compared the types (Spec: sec-All-Variable-Usages-Are-Allowed). What it cannot see is a null: a nullable variable
    // may stand where null is not allowed if it or the place has a default.
    private InputValue? CoerceVariable(string name, GraphQLType type)
    {
        var value = variables.Value(name);
        if (value is null)
        {
            return faults.AbsentVariable(name, type);
        }

        return value.IsNull && type.IsNonNull ? faults.NullVariable(name, type) : value;
    }

    private ListInput? CoerceList(ValueNode literal, ListType type, ValueOrigin origin)
    {
        if (literal is not ListValueNode list)
        {
            // One value for a list is a list of that one. Spec: sec-List.Input-Coercion.
            var single = Coerce(literal, type.OfType, origin.Part(0));
            return single is null ? null : new ListInput([single]) { Origin = origin };
        }

        var before = faults.Count;
        var items = new InputValue[list.Items.Count];
        for (var i = 0; i < items.Length && !faults.IsFull; i++)
        {
            var found = faults.Count;
            var item = IsAbsent(list.Items[i], variables) && !type.OfType.IsNonNull
                ? new LeafInput(null) { Origin = origin.Part(i) }
                : Coerce(list.Items[i], type.OfType, origin.Part(i));
            if (item is null)
            {
                faults.EncloseSince(found, $"[{i}]");
                continue;
            }

            items[i] = item;
        }

        return faults.Count > before ? null : new ListInput(items) { Origin = origin };
    }

    private InputValue? CoerceObject(ValueNode literal, InputObjectType type, ValueOrigin origin)
    {
        if (literal is not ObjectValueNode node)
        {
            return faults.Mismatch(type, CoercionFaults.Describe(literal));
        }

        if (type.IsOneOf && !IsOne(node, type))
        {
            return null;
        }

        var fields = new InputFields(type, origin, faults, _depth);
        foreach (var fieldNode in node.Fields)
        {
            if (faults.IsFull)
            {
                return null;
            }

            if (fields.Find(fieldNode.Name.Value) is { } field && !IsAbsent(fieldNode.Value, variables))
            {
                var found = faults.Count;
                fields.Add(field, Coerce(fieldNode.Value, field.Type, fields.NextOrigin), found);
            }
        }

        return fields.Complete();
    }

    // Spec: sec-OneOf-Input-Objects. The literal itself has exactly one entry: an absent variable does not make two entries one.
    private bool IsOne(ObjectValueNode node, InputObjectType type)
    {
        if (node.Fields.Count != 1)
        {
            _ = node.Fields.Count == 0 ? faults.NoneOfOne(type) : faults.SeveralOfOne(type, node.Fields.Count);
            return false;
        }

        var field = node.Fields[0];
        if (field.Value is NullValueNode)
        {
            faults.NullOfOne(type, field.Name.Value);
            return false;
        }

        if (field.Value is VariableNode variable && variables.Value(variable.Name.Value) is null or { IsNull: true })
        {
            faults.NullVariableOfOne(type, field.Name.Value, variable.Name.Value);
            return false;
        }

        return true;
    }

    private InputValue? CoerceEnum(ValueNode literal, EnumType type, ValueOrigin origin)
    {
        var value = literal is EnumValueNode name ? type.Value(name.Value) : null;
        return value is null
            ? faults.Mismatch(type, CoercionFaults.Describe(literal))
            : new LeafInput(value) { Origin = origin };
    }

    private InputValue? CoerceScalar(ValueNode literal, ScalarType type, ValueOrigin origin)
    {
        var value = type.ParseLiteral(literal);
        return value is null
            ? faults.Mismatch(type, CoercionFaults.Describe(literal))
            : new LeafInput(value) { Origin = origin };
    }
}
