using System.Buffers.Text;
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
    private const int MaxLength = 64 * 1024;

    private readonly IReadOnlyList<OrderKey> _keys;
    private readonly byte[] _mark;

    public CursorFormat(string coordinate, IReadOnlyList<OrderKey> keys)
    {
        _keys = keys;
        var order = coordinate + "(" + string.Join(",", keys.Select(k => k.Name + (k.Descending ? " DESC" : " ASC"))) + ")";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(order)), 0, 4);
        _mark = Encoding.UTF8.GetBytes("{" + hash + "}");
    }

    public void Write(Row row, int[] ordinals, Utf8Buffer output)
    {
        using var plain = new Utf8Buffer();
        plain.WriteRaw(_mark);
        for (var i = 0; i < ordinals.Length; i++)
        {
            if (i > 0)
            {
                plain.WriteByte((byte)':');
            }

            if (row.IsNull(ordinals[i]))
            {
                plain.WriteRaw("\\null"u8);
            }
            else if (_keys[i].IsNumber)
            {
                plain.WriteInt64(row.Int64(ordinals[i]));
            }
            else
            {
                WriteEscaped(row.Utf8(ordinals[i]), plain);
            }
        }

        output.WriteByte((byte)'"');
        var encoded = output.GetSpan(Base64.GetMaxEncodedToUtf8Length(plain.Length));
        Base64.EncodeToUtf8(plain.WrittenSpan, encoded, out _, out var written);
        output.Advance(written);
        output.WriteByte((byte)'"');
    }

    /// <summary>The keys of a cursor; null where the text is not a cursor of this field and order.</summary>
    public SqlValue[]? Read(string cursor)
    {
        if (cursor.Length > MaxLength)
        {
            return null;
        }

        var bytes = new byte[cursor.Length];
        if (!Convert.TryFromBase64String(cursor, bytes, out var length) || !bytes.AsSpan(0, length).StartsWith(_mark))
        {
            return null;
        }

        var values = new List<SqlValue>(_keys.Count);
        foreach (var key in Split(Encoding.UTF8.GetString(bytes.AsSpan(_mark.Length, length - _mark.Length))))
        {
            if (values.Count == _keys.Count)
            {
                return null;
            }

            if (key is null)
            {
                values.Add(SqlValue.Null);
            }
            else if (!_keys[values.Count].IsNumber)
            {
                values.Add(SqlValue.Of(key));
            }
            else if (long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                values.Add(SqlValue.Of(number));
            }
            else
            {
                return null;
            }
        }

        return values.Count == _keys.Count ? [.. values] : null;
    }

    private static void WriteEscaped(ReadOnlySpan<byte> text, Utf8Buffer plain)
    {
        foreach (var b in text)
        {
            if (b is (byte)':' or (byte)'\\')
            {
                plain.WriteByte((byte)'\\');
            }

            plain.WriteByte(b);
        }
    }

    private static IEnumerable<string?> Split(string text)
    {
        var key = new StringBuilder();
        var isNull = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && text.AsSpan(i + 1).StartsWith("null") && key.Length == 0)
            {
                isNull = true;
                i += 4;
            }
            else if (text[i] == '\\' && i + 1 < text.Length)
            {
                key.Append(text[++i]);
            }
            else if (text[i] == ':')
            {
                yield return isNull ? null : key.ToString();
                key.Clear();
                isNull = false;
            }
            else
            {
                key.Append(text[i]);
            }
        }

        yield return isNull ? null : key.ToString();
    }
}
