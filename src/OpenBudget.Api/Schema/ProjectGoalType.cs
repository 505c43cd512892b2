using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class ProjectGoalType() : ValueType<ProjectGoal>(
    "ProjectGoal",
    new(
        "One performance goal of a project.",
        "绩效目标。项目绩效目标表所列的一条目标。"))
{
    internal static ProjectGoalType Instance { get; } = new();

    protected override void Declare(Fields<ProjectGoal> fields) => fields
        .Field("number", g => g.Number, new(
            "The goal's position among the goals of the project, from 1.",
            "序号。该目标在项目各目标中的顺序，从1起计。"))
        .Field("text", g => g.Text, new(
            "The goal in the document's words; null where it is withheld or blank.",
            "目标内容。文件所印的原文；涉密或空白时为空。"))
        .Field("withheld", g => g.Withheld, new(
            "Whether the goal is withheld as classified (涉密).",
            "涉密。该目标因涉密未公开时为真。"))
        .Embed("source", SourceType.Instance, Texts.Source);
}
