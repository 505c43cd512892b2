namespace OpenBudget.GraphQL.Tests.Relational.Filtering;

/// <summary>Booleans and enums.</summary>
public sealed class ChoiceFilterTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [InlineData("available: { eq: true }", "nahan ward6 blank emoji")]
    [InlineData("available: { neq: true }", "yecao odd")]
    [InlineData("available: { eq: false }", "yecao odd")]
    [InlineData("available: { eq: null }", "")]
    [InlineData("genre: { eq: NOVEL }", "ward6 blank emoji")]
    [InlineData("genre: { neq: NOVEL }", "nahan yecao odd")]
    [InlineData("genre: { eq: null }", "odd")]
    [InlineData("genre: { neq: null }", "nahan yecao ward6 blank emoji")]
    [InlineData("genre: { in: [POETRY, SHORT_STORY] }", "nahan yecao")]
    [InlineData("genre: { in: [POETRY, null] }", "yecao odd")]
    [InlineData("genre: { nin: [NOVEL] }", "nahan yecao odd")]
    [InlineData("genre: { nin: [NOVEL, null] }", "nahan yecao")]
    [InlineData("language: { eq: RUSSIAN }", "ward6")]
    [InlineData("language: { in: [RUSSIAN, ENGLISH] }", "ward6 odd blank")]
    [InlineData("language: { nin: [RUSSIAN, ENGLISH] }", "nahan yecao emoji")]
    [InlineData("language: { nin: [] }", "nahan yecao ward6 odd blank emoji")]
    public void Of_books(string where, string expected) => Assert.Equal(expected, library.Books($"{{ {where} }}"));

    [Theory]
    [InlineData("eq: true", "yoshino")]
    [InlineData("eq: false", "lu chekhov")]
    [InlineData("eq: null", "anon")]
    [InlineData("neq: true", "lu chekhov anon")]
    [InlineData("neq: null", "lu chekhov yoshino")]
    public void A_boolean_may_be_null(string operation, string expected) =>
        Assert.Equal(expected, library.Keys($"{{ authors(where: {{ alive: {{ {operation} }} }}) {{ nodes {{ id }} }} }}"));

    [Fact]
    public void Null_is_no_choice_of_an_enum_that_is_always_there() =>
        Assert.Contains("\"errors\"", library.Execute("{ books(where: { language: { in: [null] } }) { totalCount } }"));
}
