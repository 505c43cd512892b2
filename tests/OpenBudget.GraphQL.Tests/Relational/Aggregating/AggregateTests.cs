using System.Text.Json;

namespace OpenBudget.GraphQL.Tests.Relational.Aggregating;

/// <summary>Figures over all items of a list, and over groups of them.</summary>
public sealed class AggregateTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [MemberData(nameof(AggregateCases.Aggregates), MemberType = typeof(AggregateCases))]
    public void Aggregates(string document, string expected) => Assert.Equal($$"""{"data":{{expected}}}""", library.Execute(document));

    [Theory]
    [MemberData(nameof(AggregateCases.Groups), MemberType = typeof(AggregateCases))]
    public void Groups(string document, string expected) => Assert.Equal($$"""{"data":{{expected}}}""", library.Execute(document));

    [Theory]
    [MemberData(nameof(AggregateCases.Errors), MemberType = typeof(AggregateCases))]
    public void What_is_refused(string document, string code) => Assert.Equal(code, library.ErrorCode(document));

    [Theory]
    [InlineData("{ authors(first: 2) { nodes { name a: books { totalCount g: groups(by: YEAR, take: -1) { totalCount } } } } }")]
    [InlineData("{ authors(first: 2) { nodes { name a: books { totalCount g: groups(by: []) { totalCount } } } } }")]
    public void Groups_that_are_refused_are_null_alone(string document)
    {
        var answer = JsonDocument.Parse(library.Execute(document)).RootElement;
        Assert.Equal(
            ["authors.nodes.0.a.g", "authors.nodes.1.a.g"],
            answer.GetProperty("errors").EnumerateArray().Select(e => string.Join('.', e.GetProperty("path").EnumerateArray())));
        Assert.Equal(
            """{"authors":{"nodes":[{"name":"鲁迅","a":{"totalCount":3,"g":null}},{"name":"Чехов","a":{"totalCount":1,"g":null}}]}}""",
            answer.GetProperty("data").GetRawText());
    }

    [Fact]
    public void A_unit_that_a_variable_makes_null_fails_its_figure_alone()
    {
        const string document = """
            query ($u: PriceUnit = EURO) {
              authors(first: 1) { nodes { books {
                x: aggregate { s: sum { p: price(unit: $u) price } }
                groups(by: YEAR) { items { key { year } aggregate { max { price(unit: $u) } } } }
              } } }
            }
            """;
        var answer = JsonDocument.Parse(library.Execute(document, """{ "u": null }""")).RootElement;
        Assert.Equal(
            [
                "authors.nodes.0.books.x.s.p",
                "authors.nodes.0.books.groups.items.0.aggregate.max.price",
                "authors.nodes.0.books.groups.items.1.aggregate.max.price",
            ],
            answer.GetProperty("errors").EnumerateArray().Select(e => string.Join('.', e.GetProperty("path").EnumerateArray())));
        Assert.Equal(
            """{"authors":{"nodes":[{"books":{"x":{"s":{"p":null,"price":25}},"groups":{"items":[{"key":{"year":1923},"aggregate":{"max":{"price":null}}},{"key":{"year":1927},"aggregate":{"max":{"price":null}}}]}}}]}}""",
            answer.GetProperty("data").GetRawText());
        Assert.Contains("\"p\":25,", library.Execute(document, "{}"));
    }

    [Fact]
    public void One_plan_answers_other_variables()
    {
        const string document = """
            query ($by: [BookGroupField!]!, $skip: Int, $take: Int, $least: Decimal, $year: Int) {
              books(where: { year: { gt: $year } }) {
                groups(by: $by, skip: $skip, take: $take, having: { sum: { price: { gte: $least } } }) { items { key { year genre } aggregate { sum { price } } } }
              }
            }
            """;
        Assert.Equal(
            """{"data":{"books":{"groups":{"items":[{"key":{"year":1923,"genre":null},"aggregate":{"sum":{"price":25}}}]}}}}""",
            library.Execute(document, """{ "by": ["YEAR"], "skip": 1, "take": 1, "least": 0, "year": 1800 }"""));
        Assert.Equal(
            """{"data":{"books":{"groups":{"items":[{"key":{"year":2000,"genre":null},"aggregate":{"sum":{"price":0}}}]}}}}""",
            library.Execute(document, """{ "by": ["YEAR"], "skip": 0, "take": 5, "least": -1, "year": 1950 }"""));
        Assert.Equal(
            """{"data":{"books":{"groups":{"items":[{"key":{"year":null,"genre":"NOVEL"},"aggregate":{"sum":{"price":22.49}}}]}}}}""",
            library.Execute(document, """{ "by": ["GENRE"], "skip": 0, "take": 1, "least": 0, "year": 1800 }"""));
        Assert.Equal("HC0079", library.ErrorCode(document, """{ "by": ["GENRE"], "skip": -1, "take": 1, "least": 0, "year": 1800 }"""));
    }

    [Fact]
    public void The_nearest_field_of_a_name_is_grouped_by()
    {
        var keys = ((OpenBudget.GraphQL.Types.EnumType)library.Schema.Type("BookGroupField")!).Values.Select(v => v.Name).ToArray();
        Assert.Equal(
            [
                "TITLE", "SUBTITLE", "YEAR", "PAGES", "AVAILABLE", "GENRE", "LANGUAGE", "UPDATED_AT", "EDITOR_COUNTRY",
                "AUTHOR_NAME", "AUTHOR_COUNTRY", "AUTHOR_BORN_ON", "AUTHOR_ALIVE", "EDITOR_NAME", "EDITOR_BORN_ON", "EDITOR_ALIVE", "COVER_TITLE", "COVER_COLOUR",
                "AUTHOR_MENTOR_NAME", "AUTHOR_MENTOR_COUNTRY", "AUTHOR_MENTOR_BORN_ON", "AUTHOR_MENTOR_ALIVE",
                "EDITOR_MENTOR_NAME", "EDITOR_MENTOR_COUNTRY", "EDITOR_MENTOR_BORN_ON", "EDITOR_MENTOR_ALIVE",
                "COVER_BOOK_TITLE", "COVER_BOOK_SUBTITLE", "COVER_BOOK_YEAR", "COVER_BOOK_PAGES", "COVER_BOOK_AVAILABLE", "COVER_BOOK_GENRE",
                "COVER_BOOK_LANGUAGE", "COVER_BOOK_UPDATED_AT", "COVER_BOOK_EDITOR_COUNTRY",
            ],
            keys);
    }

    [Fact]
    public void A_type_without_numbers_is_only_counted()
    {
        Assert.Equal(["count"], ((OpenBudget.GraphQL.Types.ObjectType)library.Schema.Type("AuthorAggregate")!).Fields.Select(f => f.Name));
        Assert.Equal(["key", "count"], ((OpenBudget.GraphQL.Types.InputObjectType)library.Schema.Type("AuthorGroupSortInput")!).Fields.Select(f => f.Name));
        Assert.Equal(["count"], ((OpenBudget.GraphQL.Types.InputObjectType)library.Schema.Type("AuthorAggregateFilterInput")!).Fields.Select(f => f.Name));
        Assert.Null(library.Schema.Type("AuthorNumbers"));
    }
}
