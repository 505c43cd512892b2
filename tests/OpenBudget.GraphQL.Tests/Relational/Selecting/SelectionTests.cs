namespace OpenBudget.GraphQL.Tests.Relational.Selecting;

/// <summary>What is selected is what is answered, to the byte.</summary>
public sealed class SelectionTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [InlineData("id title subtitle year pages", """{"id":"Qm9vazpuYWhhbg==","title":"呐喊","subtitle":null,"year":1923,"pages":272}""")]
    [InlineData("price cents: price(unit: CENT) euros: price(unit: EURO)", """{"price":12.5,"cents":1250,"euros":12.5}""")]
    [InlineData("available genre language updatedAt", """{"available":true,"genre":"SHORT_STORY","language":"CHINESE","updatedAt":"2026-11-22T03:04:05Z"}""")]
    [InlineData("author { name bornOn alive } editor { name country }", """{"author":{"name":"鲁迅","bornOn":"1881-09-25","alive":false},"editor":{"name":"Чехов","country":"Russia"}}""")]
    [InlineData("decade { id label } cover { title colour thickness book { title } }", """{"decade":{"id":"RGVjYWRlOjE5MjA=","label":"二十年代"},"cover":{"title":"呐喊","colour":"红","thickness":1.5,"book":{"title":"呐喊"}}}""")]
    [InlineData("shelf { name position } editorCountry", """{"shelf":{"name":"A","position":3},"editorCountry":"Russia"}""")]
    [InlineData("chapters { title pages illustrator { name mentor { name } } }", """{"chapters":[{"title":"狂人日记","pages":12,"illustrator":{"name":"𠮷野","mentor":{"name":"鲁迅"}}},{"title":"孔乙己","pages":null,"illustrator":null}]}""")]
    [InlineData("tags", """{"tags":["经典","short"]}""")]
    [InlineData("reviews { totalCount nodes { stars text } }", """{"reviews":{"totalCount":3,"nodes":[{"stars":5,"text":"好 \"好\""},{"stars":3,"text":null},{"stars":1,"text":""}]}}""")]
    public void A_book_that_has_everything(string selection, string expected) => Book("呐喊", selection, expected);

    [Theory]
    [InlineData("pages price genre updatedAt editor { name } cover { colour }", """{"pages":null,"price":null,"genre":"POETRY","updatedAt":"2026-11-22T03:04:05.25Z","editor":null,"cover":null}""")]
    [InlineData("shelf { name position } editorCountry chapters { title } reviews { totalCount nodes { stars } edges { cursor } }", """{"shelf":null,"editorCountry":null,"chapters":[],"reviews":{"totalCount":0,"nodes":[],"edges":[]}}""")]
    public void A_book_that_lacks_much(string selection, string expected) => Book("野草", selection, expected);

    [Theory]
    [InlineData("title price", """{"title":"100%_\\a:b","price":-0.05}""")]
    [InlineData("id subtitle genre", """{"id":"Qm9vazpvZGQ=","subtitle":null,"genre":null}""")]
    [InlineData("author { country bornOn alive mentor { name } books { nodes { price } } }", """{"author":{"country":null,"bornOn":null,"alive":null,"mentor":null,"books":{"nodes":[{"price":-0.05},{"price":0}]}}}""")]
    public void A_book_of_odd_values(string selection, string expected) => Book("100%_\\\\a:b", selection, expected);

    [Fact]
    public void Text_is_escaped_as_JSON() => Assert.Equal(
        """{"data":{"reviews":{"nodes":[{"text":"Great\n\t!"}]}}}""",
        library.Execute("""{ reviews(where: { text: { startsWith: "Great" } }) { nodes { text } } }"""));

    [Theory]
    [InlineData(
        "{ a: books(first: 1) { nodes { title } } b: books(last: 1) { nodes { year } } }",
        """{"data":{"a":{"nodes":[{"title":"呐喊"}]},"b":{"nodes":[{"year":1923}]}}}""")]
    [InlineData(
        "{ authors(first: 1) { nodes { old: books(order: { year: ASC }, first: 1) { nodes { year } } new: books(order: { year: DESC }, first: 1) { nodes { year } } } } }",
        """{"data":{"authors":{"nodes":[{"old":{"nodes":[{"year":1923}]},"new":{"nodes":[{"year":1927}]}}]}}}""")]
    [InlineData(
        "{ books(first: 1) { n: nodes { title } m: nodes { t: title u: title } c: totalCount d: totalCount } }",
        """{"data":{"books":{"n":[{"title":"呐喊"}],"m":[{"t":"呐喊","u":"呐喊"}],"c":6,"d":6}}}""")]
    public void One_field_under_several_names(string document, string expected) => Assert.Equal(expected, library.Execute(document));

    [Theory]
    [InlineData(
        "{ books(first: 1) { nodes { title } } books(first: 1) { nodes { year title } totalCount } }",
        """{"data":{"books":{"nodes":[{"title":"呐喊","year":1923}],"totalCount":6}}}""")]
    [InlineData(
        "{ books(first: 1) { nodes { author { name } chapters { title } author { country books(first: 1) { totalCount } } chapters { pages } } } }",
        """{"data":{"books":{"nodes":[{"author":{"name":"鲁迅","country":"中国","books":{"totalCount":3}},"chapters":[{"title":"狂人日记","pages":12},{"title":"孔乙己","pages":null}]}]}}}""")]
    [InlineData(
        "{ books(first: 1) { pageInfo { hasNextPage } edges { node { title } } pageInfo { hasPreviousPage } edges { node { year } } } }",
        """{"data":{"books":{"pageInfo":{"hasNextPage":true,"hasPreviousPage":false},"edges":[{"node":{"title":"呐喊","year":1923}}]}}}""")]
    public void Fields_of_one_name_are_merged(string document, string expected) => Assert.Equal(expected, library.Execute(document));

    [Fact]
    public void Nodes_and_edges_stand_side_by_side() => Assert.Equal(
        """{"data":{"books":{"nodes":[{"tags":["经典","short"]},{"tags":["诗"]}],"edges":[{"node":{"tags":["经典","short"]},"cursor":"e2JjNzIwY2I5fTE="},{"node":{"tags":["诗"]},"cursor":"e2JjNzIwY2I5fTI="}],"pageInfo":{"endCursor":"e2JjNzIwY2I5fTI="}}}}""",
        library.Execute("{ books(first: 2) { nodes { tags } edges { node { tags } cursor } pageInfo { endCursor } } }"));

    [Fact]
    public void Every_object_knows_its_type() => Assert.Equal(
        """{"data":{"__typename":"Query","books":{"__typename":"BooksConnection","pageInfo":{"__typename":"PageInfo"},"edges":[{"__typename":"BooksEdge","node":{"__typename":"Book"}}],"nodes":[{"t":"Book","author":{"__typename":"Author"},"shelf":{"__typename":"Shelf"},"chapters":[{"__typename":"Chapter"},{"__typename":"Chapter"}],"reviews":{"__typename":"ReviewsConnection"}}]},"holdings":{"__typename":"Holdings"}}}""",
        library.Execute("{ __typename books(first: 1) { __typename pageInfo { __typename } edges { __typename node { __typename } } nodes { t: __typename author { __typename } shelf { __typename } chapters { __typename } reviews { __typename } } } holdings { __typename } }"));

    [Theory]
    [InlineData(true, true, """{"data":{"books":{"nodes":[{"title":"呐喊","reviews":{"nodes":[{"stars":5}]}}]}}}""")]
    [InlineData(true, false, """{"data":{"books":{"nodes":[{"title":"呐喊"}]}}}""")]
    [InlineData(false, true, """{"data":{"books":{"nodes":[{"reviews":{"nodes":[{"stars":5}]}}]}}}""")]
    public void Conditions_are_variables(bool title, bool reviews, string expected) => Assert.Equal(expected, library.Execute(
        "query ($t: Boolean!, $r: Boolean!) { books(first: 1) { nodes { title @include(if: $t) ... @include(if: $r) { reviews(first: 1) { nodes { stars } } } } } }",
        $$"""{ "t": {{(title ? "true" : "false")}}, "r": {{(reviews ? "true" : "false")}} }"""));

    [Fact]
    public void A_root_field_may_be_skipped() => Assert.Equal(
        """{"data":{"authors":{"totalCount":4}}}""",
        library.Execute("query ($s: Boolean!) { books @skip(if: $s) { totalCount } authors { totalCount } }", """{ "s": true }"""));

    [Fact]
    public void Introspection_takes_variables_and_stands_beside_data()
    {
        const string document = "query ($n: String!) { books(first: 1) { totalCount } __type(name: $n) { name kind } }";
        Assert.Equal("""{"data":{"books":{"totalCount":6},"__type":{"name":"Book","kind":"OBJECT"}}}""", library.Execute(document, """{ "n": "Book" }"""));
        Assert.Equal("""{"data":{"books":{"totalCount":6},"__type":{"name":"Node","kind":"INTERFACE"}}}""", library.Execute(document, """{ "n": "Node" }"""));
        Assert.Equal("""{"data":{"books":{"totalCount":6},"__type":null}}""", library.Execute(document, """{ "n": "x" }"""));
    }

    [Fact]
    public void Lists_nest_as_deep_as_documents_may() => Assert.Equal(
        """{"data":{"authors":{"nodes":[{"books":{"nodes":[{"author":{"books":{"nodes":[{"author":{"books":{"nodes":[{"author":{"books":{"nodes":[{"title":"Ward No. 6"}]}}}]}}}]}}}]}}]}}}""",
        library.Execute("""{ authors(where: { name: { eq: "Чехов" } }) { nodes { books { nodes { author { books { nodes { author { books { nodes { author { books { nodes { title } } } } } } } } } } } } } }"""));

    [Fact]
    public void The_one_row_of_a_table() => Assert.Equal(
        """{"data":{"holdings":{"motto":"读书","years":[1999,2001]}}}""", library.Execute("{ holdings { motto years } }"));

    [Fact]
    public void A_table_that_lost_its_one_row_is_a_failure_and_no_null()
    {
        using var empty = new LibraryDatabase(LibraryDatabase.FileOf([]));
        Assert.Equal("""{"errors":[{"message":"Unexpected Execution Error"}]}""", empty.Execute("{ holdings { motto } }"));
        Assert.Equal("""{"data":{"books":{"totalCount":0,"nodes":[]}}}""", empty.Execute("{ books { totalCount nodes { title } } }"));
    }

    private void Book(string title, string selection, string expected) =>
        Assert.Equal($"{{\"data\":{{\"book\":{expected}}}}}", library.Execute($"{{ book(title: \"{title}\") {{ {selection} }} }}"));
}
