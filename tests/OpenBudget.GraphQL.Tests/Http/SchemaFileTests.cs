namespace OpenBudget.GraphQL.Tests.Http;

public sealed class SchemaFileTests(RunningHost running) : IClassFixture<RunningHost>
{
    private const string Sdl = "schema {\n  query: Query\n}\n\ntype Query {\n  held: String\n  faulty: String\n  counted: String\n  broken: String\n}\n";

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
        Assert.NotNull(answer.ContentHeaders.LastModified);
    }

    [Theory]
    [InlineData("/schema")]
    [InlineData("/schema.graphql")]
    public async Task The_schema_has_addresses_of_its_own(string address)
    {
        var answer = await running.Host.SendAsync("GET", address);

        Assert.Equal((200, Sdl), (answer.Status, answer.Body));
        Assert.Equal(405, (await running.Host.SendAsync("POST", address)).Status);
    }

    [Theory]
    [InlineData("?sdl&types=Query")]
    [InlineData("?sdl&types=Query,%20Query")]
    [InlineData("/schema?types=Query")]
    public async Task The_definitions_of_named_types_can_be_had_alone(string address)
    {
        var answer = await running.Host.SendAsync("GET", address);

        Assert.Equal(200, answer.Status);
        Assert.Equal("application/graphql; charset=utf-8", answer.ContentType);
        Assert.Equal("type Query {\n  held: String\n  faulty: String\n  counted: String\n  broken: String\n}\n", answer.Body);
        Assert.Equal(304, (await running.Host.SendAsync("GET", address, ifNoneMatch: answer.Headers.ETag!.Tag)).Status);
    }

    [Fact]
    public async Task Several_types_stand_in_the_order_they_were_named_in()
    {
        var answer = await running.Host.SendAsync("GET", "?sdl&types=__TypeKind,Query");

        Assert.Matches("^(?s:.*)enum __TypeKind \\{(?s:.*)\\}\n\ntype Query \\{", answer.Body);
    }

    [Theory]
    [InlineData("?sdl&types=", "HC0058", "The argument `types` is empty.", "Name types, separated by commas; leave `types` out for the whole schema.")]
    [InlineData("?sdl&types=Query,1a", "HC0059", "The argument `types` holds a text that is no name of a type.", "`1a` is no name.")]
    [InlineData("?sdl&types=Query,", "HC0059", "The argument `types` holds a text that is no name of a type.", "`` is no name.")]
    [InlineData("?sdl&types=query", "HC0060", "The type `query` does not exist.", "The schema has no type of that name; names are case-sensitive.")]
    public async Task Types_that_are_not_there_are_a_bad_request(string address, string code, string message, string reason)
    {
        var answer = await running.Host.SendAsync("GET", address);

        Assert.Equal(400, answer.Status);
        Assert.Equal($$$"""{"errors":[{"message":"{{{message}}}","extensions":{"code":"{{{code}}}","reason":"{{{reason}}}"}}]}""", answer.Body);
        Assert.True(answer.Headers.CacheControl is { NoStore: true });
    }

    [Fact]
    public async Task A_client_whose_file_is_not_older_is_told_so()
    {
        var made = (await running.Host.SendAsync("GET", "?sdl")).ContentHeaders.LastModified!.Value;

        Assert.Equal(304, (await running.Host.SendAsync("GET", "?sdl", [("If-Modified-Since", made.ToString("R"))])).Status);
        Assert.Equal(200, (await running.Host.SendAsync("GET", "?sdl", [("If-Modified-Since", made.AddSeconds(-2).ToString("R"))])).Status);
        Assert.Equal(200, (await running.Host.SendAsync("GET", "?sdl", [("If-Modified-Since", "yesterday")])).Status);
        Assert.Equal(
            200,
            (await running.Host.SendAsync("GET", "?sdl", [("If-Modified-Since", made.ToString("R")), ("If-None-Match", "\"another\"")])).Status);
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
