using System.Text;

namespace OpenBudget.GraphQL.Tests.Relational.Running;

/// <summary>Requests that are small and would cost much.</summary>
public sealed class HostileRequestTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [InlineData(4, 90, "mentor { ", " }")]
    [InlineData(3, 60, "books { nodes { author { ", " } } }")]
    public void Fragments_that_multiply_are_refused_before_they_are_planned(int levels, int aliases, string open, string close)
    {
        var document = Multiplying("authors { nodes { ...f0 } }", levels, aliases, open, close);
        Assert.InRange(document.Length, 0, 16 * 1024);
        Assert.Equal(
            """{"errors":[{"message":"The operation selects more than 5000 fields, its fragments spread out. Select fewer, or in several requests.","extensions":{"code":"OPERATION_TOO_LARGE","maxAllowedFields":5000}}]}""",
            library.Execute(document));
    }

    [Fact]
    public void So_are_those_of_a_type_that_only_an_id_tells()
    {
        var document = Multiplying($"node(id: \"{LibraryDatabase.Id("Author", "lu")}\") {{ ...f0 }}", 4, 90, "mentor { ", " }");
        Assert.Equal(
            """{"errors":[{"message":"The operation selects more than 5000 fields, its fragments spread out. Select fewer, or in several requests.","extensions":{"code":"OPERATION_TOO_LARGE","maxAllowedFields":5000}}]}""",
            library.Execute(document));
    }

    [Fact]
    public void An_operation_of_many_fields_is_answered()
    {
        var answer = library.Execute(Multiplying("authors(first: 1) { nodes { ...f0 } }", 2, 30, "books(first: 1) { nodes { author { ", " } } }"));
        Assert.StartsWith("""{"data":{"authors":{"nodes":[{"a0":{"nodes":[{"author":{"a0":{"nodes":[{"author":{"name":"鲁迅"}}]}""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_selection_over_more_rows_than_a_statement_can_join_is_refused()
    {
        var ways = string.Join(' ', Enumerable.Range(0, 41).Select(_ => "mentor {")) + " name" + new string('}', 41);
        using var deep = new LibraryDatabase(File.ReadAllBytes(library.Path), limits: new() { Validation = new() { MaxExecutionDepth = 100 } });
        Assert.Equal("TOO_MANY_RELATIONS", deep.ErrorCode($"{{ authors {{ nodes {{ {ways} }} }} }}"));
        Assert.Equal("TOO_MANY_RELATIONS", deep.ErrorCode($"{{ author(country: \"中国\") {{ {ways} }} }}"));
    }

    [Fact]
    public void A_column_is_read_once_however_often_it_is_asked_for()
    {
        var fields = string.Join(' ', Enumerable.Range(0, 90).Select(i => $"t{i}: title"));
        var statement = Assert.Single(library.Statements($"{{ books {{ nodes {{ {fields} }} }} }}"));
        Assert.StartsWith("SELECT t0.\"Title\" FROM", statement, StringComparison.Ordinal);
    }

    private static string Multiplying(string selection, int levels, int aliases, string open, string close)
    {
        var document = new StringBuilder($"{{ {selection} }}");
        for (var level = 0; level < levels; level++)
        {
            var inner = level + 1 < levels ? $"...f{level + 1}" : "name";
            document.Append($" fragment f{level} on Author {{ ").AppendJoin(' ', Enumerable.Range(0, aliases).Select(a => $"a{a}: {open}{inner}{close}")).Append(" }");
        }

        return document.ToString();
    }
}
