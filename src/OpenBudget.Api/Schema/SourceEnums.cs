using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

/// <summary>Enums about documents and what stands in them.</summary>
internal static class SourceEnums
{
    internal static EnumDeclaration<AbsenceReason> AbsenceReason { get; } = new EnumDeclaration<AbsenceReason>(new(
            "What stands in a cell that has no value.",
            "缺失原因。没有数值的单元格中所印的内容。"))
        .Value(
            Domain.Model.AbsenceReason.Withheld,
            "The value is withheld as classified (涉密).",
            "涉密。因涉密未公开。")
        .Value(
            Domain.Model.AbsenceReason.Blank,
            "The cell is empty; this is not a zero.",
            "空白。单元格未填，不等于零。")
        .Value(
            Domain.Model.AbsenceReason.Dash,
            "The cell holds a dash; this is not a zero.",
            "横线。单元格印有横线，不等于零。");

    internal static EnumDeclaration<FactOrigin> FactOrigin { get; } = new EnumDeclaration<FactOrigin>(new(
            "Where in a document a row was read.",
            "数据来源。数据取自文件的何处。"))
        .Value(
            Domain.Model.FactOrigin.Table,
            "A table. Where table and sentence differ, the table counts.",
            "表格。表格与文字说明不一致时，以表格为准。")
        .Value(
            Domain.Model.FactOrigin.Text,
            "A sentence.",
            "文字说明。取自文件的文字叙述。");

    internal static EnumDeclaration<DocumentKind> DocumentKind { get; } = new EnumDeclaration<DocumentKind>(new(
            "What a document discloses.",
            "文件类型。文件所公开的内容。"))
        .Value(
            Domain.Model.DocumentKind.Budget,
            "A budget: what is planned for the year.",
            "部门预算。当年的收支计划。")
        .Value(
            Domain.Model.DocumentKind.FinalAccounts,
            "Final accounts: what was received and spent in the year.",
            "部门决算。当年的实际收支。");
}
