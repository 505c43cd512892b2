namespace OpenBudget.GraphQL.Tests.Relational.Selecting;

/// <summary>A text that code works out by the keys of all rows of a level at once.</summary>
public sealed class ComputedTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [InlineData("{ books(first: 3) { nodes { excerpt } } }", """{"books":{"nodes":[{"excerpt":"呐"},{"excerpt":"野"},{"excerpt":"W"}]}}""")]
    [InlineData("{ books(first: 3) { nodes { excerpt(length: 3, from: 2) } } }", """{"books":{"nodes":[{"excerpt":"喊"},{"excerpt":"草"},{"excerpt":"ard"}]}}""")]
    [InlineData("{ books(first: 1) { nodes { a: excerpt(length: 0) b: excerpt(length: 9) } } }", """{"books":{"nodes":[{"a":"","b":"呐喊"}]}}""")]
    [InlineData("{ book(title: \"𠮷 😀\") { excerpt(from: 3) } }", """{"book":{"excerpt":"😀"}}""")]
    [InlineData("{ reviews(first: 2) { nodes { book { excerpt } } } }", """{"reviews":{"nodes":[{"book":{"excerpt":"呐"}},{"book":{"excerpt":"呐"}}]}}""")]
    [InlineData("{ books(last: 1) { nodes { author { books(first: 2) { edges { node { excerpt } } } } } } }", """{"books":{"nodes":[{"author":{"books":{"edges":[{"node":{"excerpt":"呐"}},{"node":{"excerpt":"野"}}]}}}]}}""")]
    [InlineData("{ books(where: { title: { eq: \"none\" } }) { nodes { excerpt } } }", """{"books":{"nodes":[]}}""")]
    public void Of_rows_wherever_they_are(string document, string expected) => Assert.Equal($"{{\"data\":{expected}}}", library.Execute(document));

    [Fact]
    public void Its_arguments_are_variables()
    {
        const string document = "query ($n: Int!, $f: Int) { books(first: 1) { nodes { excerpt(length: $n, from: $f) } } }";
        Assert.Equal("""{"data":{"books":{"nodes":[{"excerpt":"呐"}]}}}""", library.Execute(document, """{ "n": 1 }"""));
        Assert.Equal("""{"data":{"books":{"nodes":[{"excerpt":"呐喊"}]}}}""", library.Execute(document, """{ "n": 2, "f": null }"""));
        Assert.Equal("""{"data":{"books":{"nodes":[{"excerpt":"喊"}]}}}""", library.Execute(document, """{ "n": 2, "f": 2 }"""));
    }

    [Theory]
    [InlineData("books(first: 2) { totalCount nodes { title excerpt(length: $n) } }", "books")]
    [InlineData("book(title: \"呐喊\") { excerpt(length: $n) }", "book")]
    [InlineData("node(id: \"Qm9vazpuYWhhbg==\") { ... on Book { excerpt(length: $n) } }", "node")]
    [InlineData("reviews(first: 1) { nodes { book { excerpt(length: $n) } } }", "reviews")]
    public void It_is_never_null_so_a_fault_ends_what_is_around_it(string field, string nulled)
    {
        var document = $"query ($n: Int = 1) {{ {field} }}";
        Assert.Equal("HC0018", library.ErrorCode(document, """{ "n": null }"""));
        Assert.EndsWith($"\"data\":{{\"{nulled}\":null}}}}", library.Execute(document, """{ "n": null }"""), StringComparison.Ordinal);
    }
}
