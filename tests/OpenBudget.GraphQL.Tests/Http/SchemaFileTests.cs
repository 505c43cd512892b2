namespace OpenBudget.GraphQL.Tests.Http;

public sealed class SchemaFileTests(RunningHost running) : IClassFixture<RunningHost>
{
    private const string Sdl = "schema {\n  query: Query\n}\n\ntype Query {\n  held: String\n  faulty: String\n  broken: String\n}\n";

    [Theory]
    [InlineData("?sdl", null)]
    [InlineData("?sdl=", "*/*")]
    [InlineData("?query=%7B__typename%7D&sdl", "text/html")]
    public async Task The_schema_is_a_file_that_may_be_kept_for_an_hour(string address, string? accept)
    {
        var answer = await running.Host.SendAsync("GET", address, accept);

        Assert.Equal(200, answer.Status);
        Assert.Equal("application/graphql; charset=utf-8", answer.ContentType);
        Assert.Equal(Sdl, answer.Body);
        Assert.Equal(Sdl.Length, answer.ContentHeaders.ContentLength);
        Assert.Equal("attachment; filename=\"schema.graphql\"", answer.ContentHeaders.ContentDisposition?.ToString());
        Assert.True(answer.Headers.CacheControl is { Public: true, MustRevalidate: true, MaxAge.TotalSeconds: 3600 });
        Assert.False(answer.Headers.ETag?.IsWeak);
    }

    [Fact]
    public async Task Head_tells_the_length_of_the_file()
    {
        var answer = await running.Host.SendAsync("HEAD", "?sdl");

        Assert.Equal((200, ""), (answer.Status, answer.Body));
        Assert.Equal(Sdl.Length, answer.ContentHeaders.ContentLength);
        Assert.NotNull(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"another\", {0}")]
    [InlineData("*")]
    public async Task A_client_that_has_the_file_is_told_so(string ifNoneMatch)
    {
        var tag = (await running.Host.SendAsync("GET", "?sdl")).Headers.ETag!.Tag;

        var answer = await running.Host.SendAsync("GET", "?sdl", ifNoneMatch: ifNoneMatch.Replace("{0}", tag, StringComparison.Ordinal));

        Assert.Equal((304, ""), (answer.Status, answer.Body));
        Assert.Equal(tag, answer.Headers.ETag?.Tag);
        Assert.True(answer.Headers.CacheControl is { Public: true, MustRevalidate: true, MaxAge.TotalSeconds: 3600 });
    }

    [Theory]
    [InlineData("\"another\"")]
    [InlineData("not a tag")]
    public async Task A_client_that_has_another_file_gets_this_one(string ifNoneMatch)
    {
        var answer = await running.Host.SendAsync("GET", "?sdl", ifNoneMatch: ifNoneMatch);

        Assert.Equal((200, Sdl), (answer.Status, answer.Body));
    }
}
