using System.Text.Json;

namespace OpenBudget.GraphQL.Tests.Relational.Selecting;

/// <summary>A field that fails is null at each of its places, and each place is told.</summary>
public sealed class ErrorPathTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [InlineData("{ authors(first: 2) { nodes { books(first: -1) { totalCount } } } }", "authors.nodes.0.books authors.nodes.1.books")]
    [InlineData("{ a: authors(first: 2) { n: nodes { b: books(first: -1) { totalCount } } } }", "a.n.0.b a.n.1.b")]
    [InlineData("{ authors(first: 2) { edges { node { books(first: -1) { totalCount } } } } }", "authors.edges.0.node.books authors.edges.1.node.books")]
    [InlineData("{ reviews(first: 2) { nodes { book { author { books(first: -1) { totalCount } } } } } }", "reviews.nodes.0.book.author.books reviews.nodes.1.book.author.books")]
    [InlineData("{ books(first: 1) { nodes { chapters { illustrator { books(first: -1) { totalCount } } } } } }", "books.nodes.0.chapters.0.illustrator.books")]
    [InlineData("{ books(first: 3) { nodes { editor { books(first: -1) { totalCount } } } } }", "books.nodes.0.editor.books books.nodes.2.editor.books")]
    [InlineData("{ authors(first: 3) { nodes { books(last: 1) { nodes { reviews(first: -1) { totalCount } } } } } }", "authors.nodes.0.books.nodes.0.reviews authors.nodes.1.books.nodes.0.reviews authors.nodes.2.books.nodes.0.reviews")]
    [InlineData("{ authors(first: 1) { nodes { books(first: 2) { nodes { reviews(first: -1) { totalCount } } } } } }", "authors.nodes.0.books.nodes.0.reviews authors.nodes.0.books.nodes.1.reviews")]
    [InlineData("{ nodes(ids: [\"x\", \"QXV0aG9yOmx1\", \"Qm9vazpuYWhhbg==\"]) { ... on Author { books(first: -1) { totalCount } } ... on Book { reviews(last: -1) { totalCount } } } }", "nodes.1.books nodes.2.reviews")]
    [InlineData("{ node(id: \"QXV0aG9yOmx1\") { ... on Author { books(first: -1) { totalCount } } } }", "node.books")]
    [InlineData("{ book(title: \"呐喊\") { reviews(first: -1) { totalCount } } }", "book.reviews")]
    [InlineData("{ authors(first: 1) { nodes { book(year: 1927) { reviews(first: -1) { totalCount } } } } }", "authors.nodes.0.book.reviews")]
    [InlineData("{ authors { nodes { book(year: 1923) { title } } } }", "authors.nodes.0.book")]
    [InlineData("{ books(first: -1) { totalCount } authors(last: -1) { totalCount } }", "books authors")]
    [InlineData("{ authors(first: 1) { nodes { a: books(first: -1) { totalCount } b: books(first: 1) { nodes { reviews(where: { text: { contains: null } }) { totalCount } } } } } }", "authors.nodes.0.a authors.nodes.0.b.nodes.0.reviews")]
    [InlineData("{ authors(where: { name: { eq: \"none\" } }) { nodes { books(first: -1) { totalCount } } } }", null)]
    public void Of_every_place(string document, string? expected)
    {
        var answer = JsonDocument.Parse(library.Execute(document)).RootElement;
        var errors = answer.TryGetProperty("errors", out var list) ? list.EnumerateArray().ToArray() : [];
        var paths = errors.Select(e => string.Join('.', e.GetProperty("path").EnumerateArray().Select(s => s.ToString()))).ToArray();
        Assert.Equal(expected ?? "", string.Join(' ', paths));
        foreach (var error in errors)
        {
            Assert.Equal(JsonValueKind.Null, At(answer.GetProperty("data"), error.GetProperty("path")).ValueKind);
        }
    }

    [Fact]
    public void What_stands_around_an_error_is_answered() => Assert.Equal(
        """{"errors":[{"message":"More than one fits `Author.book`: narrow it by `year`, or ask for the list and filter it.","locations":[{"line":1,"column":41}],"path":["authors","nodes",0,"book"],"extensions":{"code":"AMBIGUOUS","coordinate":"Author.book"}}],"data":{"authors":{"nodes":[{"name":"鲁迅","book":null,"country":"中国"},{"name":"Чехов","book":null,"country":"Russia"}]}}}""",
        library.Execute("{ authors(first: 2) { nodes { name      book(year: 1923) { title } country } } }"));

    [Fact]
    public void An_argument_that_a_variable_makes_null_fails_its_field_alone() => Assert.Equal(
        """{"errors":[{"message":"The value of the argument `unit` is the variable `$u`, which is null: the type `PriceUnit!` needs a value.","locations":[{"line":1,"column":81}],"path":["books","nodes",0,"price"],"extensions":{"code":"HC0018","argument":"unit"}}],"data":{"books":{"nodes":[{"title":"呐喊","price":null}]}}}""",
        library.Execute("query ($u: PriceUnit = EURO) { books(first: 1) { nodes { title            price(unit: $u) } } }", """{ "u": null }"""));

    [Fact]
    public void A_field_with_an_argument_can_be_null_whatever_its_column()
    {
        Assert.Contains("price(\n", OpenBudget.GraphQL.Types.SchemaPrinter.Print(library.Schema));
        Assert.False(((OpenBudget.GraphQL.Types.ObjectType)library.Schema.Type("Book")!).Field("price")!.Type.IsNonNull);
    }

    [Fact]
    public void A_fault_of_one_request_does_not_stay_with_its_plan()
    {
        const string document = "query ($n: Int, $u: PriceUnit = EURO) { books(first: $n) { nodes { price(unit: $u) } } }";
        Assert.Equal("""{"data":{"books":{"nodes":[{"price":12.5}]}}}""", library.Execute(document, """{ "n": 1 }"""));
        Assert.Equal("HC0079", library.ErrorCode(document, """{ "n": -1 }"""));
        Assert.Equal("HC0018", library.ErrorCode(document, """{ "n": 1, "u": null }"""));
        Assert.Equal("HC0051", library.ErrorCode(document, """{ "n": 1000 }"""));
        Assert.Equal("""{"data":{"books":{"nodes":[{"price":1250}]}}}""", library.Execute(document, """{ "n": 1, "u": "CENT" }"""));
    }

    [Fact]
    public void Errors_too_many_for_an_answer_are_one_error()
    {
        using var small = new LibraryDatabase(File.ReadAllBytes(library.Path), limits: new() { MaxResponseBytes = 1024 });
        Assert.Equal(
            """{"errors":[{"message":"The answer would be larger than 1024 bytes. Ask for fewer items or fields.","extensions":{"code":"RESPONSE_TOO_LARGE"}}],"data":null}""",
            small.Execute("{ books { nodes { reviews(first: -1) { totalCount } } } }"));
        Assert.Equal("""{"data":{"books":{"totalCount":6}}}""", small.Execute("{ books { totalCount } }"));
    }

    [Fact]
    public void An_answer_too_large_is_an_error()
    {
        using var small = new LibraryDatabase(File.ReadAllBytes(library.Path), limits: new() { MaxResponseBytes = 64 });
        Assert.Equal("RESPONSE_TOO_LARGE", small.ErrorCode("{ books { nodes { id title } } }"));
        Assert.Equal("""{"data":{"books":{"nodes":[{"year":1923}]}}}""", small.Execute("{ books(first: 1) { nodes { year } } }"));
    }

    private static JsonElement At(JsonElement data, JsonElement path)
    {
        foreach (var step in path.EnumerateArray())
        {
            data = step.ValueKind == JsonValueKind.Number ? data[step.GetInt32()] : data.GetProperty(step.GetString()!);
        }

        return data;
    }
}
