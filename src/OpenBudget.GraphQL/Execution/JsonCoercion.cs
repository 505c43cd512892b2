using System.Text.Json;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>JSON values of variables to input values. Spec: the "Input Coercion" of each kind of type in sec-Types.</summary>
/// <param name="faults">Where what is wrong is told.</param>
internal sealed class JsonCoercion(CoercionFaults faults)
{
    // What System.Text.Json reads by default. A JsonElement may come from a reader that was told to read more.
    private const int MaxDepth = 64;

    private int _depth;

    /// <summary>The value of a JSON value.</summary>
    /// <param name="json">The JSON value.</param>
    /// <param name="type">The type at its place.</param>
    /// <param name="origin">What the value is found by later.</param>
    /// <returns>The value; null where faults were told.</returns>
    public InputValue? Coerce(JsonElement json, GraphQLType type, ValueOrigin origin)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return type.IsNonNull ? faults.Null(type) : new LeafInput(null) { Origin = origin };
        }

        if (_depth == MaxDepth)
        {
            return faults.TooDeep(MaxDepth);
        }

        _depth++;
        var value = type.Nullable switch
        {
            ListType list => CoerceList(json, list, origin),
            InputObjectType inputObject => CoerceObject(json, inputObject, origin),
            EnumType enumType => CoerceEnum(json, enumType, origin),
            ScalarType scalar => CoerceScalar(json, scalar, origin),
            _ => faults.Mismatch(type, CoercionFaults.Describe(json)),
        };
        _depth--;
        return value;
    }

    private ListInput? CoerceList(JsonElement json, ListType type, ValueOrigin origin)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            // One value for a list is a list of that one. Spec: sec-List.Input-Coercion.
            var single = Coerce(json, type.OfType, origin.Part(0));
            return single is null ? null : new ListInput([single]) { Origin = origin };
        }

        var before = faults.Count;
        var items = new InputValue[json.GetArrayLength()];
        var i = 0;
        foreach (var element in json.EnumerateArray())
        {
            var found = faults.Count;
            if (Coerce(element, type.OfType, origin.Part(i)) is { } item)
            {
                items[i] = item;
            }
            else
            {
                faults.EncloseSince(found, $"[{i}]");
                if (faults.IsFull)
                {
                    break;
                }
            }

            i++;
        }

        return faults.Count > before ? null : new ListInput(items) { Origin = origin };
    }

    private InputValue? CoerceObject(JsonElement json, InputObjectType type, ValueOrigin origin)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return faults.Mismatch(type, CoercionFaults.Describe(json));
        }

        if (type.IsOneOf && !IsOne(json, type))
        {
            return null;
        }

        var fields = new InputFields(type, origin, faults, _depth);
        foreach (var property in json.EnumerateObject())
        {
            if (faults.IsFull)
            {
                return null;
            }

            if (!JsonText.TryGetName(property, out var name))
            {
                faults.MalformedField(type);
            }
            else if (fields.Find(name) is { } field)
            {
                var found = faults.Count;
                fields.Add(field, Coerce(property.Value, field.Type, fields.NextOrigin), found);
            }
        }

        return fields.Complete();
    }

    // Spec: sec-OneOf-Input-Objects.
    private bool IsOne(JsonElement json, InputObjectType type)
    {
        var count = json.GetPropertyCount();
        if (count != 1)
        {
            _ = count == 0 ? faults.NoneOfOne(type) : faults.SeveralOfOne(type, count);
            return false;
        }

        var property = json.EnumerateObject().First();
        if (property.Value.ValueKind == JsonValueKind.Null
            && JsonText.TryGetName(property, out var name)
            && type.Field(name) is { } field)
        {
            faults.NullOfOne(type, field.Name);
            return false;
        }

        return true;
    }

    private InputValue? CoerceEnum(JsonElement json, EnumType type, ValueOrigin origin)
    {
        var value = json.ValueKind == JsonValueKind.String && JsonText.IsText(json) ? type.Value(json.GetString()!) : null;
        return value is null
            ? faults.Mismatch(type, CoercionFaults.Describe(json))
            : new LeafInput(value) { Origin = origin };
    }

    private InputValue? CoerceScalar(JsonElement json, ScalarType type, ValueOrigin origin)
    {
        var value = json.ValueKind != JsonValueKind.String || JsonText.IsText(json) ? type.ParseJson(json) : null;
        return value is null
            ? faults.Mismatch(type, CoercionFaults.Describe(json))
            : new LeafInput(value) { Origin = origin };
    }
}
