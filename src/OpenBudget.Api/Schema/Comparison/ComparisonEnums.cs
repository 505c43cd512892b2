using OpenBudget.Domain.Comparing;
using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;
using Issue = OpenBudget.Domain.Comparing.ComparabilityIssueKind;
using Note = OpenBudget.Domain.Comparing.ChangeNote;
using Relation = OpenBudget.Domain.Model.LineageRelation;
using Status = OpenBudget.Domain.Comparing.ProjectStatus;
using Value = OpenBudget.Domain.Comparing.ValueBasis;

namespace OpenBudget.Api.Schema.Comparison;

/// <summary>Enums of years side by side.</summary>
internal static class ComparisonEnums
{
    internal static EnumDeclaration<LineageRelation> LineageRelation { get; } = new EnumDeclaration<LineageRelation>(new(
            "What ties two projects of different years.",
            "对应方式。不同年度的两个项目据以对应的方式。"))
        .Value(
            Relation.SameCode,
            "Both have the same code.",
            "编码相同。项目编码相同。")
        .Value(
            Relation.SameName,
            "Both have the same name, but for widths of characters, white space and kinds of brackets.",
            "名称相同。除全角半角、空白和括号样式外，项目名称相同。")
        .Value(
            Relation.Renamed,
            "The names are alike, and nothing else ties the two: how sure that is, `confidence` tells.",
            "名称相近。仅因名称相近而对应，可信程度见 confidence。")
        .Value(
            Relation.Reviewed,
            "A person has read both and decided so.",
            "人工核对。经人工核对确认。");

    internal static EnumDeclaration<ComparabilityIssueKind> ComparabilityIssueKind { get; } = new EnumDeclaration<ComparabilityIssueKind>(new(
            "What keeps years from being held against each other.",
            "不可比因素。妨碍各年度直接比较的因素。"))
        .Value(
            Issue.ScopeChanged,
            "The set of budget units changed, as in a reform of institutions: totals are of other bodies.",
            "范围变化。预算单位有增减（如机构改革），合计数的口径不同。")
        .Value(
            Issue.LayoutChanged,
            "A section is in the document of one year only, so what it states has nothing to be held against.",
            "体例变化。某一部分只见于其中一年的文件，其内容无从比较。")
        .Value(
            Issue.MissingYear,
            "The department has no document of the year here; other documents may state a few amounts of it.",
            "缺少年度。没有收录该部门该年度的文件，其他文件可能载有少量金额。");

    internal static EnumDeclaration<ChangeNote> ChangeNote { get; } = new EnumDeclaration<ChangeNote>(new(
            "Why there is no change, or no percentage.",
            "增减说明。没有增减额或增减率的原因。"))
        .Value(
            Note.ZeroBase,
            "The earliest year has zero: there is a change, and no percentage of it.",
            "基数为零。最早年度为零，只有增减额，没有增减率。")
        .Value(
            Note.MissingBase,
            "The earliest year has no amount.",
            "基数缺失。最早年度没有金额。")
        .Value(
            Note.MissingLatest,
            "The latest year has no amount.",
            "末年缺失。最晚年度没有金额。")
        .Value(
            Note.Withheld,
            "The amount of the earliest or the latest year is withheld (涉密).",
            "涉密。最早或最晚年度的金额因涉密未公开。");

    internal static EnumDeclaration<ValueBasis> ValueBasis { get; } = new EnumDeclaration<ValueBasis>(new(
            "What states the amount of a year.",
            "数据依据。某年度金额出自何处。"))
        .Value(
            Value.OwnDocument,
            "The department's own document of that year.",
            "本年文件。该部门该年度的文件。")
        .Value(
            Value.LaterDocument,
            "A document of another year, because the year's own states no such amount or is not here.",
            "其他年度文件。该年度的文件没有载明或未收录，取自其他年度的文件。")
        .Value(
            Value.Duty,
            "The duty that the project serves: no amount is printed for the project, its name ties it to the duty (`activityBasis`), and no other project is tied to the same. It is a statement about the duty, which may pay for more than the project. Not used where several projects share the duty, nor where the project's own amount is withheld.",
            "职责活动。文件没有印出项目的预算数，项目按名称对应职责活动（见 activityBasis），且没有其他项目对应同一职责，故取该职责的年度预算数；这是职责的金额，可能不止用于该项目。几个项目对应同一职责，或项目自身金额涉密的，不取用。");

    internal static EnumDeclaration<ProjectStatus> ProjectStatus { get; } = new EnumDeclaration<ProjectStatus>(new(
            "What became of an undertaking between the earliest and the latest of the years that have projects.",
            "项目变化。在有项目的最早与最晚年度之间，项目的变化情况。"))
        .Value(
            Status.Continued,
            "In both, under the same name.",
            "延续。两个年度都有，名称相同。")
        .Value(
            Status.Renamed,
            "In both, and its name changed: `links` tell what ties them, and how sure that is.",
            "更名。两个年度都有，名称不同；对应依据和可信程度见 links。")
        .Value(
            Status.Added,
            "In the latest, and not in the earliest.",
            "新增。最晚年度有，最早年度没有。")
        .Value(
            Status.Dropped,
            "Not in the latest.",
            "取消。最晚年度没有。");
}
