namespace OpenBudget.GraphQL.Tests.Relational.Selecting;

public sealed class FragmentTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    private static readonly string Nahan = LibraryDatabase.Id("Book", "nahan");
    private static readonly string Lu = LibraryDatabase.Id("Author", "lu");
    private static readonly string Cover = LibraryDatabase.Id("Cover", "c1");

    [Fact]
    public void Types_and_interfaces_choose_what_applies() => Assert.Equal(
        """{"data":{"nodes":[{"id":"Qm9vazpuYWhhbg==","title":"呐喊","year":1923},{"id":"QXV0aG9yOmx1","name":"鲁迅"},{"id":"Q292ZXI6YzE=","title":"呐喊","colour":"红"}]}}""",
        library.Execute($$"""
            { nodes(ids: ["{{Nahan}}", "{{Lu}}", "{{Cover}}"]) {
                id
                ... on Titled { title }
                ... on Book { year }
                ... on Author { name }
                ... on Cover { colour }
            } }
            """));

    [Fact]
    public void Interfaces_nest_within_interfaces() => Assert.Equal(
        """{"data":{"node":{"__typename":"Book","title":"呐喊","id":"Qm9vazpuYWhhbg=="}}}""",
        library.Execute($$"""{ node(id: "{{Nahan}}") { __typename ... on Titled { title ... on Node { id ... on Author { name } } } } }"""));

    [Fact]
    public void What_applies_to_no_type_leaves_an_empty_object() => Assert.Equal(
        """{"data":{"node":{}}}""", library.Execute($$"""{ node(id: "{{Lu}}") { ... on Titled { title } } }"""));

    [Fact]
    public void A_fragment_is_spread_wherever_its_type_is() => Assert.Equal(
        """{"data":{"books":{"nodes":[{"title":"Ward No. 6","author":{"name":"Чехов","books":{"nodes":[{"title":"Ward No. 6"}]}},"editor":{"name":"Anonymous","books":{"nodes":[{"title":"100%_\\a:b"},{"title":""}]}}}]}}}""",
        library.Execute("""
            { books(where: { title: { startsWith: "Ward" } }) { nodes { ...b author { ...a } editor { ...a } } } }
            fragment b on Book { title }
            fragment a on Author { ...n ... on Author { books { nodes { ...b } } } }
            fragment n on Author { name }
            """));

    [Fact]
    public void A_fragment_of_a_connection_is_merged_with_it() => Assert.Equal(
        """{"data":{"books":{"totalCount":6,"nodes":[{"title":"呐喊","tags":["经典","short"]}],"pageInfo":{"hasNextPage":true}}}}""",
        library.Execute("""
            { books(first: 1) { totalCount ...c nodes { tags } } }
            fragment c on BooksConnection { nodes { title } pageInfo { hasNextPage } }
            """));

    [Fact]
    public void The_order_of_fields_is_that_of_the_document() => Assert.Equal(
        """{"data":{"books":{"nodes":[{"year":1923,"title":"呐喊","author":{"country":"中国","name":"鲁迅"}}]}}}""",
        library.Execute("{ books(first: 1) { nodes { ... { year } title author { ... on Author { country } name } year } } }"));
}
