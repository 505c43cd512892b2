using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class BudgetUnitType() : EntityType<BudgetUnit>(
    "BudgetUnits",
    new(
        "A unit with a budget of its own, as a department's budget lists it for one year.",
        "预算单位。部门预算中单独编列预算的单位，按年度列示。"),
    FactInterface.Name,
    NodeInterface.Name)
{
    protected override void Declare(Fields<BudgetUnit> fields) => fields
        .Key(u => u.Key, Texts.Id)
        .One("department", u => u.Department, Texts.Department)
        .Field("year", u => u.Year, Texts.Year)
        .One("budget", u => u.Budget, Texts.Budget)
        .Field("code", u => u.Code, new(
            "The unit's code, such as 216001; null where the document gives none.",
            "单位编码。如216001；文件未列示时为空。"))
        .Field("name", u => u.Name, new(
            "The unit's name, as the table of units prints it.",
            "单位名称。部门机构设置表所印的名称。"))
        .Field("nature", u => u.Nature, new(
            "What kind of unit it is; null where not printed.",
            "单位性质。按行政、事业、企业等归类；未列示时为空。"))
        .Field("natureLabel", u => u.NatureLabel, new(
            "What kind of unit it is, as printed (行政, 事业); null where not printed.",
            "单位性质。文件所印的原文，如行政、事业；未列示时为空。"))
        .Field("rank", u => u.Rank, new(
            "The unit's administrative rank as printed (副处级); null where not printed.",
            "单位规格。文件所印的原文，如副处级；未列示时为空。"))
        .Field("funding", u => u.Funding, new(
            "How the unit is funded, as printed; null where not printed.",
            "经费保障形式。文件所印的原文，如财政拨款、财政性资金基本保证；未列示时为空。"))
        .Many("projects", u => u.Projects, new(
            "The unit's projects.",
            "预算项目。该单位的项目。"))
        .Many("procurementLines", u => u.ProcurementLines, new(
            "What the unit buys.",
            "政府采购预算。该单位的采购。"))
        .Embed("source", SourceType.Instance, Texts.Source);
}
