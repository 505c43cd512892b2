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
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Two_million_characters_of_any_shape_are_read_or_refused_in_time(string shape, string unit)
    {
        var text = new StringBuilder("2021年部门预算公开\n二、部门预算安排总体情况\n");
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
            Assert.StartsWith("Nothing of a budget is recognised", refused.Message, StringComparison.Ordinal);
        }
        Assert.True(watch.Elapsed < Enough, $"{shape}: {watch.Elapsed}");
    }
}
