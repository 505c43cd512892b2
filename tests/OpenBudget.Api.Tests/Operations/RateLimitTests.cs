using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OpenBudget.Api.Operations;

namespace OpenBudget.Api.Tests.Operations;

/// <summary>How much one client may ask, over a socket.</summary>
public sealed class RateLimitTests
{
    private const string Question = "{ departments { nodes { name } } }";

    [Fact]
    public async Task A_client_that_has_sent_its_share_is_refused_and_told_when_to_come_back()
    {
        await WithServiceAsync(["--RateLimits:RequestsPerMinute", "3"], async service =>
        {
            for (var i = 0; i < 3; i++)
            {
                using var answer = await AskAsync(service);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal("\"requests\";q=3;w=60", Assert.Single(answer.Headers.GetValues("RateLimit-Policy")));
                Assert.Equal($"\"requests\";r={2 - i}", Assert.Single(answer.Headers.GetValues("RateLimit")));
            }

            using var refused = await AskAsync(service);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            Assert.Equal("RATE_LIMITED", await CodeAsync(refused));

            // A supervisor is no client.
            Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/health/ready")).StatusCode);
        });
    }

    [Fact]
    public async Task An_operation_takes_its_cost_from_the_share()
    {
        await WithServiceAsync(["--RateLimits:CostPerMinute", "20"], async service =>
        {
            using var first = await AskAsync(service, "{ departments(first: 1) { nodes { name } } }");
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            Assert.StartsWith("\"cost\";r=", Assert.Single(first.Headers.GetValues("RateLimit")), StringComparison.Ordinal);

            // It costs more than all that is allowed in a minute, and some of that is gone.
            using var refused = await AskAsync(service, "{ projects(first: 100) { nodes { name budgetUnit { name } } } }");
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
            Assert.Equal("RATE_LIMITED", await CodeAsync(refused));
        });
    }

    [Fact]
    public async Task An_answer_that_shared_caches_keep_tells_nothing_of_who_asked_first()
    {
        await WithServiceAsync(["--RateLimits:RequestsPerMinute", "60"], async service =>
        {
            using var answer = await service.Client.GetAsync("/graphql?query=%7Bdataset%7Bversion%7D%7D");
            Assert.True(answer.Headers.CacheControl!.Public);
            Assert.False(answer.Headers.Contains("RateLimit"));
        });
    }

    [Fact]
    public async Task A_known_proxy_tells_clients_apart_and_nobody_else_can()
    {
        await WithServiceAsync(["--RateLimits:RequestsPerMinute", "1", "--Proxies", "127.0.0.1"], async service =>
        {
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(service, from: "203.0.113.7")).StatusCode);
            Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(service, from: "203.0.113.7")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(service, from: "203.0.113.8")).StatusCode);

            // One household has a /64 network of IPv6 addresses.
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(service, from: "2001:db8:1:2::1")).StatusCode);
            Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(service, from: "2001:db8:1:2::2")).StatusCode);
        });
        await WithServiceAsync(["--RateLimits:RequestsPerMinute", "1"], async service =>
        {
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(service, from: "203.0.113.7")).StatusCode);
            Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(service, from: "203.0.113.8")).StatusCode);
        });
    }

    [Theory]
    [InlineData("--RateLimits:RequestsPerMinute", "-1", "The settings `RateLimits` are limits and cannot be negative; 0 is none.")]
    [InlineData("--RateLimits:RequestsPerHour", "1", "RequestsPerHour")]
    [InlineData("--Proxies", "somewhere", "The setting `Proxies` holds `somewhere`, which is neither an address")]
    [InlineData("--Telemetry:Metrics", "maybe", "The setting `Telemetry:Metrics` is true or false.")]
    [InlineData("--Telemetry:OtlpEndpoint", "somewhere", "The setting `Telemetry:OtlpEndpoint` is the address of a collector")]
    public async Task A_setting_that_cannot_be_used_keeps_the_service_from_starting(string setting, string value, string told)
    {
        var failure = await Assert.ThrowsAsync<SettingException>(() => WithServiceAsync([setting, value], _ => Task.CompletedTask));
        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
    }

    private static async Task WithServiceAsync(string[] settings, Func<RunningService, Task> use)
    {
        var service = new RunningService(settings);
        await service.InitializeAsync();
        try
        {
            await use(service);
        }
        finally
        {
            await service.DisposeAsync();
        }
    }

    private static async Task<HttpResponseMessage> AskAsync(RunningService service, string query = Question, string? from = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        if (from is not null)
        {
            request.Headers.Add("X-Forwarded-For", from);
        }

        return await service.Client.SendAsync(request);
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage refused)
    {
        using var body = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());
        return body.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
    }
}
