using OpenBudget.Api.Schema.Comparison;
using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class ProjectType() : EntityType<Project>(
    "Projects",
    new(
        "A budgeted project of one year: what it costs, what it is for, and what it promises to achieve.",
        "预算项目。某一年度部门预算中的项目，包括预算数、资金用途、支出计划和绩效目标。"),
    FactInterface.Name,
    NodeInterface.Name)
{
    protected override void Declare(Fields<Project> fields) => fields
        .Key(p => p.Key, Texts.Id)
        .One("department", p => p.Department, Texts.Department)
        .Field("year", p => p.Year, Texts.Year)
        .One("fiscalYear", p => p.FiscalYear, Texts.FiscalYear)
        .One("budget", p => p.Budget, Texts.Budget)
        .One("budgetUnit", p => p.BudgetUnit, new(
            "The unit that runs the project; null where the document does not tell.",
            "预算单位。实施该项目的单位；文件未列明时为空。"))
        .Field("number", p => p.Number, new(
            "The project's position in the document, from 1.",
            "序号。项目在文件中的顺序，从1起计。"))
        .Field("code", p => p.Code, new(
            "The project's code; null where the document gives none.",
            "项目编码。文件所印的编码；未列示时为空。"))
        .Field("name", p => p.Name, new(
            "The project's name.",
            "项目名称。文件所印的名称。"))
        .Money("amount", p => p.AmountFen, new(
            "The amount budgeted for the year; null where withheld or not printed, see `absences`.",
            "预算数。项目当年的预算金额；涉密或未列示时为空，原因见 absences。"))
        .Money("fiscalFunds", p => p.FiscalFundsFen, new(
            "The part paid by the treasury; null where withheld or not printed, see `absences`.",
            "财政资金。预算数中由财政安排的部分；涉密或未列示时为空，原因见 absences。"))
        .Money("otherFunds", p => p.OtherFundsFen, new(
            "The part paid from other funds; null where withheld or not printed, see `absences`.",
            "其他资金。预算数中财政资金以外的部分；涉密或未列示时为空，原因见 absences。"))
        .Field("purpose", p => p.Purpose, new(
            "What the money is for, in the document's words; null where withheld or not printed.",
            "资金用途。文件对资金用途的说明；涉密或未列示时为空。"))
        .Values("schedule", p => p.Schedule, s => s.Ordinal, new(
            "The spending plan, in the order printed; empty where the document has none.",
            "资金支出计划。按文件所列顺序；文件没有时为空列表。"))
        .Values("goals", p => p.Goals, g => g.Number, new(
            "The performance goals, in the order printed; empty where the document has none.",
            "绩效目标。按文件所列顺序；文件没有时为空列表。"))
        .Field("withheld", p => p.Withheld, Texts.Withheld)
        .Values("absences", p => p.Absences, a => a.Ordinal, Texts.Absences)
        .Many("indicators", p => p.Indicators, new(
            "The performance indicators of the project.",
            "绩效指标。衡量该项目绩效的指标。"))
        .Many("procurementLines", p => p.ProcurementLines, new(
            "What is bought for the project.",
            "政府采购预算。为该项目安排的采购。"))
        .One("activity", p => p.Activity, new(
            "The duty that the project serves; null where nothing in the document ties it to one.",
            "职责活动。该项目所服务的职责活动；文件中没有联系依据时为空。"))
        .Field("activityBasis", p => p.ActivityBasis, new(
            "What ties the project to the duty, in Chinese words; null where `activity` is.",
            "对应依据。将项目与职责活动相对应的依据；activity 为空时为空。"))
        .Computed(
            "lineage",
            Shape.ListOf(Shape.Object(ProjectLinkType.Instance), 2),
            ComparisonFields.Lineage,
            null,
            ComparisonFields.LineageAsync)
        .Many("checks", p => p.Checks, new(
            "The verdicts of the rules on the project, its indicators and its procurement lines, those that hold too; filter on `status` and `severity`.",
            "核对结果。对该项目及其绩效指标、政府采购预算的核对结论，包括相符的；可按 status 和 severity 筛选。"))
        .Embed("source", SourceType.Instance, Texts.Source);
}
