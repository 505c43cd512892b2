using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Tests.Disclosure;

public sealed class SectionsTests
{
    [Theory]
    [InlineData("第二部分 部门预算安排总体情况", SectionKind.BudgetOverview, Numbering.Part)]
    [InlineData("二、 部门预算安排总体情况", SectionKind.BudgetOverview, Numbering.Chinese)]
    [InlineData("1、收入说明 ", SectionKind.Revenue, Numbering.Arabic)]
    [InlineData("支出说明", SectionKind.Expenditure, Numbering.None)]
    [InlineData("3、比上年增减情况", SectionKind.Change, Numbering.Arabic)]
    [InlineData("第四部分 财政拨款“三公”经费预算情况及增减变化原因", SectionKind.ThreePublicExpenses, Numbering.Part)]
    [InlineData("  一、2025年“三公”经费预算情况说明", SectionKind.ThreePublicExpenses, Numbering.Chinese)]
    [InlineData("七、 名词解释", SectionKind.Glossary, Numbering.Chinese)]
    [InlineData("（二）分项绩效目标 TC 分项绩效目标 \\f A \\l 1 ", SectionKind.ItemisedGoals, Numbering.ChineseInBrackets)]
    [InlineData("(3)政府采购情况", SectionKind.Procurement, Numbering.ArabicInBrackets)]
    [InlineData("部门职责及工作活动绩效目标指标：", SectionKind.Duties, Numbering.None)]
    [InlineData("部门职责：", SectionKind.Responsibilities, Numbering.None)]
    [InlineData("\f九、机 关 运 行 经 费", SectionKind.AgencyOperatingExpenses, Numbering.Chinese)]
    [InlineData("第10章 国有资产占有使用情况", SectionKind.Assets, Numbering.Part)]
    [InlineData("第 二 部 分　部门预算安排总体情况", SectionKind.BudgetOverview, Numbering.Part)]
    [InlineData("（ 一 ） 收 入 说 明", SectionKind.Revenue, Numbering.ChineseInBrackets)]
    [InlineData("2 ．支出说明：", SectionKind.Expenditure, Numbering.Arabic)]
    [InlineData("四、绿化养护", SectionKind.Unknown, Numbering.Chinese)]
    internal void A_heading_is_known_by_its_words(string line, SectionKind kind, Numbering numbering)
    {
        Assert.True(Sections.TryReadHeading(line, out var heading));
        Assert.Equal(new Heading(kind, numbering), heading);
    }

    [Theory]
    [InlineData("机关运行经费共计安排215.07万元，主要用于保证机关正常运转。")]
    [InlineData("4.“三公”经费：纳入财政预算管理的“三公”经费")]
    [InlineData("我部门无政府采购预算")]
    [InlineData("一、部门主要职能…………………………1")]
    [InlineData("三公")]
    [InlineData("")]
    [InlineData("2、重点做好全国两会、暑期、元旦、春节等敏感期间的情报信息搜集工作。")]
    public void Other_lines_are_no_headings(string line) => Assert.False(Sections.TryReadHeading(line, out _));

    [Theory]
    [InlineData("1、维护稳定工作项目绩效目标表", "维护稳定工作", Numbering.Arabic)]
    [InlineData("6.综治“9+X”网格员信息应用服务费绩效目标表 TC 6、综治\\“9+X\\”网格员信息应用服务费绩效目标表 \\f C \\l 1 ", "综治“9+X”网格员信息应用服务费", Numbering.Arabic)]
    [InlineData("（十二）护路经费绩效目标表", "护路经费", Numbering.ChineseInBrackets)]
    [InlineData("18.编辑印制《法治开发区》绩效目标表", "编辑印制《法治开发区》", Numbering.Arabic)]
    [InlineData("1 . 护路 经费 绩效 目标 表 ", "护路 经费", Numbering.Arabic)]
    [InlineData("护路经费项目绩效目标申报表", "护路经费", Numbering.None)]
    internal void A_heading_over_a_form_names_the_project(string line, string name, Numbering numbering)
    {
        Assert.True(Sections.TryReadProjectHeading(line, out var read, out var style));
        Assert.Equal((name, numbering), (read, style));
    }

    [Theory]
    [InlineData("部门整体绩效目标表")]
    [InlineData("2021年部门预算绩效目标表")]
    [InlineData("绩效目标表")]
    [InlineData("详见绩效目标表。")]
    public void Other_lines_name_no_project(string line) => Assert.False(Sections.TryReadProjectHeading(line, out _, out _));
}
