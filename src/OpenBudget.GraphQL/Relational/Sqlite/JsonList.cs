using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Sqlite;

/// <summary>A list as one JSON text, which is how SQLite takes one: so a statement's text does not depend on the number of items.</summary>
internal static class JsonList
{
    /// <summary>Writes a list; an item that is null equals nothing.</summary>
    public static void Write(IReadOnlyList<SqlValue> items, Utf8Buffer json)
    {
        json.WriteByte((byte)'[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                json.WriteByte((byte)',');
            }

            if (items[i].IsNumber)
            {
                json.WriteInt64(items[i].Number);
            }
            else if (items[i].Text is { } text)
            {
                json.WriteJsonString(text);
            }
            else
            {
                json.WriteNull();
            }
        }

        json.WriteByte((byte)']');
    }
}
