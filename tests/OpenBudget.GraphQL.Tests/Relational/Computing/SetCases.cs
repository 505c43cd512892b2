namespace OpenBudget.GraphQL.Tests.Relational.Computing;

/// <summary>Connections inside what code works out: the books of the authors 1, 3 and 2, of 1923, of 1892 and 2000, and of 1923.</summary>
internal static class SetCases
{
    public static TheoryData<string, string> All => new()
    {
        {
            "{ readings { others { nodes { title } totalCount pageInfo { hasNextPage } } } }",
            """{"readings":[{"others":{"nodes":[{"title":"呐喊"},{"title":"𠮷 😀"}],"totalCount":2,"pageInfo":{"hasNextPage":false}}},"""
            + """{"others":{"nodes":[{"title":"100%_\\a:b"},{"title":""}],"totalCount":2,"pageInfo":{"hasNextPage":false}}},"""
            + """{"others":{"nodes":[],"totalCount":0,"pageInfo":{"hasNextPage":false}}}]}"""
        },
        {
            "{ readings { others(first: 1, order: [{ year: DESC }, { title: DESC }], where: { title: { neq: \"x\" } }) { edges { node { year author { name } } } pageInfo { hasNextPage } } } }",
            """{"readings":[{"others":{"edges":[{"node":{"year":1923,"author":{"name":"鲁迅"}}}],"pageInfo":{"hasNextPage":true}}},"""
            + """{"others":{"edges":[{"node":{"year":2000,"author":{"name":"Anonymous"}}}],"pageInfo":{"hasNextPage":true}}},"""
            + """{"others":{"edges":[],"pageInfo":{"hasNextPage":false}}}]}"""
        },
        {
            "{ readings { others(last: 1) { nodes { title reviews { totalCount } } } } }",
            """{"readings":[{"others":{"nodes":[{"title":"𠮷 😀","reviews":{"totalCount":0}}]}},{"others":{"nodes":[{"title":"","reviews":{"totalCount":0}}]}},{"others":{"nodes":[]}}]}"""
        },
        {
            "{ readings { others { aggregate { count sum { price } } groups(by: [YEAR]) { items { key { year } aggregate { count } } totalCount } } } }",
            """{"readings":[{"others":{"aggregate":{"count":2,"sum":{"price":25}},"groups":{"items":[{"key":{"year":1923},"aggregate":{"count":2}}],"totalCount":1}}},"""
            + """{"others":{"aggregate":{"count":2,"sum":{"price":-0.05}},"groups":{"items":[{"key":{"year":1892},"aggregate":{"count":1}},{"key":{"year":2000},"aggregate":{"count":1}}],"totalCount":2}}},"""
            + """{"others":{"aggregate":{"count":0,"sum":{"price":null}},"groups":{"items":[],"totalCount":0}}}]}"""
        },
    };
}
