using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Types;

/// <summary>The types a schema describes itself with, and the three fields that lead to them. Spec: sec-Introspection.</summary>
public static partial class Introspection
{
    /// <summary><c>__TypeKind</c>. Spec: sec-The-__Type-Type.</summary>
    public static EnumType TypeKind { get; } = new(
        "__TypeKind",
        Bilingual.Text("The kinds of types.", "类型的种类。"),
        [
            Value("SCALAR", "A scalar.", "标量。"),
            Value("OBJECT", "An object: `fields` and `interfaces` are given.", "对象：给出 `fields` 和 `interfaces`。"),
            Value(
                "INTERFACE",
                "An interface: `fields`, `interfaces` and `possibleTypes` are given.",
                "接口：给出 `fields`、`interfaces` 和 `possibleTypes`。"),
            Value("UNION", "A union: `possibleTypes` are given.", "联合：给出 `possibleTypes`。"),
            Value("ENUM", "An enum: `enumValues` are given.", "枚举：给出 `enumValues`。"),
            Value("INPUT_OBJECT", "An input object: `inputFields` are given.", "输入对象：给出 `inputFields`。"),
            Value("LIST", "A list of `ofType`.", "`ofType` 的列表。"),
            Value("NON_NULL", "`ofType` without null.", "不可为空的 `ofType`。"),
        ]);

    /// <summary><c>__DirectiveLocation</c>. Spec: sec-The-__Directive-Type.</summary>
    public static EnumType DirectiveLocation { get; } = new(
        "__DirectiveLocation",
        Bilingual.Text("The places a directive can stand at.", "指令可以出现的位置。"),
        [
            Value(DirectiveLocations.Query, "On a query.", "查询操作。"),
            Value(DirectiveLocations.Mutation, "On a mutation.", "变更操作。"),
            Value(DirectiveLocations.Subscription, "On a subscription.", "订阅操作。"),
            Value(DirectiveLocations.Field, "On a selected field.", "被选择的字段。"),
            Value(DirectiveLocations.FragmentDefinition, "On a fragment's definition.", "片段定义。"),
            Value(DirectiveLocations.FragmentSpread, "On a fragment's spread.", "片段展开。"),
            Value(DirectiveLocations.InlineFragment, "On an inline fragment.", "内联片段。"),
            Value(DirectiveLocations.VariableDefinition, "On a variable's definition.", "变量定义。"),
            Value(DirectiveLocations.Schema, "On the schema.", "模式定义。"),
            Value(DirectiveLocations.Scalar, "On a scalar's definition.", "标量定义。"),
            Value(DirectiveLocations.Object, "On an object type's definition.", "对象类型定义。"),
            Value(DirectiveLocations.FieldDefinition, "On a field's definition.", "字段定义。"),
            Value(DirectiveLocations.ArgumentDefinition, "On an argument's definition.", "参数定义。"),
            Value(DirectiveLocations.Interface, "On an interface's definition.", "接口定义。"),
            Value(DirectiveLocations.Union, "On a union's definition.", "联合定义。"),
            Value(DirectiveLocations.Enum, "On an enum's definition.", "枚举定义。"),
            Value(DirectiveLocations.EnumValue, "On an enum value's definition.", "枚举值定义。"),
            Value(DirectiveLocations.InputObject, "On an input object's definition.", "输入对象定义。"),
            Value(DirectiveLocations.InputFieldDefinition, "On an input field's definition.", "输入字段定义。"),
        ]);

    /// <summary><c>__Schema</c>. Spec: sec-The-__Schema-Type.</summary>
    public static ObjectType Schema { get; } = Object(
        "__Schema",
        "What can be asked: the types, the directives, and where each operation starts.",
        "可查询的内容：类型、指令以及各种操作的入口。",
        SchemaFields);

    /// <summary><c>__Type</c>. Spec: sec-The-__Type-Type.</summary>
    public static ObjectType Type { get; } = Object(
        "__Type",
        "A type, named or wrapping; `kind` says which of the other fields are not null.",
        "一个类型（具名或包装）；`kind` 决定其余哪些字段不为空。",
        TypeFields);

    /// <summary><c>__Field</c>. Spec: sec-The-__Field-Type.</summary>
    public static ObjectType FieldType { get; } = Object(
        "__Field",
        "A field of an object or interface.",
        "对象或接口的字段。",
        FieldFields);

    /// <summary><c>__InputValue</c>. Spec: sec-The-__InputValue-Type.</summary>
    public static ObjectType InputValue { get; } = Object(
        "__InputValue",
        "An argument, or a field of an input object.",
        "参数，或输入对象的字段。",
        InputValueFields);

    /// <summary><c>__EnumValue</c>. Spec: sec-The-__EnumValue-Type.</summary>
    public static ObjectType EnumValue { get; } = Object(
        "__EnumValue",
        "A value of an enum.",
        "枚举的一个取值。",
        EnumValueFields);

    /// <summary><c>__Directive</c>. Spec: sec-The-__Directive-Type.</summary>
    public static ObjectType Directive { get; } = Object(
        "__Directive",
        "A directive that documents or the schema may use.",
        "文档或模式可以使用的指令。",
        DirectiveFields);

    /// <summary>All types of introspection; every schema holds them and none prints them.</summary>
    public static IReadOnlyList<NamedType> Types { get; } =
        [Schema, Type, TypeKind, FieldType, InputValue, EnumValue, Directive, DirectiveLocation];

    /// <summary><c>__schema</c>, a field of the query root only. Spec: sec-Schema-Introspection.</summary>
    public static FieldDefinition SchemaField { get; } =
        Field("__schema", new NonNullType(Schema), "The schema's description of itself.", "模式的自我描述。");

    /// <summary><c>__type</c>, a field of the query root only. Spec: sec-Schema-Introspection.</summary>
    public static FieldDefinition TypeField { get; } =
        new("__type", Bilingual.Text("The type of that name; null where there is none.", "该名称的类型；不存在时为空。"), Type)
        {
            Arguments = [new("name", Bilingual.Text("The type's name.", "类型的名称。"), RequiredText)],
        };

    /// <summary><c>__typename</c>, a field of every object, interface and union. Spec: sec-Type-Name-Introspection.</summary>
    public static FieldDefinition TypeNameField { get; } =
        Field("__typename", RequiredText, "The name of the object's type.", "对象所属类型的名称。");

    private static EnumValueDefinition Value(string name, string english, string chinese) => new(name, Bilingual.Text(english, chinese));

    private static ObjectType Object(string name, string english, string chinese, Func<IReadOnlyList<FieldDefinition>> fields) =>
        new(name, Bilingual.Text(english, chinese), () => [], fields);
}
