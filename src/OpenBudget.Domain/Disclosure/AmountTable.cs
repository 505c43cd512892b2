namespace OpenBudget.Domain.Disclosure;

/// <summary>A table of amounts from its title to its last row, whichever way its columns are kept apart.</summary>
/// <param name="Title">The words above it, as compared.</param>
/// <param name="Unit">What its amounts are counted in.</param>
/// <param name="LineStart">The line of its title.</param>
/// <param name="LineEnd">The last line.</param>
/// <param name="Pages">Its pages; a table of cells has one.</param>
/// <param name="IsExact">Whether a cell stands in its column for certain, as cells between tabs do, and not only near its label, as those between spaces.</param>
internal sealed record AmountTable(string Title, MoneyUnit Unit, int LineStart, int LineEnd, List<TablePage> Pages, bool IsExact);

/// <summary>A page of a table: its header, if it repeats one, and its rows.</summary>
internal sealed class TablePage
{
    /// <summary>The cells above the first row, from top to bottom.</summary>
    public List<PlacedCell> Header { get; } = [];

    /// <summary>The rows, from top to bottom.</summary>
    public List<PlacedRow> Rows { get; } = [];
}

/// <summary>A cell by its place among the columns.</summary>
/// <param name="Line">The line; the first of its row where cells stand below each other.</param>
/// <param name="Left">Where it begins: in cells of print between spaces, by its number between tabs.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Words">The words as printed.</param>
/// <param name="Folded">The words as compared.</param>
/// <param name="IsNumber">Whether it is a number, or a dash in place of one.</param>
internal readonly record struct PlacedCell(int Line, int Left, int Right, string Words, string Folded, bool IsNumber)
{
    /// <summary>Twice the middle, so that it is whole.</summary>
    public int Middle => Left + Right;

    /// <summary>Whether it stands above or below another, even in part.</summary>
    public bool IsInColumnOf(int left, int right) => Left < right && left < Right;
}

/// <summary>A row: its cells from left to right, without the empty ones.</summary>
internal sealed class PlacedRow(List<PlacedCell> cells, int lineStart, int lineEnd)
{
    /// <summary>No label is longer, over however many lines it is wrapped.</summary>
    private const int LongestLabel = 200;

    public List<PlacedCell> Cells { get; } = cells;

    public int LineStart { get; } = lineStart;

    public int LineEnd { get; private set; } = lineEnd;

    public IEnumerable<PlacedCell> Numbers => Cells.Where(cell => cell.IsNumber);

    /// <summary>Takes the line below as part of the row, where the two go together.</summary>
    public bool TryGoOn(List<PlacedCell> below)
    {
        if (below[0].Line != LineEnd + 1)
        {
            return false;
        }
        var label = Cells.FindIndex(cell => !cell.IsNumber && below[0].Left < cell.Right && cell.Left < below[0].Right);
        if (!Cells.Exists(cell => cell.IsNumber) && Cells.Count == 1 && below.TrueForAll(cell => cell.IsNumber))
        {
            Cells.AddRange(below);
            Cells.Sort((one, other) => one.Left.CompareTo(other.Left));
        }
        else if (Cells.Exists(cell => cell.IsNumber) && label >= 0 && below is [{ IsNumber: false } rest] && !IsLabel(rest)
            && Cells[label].Words.Length + rest.Words.Length <= LongestLabel)
        {
            Cells[label] = Cells[label] with { Words = Cells[label].Words + rest.Words, Folded = Cells[label].Folded + rest.Folded };
        }
        else
        {
            return false;
        }
        LineEnd = below[0].Line;
        return true;
    }

    /// <summary>Whether words are a label of their own and not the rest of one: 二、事业收入, 合计.</summary>
    private static bool IsLabel(PlacedCell cell)
    {
        Sections.WithoutNumbering(cell.Words, out var numbering);
        return numbering != Numbering.None || Vocabulary.TotalRows.Contains(cell.Folded) || Vocabulary.SummaryTotals.ContainsKey(cell.Folded);
    }
}
