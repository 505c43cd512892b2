namespace OpenBudget.Domain.Disclosure;

/// <summary>A cell by its lines: the first starts with a tab, the others go on with the cell.</summary>
internal readonly record struct TableCell(int LineStart, int LineEnd);

/// <summary>A row of a table.</summary>
internal sealed class TableRow
{
    /// <summary>No label is longer; longer cells are not compared with labels.</summary>
    private const int LongestLabel = 80;

    private readonly TextLines _lines;
    private readonly List<TableCell> _cells;
    private readonly string?[] _labels;

    public TableRow(TextLines lines, List<TableCell> cells)
    {
        _lines = lines;
        _cells = cells;
        _labels = new string?[cells.Count];
        IsBlank = true;
        for (var cell = 0; cell < cells.Count && IsBlank; cell++)
        {
            IsBlank = IsBlankCell(cell);
        }
    }

    public int Count => _cells.Count;

    public int LineStart => _cells[0].LineStart;

    public int LineEnd => _cells[^1].LineEnd;

    /// <summary>Whether all cells are empty; such rows are there to be filled in, and state nothing.</summary>
    public bool IsBlank { get; }

    public TableCell this[int cell] => _cells[cell];

    public bool IsBlankCell(int cell) => _cells[cell].LineStart == _cells[cell].LineEnd && Wording.IsBlank(Content(_cells[cell].LineStart));

    /// <summary>The exact characters of a cell, without the tab that starts it and the line break that ends it.</summary>
    public string Raw(int cell)
    {
        var (first, last) = _cells[cell];
        var head = Content(first).ToString();
        return first == last ? head : $"{head}\n{_lines.Quote(first + 1, last)}";
    }

    /// <summary>A cell as printed: its lines without the spaces around them and without empty ones.</summary>
    public string Text(int cell)
    {
        var (first, last) = _cells[cell];
        if (first == last)
        {
            return Wording.Trim(Content(first)).ToString();
        }
        return string.Join('\n', Enumerable.Range(first, last - first + 1)
            .Select(line => Wording.Trim(line == first ? Content(first) : _lines[line]).ToString())
            .Where(line => line.Length > 0));
    }

    /// <summary>A cell that holds one name or number: a line break in it only wraps it.</summary>
    public string Name(int cell) => Text(cell).Replace("\n", "", StringComparison.Ordinal);

    /// <summary>A cell in the form that is compared.</summary>
    public string Folded(int cell) => Wording.Fold(Text(cell));

    /// <summary>The label that a cell is; empty for a cell too long to be one.</summary>
    public string Label(int cell) => _labels[cell] ??= Text(cell) is { Length: <= LongestLabel } text ? Wording.Label(Wording.Fold(text)) : "";

    private ReadOnlySpan<char> Content(int line)
    {
        var characters = _lines[line];
        return characters[(characters.IndexOf('\t') + 1)..].TrimEnd('\r');
    }
}

/// <summary>A run of a document's lines: a paragraph, or a row of a table.</summary>
internal readonly record struct Block(int LineStart, int LineEnd, TableRow? Row, int CellsLeftOut);

/// <summary>Cuts a document into paragraphs and rows of tables, one after the other, from a line on.</summary>
/// <remarks>
/// A cell starts with a line break and a tab, a row ends with an empty line. A cell goes on over lines without a tab: right below it, and
/// below one empty line when the table still goes on after it, as cells with two paragraphs do. A heading never belongs to a cell.
/// </remarks>
internal sealed class Blocks(TextLines lines, int from = 1)
{
    /// <summary>Tables of budgets are far narrower; a row of more cells is something else and is not kept.</summary>
    private const int MostCells = 256;

    private int _line = from;

    public bool TryRead(out Block block)
    {
        while (IsEmpty(_line))
        {
            _line++;
        }
        if (_line > lines.Count)
        {
            block = default;
            return false;
        }
        block = StartsCell(_line) ? ReadRow() : ReadParagraph();
        return true;
    }

    private Block ReadParagraph()
    {
        var first = _line;
        while (_line <= lines.Count && !StartsCell(_line) && !Wording.IsBlank(lines[_line]))
        {
            _line++;
        }
        return new Block(first, _line - 1, null, 0);
    }

    private Block ReadRow()
    {
        var cells = new List<TableCell>();
        var leftOut = 0;
        var first = _line;
        while (_line <= lines.Count && StartsCell(_line))
        {
            var start = _line++;
            var end = start;
            while (GoesOn(out var next))
            {
                end = next;
                _line = next + 1;
            }
            if (cells.Count < MostCells)
            {
                cells.Add(new TableCell(start, end));
            }
            else
            {
                leftOut++;
            }
        }
        return new Block(first, _line - 1, new TableRow(lines, cells), leftOut);
    }

    /// <summary>Whether the cell that ended before the current line goes on, and until which line.</summary>
    private bool GoesOn(out int end)
    {
        end = 0;
        if (IsText(_line))
        {
            end = _line;
            return true;
        }
        return IsEmpty(_line) && IsText(_line + 1) && TableGoesOn(_line + 1, out end);
    }

    /// <summary>From a text below one empty line: whether a row follows before the table can have ended.</summary>
    private bool TableGoesOn(int text, out int end)
    {
        end = text;
        var empty = 0;
        for (var next = text + 1; next <= lines.Count; next++)
        {
            if (StartsCell(next))
            {
                return true;
            }
            if (Wording.IsBlank(lines[next]))
            {
                empty++;
            }
            else if (empty > 1 || !IsText(next))
            {
                return false;
            }
            else
            {
                end = next;
                empty = 0;
            }
        }
        return false;
    }

    private bool IsText(int at) => at <= lines.Count && !Wording.IsBlank(lines[at]) && !StartsCell(at) && !Sections.IsHeading(lines[at]);

    private bool IsEmpty(int at) => at <= lines.Count && Wording.IsBlank(lines[at]) && !StartsCell(at);

    private bool StartsCell(int at)
    {
        var characters = lines[at];
        var tab = characters.IndexOf('\t');
        return tab >= 0 && Wording.IsBlank(characters[..tab]);
    }
}
