using System.Text.Json;

namespace OpenBudget.GraphQL.Execution.Tables;

/// <summary>Makes rows of the JSON of objects.</summary>
/// <param name="shape">The columns, and where their values are.</param>
/// <param name="writer">What takes the rows.</param>
/// <param name="maxRows">The most rows.</param>
/// <param name="keepsEmpty">Whether an object with nothing in the list inside it has a row all the same.</param>
internal sealed class TableRows(TableShape shape, TableWriter writer, long maxRows, bool keepsEmpty)
{
    // The operation's depth is bounded by validation, and no answer is deeper than that: connections included.
    private static readonly JsonReaderOptions Reading = new() { MaxDepth = 64 };

    private readonly TableCell[] _cells = new TableCell[shape.Columns.Count];

    /// <summary>How many rows have been written.</summary>
    public long Count { get; private set; }

    /// <summary>Whether there was a row too many, which was left out.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Writes the rows of one object.</summary>
    /// <param name="json">The JSON it stands in.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="length">How long it is.</param>
    public void Write(ReadOnlySpan<byte> json, int start, int length)
    {
        if (writer.IsFlat)
        {
            Rows(json, start, shape.Root);
        }
        else if (Admit())
        {
            writer.Item(json.Slice(start, length));
        }
    }

    /// <summary>Writes the items of the outermost list inside an object.</summary>
    public void WriteInner(ReadOnlySpan<byte> json, int start)
    {
        if (writer.IsFlat)
        {
            Rows(json, start, shape.Root);
            return;
        }

        Array.Clear(_cells);
        var below = Values(json, start, shape.Root);
        if (below.Items is null)
        {
            return;
        }

        var reader = new Utf8JsonReader(json[below.Start..], Reading);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray && Admit())
        {
            var item = below.Start + (int)reader.TokenStartIndex;
            reader.Skip();
            writer.Item(json[item..(below.Start + (int)reader.BytesConsumed)]);
        }
    }

    private void Rows(ReadOnlySpan<byte> json, int start, ObjectShape item)
    {
        Array.Clear(_cells, item.FirstColumn, item.EndColumn - item.FirstColumn);
        var below = Values(json, start, item);
        var isEmpty = true;
        if (below.Items is { } items)
        {
            var reader = new Utf8JsonReader(json[below.Start..], Reading);
            reader.Read();
            while (!IsCutOff && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                isEmpty = false;
                Rows(json, below.Start + (int)reader.TokenStartIndex, items);
                reader.Skip();
            }
        }

        if (isEmpty && (keepsEmpty || !item.HasList) && Admit())
        {
            writer.Row(json, _cells);
        }
    }

    private bool Admit()
    {
        IsCutOff = Count == maxRows;
        Count += IsCutOff ? 0 : 1;
        return !IsCutOff;
    }

    /// <summary>Finds the values of an object, those of the objects in it, and the list whose items are rows of their own.</summary>
    private Below Values(ReadOnlySpan<byte> json, int start, ObjectShape item)
    {
        var reader = new Utf8JsonReader(json[start..], Reading);
        reader.Read();
        var below = default(Below);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            Members(ref reader, start, item, ref below);
        }

        return below;
    }

    private void Members(ref Utf8JsonReader reader, int start, ObjectShape item, ref Below below)
    {
        var expected = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = item.Find(reader.ValueSpan, ref expected);
            reader.Read();
            var at = start + (int)reader.TokenStartIndex;
            if (member is null || reader.TokenType == JsonTokenType.Null)
            {
                reader.Skip();
            }
            else if (member.Object is not { } inner)
            {
                reader.Skip();
                _cells[member.Column] = new TableCell(at, start + (int)reader.BytesConsumed - at);
            }
            else if (member.IsList)
            {
                // Of several lists, which only objects may hold, none is looked into.
                below = new Below(at, inner);
                reader.Skip();
            }
            else
            {
                Members(ref reader, start, inner, ref below);
            }
        }
    }

    /// <summary>The list inside an object whose items are rows.</summary>
    /// <param name="Start">Where it starts.</param>
    /// <param name="Items">What its items are; null where there is no list.</param>
    private readonly record struct Below(int Start, ObjectShape? Items);
}
