namespace OpenBudget.GraphQL.Tests.Http;

public sealed class PersistedOperationTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openbudget-operations-").FullName;
    private HttpHost _host = null!;

    public async Task InitializeAsync()
    {
        await WriteAsync("one.graphql", "query($name: String! = \"Query\") { __type(name: $name) { name } }");
        await WriteAsync("Two_operations-2.graphql", "query a { a: __typename } query b { b: __typename }");
        await WriteAsync("README.md", "Not an operation.");
        _host = await HttpHost.StartAsync(options: new() { PersistedOperationsFolder = _folder });
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("/persisted/one", """{"data":{"__type":{"name":"Query"}}}""")]
    [InlineData("/persisted/one?variables=%7B%22name%22:%22String%22%7D", """{"data":{"__type":{"name":"String"}}}""")]
    [InlineData("/persisted/Two_operations-2/a", """{"data":{"a":"Query"}}""")]
    [InlineData("/persisted/Two_operations-2/b?operationName=a", """{"data":{"b":"Query"}}""")]
    [InlineData("/persisted/Two_operations-2?operationName=b", """{"data":{"b":"Query"}}""")]
    [InlineData("/persisted/one?query=%7B__typename%7D&id=Two_operations-2", """{"data":{"__type":{"name":"Query"}}}""")]
    [InlineData("?id=one", """{"data":{"__type":{"name":"Query"}}}""")]
    [InlineData("?documentId=Two_operations-2&operationName=a", """{"data":{"a":"Query"}}""")]
    [InlineData("?id=one&query=%7B__typename%7D", """{"data":{"__typename":"Query"}}""")]
    public async Task A_file_of_the_folder_is_answered_at_its_name(string address, string expected)
    {
        var answer = await _host.SendAsync("GET", address);

        Assert.Equal((200, expected), (answer.Status, answer.Body));
        Assert.True(answer.Headers.CacheControl is { Public: true, MaxAge.TotalSeconds: 60 });
        Assert.Equal(304, (await _host.SendAsync("GET", address, ifNoneMatch: answer.Headers.ETag!.ToString())).Status);
    }

    [Theory]
    [InlineData("", """{"id":"one"}""", """{"data":{"__type":{"name":"Query"}}}""")]
    [InlineData("", """{"documentId":"one","variables":{"name":"String"}}""", """{"data":{"__type":{"name":"String"}}}""")]
    [InlineData("/persisted/one", """{"variables":{"name":"String"}}""", """{"data":{"__type":{"name":"String"}}}""")]
    [InlineData("/persisted/one", """{"query":"{__typename}","id":"x"}""", """{"data":{"__type":{"name":"Query"}}}""")]
    public async Task A_post_can_name_it_too(string address, string body, string expected)
    {
        var answer = await _host.SendAsync("POST", address, [], body);

        Assert.Equal((200, expected), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("/persisted/none")]
    [InlineData("/persisted/ONE")]
    [InlineData("/persisted/README")]
    [InlineData("/persisted/..%2Fone")]
    [InlineData("?id=none")]
    public async Task An_unknown_id_is_a_bad_request_that_is_not_cached(string address)
    {
        var answer = await _host.SendAsync("GET", address);

        Assert.Equal(400, answer.Status);
        Assert.Equal(
            """{"errors":[{"message":"The specified persisted operation key is invalid.","extensions":{"code":"HC0020","reason":"No document is kept under this id. Send the document in `query`, or check the id."}}]}""",
            answer.Body);
        Assert.True(answer.Headers.CacheControl is { NoStore: true });
    }

    [Fact]
    public async Task An_operation_that_the_document_does_not_have_is_told()
    {
        var answer = await _host.SendAsync("GET", "/persisted/Two_operations-2/c", "application/graphql-response+json");

        Assert.Equal(
            (400, """{"errors":[{"message":"The document has no operation named `c`.","extensions":{"code":"HC0015"}}]}"""),
            (answer.Status, answer.Body));
    }

    [Fact]
    public async Task An_id_must_be_a_string() => Assert.Contains(
        "`id` must be a string.", (await _host.SendAsync("POST", "", [], """{"id":1}""")).Body, StringComparison.Ordinal);

    [Fact]
    public async Task A_file_that_is_not_valid_keeps_the_service_from_starting()
    {
        await WriteAsync("bad.graphql", "{ nonsense }");

        var failure = await Assert.ThrowsAsync<InvalidDataException>(
            () => HttpHost.StartAsync(options: new() { PersistedOperationsFolder = _folder }));

        Assert.Equal(
            $"The persisted operation {Path.Combine(_folder, "bad.graphql")} is not valid: The field `nonsense` does not exist on the type `Query`. (1:3)",
            failure.Message);
    }

    [Fact]
    public async Task A_file_whose_name_cannot_stand_in_an_address_keeps_the_service_from_starting()
    {
        await WriteAsync("a b.graphql", "{ __typename }");

        var failure = await Assert.ThrowsAsync<InvalidDataException>(
            () => HttpHost.StartAsync(options: new() { PersistedOperationsFolder = _folder }));

        Assert.Contains("a b.graphql", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_folder_that_is_not_there_keeps_the_service_from_starting() => Assert.ThrowsAnyAsync<IOException>(
        () => HttpHost.StartAsync(options: new() { PersistedOperationsFolder = Path.Combine(_folder, "none") }));

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder, name), text);
}
