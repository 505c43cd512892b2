using System.Text;
using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Tests.Disclosure;

public sealed class BadInputTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData(" \r\n\t\u3000\n")]
    public void An_empty_document_is_refused(string text) => Refused(
        Encoding.UTF8.GetBytes(text),
        1,
        "The document is empty: line 1 and all after it are blank. Give the file as it was published.");

    [Fact]
    public void A_document_that_is_not_utf8_is_refused_with_line_and_byte() => Refused(
        [.. "预算\n收入"u8, 0xCA, 0xD5, 0xC8, 0xEB],
        2,
        "The document is not UTF-8: line 2, byte 13 of the file (from 0) is 0xCA. Save it as UTF-8 and try again.");

    [Fact]
    public void A_document_cut_inside_a_character_is_refused() => Refused(
        [.. "预算\n"u8, 0xE6, 0x94],
        2,
        "The document is not UTF-8: line 2, byte 7 of the file (from 0) is 0xE6. Save it as UTF-8 and try again.");

    [Fact]
    public void A_byte_order_mark_counts_as_bytes_of_the_file() => Refused(
        [0xEF, 0xBB, 0xBF, (byte)'a', 0xFF],
        1,
        "The document is not UTF-8: line 1, byte 4 of the file (from 0) is 0xFF. Save it as UTF-8 and try again.");

    [Fact]
    public void A_document_that_states_nothing_of_a_budget_is_refused() => Refused(
        Encoding.UTF8.GetBytes("春眠不觉晓，处处闻啼鸟。\n夜来风雨声，花落知多少。\n"),
        1,
        "Nothing of a budget is recognised: no amount, unit, project, procurement or asset in lines 1 to 2. "
        + "Line 1 reads “春眠不觉晓，处处闻啼鸟。”. Give a department's budget as text.");

    [Fact]
    public void A_message_repeats_no_more_than_64_characters()
    {
        var error = Assert.Throws<DocumentReadException>(() => DocumentReader.Read(Encoding.UTF8.GetBytes(new string('长', 1000))));

        Assert.Contains($"“{new string('长', 63)}…”", error.Message, StringComparison.Ordinal);
    }

    private static void Refused(byte[] bytes, int line, string message)
    {
        var error = Assert.Throws<DocumentReadException>(() => DocumentReader.Read(bytes));

        Assert.Equal(message, error.Message);
        Assert.Equal(line, error.Line);
    }
}
