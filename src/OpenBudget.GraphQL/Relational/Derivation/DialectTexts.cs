using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.GraphQL.Relational.Derivation;

/// <summary>The descriptions of what is derived from a declaration, in one place.</summary>
internal static class DialectTexts
{
    public static Text First { get; } = new("How many items from the start of the list; 10 where neither `first` nor `last` is given.", "从列表开头取的条数；first 与 last 均未给出时取 10 条。");

    public static Text After { get; } = new("Start after the item with this cursor, given by the same field with the same order.", "从此游标之后开始；游标须由同一字段、同一排序给出。");

    public static Text Last { get; } = new("How many items from the end of the list, in the list's order.", "从列表末尾取的条数，次序不变。");

    public static Text Before { get; } = new("End before the item with this cursor, given by the same field with the same order.", "到此游标之前为止；游标须由同一字段、同一排序给出。");

    public static Text Where { get; } = new("Which items; null for all.", "筛选条件；为空时不筛选。");

    public static Text Order { get; } = new(
        "By what to sort, the most important key first; null comes before every value. Without it, and among equals, items stay in the order they were first imported.",
        "排序依据，最重要的在前；空值排在所有值之前。未给出时以及并列时按首次导入的次序。");

    public static Text Nodes { get; } = new("The items of the page.", "本页各项。");

    public static Text Edges { get; } = new("The items of the page, each with its cursor.", "本页各项及其游标。");

    public static Text PageInfo { get; } = new("Where the page lies in the list.", "本页在列表中的位置。");

    public static Text TotalCount { get; } = new("How many items the filter lets through, over all pages.", "符合筛选条件的总条数（各页合计）。");

    public static Text Node { get; } = new("The item.", "该项。");

    public static Text Cursor { get; } = new("The item's place in the list, for `after` and `before`.", "该项在列表中的位置，用于 after 与 before。");

    public static Text PageInfoType { get; } = new("Where a page lies in its list.", "分页信息。一页在列表中的位置。");

    public static Text HasNextPage { get; } = new("Whether there are items after the page.", "本页之后是否还有。");

    public static Text HasPreviousPage { get; } = new("Whether there are items before the page.", "本页之前是否还有。");

    public static Text StartCursor { get; } = new("The cursor of the page's first item; null for an empty page.", "本页首项的游标；空页为空。");

    public static Text EndCursor { get; } = new("The cursor of the page's last item; null for an empty page.", "本页末项的游标；空页为空。");

    public static Text SortType { get; } = new("A direction of sorting.", "排序方向。");

    public static Text Ascending { get; } = new("From the smallest; null first.", "升序，空值在前。");

    public static Text Descending { get; } = new("From the greatest; null last.", "降序，空值在后。");

    public static Text And { get; } = new("All of these must hold.", "须全部满足。");

    public static Text Or { get; } = new("At least one of these must hold.", "至少满足其一。");

    public static Text All { get; } = new("Every item matches; also true where there are no items.", "每一项都符合；没有任何项时也成立。");

    public static Text None { get; } = new("No item matches.", "没有一项符合。");

    public static Text Some { get; } = new("At least one item matches.", "至少有一项符合。");

    public static Text Any { get; } = new("true: there is at least one item; false: there is none.", "true：至少有一项；false：一项也没有。");

    public static Text Connection(string name) => new($"A page of {name}.", $"{name} 的一页。");

    public static Text Edge(string name) => new($"{name} in a list, with its cursor.", $"列表中的 {name} 及其游标。");

    public static Text Filter(string name) => new($"Conditions on {name}; all that are given must hold.", $"{name} 的筛选条件；给出的条件须同时满足。");

    public static Text Sort(string name) => new($"Keys to sort {name} by; one key an object is clearest.", $"{name} 的排序键；建议每个对象只给一个键。");

    public static Text ListFilter(string name) => new($"Conditions on a list of {name}; all that are given must hold.", $"对 {name} 列表的筛选条件；给出的条件须同时满足。");

    public static Text Operations(string name) => new($"Conditions on a value of type {name}; all that are given must hold.", $"对 {name} 值的筛选条件；给出的条件须同时满足。");

    /// <summary>What an operation asks of a value.</summary>
    public static Text Operation(string operation) => operation switch
    {
        "eq" => new("The value equals; null asks for rows without a value.", "等于；给空值表示没有值。"),
        "neq" => new("The value differs, or there is none; null asks for rows with a value.", "不等于，含没有值的；给空值表示有值。"),
        "in" => new("The value is one of these.", "属于所列值之一。"),
        "nin" => new("The value is none of these, or there is none.", "不属于所列值，含没有值的。"),
        "gt" => new("The value is greater.", "大于。"),
        "ngt" => new("The value is not greater, or there is none.", "不大于，含没有值的。"),
        "gte" => new("The value is at least this.", "大于或等于。"),
        "ngte" => new("The value is less, or there is none.", "不大于也不等于，含没有值的。"),
        "lt" => new("The value is less.", "小于。"),
        "nlt" => new("The value is not less, or there is none.", "不小于，含没有值的。"),
        "lte" => new("The value is at most this.", "小于或等于。"),
        "nlte" => new("The value is greater, or there is none.", "不小于也不等于，含没有值的。"),
        "contains" => new("The text occurs in the value; case matters.", "包含该文字；区分大小写。"),
        "ncontains" => new("The text does not occur, or there is no value.", "不包含该文字，含没有值的。"),
        "startsWith" => new("The value starts with the text.", "以该文字开头。"),
        "nstartsWith" => new("The value does not start with the text, or there is none.", "不以该文字开头，含没有值的。"),
        "endsWith" => new("The value ends with the text.", "以该文字结尾。"),
        "nendsWith" => new("The value does not end with the text, or there is none.", "不以该文字结尾，含没有值的。"),
        _ => throw new ArgumentException($"The operation `{operation}` has no description.", nameof(operation)),
    };
}
