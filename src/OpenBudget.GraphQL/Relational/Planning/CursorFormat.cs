using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>The text of a cursor: Base64 of <c>{mark}key1:key2:…</c>, as the dialect writes keyset cursors.</summary>
/// <remarks>
/// The mark is a hash of the field and its order, so that a cursor of another order is refused instead of giving the wrong rows. In a key,
/// <c>\</c> and <c>:</c> are escaped by a <c>\</c>, and null is <c>\null</c>.
/// </remarks>
internal sealed class CursorFormat
{
    private const string Null = @"\null";

    private readonly IReadOnlyList<OrderKey> _keys;
    private readonly bool _textHoldsNul;
    private readonly byte[] _mark;

    /// <summary>The cursors of a field and order.</summary>
    /// <param name="coordinate">The field.</param>
    /// <param name="keys">The order.</param>
    /// <param name="textHoldsNul">Whether a stored text, and so a cursor, may hold U+0000.</param>
    public CursorFormat(string coordinate, IReadOnlyList<OrderKey> keys, bool textHoldsNul)
    {
        _keys = keys;
        _textHoldsNul = textHoldsNul;
        var order = coordinate + "(" + string.Join(",", keys.Select(k => k.Name + (k.Descending ? " DESC" : " ASC"))) + ")";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(order)), 0, 4);
        _mark = Encoding.UTF8.GetBytes("{" + hash + "}");
    }

    /// <summary>Writes the cursor of a row as a JSON string.</summary>
    /// <param name="row">The row.</param>
    /// <param name="ordinals">The columns of the order's keys.</param>
    /// <param name="output">Where the cursor goes.</param>
    public void Write(Row row, int[] ordinals, Utf8Buffer output)
    {
        output.WriteByte((byte)'"');
        var start = output.Length;
        output.WriteRaw(_mark);
        for (var i = 0; i < ordinals.Length; i++)
        {
            if (i > 0)
            {
                output.WriteByte((byte)':');
            }

            if (row.IsNull(ordinals[i]))
            {
                output.WriteRaw("\\null"u8);
            }
            else if (_keys[i].Type is SqlType.Number or SqlType.Boolean)
            {
                output.WriteInt64(row.Int64(ordinals[i]));
            }
            else
            {
                WriteEscaped(row.Utf8(ordinals[i]), output);
            }
        }

        output.EncodeBase64(start);
        output.WriteByte((byte)'"');
    }

    /// <summary>The keys of a cursor; null where the text is not a cursor of this field and order.</summary>
    public SqlValue[]? Read(string cursor)
    {
        var bytes = new byte[cursor.Length];
        if (!Convert.TryFromBase64String(cursor, bytes, out var length) || !bytes.AsSpan(0, length).StartsWith(_mark))
        {
            return null;
        }

        var rest = Encoding.UTF8.GetString(bytes.AsSpan(_mark.Length, length - _mark.Length)).AsSpan();
        var values = new SqlValue[_keys.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0 && !Skip(":", ref rest) || !TryRead(_keys[i], ref rest, out values[i]))
            {
                return null;
            }
        }

        return rest.IsEmpty ? values : null;
    }

    private static void WriteEscaped(ReadOnlySpan<byte> text, Utf8Buffer output)
    {
        while (text.IndexOfAny((byte)':', (byte)'\\') is >= 0 and var at)
        {
            output.WriteRaw(text[..at]);
            output.WriteByte((byte)'\\');
            output.WriteByte(text[at]);
            text = text[(at + 1)..];
        }

        output.WriteRaw(text);
    }

    private bool TryRead(OrderKey key, ref ReadOnlySpan<char> rest, out SqlValue value)
    {
        value = SqlValue.Null;

        // No text begins like this: its own backslash would be escaped by another.
        if (Skip(Null, ref rest))
        {
            return key.Nullable;
        }

        if (!TryUnescape(ref rest, out var text))
        {
            return false;
        }

        switch (key.Type)
        {
            case SqlType.Text:
                value = SqlValue.Of(text);
                return _textHoldsNul || !text.Contains('\0');
            case SqlType.Date:
                value = SqlValue.Of(text);
                return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
            default:
                var isNumber = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
                value = SqlValue.Of(number);
                return isNumber && (key.Type == SqlType.Number || number is 0 or 1);
        }
    }

    /// <summary>Reads up to the next colon that is not escaped.</summary>
    private static bool TryUnescape(ref ReadOnlySpan<char> rest, [NotNullWhen(true)] out string? text)
    {
        var unescaped = new StringBuilder();
        while (rest.IndexOfAny(':', '\\') is >= 0 and var at)
        {
            unescaped.Append(rest[..at]);
            rest = rest[at..];
            if (rest[0] == ':')
            {
                text = unescaped.ToString();
                return true;
            }

            if (rest.Length == 1 || rest[1] is not (':' or '\\'))
            {
                text = null;
                return false;
            }

            unescaped.Append(rest[1]);
            rest = rest[2..];
        }

        text = unescaped.Append(rest).ToString();
        rest = [];
        return true;
    }

    private static bool Skip(string expected, ref ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith(expected, StringComparison.Ordinal))
        {
            return false;
        }

        rest = rest[expected.Length..];
        return true;
    }
}
