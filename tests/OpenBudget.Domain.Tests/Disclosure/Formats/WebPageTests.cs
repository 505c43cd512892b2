using System.Text;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Disclosure.Formats;

namespace OpenBudget.Domain.Tests.Disclosure.Formats;

public sealed class WebPageTests
{
    [Fact]
    public void Blocks_are_lines_and_spaces_in_a_row_are_one() => Reads(
        "<h1>2021年\n部门预算</h1><div>一、  收入\n<b>说明</b><p>预算收入  <span>5</span>万元<br>其中&nbsp;&nbsp;补助</div>尾 ",
        "2021年部门预算\n一、 收入说明\n预算收入 5万元\n其中  补助\n尾\n");

    [Fact]
    public void What_is_plainly_no_content_is_left_out() => Reads(
        "<head><title>某某网</title><style>p{}</style></head><body><nav><p>首页</p></nav><script>var a = '<p>脚本</p>';</script><noscript>无</noscript>"
        + "<select><option>链接</select><p hidden>藏</p><p style='color:red; DISPLAY : none'>藏<p>见<span style=\"visibility:hidden\">藏</span>见<!-- <p>注 -->",
        "见见\n");

    [Fact]
    public void A_head_without_an_end_hides_nothing() => Reads("<html><head><meta name=a><title>网</title><p>正文", "正文\n");

    [Fact]
    public void Cells_need_no_end_tags() => Reads(
        "<table><tr><td>甲<td>乙<br>丙<tr><th><p>丁</p><p>戊</p><td>&nbsp;</table>后",
        "\t甲\n\t乙\n丙\n\n\t丁\n戊\n\t \n\n\n后\n");

    [Fact]
    public void Merged_cells_repeat_as_empty_ones_so_that_columns_line_up() => Reads(
        "<table><tr><td rowspan=3>甲<td colspan=2>乙<td rowspan=2>丙</tr><tr><td>一<td>二</tr><tr><td>三<td>四<td>五</tr><tr><td>六</tr></table>",
        "\t甲\n\t乙\n\t\n\t丙\n\n\t\n\t一\n\t二\n\t\n\n\t\n\t三\n\t四\n\t五\n\n\t六\n\n\n");

    [Fact]
    public void A_cell_over_all_rows_ends_with_its_table() => Reads(
        "<table><tr><td rowspan=0>甲<td>乙</tr><tr><td>丙</tr></table><table><tr><td>丁</table>",
        "\t甲\n\t乙\n\n\t\n\t丙\n\n\n\t丁\n\n\n");

    [Fact]
    public void A_table_for_the_layout_is_no_table_of_figures() => Reads(
        "<table><tr><td><h1>题</h1><table><tr><td>甲<td>5</table><p>后</td></tr></table>",
        "\n题\n\t甲\n\t5\n\n\n后\n\n");

    [Fact]
    public void Tags_around_rows_do_not_cut_the_table() => Reads(
        "<table><form><thead><tr><td>甲</td></tr></thead></form><tbody><tr><td><div>乙</td></tr></tbody><caption>题</caption></table>",
        "\t甲\n\n\t乙\n\n题\n\n");

    [Fact]
    public void A_hidden_cell_is_no_column() => Reads("<table><tr><td>甲<td style='display:none'>藏<td>乙</table>", "\t甲\n\t乙\n\n\n");

    [Fact]
    public void Items_of_numbered_lists_have_their_numbers() => Reads(
        "<ol start=3><li>甲<li value=7>乙</li><li>丙<ul><li>点</ul></ol><ol type=A><li>丁</ol>",
        "3. 甲\n7. 乙\n8. 丙\n点\n丁\n");

    [Fact]
    public void Character_references_are_characters() => Reads("<p>&ge;90&#37; &lt;b&gt; &amp; &#x6c11;", "≥90% <b> & 民\n");

    [Fact]
    public void Words_that_are_set_out_as_written_keep_their_lines() => Reads("<pre>一  二\n三</pre>四", "一  二\n三\n四\n");

    [Fact]
    public void A_part_of_a_page_is_told_by_the_name_of_its_file()
    {
        var part = "<div>收入</div>"u8.ToArray();

        Assert.Equal("收入\n", Encoding.UTF8.GetString(DocumentText.From(part, "budget.HTM").Span));
        Assert.Equal("<div>收入</div>", Encoding.UTF8.GetString(DocumentText.From(part, "budget.txt").Span));
    }

    [Theory]
    [InlineData("gb2312")]
    [InlineData("GBK")]
    [InlineData("gb18030")]
    public void A_page_is_decoded_from_the_charset_it_declares(string charset)
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        var page = gb18030.GetBytes($"<html><meta http-equiv=Content-Type content=\"text/html; charset={charset}\"><p>“三公”经费镕㐂€");

        Assert.Equal("“三公”经费镕㐂€\n", Text(page));
    }

    [Fact]
    public void A_page_in_utf8_may_declare_what_it_likes() => Reads("<html><meta charset=gb2312><p>收入", "收入\n");

    [Fact]
    public void A_page_in_utf16_is_told_by_its_mark() =>
        Assert.Equal("收入\n", Text([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html><p>收入")]));

    [Fact]
    public void A_page_in_an_unknown_charset_is_refused() => Refused(
        [.. "<html><meta charset=x-martian><p>"u8, 0xCA, 0xD5],
        "The web page declares the charset “x-martian”, which is not known. Save it as UTF-8 and try again.");

    [Fact]
    public void A_page_that_declares_no_charset_is_refused() => Refused(
        [.. "<html><p>"u8, 0xCA, 0xD5],
        "The web page is not UTF-8 and declares no charset. Save it as UTF-8 and try again.");

    [Fact]
    public void A_page_that_is_not_of_its_charset_is_refused_with_the_byte() => Assert.Contains(
        "not of the charset it declares, “gbk”: the bytes near byte 27 of the file",
        Assert.Throws<DocumentReadException>(() => Text([.. "<html><meta charset=gbk><p>"u8, 0xFF, 0xFF])).Message,
        StringComparison.Ordinal);

    private static void Reads(string page, string expected)
    {
        var text = page.Contains("<html", StringComparison.Ordinal) ? page : $"<!DOCTYPE html>{page}";
        Assert.Equal(expected, Text(Encoding.UTF8.GetBytes(text)));
    }

    private static void Refused(byte[] page, string message) =>
        Assert.Equal(message, Assert.Throws<DocumentReadException>(() => Text(page)).Message);

    private static string Text(byte[] page) => Encoding.UTF8.GetString(DocumentText.From(page, "budget.html").Span);
}
