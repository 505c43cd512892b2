using System.Text;
using System.Text.Json;

namespace OpenBudget.Api.Tests.Operations;

/// <summary>The dialect's code of everything that can be wrong and is no rule of the specification's validation.</summary>
/// <remarks>
/// HC0010, HC0045 and the 503 need a limit of their own and are in the engine's tests of limits; HC0001, HC0017 and HC0054 to HC0057, which
/// this schema gives no occasion for, in those of coercion.
/// </remarks>
public sealed class ErrorCodeTests(RunningService service) : IClassFixture<RunningService>
{
    [Theory]
    [InlineData("[]", 400, "HC0009")]
    [InlineData("""{"query":1}""", 400, "HC0009")]
    [InlineData("""{"query":"{__typename}","variables":[]}""", 400, "HC0009")]
    [InlineData("""{"query":"{"}""", 400, "HC0011")]
    [InlineData("""{"query":"{ $ }"}""", 400, "HC0011")]
    [InlineData("{", 400, "HC0012")]
    [InlineData("", 400, "HC0012")]
    [InlineData("{}", 400, "HC0013")]
    [InlineData("""{"query":null}""", 400, "HC0013")]
    [InlineData("""{"query":"query a { __typename }","operationName":"b"}""", 400, "HC0015")]
    [InlineData("""{"query":"query a { __typename } query b { __typename }"}""", 400, "HC0015")]
    [InlineData("""{"query":"query($y: Int!) { year(year: $y) { year } }","variables":{"y":"x"}}""", 400, "HC0016")]
    [InlineData("""{"query":"query($w: ProjectFilterInput) { projects(where: $w) { totalCount } }","variables":{"w":{"none":1}}}""", 400, "HC0016")]
    [InlineData("""{"query":"query($y: Int!) { year(year: $y) { year } }"}""", 400, "HC0018")]
    [InlineData("""{"query":"query($y: Int!) { year(year: $y) { year } }","variables":{"y":null}}""", 400, "HC0018")]
    [InlineData("""{"id":"unknown"}""", 400, "HC0020")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b"}}}""", 400, "HC0020")]
    [InlineData("""{"query":"{ projects(where: { name: { contains: null } }) { totalCount } }"}""", 200, "HC0026")]
    [InlineData("""{"query":"{ projects(first: 100) { nodes { indicators(first: 100) { nodes { id } } } } }"}""", 400, "HC0047")]
    [InlineData("""{"query":"{ projects(first: 101) { nodes { id } } }"}""", 200, "HC0051")]
    [InlineData("""{"query":"{ nodes(ids: [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51]) { id } }"}""", 200, "HC0076")]
    [InlineData("""{"query":"{ projects(after: \"x\") { nodes { id } } }"}""", 200, "HC0078")]
    [InlineData("""{"query":"{ projects(first: -1) { nodes { id } } }"}""", 200, "HC0079")]
    [InlineData("""{"query":"{ projects(first: 1, last: 1) { nodes { id } } }"}""", 200, "HC0082")]
    [InlineData("""{"query":"{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }"}""", 400, "HC0086")]
    public async Task A_body_is_answered_with_the_code(string body, int status, string code) =>
        Assert.Equal((status, code), await AskAsync(HttpMethod.Post, "", body));

    [Theory]
    [InlineData("?query=%7B__typename%7D&variables=x", 400, "HC0012")]
    [InlineData("?query=", 400, "HC0013")]
    [InlineData("?id=unknown", 400, "HC0020")]
    [InlineData("/persisted/unknown", 400, "HC0020")]
    [InlineData("?sdl&types=", 400, "HC0058")]
    [InlineData("?sdl&types=a-b", 400, "HC0059")]
    [InlineData("?sdl&types=Projekt", 400, "HC0060")]
    public async Task An_address_is_answered_with_the_code(string address, int status, string code) =>
        Assert.Equal((status, code), await AskAsync(HttpMethod.Get, address, null));

    [Fact]
    public async Task An_Accept_that_cannot_be_read_is_answered_with_the_code() =>
        Assert.Equal((400, "HC0064"), await AskAsync(HttpMethod.Post, "", """{"query":"{__typename}"}""", accept: "json"));

    private async Task<(int Status, string? Code)> AskAsync(
        HttpMethod method, string address, string? body, string accept = "application/graphql-response+json")
    {
        using var request = new HttpRequestMessage(method, "/graphql" + address);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await service.Client.SendAsync(request);
        var error = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0];
        return ((int)response.StatusCode, error.GetProperty("extensions").GetProperty("code").GetString());
    }
}
