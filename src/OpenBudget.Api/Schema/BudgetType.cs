using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class BudgetType() : EntityType<Budget>(
    "Budgets",
    new(
        "One department's budget for one fiscal year. Each amount is named like its `Measure` and is that of the preferred line.",
        "部门预算。一个部门一个年度的预算；各金额字段与 Measure 的取值同名，取该项的首选金额。"),
    NodeInterface.Name)
{
    protected override void Declare(Fields<Budget> fields) => fields
        .Key(b => b.Key, Texts.Id)
        .One("department", b => b.Department, new(
            "The department whose budget it is.",
            "部门。编制该预算的部门。"))
        .Field("year", b => b.Year, Texts.Year)
        .One("fiscalYear", b => b.FiscalYear, Texts.FiscalYear)
        .Money("totalRevenue", b => b.TotalRevenueFen, new(
            "All revenue of the department; null where no document states it.",
            "收入合计。部门当年的全部收入；文件均未列示时为空。"))
        .Money("totalExpenditure", b => b.TotalExpenditureFen, new(
            "All expenditure of the department; null where no document states it.",
            "支出合计。部门当年的全部支出；文件均未列示时为空。"))
        .Money("basicExpenditure", b => b.BasicExpenditureFen, new(
            "What staff and daily operation cost; null where no document states it.",
            "基本支出。人员经费与日常公用经费之和；文件均未列示时为空。"))
        .Money("personnelExpenditure", b => b.PersonnelExpenditureFen, new(
            "The part of basic expenditure that pays staff; null where no document states it.",
            "人员经费。基本支出中用于人员的部分；文件均未列示时为空。"))
        .Money("nonPersonnelExpenditure", b => b.NonPersonnelExpenditureFen, new(
            "The part of basic expenditure that pays daily operation; null where no document states it.",
            "日常公用经费。基本支出中用于日常运转的部分；文件均未列示时为空。"))
        .Money("projectExpenditure", b => b.ProjectExpenditureFen, new(
            "What the projects cost, beyond basic expenditure; null where no document states it.",
            "项目支出。基本支出之外用于各项目的支出；文件均未列示时为空。"))
        .Money("agencyOperatingExpenses", b => b.AgencyOperatingExpensesFen, new(
            "What running the agency costs, as disclosed in a section of its own; null where no document states it.",
            "机关运行经费。文件单独公开的机关运行经费安排数；文件均未列示时为空。"))
        .Money("threePublicExpenses", b => b.ThreePublicExpensesFen, new(
            "Travel abroad, official vehicles and official receptions together; null where no document states it.",
            "“三公”经费。因公出国（境）费、公务用车购置及运行费、公务接待费之和；文件均未列示时为空。"))
        .Scalars("agencyOperatingExpenseUses", b => b.AgencyOperatingExpenseUses, u => u.Text, u => u.Ordinal, new(
            "What the agency operating expenses are spent on, in the order and wording of the document; empty where it lists nothing.",
            "机关运行经费用途。按文件所列顺序和用语，如办公及印刷费、差旅费；未列明时为空列表。"))
        .Many("lines", b => b.Lines, Texts.BudgetLines)
        .Many("units", b => b.Units, new(
            "The budget units of the department in that year.",
            "预算单位。该部门当年所属的预算单位。"))
        .Many("projects", b => b.Projects, Texts.Projects)
        .Many("activities", b => b.Activities, Texts.Activities)
        .Many("indicators", b => b.Indicators, Texts.Indicators)
        .Many("procurementLines", b => b.ProcurementLines, Texts.ProcurementLines)
        .One("assetTable", b => b.AssetTable, new(
            "The table of fixed assets; null where the document has none.",
            "部门固定资产占用情况表。该预算所附的固定资产表；文件未附时为空。"))
        .Many("performanceGoals", b => b.PerformanceGoals, Texts.PerformanceGoals)
        .Many("reportedChanges", b => b.ReportedChanges, Texts.ReportedChanges)
        .Many("statements", b => b.Statements, Texts.Statements)
        .Many("documents", b => b.Documents, new(
            "The documents that the department published about the year.",
            "公开文件。该部门公开的有关该年度的文件。"))
        .Many("checks", b => b.Checks, Texts.Checks);
}
