namespace OpenBudget.GraphQL.Tests.Relational.Filtering;

public sealed class IdFilterTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [InlineData("eq", "Book:nahan", "nahan")]
    [InlineData("eq", "Book:none", "")]
    [InlineData("neq", "Book:nahan", "yecao ward6 odd blank emoji")]
    [InlineData("neq", "Book:none", "nahan yecao ward6 odd blank emoji")]
    [InlineData("in", "Book:nahan Book:odd Book:none", "nahan odd")]
    [InlineData("nin", "Book:nahan Book:odd Book:none", "yecao ward6 blank emoji")]
    public void Rows_are_chosen_by_their_ids(string operation, string ids, string expected) =>
        Assert.Equal(expected, library.Books($"{{ id: {{ {operation}: {Literal(ids)} }} }}"));

    [Fact]
    public void An_id_of_the_earlier_edition_is_read() =>
        Assert.Equal("nahan", library.Books($"{{ id: {{ eq: \"{Convert.ToBase64String("Book\ndnahan"u8)}\" }} }}"));

    [Theory]
    [InlineData("eq: null", "yecao odd blank")]
    [InlineData("neq: null", "nahan ward6 emoji")]
    [InlineData("eq: \"QXV0aG9yOmx1\"", "emoji")]
    [InlineData("neq: \"QXV0aG9yOmx1\"", "nahan yecao ward6 odd blank")]
    [InlineData("in: [\"QXV0aG9yOmx1\", null]", "yecao odd blank emoji")]
    [InlineData("nin: [\"QXV0aG9yOmx1\"]", "nahan yecao ward6 odd blank")]
    [InlineData("nin: [\"QXV0aG9yOmx1\", null]", "nahan ward6")]
    public void A_row_that_is_not_there_has_no_id(string operation, string expected) =>
        Assert.Equal(expected, library.Books($"{{ editor: {{ id: {{ {operation} }} }} }}"));

    [Theory]
    [InlineData("eq", "Decade:1920", "1920")]
    [InlineData("neq", "Decade:1920", "1890 2000 2010")]
    [InlineData("in", "Decade:1890 Decade:2000 Decade:1", "1890 2000")]
    [InlineData("eq", "Decade:x", "")]
    [InlineData("neq", "Decade:x", "1890 1920 2000 2010")]
    [InlineData("in", "Decade:x Decade:1890", "1890")]
    [InlineData("nin", "Decade:x Decade:1890", "1920 2000 2010")]
    [InlineData("nin", "Decade:99999999999999999999", "1890 1920 2000 2010")]
    public void A_key_may_be_a_number(string operation, string ids, string expected) =>
        Assert.Equal(expected, library.Keys($"{{ decades(where: {{ id: {{ {operation}: {Literal(ids)} }} }}) {{ nodes {{ id }} }} }}"));

    [Theory]
    [InlineData("eq: \"QXV0aG9yOmx1\"")]
    [InlineData("neq: \"QXV0aG9yOmx1\"")]
    [InlineData("in: [\"QXV0aG9yOmx1\"]")]
    [InlineData("eq: \"nahan\"")]
    [InlineData("eq: \"\"")]
    [InlineData("eq: 7")]
    public void The_id_of_another_type_is_an_error(string operation) =>
        Assert.Equal("HC0001", library.ErrorCode($"{{ books(where: {{ id: {{ {operation} }} }}) {{ nodes {{ id }} }} }}"));

    private static string Literal(string ids)
    {
        var encoded = ids.Split(' ').Select(id => id.Split(':')).Select(id => $"\"{LibraryDatabase.Id(id[0], id[1])}\"");
        return ids.Contains(' ') ? $"[{string.Join(", ", encoded)}]" : encoded.Single();
    }
}
