using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Tests.Language;

/// <summary>What the parser makes of each production, and where it refuses what is none.</summary>
public partial class ParserTests
{
    [Fact]
    public void A_document_keeps_its_definitions_in_order()
    {
        var document = GraphQLParser.Parse("query A { a } fragment B on T { b } type C { c: Int } extend type C @d");
        Assert.Collection(
            document.Definitions,
            d => Assert.Equal("A", Assert.IsType<OperationDefinitionNode>(d).Name!.Value),
            d => Assert.Equal("B", Assert.IsType<FragmentDefinitionNode>(d).Name.Value),
            d => Assert.False(Assert.IsType<ObjectTypeDefinitionNode>(d).IsExtension),
            d => Assert.True(Assert.IsType<ObjectTypeDefinitionNode>(d).IsExtension));
        Assert.Equal((0, 70), (document.Start, document.End));
    }

    [Fact]
    public void The_short_form_is_a_query_without_a_name()
    {
        var operation = Operation("{ a }");
        Assert.Equal(OperationKind.Query, operation.Kind);
        Assert.Null(operation.Name);
        Assert.Null(operation.Description);
        Assert.Empty(operation.Variables);
        Assert.Empty(operation.Directives);
        Assert.Equal((0, 5), (operation.Start, operation.End));
    }

    [Theory]
    [InlineData("query { a }", OperationKind.Query, null)]
    [InlineData("mutation { a }", OperationKind.Mutation, null)]
    [InlineData("subscription { a }", OperationKind.Subscription, null)]
    [InlineData("query query { a }", OperationKind.Query, "query")]
    [InlineData("mutation on @a { a }", OperationKind.Mutation, "on")]
    [InlineData("subscription fragment($a: Int) { a }", OperationKind.Subscription, "fragment")]
    public void An_operation_has_a_kind_and_perhaps_a_name(string text, OperationKind kind, string? name)
    {
        var operation = Operation(text);
        Assert.Equal(kind, operation.Kind);
        Assert.Equal(name, operation.Name?.Value);
    }

    [Fact]
    public void Variables_have_types_defaults_and_directives()
    {
        var variables = Operation("query ($a: Int, $b: [B!]! = [{ c: 1 }] @d(e: true) @f) { g }").Variables;
        Assert.Collection(
            variables,
            v =>
            {
                Assert.Equal("a", v.Variable.Name.Value);
                Assert.Equal("Int", v.Type.ToString());
                Assert.Null(v.DefaultValue);
                Assert.Empty(v.Directives);
            },
            v =>
            {
                Assert.Equal("b", v.Variable.Name.Value);
                Assert.Equal("[B!]!", v.Type.ToString());
                Assert.Equal("[{ c: 1 }]", Printer.Print(v.DefaultValue!));
                Assert.Equal(["d", "f"], v.Directives.Select(d => d.Name.Value));
            });
    }

    [Fact]
    public void Executable_definitions_and_variables_may_be_described()
    {
        var document = GraphQLParser.Parse(
            """"
            "What it asks"
            query Q("a limit" $first: Int """of""" $last: Int) { a }
            """
            What it
              selects
            """
            fragment F on T { a }
            """");
        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        Assert.Equal("What it asks", operation.Description!.Value);
        Assert.Equal(["a limit", "of"], operation.Variables.Select(v => v.Description!.Value));
        Assert.Equal("What it\n  selects", Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]).Description!.Value);
    }

    [Theory]
    [InlineData("\"about\" nothing { a }", "1:1 A description stands before a definition; none follows this one.")]
    [InlineData("\"short\" { a }", "1:1 A query in the short form cannot have a description: write `query` before its `{`.")]
    [InlineData("{ a } \"\"\"short\"\"\" { a }", "1:7 A query in the short form cannot have a description: write `query` before its `{`.")]
    [InlineData("\"twice\" \"described\" query { a }", "1:9 A `String`-token cannot stand here.")]
    [InlineData("{ \"field\" a }", "1:3 Expected a `Name`-token, but found a `String`-token.")]
    [InlineData("{ a(\"argument\" b: 1) }", "1:5 Expected a `Name`-token, but found a `String`-token.")]
    [InlineData("\"alone\"", "1:8 An `EndOfFile`-token cannot stand here.")]
    [InlineData("\"before\" 1", "1:10 An `Integer`-token (`1`) cannot stand here.")]
    public void Nothing_else_in_an_executable_document_may_be_described(string text, string error)
    {
        Assert.Equal(error, SyntaxErrorOf.Document(text));
    }

    [Fact]
    public void A_field_has_alias_arguments_directives_and_selections()
    {
        var field = Field("{ alias: name(a: 1, b: $c) @d @e(f: 2) { g } }");
        Assert.Equal("alias", field.Alias!.Value);
        Assert.Equal("name", field.Name.Value);
        Assert.Equal("alias", field.ResponseName);
        Assert.Equal(["a", "b"], field.Arguments.Select(a => a.Name.Value));
        Assert.Equal(["d", "e"], field.Directives.Select(d => d.Name.Value));
        Assert.Single(field.SelectionSet!.Selections);
    }

    [Fact]
    public void A_plain_field_is_its_name()
    {
        var field = Field("{ name }");
        Assert.Null(field.Alias);
        Assert.Equal("name", field.ResponseName);
        Assert.Empty(field.Arguments);
        Assert.Empty(field.Directives);
        Assert.Null(field.SelectionSet);
    }

    [Theory]
    [InlineData("on")]
    [InlineData("fragment")]
    [InlineData("query")]
    [InlineData("mutation")]
    [InlineData("subscription")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("null")]
    [InlineData("type")]
    [InlineData("extend")]
    public void Words_of_the_language_are_names_wherever_names_stand(string word)
    {
        var fragmentName = word == "on" ? "a" : word;
        var document = GraphQLParser.Parse(
            $$"""
            query {{word}}(${{word}}: {{word}} = {{word}}) {
              ...{{fragmentName}}
              ... on {{word}} { {{word}} }
              {{word}}: {{word}}({{word}}: ${{word}}) @{{word}}({{word}}: {{word}})
            }
            fragment {{fragmentName}} on {{word}} { a }
            """);
        Assert.Equal(2, document.Definitions.Count);
    }

    [Fact]
    public void Names_are_ASCII_but_strings_and_comments_are_not()
    {
        var field = Field("# 部门预算\n{ a(b: \"项目\") }");
        Assert.Equal("项目", Assert.IsType<StringValueNode>(field.Arguments[0].Value).Value);
        Assert.Equal("1:3 Unexpected character `项` (U+9879).", SyntaxErrorOf.Document("{ 项目 }"));
    }

    [Fact]
    public void Spreads_and_inline_fragments_are_told_apart_by_on()
    {
        var operation = Operation("{ ...a ...b@c ... on D { e } ... @f { g } ... { h } ...on I@j{ k } ...onward }");
        Assert.Equal(
            ["spread a", "spread b @c", "inline D", "inline @f", "inline", "inline I @j", "spread onward"],
            operation.SelectionSet.Selections.Select(s => string.Join(' ', Words(s))));

        static IEnumerable<string> Words(SelectionNode selection)
        {
            yield return selection is FragmentSpreadNode ? "spread" : "inline";
            if (selection is FragmentSpreadNode spread)
            {
                yield return spread.Name.Value;
            }

            if (selection is InlineFragmentNode { TypeCondition: { } type })
            {
                yield return type.Name.Value;
            }

            foreach (var directive in selection.Directives)
            {
                yield return "@" + directive.Name.Value;
            }
        }
    }

    [Theory]
    [InlineData("", "1:1 An `EndOfFile`-token cannot stand here.")]
    [InlineData("# nothing\n", "2:1 An `EndOfFile`-token cannot stand here.")]
    [InlineData("{", "1:2 Expected a `Name`-token, but found an `EndOfFile`-token.")]
    [InlineData("{}", "1:2 Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("{ a { } }", "1:7 Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("{ a", "1:4 Expected a `Name`-token, but found an `EndOfFile`-token.")]
    [InlineData("{ a } }", "1:7 A `RightBrace`-token cannot stand here.")]
    [InlineData("...", "1:1 A `Spread`-token cannot stand here.")]
    [InlineData("notAnOperation Foo { a }", "1:1 A `Name`-token (`notAnOperation`) cannot stand here.")]
    [InlineData("Query { a }", "1:1 A `Name`-token (`Query`) cannot stand here.")]
    [InlineData("query", "1:6 Expected a `LeftBrace`-token, but found an `EndOfFile`-token.")]
    [InlineData("query A B { a }", "1:9 Expected a `LeftBrace`-token, but found a `Name`-token (`B`).")]
    [InlineData("query () { a }", "1:8 Expected a `Dollar`-token, but found a `RightParenthesis`-token.")]
    [InlineData("query (a: Int) { a }", "1:8 Expected a `Dollar`-token, but found a `Name`-token (`a`).")]
    [InlineData("query ($a) { a }", "1:10 Expected a `Colon`-token, but found a `RightParenthesis`-token.")]
    [InlineData("query ($: Int) { a }", "1:9 Expected a `Name`-token, but found a `Colon`-token.")]
    [InlineData("query ($a: $b) { a }", "1:12 Expected a `Name`-token, but found a `Dollar`-token.")]
    [InlineData("query ($a: Int = ) { a }", "1:18 A `RightParenthesis`-token cannot stand here.")]
    [InlineData("query ($a: Int = $b) { a }", "1:18 A variable cannot stand in a constant value: a default value or a definition's directive.")]
    [InlineData(
        "query Foo($x: Complex = { a: { b: [ $var ] } }) { a }",
        "1:37 A variable cannot stand in a constant value: a default value or a definition's directive.")]
    [InlineData("query ($a: Int @b(c: $d)) { a }", "1:22 A variable cannot stand in a constant value: a default value or a definition's directive.")]
    [InlineData("{ a() }", "1:5 Expected a `Name`-token, but found a `RightParenthesis`-token.")]
    [InlineData("{ a(b) }", "1:6 Expected a `Colon`-token, but found a `RightParenthesis`-token.")]
    [InlineData("{ a(b:) }", "1:7 A `RightParenthesis`-token cannot stand here.")]
    [InlineData("{ a(b: 1 }", "1:10 Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("{ a: {} }", "1:6 Expected a `Name`-token, but found a `LeftBrace`-token.")]
    [InlineData("{ a: b: c }", "1:7 Expected a `Name`-token, but found a `Colon`-token.")]
    [InlineData("{ a(b: c) (d: 1) }", "1:11 Expected a `Name`-token, but found a `LeftParenthesis`-token.")]
    [InlineData("{ a @ }", "1:7 Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("{ a @b() }", "1:8 Expected a `Name`-token, but found a `RightParenthesis`-token.")]
    [InlineData("{ ... }", "1:7 Expected a `LeftBrace`-token, but found a `RightBrace`-token.")]
    [InlineData("{ ...on }", "1:9 Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("{ ...on on }", "1:12 Expected a `LeftBrace`-token, but found a `RightBrace`-token.")]
    [InlineData("fragment on on on { on }", "1:10 `on` is reserved and cannot name a fragment.")]
    [InlineData("fragment { a }", "1:10 Expected a `Name`-token, but found a `LeftBrace`-token.")]
    [InlineData("{ ...MissingOn }\nfragment MissingOn Type", "2:20 Expected the keyword `on`, but found a `Name`-token (`Type`).")]
    [InlineData("fragment a($v: Boolean = false) on t { f }", "1:11 Expected the keyword `on`, but found a `LeftParenthesis`-token.")]
    public void What_is_no_executable_document_is_refused_at_the_token_that_does_not_fit(string text, string error)
    {
        Assert.Equal(error, SyntaxErrorOf.Document(text));
    }

    [Fact]
    public void Errors_echo_at_most_64_characters_of_a_token()
    {
        var error = SyntaxErrorOf.Document(new string('x', 5000));
        Assert.Equal($"1:1 A `Name`-token (`{new string('x', 63)}…`) cannot stand here.", error);
    }

    private static OperationDefinitionNode Operation(string text) =>
        Assert.IsType<OperationDefinitionNode>(Assert.Single(GraphQLParser.Parse(text).Definitions));

    private static FieldNode Field(string text) => Assert.IsType<FieldNode>(Assert.Single(Operation(text).SelectionSet.Selections));
}
