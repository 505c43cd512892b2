using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class AssetTableType() : EntityType<AssetTable>(
    "AssetTables",
    new(
        "The table of the fixed assets that a department holds, as its budget discloses it.",
        "部门固定资产占用情况表。随部门预算公开的固定资产占用情况。"),
    FactInterface.Name,
    NodeInterface.Name)
{
    protected override void Declare(Fields<AssetTable> fields) => fields
        .Key(t => t.Key, Texts.Id)
        .One("department", t => t.Department, Texts.Department)
        .Field("year", t => t.Year, new(
            "The fiscal year of the budget; the day of the balance is `asOf`.",
            "预算年度。所附预算的年度；资产截止日期见 asOf。"))
        .One("budget", t => t.Budget, Texts.Budget)
        .Field("asOf", t => t.AsOf, new(
            "The day of the balance, mostly the last of the year before; null where not printed.",
            "截止时间。资产数据的截止日期，通常为上年末；未列示时为空。"))
        .Money("totalValue", t => t.TotalValueFen, new(
            "The value of all assets; null where withheld or not printed.",
            "资产总额。全部资产的价值；涉密或未列示时为空。"))
        .Many("lines", t => t.Lines, new(
            "The rows of the table, and the items of the sentence under it.",
            "资产明细。表中各行，以及表下文字说明所列各项。"))
        .Embed("source", SourceType.Instance, Texts.Source);
}
