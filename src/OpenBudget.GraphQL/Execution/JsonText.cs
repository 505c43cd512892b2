using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OpenBudget.GraphQL.Execution;

/// <summary>Texts of JSON a client sent.</summary>
/// <remarks>
/// JSON can escape half a surrogate pair (<c>"\uD800"</c>), which is no text. System.Text.Json accepts it while reading and throws
/// when the string is asked for; here it is found first, for an exception per name would be an easy way to keep a server busy.
/// </remarks>
internal static class JsonText
{
    /// <summary>Whether a JSON string is a text.</summary>
    public static bool IsText(JsonElement json) => IsWellFormed(JsonMarshal.GetRawUtf8Value(json));

    /// <summary>The name of a property; false where it is no text.</summary>
    public static bool TryGetName(JsonProperty property, [NotNullWhen(true)] out string? name)
    {
        name = IsWellFormed(JsonMarshal.GetRawUtf8PropertyName(property)) ? property.Name : null;
        return name is not null;
    }

    private static bool IsWellFormed(ReadOnlySpan<byte> escaped)
    {
        for (var at = escaped.IndexOf((byte)'\\'); at >= 0;)
        {
            escaped = escaped[at..];
            var length = 2;
            if (escaped[1] == (byte)'u')
            {
                length = 6;
                var unit = CodeUnit(escaped);
                if (char.IsLowSurrogate(unit))
                {
                    return false;
                }

                if (char.IsHighSurrogate(unit))
                {
                    length = 12;
                    if (!escaped[6..].StartsWith("\\u"u8) || !char.IsLowSurrogate(CodeUnit(escaped[6..])))
                    {
                        return false;
                    }
                }
            }

            escaped = escaped[length..];
            at = escaped.IndexOf((byte)'\\');
        }

        return true;
    }

    // The reader has seen to the four hexadecimal digits.
    private static char CodeUnit(ReadOnlySpan<byte> escape) =>
        (char)((Digit(escape[2]) << 12) | (Digit(escape[3]) << 8) | (Digit(escape[4]) << 4) | Digit(escape[5]));

    private static int Digit(byte hex) => hex <= (byte)'9' ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
