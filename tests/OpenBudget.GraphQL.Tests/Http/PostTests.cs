namespace OpenBudget.GraphQL.Tests.Http;

public sealed class PostTests(RunningHost running) : IClassFixture<RunningHost>
{
    private const string Json = "application/json; charset=utf-8";

    [Fact]
    public async Task A_document_is_answered_with_its_length_and_media_type()
    {
        var answer = await running.Host.PostAsync("""{"query":"{ __typename }"}""");

        Assert.Equal(200, answer.Status);
        Assert.Equal(Json, answer.ContentType);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", answer.Body);
        Assert.Equal(31, answer.ContentHeaders.ContentLength);
        Assert.Equal(["Accept", "Accept-Encoding", "GraphQL-Cost"], answer.Headers.Vary);
        Assert.Null(answer.Headers.CacheControl);
    }

    [Theory]
    [InlineData("""{"query":"query Q($n: String!) { __type(name: $n) { name } }","variables":{"n":"Query"}}""")]
    [InlineData("""{"variables":{"n":"Query"},"query":"query Q($n: String!) {\n\t__type(name: $n) { name } }"}""")]
    [InlineData("""{"query":"query Q($n: String!) { __type(name: $n) { name } }","variables":{"n":"Quer\u0079"},"operationName":"Q"}""")]
    [InlineData("""{"query":"query Q { __type(name: \"Query\") { name } } query R { __typename }","operationName":"\u0051"}""")]
    [InlineData("""{"query":"\u007b __type(name: \u0022Query\u0022) { name } }","operationName":null,"variables":null,"extensions":null}""")]
    [InlineData("""{"\ud83d\ude00":[{"query":1}],"ident":{"variables":[]},"query":"{ __type(name: \"Query\") { name } }","extensions":{"a":[1,{}]}}""")]
    [InlineData("""{"query":7,"qu\u0065ry":"{ __type(name: \"Query\") { name } }"}""")]
    [InlineData("\uFEFF \r\n{\"query\":\"{ __type(name: \\\"Query\\\") { name } }\"}\t\n")]
    public async Task The_properties_of_a_body_may_stand_in_any_order_and_be_escaped_null_or_unknown(string body)
    {
        var answer = await running.Host.PostAsync(body);

        Assert.Equal("""{"data":{"__type":{"name":"Query"}}}""", answer.Body);
        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task A_body_without_a_length_is_read_to_its_end()
    {
        var answer = await running.Host.PostChunkedAsync($$"""{"query":"{ __typename } #{{new string('x', 50_000)}}"}""");

        Assert.Equal("""{"data":{"__typename":"Query"}}""", answer.Body);
    }

    [Fact]
    public async Task A_body_may_come_in_pieces()
    {
        var answer = await running.Host.ExchangeAsync(
            "POST /graphql HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 31\r\n\r\n{\"qu",
            "ery\":\"{\\n __t",
            "ypename \\n}\" }");

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", answer, StringComparison.Ordinal);
        Assert.EndsWith("""{"data":{"__typename":"Query"}}""", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; Charset=\"UTF-8\"")]
    [InlineData("application/json;charset=utf-8; profile=\"a;b\"")]
    public async Task Json_in_utf8_is_read(string contentType)
    {
        var answer = await running.Host.PostAsync("""{"query":"{ __typename }"}""", contentType: contentType);

        Assert.Equal(200, answer.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/*")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=\"utf-8")]
    [InlineData("application/json, application/json")]
    [InlineData("application/json garbage")]
    public async Task Another_media_type_is_refused(string? contentType)
    {
        var answer = await running.Host.PostAsync("""{"query":"{ __typename }"}""", contentType: contentType);

        Assert.Equal(415, answer.Status);
        Assert.Equal(Json, answer.ContentType);
        Assert.Equal(
            """{"errors":[{"message":"The body must be JSON in UTF-8: send it with `Content-Type: application/json`."}]}""", answer.Body);
    }

    [Theory]
    [InlineData("", "The body is empty; it must be a JSON object with the property `query`.")]
    [InlineData(" \r\n\t", "The body is empty; it must be a JSON object with the property `query`.")]
    [InlineData("{ \"not a JSON", "The body cannot be read as JSON from line 1, byte 14.")]
    [InlineData("{\"query\":\"{ __typename }\"", "The body cannot be read as JSON from line 1, byte 26.")]
    [InlineData("{\"query\":\"{ __typename }\"}\n}", "The body cannot be read as JSON from line 2, byte 1.")]
    [InlineData("{\"query\":\"{ __typename }\",}", "The body cannot be read as JSON from line 1, byte 27.")]
    [InlineData("{\"query\":'{ __typename }'}", "The body cannot be read as JSON from line 1, byte 10.")]
    [InlineData("query", "The body cannot be read as JSON from line 1, byte 1.")]
    [InlineData("{\"query\":\"\\ud83d\"}", "The body is not Unicode text: the bytes must be UTF-8, and escapes of surrogates stand in pairs.")]
    [InlineData("{\"\\ude00\":1}", "The body is not Unicode text: the bytes must be UTF-8, and escapes of surrogates stand in pairs.")]
    public async Task What_is_no_json_is_a_bad_request_under_either_media_type(string body, string reason)
    {
        var plain = await running.Host.PostAsync(body, "application/json");
        var own = await running.Host.PostAsync(body, "application/graphql-response+json");

        var expected = $$$"""{"errors":[{"message":"Invalid JSON document.","extensions":{"code":"HC0012","reason":"{{{reason}}}"}}]}""";
        Assert.Equal((400, Json, expected), (plain.Status, plain.ContentType, plain.Body));
        Assert.Equal(
            (400, "application/graphql-response+json; charset=utf-8", expected), (own.Status, own.ContentType, own.Body));
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_a_bad_request()
    {
        var answer = await running.Host.PostAsync([.. "{\"query\":\""u8, 0xC3, 0x28, .. "\"}"u8]);

        Assert.Equal(400, answer.Status);
        Assert.Contains("HC0012", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_that_nests_too_deep_is_a_bad_request()
    {
        static string Body(int depth) =>
            "{\"query\":\"{ __typename }\",\"variables\":{\"v\":" + new string('[', depth - 2) + new string(']', depth - 2) + "}}";

        Assert.Equal(200, (await running.Host.PostAsync(Body(64))).Status);
        Assert.Equal(400, (await running.Host.PostAsync(Body(65))).Status);
        Assert.Equal(400, (await running.Host.PostAsync(Body(100_000))).Status);
    }

    [Theory]
    [InlineData("[]", "The body must be one JSON object; batches are not answered.")]
    [InlineData("""[{"query":"{ __typename }"},{"query":"{ __typename }"}]""", "The body must be one JSON object; batches are not answered.")]
    [InlineData("\"{ __typename }\"", "The body must be one JSON object; batches are not answered.")]
    [InlineData("null", "The body must be one JSON object; batches are not answered.")]
    [InlineData("7", "The body must be one JSON object; batches are not answered.")]
    [InlineData("""{"query":0}""", "`query` must be a string.")]
    [InlineData("""{"query":["{ __typename }"]}""", "`query` must be a string.")]
    [InlineData("""{"query":{"text":"{ __typename }"}}""", "`query` must be a string.")]
    [InlineData("""{"query":"{ __typename }","operationName":false}""", "`operationName` must be a string.")]
    [InlineData("""{"query":"{ __typename }","operationName":{}}""", "`operationName` must be a string.")]
    [InlineData("""{"query":"{ __typename }","variables":"{}"}""", "`variables` must be a JSON object.")]
    [InlineData("""{"query":"{ __typename }","variables":[{}]}""", "`variables` must be a JSON object.")]
    [InlineData("""{"query":"{ __typename }","extensions":0}""", "`extensions` must be a JSON object.")]
    [InlineData("""{"query":"{ __typename }","extensions":[]}""", "`extensions` must be a JSON object.")]
    public async Task A_body_of_another_shape_is_a_bad_request(string body, string reason)
    {
        var answer = await running.Host.PostAsync(body);

        Assert.Equal(400, answer.Status);
        Assert.Equal(
            $$$"""{"errors":[{"message":"Invalid GraphQL Request.","extensions":{"code":"HC0009","reason":"{{{reason}}}"}}]}""", answer.Body);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"query":null}""")]
    [InlineData("""{"qeury":"{ __typename }"}""")]
    public async Task A_body_without_a_document_is_a_bad_request(string body)
    {
        var answer = await running.Host.PostAsync(body);

        Assert.Equal(400, answer.Status);
        Assert.Equal(
            """{"errors":[{"message":"The request has no document.","extensions":{"code":"HC0013","reason":"The document is expected in `query`."}}]}""",
            answer.Body);
    }

    [Fact]
    public async Task The_query_string_of_a_post_is_ignored()
    {
        var answer = await running.Host.ExchangeAsync("""
            POST /graphql?query=%7B&sdl HTTP/1.1
            Host: a
            Connection: close
            Content-Type: application/json
            Content-Length: 26

            {"query":"{ __typename }"}
            """);

        Assert.EndsWith("""{"data":{"__typename":"Query"}}""", answer, StringComparison.Ordinal);
    }
}
