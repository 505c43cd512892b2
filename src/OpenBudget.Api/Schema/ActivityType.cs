using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class ActivityType() : EntityType<Activity>(
    "Activities",
    new(
        "A duty of the department, or a working activity under it, with its yearly budget and what it is to achieve. Duties hold activities.",
        "职责活动和工作活动。部门职责及其下工作活动的年度预算数与绩效目标；职责活动包含其工作活动，不可直接相加。"),
    FactInterface.Name,
    NodeInterface.Name)
{
    protected override void Declare(Fields<Activity> fields) => fields
        .Key(a => a.Key, Texts.Id)
        .One("department", a => a.Department, Texts.Department)
        .Field("year", a => a.Year, Texts.Year)
        .One("budget", a => a.Budget, Texts.Budget)
        .Field("kind", a => a.Kind, new(
            "Whether the row is a duty or an activity under one; choose one before summing.",
            "类别。职责活动或其下的工作活动；汇总前请按此筛选。"))
        .Field("number", a => a.Number, new(
            "The number: 1 for a duty, 1.1 for an activity under it; a duty without a printed number counts its position.",
            "编号。职责活动如1，其下工作活动如1.1；职责活动未印编号时按顺序计。"))
        .Field("name", a => a.Name, new(
            "The name of the duty or activity, without its number.",
            "名称。职责活动或工作活动的名称，不含编号。"))
        .One("parent", a => a.Parent, new(
            "The duty that the activity belongs to; null for a duty.",
            "所属职责活动。工作活动所属的职责活动；本身为职责活动时为空。"))
        .Values("children", a => a.Children, c => c.LineStart, new(
            "The activities of the duty, in the order printed; empty for an activity.",
            "工作活动。该职责活动下的各项工作活动，按文件所列顺序；本身为工作活动时为空列表。"))
        .Money("amount", a => a.AmountFen, new(
            "The budget of the year; null where withheld or not printed, see `absences`.",
            "年度预算数。当年安排的预算金额；涉密或未列示时为空，原因见 absences。"))
        .Field("description", a => a.Description, new(
            "What is done, in the document's words; null where withheld or not printed.",
            "内容描述。文件对活动内容的说明；涉密或未列示时为空。"))
        .Field("goal", a => a.Goal, new(
            "What is to be achieved, in the document's words; null where withheld or not printed.",
            "绩效目标。文件所印的目标；涉密或未列示时为空。"))
        .Field("withheld", a => a.Withheld, Texts.Withheld)
        .Values("absences", a => a.Absences, a => a.Ordinal, Texts.Absences)
        .Many("indicators", a => a.Indicators, new(
            "The performance indicators of the duty or activity.",
            "绩效指标。衡量该职责活动或工作活动绩效的指标。"))
        .Embed("source", SourceType.Instance, Texts.Source);
}
