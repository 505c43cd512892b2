using OpenBudget.Domain.Comparing;
using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema.Comparison;

internal sealed class YearValueType() : ComputedType<YearFigure>(
    "YearValue",
    new(
        "The amount of one year, with what states it.",
        "年度数值。某一年度的金额及其依据。"))
{
    internal static YearValueType Instance { get; } = new();

    protected override void Declare(ComputedFields<YearFigure> fields) => fields
        .Field("year", Shape.Int, v => v.Year, new(
            "The fiscal year.",
            "预算年度。金额所属的年度。"))
        .Money("amount", v => v.AmountFen, new(
            "The amount; null where no document states one or it is withheld.",
            "金额。没有文件载明或涉密时为空。"))
        .Money("changeFromPrevious", v => v.ChangeFromPreviousFen, new(
            "How much it is more than the value before it in the list; null for the first, and where either has no amount.",
            "比前一项增减。与列表中前一项相比的增减额；首项或任一项没有金额时为空。"))
        .Optional(
            "share",
            DecimalFields.Percentage,
            arguments => arguments.Enum("of", Measure.TotalExpenditure, new(
                "The measure that is the whole.",
                "总体。作为总体的指标。")),
            (v, given) => v.ShareOf(given.Enum<Measure>("of") ?? Measure.TotalExpenditure),
            new(
                "The amount in percent of a measure of the same year, two decimals, halves away from zero; null where either has no amount or the measure is zero, and for assets, which are part of no measure.",
                "占比。金额占同年度某项指标的百分比，保留两位小数，四舍五入；任一金额缺失或该指标为零时为空，资产不属于任何指标，也为空。"))
        .Optional("basis", Shape.Enum<ValueBasis>(), v => v.Basis, new(
            "What states the amount; null where there is none.",
            "数据依据。金额出自何处；没有金额时为空。"))
        .Optional("asOf", Shape.Date, v => v.AsOf, new(
            "The day of the balance, for assets; null for other values.",
            "时点。资产数据的截止日；其他数值为空。"))
        .Field(
            "sources",
            Shape.ListOf(Shape.ValueOfEvery("source", SourceType.Instance)),
            v => [.. v.Sources.Select(s => new EntityKey(s.Entity, s.Key))],
            new(
                "Every line that states it: first the one that is used (`preferred`), then the others, which may disagree.",
                "出处。载明该数值的全部行：首先是所采用的一行（preferred），其后为其他各行，数字可能不一致。"));
}
