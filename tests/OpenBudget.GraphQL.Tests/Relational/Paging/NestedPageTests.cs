namespace OpenBudget.GraphQL.Tests.Relational.Paging;

/// <summary>A page for each parent, in one statement: parents have no, one or many children.</summary>
public sealed class NestedPageTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [InlineData("first: 2", "lu[呐喊,野草]> chekhov[Ward No. 6] anon[100%_\\a:b,] yoshino[]")]
    [InlineData("first: 1", "lu[呐喊]> chekhov[Ward No. 6] anon[100%_\\a:b]> yoshino[]")]
    [InlineData("first: 0", "lu[]> chekhov[]> anon[]> yoshino[]")]
    [InlineData("first: 9", "lu[呐喊,野草,𠮷 😀] chekhov[Ward No. 6] anon[100%_\\a:b,] yoshino[]")]
    [InlineData("last: 2", "lu<[野草,𠮷 😀] chekhov[Ward No. 6] anon[100%_\\a:b,] yoshino[]")]
    [InlineData("last: 1", "lu<[𠮷 😀] chekhov[Ward No. 6] anon<[] yoshino[]")]
    [InlineData("last: 0", "lu<[] chekhov<[] anon<[] yoshino[]")]
    [InlineData("first: 2, order: { year: DESC }", "lu[野草,呐喊]> chekhov[Ward No. 6] anon[,100%_\\a:b] yoshino[]")]
    [InlineData("last: 2, order: { year: DESC }", "lu<[呐喊,𠮷 😀] chekhov[Ward No. 6] anon[,100%_\\a:b] yoshino[]")]
    [InlineData("first: 1, order: [{ editor: { name: DESC } }]", "lu[𠮷 😀]> chekhov[Ward No. 6] anon[100%_\\a:b]> yoshino[]")]
    [InlineData("first: 1, where: { year: { gt: 1923 } }", "lu[野草] chekhov[] anon[] yoshino[]")]
    [InlineData("first: 1, where: { editor: { id: { neq: null } } }", "lu[呐喊]> chekhov[Ward No. 6] anon[] yoshino[]")]
    public void Of_each_author(string arguments, string expected)
    {
        var authors = library.Data($"{{ authors {{ nodes {{ id books({arguments}) {{ nodes {{ title }} pageInfo {{ hasNextPage hasPreviousPage }} }} }} }} }}")
            .GetProperty("authors").GetProperty("nodes");
        var pages = authors.EnumerateArray().Select(author =>
        {
            var key = Convert.FromBase64String(author.GetProperty("id").GetString()!);
            var books = author.GetProperty("books");
            var titles = string.Join(',', books.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("title").GetString()));
            var before = books.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean() ? "<" : "";
            var after = books.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? ">" : "";
            return $"{System.Text.Encoding.UTF8.GetString(key)["Author:".Length..]}{before}[{titles}]{after}";
        });
        Assert.Equal(expected, string.Join(' ', pages));
    }

    [Fact]
    public void A_cursor_is_a_place_in_the_order_for_every_parent()
    {
        const string order = "order: { year: ASC }";
        var cursor = library.Data($"{{ authors(first: 1) {{ nodes {{ books(first: 1, {order}) {{ pageInfo {{ endCursor }} }} }} }} }}")
            .GetProperty("authors").GetProperty("nodes")[0].GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        Assert.Equal(
            """{"data":{"authors":{"nodes":[{"books":{"nodes":[{"year":1923},{"year":1927}]}},{"books":{"nodes":[]}},{"books":{"nodes":[{"year":2000}]}},{"books":{"nodes":[]}}]}}}""",
            library.Execute($"{{ authors {{ nodes {{ books(after: \"{cursor}\", {order}) {{ nodes {{ year }} }} }} }} }}"));
    }

    [Fact]
    public void TotalCount_is_each_parents_own() => Assert.Equal(
        """{"data":{"authors":{"nodes":[{"books":{"totalCount":2,"nodes":[{"title":"呐喊"}]}},{"books":{"totalCount":0,"nodes":[]}},{"books":{"totalCount":0,"nodes":[]}},{"books":{"totalCount":0,"nodes":[]}}]}}}""",
        library.Execute("{ authors { nodes { books(first: 1, where: { year: { eq: 1923 } }) { totalCount nodes { title } } } } }"));

    [Fact]
    public void TotalCount_needs_no_rows() => Assert.Equal(
        """{"data":{"authors":{"nodes":[{"books":{"totalCount":3}},{"books":{"totalCount":1}},{"books":{"totalCount":2}},{"books":{"totalCount":0}}]}}}""",
        library.Execute("{ authors { nodes { books { totalCount } } } }"));

    [Theory]
    [InlineData("first: 2, order: { rank: DESC }", """[{"stars":3,"rank":9,"parent":"r1"},{"stars":5,"rank":1,"parent":null}]""")]
    [InlineData("last: 2, order: { parent: ASC }", """[{"stars":3,"rank":9,"parent":"r1"},{"stars":1,"rank":1,"parent":"r2"}]""")]
    public void Columns_named_Rank_and_Parent_are_not_mistaken_for_the_pages_own(string arguments, string expected)
    {
        var selection = $"reviews({arguments}) {{ nodes {{ stars rank parent book {{ title }} }} }}";
        var nested = library.Data($"{{ books(first: 1) {{ nodes {{ {selection} }} }} }}").GetProperty("books").GetProperty("nodes")[0];
        Assert.Equal(expected, nested.GetProperty("reviews").GetProperty("nodes").GetRawText().Replace(",\"book\":{\"title\":\"呐喊\"}", ""));
        var root = library.Data($"{{ reviews({arguments}, where: {{ book: {{ title: {{ eq: \"呐喊\" }} }} }}) {{ nodes {{ stars rank parent }} }} }}");
        Assert.Equal(expected, root.GetProperty("reviews").GetProperty("nodes").GetRawText());
    }
}
