using System.Net.Sockets;
using OpenBudget.GraphQL.Http;

namespace OpenBudget.GraphQL.Tests.Http;

public sealed class LimitsTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_body_may_have_as_many_bytes_as_the_limit_and_no_more()
    {
        await using var host = await HttpHost.StartAsync(options: new() { MaxBodyBytes = 100 });
        static string Body(int length) => """{"query":"{ __typename }"}""".PadRight(length);

        Assert.Equal(200, (await host.PostAsync(Body(100))).Status);
        Assert.Equal(200, (await host.PostChunkedAsync(Body(100))).Status);
        var announced = await host.PostAsync(Body(101), "application/json");
        var unannounced = await host.PostChunkedAsync(Body(101));

        const string expected =
            """{"errors":[{"message":"Max GraphQL request size reached.","extensions":{"code":"HC0010","reason":"The body may have at most 100 bytes."}}]}""";
        Assert.Equal((413, expected), (announced.Status, announced.Body));
        Assert.Equal((413, expected), (unannounced.Status, unannounced.Body));
    }

    [Fact]
    public async Task A_body_may_have_a_mebibyte_where_nothing_else_is_said()
    {
        await using var host = await HttpHost.StartAsync();
        static string Body(int length) => """{"query":"{ __typename }"}""".PadRight(length);

        Assert.Equal(200, (await host.PostAsync(Body(1_048_576))).Status);
        Assert.Equal(413, (await host.PostChunkedAsync(Body(1_048_577))).Status);
    }

    [Theory]
    [InlineData("""{"a":[1,"2",true,{"b":null}],"c":{}}""", 8)]
    [InlineData("""{}""", 1)]
    public async Task Variables_may_hold_as_many_values_as_the_limit_and_no_more(string variables, int values)
    {
        var body = $$"""{"query":"{ __typename }","variables":{{variables}}}""";
        await using var enough = await HttpHost.StartAsync(options: new() { MaxVariableValues = values });
        await using var tooFew = await HttpHost.StartAsync(options: new() { MaxVariableValues = values - 1 });

        Assert.Equal(200, (await enough.PostAsync(body)).Status);
        var post = await tooFew.PostAsync(body);
        var get = await tooFew.SendAsync("GET", "?query=%7B__typename%7D&variables=" + Uri.EscapeDataString(variables));

        var expected =
            $$$"""{"errors":[{"message":"Invalid GraphQL Request.","extensions":{"code":"HC0009","reason":"`variables` may hold at most {{{values - 1}}} values, those in lists and objects included."}}]}""";
        Assert.Equal((400, expected), (post.Status, post.Body));
        Assert.Equal((400, expected), (get.Status, get.Body));
    }

    [Fact]
    public async Task The_limit_of_the_web_server_is_answered_like_our_own()
    {
        await using var host = await HttpHost.StartAsync(server: kestrel => kestrel.Limits.MaxRequestBodySize = 10);

        var answer = await host.PostAsync("""{"query":"{ __typename }"}""");

        Assert.Equal(413, answer.Status);
        Assert.Contains("\"HC0010\"", answer.Body, StringComparison.Ordinal);
        Assert.Empty(host.Failures);
    }

    [Fact]
    public async Task A_body_that_comes_too_slowly_is_given_up()
    {
        await using var host = await HttpHost.StartAsync(
            server: kestrel => kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(1.5)));

        var answer = await host.ExchangeAsync(
            "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 26\r\n\r\n{");

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.EndsWith(
            """{"errors":[{"message":"Invalid GraphQL Request.","extensions":{"code":"HC0009","reason":"The body came too slowly."}}]}""",
            answer,
            StringComparison.Ordinal);
        Assert.Empty(host.Failures);
    }

    [Fact]
    public async Task A_body_whose_chunks_are_malformed_is_a_bad_request()
    {
        await using var host = await HttpHost.StartAsync();

        var answer = await host.ExchangeAsync(
            "POST /graphql HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"HC0009\"", answer, StringComparison.Ordinal);
        Assert.Empty(host.Failures);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task A_request_over_the_number_executed_at_once_is_refused_until_one_has_ended(string accept)
    {
        var query = new TestQuery();
        await using var host = await HttpHost.StartAsync(query, new() { MaxConcurrentExecutions = 2 });
        const string held = """{"query":"{ held }"}""";
        var first = host.PostAsync(held);
        var second = host.PostAsync(held);
        Assert.True(await query.Holding.WaitAsync(Soon));
        Assert.True(await query.Holding.WaitAsync(Soon));

        var refused = await host.PostAsync("""{"query":"{ __typename }"}""", accept);

        Assert.Equal(503, refused.Status);
        Assert.StartsWith(accept, refused.ContentType, StringComparison.Ordinal);
        Assert.Equal("1", refused.Headers.GetValues("Retry-After").Single());
        Assert.Equal(
            """{"errors":[{"message":"Too many requests are being executed. Try again in a moment, as Retry-After tells."}]}""", refused.Body);
        query.Release();
        Assert.Equal("""{"data":{"held":"done"}}""", (await first).Body);
        Assert.Equal("""{"data":{"held":"done"}}""", (await second).Body);
        Assert.Equal(200, (await host.PostAsync("""{"query":"{ __typename }"}""")).Status);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task A_request_that_takes_too_long_is_a_failure_of_the_service(string accept)
    {
        await using var host = await HttpHost.StartAsync(limits: new() { Timeout = TimeSpan.FromMilliseconds(200) });

        var answer = await host.PostAsync("""{"query":"{ held }"}""", accept);

        Assert.Equal(500, answer.Status);
        Assert.Contains("\"HC0045\"", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task What_breaks_is_a_failure_of_the_service_that_tells_nothing_of_its_inside(string accept)
    {
        await using var host = await HttpHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"{ broken }"}""", accept);

        Assert.Equal((500, """{"errors":[{"message":"Unexpected Execution Error"}]}"""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task A_client_that_hangs_up_ends_its_execution_and_leaves_no_failure()
    {
        var query = new TestQuery();
        await using var host = await HttpHost.StartAsync(query, new() { MaxConcurrentExecutions = 1 });
        using (var socket = host.Connect())
        {
            await socket.SendAsync(
                "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{\"query\":\"{ held }\"}"u8.ToArray());
            Assert.True(await query.Holding.WaitAsync(Soon));
        }

        Assert.True(await query.Cancelled.WaitAsync(Soon));
        Assert.True(await host.Finished.WaitAsync(Soon));
        Assert.Empty(host.Failures);
        Assert.Equal(200, (await host.PostAsync("""{"query":"{ __typename }"}""")).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_hangs_up_in_the_middle_of_its_body_leaves_no_failure(bool isReset)
    {
        await using var host = await HttpHost.StartAsync();
        using (var socket = host.Connect())
        {
            await socket.SendAsync("POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 26\r\n\r\n{\"que"u8.ToArray());

            // A reset also takes back what has not been read yet.
            Assert.True(await host.Begun.WaitAsync(Soon));
            socket.LingerState = new LingerOption(isReset, 0);
        }

        Assert.True(await host.Finished.WaitAsync(Soon));
        Assert.Empty(host.Failures);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public async Task A_limit_that_nothing_passes_is_refused_at_the_start(int bytes, int executions)
    {
        var options = new GraphQLHttpOptions { MaxBodyBytes = bytes, MaxConcurrentExecutions = executions };

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => HttpHost.StartAsync(options: options));
    }
}
