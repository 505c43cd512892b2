using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Tables;
using OpenBudget.GraphQL.Http.Tables;
using OpenBudget.GraphQL.Tests.Relational;

namespace OpenBudget.GraphQL.Tests.Tables;

/// <summary>Workbooks, opened with the library of those who made the format.</summary>
public sealed class XlsxTests : IDisposable
{
    private readonly LibraryDatabase _library = LibraryTables.Open();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void A_workbook_is_valid_and_has_numbers_texts_and_truths()
    {
        var file = _library.Table("query Prices { books(first: 2) { nodes { title price available tags } } }", TableFormats.Xlsx);

        Assert.Equal(
            """
            Prices: A1=title b | B1=price b | C1=available b | D1=tags b | A2=呐喊 | B2#12.5 | C2!1 | D2=经典; short | A3=野草 | C3!0 | D3=诗
            """,
            Read(file));
    }

    [Fact]
    public void The_same_table_has_the_same_bytes() => Assert.Equal(
        _library.Table("{ books { nodes { title } } }", TableFormats.Xlsx), _library.Table("{ books { nodes { title } } }", TableFormats.Xlsx));

    [Theory]
    [InlineData("123456789012345", true)]
    [InlineData("-12345.6789012345", true)]
    [InlineData("0.000123456789012345", true)]
    [InlineData("1000000000000000000", true)]
    [InlineData("1234567890123456", false)]
    [InlineData("0.1234567890123456", false)]
    [InlineData("9223372036854775807", false)]
    public void A_number_that_a_spreadsheet_would_round_is_a_text(string number, bool isNumber) => Assert.Equal(
        isNumber ? $"t: A1=n b | A2#{number}" : $"t: A1=n b | A2={number}", Read(Written(TableValueKind.Decimal, number)));

    [Theory]
    [InlineData("\"=1+1\"", "=1+1")]
    [InlineData("\"a < b & c > d\"", "a < b & c > d")]
    [InlineData("\"  blanks  \"", "  blanks  ")]
    [InlineData("\"tab\\tline\\n\"", "tab\tline\n")]
    [InlineData("\"𠮷\"", "𠮷")]
    public void A_text_is_a_text_and_never_a_formula(string json, string text) => Assert.Equal(
        $"t: A1=n b | A2={text}", Read(Written(TableValueKind.Text, json)));

    [Theory]
    [InlineData("\"a\\u000bb\"", "a_x000B_b")]
    [InlineData("\"a\\rb\"", "a_x000D_b")]
    [InlineData("\"_x000B_\"", "_x005F_x000B_")]
    [InlineData("\"_x\"", "_x")]
    [InlineData("\"\\uffff\\ufffd\"", "_xFFFF_\uFFFD")]
    public void What_XML_cannot_hold_is_written_as_the_format_prescribes(string json, string written) => Assert.Equal(
        $"t: A1=n b | A2={written}", Read(Written(TableValueKind.Text, json)));

    [Fact]
    public void A_text_longer_than_a_cell_says_what_is_missing()
    {
        var read = Read(Written(TableValueKind.Text, $"\"{new string('长', 40_000)}\""));

        Assert.EndsWith("长 [cut off: a cell holds no more; 7333 characters are missing, which CSV and NDJSON have]", read, StringComparison.Ordinal);
        Assert.InRange(read.Length, 32_700, 32_800);
    }

    [Fact]
    public void Rows_that_a_sheet_cannot_hold_go_on_in_the_next()
    {
        using var output = new Utf8Buffer();
        using var writer = new XlsxWriter("table", [CsvTests.Column("n", TableValueKind.Integer)], output, rowsPerSheet: 3);
        for (var i = 0; i < 5; i++)
        {
            writer.Row(Encoding.UTF8.GetBytes(i.ToString(CultureInfo.InvariantCulture)), [new TableCell(0, 1)]);
        }

        writer.End();

        Assert.Equal(
            "table: A1=n b | A2#0 | A3#1; table 2: A1=n b | A2#2 | A3#3; table 3: A1=n b | A2#4", Read(output.WrittenSpan.ToArray()));
    }

    [Theory]
    [InlineData("history", "history_")]
    [InlineData("ANameThatIsLongerThanASheetMayBeCalled", "ANameThatIsLongerThanASheetMayB")]
    public void A_sheet_has_a_name_that_Excel_takes(string operation, string sheet) => Assert.StartsWith(
        sheet + ": ", Read(_library.Table($"query {operation} {{ books {{ nodes {{ year }} }} }}", TableFormats.Xlsx)), StringComparison.Ordinal);

    [Fact]
    public void Columns_are_counted_in_letters()
    {
        using var output = new Utf8Buffer();
        var columns = Enumerable.Range(0, 703).Select(i => CsvTests.Column("c", TableValueKind.Integer)).ToArray();
        using var writer = new XlsxWriter("t", columns, output);
        writer.End();

        string[] cells = Read(output.WrittenSpan.ToArray()).Split(" | ");
        Assert.Equal(["Z1=c b", "AA1=c b", "ZZ1=c b", "AAA1=c b"], new[] { 25, 26, 701, 702 }.Select(i => cells[i]));
    }

    private static byte[] Written(TableValueKind kind, string json)
    {
        using var output = new Utf8Buffer();
        using var writer = TableFormats.Xlsx.Begin("t", [CsvTests.Column("n", kind)], output);
        var utf8 = Encoding.UTF8.GetBytes(json);
        writer.Row(utf8, [new TableCell(0, utf8.Length)]);
        writer.End();
        return output.WrittenSpan.ToArray();
    }

    // Each sheet's cells: = before a text, # before a number, ! before a truth, b behind what is bold.
    private static string Read(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var workbook = document.WorkbookPart!;
        return string.Join("; ", workbook.Workbook.Descendants<Sheet>().Select(sheet =>
        {
            var part = (WorksheetPart)workbook.GetPartById(sheet.Id!);
            return $"{sheet.Name}: " + string.Join(" | ", part.Worksheet.Descendants<Cell>().Select(Text));
        }));
    }

    private static string Text(Cell cell) => cell.CellReference + (
        cell.DataType is null ? $"#{cell.CellValue!.Text}"
        : cell.DataType.Value == CellValues.Boolean ? $"!{cell.CellValue!.Text}"
        : $"={cell.InlineString!.Text!.Text}") + (cell.StyleIndex is null ? "" : " b");
}
