using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>The fields of an input object while it is coerced: what literals and JSON have in common. Spec: sec-Input-Objects.Input-Coercion.</summary>
/// <param name="type">The object's type.</param>
/// <param name="origin">The object's origin.</param>
/// <param name="faults">Where what is wrong is told.</param>
/// <param name="depth">How many values are around the fields' values.</param>
internal sealed class InputFields(InputObjectType type, ValueOrigin origin, CoercionFaults faults, int depth)
{
    // Stands for a value with a fault, so that its field is not found missing as well.
    private static readonly InputValue Unfit = new LeafInput(null);

    private readonly List<KeyValuePair<InputValueDefinition, InputValue>> _fields = [];
    private readonly int _faultsBefore = faults.Count;

    /// <summary>The origin of the field added next.</summary>
    public ValueOrigin NextOrigin => origin.Part(_fields.Count);

    /// <summary>The definition of a field that is given; null, and a fault, where there is none or it has been given.</summary>
    public InputValueDefinition? Find(string name)
    {
        var field = type.Field(name);
        if (field is null)
        {
            faults.UnknownField(type, name);
        }
        else if (IsGiven(field))
        {
            faults.RepeatedField(name);
            field = null;
        }

        return field;
    }

    /// <summary>Adds a field.</summary>
    /// <param name="field">The definition.</param>
    /// <param name="value">The value; null where it had faults.</param>
    /// <param name="faultsBefore">How many faults there were before the value was coerced.</param>
    public void Add(InputValueDefinition field, InputValue? value, int faultsBefore)
    {
        faults.EncloseSince(faultsBefore, "." + field.Name);
        _fields.Add(new(field, value ?? Unfit));
    }

    /// <summary>The object, with the defaults of the fields that were not given at its end; null where anything was wrong.</summary>
    public ObjectInput? Complete()
    {
        foreach (var field in type.FieldsToComplete)
        {
            if (IsGiven(field))
            {
                continue;
            }

            if (field.DefaultValue is null)
            {
                faults.MissingField(type, field);
            }
            else
            {
                _fields.Add(new(field, LiteralCoercion.Default(field, NextOrigin, depth)));
            }
        }

        return faults.Count > _faultsBefore ? null : new ObjectInput(type, _fields) { Origin = origin };
    }

    // A scan: no object has more fields than its type, however many a request repeats.
    private bool IsGiven(InputValueDefinition field)
    {
        foreach (var (given, _) in _fields)
        {
            if (ReferenceEquals(given, field))
            {
                return true;
            }
        }

        return false;
    }
}
