using OpenBudget.Tests;

namespace OpenBudget.GraphQL.Tests.Relational.Postgres;

/// <summary>Requests as large as the limits allow are answered, or end when their time is up.</summary>
public sealed class PostgresHostileRequestTests
{
    [PostgresFact]
    public void Forty_related_rows()
    {
        using var test = new PostgresOfOneTest(limits: new() { Validation = new() { MaxExecutionDepth = 100 } });
        var ways = string.Concat(Enumerable.Repeat("mentor {", 40)) + " name" + new string('}', 40);
        Assert.Equal("""{"data":{"author":{"mentor":null}}}""", test.Library.Execute($"{{ author(country: \"中国\") {{ {ways} }} }}"));
        Assert.Equal(4, test.Library.Data($"{{ authors {{ nodes {{ {ways} }} }} }}").GetProperty("authors").GetProperty("nodes").GetArrayLength());
    }

    [PostgresFact]
    public void Two_hundred_operations()
    {
        using var test = new PostgresOfOneTest();
        var titles = string.Join(", ", Enumerable.Range(0, 199).Select(i => $"{{ title: {{ ncontains: \"喊{i}\" }} }}"));
        Assert.Equal("nahan", test.Library.Books($"{{ or: [{{ and: [{titles}, {{ title: {{ eq: \"呐喊\" }} }}] }}] }}"));
    }

    [PostgresFact]
    public void Lists_within_lists_that_take_years()
    {
        var books = Enumerable.Range(1, 200).Select(i => new Book { Id = i, Key = $"b{i}", Title = "T", AuthorId = 1, EditorId = 1, DecadeStart = 1 });
        using var test = new PostgresOfOneTest(
            "Maximum Pool Size=1",
            new() { Timeout = TimeSpan.FromMilliseconds(500) },
            [new Author { Id = 1, Key = "a" }, new Decade { Start = 1 }, .. books]);
        var endless = string.Concat(Enumerable.Repeat("author: { books: { all: { editor: { editedBooks: { all: { ", 4))
            + "title: { neq: \"none\" } " + string.Concat(Enumerable.Repeat("} } }", 8));
        Assert.Contains("HC0045", test.Library.Execute($"{{ books(where: {{ {endless} }}) {{ totalCount }} }}"), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"books":{"totalCount":200}}}""", test.Library.Execute("{ books { totalCount } }"));
    }
}
