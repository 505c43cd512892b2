using System.Globalization;
using System.Text.Json;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Tests.Relational.Reference;

/// <summary>A name in an input value that is not a string: an enum value.</summary>
internal sealed record EnumName(string Name);

/// <summary>An input object; its fields in the order given.</summary>
internal sealed record InputFields(IReadOnlyList<(string Name, object? Value)> Fields)
{
    public static InputFields None { get; } = new([]);

    public object? this[string name] => Fields.FirstOrDefault(f => f.Name == name).Value;
}

/// <summary>A variable in an input value that is being generated.</summary>
internal sealed record VariableName(string Name);

/// <summary>
/// Input values as plain objects: null, bool, decimal, string (enum values of variables, too), <see cref="EnumName"/>, List of object,
/// <see cref="InputFields"/>. They are not coerced to types: what reads them knows what it needs.
/// </summary>
internal static class ReferenceValues
{
    /// <summary>Stands for a variable that was not given.</summary>
    public static readonly object Absent = new();

    /// <summary>The value of a literal, its variables replaced.</summary>
    public static object? Of(ValueNode literal, IReadOnlyDictionary<string, object?> variables) => literal switch
    {
        VariableNode variable => variables.GetValueOrDefault(variable.Name.Value, Absent),
        IntValueNode number => Number(number.Value),
        FloatValueNode number => Number(number.Value),
        StringValueNode text => text.Value,
        BooleanValueNode boolean => boolean.Value,
        NullValueNode => null,
        EnumValueNode name => new EnumName(name.Value),
        ListValueNode list => list.Items.Select(i => Of(i, variables)).Select(v => v == Absent ? null : v).ToList(),
        ObjectValueNode fields => new InputFields(
            [.. fields.Fields.Select(f => (f.Name.Value, Of(f.Value, variables))).Where(f => f.Item2 != Absent)]),
        _ => throw new NotSupportedException(literal.GetType().Name),
    };

    /// <summary>The value of a variable.</summary>
    public static object? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => Number(json.GetRawText()),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Array => json.EnumerateArray().Select(Of).ToList(),
        _ => new InputFields([.. json.EnumerateObject().Select(p => (p.Name, Of(p.Value)))]),
    };

    /// <summary>The value as a literal of a document.</summary>
    public static string Literal(object? value) => value switch
    {
        EnumName name => name.Name,
        VariableName variable => "$" + variable.Name,
        List<object?> list => "[" + string.Join(", ", list.Select(Literal)) + "]",
        InputFields fields => "{ " + string.Join(", ", fields.Fields.Select(f => $"{f.Name}: {Literal(f.Value)}")) + " }",
        _ => Json(value),
    };

    /// <summary>The value as JSON.</summary>
    public static string Json(object? value) => value switch
    {
        null => "null",
        bool boolean => boolean ? "true" : "false",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        string text => JsonSerializer.Serialize(text),
        EnumName name => $"\"{name.Name}\"",
        List<object?> list => "[" + string.Join(",", list.Select(Json)) + "]",
        InputFields fields => "{" + string.Join(",", fields.Fields.Select(f => $"\"{f.Name}\":{Json(f.Value)}")) + "}",
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    /// <summary>A list; a single value is a list of that one.</summary>
    public static List<object?> List(object? value) => value as List<object?> ?? [value];

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
