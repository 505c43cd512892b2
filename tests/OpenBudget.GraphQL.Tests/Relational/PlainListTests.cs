namespace OpenBudget.GraphQL.Tests.Relational;

/// <summary>Plain lists of entities; those of values are asked with their rows.</summary>
public sealed class PlainListTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Fact]
    public void A_list_of_entities_is_answered_in_its_order_and_equal_ones_in_the_order_of_their_key() => Answers(
        "{ authors { nodes { name bibliography { __typename id author { name } } } } }",
        """
        {"data":{"authors":{"nodes":[{"name":"鲁迅","bibliography":[{"__typename":"Book","id":"Qm9vazpuYWhhbg==","author":{"name":"鲁迅"}},{"__typename":"Book","id":"Qm9vazplbW9qaQ==","author":{"name":"鲁迅"}},{"__typename":"Book","id":"Qm9vazp5ZWNhbw==","author":{"name":"鲁迅"}}]},{"name":"Чехов","bibliography":[{"__typename":"Book","id":"Qm9vazp3YXJkNg==","author":{"name":"Чехов"}}]},{"name":"Anonymous","bibliography":[{"__typename":"Book","id":"Qm9vazpvZGQ=","author":{"name":"Anonymous"}},{"__typename":"Book","id":"Qm9vazpibGFuaw==","author":{"name":"Anonymous"}}]},{"name":"𠮷野","bibliography":[]}]}}}
        """);

    [Fact]
    public void Within_a_list_of_entities_their_own_lists_are_answered() => Answers(
        "{ author(country: \"中国\") { bibliography { title chapters { title } reviews(first: 1) { totalCount nodes { stars } } author { bibliography { year } } } } }",
        """
        {"data":{"author":{"bibliography":[{"title":"呐喊","chapters":[{"title":"狂人日记"},{"title":"孔乙己"}],"reviews":{"totalCount":3,"nodes":[{"stars":5}]},"author":{"bibliography":[{"year":1923},{"year":1923},{"year":1927}]}},{"title":"𠮷 😀","chapters":[],"reviews":{"totalCount":0,"nodes":[]},"author":{"bibliography":[{"year":1923},{"year":1923},{"year":1927}]}},{"title":"野草","chapters":[],"reviews":{"totalCount":0,"nodes":[]},"author":{"bibliography":[{"year":1923},{"year":1923},{"year":1927}]}}]}}}
        """);

    [Theory]
    [InlineData("{ some: { year: { eq: 1927 } } }", "鲁迅")]
    [InlineData("{ none: { year: { gt: 1900 } } }", "Чехов,𠮷野")]
    [InlineData("{ all: { chapters: { any: true } } }", "Чехов,𠮷野")]
    [InlineData("{ some: { editor: { country: { eq: \"Russia\" } }, reviews: { some: { stars: { eq: 3 } } } } }", "鲁迅")]
    [InlineData("{ any: false }", "𠮷野")]
    public void A_list_of_entities_is_filtered_like_a_connection(string filter, string names) => Answers(
        $"{{ authors(where: {{ bibliography: {filter} }}) {{ nodes {{ name }} }} }}",
        $"{{\"data\":{{\"authors\":{{\"nodes\":[{string.Join(',', names.Split(',').Select(n => $"{{\"name\":\"{n}\"}}"))}]}}}}}}");

    [Fact]
    public void The_filter_of_a_list_of_entities_is_the_one_of_their_connection()
    {
        var fields = library.Data("""{ __type(name: "AuthorFilterInput") { inputFields { name type { name } } } }""")
            .GetProperty("__type").GetProperty("inputFields").EnumerateArray()
            .Select(f => $"{f.GetProperty("name")}: {f.GetProperty("type").GetProperty("name")}");

        Assert.Equal(
            ["books: ListFilterInputTypeOfBookFilterInput", "editedBooks: ListFilterInputTypeOfBookFilterInput", "bibliography: ListFilterInputTypeOfBookFilterInput"],
            fields.Where(f => f.EndsWith("OfBookFilterInput", StringComparison.Ordinal)));
    }

    private void Answers(string document, string expected) => Assert.Equal(expected, library.Execute(document));
}
