using System.Buffers;
using System.Text;

namespace OpenBudget.Domain.Disclosure.Formats;

/// <summary>Writes paragraphs and tables as the text that documents are read, stored and counted in lines as.</summary>
/// <remarks>
/// A paragraph is a line. A cell starts with a tab on a line of its own and goes on over lines without one, a row ends with an empty line and
/// a table with another. A merged cell repeats as empty ones, so that columns line up. The text form knows no table inside a cell: what such a
/// cell holds follows the row, in its order.
/// </remarks>
internal sealed class TextForm
{
    /// <summary>The longest text that the reader takes within its memory, in bytes of UTF-8.</summary>
    private const int MostBytes = 50_000_000;

    /// <summary>The widest printed tables have a few dozen columns; merged cells must not multiply without end.</summary>
    private const int MostCells = 10_000;

    private const int MostNestedTables = 64;

    private readonly ArrayBufferWriter<byte> _written = new(1 << 16);
    private readonly Stack<Flow> _flows = new([new Flow()]);
    private long _taken;
    private int _openTables;
    private bool _endsBlank = true;

    private enum Kind
    {
        Paragraph,
        EmptyLine,
        Row,
        EndOfTable,
    }

    /// <summary>Whether the paragraph being written has no words yet.</summary>
    public bool IsBlank
    {
        get
        {
            foreach (var chunk in _flows.Peek().Paragraph.GetChunks())
            {
                if (!Wording.IsBlank(chunk.Span))
                {
                    return false;
                }
            }
            return true;
        }
    }

    /// <summary>The last character of the line being written; a line feed where there is none.</summary>
    public char LastCharacter => _flows.Peek().Paragraph is { Length: > 0 } paragraph ? paragraph[^1] : '\n';

    /// <summary>Goes on with the paragraph. A tab or a line break among the characters is a space: here they mean cells and lines.</summary>
    public void Write(ReadOnlySpan<char> characters)
    {
        Take(Encoding.UTF8.GetByteCount(characters));
        var paragraph = _flows.Peek().Paragraph;
        foreach (var c in characters)
        {
            if (c != '\0')
            {
                paragraph.Append(c is '\t' or '\n' or '\r' or '\v' or '\f' or '\u00a0' or '\u0085' or '\u2028' or '\u2029' ? ' ' : c);
            }
        }
    }

    /// <summary>Goes on with the paragraph on a new line.</summary>
    public void BreakLine()
    {
        Take(1);
        _flows.Peek().Paragraph.Append('\n');
    }

    /// <summary>Puts the number of an item in front of the paragraph.</summary>
    public void WriteInFront(string number)
    {
        Take(number.Length * 3);
        _flows.Peek().Paragraph.Insert(0, number);
    }

    /// <summary>Ends the paragraph, if one was begun, and writes what stands beside it.</summary>
    public void EndParagraph()
    {
        var flow = _flows.Peek();
        if (flow.Paragraph.Length > 0)
        {
            var text = flow.Paragraph.ToString();
            flow.Paragraph.Clear();
            Add(Wording.IsBlank(text) && _flows.Count == 1 ? new Item(Kind.EmptyLine) : new Item(Kind.Paragraph) { Text = text });
        }
        if (flow.Beside.Count > 0)
        {
            var beside = flow.Beside.ToArray();
            flow.Beside.Clear();
            Array.ForEach(beside, Add);
        }
    }

    /// <summary>Parts paragraphs by an empty line; a second one in a row is not written.</summary>
    public void EmptyLine() => Add(new Item(Kind.EmptyLine));

    /// <summary>Begins what stands beside the paragraph, as a text box does; it follows the paragraph.</summary>
    public void StartBeside() => _flows.Push(new Flow());

    public void EndBeside()
    {
        EndParagraph();
        var items = _flows.Pop().Items;
        _flows.Peek().Beside.AddRange(items);
    }

    public void StartTable()
    {
        EndParagraph();
        if (++_openTables > MostNestedTables)
        {
            throw new DocumentReadException(
                1, $"Tables stand inside each other more than {MostNestedTables} deep. No published table does: give the document as text, saved as UTF-8.");
        }
        _flows.Peek().Tables.Push(new Table());
    }

    public void StartRow() => OpenTable.Row = new Row();

    public void StartCell()
    {
        EndParagraph();
        _flows.Push(new Flow());
    }

    /// <summary>Ends a cell.</summary>
    /// <param name="columns">How many columns it covers, at least 1.</param>
    /// <param name="rows">How many rows it covers, where the rows below do not repeat it; 1 where they do.</param>
    /// <param name="continuesAbove">Whether it only continues the cell above it.</param>
    public void EndCell(int columns, int rows, bool continuesAbove)
    {
        EndParagraph();
        var items = _flows.Pop().Items;
        var row = OpenTable.Row!;
        FillMerged(OpenTable);
        var column = row.Cells.Count;
        if (items.Exists(item => item.Kind == Kind.Row))
        {
            row.Nested.Add(items);
            AddCell(row, "");
        }
        else
        {
            AddCell(row, continuesAbove ? "" : CellText(items));
        }
        for (var covered = 1; covered < columns; covered++)
        {
            AddCell(row, "");
        }
        OpenTable.Cover(column, columns, rows);
    }

    /// <summary>Ends a row.</summary>
    /// <param name="leftOut">Whether the document says that the row was deleted.</param>
    public void EndRow(bool leftOut)
    {
        EndParagraph();
        var table = OpenTable;
        var row = table.Row!;
        var covered = table.LastCovered;
        while (row.Cells.Count <= covered)
        {
            FillMerged(table);
            if (row.Cells.Count <= covered)
            {
                AddCell(row, "");
            }
        }
        table.Row = null;
        if (leftOut || row.Cells.Count == 0)
        {
            return;
        }
        if (row.Nested.Count == 0 || row.Cells.Exists(cell => !Wording.IsBlank(cell)))
        {
            Add(new Item(Kind.Row) { Cells = row.Cells });
        }
        foreach (var nested in row.Nested)
        {
            Add(new Item(Kind.EndOfTable));
            nested.ForEach(Add);
        }
    }

    public void EndTable()
    {
        EndParagraph();
        _flows.Peek().Tables.Pop();
        _openTables--;
        Add(new Item(Kind.EndOfTable));
    }

    /// <summary>The text in UTF-8, when all is written.</summary>
    public ReadOnlyMemory<byte> ToUtf8()
    {
        EndParagraph();
        return _written.WrittenSpan.ToArray();
    }

    private Table OpenTable => _flows.Peek().Tables.Peek();

    // A line that reads as a heading ends a cell for the reader, so inside a cell it goes on with the line before it.
    private static string CellText(List<Item> items)
    {
        var text = new StringBuilder();
        foreach (var line in items.Where(item => item.Kind == Kind.Paragraph).SelectMany(item => item.Text.Split('\n')))
        {
            if (text.Length == 0)
            {
                text.Append(line);
            }
            else if (!Wording.IsBlank(line))
            {
                text.Append(Sections.IsHeading(line) ? ' ' : '\n').Append(line);
            }
        }
        return text.ToString();
    }

    private void FillMerged(Table table)
    {
        while (table.TakeCovered(table.Row!.Cells.Count))
        {
            AddCell(table.Row, "");
        }
    }

    private void AddCell(Row row, string text)
    {
        if (row.Cells.Count == MostCells)
        {
            throw new DocumentReadException(
                1, $"A row of a table has more than {MostCells} cells. No published table does: give the document as text, saved as UTF-8.");
        }
        Take(2);
        row.Cells.Add(text);
    }

    private void Take(int bytes)
    {
        _taken += bytes;
        if (_taken > MostBytes)
        {
            throw new DocumentReadException(
                1, $"The document has more than {MostBytes / 1_000_000} MB of text. Give the part with the budget alone.");
        }
    }

    private void Add(Item item)
    {
        if (_flows.Count > 1)
        {
            _flows.Peek().Items.Add(item);
            return;
        }
        switch (item.Kind)
        {
            case Kind.Paragraph:
                Put(item.Text);
                Put("\n");
                _endsBlank = false;
                break;
            case Kind.Row:
                foreach (var cell in item.Cells)
                {
                    Put("\t");
                    Put(cell);
                    Put("\n");
                }
                Put("\n");
                _endsBlank = true;
                break;
            case Kind.EmptyLine when _endsBlank:
                break;
            default:
                Put("\n");
                _endsBlank = true;
                break;
        }
    }

    private void Put(string text) => Encoding.UTF8.GetBytes(text, _written);

    private readonly record struct Item(Kind Kind)
    {
        public string Text { get; init; } = "";

        public List<string> Cells { get; init; } = [];
    }

    /// <summary>What follows each other: the document, the content of a cell, or a text box.</summary>
    private sealed class Flow
    {
        public StringBuilder Paragraph { get; } = new();

        public List<Item> Items { get; } = [];

        public List<Item> Beside { get; } = [];

        public Stack<Table> Tables { get; } = [];
    }

    private sealed class Row
    {
        public List<string> Cells { get; } = [];

        public List<List<Item>> Nested { get; } = [];
    }

    private sealed class Table
    {
        /// <summary>For each column, how many of the rows to come a cell above covers.</summary>
        private readonly List<int> _coveredRows = [];

        public Row? Row { get; set; }

        /// <summary>The last column that a cell above covers; -1 where none does.</summary>
        public int LastCovered => _coveredRows.FindLastIndex(rows => rows > 0);

        public void Cover(int column, int columns, int rows)
        {
            for (var covered = column; rows > 1 && covered < column + columns; covered++)
            {
                while (_coveredRows.Count <= covered)
                {
                    _coveredRows.Add(0);
                }
                _coveredRows[covered] = rows - 1;
            }
        }

        public bool TakeCovered(int column)
        {
            if (column >= _coveredRows.Count || _coveredRows[column] == 0)
            {
                return false;
            }
            _coveredRows[column]--;
            return true;
        }
    }
}
