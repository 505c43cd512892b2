using System.Text.RegularExpressions;

namespace OpenBudget.GraphQL.Tests.Relational;

/// <summary>Operations whose SQL is kept as text: every kind of level, filter and cursor.</summary>
public static partial class SqlCases
{
    public static TheoryData<string, string> Levels { get; } = new()
    {
        { "page", "{ books { nodes { title year } } }" },
        { "page-with-to-one", "{ books { nodes { title author { name mentor { name } } editor { name } cover { colour } editorCountry } } }" },
        { "page-with-value", "{ books { nodes { shelf { name position } } } }" },
        { "page-ordered", "{ books(order: [{ pages: DESC }, { title: ASC }]) { nodes { title } } }" },
        { "page-ordered-by-to-one", "{ books(order: [{ editor: { name: DESC } }, { author: { name: ASC } }]) { nodes { title author { name } } } }" },
        { "page-from-the-end", "{ books(last: 2, order: { year: ASC }) { nodes { title } } }" },
        { "page-from-the-end-with-to-one", "{ books(last: 2) { nodes { title author { name } } } }" },
        { "page-info", "{ books { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }" },
        { "edges", "{ books(order: { pages: ASC }) { edges { cursor node { title author { name } } } } }" },
        { "nested-page", "{ authors { nodes { name books(first: 2, order: { year: DESC }) { nodes { title } } } } }" },
        { "nested-page-with-to-one", "{ authors { nodes { books(first: 2) { nodes { title editor { name } } } } } }" },
        { "nested-page-of-one-parent", "{ author(country: \"中国\") { books(first: 2, where: { year: { gt: 1900 } }, order: { year: DESC }) { nodes { title } } } }" },
        { "nested-page-of-one-parent-with-to-one", "{ author(country: \"中国\") { books(order: { editor: { name: ASC } }) { edges { cursor node { title editor { name } } } } } }" },
        { "nested-page-from-the-end", "{ authors { nodes { books(last: 2) { edges { cursor node { title } } } } } }" },
        { "nested-page-of-to-one", "{ books { nodes { editor { books { nodes { title } } } } } }" },
        { "values", "{ books { nodes { chapters { title illustrator { name } } } } }" },
        { "scalars", "{ books { nodes { tags } } }" },
        { "find", "{ author(country: \"中国\") { name } }" },
        { "find-latest", "{ book(title: \"呐喊\") { title author { name } } }" },
        { "find-of-a-year", "{ book(title: \"呐喊\", year: 1923) { title author { name } } }" },
        { "pick", "{ authors { nodes { book(year: 1927) { title } } } }" },
        { "only", "{ holdings { motto years } }" },
        { "node", "{ node(id: \"Qm9vazpuYWhhbg==\") { id ... on Book { title author { name } } } }" },
        { "nodes", "{ nodes(ids: [\"Qm9vazpuYWhhbg==\", \"QXV0aG9yOmx1\", \"Qm9vazp5ZWNhbw==\"]) { id ... on Book { title } ... on Author { name } } }" },
        { "total-count", "{ books(where: { author: { name: { eq: \"鲁迅\" } } }) { totalCount } }" },
        { "total-count-nested", "{ authors { nodes { books(where: { year: { gt: 1900 } }) { totalCount nodes { title } } } } }" },
        { "aggregate", "{ books { aggregate { count counted { price } sum { price } average { price(unit: CENT) } min { price } max { price } } } }" },
        { "aggregate-filtered-by-to-one", "{ books(where: { author: { country: { eq: \"中国\" } } }) { totalCount aggregate { sum { price } } } }" },
        { "aggregate-nested", "{ authors { nodes { books(where: { year: { gt: 1900 } }) { aggregate { count average { price } } } } } }" },
        { "groups", "{ books { groups(by: [YEAR, GENRE]) { items { key { year genre } aggregate { count sum { price } } } } } }" },
        { "groups-of-to-one", "{ books { groups(by: [AUTHOR_COUNTRY, EDITOR_MENTOR_NAME], take: 3, skip: 1) { pageInfo { hasNextPage } items { key { authorCountry editorMentorName } } } } }" },
        { "groups-of-to-one-figures", "{ authors { nodes { books(where: { editor: { name: { neq: \"x\" } } }) { groups(by: [EDITOR_NAME, YEAR], having: { count: { gt: 1 } }, order: [{ sum: { price: DESC } }, { key: { editorName: DESC } }]) { totalCount items { key { editorName } aggregate { count counted { price } average { price } min { price } max { price } } } } } } } }" },
        { "groups-having", "{ books(where: { pages: { gt: 0 } }) { groups(by: YEAR, having: { count: { gt: 1, in: [2, 3] }, sum: { price: { gte: 1.5, neq: null } } }, order: [{ sum: { price: DESC } }, { count: ASC }, { key: { year: DESC } }]) { items { key { year } } } } }" },
        { "groups-total", "{ books { groups(by: GENRE) { totalCount items { key { genre } aggregate { average { price } } } } } }" },
        { "groups-nested", "{ authors { nodes { books { groups(by: GENRE, order: { count: DESC }) { items { key { genre } aggregate { count } } } } } } }" },
        { "groups-nested-total", "{ authors { nodes { books { groups(by: YEAR, having: { sum: { price: { gt: 1 } } }) { totalCount } } } } }" },
    };

    public static TheoryData<string, string> Filters { get; } = new()
    {
        { "filter-text", "title: { eq: \"a\", neq: \"b\", contains: \"c\", ncontains: \"d\", startsWith: \"e\", nstartsWith: \"f\", endsWith: \"g\", nendsWith: \"h\" }" },
        { "filter-text-or-null", "subtitle: { eq: null, neq: \"b\", contains: \"c\", ncontains: \"d\", startsWith: \"e\", nstartsWith: \"f\", endsWith: \"g\", nendsWith: \"h\" }" },
        { "filter-number", "year: { eq: 1, neq: 2, gt: 3, ngt: 4, gte: 5, ngte: 6, lt: 7, nlt: 8, lte: 9, nlte: 10 }" },
        { "filter-number-or-null", "pages: { neq: null, gt: 3, ngt: 4, gte: 5, ngte: 6, lt: 7, nlt: 8, lte: 9, nlte: 10 }" },
        { "filter-in", "title: { in: [\"a\", \"b\"], nin: [\"c\"] }, subtitle: { in: [\"a\", null], nin: [\"c\"] }, pages: { nin: [1, null] }" },
        { "filter-and-or", "title: { or: [{ eq: \"a\" }, { eq: \"b\" }] }, or: [{ and: [{ year: { eq: 1 } }, { pages: { eq: 2 } }] }, { genre: { eq: NOVEL } }]" },
        { "filter-to-one", "author: { name: { eq: \"a\" } }, editor: { name: { neq: \"b\" }, id: { eq: null } }, shelf: { position: { gt: 1 } }" },
        { "filter-lists", "reviews: { some: { stars: { gt: 1 } }, none: { text: { eq: \"a\" } }, all: { author: { name: { eq: \"b\" } } }, any: true }, tags: { some: { eq: \"c\" } }, chapters: { all: { pages: { lt: 9 } }, any: false }" },
        { "filter-trigrams", "title: { contains: \"abcd\", ncontains: \"efg\" }, or: [{ subtitle: { contains: \"a\\\"b\" } }, { author: { name: { contains: \"hij\" } } }]" },
        { "filter-trigrams-of-lists", "or: [{ title: { contains: \"abc\" } }, { year: { eq: 1 } }], reviews: { some: { text: { contains: \"abc\" } }, none: { text: { contains: \"def\" } }, all: { text: { contains: \"ghi\" } } }" },
        { "filter-list-of-to-one", "editor: { books: { some: { reviews: { none: {} } } } }" },
    };

    public static TheoryData<string, string, string> Cursors { get; } = new()
    {
        { "after-in-row-order", "after", "" },
        { "after-one-key", "after", "order: [{ title: DESC }]" },
        { "after-several-keys", "after", "order: [{ year: DESC }, { pages: ASC }, { editor: { name: DESC } }]" },
        { "before-several-keys", "before", "order: [{ year: DESC }, { pages: ASC }]" },
        { "before-from-the-end", "last: 2, before", "order: [{ pages: DESC }]" },
    };

    /// <summary>The operation of a filter's case.</summary>
    public static string Filter(string where) => $"{{ books(where: {{ {where} }}) {{ nodes {{ title }} }} }}";

    /// <summary>The operation of a cursor's case.</summary>
    public static string Cursor(LibraryEngine library, string argument, string order)
    {
        var cursor = library.Data($"{{ books({(order.Length > 0 ? order : "first: 3")}) {{ pageInfo {{ endCursor }} }} }}")
            .GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        return $"{{ books({argument}: \"{cursor}\" {order}) {{ nodes {{ title }} }} }}";
    }

    /// <summary>What is kept: the operation, and the statements it runs, a line for each clause.</summary>
    public static string Text(LibraryEngine library, string document) =>
        $"-- {document}\n\n{string.Join('\n', library.Statements(document).Select(s => Clause().Replace(s, "\n$1 ") + "\n"))}";

    [GeneratedRegex(" (FROM(?! json_each| unnest)|LEFT JOIN|CROSS JOIN|(?<!LEFT |CROSS )JOIN|WHERE|GROUP BY|HAVING|ORDER BY|LIMIT) ")]
    private static partial Regex Clause();
}
