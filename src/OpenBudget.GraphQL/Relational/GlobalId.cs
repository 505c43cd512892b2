using System.Buffers.Text;
using System.Globalization;
using System.Text;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational;

/// <summary>The dialect's global object identifiers: Base64 of <c>TypeName:key</c>.</summary>
/// <remarks>Ids of an earlier edition of the dialect, <c>TypeName\ndkey</c>, are still read.</remarks>
public static class GlobalId
{
    /// <summary>The longest id that is read, in characters.</summary>
    public const int MaxLength = 1024;

    /// <summary>The id of a row.</summary>
    /// <param name="typeName">The name of its type in the schema.</param>
    /// <param name="key">Its natural key.</param>
    public static string Encode(string typeName, string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{typeName}:{key}"));

    /// <summary>The type and key of an id; false where the text is not an id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="typeName">The name of the type in the schema; empty where the text is not an id.</param>
    /// <param name="key">The natural key; empty where the text is not an id.</param>
    public static bool TryDecode(string id, out string typeName, out string key)
    {
        typeName = key = "";
        if (id.Length is 0 or > MaxLength)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[Base64.GetMaxDecodedFromUtf8Length(MaxLength)];
        if (!Convert.TryFromBase64String(id, bytes, out var length))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(bytes[..length]);
        var separator = text.IndexOfAny([':', '\n']);
        if (separator <= 0)
        {
            return false;
        }

        typeName = text[..separator];

        // The earlier edition puts a letter for the key's type after its line break.
        key = text[separator] == ':' ? text[(separator + 1)..] : text.Length > separator + 1 ? text[(separator + 2)..] : "";
        return true;
    }

    /// <summary>The stored key of an id that must be of a type.</summary>
    /// <exception cref="Language.GraphQLException">The text is not an id, or of another type.</exception>
    internal static SqlValue Stored(string id, KeyMapping key) =>
        TryDecode(id, out var typeName, out var text) && typeName == key.TypeName
            ? Stored(text, key.Column.Kind)
            : throw RelationalErrors.IdIsOfAnotherType(id, key.TypeName);

    /// <summary>The stored form of a key. Where it should be a number and is none, it is a number that no row has.</summary>
    internal static SqlValue Stored(string key, LeafKind kind) =>
        kind != LeafKind.Int ? SqlValue.Of(key)
        : int.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? SqlValue.Of(number)
        : SqlValue.Of(StoredValue.NoRow);
}
