using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OpenBudget.Api.Operations;

/// <summary>Which pages of other origins may read: all, because it is open data, unless the setting names some. Fetch standard, CORS.</summary>
internal static class CrossOrigin
{
    /// <summary>The setting: origins separated by commas, <c>*</c> for all, empty for none.</summary>
    public const string OriginsKey = "Cors:Origins";

    private const string Everybody = "*";

    private static readonly string[] Exposed = [HeaderNames.ETag, HeaderNames.RetryAfter];

    private static readonly string ExposedTogether = string.Join(',', Exposed);

    private static readonly TimeSpan PreflightAge = TimeSpan.FromHours(2);

    /// <summary>Adds the policy.</summary>
    public static void AddTo(WebApplicationBuilder builder)
    {
        var origins = Origins(builder.Configuration);
        // The framework looks whether its middleware has seen every request for an endpoint with this metadata. Most have no origin, and need not pass it.
        builder.Services.Configure<RouteOptions>(routes => routes.SuppressCheckForUnhandledSecurityMetadata = true);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy =>
        {
            _ = origins.Contains(Everybody) ? policy.AllowAnyOrigin() : policy.WithOrigins(origins);
            policy
                .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post)
                .AllowAnyHeader()
                .WithExposedHeaders(Exposed)
                .SetPreflightMaxAge(PreflightAge);
        }));
    }

    /// <summary>Tells pages of other origins that they may read.</summary>
    /// <remarks>
    /// Browsers alone name an origin, and the framework tells them alone. A shared cache would hand the answer that a program got, without a word on
    /// origins, to a page that then may not read it. So whoever asks is told the same, or that it depends on the origin.
    /// </remarks>
    public static void Use(WebApplication app)
    {
        var origins = Origins(app.Configuration);
        Func<object, Task> tell = origins.Contains(Everybody) ? TellEverybody : TellThatItDepends;
        app.Use(next => context =>
        {
            if (origins.Length > 0 && context.GetEndpoint()?.Metadata.GetMetadata<ICorsMetadata>() is not null)
            {
                context.Response.OnStarting(tell, context);
            }

            return next(context);
        });
        app.UseWhen(static context => context.Request.Headers.Origin.Count > 0, static named => named.UseCors());
    }

    private static Task TellEverybody(object request)
    {
        var context = (HttpContext)request;
        if (context.Request.Headers.Origin.Count == 0)
        {
            var headers = context.Response.Headers;
            headers.AccessControlAllowOrigin = Everybody;
            headers.AccessControlExposeHeaders = ExposedTogether;
        }

        return Task.CompletedTask;
    }

    private static Task TellThatItDepends(object request)
    {
        var headers = ((HttpContext)request).Response.Headers;
        headers.Vary = StringValues.Concat(headers.Vary, HeaderNames.Origin);
        return Task.CompletedTask;
    }

    private static string[] Origins(IConfiguration configuration) => (configuration[OriginsKey] ?? Everybody)
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
