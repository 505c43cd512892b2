namespace OpenBudget.GraphQL.Tests.Http;

public sealed class AcceptTests(RunningHost running) : IClassFixture<RunningHost>
{
    private const string Json = "application/json; charset=utf-8";
    private const string GraphQL = "application/graphql-response+json; charset=utf-8";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("", Json)]
    [InlineData(" , ", Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("APPLICATION/Json;Charset=UTF-8", Json)]
    [InlineData("application/graphql-response+json", GraphQL)]
    [InlineData("application/graphql-response+json; charset=\"utf-8\"", GraphQL)]
    [InlineData("application/json, application/graphql-response+json", GraphQL)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphQL)]
    [InlineData("application/graphql-response+json;q=0.5,application/json;q=0.501", Json)]
    [InlineData("application/graphql-response+json, */*", GraphQL)]
    [InlineData("application/json, */*;q=0.1", Json)]
    [InlineData("application/json, */*", Json)]
    [InlineData("application/json;q=0, */*", GraphQL)]
    [InlineData("*/*, application/json;q=0.5", GraphQL)]
    [InlineData("application/json;q=0.2, application/json;q=0.8, application/graphql-response+json;q=0.5", Json)]
    [InlineData("application/json; charset=utf-16, application/graphql-response+json;q=0.1", GraphQL)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", Json)]
    [InlineData("application/json, multipart/mixed", Json)]
    [InlineData("text/event-stream;a=\"x,y;q=0\\\"\" , application/graphql-response+json ;q=1.000;", GraphQL)]
    [InlineData("text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", Json)]
    public async Task The_media_type_is_what_the_client_likes_best(string? accept, string expected)
    {
        var answer = await running.Host.PostAsync("""{"query":"{ __typename }"}""", accept);

        Assert.Equal((200, expected), (answer.Status, answer.ContentType));
        Assert.Equal(["Accept", "Accept-Encoding", "GraphQL-Cost"], answer.Headers.Vary);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json;q=0.0, application/graphql-response+json;q=0")]
    [InlineData("*/*;q=0")]
    [InlineData("application/json;charset=gbk")]
    [InlineData("application/xml, text/*")]
    [InlineData("multipart/mixed")]
    public async Task A_client_that_accepts_nothing_served_gets_nothing(string accept)
    {
        var answer = await running.Host.PostAsync("""{"query":"{ __typename }"}""", accept);

        Assert.Equal((406, null, ""), (answer.Status, answer.ContentType, answer.Body));
        Assert.Equal(["Accept", "Accept-Encoding", "GraphQL-Cost"], answer.Headers.Vary);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("application/")]
    [InlineData("/json")]
    [InlineData("application/json;q=high")]
    [InlineData("application/json;q=1.1")]
    [InlineData("application/json;q=-0")]
    [InlineData("application/json;q=")]
    [InlineData("application/json;q")]
    [InlineData("application/json;a='b c'")]
    [InlineData("application/json text/html")]
    [InlineData("*/*, @")]
    public async Task An_unreadable_header_is_a_bad_request(string accept)
    {
        var answer = await running.Host.PostAsync("""{"query":"{ __typename }"}""", accept);

        Assert.Equal((400, Json), (answer.Status, answer.ContentType));
        Assert.Equal(
            $$$"""{"errors":[{"message":"Unable to parse the accept header value `{{{accept}}}`.","extensions":{"code":"HC0064","headerValue":"{{{accept}}}"}}]}""",
            answer.Body);
    }

    [Fact]
    public async Task An_unreadable_header_is_repeated_only_as_far_as_sixty_four_characters()
    {
        var answer = await running.Host.PostAsync("""{"query":"{ __typename }"}""", new string('x', 65));

        Assert.Contains($"`{new string('x', 63)}…`", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"query":"{"}""")]
    [InlineData("""{"query":""}""")]
    [InlineData("""{"query":"{ nothing }"}""")]
    [InlineData("""{"query":"query Q($id: ID!) { __typename }","variables":{"id":null}}""")]
    [InlineData("""{"query":"{ __typename }","operationName":"Q"}""")]
    public async Task A_wrong_document_is_an_error_of_http_only_under_the_media_type_of_graphql(string body)
    {
        var plain = await running.Host.PostAsync(body, "application/json");
        var own = await running.Host.PostAsync(body, "application/graphql-response+json");

        Assert.Equal((200, Json), (plain.Status, plain.ContentType));
        Assert.Equal((400, GraphQL), (own.Status, own.ContentType));
        Assert.StartsWith("""{"errors":[{"message":""", own.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", own.Body, StringComparison.Ordinal);
        Assert.Equal(own.Body, plain.Body);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task A_field_that_failed_leaves_an_executed_request(string accept)
    {
        var answer = await running.Host.PostAsync("""{"query":"{ __typename faulty }"}""", accept);

        Assert.Equal(200, answer.Status);
        Assert.Equal(
            """{"errors":[{"message":"No such luck.","locations":[{"line":1,"column":14}],"path":["faulty"]}],"data":{"__typename":"Query","faulty":null}}""",
            answer.Body);
    }
}
