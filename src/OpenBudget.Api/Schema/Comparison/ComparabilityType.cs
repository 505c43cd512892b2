using OpenBudget.Domain.Comparing;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema.Comparison;

internal sealed class ComparabilityType() : ComputedType<Comparability>(
    "Comparability",
    new(
        "Whether years can be held against each other as they are.",
        "可比性。各年度的数据能否直接比较。"))
{
    protected override void Declare(ComputedFields<Comparability> fields) => fields
        .Field("comparable", Shape.Boolean, c => c.Issues.Count == 0, new(
            "Whether nothing is known that keeps them from it: there are no `issues`.",
            "是否可比。没有发现妨碍比较的因素时为真，即 issues 为空。"))
        .Field("issues", Shape.ListOf(Shape.Object(new ComparabilityIssueType())), c => c.Issues, new(
            "What keeps them from it: missing years first, then what changed from each year to the next that has a document.",
            "不可比因素。首先列出缺少的年度，然后是相邻两个有文件的年度之间的变化。"));
}

internal sealed class ComparabilityIssueType() : ComputedType<ComparabilityIssue>(
    "ComparabilityIssue",
    new(
        "Something that keeps years from being held against each other as they are.",
        "不可比因素。妨碍各年度直接比较的一项情况。"))
{
    protected override void Declare(ComputedFields<ComparabilityIssue> fields) => fields
        .Field("kind", Shape.Enum<ComparabilityIssueKind>(), i => i.Kind, new(
            "What it is.",
            "类别。属于哪一类因素。"))
        .Field("years", Shape.ListOf(Shape.Int), i => i.Years, new(
            "The years it is about, ascending.",
            "涉及年度。按年度先后排列。"))
        .Bilingual("reason", i => i.Reason.Zh, i => i.Reason.En, new(
            "What it is, in words.",
            "说明。以文字说明具体情况。"))
        .Field("sources", Shape.ListOf(Shape.Object(new StatedLinesType())), i => i.Sources, new(
            "The lines it rests on: units, headings, or amounts of a year without a document; empty where there are none.",
            "出处。据以判断的行：预算单位、标题，或没有文件的年度的金额；没有时为空列表。"));
}
