using System.Net;
using Microsoft.AspNetCore.Builder;
using OpenBudget.Api.Operations;

namespace OpenBudget.Api.Tests.Operations;

public sealed class PageTests : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openbudget-page-").FullName;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private WebApplication? _app;

    public PageTests()
    {
        File.WriteAllText(
            Path.Combine(_folder, "index.html"),
            """<!doctype html><html lang="zh-CN"><title>the page</title><script src="./assets/app-1a2b.js"></script>""");
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

    [Theory]
    [InlineData(null, "./zh/")]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "./zh/")]
    [InlineData("en-GB,en;q=0.9,zh;q=0.5", "./en/")]
    [InlineData("de-DE,de;q=0.9,en;q=0.8", "./en/")]
    [InlineData("de-DE,de", "./zh/")]
    [InlineData("en;q=0.4,zh-TW;q=0.6", "./zh/")]
    [InlineData("not a language!", "./zh/")]
    public async Task The_root_leads_to_the_language_a_reader_prefers(string? acceptLanguage, string location)
    {
        await StartAsync(_folder);

        using var response = await SendAsync("/", acceptLanguage: acceptLanguage);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(location, response.Headers.Location?.OriginalString);
        Assert.Equal("Accept-Language", response.Headers.Vary.Single());
    }

    [Theory]
    [InlineData("/zh", "zh/")]
    [InlineData("/en?unit=yuan", "en/?unit=yuan")]
    [InlineData("/zh/projects/", "../projects")]
    [InlineData("/zh/projects/UHI=/?lines=a", "../UHI%3D?lines=a")]
    public async Task An_address_written_otherwise_leads_to_the_views_own(string address, string location)
    {
        await StartAsync(_folder);

        using var response = await SendAsync(address);

        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal(location, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/zh/", "../")]
    [InlineData("/zh/departments", "../")]
    [InlineData("/zh/departments/RGVwYXJ0bWVudDpx", "../../")]
    [InlineData("/zh/projects?year=2021&sort=-amount", "../")]
    [InlineData("/zh/projects/UHJvamVjdDoyMDIx", "../../")]
    [InlineData("/zh/compare?years=2020,2021", "../")]
    [InlineData("/zh/checks", "../")]
    [InlineData("/zh/search?text=%E5%85%AC%E8%AF%81", "../")]
    [InlineData("/zh/documents/RG9jdW1lbnQ6MjAyMA==", "../../")]
    public async Task Each_view_is_the_page_with_relative_addresses_that_fit_any_prefix(string address, string up)
    {
        await StartAsync(_folder);

        using var response = await SendAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
        Assert.Equal(
            $"""<!doctype html><html lang="zh-CN"><title>the page</title><script src="{up}assets/app-1a2b.js"></script>""",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_english_address_says_that_it_is_english()
    {
        await StartAsync(_folder);

        using var response = await SendAsync("/en/projects");

        Assert.Contains("<html lang=\"en\">", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/zh/nothing")]
    [InlineData("/zh/projects/a/b")]
    [InlineData("/zh/compare/2020")]
    [InlineData("/zh/charts")]
    public async Task An_address_without_a_view_is_not_found_and_the_page_says_so(string address)
    {
        await StartAsync(_folder);

        using var response = await SendAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("the page", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fr/")]
    [InlineData("/zhong")]
    [InlineData("/projects")]
    [InlineData("/index.html")]
    public async Task Addresses_that_begin_with_no_language_are_left_to_others(string address)
    {
        await StartAsync(_folder);

        using var response = await SendAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_page_runs_no_script_or_style_but_its_own_and_stands_in_no_frame()
    {
        await StartAsync(_folder);

        using var response = await SendAsync("/zh/projects");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("style-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
    }

    [Fact]
    public async Task A_chart_alone_may_stand_in_the_frame_of_any_page()
    {
        await StartAsync(_folder);

        using var response = await SendAsync("/en/charts/totals");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        Assert.Contains("frame-ancestors *", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Equal("cross-origin", response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
    }

    [Fact]
    public async Task Head_has_the_headers_of_the_page_and_no_body()
    {
        await StartAsync(_folder);

        using var response = await SendAsync("/zh/", HttpMethod.Head);

        Assert.Equal(102, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_post_is_not_answered_with_a_page()
    {
        await StartAsync(_folder);

        using var response = await SendAsync("/zh/", HttpMethod.Post);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Where_the_page_was_left_out_the_root_leads_to_the_endpoint_which_tells_a_browser_so()
    {
        await StartAsync(Path.Combine(_folder, "nothing", "here"));

        using var root = await SendAsync("/");
        using var view = await SendAsync("/zh/projects");

        Assert.Equal(HttpStatusCode.Redirect, root.StatusCode);
        Assert.Equal("./graphql", root.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, view.StatusCode);
    }

    private async Task StartAsync(string folder)
    {
        _app = WebApplication.CreateSlimBuilder().Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.UseWebAssets(folder).UsePage(folder);
        await _app.StartAsync();
        _client.BaseAddress = new Uri(_app.Urls.Single());
    }

    private Task<HttpResponseMessage> SendAsync(string address, HttpMethod? method = null, string? acceptLanguage = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        if (acceptLanguage is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", acceptLanguage);
        }

        return _client.SendAsync(request);
    }
}
