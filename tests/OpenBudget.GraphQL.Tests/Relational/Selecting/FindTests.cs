namespace OpenBudget.GraphQL.Tests.Relational.Selecting;

/// <summary>Fields that find one row: by arguments, by id, among the children of a row.</summary>
public sealed class FindTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [InlineData("book(title: \"呐喊\") { year }", """{"book":{"year":1923}}""")]
    [InlineData("book(title: \"呐喊\", year: 1923) { year }", """{"book":{"year":1923}}""")]
    [InlineData("book(title: \"呐喊\", year: null) { year }", """{"book":{"year":1923}}""")]
    [InlineData("book(title: \"呐喊\", year: 1924) { year }", """{"book":null}""")]
    [InlineData("book(title: \"no such\") { year author { name } reviews { totalCount } }", """{"book":null}""")]
    [InlineData("book(title: \"\") { title author { books { nodes { title } } } }", """{"book":{"title":"","author":{"books":{"nodes":[{"title":"100%_\\a:b"},{"title":""}]}}}}""")]
    [InlineData("author(country: \"中国\") { name }", """{"author":{"name":"鲁迅"}}""")]
    public void By_arguments(string field, string expected) => Assert.Equal($"{{\"data\":{expected}}}", library.Execute($"{{ {field} }}"));

    [Fact]
    public void The_latest_of_several_is_meant()
    {
        using var editions = new LibraryDatabase(LibraryDatabase.FileOf(
        [
            new Author { Id = 1, Key = "a" }, new Decade { Start = 1 },
            Edition(1, "T", 1990), Edition(2, "T", 2001), Edition(3, "T", 1995), Edition(4, "U", 2020), Edition(5, "V", 2000), Edition(6, "V", 2000),
        ]));
        Assert.Equal("""{"data":{"book":{"id":"Qm9vazpiMg==","year":2001}}}""", editions.Execute("""{ book(title: "T") { id year } }"""));
        Assert.Equal("""{"data":{"book":{"id":"Qm9vazpiMw==","year":1995}}}""", editions.Execute("""{ book(title: "T", year: 1995) { id year } }"""));
        Assert.Equal(
            """{"errors":[{"message":"More than one fits `Query.book`: narrow it by `title`, `year`, or ask for the list and filter it.","locations":[{"line":1,"column":3}],"path":["book"],"extensions":{"code":"AMBIGUOUS","coordinate":"Query.book"}}],"data":{"book":null}}""",
            editions.Execute("""{ book(title: "V") { id } }"""));
    }

    [Fact]
    public void Of_each_row_the_child_that_fits() => Assert.Equal(
        """{"data":{"authors":{"nodes":[{"book":{"title":"野草","tags":["诗"]}},{"book":null},{"book":null},{"book":null}]}}}""",
        library.Execute("{ authors { nodes { book(year: 1927) { title tags } } } }"));

    [Theory]
    [InlineData("Qm9vazpuYWhhbg==", """{"__typename":"Book","id":"Qm9vazpuYWhhbg=="}""")]
    [InlineData("RGVjYWRlOjE4OTA=", """{"__typename":"Decade","id":"RGVjYWRlOjE4OTA="}""")]
    [InlineData("Qm9va1xuZG5haGFu", "null")]
    [InlineData("Qm9vawpkbmFoYW4=", """{"__typename":"Book","id":"Qm9vazpuYWhhbg=="}""")]
    [InlineData("Qm9vazpub25l", "null")]
    [InlineData("UXVlcnk6MQ==", "null")]
    [InlineData("RGVjYWRlOng=", "null")]
    [InlineData("Og==", "null")]
    [InlineData("", "null")]
    [InlineData("not an id", "null")]
    public void By_id(string id, string expected) =>
        Assert.Equal($"{{\"data\":{{\"node\":{expected}}}}}", library.Execute($"{{ node(id: \"{id}\") {{ __typename id }} }}"));

    [Fact]
    public void An_id_too_long_to_be_one_is_of_no_row()
    {
        var longest = Convert.ToBase64String([.. "Book:"u8, .. new byte[763]]);
        Assert.Equal(1024, longest.Length);
        Assert.Equal("""{"data":{"node":null}}""", library.Execute($$"""{ node(id: "{{longest}}") { id } }"""));
        Assert.Equal("""{"data":{"node":null}}""", library.Execute($$"""{ node(id: "{{longest}}AAAA") { id } }"""));
    }

    [Fact]
    public void Nodes_come_in_the_order_asked_with_null_for_what_is_not_there() => Assert.Equal(
        """{"data":{"nodes":[{"id":"QXV0aG9yOmx1","name":"鲁迅"},null,{"id":"Qm9vazpuYWhhbg=="},{"id":"QXV0aG9yOmNoZWtob3Y=","name":"Чехов"},{"id":"QXV0aG9yOmx1","name":"鲁迅"}]}}""",
        library.Execute("""{ nodes(ids: ["QXV0aG9yOmx1", "x", "Qm9vazpuYWhhbg==", "QXV0aG9yOmNoZWtob3Y=", "QXV0aG9yOmx1"]) { id ... on Author { name } } }"""));

    [Theory]
    [InlineData("{ nodes(ids: []) { id } }", """{"data":{"nodes":[]}}""")]
    [InlineData("{ nodes(ids: \"QXV0aG9yOmx1\") { id } }", """{"data":{"nodes":[{"id":"QXV0aG9yOmx1"}]}}""")]
    public void Nodes_of_none_and_of_one(string document, string expected) => Assert.Equal(expected, library.Execute(document));

    [Fact]
    public void More_nodes_than_allowed_are_an_error_and_no_data()
    {
        var ids = string.Join(", ", Enumerable.Repeat("\"QXV0aG9yOmx1\"", 51));
        Assert.Equal(
            """{"errors":[{"message":"The maximum allowed number of nodes was exceeded: 51 ids were asked for, and 50 are answered at most.","locations":[{"line":1,"column":3}],"path":["nodes"],"extensions":{"code":"HC0076","requestedItems":51,"maxAllowedItems":50}}],"data":null}""",
            library.Execute($"{{ nodes(ids: [{ids}]) {{ id }} }}"));
    }

    private static Book Edition(int id, string title, int year) =>
        new() { Id = id, Key = $"b{id}", Title = title, Year = year, AuthorId = 1, DecadeStart = 1 };
}
