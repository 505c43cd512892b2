using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class PerformanceGoalType() : EntityType<PerformanceGoal>(
    "PerformanceGoals",
    new(
        "A performance goal of the department as a whole; those of a project are its `goals`.",
        "部门整体绩效目标。部门整体的总体目标、分项目标和保障措施；项目的绩效目标见项目的 goals。"),
    FactInterface.Name,
    NodeInterface.Name)
{
    protected override void Declare(Fields<PerformanceGoal> fields) => fields
        .Key(g => g.Key, Texts.Id)
        .One("department", g => g.Department, Texts.Department)
        .Field("year", g => g.Year, Texts.Year)
        .One("budget", g => g.Budget, Texts.Budget)
        .Field("kind", g => g.Kind, new(
            "Which part of the department's goals it belongs to.",
            "类别。总体绩效目标、分项绩效目标或工作保障措施。"))
        .Field("section", g => g.Section, new(
            "The heading that it stands under; null where there is none.",
            "分项。该目标所在的小标题；没有时为空。"))
        .Field("number", g => g.Number, new(
            "The printed number; null where none is printed.",
            "编号。文件所印的编号；未印时为空。"))
        .Field("text", g => g.Text, new(
            "The goal in the document's words, without its number.",
            "目标内容。文件所印的原文，不含编号。"))
        .Embed("source", SourceType.Instance, Texts.Source);
}
