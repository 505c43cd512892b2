using System.Text;

namespace OpenBudget.Domain.Tests.Checking;

/// <summary>Small documents in the layout of the seeds, written out in a test.</summary>
internal static class MadeUp
{
    /// <summary>Rows of a table: cells parted by bars.</summary>
    public static string Rows(params string[] rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            foreach (var cell in row.Split('|'))
            {
                text.Append('\t').Append(cell.Trim()).Append('\n');
            }

            text.Append('\n');
        }

        return text.Append('\n').ToString();
    }

    /// <summary>A project's table as in 2021: 一级 | 二级 | 三级 | 描述 | 指标值 | 依据 in each row.</summary>
    public static string Project(string name, string amount, string[] indicators, string goals = "1.一个目标\n2.另一个目标", string plan = "25%|50%|75%|100%", string purpose = "主要用于日常工作") =>
        $"1.{name}绩效目标表\n"
        + Rows(
            $"项目编码|13|项目名称|{name}",
            $"预算规模及资金用途|预算数|{amount}|其中：财政资金|{amount}|其他资金|0",
            $"|{purpose}",
            "资金支出计划（%）|3月底|6月底|10月底|12月底",
            $"|{plan}",
            $"绩效目标|{goals}",
            "一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据").TrimEnd('\n') + "\n\n"
        + Rows(indicators);

    /// <summary>The table of duties as in 2020, with one duty of some amount and one activity with an indicator of four grades.</summary>
    public static string Duties(string duty, string amount, string grades) =>
        "2021年部门预算\n\n2021年部门预算收入为10.00万元。\n\n部门职责及工作活动绩效目标指标：\n 单位：万元\n\n"
        + Rows(
            "职责活动|年度预算数|内容描述|绩效目标|绩效指标|绩效标准|||",
            "|||||优|良|中|差",
            $"{duty}|{amount}|负责工作|完成任务|||||",
            $"工作活动1.1具体事务||负责事务|完成事务|完成情况|{grades}");
}
