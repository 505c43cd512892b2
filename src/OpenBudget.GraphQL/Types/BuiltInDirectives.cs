using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Types;

/// <summary>The directives every GraphQL service knows. Spec: sec-Type-System.Directives.Built-in-Directives.</summary>
public static class BuiltInDirectives
{
    /// <summary>The reason of a deprecation that gives none. Spec: sec--deprecated.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary><c>@skip</c>. Spec: sec--skip.</summary>
    public static DirectiveDefinition Skip { get; } = new(
        "skip",
        Bilingual.Text("Leaves out the field or fragment where `if` is true.", "当 `if` 为真时，不返回该字段或片段。"),
        [DirectiveLocations.Field, DirectiveLocations.FragmentSpread, DirectiveLocations.InlineFragment])
    {
        Arguments = [new("if", Bilingual.Text("Left out when true.", "为真时省略。"), new NonNullType(Scalars.Boolean))],
    };

    /// <summary><c>@include</c>. Spec: sec--include.</summary>
    public static DirectiveDefinition Include { get; } = new(
        "include",
        Bilingual.Text("Answers the field or fragment only where `if` is true.", "仅当 `if` 为真时，才返回该字段或片段。"),
        [DirectiveLocations.Field, DirectiveLocations.FragmentSpread, DirectiveLocations.InlineFragment])
    {
        Arguments = [new("if", Bilingual.Text("Answered when true.", "为真时返回。"), new NonNullType(Scalars.Boolean))],
    };

    /// <summary><c>@deprecated</c>. Spec: sec--deprecated.</summary>
    public static DirectiveDefinition Deprecated { get; } = new(
        "deprecated",
        Bilingual.Text("Marks what should no longer be used.", "标记不应再使用的元素。"),
        [
            DirectiveLocations.FieldDefinition,
            DirectiveLocations.ArgumentDefinition,
            DirectiveLocations.InputFieldDefinition,
            DirectiveLocations.EnumValue,
        ])
    {
        Arguments =
        [
            new(
                "reason",
                Bilingual.Text("Why, and what to use instead, in Markdown.", "弃用的原因及替代方法（Markdown）。"),
                new NonNullType(Scalars.String))
            {
                DefaultValue = new StringValueNode(DefaultDeprecationReason, isBlock: false, 0, 0),
            },
        ],
    };

    /// <summary><c>@specifiedBy</c>. Spec: sec--specifiedBy.</summary>
    public static DirectiveDefinition SpecifiedBy { get; } = new(
        "specifiedBy",
        Bilingual.Text("Says where a scalar is specified.", "指明标量的规范所在。"),
        [DirectiveLocations.Scalar])
    {
        Arguments = [new("url", Bilingual.Text("The specification's address.", "规范的网址。"), new NonNullType(Scalars.String))],
    };

    /// <summary><c>@oneOf</c>. Spec: sec--oneOf.</summary>
    public static DirectiveDefinition OneOf { get; } = new(
        "oneOf",
        Bilingual.Text("Marks an input object of which exactly one field must be given, and not null.", "标记必须且只能给出一个非空字段的输入对象。"),
        [DirectiveLocations.InputObject]);

    /// <summary>All five, which a schema does not print.</summary>
    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Skip, Include, Deprecated, SpecifiedBy, OneOf];

    /// <summary>Whether a directive's name is that of a built-in one.</summary>
    public static bool IsBuiltIn(string name) => name is "skip" or "include" or "deprecated" or "specifiedBy" or "oneOf";
}
