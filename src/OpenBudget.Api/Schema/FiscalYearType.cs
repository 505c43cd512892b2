using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class FiscalYearType() : EntityType<FiscalYear>(
    "FiscalYears",
    new(
        "A fiscal year, from 1 January to 31 December, with all that documents state about it.",
        "预算年度。自公历1月1日起至12月31日止，及各文件载明的该年度数据。"),
    NodeInterface.Name)
{
    /// <inheritdoc/>
    /// <remarks>What refers to a fiscal year has its number as a field of its own.</remarks>
    public override bool IsGroupedBy => false;

    protected override void Declare(Fields<FiscalYear> fields) => fields
        .Key(y => y.Year, Texts.Id)
        .Field("year", y => y.Year, new(
            "The year, such as 2021.",
            "年度。如2021。"))
        .Many("budgets", y => y.Budgets, new(
            "The department budgets of the year; none where only later documents state the year.",
            "部门预算。该年度的部门预算；仅由以后年度文件提及的年度没有预算。"))
        .Many("budgetLines", y => y.BudgetLines, new(
            "The amounts about the year, whichever document states them. Filter on `preferred` before summing.",
            "预算金额。有关该年度的金额，不论由哪一年的文件载明；汇总前请按 preferred 筛选。"))
        .Many("projects", y => y.Projects, new(
            "The projects of the year, of all departments.",
            "预算项目。各部门该年度的项目。"));
}
