using System.Buffers;
using System.Globalization;
using System.Text;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.GraphQL.Http.Tables;

/// <summary>Text in a cell of a sheet. ECMA-376, part 1, 18.18.6 and 22.9.2.19.</summary>
internal static class SheetText
{
    /// <summary>The longest text of a cell, in UTF-16 code units.</summary>
    public const int Longest = 32_767;

    // Room for the words about what was cut off.
    private const int LongestKept = Longest - 100;

    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Select(c => (byte)c), (byte)'&', (byte)'<', (byte)'>', (byte)'_', 0xEF]);

    /// <summary>Writes a text as the content of an XML element.</summary>
    /// <remarks>
    /// What XML cannot hold, or would change, is written as <c>_xHHHH_</c>, and so is the underscore of a text that looks like that. A text too
    /// long for a cell ends in words that say how much is missing.
    /// </remarks>
    public static void Write(ReadOnlySpan<byte> text, Utf8Buffer output)
    {
        if (text.Length > Longest && Encoding.UTF8.GetCharCount(text) > Longest)
        {
            var whole = Encoding.UTF8.GetString(text);
            var kept = char.IsHighSurrogate(whole[LongestKept - 1]) ? LongestKept - 1 : LongestKept;
            Escape(Encoding.UTF8.GetBytes(whole[..kept]), output);
            output.WriteRaw(Encoding.UTF8.GetBytes(string.Create(
                CultureInfo.InvariantCulture, $" [cut off: a cell holds no more; {whole.Length - kept} characters are missing, which CSV and NDJSON have]")));
            return;
        }

        Escape(text, output);
    }

    private static void Escape(ReadOnlySpan<byte> text, Utf8Buffer output)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            output.WriteRaw(text[..at]);
            text = text[at..];
            switch (text[0])
            {
                case (byte)'&':
                    output.WriteRaw("&amp;"u8);
                    break;
                case (byte)'<':
                    output.WriteRaw("&lt;"u8);
                    break;
                case (byte)'>':
                    output.WriteRaw("&gt;"u8);
                    break;
                case (byte)'_':
                    output.WriteRaw(IsEscape(text) ? "_x005F_"u8 : "_"u8);
                    break;
                case 0xEF:
                    // U+FFFE and U+FFFF are no characters of XML; their neighbours are.
                    if (text.StartsWith("\uFFFE"u8) || text.StartsWith("\uFFFF"u8))
                    {
                        output.WriteRaw(text[2] == 0xBE ? "_xFFFE_"u8 : "_xFFFF_"u8);
                        text = text[2..];
                    }
                    else
                    {
                        output.WriteByte(text[0]);
                    }

                    break;
                default:
                    output.WriteRaw(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"_x{text[0]:X4}_")));
                    break;
            }

            text = text[1..];
        }

        output.WriteRaw(text);
    }

    private static bool IsEscape(ReadOnlySpan<byte> text) =>
        text.Length >= 7 && text[1] == (byte)'x' && text[6] == (byte)'_'
        && char.IsAsciiHexDigit((char)text[2]) && char.IsAsciiHexDigit((char)text[3])
        && char.IsAsciiHexDigit((char)text[4]) && char.IsAsciiHexDigit((char)text[5]);
}
