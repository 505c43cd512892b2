using System.Text.Json;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Execution;

public class VariableCoercionTests
{
    private static readonly Schema Schema = Coercing.Schema(
        """
        type Query { field: Int ratio: Float id: ID }
        input ProjectFilter { and: [ProjectFilter!] year: IntFilter name: TextFilter withheld: Boolean = false }
        input IntFilter { eq: Int gt: Int in: [Int] }
        input TextFilter { eq: String contains: String! }
        input Size { width: Int! = 3 height: Int! }
        enum Direction { ASC DESC }
        """);

    [Theory]
    [InlineData("($a: Int)", """{"a": 5}""", "5")]
    [InlineData("($a: Int)", "{}", "absent")]
    [InlineData("($a: Int)", """{"a": null}""", "null")]
    [InlineData("($a: Int = 7)", "{}", "7")]
    [InlineData("($a: Int = 7)", """{"a": null}""", "null")]
    [InlineData("($a: Int! = 7)", "{}", "7")]
    [InlineData("($a: Int = null)", "{}", "null")]
    [InlineData("($a: Float, $b: ID, $c: Boolean)", """{"a": 1, "b": 216001, "c": true}""", "1, \"216001\", true")]
    [InlineData("($a: Direction)", """{"a": "DESC"}""", "DESC")]
    [InlineData("($a: [Direction!] = [ASC])", "{}", "[ASC]")]
    [InlineData("($a: [Direction!])", """{"a": "DESC"}""", "[DESC]")]
    [InlineData("($a: String)", """{"a": "\uD83D\uDE00 \u0041"}""", "\"😀 A\"")]
    [InlineData("($a: Int)", """{"\u0061": 5}""", "5")]
    [InlineData("($a: ProjectFilter)", """{"a": {"year": {"gt": 2020}}}""", "{ year: { gt: 2020 }, withheld: false }")]
    [InlineData("($a: ProjectFilter = { year: { eq: 2021 } })", "{}", "{ year: { eq: 2021 }, withheld: false }")]
    [InlineData("($a: Size)", """{"a": {"height": 1}}""", "{ height: 1, width: 3 }")]
    public void Variables_take_what_is_given_and_else_their_default(string declarations, string json, string expected) =>
        Assert.Equal(expected, Coercing.Variables(Schema, declarations, json));

    [Fact]
    public void Names_that_nobody_declared_are_ignored() =>
        Assert.Equal("5", Coercing.Variables(Schema, "($a: Int)", """{"b": {"x": []}, "a": 5, "\uD800": 1}"""));

    [Theory]
    [InlineData("($a: Int!)", "{}", "HC0018 at 1:8 The variable `$a` is required, but was not given: its type is `Int!`.")]
    [InlineData("($a: Int!)", """{"a": null}""", "HC0018 at 1:8 The value of `$a` must not be null: its type is `Int!`.")]
    [InlineData("($a: Int! = 7)", """{"a": null}""", "HC0018 at 1:8 The value of `$a` must not be null: its type is `Int!`.")]
    [InlineData("($a: Int)", """{"a": "5"}""", "HC0016 at 1:8 The value of `$a` must be of type `Int`, but is `\"5\"`.")]
    [InlineData("($a: Int)", """{"a": 1.0}""", "HC0016 at 1:8 The value of `$a` must be of type `Int`, but is `1.0`.")]
    [InlineData("($a: Int)", """{"a": 2147483648}""", "HC0016 at 1:8 The value of `$a` must be of type `Int`, but is `2147483648`.")]
    [InlineData("($a: Int)", """{"a": [1]}""", "HC0016 at 1:8 The value of `$a` must be of type `Int`, but is a list.")]
    [InlineData("($a: Boolean)", """{"a": {}}""", "HC0016 at 1:8 The value of `$a` must be of type `Boolean`, but is an object.")]
    [InlineData("($a: Direction)", """{"a": "UP"}""", "HC0016 at 1:8 The value of `$a` must be a value of the enum `Direction`, but is `\"UP\"`.")]
    [InlineData("($a: Direction)", """{"a": true}""", "HC0016 at 1:8 The value of `$a` must be a value of the enum `Direction`, but is `true`.")]
    [InlineData("($a: String)", """{"a": "\uD83D"}""", "HC0016 at 1:8 The value of `$a` must be of type `String`, but is `\"\\uD83D\"`.")]
    [InlineData("($a: String)", """{"a": "\uDE00\uD83D"}""", "HC0016 at 1:8 The value of `$a` must be of type `String`, but is `\"\\uDE00\\uD83D\"`.")]
    [InlineData("($a: Direction)", """{"a": "\uD83D"}""", "HC0016 at 1:8 The value of `$a` must be a value of the enum `Direction`, but is `\"\\uD83D\"`.")]
    [InlineData("($where: ProjectFilter)", """{"where": {"year": {"gt": "x"}}}""", "HC0016 at 1:8 The value of `$where.year.gt` must be of type `Int`, but is `\"x\"`.")]
    [InlineData("($where: ProjectFilter)", """{"where": {"and": [{}, {"year": {"in": [1, 2, "x"]}}]}}""", "HC0016 at 1:8 The value of `$where.and[1].year.in[2]` must be of type `Int`, but is `\"x\"`.")]
    [InlineData("($where: ProjectFilter)", """{"where": {"and": {"year": {"in": "x"}}}}""", "HC0016 at 1:8 The value of `$where.and.year.in` must be of type `Int`, but is `\"x\"`.")]
    [InlineData("($where: ProjectFilter)", """{"where": {"and": [null]}}""", "HC0018 at 1:8 The value of `$where.and[0]` must not be null: its type is `ProjectFilter!`.")]
    [InlineData("($where: ProjectFilter)", """{"where": {"name": {}}}""", "HC0018 at 1:8 The value of `$where.name` lacks the field `contains`, which `TextFilter` requires: its type is `String!`.")]
    [InlineData("($where: ProjectFilter)", """{"where": {"month": 1}}""", "HC0016 at 1:8 The value of `$where` has a field `month`, which `ProjectFilter` does not have.")]
    [InlineData("($where: ProjectFilter)", """{"where": {"\uD800": 1}}""", "HC0016 at 1:8 The value of `$where` has a field whose name is no text, which `ProjectFilter` does not have.")]
    [InlineData("($where: ProjectFilter)", """{"where": {"year": null, "year": null}}""", "HC0016 at 1:8 The value of `$where` has the field `year` more than once.")]
    [InlineData("($a: Int)", """{"a": 1, "a": 2}""", "HC0016 at 1:8 The variable `$a` is given more than once.")]
    [InlineData("($a: Query)", "{}", "HC0017 at 1:8 The variable `$a` cannot be of type `Query`: it is not an input type of this schema.")]
    [InlineData("($a: [Nothing!]!)", "{}", "HC0017 at 1:8 The variable `$a` cannot be of type `[Nothing!]!`: it is not an input type of this schema.")]
    [InlineData("($a: Int = \"x\")", """{"a": 1}""", "HC0016 at 1:8 The default value of `$a` must be of type `Int`, but is the string `x`.")]
    [InlineData("($a: IntFilter = { in: [1, ASC] })", "{}", "HC0016 at 1:8 The default value of `$a.in[1]` must be of type `Int`, but is `ASC`.")]
    [InlineData("($a: Int)", "[]", "HC0009 at  The `variables` of a request are an object whose names are those of the variables, without `$`.")]
    public void A_value_that_does_not_fit_is_refused_with_its_place(string declarations, string json, string expected) =>
        Assert.Equal(expected, Coercing.Variables(Schema, declarations, json));

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Assert.Equal(
            """
            HC0016 at 1:8 The value of `$a.eq` must be of type `Int`, but is `true`.
            HC0016 at 1:8 The value of `$a.in[0]` must be of type `Int`, but is `"x"`.
            HC0018 at 1:23 The variable `$b` is required, but was not given: its type is `Int!`.
            """,
            Coercing.Variables(Schema, "($a: IntFilter, $b: Int!)", """{"a": {"eq": true, "in": ["x", 1]}}"""));

    [Fact]
    public void No_more_than_five_errors_are_told()
    {
        Coercing.TryVariables(Schema, "($a: [Int], $b: [Int])", """{"a": ["a", "b", "c"], "b": ["d", "e", "f"]}""", out var errors);

        Assert.Equal(["[0]", "[1]", "[2]", "[0]", "[1]"], errors.Select(e => e.Message[(e.Message.IndexOf('[', StringComparison.Ordinal))..][..3]));
    }

    [Fact]
    public void An_error_names_its_variable_in_its_extensions_and_points_to_its_definition()
    {
        Coercing.TryVariables(Schema, "(\n  $a: Int\n  \"described\" $b: Int!)", "{}", out var errors);

        var error = Assert.Single(errors);
        Assert.Equal([new("variable", "b")], error.Extensions);
        Assert.Equal([new SourceLocation(3, 3)], error.Locations);
        Assert.Null(error.Path);
    }

    [Fact]
    public void No_more_than_64_characters_of_what_a_client_sent_come_back()
    {
        var name = new string('n', 500);
        var value = new string('v', 500);

        var shown = Coercing.Variables(Schema, $"(${name}: Int)", $$"""{"{{name}}": "{{value}}"}""");

        Assert.Equal($"HC0016 at 1:8 The value of `${name[..63]}…` must be of type `Int`, but is `\"{value[..62]}…`.", shown);
    }

    [Fact]
    public void A_cut_text_does_not_end_in_half_a_character()
    {
        var value = new string('v', 61) + "😀" + new string('v', 61);

        var shown = Coercing.Variables(Schema, "($a: Int)", $$"""{"a": "{{value}}"}""");

        Assert.Equal($"HC0016 at 1:8 The value of `$a` must be of type `Int`, but is `\"{value[..61]}…`.", shown);
    }

    [Fact]
    public void A_request_without_variables_is_one_with_none()
    {
        var document = GraphQLParser.Parse("query ($a: Int = 1) { field }");
        var coercion = new VariableCoercion(Schema, (OperationDefinitionNode)document.Definitions[0], document.Source);

        Assert.True(coercion.TryCoerce(default, out var absent, out _));
        Assert.True(coercion.TryCoerce(Coercing.Json("null"), out var isNull, out _));
        Assert.Equal("1", Coercing.Print(absent.Value("a")));
        Assert.Equal("1", Coercing.Print(isNull.Value("a")));
    }

    [Fact]
    public void A_value_nested_without_end_is_refused_before_the_stack_is()
    {
        var options = new JsonDocumentOptions { MaxDepth = 10_000 };
        var json = string.Concat(Enumerable.Repeat("""{"and":""", 2_000)) + "null" + new string('}', 2_000);
        var document = GraphQLParser.Parse("query ($where: ProjectFilter) { field }");
        var coercion = new VariableCoercion(Schema, (OperationDefinitionNode)document.Definitions[0], document.Source);

        Assert.False(coercion.TryCoerce(JsonDocument.Parse($$"""{"where":{{json}}}""", options).RootElement, out _, out var errors));

        Assert.EndsWith("is nested more than 64 levels deep.", Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Defaults_of_a_schema_that_need_themselves_without_end_are_the_schemas_error()
    {
        var schema = Coercing.Schema("type Query { field: Int } input Endless { next: Endless = {} }");

        var error = Assert.Throws<InvalidOperationException>(() => Coercing.Variables(schema, "($a: Endless)", """{"a": {}}"""));

        Assert.StartsWith("The default value of `next` does not fit its type `Endless`", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Coercion_is_made_once_and_keeps_nothing_of_a_request()
    {
        var document = GraphQLParser.Parse("query ($a: Int, $b: Int = 2) { field }");
        var coercion = new VariableCoercion(Schema, (OperationDefinitionNode)document.Definitions[0], document.Source);

        Assert.True(coercion.TryCoerce(Coercing.Json("""{"a": 1, "b": 1}"""), out _, out _));
        Assert.True(coercion.TryCoerce(Coercing.Json("{}"), out var second, out _));
        Assert.Null(second[0]);
        Assert.Equal("2", Coercing.Print(second[1]));
    }
}
