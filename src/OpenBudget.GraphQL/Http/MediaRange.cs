using System.Buffers;
using System.Globalization;

namespace OpenBudget.GraphQL.Http;

/// <summary>One media type or range of a header. RFC 9110, sections 8.3.1 and 12.5.1.</summary>
/// <remarks>Read by hand because every request has such headers, and the framework's reader makes several objects of each.</remarks>
internal readonly ref struct MediaRange
{
    /// <summary>The whole of a quality: qualities have at most three decimals, so they are counted in thousandths.</summary>
    public const int FullQuality = 1000;

    private const string Blank = " \t";

    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private MediaRange(ReadOnlySpan<char> type, ReadOnlySpan<char> subtype, ReadOnlySpan<char> charset, int quality)
    {
        Type = type;
        Subtype = subtype;
        Charset = charset;
        Quality = quality;
    }

    /// <summary>What stands before the slash; <c>*</c> for all.</summary>
    public ReadOnlySpan<char> Type { get; }

    /// <summary>What stands behind the slash; <c>*</c> for all.</summary>
    public ReadOnlySpan<char> Subtype { get; }

    /// <summary>The parameter <c>charset</c>, without quotes; empty where there is none.</summary>
    public ReadOnlySpan<char> Charset { get; }

    /// <summary>The weight, from 0 (not acceptable) to <see cref="FullQuality"/>.</summary>
    public int Quality { get; }

    /// <summary>Whether text in UTF-8 is meant, or at least no other.</summary>
    public bool IsUtf8 => Charset.IsEmpty || Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether type and subtype are these.</summary>
    public bool Is(ReadOnlySpan<char> type, ReadOnlySpan<char> subtype) =>
        Type.Equals(type, StringComparison.OrdinalIgnoreCase) && Subtype.Equals(subtype, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes the first range of a list.</summary>
    /// <param name="list">The list; afterwards, what follows the range and its comma.</param>
    /// <param name="range">The range.</param>
    /// <returns>Whether there was one.</returns>
    public static bool TryTake(ref ReadOnlySpan<char> list, out MediaRange range)
    {
        range = default;
        var rest = list.TrimStart(Blank);
        var type = TakeToken(ref rest);
        ReadOnlySpan<char> subtype;
        if (rest is ['/', ..])
        {
            rest = rest[1..];
            subtype = TakeToken(ref rest);
        }
        else
        {
            // No media range, but what HttpURLConnection of Java sends by default: "text/html, *; q=.2, */*; q=.2".
            subtype = type is "*" ? type : default;
        }

        if (type.IsEmpty || subtype.IsEmpty || !TryTakeParameters(ref rest, out var charset, out var quality))
        {
            return false;
        }

        range = new MediaRange(type, subtype, charset, quality);
        list = rest;
        return true;
    }

    private static bool TryTakeParameters(scoped ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> charset, out int quality)
    {
        charset = default;
        quality = FullQuality;
        while (true)
        {
            rest = rest.TrimStart(Blank);
            if (rest is [] or [',', ..])
            {
                rest = rest.IsEmpty ? rest : rest[1..];
                return true;
            }

            if (rest[0] != ';')
            {
                return false;
            }

            rest = rest[1..].TrimStart(Blank);
            if (rest is [] or [',' or ';', ..])
            {
                continue;
            }

            if (!TryTakeParameter(ref rest, out var name, out var value))
            {
                return false;
            }

            if (name.Equals("charset", StringComparison.OrdinalIgnoreCase))
            {
                charset = value;
            }
            else if (name.Equals("q", StringComparison.OrdinalIgnoreCase) && !TryReadQuality(value, out quality))
            {
                return false;
            }
        }
    }

    private static bool TryTakeParameter(scoped ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        name = TakeToken(ref rest);
        value = default;
        if (name.IsEmpty || rest is not ['=', ..])
        {
            return false;
        }

        rest = rest[1..];
        if (rest is ['"', ..])
        {
            return TryTakeQuoted(ref rest, out value);
        }

        value = TakeToken(ref rest);
        return !value.IsEmpty;
    }

    // The text between the quotes as it stands: escapes are only stepped over, for no parameter that is looked at needs one.
    private static bool TryTakeQuoted(scoped ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> value)
    {
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '\\')
            {
                i++;
            }
            else if (rest[i] == '"')
            {
                value = rest[1..i];
                rest = rest[(i + 1)..];
                return true;
            }
        }

        value = default;
        return false;
    }

    private static ReadOnlySpan<char> TakeToken(scoped ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAnyExcept(TokenCharacters);
        var token = end < 0 ? rest : rest[..end];
        rest = rest[token.Length..];
        return token;
    }

    /// <summary>Reads a weight, in thousandths. RFC 9110, section 12.4.2.</summary>
    public static bool TryReadQuality(ReadOnlySpan<char> text, out int quality)
    {
        var isQuality = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight <= 1;
        quality = isQuality ? (int)(weight * FullQuality) : 0;
        return isQuality;
    }
}
