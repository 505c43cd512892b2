using System.Globalization;
using System.Text.Json;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Types;

/// <summary>The scalars of the specification. Those of the dialect stand beside them, in the other half of the class.</summary>
/// <remarks>
/// Nothing is converted that the specification does not convert: no number is read from a string. Spec: sec-Scalars.Built-in-Scalars.
/// </remarks>
public static partial class Scalars
{
    /// <summary>A signed 32-bit integer; values are <see cref="int"/>. Spec: sec-Int.</summary>
    public static ScalarType Int { get; } = new(
        "Int",
        Bilingual.Text("A whole number from -2147483648 to 2147483647.", "32 位有符号整数，取值从 -2147483648 到 2147483647。"),
        null,
        literal => literal is IntValueNode number && TryInt(number.Value, out var value) ? value : null,
        json => json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var value) ? value : null);

    /// <summary>A finite IEEE 754 double; values are <see cref="double"/>. Spec: sec-Float.</summary>
    public static ScalarType Float { get; } = new(
        "Float",
        Bilingual.Text("A finite number with double precision (IEEE 754).", "双精度浮点数（IEEE 754），必须是有限值。"),
        null,
        literal => NumberText(literal) is { } text && TryDouble(text, out var value) ? value : null,
        json => json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var value) && double.IsFinite(value) ? value : null);

    /// <summary>Text; values are <see cref="string"/>. Spec: sec-String.</summary>
    public static ScalarType String { get; } = new(
        "String", Bilingual.Text("Text in Unicode.", "Unicode 文本。"), null, literal => (literal as StringValueNode)?.Value, StringOf);

    /// <summary>True or false; values are <see cref="bool"/>. Spec: sec-Boolean.</summary>
    public static ScalarType Boolean { get; } = new(
        "Boolean",
        Bilingual.Text("Either `true` or `false`.", "布尔值：`true` 或 `false`。"),
        null,
        literal => literal is BooleanValueNode boolean ? boolean.Value : null,
        json => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : null);

    /// <summary>An identifier, given as a string or an integer; values are <see cref="string"/>. Spec: sec-ID.</summary>
    public static ScalarType Id { get; } = new(
        "ID",
        Bilingual.Text(
            "An identifier: opaque text that is not meant to be read. A string or an integer is accepted; the answer is a string.",
            "标识符：不供人阅读的不透明文本。输入可以是字符串或整数，输出总是字符串。"),
        null,
        literal => literal is IntValueNode number ? number.Value : (literal as StringValueNode)?.Value,
        json => json.ValueKind == JsonValueKind.Number ? IntegerText(json.GetRawText()) : StringOf(json));

    /// <summary>The five scalars that every GraphQL service knows.</summary>
    public static IReadOnlyList<ScalarType> BuiltIn { get; } = [Int, Float, String, Boolean, Id];

    /// <summary>Whether a type's name is that of a built-in scalar, which a schema does not print.</summary>
    public static bool IsBuiltIn(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID";

    private static bool TryInt(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool TryDouble(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static string? NumberText(ValueNode literal) => literal switch
    {
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        _ => null,
    };

    private static string? IntegerText(string number) => number.AsSpan().IndexOfAny(".eE") < 0 ? number : null;

    private static string? StringOf(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            // The escape of a lone surrogate is JSON, but no Unicode text.
            return null;
        }
    }
}
