using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.GraphQL.Relational.Derivation;

/// <summary>The descriptions of what is derived for aggregates and groups.</summary>
internal static class AggregateTexts
{
    public static Text Aggregate { get; } = new(
        "Figures over all items that the filter lets through, not only over those of the page.", "对符合筛选条件的全部各项（不限于本页）的汇总。");

    public static Text Count { get; } = new("How many items there are.", "条数。");

    public static Text Counted { get; } = new("How many items have a value, by field.", "各字段有值的条数。");

    public static Text Sum { get; } = new("Sums, exact.", "合计，精确值。");

    public static Text Average { get; } = new(
        "Averages over the items that have a value: six decimals of the unit asked, half away from zero.", "有值各项的平均数，按所取单位保留六位小数，四舍五入。");

    public static Text Min { get; } = new("The smallest values.", "最小值。");

    public static Text Max { get; } = new("The greatest values.", "最大值。");

    public static Text Groups { get; } = new(
        "The items that the filter lets through, grouped by fields that they share. Items without a value form a group of their own.",
        "将符合筛选条件的各项按所列字段分组；没有值的自成一组。");

    public static Text By { get; } = new("The fields to group by; at least one.", "分组字段；至少一个。");

    public static Text Having { get; } = new("Which groups, by their figures; null for all.", "按汇总值筛选分组；为空时不筛选。");

    public static Text Order { get; } = new(
        "By what to sort the groups, the most important first. Among equals, and without it, the fields of `by` decide in their order; null comes first.",
        "分组的排序依据，最重要的在前；并列及未给出时依 by 所列字段的次序，空值在前。");

    public static Text Skip { get; } = new("How many groups to leave out at the start; at least 0, and 0 where not given.", "从开头略过的组数；不得为负，未给出时为0。");

    public static Text Take { get; } = new("How many groups to answer; 10 where not given.", "返回的组数；未给出时取10组。");

    public static Text Key { get; } = new("What the items of the group share.", "该组各项共有的值。");

    public static Text GroupAggregate { get; } = new("Figures over the items of the group.", "该组各项的汇总。");

    public static Text Items { get; } = new("The groups of the page.", "本页各组。");

    public static Text TotalCount { get; } = new("How many groups there are, over all pages.", "总组数（各页合计）。");

    public static Text SegmentInfo { get; } = new("Whether there are groups before and after.", "前后是否还有分组。");

    public static Text SegmentInfoType { get; } = new("Where a page counted by `skip` and `take` lies in its list.", "分页信息。以 skip 与 take 取得的一页在列表中的位置。");

    public static Text HasPreviousSegment { get; } = new("Whether anything was skipped.", "之前是否有略过的。");

    public static Text HavingCount { get; } = new("Conditions on the number of items.", "对条数的筛选条件。");

    public static Text HavingSum { get; } = new("Conditions on sums.", "对合计的筛选条件。");

    public static Text OrderKey { get; } = new("By what the items of a group share.", "按组内共有的值排序。");

    public static Text OrderCount { get; } = new("By the number of items.", "按条数排序。");

    public static Text OrderSum { get; } = new("By a sum; null, of no values, first.", "按合计排序；均无值的在前。");

    public static Text AggregateType(string name) => new($"Figures over items of type {name}.", $"{name} 各项的汇总。");

    public static Text CountsType(string name) => new($"How many items of type {name} have a value.", $"{name} 各字段有值的条数。");

    public static Text CountedField(string field) => new($"How many items have a value in `{field}`.", $"有 {field} 值的条数。");

    public static Text NumbersType(string name) => new($"One figure for each number of {name}.", $"{name} 各数值字段的汇总值。");

    public static Text NumberField(string field) => new($"Of `{field}`, in its unit; null where no item has a value.", $"{field} 的汇总值，单位相同；各项均无值时为空。");

    public static Text GroupFieldType(string name) => new($"What items of type {name} can be grouped by.", $"{name} 的分组字段。");

    public static Text GroupField(string path) => new($"By `{path}`.", $"按 {path} 分组。");

    public static Text GroupKeyType(string name) => new(
        $"What the items of a group of {name} share. What is not in `by` is null.", $"一组 {name} 共有的值；未列入 by 的为空。");

    public static Text GroupType(string name) => new($"Items of type {name} that share the values of some fields.", $"若干字段取值相同的一组 {name}。");

    public static Text SegmentType(string name) => new($"A page of groups of {name}.", $"{name} 分组的一页。");

    public static Text SortType(string name) => new($"Keys to sort groups of {name} by.", $"{name} 分组的排序键。");

    public static Text SortKeyType(string name) => new(
        $"Fields to sort groups of {name} by. What is not in `by` is null in every group, and changes nothing.", $"{name} 分组的排序字段；未列入 by 的不影响排序。");

    public static Text SortField(string path) => new($"By `{path}`.", $"按 {path} 排序。");

    public static Text FilterType(string name) => new(
        $"Conditions on the figures of a group of {name}; all that are given must hold.", $"对 {name} 分组汇总值的筛选条件；给出的条件须同时满足。");

    public static Text FilterField(string field) => new($"Conditions on the sum of `{field}`, in its default unit.", $"对 {field} 合计的筛选条件，以默认单位计。");

    /// <summary>What a key of a group means: what its field means, and where it is not the group's own, whose it is.</summary>
    public static Text KeyField(string path, Text field) =>
        path.Contains('.', StringComparison.Ordinal) ? new($"`{path}`: {field.English}", $"{path}：{field.Chinese}") : field;
}
