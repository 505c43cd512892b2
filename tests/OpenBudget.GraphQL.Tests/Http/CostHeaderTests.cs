namespace OpenBudget.GraphQL.Tests.Http;

public sealed class CostHeaderTests(RunningHost running) : IClassFixture<RunningHost>
{
    [Theory]
    [InlineData("report", """{"data":{"counted":"done"},"extensions":{"operationCost":{"fieldCost":0,"typeCost":1}}}""")]
    [InlineData("validate", """{"extensions":{"operationCost":{"fieldCost":0,"typeCost":1}}}""")]
    public async Task The_header_asks_for_the_cost(string header, string expected)
    {
        var post = await running.Host.SendAsync("POST", "", [("GraphQL-Cost", header)], """{"query":"{counted}"}""");
        var get = await running.Host.SendAsync("GET", "?query=%7Bcounted%7D", [("GraphQL-Cost", header)]);
        var without = await running.Host.SendAsync("GET", "?query=%7Bcounted%7D");

        Assert.Equal((200, expected), (post.Status, post.Body));
        Assert.Equal((200, expected), (get.Status, get.Body));
        Assert.NotEqual(without.Headers.ETag, get.Headers.ETag);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task What_costs_too_much_is_a_bad_request_under_either_media_type(string accept)
    {
        await using var host = await HttpHost.StartAsync(limits: new() { Cost = new() { MaxTypeCost = 0 } });

        var answer = await host.PostAsync("""{"query":"{counted}"}""", accept);

        Assert.Equal(400, answer.Status);
        Assert.StartsWith(accept, answer.ContentType, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"HC0047\",\"typeCost\":1,\"maxTypeCost\":0", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_wish_is_a_bad_request()
    {
        var answer = await running.Host.SendAsync("POST", "", [("GraphQL-Cost", "free")], """{"query":"{counted}"}""");

        Assert.Equal(400, answer.Status);
        Assert.Equal(
            """{"errors":[{"message":"Invalid GraphQL Request.","extensions":{"code":"HC0009","reason":"The header `GraphQL-Cost` takes `report`, for the cost beside the answer, or `validate`, for the cost alone."}}]}""",
            answer.Body);
    }
}
