using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class IndicatorType() : EntityType<Indicator>(
    "Indicators",
    new(
        "A performance indicator: by what, and against which target, the result is measured.",
        "绩效指标。用以衡量绩效的指标及其指标值。"),
    FactInterface.Name,
    NodeInterface.Name)
{
    protected override void Declare(Fields<Indicator> fields) => fields
        .Key(i => i.Key, Texts.Id)
        .One("department", i => i.Department, Texts.Department)
        .Field("year", i => i.Year, Texts.Year)
        .One("project", i => i.Project, new(
            "The project whose result is measured; null where the indicator is one of an activity.",
            "预算项目。该指标所衡量的项目；属于职责活动或工作活动的指标为空。"))
        .One("activity", i => i.Activity, new(
            "The duty or activity whose result is measured; null where the indicator is one of a project.",
            "职责活动或工作活动。该指标所衡量的活动；属于项目的指标为空。"))
        .Field("number", i => i.Number, new(
            "The indicator's position among those of the same project or activity, from 1.",
            "序号。该指标在同一项目或活动各指标中的顺序，从1起计。"))
        .Field("category", i => i.Category, new(
            "The first-level category that the standard gives the indicator's kind; null where no kind is printed or known.",
            "一级指标。按标准由二级指标归入的类别；二级指标未列示或无法识别时为空。"))
        .Field("kind", i => i.Kind, new(
            "The second-level kind; null where it is not printed or not known.",
            "二级指标。按标准归类；未列示或无法识别时为空。"))
        .Field("categoryLabel", i => i.CategoryLabel, new(
            "The first-level label as printed, a merged cell taking the label above; null where not printed.",
            "一级指标。文件所印的原文，合并单元格沿用上方内容；未列示时为空。"))
        .Field("kindLabel", i => i.KindLabel, new(
            "The second-level label as printed, a merged cell taking the label above; null where not printed.",
            "二级指标。文件所印的原文，合并单元格沿用上方内容；未列示时为空。"))
        .Field("name", i => i.Name, new(
            "The indicator's name; null where withheld or not printed.",
            "三级指标。指标名称；涉密或未列示时为空。"))
        .Field("description", i => i.Description, new(
            "What the indicator means, in the document's words; null where withheld or not printed.",
            "绩效指标描述。文件对指标含义的说明；涉密或未列示时为空。"))
        .Embed(
            "target",
            IndicatorTargetType.Instance,
            new(
                "The target that the result is held against; null where the row has no target cell.",
                "指标值。绩效应达到的目标值；该行没有指标值单元格时为空。"),
            i => i.TargetPublished)
        .Values("standards", i => i.Standards, s => s.Ordinal, new(
            "What must be reached for each grade, in the order printed; empty where the document has no grades.",
            "绩效标准。优、良、中、差各等次的标准，按文件所列顺序；文件未分等次时为空列表。"))
        .Field("basis", i => i.Basis, new(
            "What the target is based on, in the document's words; null where withheld or not printed.",
            "指标值确定依据。文件所印的依据；涉密或未列示时为空。"))
        .Field("withheld", i => i.Withheld, Texts.Withheld)
        .Values("absences", i => i.Absences, a => a.Ordinal, Texts.Absences)
        .Many("checks", i => i.Checks, Texts.Checks)
        .Embed("source", SourceType.Instance, Texts.Source);
}
