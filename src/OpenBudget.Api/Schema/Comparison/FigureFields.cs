using OpenBudget.Domain.Comparing;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema.Comparison;

/// <summary>What every figure over the years has: its values and its change.</summary>
internal static class FigureFields
{
    // Most questions are of two or three years.
    private const int Years = 3;

    /// <summary>The values, one of each year.</summary>
    internal static ComputedFields<T> Values<T>(this ComputedFields<T> fields)
        where T : FigureComparison => fields.Field("values", Shape.ListOf(Shape.Object(YearValueType.Instance), Years), f => f.Values, new(
            "One value for each year, ascending; a year without an amount has null.",
            "各年数值。每个年度一项，按年度先后排列；没有金额的年度为空。"));

    /// <summary>The change from the earliest year to the latest.</summary>
    internal static ComputedFields<T> Change<T>(this ComputedFields<T> fields)
        where T : FigureComparison => fields
        .Money("change", f => f.Change.Fen, new(
            "The latest year minus the earliest; null where either has no amount, `changeNote` says why.",
            "增减额。最晚年度减最早年度；任一年度没有金额时为空，原因见 changeNote。"))
        .Optional("changePercent", DecimalFields.Percentage, f => f.Change.Percent, new(
            "The change in percent of the earliest year, two decimals, halves away from zero; null where the earliest is zero, missing or withheld or the latest missing or withheld, `changeNote` says which.",
            "增减率。增减额占最早年度的百分比，保留两位小数，四舍五入；最早年度为零、缺失或涉密，或最晚年度缺失、涉密时为空，原因见 changeNote。"))
        .Optional("changeNote", Shape.Enum<ChangeNote>(), f => f.Change.Note, new(
            "Why there is no percentage; null where there is one.",
            "增减说明。没有增减率的原因；有增减率时为空。"));
}
