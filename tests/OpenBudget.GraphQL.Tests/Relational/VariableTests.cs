namespace OpenBudget.GraphQL.Tests.Relational;

/// <summary>A plan is made for the shape of variables and used again for others of the same shape: each request gets its own answer.</summary>
public sealed class VariableTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Fact]
    public void For_leaves()
    {
        const string document = "query ($t: String, $y: Int) { books(where: { title: { contains: $t }, year: { gte: $y } }) { nodes { id } } }";
        Holds(document, """{ "t": "呐" }""", "nahan");
        Holds(document, """{ "t": "o" }""", "ward6");
        Holds(document, """{ "t": "" }""", "nahan yecao ward6 odd blank emoji");
        Holds(document, """{ "t": "", "y": 1923 }""", "nahan yecao blank emoji");
        Holds(document, """{ "t": "", "y": 1928 }""", "blank");
        Holds(document, """{ "y": 1928 }""", "blank");
        Holds(document, "{}", "nahan yecao ward6 odd blank emoji");
        Assert.Equal("HC0026", library.ErrorCode(document, """{ "t": null }"""));
        Holds(document, """{ "t": "草" }""", "yecao");
    }

    [Fact]
    public void For_null_and_values_of_one_operation()
    {
        const string document = "query ($s: String) { books(where: { subtitle: { eq: $s } }) { nodes { id } } }";
        Holds(document, """{ "s": null }""", "nahan yecao ward6 odd");
        Holds(document, """{ "s": "" }""", "blank");
        Holds(document, """{ "s": "呐喊" }""", "emoji");
        Holds(document, """{ "s": null }""", "nahan yecao ward6 odd");
        Holds(document, "{}", "nahan yecao ward6 odd blank emoji");
    }

    [Fact]
    public void For_a_whole_filter()
    {
        const string document = "query ($w: BookFilterInput) { books(where: $w) { nodes { id } totalCount } }";
        Holds(document, """{ "w": { "title": { "eq": "呐喊" } } }""", "nahan");
        Holds(document, """{ "w": { "title": { "eq": "野草" } } }""", "yecao");
        Holds(document, """{ "w": { "title": { "neq": "野草" } } }""", "nahan ward6 odd blank emoji");
        Holds(document, """{ "w": { "or": [{ "year": { "eq": 1927 } }, { "pages": { "eq": null } }, { "pages": { "eq": 1 } }] } }""", "yecao blank");
        Holds(document, """{ "w": { "or": [{ "year": { "eq": 2000 } }, { "pages": { "eq": null } }, { "pages": { "eq": 0 } }] } }""", "yecao odd blank");
        Holds(document, """{ "w": { "or": [{ "year": { "eq": 2000 } }, { "pages": { "eq": 0 } }] } }""", "odd blank");
        Holds(document, """{ "w": { "or": { "pages": { "eq": 0 } } } }""", "odd");
        Holds(document, """{ "w": { "author": { "books": { "some": { "tags": { "some": { "eq": "诗" } } } } } } }""", "nahan yecao emoji");
        Holds(document, """{ "w": { "author": { "books": { "some": { "tags": { "some": { "eq": "x" } } } } } } }""", "");
        Holds(document, """{ "w": {} }""", "nahan yecao ward6 odd blank emoji");
        Holds(document, """{ "w": null }""", "nahan yecao ward6 odd blank emoji");
        Holds(document, "{}", "nahan yecao ward6 odd blank emoji");
        Assert.Equal("HC0026", library.ErrorCode(document, """{ "w": { "title": null } }"""));
    }

    [Fact]
    public void For_booleans_and_enums()
    {
        const string document = "query ($b: Boolean, $g: Genre, $any: Boolean) { books(where: { available: { eq: $b }, genre: { eq: $g }, reviews: { any: $any } }) { nodes { id } } }";
        Holds(document, """{ "b": true }""", "nahan ward6 blank emoji");
        Holds(document, """{ "b": false }""", "yecao odd");
        Holds(document, """{ "g": "NOVEL" }""", "ward6 blank emoji");
        Holds(document, """{ "g": "POETRY" }""", "yecao");
        Holds(document, """{ "g": null }""", "odd");
        Holds(document, """{ "any": true }""", "nahan ward6");
        Holds(document, """{ "any": false }""", "yecao odd blank emoji");
        Holds(document, """{ "any": true, "g": "NOVEL", "b": true }""", "ward6");
    }

    [Fact]
    public void For_lists()
    {
        const string document = "query ($t: [String], $g: [Genre], $p: [Int]) { books(where: { subtitle: { in: $t }, genre: { nin: $g }, pages: { in: $p } }) { nodes { id } } }";
        Holds(document, """{ "t": ["呐喊"] }""", "emoji");
        Holds(document, """{ "t": ["", "呐喊"] }""", "blank emoji");
        Holds(document, """{ "t": [] }""", "");
        Holds(document, """{ "t": [null] }""", "nahan yecao ward6 odd");
        Holds(document, """{ "t": ["", null] }""", "nahan yecao ward6 odd blank");
        Holds(document, """{ "t": [null, "呐喊", "x"] }""", "nahan yecao ward6 odd emoji");
        Holds(document, """{ "t": "呐喊" }""", "emoji");
        Holds(document, """{ "g": ["NOVEL"] }""", "nahan yecao odd");
        Holds(document, """{ "g": ["POETRY", "NOVEL"] }""", "nahan odd");
        Holds(document, """{ "g": ["POETRY", null] }""", "nahan ward6 blank emoji");
        Holds(document, """{ "p": [0, 1, 92] }""", "ward6 odd blank");
        Assert.Equal("HC0026", library.ErrorCode(document, """{ "t": null }"""));
    }

    [Fact]
    public void For_items_of_a_list()
    {
        const string document = "query ($a: String, $b: String) { books(where: { subtitle: { in: [$a, \"\", $b] } }) { nodes { id } } }";
        Holds(document, """{ "a": "x", "b": "呐喊" }""", "blank emoji");
        Holds(document, """{ "a": "x", "b": "y" }""", "blank");
        Holds(document, """{ "a": null, "b": "y" }""", "nahan yecao ward6 odd blank");
        Holds(document, """{ "b": "呐喊" }""", "nahan yecao ward6 odd blank emoji");
    }

    [Fact]
    public void For_decimals_and_moments()
    {
        const string document = "query ($p: Decimal, $m: DateTime) { books(where: { price: { gt: $p }, updatedAt: { lte: $m } }) { nodes { id } } }";
        Holds(document, """{ "p": 9.985 }""", "nahan ward6 emoji");
        Holds(document, """{ "p": 9.99 }""", "nahan emoji");
        Holds(document, """{ "p": -1 }""", "nahan ward6 odd blank emoji");
        Holds(document, """{ "m": "2026-11-22T11:04:05+08:00" }""", "nahan ward6 odd emoji");
        Holds(document, """{ "m": "2026-11-21T11:04:05+08:00" }""", "odd");
    }

    [Fact]
    public void For_orders()
    {
        const string document = "query ($o: [BookSortInput!], $d: SortEnumType) { books(order: $o) { nodes { id } } books2: books(order: [{ year: $d }]) { nodes { id } } }";
        Holds(document, """{ "o": [{ "title": "DESC" }] }""", "emoji yecao nahan ward6 odd blank");
        Holds(document, """{ "o": [{ "title": "ASC" }] }""", "blank odd ward6 nahan yecao emoji");
        Holds(document, """{ "o": { "pages": "ASC", "title": "DESC" } }""", "yecao odd blank ward6 emoji nahan");
        Holds(document, """{ "o": { "title": "DESC", "pages": "ASC" } }""", "emoji yecao nahan ward6 odd blank");
        Holds(document, """{ "o": [{ "editor": { "name": "DESC" } }, { "title": null }] }""", "emoji nahan ward6 yecao odd blank");
        Holds(document, """{ "o": [] }""", "nahan yecao ward6 odd blank emoji");
        Holds(document, """{ "o": null }""", "nahan yecao ward6 odd blank emoji");
    }

    [Fact]
    public void For_pages()
    {
        const string document = "query ($f: Int, $a: String, $l: Int, $b: String) { books(first: $f, after: $a, last: $l, before: $b) { nodes { id } } }";
        Holds(document, """{ "f": 1 }""", "nahan");
        Holds(document, """{ "f": 2 }""", "nahan yecao");
        Holds(document, """{ "f": 0 }""", "");
        Holds(document, """{ "l": 2 }""", "blank emoji");
        Holds(document, """{ "f": null, "l": 1 }""", "emoji");
        Holds(document, """{ "f": 2, "a": "e2JjNzIwY2I5fTI=" }""", "ward6 odd");
        Holds(document, """{ "f": 2, "a": "e2JjNzIwY2I5fTQ=" }""", "blank emoji");
        Holds(document, """{ "l": 2, "b": "e2JjNzIwY2I5fTQ=" }""", "yecao ward6");
        Holds(document, """{ "f": null, "a": null, "l": null, "b": null }""", "nahan yecao ward6 odd blank emoji");
        Assert.Equal("HC0082", library.ErrorCode(document, """{ "f": 1, "l": 1 }"""));
        Assert.Equal("HC0078", library.ErrorCode(document, """{ "a": "x" }"""));
    }

    [Fact]
    public void For_pages_of_each_parent()
    {
        const string document = "query ($n: Int!, $w: BookFilterInput) { authors(first: 1) { nodes { books(first: $n, where: $w) { totalCount nodes { year } } } } }";
        Assert.Equal("""{"data":{"authors":{"nodes":[{"books":{"totalCount":3,"nodes":[{"year":1923}]}}]}}}""", library.Execute(document, """{ "n": 1 }"""));
        Assert.Equal("""{"data":{"authors":{"nodes":[{"books":{"totalCount":3,"nodes":[{"year":1923},{"year":1927}]}}]}}}""", library.Execute(document, """{ "n": 2 }"""));
        Assert.Equal(
            """{"data":{"authors":{"nodes":[{"books":{"totalCount":1,"nodes":[{"year":1927}]}}]}}}""",
            library.Execute(document, """{ "n": 2, "w": { "year": { "gt": 1923 } } }"""));
        Assert.Equal(
            """{"data":{"authors":{"nodes":[{"books":{"totalCount":3,"nodes":[{"year":1923},{"year":1927}]}}]}}}""",
            library.Execute(document, """{ "n": 2, "w": { "year": { "gt": 1 } } }"""));
    }

    [Fact]
    public void For_arguments_that_find()
    {
        const string document = "query ($t: String!, $y: Int, $id: ID!, $ids: [ID!]!) { book(title: $t, year: $y) { id } node(id: $id) { id } nodes(ids: $ids) { id } }";
        Assert.Equal(
            """{"data":{"book":{"id":"Qm9vazpuYWhhbg=="},"node":{"id":"QXV0aG9yOmx1"},"nodes":[]}}""",
            library.Execute(document, """{ "t": "呐喊", "id": "QXV0aG9yOmx1", "ids": [] }"""));
        Assert.Equal(
            """{"data":{"book":{"id":"Qm9vazp5ZWNhbw=="},"node":{"id":"Qm9vazpvZGQ="},"nodes":[null,{"id":"QXV0aG9yOmx1"}]}}""",
            library.Execute(document, """{ "t": "野草", "y": 1927, "id": "Qm9vazpvZGQ=", "ids": ["x", "QXV0aG9yOmx1"] }"""));
        Assert.Equal(
            """{"data":{"book":null,"node":null,"nodes":[{"id":"Qm9vazpvZGQ="}]}}""",
            library.Execute(document, """{ "t": "野草", "y": 1928, "id": "x", "ids": "Qm9vazpvZGQ=" }"""));
    }

    [Fact]
    public void Defaults_stand_in_for_what_is_not_given()
    {
        const string document = "query ($w: BookFilterInput = { year: { eq: 1892 } }, $n: Int = 1, $u: PriceUnit! = CENT) { books(where: $w, first: $n) { nodes { id price(unit: $u) } } }";
        Assert.Equal("""{"data":{"books":{"nodes":[{"id":"Qm9vazp3YXJkNg==","price":999}]}}}""", library.Execute(document));
        Assert.Equal("""{"data":{"books":{"nodes":[{"id":"Qm9vazp5ZWNhbw==","price":null}]}}}""", library.Execute(document, """{ "w": { "year": { "eq": 1927 } } }"""));
        Assert.Equal(
            """{"data":{"books":{"nodes":[{"id":"Qm9vazp3YXJkNg==","price":9.99},{"id":"Qm9vazpvZGQ=","price":-0.05}]}}}""",
            library.Execute(document, """{ "n": 2, "u": "EURO" }"""));
        Holds(document, """{ "w": null, "n": null }""", "nahan yecao ward6 odd blank emoji");
    }

    [Fact]
    public void Operations_of_one_document_are_planned_apart()
    {
        const string document = "query a($n: Int) { books(first: $n) { nodes { id } } } query b($n: Int) { authors(first: $n) { nodes { id } } }";
        Assert.Equal("""{"data":{"books":{"nodes":[{"id":"Qm9vazpuYWhhbg=="}]}}}""", library.Execute(document, """{ "n": 1 }""", "a"));
        Assert.Equal("""{"data":{"authors":{"nodes":[{"id":"QXV0aG9yOmx1"}]}}}""", library.Execute(document, """{ "n": 1 }""", "b"));
    }

    [Fact]
    public void More_shapes_than_are_kept_are_planned_again()
    {
        const string document = "query ($o: [BookSortInput!]) { books(order: $o, first: 1) { nodes { id } } }";
        for (var i = 0; i < 40; i++)
        {
            var keys = Enumerable.Range(0, (i % 9) + 1).Select(k => $$"""{ "{{(k % 2 == 0 ? "year" : "pages")}}": "{{(i % 2 == 0 ? "ASC" : "DESC")}}" }""");
            Holds(document, $$"""{ "o": [{{string.Join(", ", keys)}}] }""", i % 2 == 1 ? "blank" : i % 9 == 0 ? "ward6" : "odd");
        }
    }

    private void Holds(string document, string variables, string expected) => Assert.Equal(expected, library.Keys(document, variables));
}
