namespace OpenBudget.GraphQL.Tests.Relational.Paging;

/// <summary>All pages of a list, one after the other, are the list: nothing twice, nothing left out.</summary>
public sealed class AllPagesTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    private const int MaxPages = 10;

    [Theory]
    [InlineData("[]", "nahan yecao ward6 odd blank emoji")]
    [InlineData("[{ title: ASC }]", "blank odd ward6 nahan yecao emoji")]
    [InlineData("[{ title: DESC }]", "emoji yecao nahan ward6 odd blank")]
    [InlineData("[{ subtitle: ASC }]", "nahan yecao ward6 odd blank emoji")]
    [InlineData("[{ subtitle: DESC }]", "emoji blank nahan yecao ward6 odd")]
    [InlineData("[{ year: ASC }]", "ward6 odd nahan emoji yecao blank")]
    [InlineData("[{ year: DESC }]", "blank yecao nahan emoji ward6 odd")]
    [InlineData("[{ pages: ASC }]", "yecao odd blank ward6 nahan emoji")]
    [InlineData("[{ pages: DESC }]", "nahan emoji ward6 blank odd yecao")]
    [InlineData("[{ price: ASC }]", "yecao odd blank ward6 nahan emoji")]
    [InlineData("[{ available: ASC }]", "yecao odd nahan ward6 blank emoji")]
    [InlineData("[{ genre: DESC }]", "nahan yecao ward6 blank emoji odd")]
    [InlineData("[{ updatedAt: DESC }]", "blank yecao nahan ward6 emoji odd")]
    [InlineData("[{ id: ASC }]", "blank emoji nahan odd ward6 yecao")]
    [InlineData("[{ year: DESC }, { pages: ASC }]", "blank yecao nahan emoji odd ward6")]
    [InlineData("[{ year: DESC, pages: DESC }]", "blank yecao nahan emoji ward6 odd")]
    [InlineData("[{ pages: DESC }, { id: ASC }]", "emoji nahan ward6 blank odd yecao")]
    [InlineData("[{ author: { name: ASC } }]", "odd blank ward6 nahan yecao emoji")]
    [InlineData("[{ author: { country: DESC } }]", "nahan yecao emoji ward6 odd blank")]
    [InlineData("[{ editor: { name: ASC } }]", "yecao odd blank ward6 nahan emoji")]
    [InlineData("[{ editor: { name: DESC } }, { year: ASC }]", "emoji nahan ward6 odd yecao blank")]
    [InlineData("[{ editor: { id: ASC } }, { editor: { country: DESC } }, { title: DESC }]", "yecao odd blank ward6 nahan emoji")]
    [InlineData("[{ editorCountry: ASC }]", "yecao ward6 odd blank nahan emoji")]
    [InlineData("[{ editor: { bornOn: DESC } }]", "emoji nahan yecao ward6 odd blank")]
    [InlineData("[{ shelf: { name: DESC } }, { title: ASC }]", "ward6 nahan blank odd yecao emoji")]
    [InlineData("[{ cover: { thickness: ASC } }]", "yecao ward6 odd blank emoji nahan")]
    [InlineData("[{ decade: { label: ASC } }, { available: DESC }, { title: ASC }]", "ward6 odd blank nahan emoji yecao")]
    public void In_every_order(string order, string expected)
    {
        Assert.Equal(expected, library.Keys($"{{ books(order: {order}) {{ nodes {{ id }} }} }}"));
        for (var size = 1; size <= 4; size++)
        {
            Assert.Equal(expected, Forward(order, size));
            Assert.Equal(expected, Backward(order, size));
        }
    }

    private string Forward(string order, int size)
    {
        var keys = new List<string>();
        var after = "null";
        while (keys.Count <= MaxPages)
        {
            var arguments = $"first: {size}, after: {after}, order: {order}";
            keys.Add(library.Keys($"{{ books({arguments}) {{ nodes {{ id }} }} }}"));
            var page = PageInfo(arguments);
            if (!page.GetProperty("hasNextPage").GetBoolean())
            {
                return string.Join(' ', keys);
            }

            after = page.GetProperty("endCursor").GetRawText();
        }

        return $"more than {MaxPages} pages";
    }

    private string Backward(string order, int size)
    {
        var keys = new List<string>();
        var before = "null";
        while (keys.Count <= MaxPages)
        {
            var arguments = $"last: {size}, before: {before}, order: {order}";
            keys.Insert(0, library.Keys($"{{ books({arguments}) {{ nodes {{ id }} }} }}"));
            var page = PageInfo(arguments);
            if (!page.GetProperty("hasPreviousPage").GetBoolean())
            {
                return string.Join(' ', keys);
            }

            before = page.GetProperty("startCursor").GetRawText();
        }

        return $"more than {MaxPages} pages";
    }

    private System.Text.Json.JsonElement PageInfo(string arguments) =>
        library.Data($"{{ books({arguments}) {{ pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}")
            .GetProperty("books").GetProperty("pageInfo");
}
