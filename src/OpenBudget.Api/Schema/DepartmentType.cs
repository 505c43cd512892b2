using OpenBudget.Api.Schema.Comparison;
using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class DepartmentType() : EntityType<Department>(
    "Departments",
    new(
        "A department that publishes a budget; it may have several budget units.",
        "部门。编制并公开部门预算的机关，可包括多个预算单位。"),
    NodeInterface.Name)
{
    protected override void Declare(Fields<Department> fields) => fields
        .Key(d => d.Key, Texts.Id)
        .Field("code", d => d.Code, new(
            "The department's code, the common prefix of its units' codes (216); null where no document gives one.",
            "部门编码。所属预算单位编码的共同前缀，如216；各文件均未列示时为空。"))
        .Field("name", d => d.Name, new(
            "The department's name as published.",
            "部门名称。按公开文件所印的名称。"))
        .Field("region", d => d.Region, new(
            "The region that the department belongs to, such as 秦皇岛经济技术开发区.",
            "所属地区。部门所在的行政区或开发区，如秦皇岛经济技术开发区。"))
        .Many("budgets", d => d.Budgets, new(
            "The department's budgets, one per year.",
            "部门预算。该部门各年度的预算，每年一份。"))
        .Pick(
            "budget",
            d => d.Budgets,
            "year",
            b => b.Year,
            new("The fiscal year asked for.", "预算年度。所查询的年度。"),
            new("The department's budget of one year; null where none is loaded.", "部门预算。该部门指定年度的预算；未收录时为空。"))
        .Many("budgetLines", d => d.BudgetLines, Texts.BudgetLines)
        .Many("projects", d => d.Projects, new(
            "The department's projects of all years.",
            "预算项目。该部门各年度的项目。"))
        .Many("responsibilities", d => d.Responsibilities, Texts.Responsibilities)
        .Many("documents", d => d.Documents, new(
            "The documents that the department published.",
            "公开文件。该部门公开的文件。"))
        .OptionalComputed(
            "compareYears",
            Shape.Object(YearComparisonType.Instance),
            ComparisonFields.CompareYearsOfDepartment,
            ComparisonFields.ArgumentsOfDepartment,
            ComparisonFields.CompareOfDepartmentsAsync,
            ComparisonFields.Weight);
}
