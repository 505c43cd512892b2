using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Types;

// The dialect's scalars, each with the page that specifies it.
public static partial class Scalars
{
    private const int MaxDecimalDigits = 40;
    private const int MaxDecimalScale = 28;

    /// <summary>An exact decimal number; values are <see cref="decimal"/>, without trailing zeros.</summary>
    /// <remarks>
    /// Given as a number of at most 40 digits that a <see cref="decimal"/> holds to the last one: nothing is ever rounded.
    /// Source: https://scalars.graphql.org/chillicream/decimal.html.
    /// </remarks>
    public static ScalarType Decimal { get; } = new(
        "Decimal",
        Bilingual.Text("An exact decimal number, as a JSON number; it is never rounded.", "精确的十进制数，以 JSON 数字表示，从不舍入。"),
        "https://scalars.graphql.org/chillicream/decimal.html",
        literal => NumberText(literal) is { } text ? ExactDecimal(text) : null,
        json => json.ValueKind == JsonValueKind.Number ? ExactDecimal(json.GetRawText()) : null);

    /// <summary>A day without a time zone, as <c>yyyy-MM-dd</c>; values are <see cref="DateOnly"/>.</summary>
    /// <remarks>Source: https://scalars.graphql.org/chillicream/local-date.html.</remarks>
    public static ScalarType LocalDate { get; } = new(
        "LocalDate",
        Bilingual.Text("A day without time and time zone, as `yyyy-MM-dd`.", "不带时间和时区的日期，格式为 `yyyy-MM-dd`。"),
        "https://scalars.graphql.org/chillicream/local-date.html",
        literal => literal is StringValueNode text ? Day(text.Value) : null,
        json => StringOf(json) is { } text ? Day(text) : null);

    /// <summary>A moment with its offset from UTC, to 100 nanoseconds; values are <see cref="DateTimeOffset"/>.</summary>
    /// <remarks>Source: https://scalars.graphql.org/chillicream/date-time.html.</remarks>
    public static ScalarType DateTime { get; } = new(
        "DateTime",
        Bilingual.Text(
            "A moment with its UTC offset (ISO 8601), as `2021-03-05T08:30:00+08:00` or `2021-03-05T00:30:00Z`, to seven decimals.",
            "带 UTC 偏移量的时刻（ISO 8601），如 `2021-03-05T08:30:00+08:00` 或 `2021-03-05T00:30:00Z`，秒最多七位小数。"),
        "https://scalars.graphql.org/chillicream/date-time.html",
        literal => literal is StringValueNode text ? Moment(text.Value) : null,
        json => StringOf(json) is { } text ? Moment(text) : null);

    // Not decimal.Parse: it rounds what it cannot hold.
    private static decimal? ExactDecimal(string text)
    {
        var parts = text.Split('e', 'E');
        var exponent = 0;
        if (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return null;
        }

        var isNegative = parts[0].StartsWith('-');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var written = parts[0].Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        if (written.Length > MaxDecimalDigits)
        {
            return null;
        }

        var digits = written.TrimEnd('0');
        if (digits.Length == 0)
        {
            return 0m;
        }

        var fraction = point < 0 ? 0 : parts[0].Length - point - 1;
        var scale = (long)fraction - (written.Length - digits.Length) - exponent;
        if (scale is > MaxDecimalScale or < -MaxDecimalScale)
        {
            return null;
        }

        var coefficient = BigInteger.Parse(digits, CultureInfo.InvariantCulture) * BigInteger.Pow(10, (int)Math.Max(-scale, 0));
        return coefficient > new BigInteger(decimal.MaxValue)
            ? null
            : Scaled((UInt128)coefficient, isNegative, (byte)Math.Max(scale, 0));
    }

    private static decimal Scaled(UInt128 coefficient, bool isNegative, byte scale) =>
        new((int)(uint)coefficient, (int)(uint)(coefficient >> 32), (int)(uint)(coefficient >> 64), isNegative, scale);

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // The expression holds the form, which TryParseExact takes less strictly; that holds the calendar.
    private static DateTimeOffset? Moment(string text) =>
        MomentForm().IsMatch(text)
        && DateTimeOffset.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : null;

    [GeneratedRegex(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?(Z|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex MomentForm();
}
