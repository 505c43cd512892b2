using System.Collections;

namespace OpenBudget.Domain.Disclosure;

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

    private readonly TextLines _lines;
    private readonly PageNumbers _pageNumbers;
    private readonly BitArray _covered;
    private readonly List<AmountTable> _tables = [];
    private readonly bool _wide;
    private int _rows;

    public SpacedTables(TextLines lines, PageNumbers pageNumbers)
    {
        _lines = lines;
        _pageNumbers = pageNumbers;
        _covered = new BitArray(lines.Count + 1);
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
        _wide = SpacedCells.AreWide(lines, regions.SelectMany(region => Enumerable.Range(region.Caption, Math.Max(region.End - region.Caption + 1, 0))));
        foreach (var (title, caption, end, unit) in regions)
        {
            Add(title, caption, end, unit);
        }
    }

    /// <summary>The tables, in document order.</summary>
    public IReadOnlyList<AmountTable> InDocumentOrder => _tables;

    /// <summary>Whether a line belongs to a table.</summary>
    public bool Covers(int line) => _covered[line];

    private bool IsCaption(int line, out MoneyUnit unit)
    {
        unit = default;
        return _lines[line].Length <= 200
            && _lines[line].IndexOf('\t') < 0
            && _lines[line].IndexOf('位') >= 0
            && Amounts.TryReadCaption(Wording.Fold(_lines[line]), out unit);
    }

    /// <summary>The line of the title: the nearest words above the caption on its page; the caption's own line where there are none.</summary>
    private int TitleOf(int caption, int above)
    {
        for (var line = caption; line > above + 1 && line > caption - FurthestTitle; line--)
        {
            if (line < caption && !Wording.IsBlank(_lines[line]))
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
        var pages = new List<TablePage> { new() };
        for (var line = caption + 1; line <= end; line++)
        {
            if (BeginsPage(line) && pages[^1].Rows.Count > 0)
            {
                pages.Add(new TablePage());
            }
            var cells = _pageNumbers.Is(line) ? [] : SpacedCells.Of(_lines, line, _wide);
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
                page.Rows.Add(new PlacedRow(cells, line, line));
                if (++_rows > ReadingLimits.MostAlignedRows)
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
            _covered[line] = true;
        }
        _tables.Add(new AmountTable(Wording.Fold(_lines[title]), unit, title, end, pages, IsExact: false));
    }

    /// <summary>Whether a label begins the row whose numbers stand alone on the next line.</summary>
    private bool BeginsRow(List<PlacedCell> cells, int line, int end) =>
        cells is [{ IsNumber: false }]
        && line < end
        && SpacedCells.Of(_lines, line + 1, _wide) is { Count: > 1 } next
        && next.TrueForAll(cell => cell.IsNumber)
        && !IsColumnNumbers(next);

    /// <summary>The numbers of the columns under a header: 1 2 3 … or 栏次.</summary>
    public static bool IsColumnNumbers(List<PlacedCell> cells)
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
        for (var line = caption + 1; line <= _lines.Count; line++)
        {
            beginsPage |= BeginsPage(line);
            if (Wording.IsBlank(_lines[line]) || _pageNumbers.Is(line))
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
        var characters = _lines[line];
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
        return beginsPage && hasRows && SpacedCells.Of(_lines, line, wide: false).Count == 1 && !Vocabulary.RowLabelColumns.Contains(Wording.Label(folded));
    }

    private bool HasNumber(int line) => SpacedCells.HasNumber(_lines[line]);

    private bool BeginsPage(int line) => _lines[line] is ['\f', ..];
}
