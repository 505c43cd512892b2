using System.Text.RegularExpressions;
using OpenBudget.Tests;

namespace OpenBudget.GraphQL.Tests.Relational;

/// <summary>The SQL of every kind of level, kept as text in <c>Snapshots</c>: a change of a statement is a change that is reviewed.</summary>
public sealed partial class SqlSnapshotTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [InlineData("page", "{ books { nodes { title year } } }")]
    [InlineData("page-with-to-one", "{ books { nodes { title author { name mentor { name } } editor { name } cover { colour } editorCountry } } }")]
    [InlineData("page-with-value", "{ books { nodes { shelf { name position } } } }")]
    [InlineData("page-ordered", "{ books(order: [{ pages: DESC }, { title: ASC }]) { nodes { title } } }")]
    [InlineData("page-ordered-by-to-one", "{ books(order: [{ editor: { name: DESC } }, { author: { name: ASC } }]) { nodes { title author { name } } } }")]
    [InlineData("page-from-the-end", "{ books(last: 2, order: { year: ASC }) { nodes { title } } }")]
    [InlineData("page-from-the-end-with-to-one", "{ books(last: 2) { nodes { title author { name } } } }")]
    [InlineData("page-info", "{ books { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }")]
    [InlineData("edges", "{ books(order: { pages: ASC }) { edges { cursor node { title author { name } } } } }")]
    [InlineData("nested-page", "{ authors { nodes { name books(first: 2, order: { year: DESC }) { nodes { title } } } } }")]
    [InlineData("nested-page-with-to-one", "{ authors { nodes { books(first: 2) { nodes { title editor { name } } } } } }")]
    [InlineData("nested-page-from-the-end", "{ authors { nodes { books(last: 2) { edges { cursor node { title } } } } } }")]
    [InlineData("nested-page-of-to-one", "{ books { nodes { editor { books { nodes { title } } } } } }")]
    [InlineData("values", "{ books { nodes { chapters { title illustrator { name } } } } }")]
    [InlineData("scalars", "{ books { nodes { tags } } }")]
    [InlineData("find", "{ author(country: \"中国\") { name } }")]
    [InlineData("find-latest", "{ book(title: \"呐喊\", year: 1923) { title author { name } } }")]
    [InlineData("pick", "{ authors { nodes { book(year: 1927) { title } } } }")]
    [InlineData("only", "{ holdings { motto years } }")]
    [InlineData("node", "{ node(id: \"Qm9vazpuYWhhbg==\") { id ... on Book { title author { name } } } }")]
    [InlineData("nodes", "{ nodes(ids: [\"Qm9vazpuYWhhbg==\", \"QXV0aG9yOmx1\", \"Qm9vazp5ZWNhbw==\"]) { id ... on Book { title } ... on Author { name } } }")]
    [InlineData("total-count", "{ books(where: { author: { name: { eq: \"鲁迅\" } } }) { totalCount } }")]
    [InlineData("total-count-nested", "{ authors { nodes { books(where: { year: { gt: 1900 } }) { totalCount nodes { title } } } } }")]
    public void Levels(string name, string document) => Match(name, document);

    [Theory]
    [InlineData("filter-text", "title: { eq: \"a\", neq: \"b\", contains: \"c\", ncontains: \"d\", startsWith: \"e\", nstartsWith: \"f\", endsWith: \"g\", nendsWith: \"h\" }")]
    [InlineData("filter-text-or-null", "subtitle: { eq: null, neq: \"b\", contains: \"c\", ncontains: \"d\", startsWith: \"e\", nstartsWith: \"f\", endsWith: \"g\", nendsWith: \"h\" }")]
    [InlineData("filter-number", "year: { eq: 1, neq: 2, gt: 3, ngt: 4, gte: 5, ngte: 6, lt: 7, nlt: 8, lte: 9, nlte: 10 }")]
    [InlineData("filter-number-or-null", "pages: { neq: null, gt: 3, ngt: 4, gte: 5, ngte: 6, lt: 7, nlt: 8, lte: 9, nlte: 10 }")]
    [InlineData("filter-in", "title: { in: [\"a\", \"b\"], nin: [\"c\"] }, subtitle: { in: [\"a\", null], nin: [\"c\"] }, pages: { nin: [1, null] }")]
    [InlineData("filter-and-or", "title: { or: [{ eq: \"a\" }, { eq: \"b\" }] }, or: [{ and: [{ year: { eq: 1 } }, { pages: { eq: 2 } }] }, { genre: { eq: NOVEL } }]")]
    [InlineData("filter-to-one", "author: { name: { eq: \"a\" } }, editor: { name: { neq: \"b\" }, id: { eq: null } }, shelf: { position: { gt: 1 } }")]
    [InlineData("filter-lists", "reviews: { some: { stars: { gt: 1 } }, none: { text: { eq: \"a\" } }, all: { author: { name: { eq: \"b\" } } }, any: true }, tags: { some: { eq: \"c\" } }, chapters: { all: { pages: { lt: 9 } }, any: false }")]
    [InlineData("filter-list-of-to-one", "editor: { books: { some: { reviews: { none: {} } } } }")]
    public void Filters(string name, string where) => Match(name, $"{{ books(where: {{ {where} }}) {{ nodes {{ title }} }} }}");

    [Theory]
    [InlineData("after-in-row-order", "after", "")]
    [InlineData("after-one-key", "after", "order: [{ title: DESC }]")]
    [InlineData("after-several-keys", "after", "order: [{ year: DESC }, { pages: ASC }, { editor: { name: DESC } }]")]
    [InlineData("before-several-keys", "before", "order: [{ year: DESC }, { pages: ASC }]")]
    [InlineData("before-from-the-end", "last: 2, before", "order: [{ pages: DESC }]")]
    public void Cursors(string name, string argument, string order)
    {
        var cursor = library.Data($"{{ books({(order.Length > 0 ? order : "first: 3")}) {{ pageInfo {{ endCursor }} }} }}")
            .GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        Match(name, $"{{ books({argument}: \"{cursor}\" {order}) {{ nodes {{ title }} }} }}");
    }

    private void Match(string name, string document)
    {
        var statements = library.Statements(document).Select(s => Clause().Replace(s, "\n$1 ") + "\n");
        Snapshot.Match($"Snapshots/{name}.sql", $"-- {document}\n\n{string.Join('\n', statements)}");
    }

    [GeneratedRegex(" (FROM(?! json_each)|LEFT JOIN|(?<!LEFT )JOIN|WHERE|GROUP BY|ORDER BY|LIMIT) ")]
    private static partial Regex Clause();
}
