namespace OpenBudget.GraphQL.Tests.Http;

public sealed class GetTests(RunningHost running) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task A_document_in_the_address_is_answered_and_may_be_cached_for_a_minute()
    {
        var answer = await running.Host.SendAsync("GET", "?query=%7B__typename%7D");

        Assert.Equal(200, answer.Status);
        Assert.Equal("application/json; charset=utf-8", answer.ContentType);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", answer.Body);
        Assert.True(answer.Headers.CacheControl is { Public: true, MaxAge.TotalSeconds: 60 });
        Assert.Equal(["Accept", "Accept-Encoding", "GraphQL-Cost"], answer.Headers.Vary);
    }

    [Fact]
    public async Task What_caches_are_told_is_an_option()
    {
        await using var host = await HttpHost.StartAsync(options: new() { GetCacheControl = "private, max-age=5" });

        var answer = await host.SendAsync("GET", "?query=%7B__typename%7D");

        Assert.True(answer.Headers.CacheControl is { Private: true, Public: false, MaxAge.TotalSeconds: 5 });
    }

    [Theory]
    [InlineData("?query=%7B")]
    [InlineData("?query=%7Bfaulty%7D")]
    [InlineData("?query=%7Bbroken%7D")]
    [InlineData("")]
    public async Task An_answer_with_errors_is_not_cached(string address)
    {
        var answer = await running.Host.SendAsync("GET", address);

        Assert.Contains("\"errors\"", answer.Body, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl is { NoStore: true, Public: false });
    }

    [Fact]
    public async Task Head_is_get_without_the_body()
    {
        var answer = await running.Host.SendAsync("HEAD", "?query=%7B__typename%7D");

        Assert.Equal(200, answer.Status);
        Assert.Equal(31, answer.ContentHeaders.ContentLength);
        Assert.Equal("", answer.Body);
        Assert.True(answer.Headers.CacheControl is { Public: true, MaxAge.TotalSeconds: 60 });
    }

    [Theory]
    [InlineData("?query=query+Q($n:String!)%7B__type(name:$n)%7Bname%7D%7D&variables=%7B%22n%22%3A%22Query%22%7D")]
    [InlineData("?variables=%7B%22n%22:%22Quer%5Cu0079%22%7D&%71uery=query%20Q(%24n:String!)%7B__type(name:%24n)%7Bname%7D%7D&operationName=Q")]
    [InlineData("?query=%7B__type(name:%22Query%22)%7Bname%7D%7D&variables=null&extensions=null")]
    [InlineData("?query=%7B__type(name:%22Query%22)%7Bname%7D%7D&variables=&extensions=&operationName=&Query=x&a&=&%F0")]
    [InlineData("?query=%7B__type(name:%22Query%22)%7Bname%7D%7D&extensions=%7B%22a%22:1%7D")]
    [InlineData("?query=%23%E4%B8%87%E5%85%83%0A%7B__type(name:%22Query%22)%7Bname%7D%7D")]
    public async Task The_parameters_may_be_encoded_empty_null_or_unknown(string address)
    {
        var answer = await running.Host.SendAsync("GET", address);

        Assert.Equal("""{"data":{"__type":{"name":"Query"}}}""", answer.Body);
    }

    [Fact]
    public async Task An_operation_can_have_the_name_null()
    {
        var answer = await running.Host.SendAsync("GET", "?query=query+null%7B__typename%7Dquery+a%7Bb:__typename%7D&operationName=null");

        Assert.Equal("""{"data":{"__typename":"Query"}}""", answer.Body);
    }

    [Theory]
    [InlineData("", "HC0013", "The request has no document.", "The document is expected in `query`.")]
    [InlineData("?query=", "HC0013", "The request has no document.", "The document is expected in `query`.")]
    [InlineData("?query=%7Ba%7D&variables=%7B", "HC0012", "Invalid JSON document.", "`variables` cannot be read as JSON from line 1, byte 2.")]
    [InlineData("?query=%7Ba%7D&variables=%5B%5D", "HC0009", "Invalid GraphQL Request.", "`variables` must be a JSON object.")]
    [InlineData("?query=%7Ba%7D&variables=%22a%22", "HC0009", "Invalid GraphQL Request.", "`variables` must be a JSON object.")]
    [InlineData("?query=%7Ba%7D&extensions=x", "HC0012", "Invalid JSON document.", "`extensions` cannot be read as JSON from line 1, byte 1.")]
    [InlineData("?query=%7Ba%7D&extensions=0", "HC0009", "Invalid GraphQL Request.", "`extensions` must be a JSON object.")]
    [InlineData(
        "?query=%7Ba%7D&variables=%7B%22%5Cud83d%22:1%7D",
        "HC0012",
        "Invalid JSON document.",
        "`variables` is not Unicode text: the bytes must be UTF-8, and escapes of surrogates stand in pairs.")]
    public async Task A_malformed_address_is_a_bad_request_under_either_media_type(string address, string code, string message, string reason)
    {
        var plain = await running.Host.SendAsync("GET", address, "application/json");
        var own = await running.Host.SendAsync("GET", address, "application/graphql-response+json");

        var expected = $$$"""{"errors":[{"message":"{{{message}}}","extensions":{"code":"{{{code}}}","reason":"{{{reason}}}"}}]}""";
        Assert.Equal((400, expected), (plain.Status, plain.Body));
        Assert.Equal((400, expected), (own.Status, own.Body));
    }

    [Fact]
    public async Task Variables_that_nest_too_deep_are_a_bad_request()
    {
        static string Address(int depth) =>
            $"?query=%7B__typename%7D&variables=%7B%22v%22:{new string('[', depth - 1)}{new string(']', depth - 1)}%7D";

        Assert.Equal(200, (await running.Host.SendAsync("GET", Address(64))).Status);
        Assert.Equal(400, (await running.Host.SendAsync("GET", Address(65))).Status);
    }

    [Fact]
    public async Task A_mutation_is_not_executed()
    {
        var answer = await running.Host.SendAsync("GET", "?query=mutation%7B__typename%7D", "application/graphql-response+json");

        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain("\"data\"", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("BREW")]
    public async Task Another_method_is_told_which_are_answered(string method)
    {
        var answer = await running.Host.SendAsync(method, "?query=%7B__typename%7D");

        Assert.Equal(405, answer.Status);
        Assert.Equal(["GET", "POST"], answer.ContentHeaders.Allow);
        Assert.Equal("""{"errors":[{"message":"GraphQL is asked with GET or POST."}]}""", answer.Body);
    }
}
