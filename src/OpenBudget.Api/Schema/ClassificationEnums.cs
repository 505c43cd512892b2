using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

/// <summary>Enums about how expenditure is classified (政府收支分类).</summary>
internal static class ClassificationEnums
{
    internal static EnumDeclaration<ClassificationScheme> ClassificationScheme { get; } = new EnumDeclaration<ClassificationScheme>(new(
            "How expenditure is divided.",
            "分类体系。支出的分类方法。"))
        .Value(
            Domain.Model.ClassificationScheme.Functional,
            "By what the government does with the money.",
            "支出功能分类。按政府职能活动划分。")
        .Value(
            Domain.Model.ClassificationScheme.Economic,
            "By what the money is paid for, such as wages or goods.",
            "支出经济分类。按支出的经济性质和具体用途划分。");

    internal static EnumDeclaration<ClassificationLevel> ClassificationLevel { get; } = new EnumDeclaration<ClassificationLevel>(new(
            "How fine a category is.",
            "科目级次。科目的层级。"))
        .Value(
            Domain.Model.ClassificationLevel.Class,
            "The first level, with a code of three digits.",
            "类。第一级，编码三位。")
        .Value(
            Domain.Model.ClassificationLevel.Section,
            "The second level, with a code of five digits.",
            "款。第二级，编码五位。")
        .Value(
            Domain.Model.ClassificationLevel.Item,
            "The third level, with a code of seven digits; only by function.",
            "项。第三级，编码七位，仅功能分类有。");
}
