using System.Globalization;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Types;

/// <summary>The directives by which a schema says what its fields cost: those of the dialect, after IBM's draft of cost directives.</summary>
public static class CostDirectives
{
    /// <summary><c>@cost</c>: what a field, argument, input field or type weighs.</summary>
    public static DirectiveDefinition Cost { get; } = new(
        "cost",
        Bilingual.Text(
            "Says what the element adds to the cost of an operation, where that is not the usual: 1 for a field of objects or a list and for an object, 0 for the rest.",
            "说明该元素计入操作成本的权重；未注明时，对象或列表字段以及对象类型为 1，其余为 0。"),
        [
            DirectiveLocations.Scalar,
            DirectiveLocations.Object,
            DirectiveLocations.FieldDefinition,
            DirectiveLocations.ArgumentDefinition,
            DirectiveLocations.Enum,
            DirectiveLocations.InputFieldDefinition,
        ])
    {
        Arguments = [new("weight", Bilingual.Text("The weight: a decimal number.", "权重，十进制数。"), new NonNullType(Scalars.String))],
    };

    /// <summary><c>@listSize</c>: how many items a list is counted with.</summary>
    public static DirectiveDefinition ListSize { get; } = new(
        "listSize",
        Bilingual.Text(
            "Says with how many items a list counts for the cost of an operation; a list that says nothing counts with one.",
            "说明计算操作成本时列表按多少项计；未注明的列表按一项计。"),
        [DirectiveLocations.FieldDefinition])
    {
        Arguments =
        [
            new(
                "assumedSize",
                Bilingual.Text("The items where nothing else tells how many.", "无其他依据时所假定的条数。"),
                Scalars.Int),
            new(
                "slicingArguments",
                Bilingual.Text("The arguments that say how many; of several given, the largest.", "决定条数的参数；给出多个时取最大值。"),
                new ListType(new NonNullType(Scalars.String))),
            new(
                "slicingArgumentDefaultValue",
                Bilingual.Text("The items where no slicing argument is given.", "未给出上述参数时的条数。"),
                Scalars.Int),
            new(
                "sizedFields",
                Bilingual.Text("The fields of the value that are this long, where the field itself is no list.", "该字段本身不是列表时，其值中具有此长度的子字段。"),
                new ListType(new NonNullType(Scalars.String))),
            new(
                "requireOneSlicingArgument",
                Bilingual.Text("Whether exactly one slicing argument must be given.", "是否必须且只能给出一个上述参数。"),
                Scalars.Boolean)
            {
                DefaultValue = new BooleanValueNode(true, 0, 0),
            },
        ],
    };

    /// <summary><c>@cost</c> on an element.</summary>
    /// <param name="weight">The weight.</param>
    public static DirectiveNode OfWeight(int weight) => Applied(Cost, ("weight", Text(weight.ToString(CultureInfo.InvariantCulture))));

    /// <summary><c>@listSize</c> on a field whose value holds pages.</summary>
    /// <param name="assumed">The items where nothing else tells how many.</param>
    /// <param name="slicingArguments">The arguments that say how many.</param>
    /// <param name="unsaid">The items where none of these arguments is given.</param>
    /// <param name="sizedFields">The fields of the value that are this long.</param>
    public static DirectiveNode OfPage(
        int assumed, IEnumerable<string> slicingArguments, int unsaid, IEnumerable<string> sizedFields) => Applied(
        ListSize,
        ("assumedSize", Number(assumed)),
        ("slicingArguments", List(slicingArguments)),
        ("slicingArgumentDefaultValue", Number(unsaid)),
        ("sizedFields", List(sizedFields)),
        ("requireOneSlicingArgument", new BooleanValueNode(false, 0, 0)));

    /// <summary><c>@listSize</c> on a list whose length nobody chooses.</summary>
    /// <param name="assumed">The items it is counted with.</param>
    public static DirectiveNode OfList(int assumed) => Applied(
        ListSize, ("assumedSize", Number(assumed)), ("requireOneSlicingArgument", new BooleanValueNode(false, 0, 0)));

    private static DirectiveNode Applied(DirectiveDefinition directive, params (string Name, ValueNode Value)[] arguments) => new(
        new NameNode(directive.Name, 0, 0),
        [.. arguments.Select(a => new ArgumentNode(new NameNode(a.Name, 0, 0), a.Value, 0, 0))],
        0,
        0);

    private static IntValueNode Number(int value) => new(value.ToString(CultureInfo.InvariantCulture), 0, 0);

    private static StringValueNode Text(string text) => new(text, isBlock: false, 0, 0);

    private static ListValueNode List(IEnumerable<string> texts) => new([.. texts.Select(Text)], 0, 0);
}
