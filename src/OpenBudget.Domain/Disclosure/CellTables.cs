using System.Collections;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Finds the national tables of a department's budget among the tables whose cells stand behind tabs: by the title above them or in their first row.</summary>
/// <remarks>
/// A table without a title is left alone: a row of codes does not say whether it is of all funds or of one. Empty cells keep their place, so that
/// a column is known by its number.
/// </remarks>
internal sealed class CellTables
{
    /// <summary>Titles, numbers of forms and units of money stand right above their table.</summary>
    private const int FurthestTitle = 5;

    private const int LongestTitle = 60;

    /// <summary>Headers have a few rows.</summary>
    private const int MostHeaderRows = 12;

    private readonly TextLines _lines;
    private readonly BitArray _covered;
    private readonly List<AmountTable> _tables = [];
    private readonly List<TableRow> _run = [];
    private int _rows;
    private bool _isOther;

    public CellTables(TextLines lines)
    {
        _lines = lines;
        _covered = new BitArray(lines.Count + 1);
        if (!lines.All.Contains('\t'))
        {
            return;
        }
        var blocks = new Blocks(lines);
        var last = 0;
        while (blocks.TryRead(out var block))
        {
            // A row ends with an empty line, and a table with another.
            if (block.Row is null || block.LineStart > last + 2)
            {
                EndRun();
            }
            if (block.Row is { } row)
            {
                Take(row, block.CellsLeftOut);
                last = block.LineEnd;
            }
        }
        EndRun();
    }

    /// <summary>The tables, in document order.</summary>
    public IReadOnlyList<AmountTable> InDocumentOrder => _tables;

    /// <summary>Whether a line belongs to a table.</summary>
    public bool Covers(int line) => _covered[line];

    private void Take(TableRow row, int cellsLeftOut)
    {
        if (_isOther)
        {
            return;
        }
        _isOther = cellsLeftOut > 0 || (_run.Count < MostHeaderRows && IsOfOtherTable(row)) || (_run.Count == MostHeaderRows && !HasTitle(out _, out _, out _, out _));
        if (++_rows > ReadingLimits.MostAlignedRows)
        {
            throw ReadingLimits.Exceeded(row.LineStart, ReadingLimits.MostAlignedRows, "rows of tables");
        }
        _run.Add(row);
    }

    private static bool IsOfOtherTable(TableRow row) =>
        UnitsTable.HeaderOf(row) is not null
        || ProcurementTable.HeaderOf(row) is not null
        || AssetTables.HeaderOf(row) is not null
        || DutyTable.HeaderOf(row) is not null
        || ProjectTables.Recognises(row);

    private void EndRun()
    {
        if (_run.Count > 1 && !_isOther && HasTitle(out var title, out var unit, out var first, out var begin))
        {
            Add(title, unit, first, begin);
        }
        _rows -= _isOther ? _run.Count : 0;
        _run.Clear();
        _isOther = false;
    }

    private void Add(string title, MoneyUnit? unit, int first, int begin)
    {
        var page = new TablePage();
        foreach (var row in _run.Skip(begin))
        {
            var cells = CellsOf(row);
            if (cells.Count == 0 || SpacedTables.IsColumnNumbers(cells))
            {
                continue;
            }
            if (page.Rows.Count == 0 && !cells.Exists(cell => cell.IsNumber))
            {
                page.Header.AddRange(cells);
            }
            else
            {
                page.Rows.Add(new PlacedRow(cells, row.LineStart, row.LineEnd));
            }
        }
        foreach (var cell in page.Header)
        {
            unit ??= Amounts.TryReadUnitInLabel(cell.Folded, out var labelled) ? labelled : null;
        }
        var last = _run[^1].LineEnd;
        for (var line = first; line <= last; line++)
        {
            _covered[line] = true;
        }
        _tables.Add(new AmountTable(title, unit ?? Vocabulary.UsualMoneyUnit, first, last, [page], IsExact: true));
    }

    private static List<PlacedCell> CellsOf(TableRow row)
    {
        var cells = new List<PlacedCell>();
        for (var cell = 0; cell < row.Count; cell++)
        {
            if (!row.IsBlankCell(cell))
            {
                var words = row.Name(cell);
                var folded = Wording.Fold(words);
                cells.Add(new PlacedCell(row.LineStart, 2 * cell, (2 * cell) + 1, words, folded == words ? words : folded, SpacedCells.IsNumber(words)));
            }
        }
        return cells;
    }

    /// <summary>Looks for the title and the unit of money in the first rows, then in the lines above.</summary>
    /// <param name="title">The title, as compared.</param>
    /// <param name="unit">The unit of money; null where none is printed.</param>
    /// <param name="first">The line that the table begins with.</param>
    /// <param name="begin">How many rows stand above its header.</param>
    private bool HasTitle(out string title, out MoneyUnit? unit, out int first, out int begin)
    {
        (title, unit, first, begin) = ("", null, _run[0].LineStart, 0);
        for (; begin < _run.Count && begin < FurthestTitle; begin++)
        {
            var cells = CellsOf(_run[begin]);
            if (cells.Find(cell => Amounts.TryReadCaption(cell.Folded, out _)) is { Folded: { } caption } && Amounts.TryReadCaption(caption, out var printed))
            {
                unit = printed;
            }
            else if (cells is [{ IsNumber: false } only])
            {
                title = IsTitle(only.Folded) ? only.Folded : title;
            }
            else if (cells.Count > 0)
            {
                break;
            }
        }
        for (int line = _run[0].LineStart - 1, seen = 0; line > 0 && seen < FurthestTitle && title.Length == 0; line--)
        {
            if (Wording.IsBlank(_lines[line]) && _lines[line].IndexOf('\t') < 0)
            {
                continue;
            }
            if (_lines[line].Length > LongestTitle || _lines[line].IndexOf('\t') >= 0 || _covered[line])
            {
                break;
            }
            seen++;
            var folded = Wording.Fold(Sections.WithoutFieldCodes(_lines[line]));
            unit ??= Amounts.TryReadCaption(folded, out var above) ? above : null;
            if (IsTitle(folded))
            {
                (title, first) = (folded, line);
            }
        }
        return title.Length > 0;
    }

    private static bool IsTitle(string folded) =>
        folded.Length <= LongestTitle
        && folded.Contains('表', StringComparison.Ordinal)
        && !folded.Contains('。', StringComparison.Ordinal)
        && Array.Exists(Vocabulary.TableTitles, words => folded.Contains(words, StringComparison.Ordinal));
}
