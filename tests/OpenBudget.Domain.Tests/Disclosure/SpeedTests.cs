using System.Diagnostics;
using System.Text;
using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Tests.Disclosure;

/// <summary>Large input of every shape takes time in proportion: work that grew with the square of it would take hours here.</summary>
public sealed class SpeedTests
{
    private const int Characters = 2_000_000;

    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string> Shapes => new()
    {
        { "one line", "三公经费5.61万元，" },
        { "digits", "1" },
        { "commas", "1," },
        { "brackets", "(" },
        { "line feeds", "\n\n\n\n\n一" },
        { "cells", "\t格\n" },
        { "empty cells", "\t\n" },
        { "rows", "\t甲\n\t乙\n\n" },
        { "cells that go on", "\t甲\n\n文字\n文字\n\n\n" },
        { "sentences", "支出预算5.61万元。" },
        { "headings", "一、收入说明\n" },
        { "forms", "\t项目编码\n\t甲\n\t项目名称\n\t乙\n\n" },
        { "headers", "\t采购物品名称\n\t合计\n\n\t台\n\t5\n\n" },
        { "headings of projects", "1.甲绩效目标表\n" },
        { "responsibilities", "部门职责\n1、甲。\n乙\n（一）丙\n" },
        { "goals", "（一）总体绩效目标\n一、甲工作\n1、乙。\n丙室\n" },
        { "captions", "单位：万元\n" },
        { "pages of tables", "\f表\n单位：万元\n项目  合计\n" },
        { "a header without end", "\f收支总表\n单位：万元\n项目  预算数\n项目  预算数\n项目  预算数\n" },
        { "rows of codes", "\f支出总表\n单位：元\n科目编码  科目名称  合计\n201  行政  1.00\n20101  运行  1.00\n" },
        { "form feeds", "\f1\n" },
        { "tabs", "\t" },
        { "spaces", " " },
        { "words of change", "增加减少" },
        { "amounts among changes", "三公经费相比增加1万元，三公经费0元，三公经费0元，" },
        { "duties", "\t职责活动\n\t年度预算数\n\n\t甲\n\t1\n\n\t工作活动\n\t2\n\n" },
    };

    public static TheoryData<string, string> ShapesUnderHeadings => new()
    {
        { "国有资产情况", "车辆1辆、" },
        { "国有资产情况", "2020年," },
        { "国有资产情况", ",,,," },
        { "国有资产情况", "甲乙丙丁\n" },
        { "名词解释", "甲1" },
        { "名词解释", "1.208甲2080505乙\n" },
        { "名词解释", "208甲:" },
        { "部门职责", "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸\n" },
        { "部门职责", "1、甲\n\n" },
        { "总体绩效目标", "一、甲\n" },
        { "分项绩效目标", "甲乙丙工作" },
        { "政府采购情况", "无。" },
    };

    public static TheoryData<string, string, string> ShapesOfTables => new()
    {
        { "科目编码  科目名称  合计\n201  行政  1.00\n", "     运行\n", "a label that goes on" },
        { "科目编码  科目名称  合计\n", "201  行政  1.00\n", "rows" },
        { "", "甲甲  乙乙\n", "a header" },
        { "科目编码  科目名称  合计\n201  行政  1.00\n", "\f甲\n甲\n甲\n甲\n甲\n甲\n甲\n甲\n201  行政  1.00\n", "pieces of labels" },
        { "科目编码  科目名称  合计\n201  行政  ", "1.00  ", "a row of numbers" },
    };

    [Theory]
    [MemberData(nameof(ShapesOfTables))]
    public void Two_million_characters_of_a_table_are_read_or_refused_in_time(string beginning, string unit, string shape) =>
        ReadsInTime(shape, unit, $"2021年部门预算公开\n支出预算5万元。\n\f支出预算总表\n单位：元\n{beginning}");

    [Theory]
    [MemberData(nameof(ShapesUnderHeadings))]
    public void Two_million_characters_of_a_section_are_read_or_refused_in_time(string heading, string unit) =>
        ReadsInTime($"{heading}: {unit}", unit, $"2021年部门预算公开\n一、收入说明\n收入预算5万元。\n二、{heading}\n1");

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Two_million_characters_of_any_shape_are_read_or_refused_in_time(string shape, string unit) =>
        ReadsInTime(shape, unit, "2021年部门预算公开\n二、部门预算安排总体情况\n");

    private static void ReadsInTime(string shape, string unit, string beginning)
    {
        var text = new StringBuilder(beginning);
        while (text.Length < Characters)
        {
            text.Append(unit);
        }
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var watch = Stopwatch.StartNew();
        try
        {
            DocumentReader.Read(bytes);
        }
        catch (DocumentReadException refused)
        {
            Assert.Matches("^(Nothing of a budget is recognised|The document has more than [0-9]+ )", refused.Message);
        }
        Assert.True(watch.Elapsed < Enough, $"{shape}: {watch.Elapsed}");
    }
}
