using System.Text;

namespace OpenBudget.GraphQL.Tests.Relational.Paging;

/// <summary>The text of cursors: Base64 of <c>{mark}key1:key2</c>.</summary>
public sealed class CursorTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [InlineData("[]", "1 2 3 4 5 6")]
    [InlineData("{ title: ASC }", @":5 100%_\\a\:b:4 Ward No. 6:3 呐喊:1 野草:2 𠮷 😀:6")]
    [InlineData("{ pages: ASC }", @"\null:2 0:4 1:5 92:3 272:1 272:6")]
    [InlineData("{ price: DESC }", @"1250:1 1250:6 999:3 0:5 -5:4 \null:2")]
    [InlineData("[{ available: DESC }, { genre: ASC }]", @"1:NOVEL:3 1:NOVEL:5 1:NOVEL:6 1:SHORT_STORY:1 0:\null:4 0:POETRY:2")]
    [InlineData("{ editor: { bornOn: DESC } }", @"1881-09-25:6 1860-01-29:1 \null:2 \null:3 \null:4 \null:5")]
    [InlineData("[{ updatedAt: ASC }, { decade: { id: DESC } }]", "1795230245000:1890:4 1795316645000:1920:1 1795316645000:1920:6 1795316645000:1890:3 1795316645250:1920:2 1795403045000:2000:5")]
    [InlineData("{ subtitle: DESC }", @"呐喊:6 :5 \null:1 \null:2 \null:3 \null:4")]
    public void A_cursor_holds_the_keys_of_the_order_and_the_row(string order, string expected)
    {
        var edges = library.Data($"{{ books(order: {order}) {{ edges {{ cursor }} }} }}").GetProperty("books").GetProperty("edges");
        var texts = edges.EnumerateArray().Select(e => Encoding.UTF8.GetString(Convert.FromBase64String(e.GetProperty("cursor").GetString()!)));
        Assert.Equal(expected, string.Join(' ', texts.Select(t => t["{00000000}".Length..])));
    }

    [Fact]
    public void The_mark_is_of_the_field_and_its_order()
    {
        Assert.Equal("e2JjNzIwY2I5fTE=", FirstCursor("{ books(first: 1) { edges { cursor } } }"));
        Assert.NotEqual(FirstCursor("{ books(first: 1) { edges { cursor } } }"), FirstCursor("{ reviews(first: 1) { edges { cursor } } }"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x:1")]
    [InlineData("272")]
    [InlineData("272:1:")]
    [InlineData("272:1:1")]
    [InlineData(@"\null")]
    [InlineData(@"272:\null")]
    [InlineData(@"\nul:1")]
    [InlineData(@"\nullx:1")]
    [InlineData(@"\null\null:1")]
    [InlineData(@"27\2:1")]
    [InlineData(@"272:1\")]
    [InlineData("272:99999999999999999999")]
    [InlineData(" 272:1")]
    public void Keys_that_no_row_can_have_are_refused(string keys)
    {
        Assert.Equal("HC0078", library.ErrorCode(AfterForged(keys)));
    }

    [Fact]
    public void A_row_that_has_gone_leaves_its_place()
    {
        Assert.Equal("blank odd yecao", library.Keys(AfterForged("3:4")));
        Assert.Equal("", library.Keys(AfterForged(@"\null:9")));
    }

    [Fact]
    public void Keys_are_texts_with_every_character()
    {
        const string order = "order: [{ title: ASC }]";
        var after = library.Data($"{{ books({order}, where: {{ year: {{ lt: 1900 }} }}) {{ edges {{ cursor }} }} }}")
            .GetProperty("books").GetProperty("edges")[0].GetProperty("cursor").GetString();
        Assert.Equal("ward6 nahan yecao emoji", library.Keys($"{{ books({order}, after: \"{after}\") {{ nodes {{ id }} }} }}"));
        Assert.Equal("blank", library.Keys($"{{ books({order}, before: \"{after}\") {{ nodes {{ id }} }} }}"));
    }

    private string AfterForged(string keys)
    {
        var cursor = Encoding.UTF8.GetString(Convert.FromBase64String(FirstCursor("{ books(first: 1, order: { pages: DESC }) { edges { cursor } } }")));
        var forged = Convert.ToBase64String(Encoding.UTF8.GetBytes(cursor[..10] + keys));
        return $"{{ books(after: \"{forged}\", order: {{ pages: DESC }}) {{ nodes {{ id }} }} }}";
    }

    private string FirstCursor(string document) =>
        library.Data(document).EnumerateObject().First().Value.GetProperty("edges")[0].GetProperty("cursor").GetString()!;
}
