using OpenBudget.Domain.Comparing;
using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema.Comparison;

internal sealed class YearComparisonType() : ComputedType<YearComparison>(
    "YearComparison",
    new(
        "Fiscal years of one department side by side, with what keeps them from being compared.",
        "年度对比。同一部门各年度数据的并列比较，并说明不可比之处。"))
{
    private const int Measures = 20;

    private const int Projects = 50;

    internal static YearComparisonType Instance { get; } = new();

    protected override void Declare(ComputedFields<YearComparison> fields) => fields
        .Field("department", Shape.Reference<Department>(), c => c.DepartmentKey!, new(
            "The department.",
            "部门。所比较的部门。"))
        .Field("years", Shape.ListOf(Shape.Int), c => c.Years, new(
            "The years, ascending, in whatever order they were asked for.",
            "年度。不论查询时的次序，一律按先后排列。"))
        .Field("comparability", Shape.Object(new ComparabilityType()), c => c.Comparability, new(
            "Whether the years can be held against each other as they are, and if not, why.",
            "可比性。各年度能否直接比较，不能时说明原因。"))
        .Field(
            "measures",
            Shape.ListOf(Shape.Object(new MeasureComparisonType()), Measures),
            arguments => arguments.Enums<Measure>("measures", new(
                "The measures that are wanted; null for all.",
                "指标范围。需要的指标；为空时为全部指标。")),
            (c, given) => given.Enums<Measure>("measures") is { } wanted ? [.. c.Measures.Where(m => wanted.Contains(m.Measure))] : c.Measures,
            new(
                "Every measure that one of the years has.",
                "指标对比。任一年度有数据的各项指标。"))
        .Field(
            "projects",
            Shape.ListOf(Shape.Object(new ProjectComparisonType()), Projects),
            arguments => arguments.Enums<ProjectStatus>("status", new(
                "What became of the projects that are wanted; null for all.",
                "变化范围。需要的变化类别；为空时为全部项目。")),
            (c, given) => given.Enums<ProjectStatus>("status") is { } wanted ? [.. c.Projects.Where(p => wanted.Contains(p.Status))] : c.Projects,
            new(
                "Each undertaking once, over the years it is in: those of the latest year in the order of its document, then those that were dropped. Empty where fewer than two of the years have projects: of what nothing is known, nothing was added or dropped.",
                "项目对比。同一事项各年度的项目合为一行，先按最晚年度文件的顺序，再列取消的项目；有项目的年度不足两个时无从比较，为空列表。"))
        .Field("assets", Shape.ListOf(Shape.Object(new AssetComparisonType()), 10), c => c.Assets, new(
            "The values of assets by category. The table is used, and the sentence under it where the table has no such row.",
            "资产对比。各类资产的价值，以表格为准；表格没有该类别的，取表下文字。"))
        .Field("procurement", Shape.ListOf(Shape.Object(new ProcurementComparisonType())), c => c.Procurement, new(
            "What each of the years plans to buy, one row a year, ascending.",
            "政府采购对比。各年度的政府采购预算，每年一行，按年度先后排列。"))
        .Field("reportedChanges", Shape.ListOf(Shape.Reference<ReportedChange>(), 10), c => c.ReportedChanges, new(
            "The changes that documents state in words from one of the years to another, beside those that the figures give.",
            "增减变化情况。文件以文字说明的、所查年度之间的增减变化，并附按公布数字计算的增减额。"))
        .Field("checks", Shape.Many<Check>("department", "year"), c => new EntitySet(c.DepartmentId, c.Years), new(
            "The verdicts of the rules on the documents of these years, those that hold too; of a pair of years they are those of the later one.",
            "核对结果。对所查各年度文件的核对结论，包括相符的；涉及前后两个年度的，归入较晚的年度。"));
}

internal sealed class MeasureComparisonType() : ComputedType<MeasureComparison>(
    "MeasureComparison",
    new(
        "A measure over the years.",
        "指标对比。一项指标在各年度的数值。"))
{
    protected override void Declare(ComputedFields<MeasureComparison> fields) => fields
        .Field("measure", Shape.Enum<Measure>(), m => m.Measure, new(
            "The measure.",
            "指标。所比较的指标。"))
        .Values()
        .Change();
}

internal sealed class ProjectComparisonType() : ComputedType<ProjectComparison>(
    "ProjectComparison",
    new(
        "An undertaking over the years: its projects, what ties them, and their amounts.",
        "项目对比。同一事项在各年度的项目、对应依据和金额。"))
{
    protected override void Declare(ComputedFields<ProjectComparison> fields) => fields
        .Field("status", Shape.Enum<ProjectStatus>(), p => p.Status, new(
            "What became of it between the earliest and the latest of the years that have projects.",
            "变化情况。在有项目的最早与最晚年度之间的变化。"))
        .Field("name", Shape.Text, p => p.Name, new(
            "Its name in the latest of the years that has it.",
            "项目名称。最近一个有该项目的年度所印的名称。"))
        .Field("projects", Shape.ListOf(Shape.Reference<Project>(), 3), p => p.Projects, new(
            "Its projects, one of each year that has it, ascending.",
            "各年项目。每个有该项目的年度一个，按年度先后排列。"))
        .Field("links", Shape.ListOf(Shape.Object(ProjectLinkType.Instance), 2), p => p.Links, new(
            "What ties its projects, ascending; by way of years between where the years asked for are not neighbours. Empty where it is in one year only.",
            "对应关系。各年项目之间的对应关系，按年度先后排列，中间年度一并列出；只有一个年度时为空列表。"))
        .Values()
        .Change();
}

internal sealed class AssetComparisonType() : ComputedType<AssetComparison>(
    "AssetComparison",
    new(
        "The value of a category of assets over the years.",
        "资产对比。一类资产在各年度的价值。"))
{
    protected override void Declare(ComputedFields<AssetComparison> fields) => fields
        .Field("category", Shape.Enum<AssetCategory>(), a => a.Category, new(
            "The category.",
            "资产类别。所比较的资产类别。"))
        .Values()
        .Change();
}

internal sealed class ProcurementComparisonType() : ComputedType<ProcurementComparison>(
    "ProcurementComparison",
    new(
        "What one year plans to buy.",
        "政府采购。某一年度的政府采购预算。"))
{
    protected override void Declare(ComputedFields<ProcurementComparison> fields) => fields
        .Field("year", Shape.Int, p => p.Year, new(
            "The fiscal year.",
            "预算年度。该行所属的年度。"))
        .Field("lines", Shape.Int, p => p.Lines, new(
            "How many lines the procurement table has; 0 where there is none.",
            "采购项数。政府采购预算表的行数；没有表格时为0。"))
        .Money("amount", p => p.AmountFen, new(
            "The total that documents state; where they state none, the sum of the lines. Null where there is neither, or where a line has no amount.",
            "采购预算。文件载明的合计；没有载明的取各行之和。两者皆无或有一行没有金额时为空。"))
        .Optional("statement", Shape.Reference<Statement>(), p => p.Statement, new(
            "What is said of procurement in words, such as that there is none; null where nothing is.",
            "文字说明。以文字载明的采购情况，如没有政府采购预算；没有时为空。"));
}
