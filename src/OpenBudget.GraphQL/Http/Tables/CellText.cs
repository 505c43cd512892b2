using System.Text.Json;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Tables;

namespace OpenBudget.GraphQL.Http.Tables;

/// <summary>The text of a cell, without what JSON needs around and in it.</summary>
/// <remarks>Of a list, the texts of its items, joined. Each text is valid until the next is asked for.</remarks>
internal sealed class CellText : IDisposable
{
    private readonly Utf8Buffer _unescaped = new();

    private static ReadOnlySpan<byte> Separator => "; "u8;

    /// <summary>The text of a value that is not null.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> json, TableCell cell)
    {
        var value = cell.In(json);
        if (value[0] == (byte)'"' && !value.Contains((byte)'\\'))
        {
            return value[1..^1];
        }

        if (value[0] is not ((byte)'"' or (byte)'['))
        {
            return value;
        }

        _unescaped.Clear();
        var reader = new Utf8JsonReader(value);
        var isFirst = true;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray)
            {
                continue;
            }

            _unescaped.WriteRaw(isFirst ? [] : Separator);
            isFirst = false;
            if (reader.TokenType == JsonTokenType.String)
            {
                _unescaped.Advance(reader.CopyString(_unescaped.GetSpan(reader.ValueSpan.Length)));
            }
            else
            {
                _unescaped.WriteRaw(reader.ValueSpan);
            }
        }

        return _unescaped.WrittenSpan;
    }

    /// <inheritdoc/>
    public void Dispose() => _unescaped.Dispose();
}
