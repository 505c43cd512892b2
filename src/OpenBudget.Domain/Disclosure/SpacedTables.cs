using System.Collections;

namespace OpenBudget.Domain.Disclosure;

/// <summary>A page of a table whose columns are kept apart by spaces: its header, if it repeats one, and its rows.</summary>
internal sealed class SpacedPage
{
    /// <summary>The cells above the first row, from top to bottom.</summary>
    public List<SpacedCell> Header { get; } = [];

    /// <summary>The rows, from top to bottom.</summary>
    public List<SpacedRow> Rows { get; } = [];
}

/// <summary>A row: its cells from left to right. A label that is wrapped makes it go on over lines.</summary>
internal sealed class SpacedRow(List<SpacedCell> cells)
{
    /// <summary>No label is longer, over however many lines it is wrapped.</summary>
    private const int LongestLabel = 200;

    public List<SpacedCell> Cells { get; } = cells;

    public int LineStart { get; } = cells[0].Line;

    public int LineEnd { get; private set; } = cells[^1].Line;

    public IEnumerable<SpacedCell> Numbers => Cells.Where(cell => cell.IsNumber);

    /// <summary>Takes the line below as part of the row, where the two go together.</summary>
    public bool TryGoOn(List<SpacedCell> below)
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
    private static bool IsLabel(SpacedCell cell)
    {
        Sections.WithoutNumbering(cell.Words, out var numbering);
        return numbering != Numbering.None || Vocabulary.TotalRows.Contains(cell.Folded) || Vocabulary.SummaryTotals.ContainsKey(cell.Folded);
    }
}

/// <summary>A table whose columns are kept apart by spaces, from its title to its last row.</summary>
internal sealed record SpacedTable(string Title, MoneyUnit Unit, int LineStart, int LineEnd, List<SpacedPage> Pages);

/// <summary>Finds the tables of a text made of pages: under a caption with the unit of money, cells stand below each other, over page breaks.</summary>
/// <remarks>A table ends with a remark, a sentence, a heading, the next title, or a page that begins with none of its cells.</remarks>
internal sealed class SpacedTables
{
    /// <summary>A title stands right above its caption.</summary>
    private const int FurthestTitle = 3;

    /// <summary>A cell of words is shorter than a line of a sentence.</summary>
    private const int LongestCell = 40;

    /// <summary>No header has more labels; what has is no table.</summary>
    private const int MostLabels = 256;

    private readonly TextLines lines;
    private readonly BitArray covered;
    private readonly List<SpacedTable> tables = [];
    private readonly bool wide;
    private int rows;

    public SpacedTables(TextLines lines)
    {
        this.lines = lines;
        covered = new BitArray(lines.Count + 1);
        List<(int Title, int Caption, int End, MoneyUnit Unit)> regions = [];
        for (var line = 1; line <= lines.Count; line++)
        {
            if (IsCaption(line, out var unit))
            {
                var title = TitleOf(line, regions.Count > 0 ? regions[^1].Caption : 0);
                if (regions.Count > 0 && regions[^1].End >= title)
                {
                    regions[^1] = regions[^1] with { End = title - 1 };
                }
                regions.Add((title, line, EndOf(line), unit));
            }
        }
        wide = SpacedCells.AreWide(lines, regions.SelectMany(region => Enumerable.Range(region.Caption, Math.Max(region.End - region.Caption + 1, 0))));
        foreach (var (title, caption, end, unit) in regions)
        {
            Add(title, caption, end, unit);
        }
    }

    /// <summary>The tables, in document order.</summary>
    public IReadOnlyList<SpacedTable> InDocumentOrder => tables;

    /// <summary>Whether a line belongs to a table.</summary>
    public bool Covers(int line) => covered[line];

    private bool IsCaption(int line, out MoneyUnit unit)
    {
        unit = default;
        return lines[line].Length <= 200
            && lines[line].IndexOf('\t') < 0
            && lines[line].IndexOf('位') >= 0
            && Amounts.TryReadCaption(Wording.Fold(lines[line]), out unit);
    }

    /// <summary>The line of the title: the nearest words above the caption on its page; the caption's own line where there are none.</summary>
    private int TitleOf(int caption, int above)
    {
        for (var line = caption; line > above + 1 && line > caption - FurthestTitle; line--)
        {
            if (line < caption && !Wording.IsBlank(lines[line]))
            {
                return line;
            }
            if (BeginsPage(line))
            {
                break;
            }
        }
        return caption;
    }

    private void Add(int title, int caption, int end, MoneyUnit unit)
    {
        var pages = new List<SpacedPage> { new() };
        for (var line = caption + 1; line <= end; line++)
        {
            if (BeginsPage(line) && pages[^1].Rows.Count > 0)
            {
                pages.Add(new SpacedPage());
            }
            var cells = SpacedCells.Of(lines, line, wide);
            cells.TrimExcess();
            if (cells.Count == 0 || IsColumnNumbers(cells))
            {
                continue;
            }
            var page = pages[^1];
            if (!cells.Exists(cell => cell.IsNumber) && page.Rows.Count == 0 && !BeginsRow(cells, line, end))
            {
                page.Header.AddRange(cells);
            }
            else if (page.Rows.Count == 0 || BeginsRow(cells, line, end) || !page.Rows[^1].TryGoOn(cells))
            {
                page.Rows.Add(new SpacedRow(cells));
                if (++rows > ReadingLimits.MostAlignedRows)
                {
                    throw ReadingLimits.Exceeded(line, ReadingLimits.MostAlignedRows, "rows of tables");
                }
            }
        }
        pages.RemoveAll(page => page.Header.Count == 0 && page.Rows.Count == 0);
        if (pages.Count == 0 || pages[0].Header.Count < 2 || pages.Exists(page => page.Header.Count > MostLabels))
        {
            return;
        }
        for (var line = title; line <= end; line++)
        {
            covered[line] = true;
        }
        tables.Add(new SpacedTable(Wording.Fold(lines[title]), unit, title, end, pages));
    }

    /// <summary>Whether a label begins the row whose numbers stand alone on the next line.</summary>
    private bool BeginsRow(List<SpacedCell> cells, int line, int end) =>
        cells is [{ IsNumber: false }]
        && line < end
        && SpacedCells.Of(lines, line + 1, wide) is { Count: > 1 } next
        && next.TrueForAll(cell => cell.IsNumber)
        && !IsColumnNumbers(next);

    /// <summary>The numbers of the columns under a header: 1 2 3 … or 栏次.</summary>
    private static bool IsColumnNumbers(List<SpacedCell> cells)
    {
        var numbers = cells.Where(cell => cell.IsNumber).ToList();
        return numbers.Count > 1
            && cells.Count - numbers.Count <= 2
            && numbers.Select(cell => cell.Folded).SequenceEqual(Enumerable.Range(1, numbers.Count).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private int EndOf(int caption)
    {
        var end = caption;
        var rows = 0;
        var beginsPage = false;
        for (var line = caption + 1; line <= lines.Count; line++)
        {
            beginsPage |= BeginsPage(line);
            if (Wording.IsBlank(lines[line]))
            {
                continue;
            }
            if (IsCaption(line, out _) || Ends(line, rows > 0, beginsPage))
            {
                break;
            }
            rows += HasNumber(line) ? 1 : 0;
            beginsPage = false;
            end = line;
        }
        return end;
    }

    private bool Ends(int line, bool hasRows, bool beginsPage)
    {
        var characters = lines[line];
        if (characters.IndexOf('\t') >= 0 || characters.Length > 400)
        {
            return true;
        }
        var folded = Wording.Fold(characters);
        if (Array.Exists(Vocabulary.RemarkLabels, label => folded.StartsWith(label, StringComparison.Ordinal)) || folded.Contains('。', StringComparison.Ordinal))
        {
            return true;
        }
        if (HasNumber(line))
        {
            return false;
        }
        var words = Wording.Trim(characters);
        if (words.Length > LongestCell && words.IndexOf("  ", StringComparison.Ordinal) < 0)
        {
            return true;
        }
        if (Sections.TryReadHeading(characters, out var heading) && heading.Kind != SectionKind.Unknown && (hasRows || heading.Numbering != Numbering.None))
        {
            return true;
        }
        return beginsPage && hasRows && SpacedCells.Of(lines, line, wide: false).Count == 1 && !Vocabulary.RowLabelColumns.Contains(Wording.Label(folded));
    }

    private bool HasNumber(int line) => SpacedCells.HasNumber(lines[line]);

    private bool BeginsPage(int line) => lines[line] is ['\f', ..];
}
