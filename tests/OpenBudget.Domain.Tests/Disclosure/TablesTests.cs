using System.Text;
using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Tests.Disclosure;

public sealed class TablesTests
{
    [Fact]
    public void A_row_ends_with_an_empty_line_and_a_cell_starts_with_a_tab() =>
        Reads("前文\n\t一\n\t二\n\n\t三\n\t\n\n\n后文", "¶ 1-1", "2-3: 一|二", "5-6: 三|", "¶ 9-9");

    [Fact]
    public void A_cell_goes_on_over_lines_without_a_tab() =>
        Reads("\t三级\n指标\n\t值\n\n", "1-3: 三级⏎指标|值");

    [Fact]
    public void A_cell_goes_on_below_an_empty_line_when_the_table_goes_on() =>
        Reads("\t目标\n\t1.甲\n\n2.\n乙\n\n\n\t一级指标\n\t二级指标\n\n\n后文", "1-5: 目标|1.甲⏎2.⏎乙", "8-9: 一级指标|二级指标", "¶ 12-12");

    [Fact]
    public void A_text_below_a_table_is_no_cell() =>
        Reads("\t甲\n\t乙\n\n截止时间：2020年12月31日\n\n后文", "1-2: 甲|乙", "¶ 4-4", "¶ 6-6");

    [Fact]
    public void A_heading_belongs_to_no_cell() =>
        Reads("\t甲\n\t乙\n七、名词解释\n\n2.护路经费绩效目标表\n\n\n\t丙\n\t丁", "1-2: 甲|乙", "¶ 3-3", "¶ 5-5", "8-9: 丙|丁");

    [Fact]
    public void Spaces_may_stand_before_the_tab_of_a_cell() => Reads(" \t单位：万元\n\f\t乙", "1-2: 单位：万元|乙");

    [Fact]
    public void The_text_of_a_cell_has_no_spaces_around_it_and_its_raw_characters_have()
    {
        var row = Rows("\t\u3000甲 \r\n 乙\n\t\u3000\n").Single();

        Assert.Equal("甲\n乙", row.Text(0));
        Assert.Equal("甲乙", row.Name(0));
        Assert.Equal("\u3000甲 \n 乙", row.Raw(0));
        Assert.Equal("\u3000", row.Raw(1));
        Assert.True(row.IsBlankCell(1));
        Assert.False(row.IsBlank);
    }

    [Fact]
    public void A_row_wider_than_any_table_is_told_and_not_kept()
    {
        var lines = TextLines.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\t格\n", 300))));

        Assert.True(new Blocks(lines).TryRead(out var block));
        Assert.Equal((1, 300, 256, 44), (block.LineStart, block.LineEnd, block.Row!.Count, block.CellsLeftOut));
    }

    [Theory]
    [InlineData("1、房屋（平方米）", "房屋")]
    [InlineData("   其中：办公用房（平方米）", "办公用房")]
    [InlineData("价值（金额单位：万元）", "价值")]
    [InlineData("项　　目", "项目")]
    [InlineData("计量  单位", "计量单位")]
    [InlineData("其中：财政资金", "财政资金")]
    [InlineData("“三公”经费：", "三公经费")]
    public void A_label_is_compared_without_number_brackets_and_spaces(string printed, string label) =>
        Assert.Equal(label, Wording.Label(Wording.Fold(printed)));

    private static void Reads(string text, params string[] blocks)
    {
        var reader = new Blocks(TextLines.Read(Encoding.UTF8.GetBytes(text)));
        var read = new List<string>();
        while (reader.TryRead(out var block))
        {
            read.Add(block.Row is { } row
                ? $"{block.LineStart}-{block.LineEnd}: {string.Join('|', Enumerable.Range(0, row.Count).Select(row.Text)).Replace('\n', '⏎')}"
                : $"¶ {block.LineStart}-{block.LineEnd}");
        }
        Assert.Equal(blocks, read);
    }

    private static List<TableRow> Rows(string text)
    {
        var reader = new Blocks(TextLines.Read(Encoding.UTF8.GetBytes(text)));
        var rows = new List<TableRow>();
        while (reader.TryRead(out var block))
        {
            rows.Add(block.Row!);
        }
        return rows;
    }
}
