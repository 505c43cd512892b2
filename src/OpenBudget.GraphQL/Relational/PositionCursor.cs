using System.Security.Cryptography;
using System.Text;

namespace OpenBudget.GraphQL.Relational;

/// <summary>Cursors of a list that code works out: Base64 of a mark of the list, then the item's position in it.</summary>
public sealed class PositionCursor
{
    private readonly string _mark;

    internal PositionCursor(string coordinate, string list) =>
        _mark = "{" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(coordinate + "(" + list + ")")), 0, 8) + "}";

    /// <summary>The cursor of an item.</summary>
    /// <param name="position">What the list finds the item's place by; any text.</param>
    public string Write(string position) => Convert.ToBase64String(Encoding.UTF8.GetBytes(_mark + position));

    /// <summary>The position in a cursor; null where the text is no cursor of this list.</summary>
    internal string? Read(string cursor)
    {
        var bytes = new byte[cursor.Length];
        if (!Convert.TryFromBase64String(cursor, bytes, out var length))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes.AsSpan(0, length));
        return text.StartsWith(_mark, StringComparison.Ordinal) ? text[_mark.Length..] : null;
    }
}
