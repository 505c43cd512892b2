using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class ScheduleStepType() : ValueType<ScheduleStep>(
    "ScheduleStep",
    new(
        "One step of a project's spending plan: what share of the money is to be spent by the end of a month.",
        "资金支出计划。项目支出计划的一步：截至某月底应达到的支出进度。"))
{
    internal static ScheduleStepType Instance { get; } = new();

    protected override void Declare(Fields<ScheduleStep> fields) => fields
        .Field("month", s => s.Month, new(
            "The month at whose end the share is to be reached, 1 to 12.",
            "月份。支出进度的截止月份（月底），1至12。"))
        .Decimal("cumulativePercent", s => s.CumulativePercent, new(
            "The share to be spent by then since the beginning of the year, in percent (25 is a quarter); null where withheld or blank.",
            "累计支出进度。自年初累计应支出的百分比，25即25%；涉密或空白时为空。"))
        .Field("published", s => s.Published, Texts.Published)
        .Embed("source", SourceType.Instance, Texts.Source);
}
