using Microsoft.Net.Http.Headers;

namespace OpenBudget.Api.Operations;

/// <summary>Which pages of other origins may read: all, because it is open data, unless the setting names some. Fetch standard, CORS.</summary>
internal static class CrossOrigin
{
    /// <summary>The setting: origins separated by commas, <c>*</c> for all, empty for none.</summary>
    public const string OriginsKey = "Cors:Origins";

    private const string Everybody = "*";

    private static readonly TimeSpan PreflightAge = TimeSpan.FromHours(2);

    /// <summary>Adds the policy.</summary>
    public static void AddTo(WebApplicationBuilder builder)
    {
        var origins = (builder.Configuration[OriginsKey] ?? Everybody)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy =>
        {
            _ = origins.Contains(Everybody) ? policy.AllowAnyOrigin() : policy.WithOrigins(origins);
            policy
                .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post)
                .AllowAnyHeader()
                .WithExposedHeaders(HeaderNames.ETag, HeaderNames.RetryAfter)
                .SetPreflightMaxAge(PreflightAge);
        }));
    }
}
