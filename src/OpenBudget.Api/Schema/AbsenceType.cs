using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class AbsenceType() : ValueType<Absence>(
    "Absence",
    new(
        "A cell of a row that has no value: which field it is, and what stands there instead.",
        "缺失说明。有单元格而没有数值的字段，以及该处所印的内容。"))
{
    internal static AbsenceType Instance { get; } = new();

    protected override void Declare(Fields<Absence> fields) => fields
        .Field("field", a => a.Field, new(
            "The name of the field in this schema.",
            "字段。该字段在本接口中的名称。"))
        .Field("reason", a => a.Reason, new(
            "Why there is no value.",
            "缺失原因。没有数值的原因。"))
        .Field("published", a => a.Published, Texts.Published);
}
