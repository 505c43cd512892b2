using System.Text.Json;
using OpenBudget.GraphQL.Types;
using OpenBudget.Tests;

namespace OpenBudget.GraphQL.Tests.Relational.Computing;

/// <summary>Objects, lists, pages and references that code works out.</summary>
public sealed class ComputedObjectTests : IClassFixture<LibraryDatabase>
{
    private readonly LibraryDatabase _library;
    private readonly ReadingSchema _schema;

    public ComputedObjectTests(LibraryDatabase library)
    {
        _library = library;
        _schema = new ReadingSchema(library.Database);
    }

    [Fact]
    public void The_schema_derived_from_a_declaration() => Snapshot.Match("../Snapshots/readings.graphql", SchemaPrinter.Print(_schema.Schema));

    [Theory]
    [InlineData("{ reading(book: \"nahan\") { __typename label(times: 2) minutes cost c: cost(unit: CENT) genre on long words } }",
        """{"reading":{"__typename":"Reading","label":"nahannahan","minutes":90,"cost":12.5,"c":1250,"genre":"SHORT_STORY","on":"2026-11-22","long":true,"words":["呐","喊\""]}}""")]
    [InlineData("{ reading(book: \"odd\") { label minutes cost genre on long words next { title } works { title } subject { id } } }",
        """{"reading":{"label":"odd","minutes":null,"cost":null,"genre":null,"on":null,"long":false,"words":[],"next":null,"works":[],"subject":null}}""")]
    [InlineData("{ reading(book: \"unknown\") { label } }", """{"reading":null}""")]
    [InlineData("{ sum(of: [1, 2, 39]) }", """{"sum":42}""")]
    [InlineData("{ readings { book { title author { name } } next { title } works { title } } }",
        """{"readings":[{"book":{"title":"呐喊","author":{"name":"鲁迅"}},"next":{"title":"野草"},"works":[{"title":"野草"},{"title":"𠮷 😀"}]},"""
        + """{"book":{"title":"100%_\\a:b","author":{"name":"Anonymous"}},"next":null,"works":[]},"""
        + """{"book":{"title":"Ward No. 6","author":{"name":"Чехов"}},"next":null,"works":[{"title":"Ward No. 6"}]}]}""")]
    [InlineData("{ readings { subject { __typename id ... on Author { name books(first: 1) { nodes { title } totalCount } } ... on Review { stars } } shelf { name } subjectShelf { name } } }",
        """{"readings":[{"subject":{"__typename":"Author","id":"QXV0aG9yOmNoZWtob3Y=","name":"Чехов","books":{"nodes":[{"title":"Ward No. 6"}],"totalCount":1}},"shelf":{"name":"A"},"subjectShelf":null},"""
        + """{"subject":null,"shelf":null,"subjectShelf":null},{"subject":{"__typename":"Review","id":"UmV2aWV3OnIx","stars":5},"shelf":{"name":"B"},"subjectShelf":null}]}""")]
    [InlineData("{ readings { steps { number author { name } about { __typename ... on Book { title readings { label steps { author { name } } } } } } } }",
        """{"readings":[{"steps":[{"number":1,"author":{"name":"鲁迅"},"about":[{"__typename":"Book","title":"100%_\\a:b","readings":[{"label":"odd","steps":[{"author":{"name":"Anonymous"}}]}]},{"__typename":"Author"}]},"""
        + """{"number":2,"author":{"name":"Чехов"},"about":[]}]},{"steps":[{"number":1,"author":{"name":"Anonymous"},"about":[{"__typename":"Review"}]}]},{"steps":[]}]}""")]
    public void At_the_root(string document, string expected) => Assert.Equal($"{{\"data\":{expected}}}", _schema.Execute(document));

    [Fact]
    public void A_value_that_an_entity_embeds() => Assert.Equal(
        """{"data":{"pages":{"nodes":[{"book":{"shelf":{"name":"A"},"readings":[{"label":"nahan"},{"label":"odd"},{"label":"ward6"}]}}]}}}""",
        _schema.Execute("{ pages(first: 1) { nodes { book { shelf { name } readings { label } } } } }"));

    [Theory]
    [MemberData(nameof(SetCases.All), MemberType = typeof(SetCases))]
    public void Entities_of_another_that_have_one_of_some_numbers(string document, string expected) =>
        Assert.Equal($"{{\"data\":{expected}}}", _schema.Execute(document));

    [Fact]
    public void A_value_that_every_entity_embeds_is_never_null() => Assert.Equal(
        """{"data":{"readings":[{"covers":[{"lettering":"呐喊"}]},{"covers":[{"lettering":"100%_\\a:b"}]},{"covers":[{"lettering":"Ward No. 6"}]}]}}""",
        _schema.Execute("{ readings { covers { lettering } } }"));

    [Fact]
    public void An_error_in_a_connection_has_its_path_and_leaves_the_rest()
    {
        var answer = _schema.Execute("{ readings { label others(first: 101) { totalCount } } }");
        Assert.Contains("\"path\":[\"readings\",2,\"others\"],\"extensions\":{\"code\":\"HC0051\"", answer, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":{\"readings\":[{\"label\":\"nahan\",\"others\":null},{\"label\":\"odd\",\"others\":null},{\"label\":\"ward6\",\"others\":null}]}}", answer, StringComparison.Ordinal);
        answer = _schema.Execute("{ readings { others { nodes { reviews(first: -1) { totalCount } } } } }");
        Assert.Contains("\"path\":[\"readings\",0,\"others\",\"nodes\",1,\"reviews\"]", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ readings { label words steps { number } } }", 0)]
    [InlineData("{ reading(book: \"nahan\") { others { nodes { title } } } }", 1)]
    [InlineData("{ readings { others { nodes { title } } } }", 2)]
    [InlineData("{ readings { others { nodes { title } totalCount aggregate { count } groups(by: [YEAR]) { totalCount } } } }", 6)]
    [InlineData("{ readings { book { title author { name } } } }", 1)]
    [InlineData("{ readings { book { title } works { title } } }", 2)]
    [InlineData("{ readings { subject { id } } }", 2)]
    [InlineData("{ readings { steps { about { id } } } }", 3)]
    [InlineData("{ readings { book { reviews { nodes { stars } } } } }", 2)]
    [InlineData("{ readings { book { readings { book { title } } } } }", 2)]
    public void One_statement_a_level_and_type(string document, int expected)
    {
        var before = _library.Database.StatementCount;
        Assert.StartsWith("{\"data\":", _schema.Execute(document), StringComparison.Ordinal);
        Assert.Equal(before + expected, _library.Database.StatementCount);
    }

    [Fact]
    public void Of_an_entity_it_is_worked_out_once_for_all_rows_and_null_where_code_gives_none()
    {
        ReadingSchema.Requests.Value = [];
        Assert.Equal(
            """{"data":{"readings":[{"works":[{"readings":null},{"readings":[{"label":"odd"}]}]},{"works":[]},{"works":[{"readings":[{"label":"odd"}]}]}]}}""",
            _schema.Execute("{ readings { works { readings { label } } } }"));
        Assert.Equal([0, 3], ReadingSchema.Requests.Value.Select(r => r.Keys.Count));
    }

    [Fact]
    public void The_code_is_told_what_is_selected()
    {
        ReadingSchema.Requests.Value = [];
        _schema.Execute("{ pages { a: nodes { label } nodes { steps { author { name } } } ...T } } fragment T on ReadingsConnection { pageInfo { hasNextPage } }");
        var selected = Assert.Single(ReadingSchema.Requests.Value).Selected;
        Assert.True(selected.Has("nodes"));
        Assert.False(selected.Has("edges"));
        Assert.False(selected.Has("totalCount"));
        Assert.True(selected["nodes"]!.Has("label"));
        Assert.True(selected["nodes"]!["steps"]!.Has("author"));
        Assert.False(selected["nodes"]!["steps"]!.Has("number"));
        Assert.True(selected["pageInfo"]!.Has("hasNextPage"));
    }

    [Fact]
    public void Pages_follow_each_other_by_their_cursors()
    {
        const string document = "query ($after: String, $genres: [Genre!]) { pages(first: 2, after: $after, genres: $genres) { edges { cursor node { label } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }";
        var first = Json(_schema.Execute(document)).GetProperty("data").GetProperty("pages");
        Assert.Equal("nahan odd", Labels(first));
        Assert.True(first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.Equal(3, first.GetProperty("totalCount").GetInt32());
        var end = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var second = Json(_schema.Execute(document, $$"""{ "after": "{{end}}" }""")).GetProperty("data").GetProperty("pages");
        Assert.Equal("ward6", Labels(second));
        Assert.False(second.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.True(second.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());

        Assert.Equal("HC0078", Code(_schema.Execute(document, $$"""{ "after": "{{end}}", "genres": ["NOVEL"] }""")));
        Assert.Equal("nahan", Labels(Json(_schema.Execute(document, """{ "genres": ["SHORT_STORY"] }""")).GetProperty("data").GetProperty("pages")));
    }

    [Theory]
    [InlineData("{ pages(first: -1) { totalCount } }", "HC0079")]
    [InlineData("{ pages(first: 101) { totalCount } }", "HC0051")]
    [InlineData("{ pages(after: \"x\") { totalCount } }", "HC0078")]
    public void A_page_that_cannot_be(string document, string code)
    {
        var answer = _schema.Execute(document);
        Assert.Equal(code, Code(answer));
        Assert.Contains("\"path\":[\"pages\"]", answer, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":{\"pages\":null}}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_below_a_reference_has_its_path_through_every_list()
    {
        var answer = _schema.Execute("{ readings { steps { about { ... on Author { books(first: 101) { nodes { title } } } } } } }");
        Assert.Contains("\"path\":[\"readings\",0,\"steps\",0,\"about\",1,\"books\"]", answer, StringComparison.Ordinal);
        Assert.Contains("\"steps\":[{\"about\":[{},{\"books\":null}]},{\"about\":[]}]", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void An_argument_that_is_null_where_none_may_be_ends_what_is_around_it()
    {
        const string document = "query ($n: Int = 1, $unit: PriceUnit = EURO) { reading(book: \"nahan\") { label(times: $n) cost(unit: $unit) } }";
        var answer = _schema.Execute(document, """{ "n": null }""");
        Assert.Equal("HC0018", Code(answer));
        Assert.EndsWith("\"data\":{\"reading\":null}}", answer, StringComparison.Ordinal);
        answer = _schema.Execute(document, """{ "unit": null }""");
        Assert.Contains("\"path\":[\"reading\",\"cost\"]", answer, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":{\"reading\":{\"label\":\"nahan\",\"cost\":null}}}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_that_is_not_there_is_an_error_where_one_must_be() =>
        Assert.Contains("Unexpected Execution Error", _schema.Execute("{ dangling { title } }"), StringComparison.Ordinal);

    private static string Labels(JsonElement page) =>
        string.Join(' ', page.GetProperty("edges").EnumerateArray().Select(e => e.GetProperty("node").GetProperty("label").GetString()));

    private static JsonElement Json(string answer) => JsonDocument.Parse(answer).RootElement;

    private static string? Code(string answer) => Json(answer).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
