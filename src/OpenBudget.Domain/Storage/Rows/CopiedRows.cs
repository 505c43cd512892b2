using Npgsql;

namespace OpenBudget.Domain.Storage.Rows;

/// <summary>Gathers rows and gives them to PostgreSQL by COPY, table by table: a connection copies to one table at a time.</summary>
/// <param name="connection">An open connection, within the transaction of the rows.</param>
/// <param name="tables">The tables, what is referred to before what refers to it.</param>
internal sealed class CopiedRows(NpgsqlConnection connection, IReadOnlyList<RowTable> tables) : RowWriter
{
    // The text of a document may have 50 MB: what waits is bounded by its characters, too.
    private const int MostRows = 20_000;
    private const long MostCharacters = 4_000_000;

    private readonly List<object?[]>[] _waiting = [.. tables.Select(_ => new List<object?[]>())];
    private int _rows;
    private long _characters;

    /// <inheritdoc/>
    public override void Write(int table, params object?[] values)
    {
        _waiting[table].Add(values);
        _rows++;
        foreach (var value in values)
        {
            _characters += value is string text ? text.Length : 0;
        }

        if (_rows >= MostRows || _characters >= MostCharacters)
        {
            Complete();
        }
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        for (var i = 0; i < tables.Count; i++)
        {
            Copy(tables[i], _waiting[i]);
            _waiting[i].Clear();
        }

        (_rows, _characters) = (0, 0);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
    }

    private void Copy(RowTable table, List<object?[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        using var copy = connection.BeginBinaryImport(
            $"""COPY "{table.Name}" ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))}) FROM STDIN (FORMAT BINARY)""");
        foreach (var row in rows)
        {
            copy.StartRow();
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value)
                {
                    copy.Write(value, table.Columns[i].Type);
                }
                else
                {
                    copy.WriteNull();
                }
            }
        }

        copy.Complete();
    }
}
