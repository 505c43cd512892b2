using System.Text.Json;

namespace OpenBudget.GraphQL.Tests.Relational.Paging;

/// <summary>Pages of a root field, and what is said about them.</summary>
public sealed class PageTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [InlineData("first: 2", "nahan yecao", true, false)]
    [InlineData("first: 6", "nahan yecao ward6 odd blank emoji", false, false)]
    [InlineData("first: 7", "nahan yecao ward6 odd blank emoji", false, false)]
    [InlineData("first: 0", "", true, false)]
    [InlineData("last: 2", "blank emoji", false, true)]
    [InlineData("last: 6", "nahan yecao ward6 odd blank emoji", false, false)]
    [InlineData("last: 0", "", false, true)]
    [InlineData("", "nahan yecao ward6 odd blank emoji", false, false)]
    [InlineData("first: null, last: null, after: null, before: null, order: null", "nahan yecao ward6 odd blank emoji", false, false)]
    [InlineData("first: 2, order: { title: DESC }", "emoji yecao", true, false)]
    [InlineData("last: 2, order: { title: DESC }", "odd blank", false, true)]
    [InlineData("first: 2, where: { year: { eq: 1 } }", "", false, false)]
    public void Without_a_cursor(string arguments, string keys, bool hasNext, bool hasPrevious) => Holds(arguments, keys, hasNext, hasPrevious);

    [Theory]
    [InlineData("first: 2, after: #yecao", "ward6 odd", true, true)]
    [InlineData("first: 9, after: #yecao", "ward6 odd blank emoji", false, true)]
    [InlineData("first: 2, after: #emoji", "", false, true)]
    [InlineData("first: 0, after: #yecao", "", true, true)]
    [InlineData("last: 2, before: #blank", "ward6 odd", true, true)]
    [InlineData("last: 9, before: #blank", "nahan yecao ward6 odd", true, false)]
    [InlineData("last: 2, before: #nahan", "", true, false)]
    [InlineData("first: 2, before: #blank", "nahan yecao", true, false)]
    [InlineData("first: 9, before: #ward6", "nahan yecao", false, false)]
    [InlineData("last: 2, after: #yecao", "blank emoji", false, true)]
    [InlineData("last: 9, after: #odd", "blank emoji", false, false)]
    [InlineData("first: 2, after: #nahan, before: #blank", "yecao ward6", true, true)]
    [InlineData("last: 2, after: #nahan, before: #blank", "ward6 odd", true, true)]
    [InlineData("after: #nahan, before: #blank", "yecao ward6 odd", false, true)]
    [InlineData("after: #blank, before: #nahan", "", false, true)]
    [InlineData("first: 9, after: #yecao, where: { year: { gt: 1920 } }", "blank emoji", false, true)]
    public void Between_cursors(string arguments, string keys, bool hasNext, bool hasPrevious) =>
        Holds(WithCursors(arguments), keys, hasNext, hasPrevious);

    [Fact]
    public void Cursors_tell_a_pages_ends()
    {
        var page = library.Data("{ books(first: 3) { pageInfo { startCursor endCursor } edges { cursor } } }").GetProperty("books");
        var cursors = page.GetProperty("edges").EnumerateArray().Select(e => e.GetProperty("cursor").GetString()).ToArray();
        Assert.Equal(cursors[0], page.GetProperty("pageInfo").GetProperty("startCursor").GetString());
        Assert.Equal(cursors[2], page.GetProperty("pageInfo").GetProperty("endCursor").GetString());
        Assert.Equal(3, cursors.Distinct().Count());
    }

    [Theory]
    [InlineData("first: 0")]
    [InlineData("last: 0")]
    [InlineData("where: { year: { eq: 1 } }")]
    public void An_empty_page_has_no_cursors(string arguments) => Assert.Equal(
        """{"startCursor":null,"endCursor":null}""",
        library.Data($"{{ books({arguments}) {{ pageInfo {{ startCursor endCursor }} }} }}").GetProperty("books").GetProperty("pageInfo").GetRawText());

    [Theory]
    [InlineData("{ books(last: 2) { pageInfo { hasNextPage } } }", """{"data":{"books":{"pageInfo":{"hasNextPage":false}}}}""")]
    [InlineData("{ books(first: 2) { pageInfo { hasPreviousPage } } }", """{"data":{"books":{"pageInfo":{"hasPreviousPage":false}}}}""")]
    [InlineData("{ books(first: 2) { pageInfo { hasNextPage } } }", """{"data":{"books":{"pageInfo":{"hasNextPage":true}}}}""")]
    [InlineData("{ books(last: 6) { pageInfo { hasPreviousPage } } }", """{"data":{"books":{"pageInfo":{"hasPreviousPage":false}}}}""")]
    public void Nothing_but_pageInfo_may_be_asked(string document, string expected) => Assert.Equal(expected, library.Execute(document));

    [Theory]
    [InlineData("{ books(first: 1) { totalCount } }", 6)]
    [InlineData("{ books(first: 1, where: { year: { eq: 1892 } }) { totalCount nodes { title } } }", 2)]
    [InlineData("{ books(first: 0) { totalCount nodes { title } } }", 6)]
    [InlineData("{ books(where: { year: { eq: 1 } }) { totalCount } }", 0)]
    public void TotalCount_is_of_all_pages(string document, int expected) =>
        Assert.Equal(expected, library.Data(document).GetProperty("books").GetProperty("totalCount").GetInt32());

    [Fact]
    public void A_page_holds_ten_items_where_no_number_is_given()
    {
        var books = Enumerable.Range(1, 12).Select(i => new Book { Id = i, Key = $"b{i}", Title = "x", AuthorId = 1, DecadeStart = 1 });
        object[] rows = [new Author { Id = 1, Key = "a" }, new Decade { Start = 1 }, .. books];
        using var many = new LibraryDatabase(LibraryDatabase.FileOf(rows));
        Assert.Equal("b1 b2 b3 b4 b5 b6 b7 b8 b9 b10", many.Keys("{ books { nodes { id } } }"));
        var second = many.Data("{ books(first: 2) { pageInfo { endCursor } } }").GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor");
        Assert.Equal("b3 b4 b5 b6 b7 b8 b9 b10 b11 b12", many.Keys($"{{ books(after: \"{second}\") {{ nodes {{ id }} }} }}"));
    }

    private string WithCursors(string arguments)
    {
        foreach (var edge in library.Data("{ books { edges { cursor node { id } } } }").GetProperty("books").GetProperty("edges").EnumerateArray())
        {
            var key = Convert.FromBase64String(edge.GetProperty("node").GetProperty("id").GetString()!);
            arguments = arguments.Replace("#" + System.Text.Encoding.UTF8.GetString(key)["Book:".Length..], $"\"{edge.GetProperty("cursor").GetString()}\"");
        }

        return arguments;
    }

    private void Holds(string arguments, string keys, bool hasNext, bool hasPrevious)
    {
        var list = arguments.Length > 0 ? $"({arguments})" : "";
        var document = $"{{ books{list} {{ nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage }} }} }}";
        Assert.Equal(keys, library.Keys(document));
        var pageInfo = library.Data(document).GetProperty("books").GetProperty("pageInfo");
        Assert.Equal((hasNext, hasPrevious), (Flag(pageInfo, "hasNextPage"), Flag(pageInfo, "hasPreviousPage")));
    }

    private static bool Flag(JsonElement pageInfo, string name) => pageInfo.GetProperty(name).GetBoolean();
}
