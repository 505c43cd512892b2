namespace OpenBudget.GraphQL.Tests.Relational;

/// <summary>Plain lists: of values stored with their row, and of entities that belong to it.</summary>
public sealed class PlainListTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Fact]
    public void A_list_of_entities_is_answered_in_its_order() => Answers(
        "{ authors { nodes { name bibliography { __typename id title author { name } } } } }",
        """
        {"data":{"authors":{"nodes":[{"name":"鲁迅","bibliography":[{"__typename":"Book","id":"Qm9vazpuYWhhbg==","title":"呐喊","author":{"name":"鲁迅"}},{"__typename":"Book","id":"Qm9vazp5ZWNhbw==","title":"野草","author":{"name":"鲁迅"}}]},{"name":"Чехов","bibliography":[{"__typename":"Book","id":"Qm9vazp3YXJkNg==","title":"Ward No. 6","author":{"name":"Чехов"}}]},{"name":"Anonymous","bibliography":[{"__typename":"Book","id":"Qm9vazpuYW1lbGVzcw==","title":"100%_\\a:b","author":{"name":"Anonymous"}}]}]}}}
        """);

    [Fact]
    public void Within_a_list_of_entities_their_own_lists_are_answered() => Answers(
        "{ author(country: \"中国\") { bibliography { title chapters { title } reviews(first: 1) { totalCount nodes { stars } } author { bibliography { year } } } } }",
        """
        {"data":{"author":{"bibliography":[{"title":"呐喊","chapters":[{"title":"狂人日记"},{"title":"孔乙己"}],"reviews":{"totalCount":2,"nodes":[{"stars":5}]},"author":{"bibliography":[{"year":1923},{"year":1927}]}},{"title":"野草","chapters":[],"reviews":{"totalCount":0,"nodes":[]},"author":{"bibliography":[{"year":1923},{"year":1927}]}}]}}}
        """);

    [Theory]
    [InlineData("{ some: { year: { gt: 1925 } } }", "鲁迅")]
    [InlineData("{ none: { year: { gt: 1900 } } }", "Чехов,Anonymous")]
    [InlineData("{ all: { chapters: { any: true } } }", "Чехов")]
    [InlineData("{ some: { editor: { country: { eq: \"Russia\" } }, reviews: { some: { stars: { eq: 3 } } } } }", "鲁迅")]
    [InlineData("{ any: false }", "")]
    public void A_list_of_entities_is_filtered_like_a_connection(string filter, string names) => Answers(
        $"{{ authors(where: {{ bibliography: {filter} }}) {{ nodes {{ name }} }} }}",
        $"{{\"data\":{{\"authors\":{{\"nodes\":[{string.Join(',', names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => $"{{\"name\":\"{n}\"}}"))}]}}}}}}");

    [Fact]
    public void The_filter_of_a_list_of_entities_is_the_one_of_its_connection() => Answers(
        """{ __type(name: "AuthorFilterInput") { inputFields { name type { name } } } }""",
        """
        {"data":{"__type":{"inputFields":[{"name":"and","type":{"name":null}},{"name":"or","type":{"name":null}},{"name":"id","type":{"name":"IdOperationFilterInput"}},{"name":"name","type":{"name":"StringOperationFilterInput"}},{"name":"country","type":{"name":"StringOperationFilterInput"}},{"name":"bornOn","type":{"name":"LocalDateOperationFilterInput"}},{"name":"books","type":{"name":"ListFilterInputTypeOfBookFilterInput"}},{"name":"editedBooks","type":{"name":"ListFilterInputTypeOfBookFilterInput"}},{"name":"bibliography","type":{"name":"ListFilterInputTypeOfBookFilterInput"}}]}}}
        """);

    private void Answers(string document, string expected) => Assert.Equal(expected, library.Execute(document));
}
