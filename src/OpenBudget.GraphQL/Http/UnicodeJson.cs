using System.Buffers.Text;
using System.Text.Unicode;

namespace OpenBudget.GraphQL.Http;

/// <summary>Whether JSON that came over the wire holds nothing but Unicode text. RFC 7493, section 2.1.</summary>
/// <remarks>
/// The readers of <c>System.Text.Json</c> take any bytes and escapes inside of strings, and throw only later, when a string is asked for or
/// compared. One check here, before anything is read, and every string of a request is text.
/// </remarks>
internal static class UnicodeJson
{
    private const int EscapeLength = 6;

    /// <summary>Whether the bytes are UTF-8, and every escaped surrogate stands in a pair.</summary>
    /// <param name="json">What shall be JSON; it need not be.</param>
    public static bool IsText(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        for (var next = json.IndexOf((byte)'\\'); next >= 0; next = json.IndexOf((byte)'\\'))
        {
            json = json[next..];
            var unit = EscapedUnit(json);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(EscapedUnit(json[EscapeLength..])))
            {
                json = json[(2 * EscapeLength)..];
            }
            else if (char.IsSurrogate(unit))
            {
                return false;
            }
            else
            {
                // Two bytes, so that the second backslash of an escaped one starts nothing.
                json = json[Math.Min(2, json.Length)..];
            }
        }

        return true;
    }

    // The UTF-16 code unit of an escape at the start; zero where there is none.
    private static char EscapedUnit(ReadOnlySpan<byte> json) =>
        json.Length >= EscapeLength
        && json[0] == (byte)'\\'
        && json[1] == (byte)'u'
        && Utf8Parser.TryParse(json[2..EscapeLength], out ushort unit, out var digits, 'x')
        && digits == EscapeLength - 2
            ? (char)unit
            : '\0';
}
