using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Types;

// The fields of the introspection types, in the specification's order.
public static partial class Introspection
{
    private static ScalarType Text => Scalars.String;

    private static NonNullType RequiredText => new(Scalars.String);

    private static NonNullType RequiredBoolean => new(Scalars.Boolean);

    private static FieldDefinition[] SchemaFields() =>
    [
        Field("description", Text, "What the schema is about; null where nothing is said.", "模式的说明；没有说明时为空。"),
        Field("types", RequiredList(Type), "All types.", "全部类型。"),
        Field("queryType", new NonNullType(Type), "Where a query starts.", "查询的入口类型。"),
        Field("mutationType", Type, "Where a mutation starts; null where there is none.", "变更的入口类型；没有时为空。"),
        Field("subscriptionType", Type, "Where a subscription starts; null where there is none.", "订阅的入口类型；没有时为空。"),
        Field("directives", RequiredList(Directive), "All directives.", "全部指令。"),
    ];

    private static FieldDefinition[] TypeFields() =>
    [
        Field("kind", new NonNullType(TypeKind), "The kind.", "种类。"),
        Field("name", Text, "The name; null for a list or non-null.", "名称；列表和非空类型为空。"),
        Field("description", Text, "What the type is; null where nothing is said.", "类型的说明；没有说明时为空。"),
        Field("specifiedByURL", Text, "Where a custom scalar is specified; null for every other type.", "自定义标量的规范网址；其他类型为空。"),
        DeprecatableField("fields", NullableList(FieldType), "The fields of an object or interface.", "对象或接口的字段。"),
        Field("interfaces", NullableList(Type), "The interfaces an object or interface implements.", "对象或接口所实现的接口。"),
        Field("possibleTypes", NullableList(Type), "The object types of an interface or union.", "接口或联合可能的对象类型。"),
        DeprecatableField("enumValues", NullableList(EnumValue), "The values of an enum.", "枚举的取值。"),
        DeprecatableField("inputFields", NullableList(InputValue), "The fields of an input object.", "输入对象的字段。"),
        Field("ofType", Type, "What a list or non-null wraps.", "列表或非空类型所包装的类型。"),
        Field("isOneOf", Scalars.Boolean, "Whether exactly one field of an input object must be given.", "输入对象是否必须且只能给出一个字段。"),
    ];

    private static FieldDefinition[] FieldFields() =>
    [
        Field("name", RequiredText, "The name.", "名称。"),
        Field("description", Text, "What the field says; null where nothing is said.", "字段的说明；没有说明时为空。"),
        DeprecatableField("args", RequiredList(InputValue), "The arguments.", "参数。"),
        Field("type", new NonNullType(Type), "The type of the value.", "值的类型。"),
        Field("isDeprecated", RequiredBoolean, "Whether it should no longer be used.", "是否已弃用。"),
        Field("deprecationReason", Text, "Why it should no longer be used; null where it is not deprecated.", "弃用的原因；未弃用时为空。"),
    ];

    private static FieldDefinition[] InputValueFields() =>
    [
        Field("name", RequiredText, "The name.", "名称。"),
        Field("description", Text, "What it is for; null where nothing is said.", "用途说明；没有说明时为空。"),
        Field("type", new NonNullType(Type), "The type of the value.", "值的类型。"),
        Field("defaultValue", Text, "The default, written as a GraphQL literal; null where there is none.", "默认值，以 GraphQL 字面量书写；没有时为空。"),
        Field("isDeprecated", RequiredBoolean, "Whether it should no longer be given.", "是否已弃用。"),
        Field("deprecationReason", Text, "Why it should no longer be given; null where it is not deprecated.", "弃用的原因；未弃用时为空。"),
    ];

    private static FieldDefinition[] EnumValueFields() =>
    [
        Field("name", RequiredText, "The name.", "名称。"),
        Field("description", Text, "What it means; null where nothing is said.", "含义；没有说明时为空。"),
        Field("isDeprecated", RequiredBoolean, "Whether it should no longer be used.", "是否已弃用。"),
        Field("deprecationReason", Text, "Why it should no longer be used; null where it is not deprecated.", "弃用的原因；未弃用时为空。"),
    ];

    private static FieldDefinition[] DirectiveFields() =>
    [
        Field("name", RequiredText, "The name, without the `@`.", "名称，不含 `@`。"),
        Field("description", Text, "What it does; null where nothing is said.", "作用说明；没有说明时为空。"),
        Field("isRepeatable", RequiredBoolean, "Whether it may stand more than once at a place.", "同一位置是否可以重复出现。"),
        Field("locations", RequiredList(DirectiveLocation), "The places it can stand at.", "可以出现的位置。"),
        DeprecatableField("args", RequiredList(InputValue), "The arguments.", "参数。"),
    ];

    private static FieldDefinition Field(string name, GraphQLType type, string english, string chinese) =>
        new(name, Bilingual.Text(english, chinese), type);

    private static FieldDefinition DeprecatableField(string name, GraphQLType type, string english, string chinese) =>
        new(name, Bilingual.Text(english, chinese), type)
        {
            Arguments =
            [
                new("includeDeprecated", Bilingual.Text("Whether to answer deprecated ones, too.", "是否也返回已弃用的项。"), RequiredBoolean)
                {
                    DefaultValue = new BooleanValueNode(false, 0, 0),
                },
            ],
        };

    private static NonNullType RequiredList(NamedType of) => new(NullableList(of));

    private static ListType NullableList(NamedType of) => new(new NonNullType(of));
}
