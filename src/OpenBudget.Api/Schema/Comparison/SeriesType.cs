using OpenBudget.Domain.Comparing;
using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema.Comparison;

internal sealed class SeriesType() : ComputedType<Series>(
    "Series",
    new(
        "A measure of one department over every year that has it.",
        "时间序列。一个部门的一项指标在各年度的数值。"))
{
    internal static SeriesType Instance { get; } = new();

    protected override void Declare(ComputedFields<Series> fields) => fields
        .Field("department", Shape.Reference<Department>(), s => s.DepartmentKey, new(
            "The department.",
            "部门。该序列所属的部门。"))
        .Field("measure", Shape.Enum<Measure>(), s => s.Measure, new(
            "The measure.",
            "指标。该序列的指标。"))
        .Field("points", Shape.ListOf(Shape.Object(YearValueType.Instance)), s => s.Points, new(
            "One value for each year that a document states the measure of, ascending; `changeFromPrevious` is from the value before, which may be some years earlier.",
            "各年数值。有文件载明的每个年度一项，按年度先后排列；changeFromPrevious 为与前一项相比，前一项可能相隔数年。"));
}
