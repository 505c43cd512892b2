using System.Text;
using System.Text.Json;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Execution;

public class IntrospectionWriterTests
{
    private const string Sdl =
        """"
        "Budgets of departments."
        schema { query: Query mutation: Change }

        "Marks what is costly."
        directive @cost(weight: Int! = 1, old: String @deprecated) repeatable on FIELD_DEFINITION | ENUM

        "An exact number."
        scalar Decimal @specifiedBy(url: "https://example.org/decimal")
        scalar Opaque

        interface Node { id: ID! }
        interface Fact implements Node { id: ID! year: Int! }
        type Query {
          "All projects."
          projects(
            "How many."
            first: Int = 10
            where: Filter = { year: [2020, 2021], text: "a \"b\"", unit: WAN }
            oldWhere: Filter @deprecated(reason: "Use where.")
          ): [Project!]!
          old: Int @deprecated
          node: Node
        }
        type Change { nothing: Boolean }
        type Project implements Fact & Node { id: ID! year: Int! amount: Decimal unit: Unit }
        union Hit = Project | Change
        enum Unit { WAN "Hundred millions." YI FEN @deprecated(reason: "Too small.") }
        input Filter { year: [Int!] text: String = "x" unit: Unit! = YI gone: Int @deprecated }
        input By @oneOf { id: ID code: String }
        """";

    private static readonly Schema Schema = Coercing.Schema(Sdl);

    [Theory]
    [InlineData("Decimal", "SCALAR")]
    [InlineData("Project", "OBJECT")]
    [InlineData("Fact", "INTERFACE")]
    [InlineData("Hit", "UNION")]
    [InlineData("Unit", "ENUM")]
    [InlineData("Filter", "INPUT_OBJECT")]
    public void A_type_has_its_kind_and_its_name(string name, string kind) =>
        Assert.Equal(
            $$"""{"kind":"{{kind}}","name":"{{name}}","ofType":null}""",
            Answer($$"""{ __type(name: "{{name}}") { kind name ofType { name } } }"""));

    [Fact]
    public void A_type_that_does_not_exist_is_null() => Assert.Equal("null", Answer("""{ __type(name: "Nothing") { name } }"""));

    [Fact]
    public void The_schema_tells_its_description_and_its_roots() =>
        Assert.Equal(
            """{"description":"Budgets of departments.","queryType":{"name":"Query"},"mutationType":{"name":"Change"},"subscriptionType":null}""",
            Answer("{ __schema { description queryType { name } mutationType { name } subscriptionType { name } } }"));

    [Fact]
    public void The_types_are_all_types_those_of_introspection_included()
    {
        var names = JsonDocument.Parse(Answer("{ __schema { types { name } } }")).RootElement.GetProperty("types").EnumerateArray()
            .Select(t => t.GetProperty("name").GetString());

        Assert.Equal(
            ["Boolean", "By", "Change", "Decimal", "Fact", "Filter", "Hit", "ID", "Int", "Node", "Opaque", "Project", "Query", "String", "Unit",
                "__Directive", "__DirectiveLocation", "__EnumValue", "__Field", "__InputValue", "__Schema", "__Type", "__TypeKind"],
            names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Lists_and_non_nulls_have_no_name_but_what_they_wrap() =>
        Assert.Equal(
            """{"fields":[{"name":"projects","type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"LIST","name":null,"ofType":{"kind":"NON_NULL","ofType":{"kind":"OBJECT","name":"Project"}}}}},{"name":"node","type":{"kind":"INTERFACE","name":"Node","ofType":null}}]}""",
            Answer(
                """
                {
                  __type(name: "Query") {
                    fields { name type { kind name ofType { kind name ofType { kind ofType { kind name } } } } }
                  }
                }
                """));

    [Theory]
    [InlineData("Project", """{"fields":4,"interfaces":2,"possibleTypes":null,"enumValues":null,"inputFields":null,"isOneOf":null,"specifiedByURL":null}""")]
    [InlineData("Node", """{"fields":1,"interfaces":0,"possibleTypes":1,"enumValues":null,"inputFields":null,"isOneOf":null,"specifiedByURL":null}""")]
    [InlineData("Fact", """{"fields":2,"interfaces":1,"possibleTypes":1,"enumValues":null,"inputFields":null,"isOneOf":null,"specifiedByURL":null}""")]
    [InlineData("Hit", """{"fields":null,"interfaces":null,"possibleTypes":2,"enumValues":null,"inputFields":null,"isOneOf":null,"specifiedByURL":null}""")]
    [InlineData("Unit", """{"fields":null,"interfaces":null,"possibleTypes":null,"enumValues":2,"inputFields":null,"isOneOf":null,"specifiedByURL":null}""")]
    [InlineData("Filter", """{"fields":null,"interfaces":null,"possibleTypes":null,"enumValues":null,"inputFields":3,"isOneOf":false,"specifiedByURL":null}""")]
    [InlineData("By", """{"fields":null,"interfaces":null,"possibleTypes":null,"enumValues":null,"inputFields":2,"isOneOf":true,"specifiedByURL":null}""")]
    [InlineData("Decimal", """{"fields":null,"interfaces":null,"possibleTypes":null,"enumValues":null,"inputFields":null,"isOneOf":null,"specifiedByURL":"https://example.org/decimal"}""")]
    [InlineData("Opaque", """{"fields":null,"interfaces":null,"possibleTypes":null,"enumValues":null,"inputFields":null,"isOneOf":null,"specifiedByURL":null}""")]
    public void A_type_has_the_fields_of_its_kind_and_null_for_those_of_others(string name, string expected)
    {
        var answer = Answer(
            $$"""
            {
              __type(name: "{{name}}") {
                fields { name } interfaces { name } possibleTypes { name } enumValues { name } inputFields { name } isOneOf specifiedByURL
              }
            }
            """);

        Assert.Equal(expected, string.Concat("{", string.Join(',', JsonDocument.Parse(answer).RootElement.EnumerateObject().Select(p =>
            p.Value.ValueKind == JsonValueKind.Array ? $"\"{p.Name}\":{p.Value.GetArrayLength()}" : $"\"{p.Name}\":{p.Value.GetRawText()}")), "}"));
    }

    [Fact]
    public void What_is_deprecated_is_told_only_when_asked_for() =>
        Assert.Equal(
            """{"fields":[{"name":"projects","args":[{"name":"first","isDeprecated":false,"deprecationReason":null},{"name":"where","isDeprecated":false,"deprecationReason":null},{"name":"oldWhere","isDeprecated":true,"deprecationReason":"Use where."}],"isDeprecated":false,"deprecationReason":null},{"name":"old","args":[],"isDeprecated":true,"deprecationReason":"No longer supported"},{"name":"node","args":[],"isDeprecated":false,"deprecationReason":null}]}""",
            Answer(
                """
                {
                  __type(name: "Query") {
                    fields(includeDeprecated: true) {
                      name args(includeDeprecated: true) { name isDeprecated deprecationReason } isDeprecated deprecationReason
                    }
                  }
                }
                """));

    [Theory]
    [InlineData("Unit", "enumValues { name }", """{"enumValues":[{"name":"WAN"},{"name":"YI"}]}""")]
    [InlineData("Unit", "enumValues(includeDeprecated: true) { name deprecationReason }", """{"enumValues":[{"name":"WAN","deprecationReason":null},{"name":"YI","deprecationReason":null},{"name":"FEN","deprecationReason":"Too small."}]}""")]
    [InlineData("Unit", "enumValues { description isDeprecated }", """{"enumValues":[{"description":null,"isDeprecated":false},{"description":"Hundred millions.","isDeprecated":false}]}""")]
    [InlineData("Filter", "inputFields(includeDeprecated: true) { name isDeprecated }", """{"inputFields":[{"name":"year","isDeprecated":false},{"name":"text","isDeprecated":false},{"name":"unit","isDeprecated":false},{"name":"gone","isDeprecated":true}]}""")]
    [InlineData("Query", "fields { args { name } }", """{"fields":[{"args":[{"name":"first"},{"name":"where"}]},{"args":[]}]}""")]
    public void Deprecated_values_input_fields_and_arguments_are_left_out_by_default(string type, string selection, string expected) =>
        Assert.Equal(expected, Answer($$"""{ __type(name: "{{type}}") { {{selection}} } }"""));

    [Fact]
    public void A_default_value_is_written_as_a_literal()
    {
        var args = JsonDocument.Parse(Answer("""{ __type(name: "Query") { fields { args { description defaultValue } } } }"""))
            .RootElement.GetProperty("fields")[0].GetProperty("args");

        Assert.Equal("10", args[0].GetProperty("defaultValue").GetString());
        Assert.Equal("How many.", args[0].GetProperty("description").GetString());
        Assert.Equal("""{ year: [2020, 2021], text: "a \"b\"", unit: WAN }""", args[1].GetProperty("defaultValue").GetString());
        Assert.Equal(
            """{"inputFields":[{"defaultValue":null},{"defaultValue":"\"x\""},{"defaultValue":"YI"}]}""",
            Answer("""{ __type(name: "Filter") { inputFields { defaultValue } } }"""));
    }

    [Fact]
    public void A_directive_tells_where_it_stands_and_what_it_takes()
    {
        var directives = JsonDocument.Parse(Answer(
            "{ __schema { directives { name description isRepeatable locations args { name defaultValue } all: args(includeDeprecated: true) { name } } } }"))
            .RootElement.GetProperty("directives");
        var cost = directives.EnumerateArray().Single(d => d.GetProperty("name").GetString() == "cost");

        Assert.Equal(
            """{"name":"cost","description":"Marks what is costly.","isRepeatable":true,"locations":["FIELD_DEFINITION","ENUM"],"args":[{"name":"weight","defaultValue":"1"}],"all":[{"name":"weight"},{"name":"old"}]}""",
            cost.GetRawText());
        Assert.Equal(
            ["cost", "deprecated", "include", "oneOf", "skip", "specifiedBy"],
            directives.EnumerateArray().Select(d => d.GetProperty("name").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_type_of_introspection_tells_its_own_name_under_any_alias() =>
        Assert.Equal(
            """{"s":"__Schema","queryType":{"t":"__Type","fields":[{"f":"__Field","args":[{"i":"__InputValue"},{"i":"__InputValue"}]},{"f":"__Field","args":[]}]}}""",
            Answer("{ __schema { s: __typename queryType { t: __typename fields { f: __typename args { i: __typename } } } } }"));

    [Fact]
    public void Fragments_of_introspection_are_merged_in_the_order_of_the_document() =>
        Assert.Equal(
            """{"queryType":{"name":"Query","kind":"OBJECT"}}""",
            Answer("{ __schema { ...A queryType { kind } } } fragment A on __Schema { queryType { name } }"));

    // The introspection types and the writer are two lists of the same names.
    [Fact]
    public void Every_field_of_every_introspection_type_has_an_answer()
    {
        var answer = Answer(
            $$"""
            {
              __schema { {{All(Introspection.Schema, "types { ...T } queryType { name } mutationType { name } subscriptionType { name } directives { ...D }")}} }
            }
            fragment T on __Type { {{All(Introspection.Type, "fields { ...F } interfaces { name } possibleTypes { name } enumValues { ...E } inputFields { ...I } ofType { name }")}} }
            fragment F on __Field { {{All(Introspection.FieldType, "args { ...I } type { name }")}} }
            fragment I on __InputValue { {{All(Introspection.InputValue, "type { name }")}} }
            fragment E on __EnumValue { {{All(Introspection.EnumValue, "")}} }
            fragment D on __Directive { {{All(Introspection.Directive, "args { ...I }")}} }
            """);

        Assert.Equal(23, JsonDocument.Parse(answer).RootElement.GetProperty("types").GetArrayLength());

        static string All(ObjectType type, string composite) =>
            string.Join(' ', type.Fields.Where(f => f.Type.Named.IsLeaf).Select(f => f.Name)) + " " + composite;
    }

    [Fact]
    public void An_argument_that_is_null_by_its_variable_nulls_the_nearest_field_that_may_be_null()
    {
        var answer = Answer(
            """
            query ($d: Boolean = true) {
              __type(name: "Query") { name fields { name args(includeDeprecated: $d) { name } } }
            }
            """,
            """{"d": null}""",
            out var errors);

        Assert.Equal("""{"name":"Query","fields":null}""", answer);
        var error = Assert.Single(errors);
        Assert.Equal("HC0018", error.Code);
        Assert.Equal(["__type", "fields", 0, "args"], error.Path!);
        Assert.Equal([new SourceLocation(2, 51)], error.Locations);
    }

    [Fact]
    public void An_error_where_nothing_may_be_null_leaves_nothing()
    {
        var answer = Answer(
            "query ($d: Boolean = true) { s: __schema { directives { name args(includeDeprecated: $d) { name } } } }",
            """{"d": null}""",
            out var errors);

        Assert.Equal("", answer);
        Assert.Equal(["s", "directives", 0, "args"], Assert.Single(errors).Path!);
    }

    [Fact]
    public void An_error_of_a_field_that_may_be_null_leaves_the_rest()
    {
        var answer = Answer(
            """query ($d: Boolean = true) { __type(name: "Query") { name fields(includeDeprecated: $d) { name } kind } }""",
            """{"d": null}""",
            out var errors);

        Assert.Equal("""{"name":"Query","fields":null,"kind":"OBJECT"}""", answer);
        Assert.Equal(["__type", "fields"], Assert.Single(errors).Path!);
    }

    [Fact]
    public void A_type_name_that_is_null_by_its_variable_is_an_error_of_the_field()
    {
        var answer = Answer("""query ($n: String = "Query") { __type(name: $n) { name } }""", """{"n": null}""", out var errors);

        Assert.Equal("null", answer);
        Assert.Equal(["__type"], Assert.Single(errors).Path!);
    }

    [Fact]
    public void Fragments_that_nest_fields_without_end_are_refused()
    {
        var chain = string.Join(' ', Enumerable.Range(0, 300).Select(i => $"fragment F{i} on __Type {{ fields {{ type {{ ...F{i + 1} }} }} }}"));
        var schema = Coercing.Schema("type Query { self: Query }");

        var error = Assert.Throws<GraphQLException>(() =>
            Answer(schema, $$"""{ __type(name: "Query") { ...F0 } } {{chain}} fragment F300 on __Type { name }""", "{}", []));

        Assert.StartsWith("Introspection is nested too deep.", error.Message, StringComparison.Ordinal);
    }

    private static string Answer(string text)
    {
        var answer = Answer(text, "{}", out var errors);
        Assert.Empty(errors);
        return answer;
    }

    private static string Answer(string text, string variables, out List<GraphQLError> errors) => Answer(Schema, text, variables, errors = []);

    /// <summary>The value of the only root field; empty where there is none.</summary>
    private static string Answer(Schema schema, string text, string variables, List<GraphQLError> errors)
    {
        var document = GraphQLParser.Parse(text);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        Assert.True(new VariableCoercion(schema, operation, document.Source).TryCoerce(Coercing.Json(variables), out var values, out _));
        var selection = Assert.Single(new SelectionCollector(schema, document, values).Collect(schema.Query!, operation));
        using var buffer = new Utf8Buffer();
        var isWritten = IntrospectionWriter.TryWrite(schema, selection, buffer, errors);
        Assert.Equal(isWritten, buffer.Length > 0);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
