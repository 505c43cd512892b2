using System.Text;

namespace OpenBudget.GraphQL.Tests.Relational.Filtering;

/// <summary>Conditions of several fields, and how many of them there may be.</summary>
public sealed class CombinedFilterTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    private const string All = "nahan yecao ward6 odd blank emoji";

    [Theory]
    [InlineData("year: { eq: 1923 }, genre: { eq: NOVEL }", "emoji")]
    [InlineData("and: [{ year: { eq: 1923 } }, { genre: { eq: NOVEL } }]", "emoji")]
    [InlineData("or: [{ year: { eq: 1927 } }, { genre: { eq: NOVEL } }]", "yecao ward6 blank emoji")]
    [InlineData("or: [{ year: { eq: 1927 } }, { genre: { eq: NOVEL } }], available: { eq: true }", "ward6 blank emoji")]
    [InlineData("or: [{ year: { eq: 1927 }, available: { eq: true } }, { title: { eq: \"\" } }]", "blank")]
    [InlineData("and: [{ or: [{ year: { eq: 1892 } }, { year: { eq: 2000 } }] }, { or: [{ pages: { eq: 0 } }, { pages: { eq: 1 } }] }]", "odd blank")]
    [InlineData("or: [{ and: [{ year: { eq: 1892 } }, { pages: { eq: 0 } }] }, { author: { name: { eq: \"鲁迅\" } }, pages: { eq: null } }]", "yecao odd")]
    [InlineData("and: { year: { eq: 1923 } }", "nahan emoji")]
    public void Fields_of_one_object_and_members_of_and_must_all_hold(string where, string expected) => Holds(where, expected);

    [Theory]
    [InlineData("")]
    [InlineData("and: []")]
    [InlineData("or: []")]
    [InlineData("and: [{}]")]
    [InlineData("or: [{}]")]
    [InlineData("or: [{ and: [] }, { title: {} }]")]
    [InlineData("title: {}, author: {}, reviews: {}")]
    public void What_says_nothing_lets_everything_through(string where) => Holds(where, All);

    // As in the dialect: an object without an operation adds nothing, so it is no alternative either.
    [Fact]
    public void An_empty_alternative_is_left_out() => Holds("or: [{}, { year: { eq: 2000 } }]", "blank");

    [Fact]
    public void A_filter_that_is_null_or_absent_is_none()
    {
        Assert.Equal(All, library.Keys("{ books(where: null) { nodes { id } } }"));
        Assert.Equal(All, library.Keys("{ books { nodes { id } } }"));
    }

    [Theory]
    [InlineData("title: { contains: null }", "title")]
    [InlineData("title: { nendsWith: null }", "title")]
    [InlineData("year: { gt: null }", "year")]
    [InlineData("price: { nlte: null }", "price")]
    [InlineData("title: { in: null }", "title")]
    [InlineData("genre: { nin: null }", "genre")]
    [InlineData("title: null", "title")]
    [InlineData("title: { or: null }", "or")]
    [InlineData("and: null", "and")]
    [InlineData("author: null", "author")]
    [InlineData("shelf: null", "shelf")]
    [InlineData("reviews: null", "reviews")]
    [InlineData("reviews: { some: null }", "reviews")]
    [InlineData("reviews: { any: null }", "reviews")]
    public void Null_where_it_means_nothing_is_an_error(string where, string field) => Assert.Equal(
        "{\"errors\":[{\"message\":\"The filter of `" + field + "` was given null. Leave the operation out, or ask `eq: null` for rows without a value.\","
        + "\"locations\":[{\"line\":1,\"column\":3}],\"path\":[\"books\"],\"extensions\":{\"code\":\"HC0026\",\"field\":\"" + field + "\"}}],"
        + "\"data\":{\"books\":null}}",
        library.Execute($"{{ books(where: {{ {where} }}) {{ totalCount }} }}"));

    [Fact]
    public void Two_hundred_operations_are_answered_and_one_more_is_refused()
    {
        Assert.Equal("nahan emoji", library.Books($"{{ or: [{Repeat("{ year: { eq: 1923 } }", 200)}] }}"));
        Assert.Equal("FILTER_TOO_LONG", library.ErrorCode($"{{ books(where: {{ or: [{Repeat("{ year: { eq: 1923 } }", 201)}] }}) {{ totalCount }} }}"));
    }

    [Fact]
    public void Lists_of_items_count_among_the_operations() => Assert.Equal(
        "FILTER_TOO_LONG", library.ErrorCode($"{{ books(where: {{ or: [{Repeat("{ reviews: { any: true } }", 201)}] }}) {{ totalCount }} }}"));

    [Fact]
    public void A_filter_nests_as_deep_as_variables_may()
    {
        var where = new StringBuilder("{ \"year\": { \"eq\": 1923 } }");
        for (var i = 0; i < 28; i++)
        {
            where.Insert(0, i % 2 == 0 ? "{ \"or\": [" : "{ \"and\": [").Append("] }");
        }

        Assert.Equal("nahan emoji", library.Books("$where", "($where: BookFilterInput)", $"{{ \"where\": {where} }}"));
    }

    [Fact]
    public void Lists_of_lists_nest_as_deep_as_variables_may()
    {
        var where = new StringBuilder("{ \"year\": { \"eq\": 1923 } }");
        for (var i = 0; i < 14; i++)
        {
            where.Insert(0, "{ \"author\": { \"books\": { \"some\": ").Append(" } } }");
        }

        Assert.Equal("nahan yecao emoji", library.Books("$where", "($where: BookFilterInput)", $"{{ \"where\": {where} }}"));
    }

    [Fact]
    public void A_way_over_more_rows_than_a_statement_can_join_is_refused()
    {
        var where = new StringBuilder("{ \"name\": { \"eq\": \"x\" } }");
        for (var i = 0; i < 41; i++)
        {
            where.Insert(0, "{ \"mentor\": ").Append(" }");
        }

        Assert.Equal(
            "TOO_MANY_RELATIONS",
            library.ErrorCode("query ($where: AuthorFilterInput) { authors(where: $where) { totalCount } }", $"{{ \"where\": {where} }}"));
    }

    private static string Repeat(string member, int count) => string.Join(", ", Enumerable.Repeat(member, count));

    private void Holds(string where, string expected) => Assert.Equal(expected, library.Books($"{{ {where} }}"));
}
