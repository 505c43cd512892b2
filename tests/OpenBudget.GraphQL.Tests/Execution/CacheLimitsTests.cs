using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Tests.Relational;

namespace OpenBudget.GraphQL.Tests.Execution;

public sealed class CacheLimitsTests
{
    private static readonly byte[] File = LibraryDatabase.FileOf(LibraryRows.Few());

    [Fact]
    public void Without_room_for_anything_every_request_is_answered_as_with_it()
    {
        using var roomy = new LibraryDatabase(File);
        using var cramped = new LibraryDatabase(
            File, limits: new() { CachedDocumentBytes = 0, CachedPlanFields = 0, CachedIntrospectionBytes = 0, CachedPlansPerOperation = 1 });
        const string document = "query($n: Int) { __type(name: \"Book\") { name } books(first: $n) { nodes { title author { name } } } }";
        string?[] variables = ["{}", "{\"n\":1}", "{\"n\":null}", "{\"n\":2}"];

        var expected = variables.Select(v => roomy.Execute(document, v)).ToArray();

        Assert.Equal(expected, variables.Select(v => cramped.Execute(document, v)));
        Assert.Equal(expected, variables.Select(v => cramped.Execute(document, v)));
    }

    [Fact]
    public void Of_more_answers_to_introspection_than_there_is_room_for_the_oldest_are_forgotten()
    {
        var answers = new IntrospectionAnswers(maxBytes: 10);

        var first = answers.Add("aaaa"u8);
        var second = answers.Add("bbbb"u8);
        var third = answers.Add("cccc"u8);
        var large = answers.Add("01234567890"u8);

        Assert.Null(first.Bytes);
        Assert.Equal("bbbb"u8.ToArray(), second.Bytes);
        Assert.Equal("cccc"u8.ToArray(), third.Bytes);
        Assert.Null(large.Bytes);
    }
}
