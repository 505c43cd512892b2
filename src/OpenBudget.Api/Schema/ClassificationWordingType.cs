using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class ClassificationWordingType() : ValueType<ClassificationWording>(
    "ClassificationWording",
    new(
        "How one document names and defines a category of expenditure.",
        "科目用语。一份文件对科目所印的名称和说明。"))
{
    internal static ClassificationWordingType Instance { get; } = new();

    protected override void Declare(Fields<ClassificationWording> fields) => fields
        .One("department", w => w.Department, new(
            "The department whose document words it so.",
            "部门。该文件所属的部门。"))
        .Field("year", w => w.Year, new(
            "The fiscal year of the document, from 1 January to 31 December.",
            "预算年度。该文件所属的年度，自公历1月1日起至12月31日止。"))
        .Field("name", w => w.Name, new(
            "The name as printed.",
            "科目名称。文件所印的名称。"))
        .Field("definition", w => w.Definition, new(
            "The definition as printed; null where the document gives none.",
            "科目说明。文件所印的说明；文件未说明时为空。"))
        .Embed("source", SourceType.Instance, Texts.Source);
}
