using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

/// <summary>Enums about what documents state in words.</summary>
internal static class ProseEnums
{
    internal static EnumDeclaration<GoalKind> GoalKind { get; } = new EnumDeclaration<GoalKind>(new(
            "Which part of the department's goals a goal belongs to.",
            "绩效目标类别。部门整体绩效目标的组成部分。"))
        .Value(
            Domain.Model.GoalKind.Overall,
            "What the department is to achieve as a whole.",
            "总体绩效目标。部门整体应达到的目标。")
        .Value(
            Domain.Model.GoalKind.Itemised,
            "What it is to achieve in one field of its work.",
            "分项绩效目标。各项工作应达到的目标。")
        .Value(
            Domain.Model.GoalKind.Safeguard,
            "What is done to make sure that the goals are reached.",
            "工作保障措施。为实现目标所采取的措施。");

    internal static EnumDeclaration<StatementTopic> StatementTopic { get; } = new EnumDeclaration<StatementTopic>(new(
            "What a statement is about.",
            "说明主题。文字说明所涉及的事项。"))
        .Value(
            Domain.Model.StatementTopic.Procurement,
            "Government procurement.",
            "政府采购。有无政府采购预算等说明。")
        .Value(
            Domain.Model.StatementTopic.SpecialFunds,
            "Funds earmarked for a special purpose.",
            "专项资金。有无专项资金等说明。")
        .Value(
            Domain.Model.StatementTopic.Assets,
            "State-owned assets.",
            "国有资产。国有资产占用和购置的说明。")
        .Value(
            Domain.Model.StatementTopic.Institutions,
            "How the department is set up.",
            "机构设置。机构、编制和预算单位的说明。")
        .Value(
            Domain.Model.StatementTopic.LegalBasis,
            "The laws and rules that the disclosure follows.",
            "编制依据。公开或编制所依据的法律和规定。")
        .Value(
            Domain.Model.StatementTopic.Other,
            "Anything else.",
            "其他。其他事项的说明。");

    internal static EnumDeclaration<ChangeDirection> ChangeDirection { get; } = new EnumDeclaration<ChangeDirection>(new(
            "Which way a figure changed, by the words of the document.",
            "增减方向。文件文字所说的增减。"))
        .Value(
            Domain.Model.ChangeDirection.Increase,
            "It is said to have grown.",
            "增加。文件称比基期增加。")
        .Value(
            Domain.Model.ChangeDirection.Decrease,
            "It is said to have shrunk.",
            "减少。文件称比基期减少。")
        .Value(
            Domain.Model.ChangeDirection.Unchanged,
            "It is said to have stayed the same.",
            "持平。文件称与基期相同。")
        .Value(
            Domain.Model.ChangeDirection.Contradictory,
            "The words contradict each other, such as 减增加.",
            "矛盾。文件用语自相矛盾，如“减增加”。");
}
