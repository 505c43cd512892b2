using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Tables;
using OpenBudget.GraphQL.Http.Tables;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Tables;

/// <summary>What a value looks like in CSV.</summary>
public sealed class CsvTests
{
    [Theory]
    [InlineData("\"plain\"", "plain")]
    [InlineData("\"two words\"", "two words")]
    [InlineData("\"a,b\"", "\"a,b\"")]
    [InlineData("\"say \\\"hi\\\"\"", "\"say \"\"hi\"\"\"")]
    [InlineData("\"two\\nlines\"", "\"two\nlines\"")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("\"\\u4e2d文\"", "中文")]
    [InlineData("[\"a\",\"b\"]", "a; b")]
    [InlineData("\" blank\"", "\" blank\"")]
    [InlineData("\"blank \"", "\"blank \"")]
    [InlineData("[]", "\"\"")]
    public void A_text_is_quoted_where_it_must_be(string json, string cell) => Assert.Equal(cell, Cell(json, TableValueKind.Text));

    [Theory]
    [InlineData("\"=1+1\"", "\"'=1+1\"")]
    [InlineData("\"=HYPERLINK(\\\"http://x\\\")\"", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("\"+49\"", "\"'+49\"")]
    [InlineData("\"-5\"", "\"'-5\"")]
    [InlineData("\"@SUM(A1)\"", "\"'@SUM(A1)\"")]
    [InlineData("\"\\tcell\"", "\"'\tcell\"")]
    [InlineData("\"\\rcell\"", "\"'\rcell\"")]
    [InlineData("\"\\n=1\"", "\"'\n=1\"")]
    [InlineData("\"＝1\"", "\"'＝1\"")]
    [InlineData("\"＋1\"", "\"'＋1\"")]
    [InlineData("\"－1\"", "\"'－1\"")]
    [InlineData("\"＠A1\"", "\"'＠A1\"")]
    [InlineData("\"  =1\"", "\"'  =1\"")]
    [InlineData("\"　　=1\"", "\"'　　=1\"")]
    [InlineData("\"\\u00a0=1\"", "\"'\u00a0=1\"")]
    [InlineData("\"'=1\"", "\"''=1\"")]
    [InlineData("[\"=1\",\"b\"]", "\"'=1; b\"")]
    public void A_text_that_begins_like_a_formula_gets_an_apostrophe(string json, string cell) => Assert.Equal(cell, Cell(json, TableValueKind.Text));

    [Theory]
    [InlineData("\"a=1\"", "a=1")]
    [InlineData("\"'quoted'\"", "'quoted'")]
    [InlineData("\"　　部门\"", "　　部门")]
    [InlineData("\"1-2\"", "1-2")]
    public void Any_other_text_stays_as_it_is(string json, string cell) => Assert.Equal(cell, Cell(json, TableValueKind.Text));

    [Theory]
    [InlineData("-5")]
    [InlineData("1662.99")]
    [InlineData("-0.000001")]
    [InlineData("9223372036854775807")]
    public void A_number_has_all_its_digits_and_no_apostrophe(string number) => Assert.Equal(number, Cell(number, TableValueKind.Decimal));

    [Fact]
    public void Lines_end_in_CR_LF_after_a_byte_order_mark()
    {
        using var output = new Utf8Buffer();
        using var writer = TableFormats.Csv.Begin("t", [Column("a", TableValueKind.Text), Column("b.c", TableValueKind.Integer)], output);
        writer.Row("\"x\"1"u8, [new TableCell(0, 3), default]);
        writer.End();

        Assert.Equal("\uFEFFa,b.c\r\nx,\r\n"u8.ToArray(), output.WrittenSpan.ToArray());
    }

    [Fact]
    public void A_row_with_nothing_in_its_only_cell_is_a_row()
    {
        using var output = new Utf8Buffer();
        using var writer = TableFormats.Csv.Begin("t", [Column("a", TableValueKind.Integer)], output);
        writer.Row("null"u8, [default]);

        Assert.Equal("\uFEFFa\r\n\"\"\r\n", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    internal static TableColumn Column(string name, TableValueKind kind) => new(name, kind, new FieldDefinition(name, null, Scalars.String));

    private static string Cell(string json, TableValueKind kind)
    {
        using var output = new Utf8Buffer();
        using var writer = TableFormats.Csv.Begin("t", [Column("a", kind), Column("b", kind)], output);
        var start = output.Length;
        var utf8 = Encoding.UTF8.GetBytes(json);
        writer.Row(utf8, [new TableCell(0, utf8.Length), default]);
        return Encoding.UTF8.GetString(output.WrittenSpan[start..])[..^3];
    }
}
