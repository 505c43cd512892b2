using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using OpenBudget.Api.Exports;
using OpenBudget.GraphQL.Execution.Cost;

namespace OpenBudget.Api.Operations;

/// <summary>
/// How much one client may ask: so many requests a minute, and so much cost. A client is an IPv4 address, or the /64 network of an IPv6 address,
/// which is what one household gets.
/// </summary>
/// <remarks>
/// Buckets of tokens: what a minute allows can be asked for at once, and comes back second by second. Answers that are kept cost nothing. Headers as in the IETF's
/// draft-ietf-httpapi-ratelimit-headers-10.
/// </remarks>
internal sealed class RateLimits : IDisposable
{
    /// <summary>The configuration section.</summary>
    public const string Section = "RateLimits";

    private const int Seconds = 60;
    private const int NetworkBytes = 8;

    private readonly RateLimitSettings _settings;
    private readonly PartitionedRateLimiter<HttpContext> _requests;
    private readonly PartitionedRateLimiter<HttpContext> _costs;

    private RateLimits(RateLimitSettings settings)
    {
        _settings = settings;
        _requests = Limiter(settings.RequestsPerMinute);
        _costs = Limiter(settings.CostPerMinute);
    }

    /// <summary>Whether anything is limited.</summary>
    public bool AreSet => _settings.RequestsPerMinute > 0 || _settings.CostPerMinute > 0;

    /// <summary>The limits as configured.</summary>
    /// <exception cref="SettingException">A limit is negative, or a key is unknown.</exception>
    public static RateLimits From(IConfiguration configuration)
    {
        RateLimitSettings settings;
        try
        {
            settings = configuration.GetSection(Section).Get<RateLimitSettings>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new();
        }
        catch (InvalidOperationException failure)
        {
            throw new SettingException($"The settings `{Section}` cannot be used: {failure.Message} See docs/operators.md for what there is.", failure);
        }

        return settings is { RequestsPerMinute: >= 0, CostPerMinute: >= 0 }
            ? new RateLimits(settings)
            : throw new SettingException($"The settings `{Section}` are limits and cannot be negative; 0 is none.");
    }

    /// <summary>Refuses the requests of a client that has had its share, and tells every client what it has left.</summary>
    public void Use(WebApplication app)
    {
        if (AreSet)
        {
            app.Use(next => context => IsLimited(context.Request.Path) ? LimitAsync(context, next) : next(context));
        }
    }

    /// <summary>Takes the cost of an operation from its client's share.</summary>
    /// <returns>Null where there is enough; otherwise how long the client has to wait.</returns>
    public TimeSpan? Admit(HttpContext context, OperationCost cost)
    {
        if (_settings.CostPerMinute == 0)
        {
            return null;
        }

        // What costs more than a whole minute's share may run when all of it is there.
        var permits = (int)Math.Min(Math.Ceiling(cost.FieldCost + cost.TypeCost), _settings.CostPerMinute);
        using var lease = _costs.AttemptAcquire(context, permits);
        return lease.IsAcquired ? null : Wait(lease);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _requests.Dispose();
        _costs.Dispose();
    }

    private static bool IsLimited(PathString path) =>
        path.StartsWithSegments(Playground.EndpointPath, StringComparison.Ordinal) || path.StartsWithSegments(ExportEndpoints.Path, StringComparison.Ordinal);

    private async Task LimitAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            // An answer that shared caches keep must not tell others what is left to the one who asked first.
            if (!context.Response.Headers.CacheControl.ToString().Contains("public", StringComparison.Ordinal))
            {
                TellWhatIsLeft(context);
            }

            return Task.CompletedTask;
        });

        if (_settings.RequestsPerMinute > 0)
        {
            using var lease = _requests.AttemptAcquire(context);
            if (!lease.IsAcquired)
            {
                var seconds = Math.Ceiling(Wait(lease).TotalSeconds).ToString(CultureInfo.InvariantCulture);
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = seconds;
                context.Response.Headers.CacheControl = "no-store";
                context.Response.ContentType = "application/json; charset=utf-8";
                await context.Response.WriteAsync(
                    $$$"""{"errors":[{"message":"This client has sent its share of requests. Ask again in {{{seconds}}} seconds.","extensions":{"code":"RATE_LIMITED"}}]}""",
                    context.RequestAborted).ConfigureAwait(false);
                return;
            }
        }

        await next(context).ConfigureAwait(false);
    }

    private void TellWhatIsLeft(HttpContext context)
    {
        var policies = new List<string>();
        var left = new List<string>();
        Tell("requests", _settings.RequestsPerMinute, _requests);
        Tell("cost", _settings.CostPerMinute, _costs);
        context.Response.Headers["RateLimit-Policy"] = string.Join(", ", policies);
        context.Response.Headers["RateLimit"] = string.Join(", ", left);

        void Tell(string name, int perMinute, PartitionedRateLimiter<HttpContext> limiter)
        {
            if (perMinute > 0)
            {
                policies.Add(string.Create(CultureInfo.InvariantCulture, $"\"{name}\";q={perMinute};w={Seconds}"));
                left.Add(string.Create(CultureInfo.InvariantCulture, $"\"{name}\";r={limiter.GetStatistics(context)?.CurrentAvailablePermits ?? perMinute}"));
            }
        }
    }

    private static TimeSpan Wait(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(1);

    private static PartitionedRateLimiter<HttpContext> Limiter(int perMinute) => PartitionedRateLimiter.Create<HttpContext, IPAddress>(
        context => RateLimitPartition.GetTokenBucketLimiter(Client(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, perMinute),
            TokensPerPeriod = Math.Max(1, perMinute / Seconds),
            ReplenishmentPeriod = perMinute >= Seconds ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds((double)Seconds / Math.Max(1, perMinute)),
            QueueLimit = 0,
        }));

    private static IPAddress Client(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}

/// <summary>How much one client may ask; 0 for as much as it likes.</summary>
internal sealed record RateLimitSettings
{
    /// <summary>The requests of a minute. Default 0.</summary>
    public int RequestsPerMinute { get; init; }

    /// <summary>The cost of a minute, of fields and objects together. Default 0.</summary>
    public int CostPerMinute { get; init; }
}
