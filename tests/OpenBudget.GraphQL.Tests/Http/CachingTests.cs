using System.Text.RegularExpressions;

namespace OpenBudget.GraphQL.Tests.Http;

public sealed class CachingTests
{
    private const string Counted = "?query=%7Bcounted%7D";

    [Fact]
    public async Task An_answer_to_a_get_has_a_weak_tag_and_who_has_it_is_not_answered_again()
    {
        var query = new TestQuery();
        await using var host = await HttpHost.StartAsync(query);

        var first = await host.SendAsync("GET", Counted);
        var second = await host.SendAsync("GET", Counted, ifNoneMatch: Tag(first));

        Assert.Equal((200, """{"data":{"counted":"done"}}"""), (first.Status, first.Body));
        Assert.Matches(new Regex("^W/\"[A-Za-z0-9_-]{22}\"$"), Tag(first));
        Assert.Equal((304, "", Tag(first)), (second.Status, second.Body, Tag(second)));
        Assert.True(second.Headers.CacheControl is { Public: true, MaxAge.TotalSeconds: 60 });
        Assert.Equal(first.Headers.Vary, second.Headers.Vary);
        Assert.Equal(1, query.Executions);
    }

    [Fact]
    public async Task The_tag_is_the_same_again_until_the_data_changes()
    {
        var query = new TestQuery();
        await using var host = await HttpHost.StartAsync(query);

        var first = await host.SendAsync("GET", Counted);
        var again = await host.SendAsync("GET", Counted);
        query.Version = "2";
        var changed = await host.SendAsync("GET", Counted, ifNoneMatch: Tag(first));

        Assert.Equal(Tag(first), Tag(again));
        Assert.Equal(200, changed.Status);
        Assert.NotEqual(Tag(first), Tag(changed));
    }

    [Fact]
    public async Task Two_endpoints_over_the_same_data_give_the_same_tag()
    {
        await using var one = await HttpHost.StartAsync();
        await using var other = await HttpHost.StartAsync();

        Assert.Equal(Tag(await one.SendAsync("GET", Counted)), Tag(await other.SendAsync("GET", Counted)));
    }

    [Theory]
    [InlineData("?query=%7Bcounted%20%7D", null)]
    [InlineData("?query=query+A%7Bcounted%7D", null)]
    [InlineData("?query=query+A%7Bcounted%7D&operationName=A", null)]
    [InlineData("?query=%7Bcounted%7D&variables=%7B%7D", null)]
    [InlineData("?query=%7Bcounted%7D&variables=%7B%22a%22:1%7D", null)]
    [InlineData("?query=%7Bcounted%7D", "application/graphql-response+json")]
    public async Task Another_request_has_another_tag(string address, string? accept)
    {
        await using var host = await HttpHost.StartAsync();
        var first = await host.SendAsync("GET", Counted);

        var other = await host.SendAsync("GET", address, accept, ifNoneMatch: Tag(first));

        Assert.Equal(200, other.Status);
        Assert.NotEqual(Tag(first), Tag(other));
    }

    [Fact]
    public async Task An_answer_whose_data_has_no_known_version_may_be_kept_but_has_no_tag()
    {
        await using var host = await HttpHost.StartAsync(new TestQuery { Version = null });

        var answer = await host.SendAsync("GET", Counted);

        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl is { Public: true, MaxAge.TotalSeconds: 60 });
    }

    [Theory]
    [InlineData("?query=%7B")]
    [InlineData("?query=%7Bfaulty%7D")]
    [InlineData("?query=%7Bbroken%7D")]
    [InlineData("?id=unknown")]
    public async Task An_answer_with_errors_has_no_tag(string address)
    {
        await using var host = await HttpHost.StartAsync();

        var answer = await host.SendAsync("GET", address);

        Assert.Contains("\"errors\"", answer.Body, StringComparison.Ordinal);
        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl is { NoStore: true, Public: false });
    }

    [Fact]
    public async Task An_answer_to_a_post_has_no_tag_and_is_always_made_anew()
    {
        var query = new TestQuery();
        await using var host = await HttpHost.StartAsync(query);
        var tag = Tag(await host.SendAsync("GET", Counted));

        var answer = await host.SendAsync("POST", "", [("If-None-Match", tag)], """{"query":"{counted}"}""");

        Assert.Equal(200, answer.Status);
        Assert.Null(answer.Headers.ETag);
        Assert.Null(answer.Headers.CacheControl);
        Assert.Equal(2, query.Executions);
    }

    [Fact]
    public async Task The_tag_is_found_in_a_list_and_compared_weakly()
    {
        await using var host = await HttpHost.StartAsync();
        var tag = Tag(await host.SendAsync("GET", Counted));

        Assert.Equal(304, (await host.SendAsync("GET", Counted, ifNoneMatch: $"\"a\", {tag}")).Status);
        Assert.Equal(304, (await host.SendAsync("GET", Counted, ifNoneMatch: tag[2..])).Status);
        Assert.Equal(304, (await host.SendAsync("HEAD", Counted, ifNoneMatch: tag)).Status);
        Assert.Equal(200, (await host.SendAsync("GET", Counted, ifNoneMatch: tag.ToUpperInvariant())).Status);
        Assert.Equal(200, (await host.SendAsync("GET", Counted, ifNoneMatch: "nonsense")).Status);
    }

    [Fact]
    public async Task Whether_there_is_an_answer_at_all_is_only_known_when_there_is_one()
    {
        await using var host = await HttpHost.StartAsync();

        Assert.Equal(200, (await host.SendAsync("GET", Counted, ifNoneMatch: "*")).Status);
    }

    [Fact]
    public async Task The_tag_is_that_of_all_codings()
    {
        await using var host = await HttpHost.StartAsync(options: new() { MinCompressedBytes = 0 });

        var plain = await host.SendAsync("GET", Counted);
        var gzip = await host.SendAsync("GET", Counted, [("Accept-Encoding", "gzip")]);

        Assert.Equal(["gzip"], gzip.ContentHeaders.ContentEncoding);
        Assert.Equal(Tag(plain), Tag(gzip));
    }

    private static string Tag(Answer answer) => answer.Headers.ETag!.ToString();
}
