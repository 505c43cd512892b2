using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class ResponsibilityType() : EntityType<Responsibility>(
    "Responsibilities",
    new(
        "One responsibility of a department, as its document of a year states it.",
        "部门职责。文件所列的一项部门职责或内设机构职责。"),
    FactInterface.Name,
    NodeInterface.Name)
{
    protected override void Declare(Fields<Responsibility> fields) => fields
        .Key(r => r.Key, Texts.Id)
        .One("department", r => r.Department, Texts.Department)
        .Field("year", r => r.Year, Texts.Year)
        .Field("number", r => r.Number, new(
            "The position in the document, from 1.",
            "序号。该项职责在文件中的顺序，从1起计。"))
        .Field("organ", r => r.Organ, new(
            "The organ of the department that has it; null where the document gives it to the department as a whole.",
            "内设机构。承担该项职责的内设机构；文件列为整个部门的职责时为空。"))
        .Field("text", r => r.Text, new(
            "The responsibility in the document's words, without its number.",
            "职责内容。文件所印的原文，不含编号。"))
        .Embed("source", SourceType.Instance, Texts.Source);
}
