using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using OpenBudget.Api.Operations;

namespace OpenBudget.Api.Tests.Operations;

public sealed class PlaygroundTests : IAsyncLifetime, IDisposable
{
    // What Chromium and Firefox send when an address is opened.
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private readonly string _folder = Directory.CreateTempSubdirectory("openbudget-page-").FullName;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private WebApplication? _app;

    public PlaygroundTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "assets"));
        File.WriteAllText(Path.Combine(_folder, "playground.html"), "<!doctype html><title>the page</title>");
        File.WriteAllText(Path.Combine(_folder, "assets", "app-1a2b.js"), "alert(1)");
        using var gz = new GZipStream(
            File.Create(Path.Combine(_folder, "assets", "app-1a2b.js.gz")), CompressionLevel.Fastest);
        gz.Write("alert(1)"u8);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_browser_that_opens_the_endpoint_gets_the_page_under_a_strict_policy()
    {
        await StartAsync(_folder);

        using var response = await SendAsync("/graphql", Browser);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("<!doctype html><title>the page</title>", await response.Content.ReadAsStringAsync());
        Assert.Equal("Accept", response.Headers.Vary.Single());
        var policy = response.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("connect-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
    }

    [Theory]
    [InlineData("/graphql", "*/*")]
    [InlineData("/graphql", null)]
    [InlineData("/graphql", "application/json")]
    [InlineData("/graphql", "application/graphql-response+json, text/html;q=0.9")]
    [InlineData("/graphql", "application/json, text/html")]
    [InlineData("/graphql", "text/html;q=0")]
    [InlineData("/graphql", "not a media type")]
    [InlineData("/graphql?query=%7B__typename%7D", Browser)]
    [InlineData("/graphql?sdl", Browser)]
    [InlineData("/graphql?extensions=%7B%7D", Browser)]
    public async Task What_is_meant_for_the_endpoint_reaches_it(string address, string? accept)
    {
        await StartAsync(_folder);

        using var response = await SendAsync(address, accept);

        Assert.Equal("the endpoint", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_post_reaches_the_endpoint_even_from_a_browser()
    {
        await StartAsync(_folder);

        using var response = await SendAsync("/graphql", Browser, HttpMethod.Post);

        Assert.Equal("the endpoint", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Head_has_the_headers_of_the_page_and_no_body()
    {
        await StartAsync(_folder);

        using var response = await SendAsync("/graphql", Browser, HttpMethod.Head);

        Assert.Equal(38, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task An_address_with_a_slash_at_its_end_leads_to_the_one_without()
    {
        await StartAsync(_folder);

        using var response = await SendAsync("/graphql/", Browser);

        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal("../graphql", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Assets_may_be_kept_for_a_year_because_their_names_change_with_their_content()
    {
        await StartAsync(_folder);

        using var response = await SendAsync("/assets/app-1a2b.js", "*/*");

        Assert.Equal("alert(1)", await response.Content.ReadAsStringAsync());
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.GetValues("Cache-Control").Single());
        Assert.Contains("script-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData("gzip, deflate, br", true)]
    [InlineData("br", false)]
    [InlineData("gzip;q=0", false)]
    public async Task Assets_are_sent_compressed_to_who_can_read_that(string acceptEncoding, bool compressed)
    {
        await StartAsync(_folder);

        using var response = await SendAsync("/assets/app-1a2b.js", "*/*", acceptEncoding: acceptEncoding);

        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(compressed ? ["gzip"] : [], response.Content.Headers.ContentEncoding);
        Assert.Equal("Accept-Encoding", response.Headers.Vary.Single());
        await using var body = await response.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(compressed ? new GZipStream(body, CompressionMode.Decompress) : body);
        Assert.Equal("alert(1)", await reader.ReadToEndAsync());
    }

    [Theory]
    [InlineData("/assets/missing.js")]
    [InlineData("/assets/..%2f..%2fplayground.html")]
    public async Task What_is_no_asset_is_not_found(string address)
    {
        await StartAsync(_folder);

        using var response = await SendAsync(address, "*/*");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Where_the_page_was_left_out_a_browser_is_told_so_and_where_the_endpoint_is()
    {
        await StartAsync(Path.Combine(_folder, "nothing", "here"));

        using var response = await SendAsync("/graphql", Browser);

        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("the page and the playground were left out of this build", text, StringComparison.Ordinal);
        Assert.Contains("install Node.js 20.19 or later", text, StringComparison.Ordinal);
        Assert.Contains($"curl {_client.BaseAddress}graphql", text, StringComparison.Ordinal);
        Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
    }

    private async Task StartAsync(string folder)
    {
        _app = WebApplication.CreateSlimBuilder().Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.UseWebAssets(folder).UsePlayground(folder);
        _app.MapMethods("/graphql", ["GET", "HEAD", "POST"], () => "the endpoint");
        await _app.StartAsync();
        _client.BaseAddress = new Uri(_app.Urls.Single());
    }

    private Task<HttpResponseMessage> SendAsync(string address, string? accept, HttpMethod? method = null, string? acceptEncoding = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (acceptEncoding is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
        }

        return _client.SendAsync(request);
    }
}
