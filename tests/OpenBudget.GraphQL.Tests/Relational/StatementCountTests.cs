namespace OpenBudget.GraphQL.Tests.Relational;

/// <summary>One statement a level, however many parents and rows it has.</summary>
public sealed class StatementCountTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [InlineData("{ __typename __schema { description } }", 0)]
    [InlineData("{ books { __typename pageInfo { __typename hasPreviousPage } } }", 0)]
    [InlineData("{ books { nodes { title } } }", 1)]
    [InlineData("{ books { nodes { author { name mentor { name } } editor { name } cover { colour } shelf { name } editorCountry } } }", 1)]
    [InlineData("{ books { pageInfo { hasNextPage startCursor endCursor } nodes { title } edges { cursor node { year } } } }", 1)]
    [InlineData("{ books { totalCount } }", 1)]
    [InlineData("{ books { totalCount nodes { title } } }", 2)]
    [InlineData("{ books { totalCount aggregate { count sum { price } } cents: aggregate { sum { price(unit: CENT) } } } }", 1)]
    [InlineData("{ books { groups(by: YEAR) { __typename pageInfo { hasPreviousPage } } } }", 0)]
    [InlineData("{ books { groups(by: YEAR) { totalCount pageInfo { hasNextPage } items { key { year } aggregate { sum { price } } } } } }", 1)]
    [InlineData("{ books { totalCount aggregate { count } nodes { title } groups(by: YEAR) { totalCount } byGenre: groups(by: GENRE) { totalCount } } }", 4)]
    [InlineData("{ authors { nodes { books { aggregate { count } groups(by: YEAR) { totalCount items { aggregate { count } } } } } } }", 3)]
    [InlineData("{ authors { nodes { books { nodes { title } } } } }", 2)]
    [InlineData("{ authors { nodes { books { totalCount pageInfo { hasNextPage } nodes { title } } } } }", 3)]
    [InlineData("{ authors { nodes { books { nodes { reviews { nodes { stars } } chapters { title } tags } } } } }", 5)]
    [InlineData("{ authors { nodes { books { nodes { author { books { nodes { author { books { nodes { title } } } } } } } } } } }", 4)]
    [InlineData("{ authors { nodes { book(year: 1927) { title } } } }", 2)]
    [InlineData("{ a: authors { nodes { name } } b: books { nodes { title } } }", 2)]
    [InlineData("{ authors { nodes { a: books(first: 1) { nodes { title } } b: books(last: 1) { nodes { title } } } } }", 3)]
    [InlineData("{ book(title: \"呐喊\") { title } author(country: \"中国\") { name } holdings { motto } }", 3)]
    [InlineData("{ nodes(ids: [\"Qm9vazpuYWhhbg==\", \"QXV0aG9yOmx1\", \"Qm9vazp5ZWNhbw==\"]) { id ... on Book { tags } } }", 3)]
    [InlineData("{ node(id: \"Qm9vazpuYWhhbg==\") { id } }", 1)]
    [InlineData("{ node(id: \"unknown\") { id } }", 0)]
    public void Of_an_operation(string document, int expected) => Assert.Equal(expected, library.Statements(document).Count);

    [Theory]
    [InlineData("{ authors(where: { name: { eq: \"x\" } }) { nodes { books { nodes { reviews { nodes { stars } } } } } } }", 1)]
    [InlineData("{ authors(where: { name: { eq: \"𠮷野\" } }) { nodes { books { nodes { reviews { nodes { stars } } } } } } }", 2)]
    [InlineData("{ books(where: { editor: { id: { eq: null } } }) { nodes { editor { books { nodes { title } } } } } }", 1)]
    public void A_level_without_parents_runs_no_statement(string document, int expected) =>
        Assert.Equal(expected, library.Statements(document).Count);

    [Fact]
    public void A_selection_that_is_skipped_runs_no_statement()
    {
        const string document = "query ($deep: Boolean!) { authors { nodes { name books @include(if: $deep) { nodes { title } } } } }";
        Assert.Equal(2, library.Statements(document, """{ "deep": true }""").Count);
        Assert.Single(library.Statements(document, """{ "deep": false }"""));
    }

    [Fact]
    public void The_database_counts_what_it_runs()
    {
        var before = library.Database.StatementCount;
        library.Data("{ authors { nodes { books { nodes { title } } } } }");
        Assert.Equal(before + 2, library.Database.StatementCount);
    }
}
