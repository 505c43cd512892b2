using System.Text;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>The value of a list parameter: all items in one JSON text, so that a statement's text does not depend on their number.</summary>
internal sealed class ListText : IDisposable
{
    private readonly Utf8Buffer _json = new();

    public ListText() => _json.WriteByte((byte)'[');

    /// <summary>Adds an item; a value that is null is one that equals nothing.</summary>
    public void Add(SqlValue item)
    {
        if (_json.Length > 1)
        {
            _json.WriteByte((byte)',');
        }

        if (item.IsNumber)
        {
            _json.WriteInt64(item.Number);
        }
        else if (item.Text is { } text)
        {
            _json.WriteJsonString(text);
        }
        else
        {
            _json.WriteNull();
        }
    }

    /// <summary>The text of all items added.</summary>
    public SqlValue Complete()
    {
        _json.WriteByte((byte)']');
        return SqlValue.Of(Encoding.UTF8.GetString(_json.WrittenSpan));
    }

    public void Dispose() => _json.Dispose();
}
