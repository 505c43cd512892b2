using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class GradeStandardType() : ValueType<GradeStandard>(
    "GradeStandard",
    new(
        "What must be reached for one grade of an indicator, taken apart like a target. What is not printed is null.",
        "绩效标准。指标评为某一等次应达到的标准，拆分方式与指标值相同；未印的部分为空。"))
{
    internal static GradeStandardType Instance { get; } = new();

    protected override void Declare(Fields<GradeStandard> fields) => fields
        .Field("grade", s => s.Grade, new(
            "The grade that the standard is for.",
            "等次。该标准所对应的等次。"))
        .Field("operator", s => s.Operator, new(
            "How the value bounds the result; null where no operator is printed.",
            "符号。标准值与实际值的比较关系；未印符号时为空。"))
        .Decimal("value", s => s.Value, new(
            "The number, in `unit`; null where none is printed.",
            "数值。标准值的数字，以 unit 所示单位计；没有数字时为空。"))
        .Field("unit", s => s.Unit, new(
            "The unit of the value as printed (%); null where none is printed.",
            "计量单位。文件所印的单位，如%；未印单位时为空。"))
        .Field("withheld", s => s.Withheld, new(
            "Whether the standard is withheld as classified (涉密).",
            "涉密。该标准因涉密未公开时为真。"))
        .Field("published", s => s.Published, Texts.Published);
}
