using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using OpenBudget.Domain.Disclosure;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace OpenBudget.Domain.Tests.Disclosure.Formats;

/// <summary>A text turned back into what it was exported from: paragraphs, and tables with merged cells, as Word and as a web page have them.</summary>
public sealed class PublishedForms
{
    private readonly List<object> _blocks = [];

    /// <summary>Labels of headers that stand over several columns, in the seeds.</summary>
    private static readonly Dictionary<string, int> Groups = new()
    {
        ["政府采购项目来源"] = 2,
        ["政府采购金额（当年部门预算安排资金）"] = 6,
        ["指标值"] = 3,
        ["绩效标准"] = 4,
    };

    /// <param name="text">A document in its text form.</param>
    /// <param name="merging">Which cells cover several columns.</param>
    public PublishedForms(ReadOnlyMemory<byte> text, Merging merging)
    {
        var lines = TextLines.Read(text);
        var cut = new Blocks(lines);
        var before = 0;
        while (cut.TryRead(out var block))
        {
            var isParted = block.LineStart > before + 1;
            before = block.LineEnd;
            if (block.Row is not { } row)
            {
                if (isParted && _blocks.LastOrDefault() is string)
                {
                    _blocks.Add("");
                }
                _blocks.AddRange(lines.Quote(block.LineStart, block.LineEnd).Split('\n'));
                continue;
            }
            if (_blocks.LastOrDefault() is not List<List<Cell>> table)
            {
                _blocks.Add(table = []);
            }
            table.Add([.. Enumerable.Range(0, row.Count).Select(cell => new Cell { Text = row.Raw(cell) })]);
        }
        foreach (var table in _blocks.OfType<List<List<Cell>>>())
        {
            Merge(table, merging);
        }
    }

    public int MergedCells => _blocks.OfType<List<List<Cell>>>().Sum(table => table.Sum(row => row.Count(cell => cell.Rows > 1 || cell.Columns > 1)));

    public byte[] ToWord()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.AddMainDocumentPart().Document = new Word.Document(new Word.Body(_blocks.Select(block =>
                block is List<List<Cell>> table ? (OpenXmlElement)WordTable(table) : WordParagraph((string)block))));
        }
        return stream.ToArray();
    }

    public string ToWebPage()
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html>\n<head><meta charset=\"gb2312\"><title>网站</title><style>p { margin: 0 }</style></head>\n<body>\n")
            .Append("<nav><ul><li>首页</li><li>三公经费</li></ul></nav>\n");
        foreach (var block in _blocks)
        {
            if (block is not List<List<Cell>> table)
            {
                page.Append("<p>").Append(block is "" ? "&nbsp;" : Encoded((string)block)).Append("</p>\n");
                continue;
            }
            page.Append("<table border=1>\n");
            foreach (var row in table)
            {
                page.Append("<tr>");
                foreach (var cell in row.Where(cell => !cell.IsCovered))
                {
                    page.Append("<td").Append(cell.Columns > 1 ? $" colspan=\"{cell.Columns}\"" : "").Append(cell.Rows > 1 ? $" rowspan={cell.Rows}" : "").Append('>')
                        .Append(Encoded(cell.Text).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</td>\n");
                }
                page.Append("</tr>\n");
            }
            page.Append("</table>\n");
        }
        return page.Append("<script>document.write('预算收入1万元')</script></body></html>\n").ToString();
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text).Replace(" ", "&nbsp;", StringComparison.Ordinal);

    private static void Merge(List<List<Cell>> table, Merging merging)
    {
        var width = table.Max(row => row.Count);
        for (var at = 0; at < table.Count && merging != Merging.Rows; at++)
        {
            var row = table[at];
            var isSplitBelow = at + 1 < table.Count && table[at + 1].Count > row.Count;
            foreach (var cell in row.Where(cell => isSplitBelow && Groups.ContainsKey(cell.Text)))
            {
                cell.Columns = Math.Min(Groups[cell.Text], width - row.Sum(other => other.Columns) + 1);
            }
            for (var left = width - row.Sum(cell => cell.Columns); merging != Merging.Values && left > 0; left -= row.Count)
            {
                row.Take(left).ToList().ForEach(cell => cell.Columns++);
            }
            if (row.Count == 4 && width > 5 && merging == Merging.Values)
            {
                row[1].Columns = 2;
            }
            row[^1].Columns += width - row.Sum(cell => cell.Columns);
            row.ForEach(cell => cell.Columns *= merging == Merging.EveryColumn ? 2 : 1);
        }
        for (var at = 1; at < table.Count; at++)
        {
            var above = table[at - 1];
            for (var cell = 0; cell < table[at].Count; cell++)
            {
                if (table[at][cell].Text.Length > 0 || above.Count != table[at].Count || above[cell].Columns != table[at][cell].Columns)
                {
                    continue;
                }
                var covering = above[cell].CoveredBy ?? above[cell];
                covering.Rows++;
                table[at][cell].CoveredBy = covering;
            }
        }
    }

    private static Word.Table WordTable(List<List<Cell>> table) => new(table.Select(row => new Word.TableRow(row.Select(WordCell))));

    private static Word.TableCell WordCell(Cell cell)
    {
        var properties = new Word.TableCellProperties();
        if (cell.Columns > 1)
        {
            properties.Append(new Word.GridSpan { Val = cell.Columns });
        }
        if (cell.IsCovered || cell.Rows > 1)
        {
            properties.Append(cell.IsCovered ? new Word.VerticalMerge() : new Word.VerticalMerge { Val = Word.MergedCellValues.Restart });
        }
        var word = new Word.TableCell(properties);
        word.Append(cell.Text.Split('\n').Select(WordParagraph));
        return word;
    }

    // Word cuts words into runs wherever their formatting changes.
    private static Word.Paragraph WordParagraph(string text) => new(text.Chunk(7).Select(part =>
        new Word.Run(new Word.Text(new string(part)) { Space = SpaceProcessingModeValues.Preserve })));

    /// <summary>How cells are merged, beyond empty ones with the cell above them.</summary>
    public enum Merging
    {
        /// <summary>No cell covers columns: rows of a table have different widths.</summary>
        Rows,

        /// <summary>Values cover the columns that are left in rows narrower than their table.</summary>
        Values,

        /// <summary>Labels and values cover them, from the left.</summary>
        Labels,

        /// <summary>As labels, and every cell covers twice as many, as where other tables were aligned with this one.</summary>
        EveryColumn,
    }

    private sealed class Cell
    {
        public required string Text { get; init; }

        public int Columns { get; set; } = 1;

        public int Rows { get; set; } = 1;

        public Cell? CoveredBy { get; set; }

        public bool IsCovered => CoveredBy is not null;
    }
}
