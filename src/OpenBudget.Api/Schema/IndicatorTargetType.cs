using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class IndicatorTargetType() : ValueType<Indicator>(
    "IndicatorTarget",
    new(
        "The target of an indicator, taken apart: ≥90% has the operator GTE, the value 90 and the unit %. What is not printed is null.",
        "指标值。拆分后的目标值：≥90%即符号GTE、数值90、单位%；未印的部分为空。"))
{
    internal static IndicatorTargetType Instance { get; } = new();

    protected override void Declare(Fields<Indicator> fields) => fields
        .Field("operator", i => i.TargetOperator, new(
            "How the value bounds the result; null where no operator is printed.",
            "符号。目标值与实际值的比较关系；未印符号时为空。"))
        .Decimal("value", i => i.TargetValue, new(
            "The number, in `unit`; null where none is printed.",
            "数值。目标值的数字，以 unit 所示单位计；没有数字时为空。"))
        .Field("unit", i => i.TargetUnit, new(
            "The unit of the value as printed (%, 次); null where none is printed.",
            "计量单位。文件所印的单位，如%、次；未印单位时为空。"))
        .Field("published", i => i.TargetPublished, new(
            "The target as printed, its cells joined, 涉密 included.",
            "原文。文件所印的指标值，分列多个单元格时相连，包括“涉密”字样。"));
}
