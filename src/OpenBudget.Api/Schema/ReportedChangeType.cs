using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class ReportedChangeType() : EntityType<ReportedChange>(
    "ReportedChanges",
    new(
        "A change that a document states in words, beside the change that the figures give.",
        "增减变化情况。文件以文字说明的增减变化，以及按公布数字计算的增减额。"),
    FactInterface.Name,
    NodeInterface.Name)
{
    protected override void Declare(Fields<ReportedChange> fields) => fields
        .Key(c => c.Key, Texts.Id)
        .One("department", c => c.Department, Texts.Department)
        .Field("year", c => c.Year, new(
            "The later of the two years, mostly the fiscal year of the document.",
            "预算年度。所比较的两个年度中较晚的一个，通常为文件所属的年度。"))
        .One("budget", c => c.Budget, Texts.Budget)
        .Field("measure", c => c.Measure, new(
            "What changed.",
            "收支项。发生增减变化的收入或支出。"))
        .Field("baseYear", c => c.BaseYear, new(
            "The year that it is measured against: the year before, unless the document plainly means another.",
            "基期年度。用以比较的年度；除文件明确另有所指外为上一年度。"))
        .Field("baseYearPublished", c => c.BaseYearPublished, new(
            "The base year as printed, misprints included; null where none is printed.",
            "所印基期年度。文件所印的年份，包括误印；未印时为空。"))
        .Field("direction", c => c.Direction, new(
            "Which way it changed, by the words.",
            "增减方向。文件文字所说的增减。"))
        .Money("reported", c => c.ReportedFen, new(
            "The change as stated, negative for a decrease; null where no amount is stated.",
            "所述增减额。文件所述的增减金额，减少为负；未述金额时为空。"))
        .Decimal("reportedPercent", c => c.ReportedPercent, new(
            "The change as stated in percent of the base year, negative for a decrease; null where none is stated.",
            "所述增减幅度。文件所述相对基期的百分比，减少为负；未述时为空。"))
        .Money("computed", c => c.ComputedFen, new(
            "The change between the preferred amounts of the two years; null where one of them is not known.",
            "计算增减额。两个年度首选金额之差；任一年度金额不详时为空。"))
        .Field("agrees", c => c.Agrees, new(
            "Whether the stated and the computed change are exactly the same; null where one of them is not known.",
            "是否一致。所述增减额与计算增减额是否完全相同；任一不详时为空。"))
        .Field("reason", c => c.Reason, new(
            "The reason that the document gives, in its words; null where it gives none.",
            "主要原因。文件所述的增减原因；未述时为空。"))
        .Embed("source", SourceType.Instance, Texts.Source);
}
