using Microsoft.Net.Http.Headers;

namespace OpenBudget.Api.Operations;

/// <summary>What every answer tells a browser, whoever gives it: what it is not, and where it may not be shown.</summary>
/// <remarks>
/// Set last of all, on what has not said otherwise: the page and the playground have policies of their own, and whatever is added to the service is
/// held to nothing at all until somebody decides what it needs.
/// </remarks>
internal sealed class SecurityHeaders : IStartupFilter
{
    /// <summary>What an answer that is no page may load, and where it may be framed: nothing, nowhere.</summary>
    public const string Nothing = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>For a year this host is asked over TLS alone. Its subdomains are others' to decide about.</summary>
    public const string Tls = "max-age=31536000";

    /// <summary>Adds them, outside of everything that answers: host filtering and the page for developers included.</summary>
    public static void AddTo(WebApplicationBuilder builder) =>
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new SecurityHeaders()));

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(rest => context =>
        {
            context.Response.OnStarting(
                static state =>
                {
                    Set((HttpContext)state);
                    return Task.CompletedTask;
                },
                context);
            return rest(context);
        });
        next(app);
    };

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.Count == 0 ? Nothing : headers.ContentSecurityPolicy;
        headers["Referrer-Policy"] = "no-referrer";

        // RFC 6797, section 7.2: never over plain HTTP. A proxy that ends TLS is believed when it is one of the setting `Proxies`.
        if (context.Request.IsHttps && context.Request.Host.Host != "localhost")
        {
            headers.StrictTransportSecurity = Tls;
        }

        // nginx before 1.23 looks at the last line of several alone, and would give one client what another had asked for.
        if (headers.Vary.Count > 1)
        {
            headers.Vary = string.Join(", ", headers.GetCommaSeparatedValues(HeaderNames.Vary).Distinct(StringComparer.OrdinalIgnoreCase));
        }
    }
}
