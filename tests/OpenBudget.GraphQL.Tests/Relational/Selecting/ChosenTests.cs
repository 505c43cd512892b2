using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Relational.Selecting;

/// <summary>A text in several columns, of which an argument chooses one.</summary>
public sealed class ChosenTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Theory]
    [InlineData("{ books(first: 2) { nodes { lettering } } }", """{"books":{"nodes":[{"lettering":"呐喊"},{"lettering":"野草"}]}}""")]
    [InlineData("{ books(first: 2) { nodes { lettering(on: SPINE) } } }", """{"books":{"nodes":[{"lettering":"鲁迅"},{"lettering":"鲁迅"}]}}""")]
    [InlineData("{ books(first: 1) { nodes { a: lettering b: lettering(on: SPINE) c: lettering(on: FRONT) } } }", """{"books":{"nodes":[{"a":"呐喊","b":"鲁迅","c":"呐喊"}]}}""")]
    [InlineData("{ books(first: 2) { nodes { ornament front: ornament(on: FRONT) } } }", """{"books":{"nodes":[{"ornament":"Russia","front":null},{"ornament":null,"front":null}]}}""")]
    public void The_column_of_the_value(string document, string expected) => Assert.Equal($"{{\"data\":{expected}}}", library.Execute(document));

    [Fact]
    public void The_value_may_be_a_variable()
    {
        const string document = "query ($on: Face = SPINE) { book(title: \"呐喊\") { lettering(on: $on) } }";
        Assert.Equal("""{"data":{"book":{"lettering":"鲁迅"}}}""", library.Execute(document));
        Assert.Equal("""{"data":{"book":{"lettering":"呐喊"}}}""", library.Execute(document, """{ "on": "FRONT" }"""));
        Assert.Equal("HC0018", library.ErrorCode(document, """{ "on": null }"""));
        Assert.EndsWith("\"data\":{\"book\":null}}", library.Execute(document, """{ "on": null }"""), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_part_of_the_row_that_is_read() =>
        Assert.Single(library.Statements("{ books { nodes { title lettering spine: lettering(on: SPINE) ornament } } }"));

    [Fact]
    public void It_is_neither_filtered_nor_sorted()
    {
        foreach (var input in new[] { "BookFilterInput", "BookSortInput" })
        {
            var fields = ((InputObjectType)library.Schema.Type(input)!).Fields.Select(f => f.Name).ToArray();
            Assert.Contains("title", fields);
            Assert.DoesNotContain("lettering", fields);
        }
    }
}
