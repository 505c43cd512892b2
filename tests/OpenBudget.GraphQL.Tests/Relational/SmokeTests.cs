namespace OpenBudget.GraphQL.Tests.Relational;

public sealed class SmokeTests(LibraryDatabase library, Xunit.Abstractions.ITestOutputHelper output) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [InlineData("{ books { totalCount nodes { id title year pages price p: price(unit: CENT) available genre updatedAt editorCountry author { name } editor { name country } shelf { name position } chapters { title pages } tags } } }")]
    [InlineData("{ books(first: 2, order: [{ price: DESC }]) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { __typename title } } } }")]
    [InlineData("{ books(last: 2, order: [{ price: DESC }]) { pageInfo { hasNextPage hasPreviousPage } nodes { title price author { name } } } }")]
    [InlineData("{ authors { nodes { name books(first: 1, order: { year: DESC }) { totalCount pageInfo { hasNextPage endCursor } nodes { title reviews { nodes { stars text author { name } } } } } book(year: 1892) { title } } } }")]
    [InlineData("{ books(where: { or: [{ author: { name: { contains: \"鲁\" } } }, { editor: { country: { neq: \"中国\" } } }], reviews: { some: { stars: { gte: 4 } } }, chapters: { all: { pages: { gt: 0 } } }, tags: { any: true } }) { nodes { title } } }")]
    [InlineData("{ book(title: \"呐喊\") { title ... on Node { id } } author(country: \"中国\") { name } x: book(title: \"nope\") { title } }")]
    [InlineData("{ nodes(ids: [\"Qm9vazpuYWhhbg==\", \"QXV0aG9yOmx1\", \"xx\", \"Qm9vazpubw==\"]) { __typename id ... on Book { title reviews(first: 1) { nodes { id } } } ... on Author { name } } node(id: \"UmV2aWV3OnIx\") { id ... on Review { stars } } }")]
    [InlineData("{ books(first: 101) { nodes { title } } a: authors { nodes { name books(first: -1) { nodes { title } } } } }")]
    [InlineData("{ books(where: { price: { gt: 9.985, lt: 12.504 } }) { nodes { title price } } __typename }")]
    public void It_answers(string document) => output.WriteLine(library.Execute(document));
}
