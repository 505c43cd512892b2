using OpenBudget.GraphQL.Http;

namespace OpenBudget.GraphQL.Tests.Http;

public sealed class AutomaticPersistedQueryTests
{
    // SHA-256 of the text `{ __typename }`.
    private const string Hash = "7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b";

    private const string Extension = "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + Hash + "\"}}";
    private const string InUrl = "extensions=%7B%22persistedQuery%22:%7B%22version%22:1,%22sha256Hash%22:%22" + Hash + "%22%7D%7D";

    private const string NotFound =
        """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"HC0020","reason":"No document with this hash is kept. Send the document in `query` along with the hash, once."}}]}""";

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task A_hash_is_unknown_until_its_document_came_with_it_once(string accept)
    {
        await using var host = await HttpHost.StartAsync();

        var unknown = await host.PostAsync($$"""{ {{Extension}} }""", accept);
        var sent = await host.PostAsync($$"""{ "query": "{ __typename }", {{Extension}} }""", accept);
        var known = await host.PostAsync($$"""{ {{Extension}} }""", accept);

        Assert.Equal((400, NotFound), (unknown.Status, unknown.Body));
        Assert.Equal(
            (200, $$$$"""{"data":{"__typename":"Query"},"extensions":{"persistedQuery":{"sha256Hash":"{{{{Hash}}}}","persisted":true}}}"""),
            (sent.Status, sent.Body));
        Assert.Equal((200, """{"data":{"__typename":"Query"}}"""), (known.Status, known.Body));
    }

    [Fact]
    public async Task In_a_get_the_hash_alone_makes_an_address_that_can_be_cached()
    {
        await using var host = await HttpHost.StartAsync();

        var unknown = await host.SendAsync("GET", "?" + InUrl);
        var sent = await host.SendAsync("GET", "?query=%7B+__typename+%7D&" + InUrl);
        var known = await host.SendAsync("GET", "?" + InUrl.ToUpperInvariant().Replace("EXTENSIONS", "extensions", StringComparison.Ordinal)
            .Replace("PERSISTEDQUERY", "persistedQuery", StringComparison.Ordinal)
            .Replace("VERSION", "version", StringComparison.Ordinal)
            .Replace("SHA256HASH", "sha256Hash", StringComparison.Ordinal));
        var again = await host.SendAsync("GET", "?" + InUrl, ifNoneMatch: known.Headers.ETag!.ToString());

        Assert.Equal((400, NotFound), (unknown.Status, unknown.Body));
        Assert.True(unknown.Headers.CacheControl is { NoStore: true });
        Assert.Contains("\"persisted\":true", sent.Body, StringComparison.Ordinal);
        Assert.Equal((200, """{"data":{"__typename":"Query"}}"""), (known.Status, known.Body));
        Assert.True(known.Headers.CacheControl is { Public: true });
        Assert.NotEqual(sent.Headers.ETag, known.Headers.ETag);
        Assert.Equal(304, again.Status);
    }

    [Fact]
    public async Task A_document_that_does_not_have_the_hash_is_answered_but_not_kept()
    {
        await using var host = await HttpHost.StartAsync();

        var sent = await host.PostAsync($$"""{ "query": "{__typename}", {{Extension}} }""");
        var unknown = await host.PostAsync($$"""{ {{Extension}} }""");

        Assert.Equal(
            $$$"""{"data":{"__typename":"Query"},"extensions":{"persistedQuery":{"sha256Hash":"{{{Hash}}}","""
            + $"\"expectedHashValue\":\"{Sha256("{__typename}")}\",\"expectedHashType\":\"sha256Hash\",\"expectedHashFormat\":\"Hex\",\"persisted\":false" + "}}}",
            sent.Body);
        Assert.Equal(NotFound, unknown.Body);
    }

    [Fact]
    public async Task A_document_that_is_not_valid_is_not_kept()
    {
        await using var host = await HttpHost.StartAsync();
        var extension = Extension.Replace(Hash, Sha256("{ nonsense }"), StringComparison.Ordinal);

        var sent = await host.PostAsync($$"""{ "query": "{ nonsense }", {{extension}} }""");
        var unknown = await host.PostAsync($$"""{ {{extension}} }""");

        Assert.DoesNotContain("persistedQuery", sent.Body, StringComparison.Ordinal);
        Assert.Equal(NotFound, unknown.Body);
    }

    [Fact]
    public async Task A_document_that_came_with_its_hash_has_the_hash_as_its_id()
    {
        await using var host = await HttpHost.StartAsync();
        await host.PostAsync($$"""{ "query": "{ __typename }", {{Extension}} }""");

        Assert.Equal("""{"data":{"__typename":"Query"}}""", (await host.PostAsync($$"""{ "id": "{{Hash}}" }""")).Body);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", (await host.SendAsync("GET", $"?documentId={Hash}")).Body);
    }

    [Theory]
    [InlineData("""{"version":2,"sha256Hash":"7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b"}""")]
    [InlineData("""{"version":"1","sha256Hash":"7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b"}""")]
    [InlineData("""{"sha256Hash":"7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b"}""")]
    [InlineData("""{"version":1,"sha256Hash":"7f56"}""")]
    [InlineData("""{"version":1,"sha256Hash":"xf56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b"}""")]
    [InlineData("""{"version":1,"sha256Hash":7}""")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":1e99}""")]
    [InlineData("[]")]
    [InlineData("true")]
    public async Task A_persisted_query_that_cannot_be_read_is_a_bad_request(string persistedQuery)
    {
        await using var host = await HttpHost.StartAsync();

        var answer = await host.PostAsync($$$"""{"query":"{ __typename }","extensions":{"persistedQuery":{{{persistedQuery}}}}}""");

        Assert.Equal(400, answer.Status);
        Assert.Equal(
            """{"errors":[{"message":"Invalid GraphQL Request.","extensions":{"code":"HC0009","reason":"`extensions.persistedQuery` must be an object with `version` 1 and, as `sha256Hash`, the SHA-256 of the document in 64 hexadecimal digits."}}]}""",
            answer.Body);
    }

    [Fact]
    public void Of_more_bytes_than_are_kept_the_least_recently_used_go()
    {
        var documents = new AutomaticDocuments(maxBytes: 10);
        documents.Add("a", "aaaa"u8);
        documents.Add("b", "bbbb"u8);
        Assert.False(documents.Find("a").IsEmpty);

        documents.Add("c", "cccc"u8);
        documents.Add("too large", "01234567890"u8);

        Assert.Equal("aaaa"u8, documents.Find("a").Span);
        Assert.True(documents.Find("b").IsEmpty);
        Assert.Equal("cccc"u8, documents.Find("c").Span);
        Assert.True(documents.Find("too large").IsEmpty);
    }

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
