namespace OpenBudget.GraphQL.Tests.Relational.Aggregating;

/// <summary>Aggregates and groups of the few rows, with what both databases answer.</summary>
public static class AggregateCases
{
    public static TheoryData<string, string> Aggregates { get; } = new()
    {
        {
            "{ books { aggregate { count counted { price } sum { price } average { price } min { price } max { price } } } }",
            """{"books":{"aggregate":{"count":6,"counted":{"price":5},"sum":{"price":34.94},"average":{"price":6.988},"min":{"price":-0.05},"max":{"price":12.5}}}}"""
        },
        {
            "{ books { aggregate { sum { price(unit: CENT) } average { price(unit: CENT) } min { price(unit: CENT) } max { price(unit: CENT) } } } }",
            """{"books":{"aggregate":{"sum":{"price":3494},"average":{"price":698.8},"min":{"price":-5},"max":{"price":1250}}}}"""
        },
        {
            "{ books { aggregate { __typename sum { __typename cent: price(unit: CENT) euro: price } counted { __typename } } other: aggregate { sum { price } } } }",
            """{"books":{"aggregate":{"__typename":"BookAggregate","sum":{"__typename":"BookNumbers","cent":3494,"euro":34.94},"counted":{"__typename":"BookCounts"}},"other":{"sum":{"price":34.94}}}}"""
        },
        {
            "{ books(where: { title: { eq: \"none\" } }) { totalCount aggregate { count counted { price } sum { price } average { price } min { price } max { price } } } }",
            """{"books":{"totalCount":0,"aggregate":{"count":0,"counted":{"price":0},"sum":{"price":null},"average":{"price":null},"min":{"price":null},"max":{"price":null}}}}"""
        },
        {
            "{ books(where: { title: { eq: \"none\" } }) { aggregate { __typename sum { __typename } } } authors { aggregate { __typename } } }",
            """{"books":{"aggregate":{"__typename":"BookAggregate","sum":{"__typename":"BookNumbers"}}},"authors":{"aggregate":{"__typename":"AuthorAggregate"}}}"""
        },
        {
            "{ books(where: { genre: { eq: NOVEL } }) { aggregate { count average { price cent: price(unit: CENT) } } } }",
            """{"books":{"aggregate":{"count":3,"average":{"price":7.496667,"cent":749.666667}}}}"""
        },
        {
            "{ books(first: 1, order: { price: DESC }) { nodes { title } totalCount aggregate { count sum { price } } } }",
            """{"books":{"nodes":[{"title":"呐喊"}],"totalCount":6,"aggregate":{"count":6,"sum":{"price":34.94}}}}"""
        },
        {
            "{ books(where: { author: { name: { eq: \"鲁迅\" } }, reviews: { none: { stars: { eq: 5 } } } }) { aggregate { count sum { price } } } }",
            """{"books":{"aggregate":{"count":2,"sum":{"price":12.5}}}}"""
        },
        {
            "{ covers { aggregate { sum { thickness } average { thickness } } } reviews { aggregate { count } } }",
            """{"covers":{"aggregate":{"sum":{"thickness":1.5},"average":{"thickness":1.5}}},"reviews":{"aggregate":{"count":4}}}"""
        },
        {
            "{ authors { nodes { name books(first: 1) { totalCount aggregate { count counted { price } sum { price } average { price } } } } } }",
            """{"authors":{"nodes":[{"name":"鲁迅","books":{"totalCount":3,"aggregate":{"count":3,"counted":{"price":2},"sum":{"price":25},"average":{"price":12.5}}}},{"name":"Чехов","books":{"totalCount":1,"aggregate":{"count":1,"counted":{"price":1},"sum":{"price":9.99},"average":{"price":9.99}}}},{"name":"Anonymous","books":{"totalCount":2,"aggregate":{"count":2,"counted":{"price":2},"sum":{"price":-0.05},"average":{"price":-0.025}}}},{"name":"𠮷野","books":{"totalCount":0,"aggregate":{"count":0,"counted":{"price":0},"sum":{"price":null},"average":{"price":null}}}}]}}"""
        },
    };

    public static TheoryData<string, string> Groups { get; } = new()
    {
        {
            "{ books { groups(by: [GENRE]) { totalCount pageInfo { hasNextPage hasPreviousPage } items { key { genre title } aggregate { count sum { price } average { price } } } } } }",
            """{"books":{"groups":{"totalCount":4,"pageInfo":{"hasNextPage":false,"hasPreviousPage":false},"items":[{"key":{"genre":null,"title":null},"aggregate":{"count":1,"sum":{"price":-0.05},"average":{"price":-0.05}}},{"key":{"genre":"NOVEL","title":null},"aggregate":{"count":3,"sum":{"price":22.49},"average":{"price":7.496667}}},{"key":{"genre":"POETRY","title":null},"aggregate":{"count":1,"sum":{"price":null},"average":{"price":null}}},{"key":{"genre":"SHORT_STORY","title":null},"aggregate":{"count":1,"sum":{"price":12.5},"average":{"price":12.5}}}]}}}"""
        },
        {
            "{ books { groups(by: [YEAR, LANGUAGE, YEAR], take: 3) { items { key { year language } aggregate { count } } } } }",
            """{"books":{"groups":{"items":[{"key":{"year":1892,"language":"ENGLISH"},"aggregate":{"count":1}},{"key":{"year":1892,"language":"RUSSIAN"},"aggregate":{"count":1}},{"key":{"year":1923,"language":"CHINESE"},"aggregate":{"count":2}}]}}}"""
        },
        {
            "{ books { groups(by: [LANGUAGE, YEAR], take: 2) { pageInfo { hasNextPage } items { key { year language } } } } }",
            """{"books":{"groups":{"pageInfo":{"hasNextPage":true},"items":[{"key":{"year":1923,"language":"CHINESE"}},{"key":{"year":1927,"language":"CHINESE"}}]}}}"""
        },
        {
            "{ books { groups(by: EDITOR_NAME) { items { key { __typename editorName } aggregate { count } } } } }",
            """{"books":{"groups":{"items":[{"key":{"__typename":"BookGroupKey","editorName":null},"aggregate":{"count":3}},{"key":{"__typename":"BookGroupKey","editorName":"Anonymous"},"aggregate":{"count":1}},{"key":{"__typename":"BookGroupKey","editorName":"Чехов"},"aggregate":{"count":1}},{"key":{"__typename":"BookGroupKey","editorName":"鲁迅"},"aggregate":{"count":1}}]}}}"""
        },
        {
            "{ reviews { groups(by: [BOOK_AUTHOR_BORN_ON, BOOK_AVAILABLE, BOOK_UPDATED_AT]) { items { key { bookAuthorBornOn bookAvailable bookUpdatedAt } aggregate { count } } } } }",
            """{"reviews":{"groups":{"items":[{"key":{"bookAuthorBornOn":"1860-01-29","bookAvailable":true,"bookUpdatedAt":"2026-11-22T03:04:05Z"},"aggregate":{"count":1}},{"key":{"bookAuthorBornOn":"1881-09-25","bookAvailable":true,"bookUpdatedAt":"2026-11-22T03:04:05Z"},"aggregate":{"count":3}}]}}}"""
        },
        {
            "{ books { groups(by: TITLE) { items { key { title } } } } }",
            """{"books":{"groups":{"items":[{"key":{"title":""}},{"key":{"title":"100%_\\a:b"}},{"key":{"title":"Ward No. 6"}},{"key":{"title":"呐喊"}},{"key":{"title":"野草"}},{"key":{"title":"𠮷 😀"}}]}}}"""
        },
        {
            "{ books { groups(by: GENRE, order: [{ count: DESC }, { sum: { price: ASC } }]) { items { key { genre } } } } }",
            """{"books":{"groups":{"items":[{"key":{"genre":"NOVEL"}},{"key":{"genre":"POETRY"}},{"key":{"genre":null}},{"key":{"genre":"SHORT_STORY"}}]}}}"""
        },
        {
            "{ books { groups(by: [YEAR, PAGES], order: [{ key: { pages: DESC, title: ASC } }]) { items { key { year pages } } } } }",
            """{"books":{"groups":{"items":[{"key":{"year":1923,"pages":272}},{"key":{"year":1892,"pages":92}},{"key":{"year":2000,"pages":1}},{"key":{"year":1892,"pages":0}},{"key":{"year":1927,"pages":null}}]}}}"""
        },
        {
            "{ books { groups(by: YEAR, having: { count: { gte: 2 }, sum: { price: { gt: 9.94, lte: 25 } } }) { totalCount items { key { year } aggregate { sum { price } } } } } }",
            """{"books":{"groups":{"totalCount":1,"items":[{"key":{"year":1923},"aggregate":{"sum":{"price":25}}}]}}}"""
        },
        {
            "{ books { groups(by: YEAR, having: { sum: { price: { in: [9.94, null] } } }) { items { key { year } } } } }",
            """{"books":{"groups":{"items":[{"key":{"year":1892}},{"key":{"year":1927}}]}}}"""
        },
        {
            "{ books { groups(by: YEAR, skip: 1, take: 2) { totalCount pageInfo { hasNextPage hasPreviousPage } items { key { year } } } } }",
            """{"books":{"groups":{"totalCount":4,"pageInfo":{"hasNextPage":true,"hasPreviousPage":true},"items":[{"key":{"year":1923}},{"key":{"year":1927}}]}}}"""
        },
        {
            "{ books { groups(by: YEAR, skip: 9) { totalCount pageInfo { hasNextPage hasPreviousPage } items { key { year } } } } }",
            """{"books":{"groups":{"totalCount":4,"pageInfo":{"hasNextPage":false,"hasPreviousPage":true},"items":[]}}}"""
        },
        {
            "{ books { groups(by: YEAR, take: 0) { totalCount pageInfo { hasNextPage hasPreviousPage } items { key { year } } } } }",
            """{"books":{"groups":{"totalCount":4,"pageInfo":{"hasNextPage":true,"hasPreviousPage":false},"items":[]}}}"""
        },
        {
            "{ books(where: { title: { eq: \"none\" } }) { groups(by: YEAR) { totalCount pageInfo { hasNextPage } items { key { year } } } } }",
            """{"books":{"groups":{"totalCount":0,"pageInfo":{"hasNextPage":false},"items":[]}}}"""
        },
        {
            "{ authors { nodes { books(first: 0) { groups(by: GENRE, take: 1, order: { count: DESC }) { totalCount pageInfo { hasNextPage } items { key { genre } aggregate { sum { price } } } } } } } }",
            """{"authors":{"nodes":[{"books":{"groups":{"totalCount":3,"pageInfo":{"hasNextPage":true},"items":[{"key":{"genre":"NOVEL"},"aggregate":{"sum":{"price":12.5}}}]}}},{"books":{"groups":{"totalCount":1,"pageInfo":{"hasNextPage":false},"items":[{"key":{"genre":"NOVEL"},"aggregate":{"sum":{"price":9.99}}}]}}},{"books":{"groups":{"totalCount":2,"pageInfo":{"hasNextPage":true},"items":[{"key":{"genre":null},"aggregate":{"sum":{"price":-0.05}}}]}}},{"books":{"groups":{"totalCount":0,"pageInfo":{"hasNextPage":false},"items":[]}}}]}}"""
        },
        {
            "{ authors(first: 2) { nodes { books { groups(by: YEAR, skip: 1) { totalCount items { key { year } } } } } } }",
            """{"authors":{"nodes":[{"books":{"groups":{"totalCount":2,"items":[{"key":{"year":1927}}]}}},{"books":{"groups":{"totalCount":1,"items":[]}}}]}}"""
        },
    };

    /// <summary>What is refused, with the code of the error.</summary>
    public static TheoryData<string, string> Errors { get; } = new()
    {
        { "{ books { groups(by: []) { totalCount } } }", "GROUP_BY_EMPTY" },
        { "{ books { groups(by: YEAR, take: -1) { totalCount } } }", "HC0079" },
        { "{ books { groups(by: YEAR, skip: -1) { totalCount } } }", "HC0079" },
        { "{ books { groups(by: YEAR, take: 101) { totalCount } } }", "HC0051" },
        { "{ books { groups(by: [TITLE, SUBTITLE, YEAR, PAGES, AVAILABLE, GENRE, LANGUAGE, UPDATED_AT, AUTHOR_NAME]) { totalCount } } }", "GROUP_BY_TOO_LONG" },
        { "{ books { groups(by: YEAR, having: { sum: { price: { gt: null } } }) { totalCount } } }", "HC0026" },
        { "{ books { groups(by: YEAR, having: { sum: null }) { totalCount } } }", "HC0026" },
        { "{ books { groups(by: YEAR, having: { count: null }) { totalCount } } }", "HC0026" },
        { "{ books { groups(by: YEAR, order: [{ count: ASC }, { count: ASC }, { count: ASC }, { count: ASC }, { count: ASC }, { count: ASC }, { count: ASC }, { count: ASC }, { count: ASC }, { count: ASC }, { count: ASC }]) { totalCount } } }", "ORDER_TOO_LONG" },
    };
}
