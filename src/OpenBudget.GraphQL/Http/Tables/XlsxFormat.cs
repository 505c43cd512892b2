using System.IO.Compression;
using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Tables;

namespace OpenBudget.GraphQL.Http.Tables;

/// <summary>A workbook that is written while its rows are read. ECMA-376, parts 1 (SpreadsheetML) and 2 (packages).</summary>
/// <remarks>
/// The libraries for it keep a part in memory until it is whole, or need a file that can be read back; this needs neither, and five small parts
/// beside the sheets. A number is a number where a spreadsheet holds all of its digits, which are 15, and a text otherwise; a text is
/// never a formula. Rows that one sheet cannot hold go on in the next.
/// </remarks>
internal sealed class XlsxFormat() : TableFormat("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
{
    internal override bool IsCompressed => true;

    internal override TableWriter Begin(string name, IReadOnlyList<TableColumn> columns, Utf8Buffer output) => new XlsxWriter(name, columns, output);
}

/// <summary>A workbook that is being written.</summary>
internal sealed class XlsxWriter : TableWriter
{
    /// <summary>The rows of a sheet, that of the names included.</summary>
    public const int RowsPerSheet = 1_048_576;

    private const int LongestSheetName = 31;
    private const int MostSignificantDigits = 15;

    // Excel keeps this name for itself, in any case, and does not open a file that uses it.
    private const string ReservedSheetName = "History";

    // The same table has the same bytes whenever it is written.
    private static readonly DateTimeOffset Written = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string _name;
    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly byte[][] _letters;
    private readonly ZipArchive _package;
    private readonly CellText _text = new();
    private readonly Utf8Buffer _row = new();
    private readonly int _rowsPerSheet;
    private Stream? _sheet;
    private int _sheets;
    private int _rows;

    /// <summary>Begins a workbook.</summary>
    /// <param name="name">The name of its sheet.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="rowsPerSheet">The rows of a sheet, that of the names included.</param>
    public XlsxWriter(string name, IReadOnlyList<TableColumn> columns, Utf8Buffer output, int rowsPerSheet = RowsPerSheet)
    {
        _name = name.Equals(ReservedSheetName, StringComparison.OrdinalIgnoreCase) ? name + "_" : name;
        _columns = columns;
        _letters = [.. columns.Select((_, i) => Encoding.UTF8.GetBytes(Letters(i)))];
        _rowsPerSheet = rowsPerSheet;
        _package = new ZipArchive(new BufferStream(output), ZipArchiveMode.Create);
        Part("[Content_Types].xml", XlsxParts.ContentTypes);
        Part("_rels/.rels", XlsxParts.Relationships);
        Part("xl/styles.xml", XlsxParts.Styles);
        BeginSheet();
    }

    public override void Row(ReadOnlySpan<byte> json, ReadOnlySpan<TableCell> cells)
    {
        BeginRow();
        for (var i = 0; i < cells.Length; i++)
        {
            if (!cells[i].IsNull)
            {
                Cell(i, _text.Of(json, cells[i]));
            }
        }

        EndRow();
    }

    public override void Note(string text)
    {
        BeginRow();
        TextCell(0, Encoding.UTF8.GetBytes(text), isBold: true);
        EndRow();
    }

    public override void End()
    {
        EndSheet();
        string[] names = [.. Enumerable.Range(1, _sheets).Select(SheetName)];
        Part("xl/workbook.xml", XlsxParts.Workbook(names));
        Part("xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelationships(_sheets));
        _package.Dispose();
    }

    // The package is ended by End alone: what broke off must not look complete.
    public override void Dispose()
    {
        _text.Dispose();
        _row.Dispose();
    }

    private void Cell(int column, ReadOnlySpan<byte> text)
    {
        switch (_columns[column].Kind)
        {
            case TableValueKind.Boolean:
                BeginCell(column, " t=\"b\"><v>"u8);
                _row.WriteRaw(text[0] == (byte)'t' ? "1</v></c>"u8 : "0</v></c>"u8);
                break;
            case TableValueKind.Integer or TableValueKind.Decimal when SignificantDigits(text) <= MostSignificantDigits:
                BeginCell(column, "><v>"u8);
                _row.WriteRaw(text);
                _row.WriteRaw("</v></c>"u8);
                break;
            default:
                TextCell(column, text, isBold: false);
                break;
        }
    }

    private void TextCell(int column, ReadOnlySpan<byte> text, bool isBold)
    {
        BeginCell(column, isBold ? " s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8 : " t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        SheetText.Write(text, _row);
        _row.WriteRaw("</t></is></c>"u8);
    }

    private void BeginCell(int column, ReadOnlySpan<byte> rest)
    {
        _row.WriteRaw("<c r=\""u8);
        _row.WriteRaw(_letters[column]);
        _row.WriteInt64(_rows);
        _row.WriteRaw("\""u8);
        _row.WriteRaw(rest);
    }

    private void BeginRow()
    {
        if (_rows == _rowsPerSheet)
        {
            EndSheet();
            BeginSheet();
        }

        _rows++;
        _row.WriteRaw("<row r=\""u8);
        _row.WriteInt64(_rows);
        _row.WriteRaw("\">"u8);
    }

    private void EndRow()
    {
        _row.WriteRaw("</row>"u8);
        _sheet!.Write(_row.WrittenSpan);
        _row.Clear();
    }

    private void BeginSheet()
    {
        _sheets++;
        _rows = 0;
        _sheet = Entry(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"xl/worksheets/sheet{_sheets}.xml")).Open();
        _sheet.Write(XlsxParts.SheetStart);
        BeginRow();
        for (var i = 0; i < _columns.Count; i++)
        {
            TextCell(i, Encoding.UTF8.GetBytes(_columns[i].Name), isBold: true);
        }

        EndRow();
    }

    private void EndSheet()
    {
        _sheet!.Write(XlsxParts.SheetEnd);
        _sheet.Dispose();
    }

    private void Part(string path, string xml)
    {
        using var stream = Entry(path).Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }

    private ZipArchiveEntry Entry(string path)
    {
        var entry = _package.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Written;
        return entry;
    }

    private string SheetName(int number)
    {
        var rest = number == 1 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $" {number}");
        return _name[..Math.Min(_name.Length, LongestSheetName - rest.Length)] + rest;
    }

    // A, B … Z, AA …: digits to the base of 26, without a zero.
    private static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    private static int SignificantDigits(ReadOnlySpan<byte> number)
    {
        var exponent = number.IndexOfAny((byte)'e', (byte)'E');
        var digits = (exponent < 0 ? number : number[..exponent]).TrimStart("-0."u8);
        var count = digits.Length - digits.Count((byte)'.');

        // Zeros at the end of a whole number take no digit: 1000000000000000000 is held as it is.
        return digits.Contains((byte)'.') ? count : digits.TrimEnd((byte)'0').Length;
    }
}
