using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace OpenBudget.Api.Tests.Operations;

/// <summary>What the service adds to the endpoint: caches, other origins, questions with a name.</summary>
public sealed class TransportTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Question = "/graphql?query=%7Bprojects%7BtotalCount%7D%7D";

    public static TheoryData<string> Questions =>
        [.. Directory.EnumerateFiles(Path.Combine(RunningService.Repository, "queries"), "*.graphql").Select(f => Path.GetFileNameWithoutExtension(f)!)];

    [Fact]
    public async Task Who_has_the_answer_is_told_so_without_a_statement_until_the_data_changes()
    {
        using var first = await service.Client.GetAsync(Question);
        var statements = service.Database.StatementCount;
        using var second = await AskAsync(("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(statements, service.Database.StatementCount);

        using (var writer = new SqliteConnection($"Data Source={service.DatabasePath};Pooling=False"))
        {
            await writer.OpenAsync();
            using var import = writer.CreateCommand();
            import.CommandText = "UPDATE Datasets SET Version = 'another'";
            await import.ExecuteNonQueryAsync();
        }

        var status = HttpStatusCode.NotModified;
        for (var i = 0; i < 200 && status == HttpStatusCode.NotModified; i++)
        {
            await Task.Delay(50);
            using var later = await AskAsync(("If-None-Match", first.Headers.ETag!.ToString()));
            status = later.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task The_questions_that_have_a_name_are_answered_at_it(string name)
    {
        using var response = await service.Client.GetAsync($"/graphql/persisted/{name}");
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(answer.TryGetProperty("errors", out _), answer.ToString());
        Assert.True(response.Headers.CacheControl is { Public: true });
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task The_questions_that_have_a_name_cost_a_tenth_of_what_is_allowed(string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql/persisted/{name}");
        request.Headers.Add("GraphQL-Cost", "validate");
        using var response = await service.Client.SendAsync(request);
        var cost = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("extensions").GetProperty("operationCost");

        Assert.InRange(cost.GetProperty("fieldCost").GetDouble(), 1, 1000);
        Assert.InRange(cost.GetProperty("typeCost").GetDouble(), 1, 1000);
    }

    [Fact]
    public async Task The_variables_of_such_a_question_stand_in_the_address() => Assert.Equal(
        """{"data":{"projects":{"totalCount":9,"nodes":[]}}}""",
        await service.Client.GetStringAsync(
            "/graphql/persisted/largest-projects?variables=" + Uri.EscapeDataString("""{"year":2020,"first":0}""")));

    [Fact]
    public async Task Pages_of_other_origins_may_read()
    {
        using var get = await AskAsync(("Origin", "https://example.org"));
        using var preflight = await PreflightAsync(service.Client, "https://example.org");

        Assert.Equal(["*"], get.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal("ETag,Retry-After", string.Join(',', get.Headers.GetValues("Access-Control-Expose-Headers")));
        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal(["*"], preflight.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal("GET,HEAD,POST", string.Join(',', preflight.Headers.GetValues("Access-Control-Allow-Methods")));
        Assert.Equal("content-type,graphql-cost", string.Join(',', preflight.Headers.GetValues("Access-Control-Allow-Headers")));
    }

    [Theory]
    [InlineData("/graphql?query=%7Bprojects%7BtotalCount%7D%7D")]
    [InlineData("/graphql?sdl")]
    [InlineData("/export/projects.csv")]
    public async Task Who_names_no_origin_is_told_the_same_because_shared_caches_hand_it_on(string address)
    {
        using var get = await service.Client.GetAsync(address);

        Assert.Equal(["*"], get.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal("ETag,Retry-After", string.Join(',', get.Headers.GetValues("Access-Control-Expose-Headers")));
    }

    [Fact]
    public async Task Where_origins_are_named_answers_depend_on_them_in_one_line_whoever_asks()
    {
        var named = new RunningService("--Cors:Origins", "https://a.example, https://b.example");
        await named.InitializeAsync();
        try
        {
            foreach (var origin in (string?[])[null, "https://a.example", "https://c.example"])
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, Question);
                if (origin is not null)
                {
                    request.Headers.Add("Origin", origin);
                }

                using var response = await named.Client.SendAsync(request);

                Assert.True(response.Headers.NonValidated.TryGetValues("Vary", out var lines));
                Assert.Equal("Accept, Accept-Encoding, GraphQL-Cost, Origin", Assert.Single(lines));
            }
        }
        finally
        {
            await named.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_origins_that_may_read_can_be_named()
    {
        var named = new RunningService("--Cors:Origins", "https://a.example, https://b.example");
        await named.InitializeAsync();
        try
        {
            using var known = await PreflightAsync(named.Client, "https://b.example");
            using var stranger = await PreflightAsync(named.Client, "https://c.example");

            Assert.Equal(["https://b.example"], known.Headers.GetValues("Access-Control-Allow-Origin"));
            Assert.False(stranger.Headers.Contains("Access-Control-Allow-Origin"));
        }
        finally
        {
            await named.DisposeAsync();
        }
    }

    [Fact]
    public async Task HTTP_2_without_TLS_has_an_address_of_its_own()
    {
        var both = new RunningService("--Http2:Url", "http://127.0.0.1:0");
        await both.InitializeAsync();
        try
        {
            Assert.Equal(2, both.Urls.Count);
            var versions = new List<string>();
            foreach (var url in both.Urls)
            {
                foreach (var version in (Version[])[HttpVersion.Version11, HttpVersion.Version20])
                {
                    versions.Add(await VersionOfAsync(url, version));
                }
            }

            Assert.Equal(["1.1", "2.0", "none", "none"], versions.Order());
        }
        finally
        {
            await both.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_hostile_question_is_refused_for_its_cost_and_the_header_tells_it()
    {
        const string hostile =
            """{"query":"{ projects(first: 100) { nodes { indicators(first: 100) { nodes { project { indicators(first: 100) { nodes { name } } } } } } } }"}""";
        using var content = new StringContent(hostile, Encoding.UTF8, "application/json");
        using var response = await service.Client.PostAsync("/graphql", content);
        var body = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("\"code\":\"HC0047\"", body, StringComparison.Ordinal);
        Assert.Contains("\"maxFieldCost\":", body, StringComparison.Ordinal);
    }

    // The HTTP version of the answer; "none" where there was none.
    private static async Task<string> VersionOfAsync(string url, Version version)
    {
        using var client = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(20) };
        using var request = new HttpRequestMessage(HttpMethod.Get, Question) { Version = version, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        try
        {
            using var response = await client.SendAsync(request);
            return response.StatusCode == HttpStatusCode.OK
                && await response.Content.ReadAsStringAsync() == """{"data":{"projects":{"totalCount":58}}}"""
                    ? response.Version.ToString()
                    : "none";
        }
        catch (HttpRequestException)
        {
            return "none";
        }
    }

    private static async Task<HttpResponseMessage> PreflightAsync(HttpClient client, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type,graphql-cost");
        return await client.SendAsync(request);
    }

    private async Task<HttpResponseMessage> AskAsync((string Name, string Value) header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Question);
        request.Headers.Add(header.Name, header.Value);
        return await service.Client.SendAsync(request);
    }
}
