using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

/// <summary>Descriptions of fields that several types have, so that they read alike everywhere.</summary>
internal static class Texts
{
    internal static Text Id { get; } = new(
        "The global object identifier, made of the row's natural key: it stays the same after every import, and `node` finds the row by it.",
        "全局标识。由该行的自然主键生成，重新导入后保持不变；用 node 可按此标识取回该行。");

    internal static Text Department { get; } = new(
        "The department that the row is about.",
        "部门。该条数据所属的部门。");

    internal static Text Year { get; } = new(
        "The fiscal year that the row is about, from 1 January to 31 December; filter by it.",
        "预算年度。该条数据所属的年度，自公历1月1日起至12月31日止；按年度筛选用此字段。");

    internal static Text FiscalYear { get; } = new(
        "The fiscal year as a row of its own, to walk on to everything else of that year; to filter, use `year`.",
        "预算年度。由此可查看同一年度的其他数据；筛选请用 year。");

    internal static Text Budget { get; } = new(
        "The department's budget of that year, which the row is part of.",
        "部门预算。该条数据所在的部门年度预算。");

    internal static Text Source { get; } = new(
        "The lines of the document that state the row, quoted to the character.",
        "出处。载明该条数据的文件、起止行号和逐字原文。");

    internal static Text Withheld { get; } = new(
        "Whether at least one cell of the row is withheld as classified (涉密); its other cells may be printed.",
        "涉密。该行至少有一个单元格因涉密未公开时为真，其余单元格仍可能有内容。");

    internal static Text Absences { get; } = new(
        "Each field of the row that has a cell but no value, and why. A null field that is not listed here has no cell in the document.",
        "缺失说明。逐项列出有单元格而没有数值的字段及原因；字段为空而未列入的，表示文件中没有该单元格。");

    internal static Text BudgetLines { get; } = new(
        "The published amounts, one row each. Filter on `preferred` before summing: several documents may state the same amount.",
        "预算金额。公布的金额，每行一笔；同一金额可能由多份文件载明，汇总前请按 preferred 筛选。");

    internal static Text Projects { get; } = new(
        "The budgeted projects.",
        "预算项目。列入部门预算的项目。");

    internal static Text Indicators { get; } = new(
        "The performance indicators of projects and activities.",
        "绩效指标。项目和职责活动的绩效目标表所列的指标。");

    internal static Text Activities { get; } = new(
        "The duties and the activities under them. Choose a `kind` before summing: duties hold their activities.",
        "职责活动和工作活动。部门职责及其下的工作活动；职责活动包含其工作活动，汇总前请按 kind 筛选。");

    internal static Text Responsibilities { get; } = new(
        "The responsibilities, as the document of each year states them.",
        "部门职责。各年度文件所列的职责。");

    internal static Text PerformanceGoals { get; } = new(
        "The performance goals of the department as a whole.",
        "部门整体绩效目标。总体绩效目标、分项绩效目标和工作保障措施。");

    internal static Text ReportedChanges { get; } = new(
        "The changes that documents state in words, beside those that the figures give.",
        "增减变化情况。文件以文字说明的增减变化，并附按公布数字计算的增减额。");

    internal static Text Statements { get; } = new(
        "The sentences that state something no table has a place for.",
        "文字说明。表格之外以文字载明的事项。");

    internal static Text ProcurementLines { get; } = new(
        "The lines of the government procurement table.",
        "政府采购预算。政府采购预算表的各行。");

    internal static Text Checks { get; } = new(
        "The verdicts of the rules, those that hold too; filter on `status` and `severity`.",
        "核对结果。各项规则的核对结论，包括相符的；可按 status 和 severity 筛选。");

    /// <summary>Raw text of a cell, whatever the reader made of it.</summary>
    internal static Text Published { get; } = new(
        "The raw text of the cell as printed, 涉密 included.",
        "原文。单元格所印的原文，包括“涉密”字样。");
}
