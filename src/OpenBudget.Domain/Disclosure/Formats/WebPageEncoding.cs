using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace OpenBudget.Domain.Disclosure.Formats;

/// <summary>The characters of a web page's bytes.</summary>
/// <remarks>
/// A byte order mark decides; then, whether the bytes are UTF-8, as pages saved again often are whatever they still declare; then the charset that
/// the page declares. Chinese sites declare gb2312 and use the characters of GBK and GB 18030, which contain it.
/// </remarks>
internal static partial class WebPageEncoding
{
    private const int DeclaredWithin = 4096;

    /// <summary>The page's characters.</summary>
    /// <exception cref="DocumentReadException">No known charset is declared, or the bytes are not of it.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (Marked(bytes) is { } marked)
        {
            return Decode(bytes[marked.Preamble.Length..], marked, marked.WebName);
        }
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }
        var declared = Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclaredWithin)])).Groups[1].Value;
        if (declared.Length == 0)
        {
            throw new DocumentReadException(1, "The web page is not UTF-8 and declares no charset. Save it as UTF-8 and try again.");
        }
        return Decode(bytes, Named(declared), declared);
    }

    /// <summary>The first characters, as far as they are needed to tell what a file is: those of ASCII are right.</summary>
    public static string Head(ReadOnlySpan<byte> bytes, int length)
    {
        var encoding = Marked(bytes) ?? Encoding.Latin1;
        return encoding.GetString(bytes[encoding.Preamble.Length..Math.Min(bytes.Length, length)]);
    }

    private static Encoding? Marked(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8
        : bytes.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
        : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
        : null;

    private static Encoding Named(string name)
    {
        var wanted = name.ToLowerInvariant() is "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" or "cp936" ? "gb18030" : name;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(wanted) ?? Encoding.GetEncoding(wanted);
        }
        catch (ArgumentException)
        {
            throw new DocumentReadException(1, $"The web page declares the charset “{name}”, which is not known. Save it as UTF-8 and try again.");
        }
    }

    private static string Decode(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException wrong)
        {
            var offset = wrong.Index.ToString(CultureInfo.InvariantCulture);
            throw new DocumentReadException(
                1, $"The web page is not of the charset it declares, “{name}”: the bytes near byte {offset} of the file (from 0) are no character of it. Save it as UTF-8 and try again.");
        }
    }

    [GeneratedRegex("""charset\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
