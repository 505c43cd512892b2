using System.Text;
using OpenBudget.Domain.Disclosure.Formats;

namespace OpenBudget.Domain.Tests.Disclosure.Formats;

public sealed class WordTextTests
{
    [Fact]
    public void Paragraphs_are_lines_and_empty_ones_empty_lines() =>
        Reads("<w:p><w:r><w:t>一</w:t></w:r></w:p><w:p/><w:p/><w:p><w:r><w:t>二</w:t></w:r></w:p>", "一\n\n二\n");

    [Fact]
    public void A_tab_never_starts_a_cell_outside_of_tables() =>
        Reads("<w:p><w:r><w:tab/><w:t>预算\t收入</w:t></w:r></w:p>", " 预算 收入\n");

    [Fact]
    public void A_cell_starts_with_a_tab_and_goes_on_without_one_and_a_table_ends_with_two_empty_lines() => Reads(
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>丙</w:t></w:r></w:p></w:tc>"
        + "<w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:t>后</w:t></w:r></w:p>",
        "\t甲\n乙\n丙\n\t\n\n\n后\n");

    [Fact]
    public void A_line_of_a_cell_that_reads_as_a_heading_does_not_end_the_cell() => Reads(
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>财政拨款</w:t></w:r></w:p><w:p><w:r><w:t>五、政府采购预算情况</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "\t财政拨款 五、政府采购预算情况\n\n\n");

    [Fact]
    public void Merged_cells_repeat_as_empty_ones_so_that_columns_line_up() => Reads(
        "<w:tbl>"
        + $"<w:tr>{Cell("项目", "<w:vMerge w:val=\"restart\"/>")}{Cell("金额", "<w:gridSpan w:val=\"3\"/>")}</w:tr>"
        + $"<w:tr>{Cell("藏", "<w:vMerge/>")}{Cell("合计")}{Cell("基本")}{Cell("项目")}</w:tr>"
        + $"<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>{Cell("1")}{Cell("2")}</w:tr></w:tbl>",
        "\t项目\n\t金额\n\t\n\t\n\n\t\n\t合计\n\t基本\n\t项目\n\n\t\n\t\n\t1\n\t2\n\n\n");

    [Fact]
    public void A_table_in_a_cell_follows_the_row() => Reads(
        $"<w:tbl><w:tr>{Cell("外")}<w:tc><w:p><w:r><w:t>前</w:t></w:r></w:p><w:tbl><w:tr>{Cell("内")}</w:tr></w:tbl><w:p><w:r><w:t>后</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "\t外\n\t\n\n\n前\n\t内\n\n\n后\n\n");

    [Fact]
    public void Deletions_are_left_out_and_insertions_kept() => Reads(
        "<w:p><w:r><w:t>收入</w:t></w:r><w:del><w:r><w:delText>100</w:delText></w:r></w:del><w:ins><w:r><w:t>200</w:t></w:r></w:ins>"
        + "<w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>万元</w:t></w:r></w:moveTo></w:p>"
        + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>一行</w:t></w:r></w:p><w:p><w:r><w:t>续</w:t></w:r></w:p>"
        + $"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{Cell("删")}</w:tr><w:tr>{Cell("留")}</w:tr></w:tbl>",
        "收入200万元\n一行续\n\t留\n\n\n");

    [Fact]
    public void Hidden_text_is_left_out() => Reads(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>见</w:t></w:r><w:r><w:t>也见</w:t></w:r></w:p>",
        "见也见\n");

    [Fact]
    public void Of_fields_the_result_is_kept_and_the_code_left_out() => Reads(
        "<w:p><w:r><w:t>维护稳定</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TC 维护稳定 \\f C</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + "<w:r><w:t>一、收入</w:t><w:tab/></w:r><w:fldSimple w:instr=\"PAGEREF x\"><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>"
        + "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:tab/><w:t>正文</w:t></w:r></w:p>",
        "维护稳定\n一、收入……3\n 正文\n");

    [Fact]
    public void A_code_without_an_end_hides_no_more_than_its_paragraph() => Reads(
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TC</w:instrText></w:r></w:p><w:p><w:r><w:t>正文</w:t></w:r></w:p>",
        "正文\n");

    [Fact]
    public void A_text_box_follows_its_paragraph_once() => Reads(
        "<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p>"
        + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback>"
        + "</mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p><w:p><w:r><w:t>下</w:t></w:r></w:p>",
        "前后\n框\n下\n");

    [Fact]
    public void Signs_of_the_font_symbol_are_what_they_show() => Reads(
        "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>90%</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r></w:p>",
        "≥90%-1\n");

    [Fact]
    public void Content_controls_and_links_change_nothing() => Reads(
        $"<w:sdt><w:sdtPr/><w:sdtContent><w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>{Cell("格")}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>"
        + "<w:p><w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt>",
        "\t格\n\n\n链\n");

    [Fact]
    public void Numbers_of_lists_are_written_in_front()
    {
        const string Lists = "<w:abstractNum w:abstractNumId=\"0\">"
            + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"●\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num>";
        var word = WordFile.Of(
            Item("收入说明", 0) + Item("甲", 1) + Item("乙", 1) + Item("点", 2)
            + "<w:p><w:pPr><w:pStyle w:val=\"2\"/></w:pPr><w:r><w:t>支出说明</w:t></w:r></w:p>" + Item("丙", 1),
            ("word/numbering.xml", "numbering", $"<w:numbering {WordFile.Namespaces}>{Lists}</w:numbering>"),
            ("word/styles.xml", "styles", $"<w:styles {WordFile.Namespaces}><w:style w:type=\"paragraph\" w:styleId=\"1\"><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:basedOn w:val=\"1\"/></w:style></w:styles>"));

        Assert.Equal("一、收入说明\n3. 甲\n4. 乙\n点\n二、支出说明\n3. 丙\n", Text(word));
    }

    [Fact]
    public void Notes_stand_at_the_end() => Assert.Equal(
        "正文5.61\n 注一\n",
        Text(WordFile.Of(
            "<w:p><w:r><w:t>正文5.61</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>",
            ("word/footnotes.xml", "footnotes", $"<w:footnotes {WordFile.Namespaces}><w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:t>——</w:t></w:r></w:p></w:footnote>"
                + "<w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/><w:t> 注一</w:t></w:r></w:p></w:footnote></w:footnotes>"))));

    [Fact]
    public void A_link_to_no_address_does_not_keep_the_document_from_being_read()
    {
        var word = WordFile.Of(
            "<w:p><w:hyperlink r:id=\"rId9\"><w:r><w:t>邮箱</w:t></w:r></w:hyperlink></w:p>",
            extra: "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"mailto:财政 局@@[x\" TargetMode=\"External\"/>");

        Assert.Equal("邮箱\n", Text(word));
    }

    private static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>";

    private static string Item(string text, int level) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static void Reads(string body, string expected) => Assert.Equal(expected, Text(WordFile.Of(body)));

    private static string Text(byte[] word) => Encoding.UTF8.GetString(DocumentText.From(word, "budget.docx").Span);
}
