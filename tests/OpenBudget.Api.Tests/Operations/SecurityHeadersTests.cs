using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace OpenBudget.Api.Tests.Operations;

/// <summary>Every answer of every endpoint tells browsers how little it may do, and tells nobody what the service runs on.</summary>
public sealed partial class SecurityHeadersTests : IAsyncLifetime, IDisposable
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'";

    // What stands for the parameters of an endpoint's address. An endpoint with another needs a line here.
    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["id"] = ["largest-projects", "nothing"],
        ["operationName"] = ["LargestProjects"],
        ["name"] = ["datapackage.json", "projects.csv", "nothing"],
    };

    // What is answered outside of endpoints, and what endpoints answer otherwise: the page, tables, errors.
    private static readonly string[] Addresses =
    [
        "/", "/zh", "/zh/", "/en/projects", "/zh/charts/216", "/zh/nothing", "/assets/nothing.js", "/nothing", "/export/", "/export/index.json", "/metrics",
        "/graphql?query=%7Bdataset%7Bversion%7D%7D",
        "/graphql?query=%7Bnothing%7D",
        "/graphql?query=%7B",
        "/graphql?sdl",
        "/graphql?format=csv&query=%7Bprojects%7Bnodes%7Bname%7D%7D%7D",
        "/graphql?format=xlsx&query=%7Bprojects%7Bnodes%7Bname%7D%7D%7D",
        "/graphql?format=csv&query=%7Bnothing%7D",
        "/graphql/nothing",
    ];

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"];

    private readonly RunningService _service = new(
        "--environment", "Development", "--Telemetry:Metrics", "true", "--Proxies", "127.0.0.1", "--AllowedHosts", "127.0.0.1;budget.example;localhost");

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All });

    public async Task InitializeAsync()
    {
        await _service.InitializeAsync();
        _client.BaseAddress = _service.Client.BaseAddress;
    }

    public Task DisposeAsync() => _service.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Every_endpoint_answers_every_method_with_the_headers_and_takes_nothing_that_writes()
    {
        var wrong = new List<string>();
        foreach (var address in _service.Endpoints.SelectMany(Of).Concat(Addresses).Distinct())
        {
            foreach (var method in Methods)
            {
                using var response = await SendAsync(method, address, Browser);
                wrong.AddRange((await FaultsAsync(response)).Select(fault => $"{method} {address}: {(int)response.StatusCode} {fault}"));
                var mayAsk = method is "GET" or "HEAD" || (method == "POST" && address.StartsWith("/graphql", StringComparison.Ordinal));
                if (!mayAsk && response.StatusCode is not (HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound))
                {
                    wrong.Add($"{method} {address}: {(int)response.StatusCode}, which is no refusal");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Bodies_that_cannot_be_read_are_refused_with_the_headers()
    {
        foreach (var (type, body, status) in new[]
        {
            ("application/json", "{", HttpStatusCode.BadRequest),
            ("text/plain", "{}", HttpStatusCode.UnsupportedMediaType),
            ("application/json", new string(' ', 2_000_000), HttpStatusCode.RequestEntityTooLarge),
            ("application/json", """{"query":"{dataset{version}}"}""", HttpStatusCode.OK),
        })
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, type);
            using var response = await _client.PostAsync("/graphql", content);

            Assert.Equal(status, response.StatusCode);
            Assert.Empty(await FaultsAsync(response));
        }
    }

    [Fact]
    public async Task Where_the_database_is_gone_no_answer_tells_a_path_or_a_stack_even_to_developers()
    {
        File.Delete(_service.DatabasePath);
        var wrong = new List<string>();
        var failed = 0;
        foreach (var address in _service.Endpoints.SelectMany(Of).Concat(Addresses).Distinct())
        {
            foreach (var accept in (string[])[Browser, "*/*"])
            {
                using var response = await SendAsync("GET", address, accept);
                failed += (int)response.StatusCode >= 500 ? 1 : 0;
                wrong.AddRange((await FaultsAsync(response)).Select(fault => $"{address}: {(int)response.StatusCode} {fault}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.InRange(failed, 5, 100);
    }

    [Fact]
    public async Task A_host_that_is_not_ours_is_refused_with_the_headers()
    {
        using var response = await SendAsync("GET", "/zh/", Browser, ("Host", "evil.example"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(await FaultsAsync(response));
    }

    [Theory]
    [InlineData("https", "budget.example", "max-age=31536000")]
    [InlineData("https", "localhost", null)]
    [InlineData("http", "budget.example", null)]
    public async Task Who_came_over_TLS_is_to_come_so_again(string scheme, string host, string? expected)
    {
        using var response = await SendAsync("GET", "/zh/", Browser, ("X-Forwarded-For", "192.0.2.1"), ("X-Forwarded-Proto", scheme), ("X-Forwarded-Host", host));

        Assert.Equal(expected, response.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values.Single() : null);
    }

    [Fact]
    public async Task The_page_of_the_files_allows_just_the_style_in_it()
    {
        using var response = await SendAsync("GET", "/export/", Browser);
        var style = Style().Match(await response.Content.ReadAsStringAsync()).Groups["style"].Value;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));

        Assert.Contains("font-variant-numeric", style, StringComparison.Ordinal);
        Assert.Contains($"style-src 'sha256-{hash}'; ", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Of(RouteEndpoint endpoint)
    {
        IEnumerable<string> addresses = [""];
        foreach (var segment in endpoint.RoutePattern.PathSegments)
        {
            var parameter = segment.Parts.OfType<Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart>().SingleOrDefault();
            var before = addresses.ToList();
            addresses = parameter is null
                ? before.Select(a => $"{a}/{string.Concat(segment.Parts.Cast<Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart>().Select(p => p.Content))}")
                : before.SelectMany(a => Values[parameter.Name].Select(value => $"{a}/{value}")).Concat(parameter.IsOptional ? before : []);
        }

        return addresses;
    }

    // What is wrong with an answer, whatever its status.
    private static async Task<List<string>> FaultsAsync(HttpResponseMessage response)
    {
        var faults = new List<string>();
        string? Header(string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(" + ", values) : null;
        void Expect(string name, string? expected)
        {
            if (Header(name) != expected)
            {
                faults.Add($"{name}: {Header(name)}");
            }
        }

        var isPage = response.Content.Headers.ContentType?.MediaType == "text/html" && response.StatusCode != HttpStatusCode.BadRequest;
        Expect("X-Content-Type-Options", "nosniff");
        Expect("Referrer-Policy", "no-referrer");
        Expect("Server", null);
        Expect("X-Powered-By", null);
        Expect("Strict-Transport-Security", null);
        if (!isPage)
        {
            Expect("Content-Security-Policy", Nothing);
        }
        else if (Header("Content-Security-Policy") is not { } policy || !policy.StartsWith("default-src 'none'; ", StringComparison.Ordinal)
            || policy.Contains(" + ", StringComparison.Ordinal) || !policy.Contains("frame-ancestors ", StringComparison.Ordinal))
        {
            faults.Add($"Content-Security-Policy: {Header("Content-Security-Policy")}");
        }

        var body = await response.Content.ReadAsStringAsync();
        faults.AddRange(((string[])["   at ", "Exception", "/tmp", Path.GetTempPath(), AppContext.BaseDirectory, RunningService.Repository, ".db"])
            .Where(told => body.Contains(told, StringComparison.Ordinal) && (int)response.StatusCode >= 400).Select(told => $"tells {told}"));
        return faults;
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string address, string accept, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _client.SendAsync(request);
    }

    [GeneratedRegex("<style>(?<style>.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
