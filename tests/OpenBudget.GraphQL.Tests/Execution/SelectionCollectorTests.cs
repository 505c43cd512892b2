using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Execution;

public class SelectionCollectorTests
{
    private static readonly Schema Schema = Coercing.Schema(
        """
        type Query { project(code: ID!): Project node: Node found: [Hit!]! }
        interface Node { id: ID! }
        type Project implements Node { id: ID! name(language: Language! = ZH): String amount: Int unit: Unit }
        type Unit implements Node { id: ID! name: String code: String }
        union Hit = Project | Unit
        enum Language { ZH EN }
        """);

    [Fact]
    public void Selections_come_in_the_order_their_response_names_first_appear() =>
        Assert.Equal(
            "project(id, amount, title: name), node",
            Collected("{ ...P node { id } project(code: 1) { title: name id } } fragment P on Query { project(code: 1) { id amount } }"));

    [Fact]
    public void Fields_of_one_response_name_are_merged_with_their_selections() =>
        Assert.Equal(
            "project(id, unit(code, name), name)",
            Collected(
                """
                {
                  project(code: 1) { id unit { code } }
                  project(code: 1) { unit { name code } name }
                  ... on Query { project(code: 1) { ... { unit { name } } } }
                }
                """));

    [Fact]
    public void An_alias_makes_two_of_one_field() =>
        Assert.Equal("a: project(id), b: project(id)", Collected("{ a: project(code: 1) { id } b: project(code: 2) { id } }"));

    [Theory]
    [InlineData("Project", "id, __typename, amount, name")]
    [InlineData("Unit", "id, __typename, code, name")]
    public void Of_an_interface_each_type_has_the_selections_that_apply_to_it(string type, string expected)
    {
        var root = Collect("{ node { id ... on Node { __typename } ... on Project { amount name } ... on Unit { code } ... on Hit { ...N } } } fragment N on Unit { name }");

        Assert.Equal(expected, Show(root[0].SelectionsFor((ObjectType)Schema.Type(type)!)));
    }

    [Fact]
    public void Of_a_union_nothing_is_left_where_no_fragment_applies()
    {
        var root = Collect("{ found { ... on Project { id } } }");

        Assert.Equal("id", Show(root[0].SelectionsFor((ObjectType)Schema.Type("Project")!)));
        Assert.Empty(root[0].SelectionsFor((ObjectType)Schema.Type("Unit")!));
    }

    [Theory]
    [InlineData("@skip(if: true)", "{}", "b")]
    [InlineData("@skip(if: false)", "{}", "a, b")]
    [InlineData("@include(if: true)", "{}", "a, b")]
    [InlineData("@include(if: false)", "{}", "b")]
    [InlineData("@include(if: $on)", """{"on": true}""", "a, b")]
    [InlineData("@include(if: $on)", """{"on": false}""", "b")]
    [InlineData("@skip(if: $on)", """{"on": true}""", "b")]
    [InlineData("@skip(if: $on)", "{}", "a, b")]
    [InlineData("@include(if: $on)", "{}", "b")]
    [InlineData("@skip(if: $on)", """{"on": null}""", "a, b")]
    [InlineData("@include(if: $on)", """{"on": null}""", "b")]
    [InlineData("@skip(if: true) @include(if: true)", "{}", "b")]
    [InlineData("@include(if: true) @skip(if: true)", "{}", "b")]
    [InlineData("@skip(if: false) @include(if: true)", "{}", "a, b")]
    [InlineData("@skip(if: false) @include(if: false)", "{}", "b")]
    public void Skip_and_include_decide_over_fields_spreads_and_inline_fragments(string directives, string variables, string expected)
    {
        var asNames = expected.Replace("a", "a: __typename", StringComparison.Ordinal).Replace("b", "b: __typename", StringComparison.Ordinal);

        Assert.Equal(asNames, Collected($"query ($on: Boolean = false) {{ a: __typename {directives} b: __typename }}", variables));
        Assert.Equal(asNames, Collected($"query ($on: Boolean = false) {{ ... {directives} {{ a: __typename }} b: __typename }}", variables));
        Assert.Equal(asNames, Collected($"query ($on: Boolean = false) {{ ...A {directives} b: __typename }} fragment A on Query {{ a: __typename }}", variables));
    }

    [Fact]
    public void A_spread_that_is_skipped_does_not_hide_one_that_is_not() =>
        Assert.Equal("a: __typename", Collected("{ ...A @skip(if: true) ...A } fragment A on Query { a: __typename }"));

    [Fact]
    public void A_fragment_counts_once_in_a_selection_set_and_again_in_another()
    {
        var root = Collect("{ a: project(code: 1) { ...P ...P } b: project(code: 1) { ...P } } fragment P on Project { id unit { id } }");
        var project = (ObjectType)Schema.Type("Project")!;

        Assert.Equal("id, unit(id)", Show(root[0].SelectionsFor(project)));
        Assert.Single(root[0].SelectionsFor(project)[0].Nodes);
        Assert.Equal("id, unit(id)", Show(root[1].SelectionsFor(project)));
    }

    [Fact]
    public void A_fragment_that_leads_to_itself_ends()
    {
        Assert.Equal("__typename", Collected("{ ...A } fragment A on Query { ...B __typename } fragment B on Query { ...A }"));
    }

    [Fact]
    public void A_chain_of_fragments_as_long_as_a_document_does_not_overflow_the_stack()
    {
        var chain = string.Join(' ', Enumerable.Range(0, 50_000).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }}"));

        Assert.Equal("__typename", Collected($"{{ ...F0 }} {chain} fragment F50000 on Query {{ __typename }}"));
    }

    [Fact]
    public void A_selection_knows_the_places_of_all_its_fields_up_to_five()
    {
        var two = Collect("{ node { id }\n  node { __typename } }");
        var seven = Collect("{ __typename __typename __typename __typename __typename __typename __typename }");

        Assert.Equal([new SourceLocation(1, 3), new SourceLocation(2, 3)], two[0].Locations);
        Assert.Equal([3, 14, 25, 36, 47], seven[0].Locations.Select(l => l.Column));
        Assert.Equal(7, seven[0].Nodes.Count);
    }

    [Fact]
    public void A_selection_has_the_arguments_of_its_field()
    {
        var project = Collect("query ($c: ID!) { project(code: $c) { name en: name(language: EN) } }", """{"c": 216001}""")[0];
        var names = project.SelectionsFor((ObjectType)Schema.Type("Project")!);

        Assert.Equal("\"216001\"", Coercing.Print(project.Argument("code")));
        Assert.Equal(0, project.Argument("code")!.Origin.Variable);
        Assert.Null(project.Argument("year"));
        Assert.Equal("ZH", Coercing.Print(names[0].Argument("language")));
        Assert.Equal("EN", Coercing.Print(names[1].Argument("language")));
    }

    [Fact]
    public void What_is_wrong_with_arguments_is_kept_until_the_field_is_come_to()
    {
        var project = Collect("query ($l: Language = EN) { project(code: 1) { name(language: $l) } }", """{"l": null}""")[0];
        var name = project.SelectionsFor((ObjectType)Schema.Type("Project")!)[0];

        Assert.Null(project.ArgumentError);
        Assert.Empty(name.Arguments);
        Assert.Equal("HC0018", name.ArgumentError!.Code);
        Assert.Null(name.ArgumentError.Path);
        Assert.Equal([new SourceLocation(1, 53)], name.ArgumentError.Locations);
    }

    [Fact]
    public void A_name_is_kept_as_it_is_written_in_the_answer() =>
        Assert.Equal("\"title\":"u8.ToArray(), Collect("{ title: __typename }")[0].JsonName);

    [Fact]
    public void What_was_collected_for_a_type_is_kept()
    {
        var node = Collect("{ node { id } }")[0];
        var project = (ObjectType)Schema.Type("Project")!;
        var unit = (ObjectType)Schema.Type("Unit")!;

        Assert.Same(node.SelectionsFor(project), node.SelectionsFor(project));
        Assert.Same(node.SelectionsFor(unit), node.SelectionsFor(unit));
        Assert.Same(project, node.SelectionsFor(project)[0].ParentType);
        Assert.Same(unit, node.SelectionsFor(unit)[0].ParentType);
    }

    [Fact]
    public void The_fields_of_introspection_are_known_where_they_may_stand()
    {
        var root = Collect("{ __typename __schema { queryType { __typename } } __type(name: \"Query\") { name } }");

        Assert.Same(Introspection.TypeNameField, root[0].Field);
        Assert.True(root[0].IsTypeName);
        Assert.Same(Introspection.SchemaField, root[1].Field);
        Assert.Same(Introspection.TypeField, root[2].Field);
        Assert.False(root[2].IsTypeName);
        Assert.True(root[1].SelectionsFor(Introspection.Schema)[0].SelectionsFor(Introspection.Type)[0].IsTypeName);
    }

    [Theory]
    [InlineData("{ nothing }", "`Query` has no field `nothing`: validate the document before it is executed.")]
    [InlineData("{ ...Nothing }", "The document has no fragment `Nothing`: validate it before it is executed.")]
    public void A_document_that_was_not_validated_is_an_error_of_the_caller(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<InvalidOperationException>(() => Collect(text)).Message);

    private static string Collected(string text, string variables = "{}") => Show(Collect(text, variables));

    private static IReadOnlyList<FieldSelection> Collect(string text, string variables = "{}")
    {
        var document = GraphQLParser.Parse(text);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        Assert.True(new VariableCoercion(Schema, operation, document.Source).TryCoerce(Coercing.Json(variables), out var values, out _));
        return new SelectionCollector(Schema, document, values).Collect(Schema.Query!, operation);
    }

    // Sub-selections only of fields whose type is one object type.
    private static string Show(IReadOnlyList<FieldSelection> selections) => string.Join(", ", selections.Select(s =>
    {
        var name = s.ResponseName == s.Field.Name ? s.ResponseName : $"{s.ResponseName}: {s.Field.Name}";
        return s.Field.Type.Named is ObjectType type ? $"{name}({Show(s.SelectionsFor(type))})" : name;
    }));
}
