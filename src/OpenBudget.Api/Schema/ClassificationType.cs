using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class ClassificationType() : EntityType<Classification>(
    "Classifications",
    new(
        "A category of government expenditure, one for all departments and years that use its code.",
        "政府收支分类科目。支出的功能分类或经济分类科目；各部门、各年度使用同一编码的为同一科目。"),
    NodeInterface.Name)
{
    protected override void Declare(Fields<Classification> fields) => fields
        .Key(c => c.Key, Texts.Id)
        .Field("scheme", c => c.Scheme, new(
            "Whether it divides expenditure by function or by economic nature.",
            "分类体系。功能分类或经济分类。"))
        .Field("code", c => c.Code, new(
            "The code: three digits for a class (208), five for a section (20805), seven for an item (2080505).",
            "科目编码。类为三位（208），款为五位（20805），项为七位（2080505）。"))
        .Field("level", c => c.Level, new(
            "How fine the category is: class, section or item.",
            "科目级次。类、款或项。"))
        .Field("name", c => c.Name, new(
            "The name, as the latest document words it; each document's own is in `wordings`.",
            "科目名称。以年度最近的文件所印为准；各文件的用语见 wordings。"))
        .Field("definition", c => c.Definition, new(
            "What belongs to it, as the latest document that explains it says; null where none does.",
            "科目说明。以年度最近的有说明的文件为准；各文件均未说明时为空。"))
        .One("parent", c => c.Parent, new(
            "The category above; null for a class, and where no document names the one above.",
            "上级科目。该科目所属的类或款；本身为类，或各文件均未列示上级时为空。"))
        .Values("children", c => c.Children, c => c.Code, new(
            "The categories below that documents name, in the order of their codes.",
            "下级科目。各文件列示的下级科目，按编码排列。"))
        .Values("wordings", c => c.Wordings, w => w.Ordinal, new(
            "How each document names and defines the category.",
            "各文件用语。各文件对该科目所印的名称和说明。"));
}
