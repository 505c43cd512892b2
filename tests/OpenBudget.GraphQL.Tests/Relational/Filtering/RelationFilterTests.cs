namespace OpenBudget.GraphQL.Tests.Relational.Filtering;

/// <summary>Filters on the one row that a row refers to, or on columns of its own that a value groups.</summary>
public sealed class RelationFilterTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [InlineData("author: { name: { eq: \"鲁迅\" } }", "nahan yecao emoji")]
    [InlineData("author: { name: { neq: \"鲁迅\" } }", "ward6 odd blank")]
    [InlineData("author: { country: { eq: null } }", "odd blank")]
    [InlineData("author: { name: { contains: \"鲁\" }, country: { eq: \"中国\" } }", "nahan yecao emoji")]
    [InlineData("decade: { label: { startsWith: \"fin\" } }", "ward6 odd")]
    [InlineData("author: {}", "nahan yecao ward6 odd blank emoji")]
    public void A_row_that_is_always_there(string where, string expected) => Holds(where, expected);

    [Theory]
    [InlineData("editor: { name: { contains: \"Че\" } }", "nahan")]
    [InlineData("editor: { name: { ncontains: \"Че\" } }", "yecao ward6 odd blank emoji")]
    [InlineData("editor: { country: { eq: null } }", "yecao ward6 odd blank")]
    [InlineData("editor: { country: { neq: null } }", "nahan emoji")]
    [InlineData("editor: { country: { neq: \"中国\" } }", "nahan yecao ward6 odd blank")]
    [InlineData("editor: { name: { in: [\"Чехов\"] } }", "nahan")]
    [InlineData("editor: { name: { nin: [\"Чехов\"] } }", "yecao ward6 odd blank emoji")]
    [InlineData("editor: { name: { eq: null } }", "yecao odd blank")]
    [InlineData("editor: { mentor: { name: { neq: \"x\" } } }", "nahan yecao ward6 odd blank emoji")]
    [InlineData("editor: {}", "nahan yecao ward6 odd blank emoji")]
    [InlineData("editorCountry: { eq: null }", "yecao ward6 odd blank")]
    [InlineData("editorCountry: { neq: \"Russia\" }", "yecao ward6 odd blank emoji")]
    [InlineData("editorCountry: { startsWith: \"R\" }", "nahan")]
    public void A_row_that_is_missing_has_only_nulls(string where, string expected) => Holds(where, expected);

    [Theory]
    [InlineData("cover: { colour: { eq: \"红\" } }", "nahan")]
    [InlineData("cover: { colour: { neq: \"红\" } }", "yecao ward6 odd blank emoji")]
    [InlineData("cover: { thickness: { gt: 1.4999 } }", "nahan")]
    [InlineData("cover: { thickness: { ngt: 1 } }", "yecao ward6 odd blank emoji")]
    [InlineData("cover: { book: { title: { eq: null } } }", "yecao ward6 odd blank emoji")]
    [InlineData("cover: { title: { eq: \"呐喊\" } }", "nahan")]
    public void A_row_that_refers_to_this_one(string where, string expected) => Holds(where, expected);

    [Theory]
    [InlineData("shelf: { name: { eq: \"A\" } }", "nahan")]
    [InlineData("shelf: { name: { eq: null } }", "yecao odd blank emoji")]
    [InlineData("shelf: { position: { eq: null } }", "yecao ward6 odd blank emoji")]
    [InlineData("shelf: { position: { nlt: 3 } }", "nahan yecao ward6 odd blank emoji")]
    [InlineData("shelf: { position: { lte: 3 }, name: { neq: \"B\" } }", "nahan")]
    public void A_value_that_is_missing_has_only_nulls(string where, string expected) => Holds(where, expected);

    [Theory]
    [InlineData("mentor: { name: { eq: \"鲁迅\" } }", "yoshino")]
    [InlineData("mentor: { mentor: { id: { eq: null } } }", "lu chekhov anon yoshino")]
    [InlineData("mentor: { books: { some: { title: { eq: \"野草\" } } } }", "yoshino")]
    [InlineData("mentor: { books: { none: {} } }", "lu chekhov anon")]
    public void A_row_of_the_same_table(string where, string expected) =>
        Assert.Equal(expected, library.Keys($"{{ authors(where: {{ {where} }}) {{ nodes {{ id }} }} }}"));

    private void Holds(string where, string expected) => Assert.Equal(expected, library.Books($"{{ {where} }}"));
}
