using System.Net;
using System.Text;
using System.Text.Json;

namespace OpenBudget.Api.Tests.Operations;

/// <summary>The service as a client meets it: a socket, real seeds, a real SQLite file.</summary>
public sealed class ServiceTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public void It_says_what_it_loaded()
    {
        Assert.Contains("Loaded 2 documents of 1 departments", service.Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_can_be_fetched_as_text()
    {
        var sdl = await service.Client.GetStringAsync("/graphql?sdl");

        Assert.Contains("type Project implements Fact & Node {", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_can_be_sent_in_the_address()
    {
        var body = await service.Client.GetStringAsync("/graphql?query=" + Uri.EscapeDataString("{ year(year: 2021) { year } }"));

        Assert.Equal("""{"data":{"year":{"year":2021}}}""", body);
    }

    [Theory]
    [InlineData("""{ department(code: "999") { name } }""", "department")]
    [InlineData("""{ department(code: "216", region: "nowhere") { name } }""", "department")]
    [InlineData("""{ project(code: "no such code") { name } }""", "project")]
    [InlineData("""{ project(code: "1303112109I8BNS7D5O6N", year: 1999) { name } }""", "project")]
    [InlineData("{ year(year: 1999) { year } }", "year")]
    [InlineData("""{ node(id: "bm8gc3VjaCBpZA==") { id } }""", "node")]
    [InlineData("""{ node(id: "not base64 at all!") { id } }""", "node")]
    public async Task What_is_not_there_is_null_without_an_error(string query, string field)
    {
        var data = await service.DataAsync(query);

        Assert.Equal(JsonValueKind.Null, data.GetProperty(field).ValueKind);
    }

    [Theory]
    [InlineData("{ projects { nodes { nmae } } }", 1, 22)]
    [InlineData("{ projects { nodes { name }", 1, 28)]
    [InlineData("{ projects(where: { year: { eq: \"2021\" } }) { totalCount } }", 1, 33)]
    public async Task A_malformed_document_is_answered_with_the_place(string query, int line, int column)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var response = await service.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0];
        var location = error.GetProperty("locations")[0];
        Assert.Equal((line, column), (location.GetProperty("line").GetInt32(), location.GetProperty("column").GetInt32()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"query\": 1}")]
    [InlineData("{\"query\": \"{ __typename }\", \"variables\": []}")]
    public async Task A_malformed_body_is_the_clients_fault(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await service.Client.PostAsync("/graphql", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("\"message\":", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
