using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class AssetLineType() : EntityType<AssetLine>(
    "AssetLines",
    new(
        "A row of the table of fixed assets, or an item of the sentence under it. Rows overlap: totals hold parts, and the sentence divides anew.",
        "资产明细。固定资产表的一行或表下文字说明的一项；合计与其中项、表格与文字之间有重叠，不可直接相加。"),
    FactInterface.Name,
    NodeInterface.Name)
{
    protected override void Declare(Fields<AssetLine> fields) => fields
        .Key(l => l.Key, Texts.Id)
        .One("department", l => l.Department, Texts.Department)
        .Field("year", l => l.Year, new(
            "The fiscal year of the budget; the day of the balance is the table's `asOf`.",
            "预算年度。所附预算的年度；资产截止日期见所在表的 asOf。"))
        .One("table", l => l.Table, new(
            "The table that the row stands in, or that the sentence explains.",
            "部门固定资产占用情况表。该行所在的表，或该文字所说明的表。"))
        .One("parent", l => l.Parent, new(
            "The row that this one is a part of; null where it is not a part of another.",
            "上级行。该行为“其中”项时所属的行；不属于其他行时为空。"))
        .Field("category", l => l.Category, new(
            "What kind of asset it is.",
            "资产类别。按标签归入的类别。"))
        .Field("label", l => l.Label, new(
            "The label as published.",
            "项目。文件所印的名称。"))
        .Decimal("quantity", l => l.Quantity, new(
            "How many or how much there is, in `quantityUnit`; null where withheld or not printed, see `absences`.",
            "数量。以 quantityUnit 所示单位计；涉密或未列示时为空，原因见 absences。"))
        .Field("quantityUnit", l => l.QuantityUnit, new(
            "The unit of the quantity as printed (平方米); null where not printed.",
            "计量单位。文件所印的数量单位，如平方米；未列示时为空。"))
        .Money("value", l => l.ValueFen, new(
            "The value of the assets; null where withheld or not printed, see `absences`.",
            "价值。资产的价值；涉密或未列示时为空，原因见 absences。"))
        .Field("origin", l => l.Origin, new(
            "Whether the row stands in the table or in the sentence under it.",
            "数据来源。取自表格，或表下的文字说明。"))
        .Field("withheld", l => l.Withheld, Texts.Withheld)
        .Values("absences", l => l.Absences, a => a.Ordinal, Texts.Absences)
        .Embed("source", SourceType.Instance, Texts.Source);
}
