namespace OpenBudget.GraphQL.Tests.Relational.Paging;

public sealed class PagingErrorTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [InlineData("first: -1", "HC0079")]
    [InlineData("last: -1", "HC0079")]
    [InlineData("first: 101", "HC0051")]
    [InlineData("last: 101", "HC0051")]
    [InlineData("first: 2147483647", "HC0051")]
    [InlineData("first: 1, last: 1", "HC0082")]
    [InlineData("first: 0, last: 0", "HC0082")]
    [InlineData("after: \"\"", "HC0078")]
    [InlineData("before: \"no cursor\"", "HC0078")]
    [InlineData("after: \"MQ==\"", "HC0078")]
    [InlineData("order: [{ title: ASC }, { title: ASC }, { title: ASC }, { title: ASC }, { title: ASC }, { title: ASC }, { title: ASC }, { title: ASC }, { title: ASC }, { title: ASC }, { title: ASC }]", "ORDER_TOO_LONG")]
    public void Arguments_that_make_no_page(string arguments, string code)
    {
        Assert.Equal(code, library.ErrorCode($"{{ books({arguments}) {{ nodes {{ title }} }} }}"));
        Assert.Equal(code, library.ErrorCode($"{{ books({arguments}) {{ totalCount }} }}"));
        Assert.Equal(code, library.ErrorCode($"{{ authors {{ nodes {{ books({arguments}) {{ nodes {{ title }} }} }} }} }}"));
    }

    [Fact]
    public void An_error_says_what_was_asked_of_which_field() => Assert.Equal(
        """{"errors":[{"message":"The maximum allowed items per page were exceeded: `Query.books` was asked for 101 items and gives 100 at most.","locations":[{"line":1,"column":3}],"path":["books"],"extensions":{"code":"HC0051","coordinate":"Query.books","requestedItems":101,"maxAllowedItems":100}}],"data":{"books":null}}""",
        library.Execute("{ books(first: 101) { totalCount } }"));

    [Theory]
    [InlineData("{ books(order: { title: ASC }) { pageInfo { endCursor } } }", "books", "order: { title: DESC }")]
    [InlineData("{ books(order: { title: ASC }) { pageInfo { endCursor } } }", "books", "order: { id: ASC }")]
    [InlineData("{ books(order: { title: ASC }) { pageInfo { endCursor } } }", "books", "order: [{ title: ASC }, { year: ASC }]")]
    [InlineData("{ books(order: { title: ASC }) { pageInfo { endCursor } } }", "books", "first: 1")]
    [InlineData("{ books(order: { editor: { name: ASC } }) { pageInfo { endCursor } } }", "books", "order: { author: { name: ASC } }")]
    [InlineData("{ reviews { pageInfo { endCursor } } }", "books", "first: 1")]
    public void A_cursor_of_another_field_or_order_is_refused(string origin, string field, string arguments)
    {
        var cursor = library.Data(origin).EnumerateObject().First().Value.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        Assert.Equal("HC0078", library.ErrorCode($"{{ {field}(after: \"{cursor}\", {arguments}) {{ nodes {{ id }} }} }}"));
        Assert.Equal("HC0078", library.ErrorCode($"{{ {field}(before: \"{cursor}\", {arguments}) {{ nodes {{ id }} }} }}"));
    }

    [Fact]
    public void A_cursor_of_the_root_is_not_one_of_a_parent()
    {
        var cursor = library.Data("{ books { pageInfo { endCursor } } }").GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        Assert.Equal("HC0078", library.ErrorCode($"{{ authors {{ nodes {{ books(after: \"{cursor}\") {{ totalCount }} }} }} }}"));
    }

    [Fact]
    public void A_page_as_large_as_allowed_is_answered() =>
        Assert.Equal("nahan yecao ward6 odd blank emoji", library.Keys("{ books(first: 100) { nodes { id } } }"));

    [Fact]
    public void The_limits_are_options()
    {
        using var small = new LibraryDatabase(
            File.ReadAllBytes(library.Path), options: new() { DefaultPageSize = 2, MaxPageSize = 3, MaxNodes = 1, MaxOrderKeys = 1, MaxFilterOperations = 1 });
        Assert.Equal("nahan yecao", small.Keys("{ books { nodes { id } } }"));
        Assert.Equal("nahan yecao ward6", small.Keys("{ books(first: 3) { nodes { id } } }"));
        Assert.Equal("HC0051", small.ErrorCode("{ books(first: 4) { totalCount } }"));
        Assert.Equal("ORDER_TOO_LONG", small.ErrorCode("{ books(order: [{ title: ASC }, { year: ASC }]) { totalCount } }"));
        Assert.Equal("FILTER_TOO_LONG", small.ErrorCode("{ books(where: { title: { neq: \"\", contains: \"x\" } }) { totalCount } }"));
        Assert.Equal("HC0076", small.ErrorCode("{ nodes(ids: [\"a\", \"b\"]) { id } }"));
    }
}
