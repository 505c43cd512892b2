using System.Text.Json;

namespace OpenBudget.GraphQL.Execution.Tables;

/// <summary>Where in the JSON of a page its items are, and what it says of the next page.</summary>
internal sealed class TablePage
{
    private static readonly JsonReaderOptions Reading = new() { MaxDepth = 64 };

    /// <summary>Where each item starts, and how long it is.</summary>
    public List<(int Start, int Length)> Items { get; } = [];

    /// <summary>The cursor of the next page; null where there is none.</summary>
    public string? Next { get; private set; }

    /// <summary>The number of all items; null where it was not asked for.</summary>
    public long? Count { get; private set; }

    /// <summary>Reads the answer of a paged operation.</summary>
    /// <param name="data">The data.</param>
    /// <param name="items">The response name of the list.</param>
    public static TablePage Read(ReadOnlySpan<byte> data, string items)
    {
        var page = new TablePage();
        var reader = new Utf8JsonReader(data, Reading);
        ReadToValue(ref reader);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return page;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(TableOperation.PageInfo))
            {
                reader.Read();
                page.ReadPageInfo(ref reader);
            }
            else if (reader.ValueTextEquals(TableOperation.Count))
            {
                reader.Read();
                page.Count = reader.GetInt64();
            }
            else if (reader.ValueTextEquals(items))
            {
                reader.Read();
                page.ReadItems(ref reader);
            }
        }

        return page;
    }

    /// <summary>Where the value of the only field of an answer starts.</summary>
    public static int StartOfOnly(ReadOnlySpan<byte> data)
    {
        var reader = new Utf8JsonReader(data, Reading);
        ReadToValue(ref reader);
        return (int)reader.TokenStartIndex;
    }

    // The opening brace, the name of the only field, its value.
    private static void ReadToValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Read();
        reader.Read();
    }

    private void ReadPageInfo(ref Utf8JsonReader reader)
    {
        var hasNext = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("hasNextPage"u8))
            {
                reader.Read();
                hasNext = reader.GetBoolean();
            }
            else
            {
                reader.Read();
                Next = reader.GetString();
            }
        }

        Next = hasNext ? Next : null;
    }

    private void ReadItems(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            Items.Add((start, (int)reader.BytesConsumed - start));
        }
    }
}
