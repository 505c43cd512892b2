using System.Globalization;

namespace OpenBudget.Api.Operations;

/// <summary>HTTP/2 without TLS at an address of its own: for a proxy that speaks it inside of a network.</summary>
/// <remarks>
/// The web server cannot tell HTTP/1.1 from HTTP/2 at one address without TLS, so the two need two. Addresses that differ in their protocols
/// are configured as endpoints, and then all are.
/// </remarks>
internal static class ClearTextHttp2
{
    /// <summary>The setting with the address; without it there is none.</summary>
    public const string UrlKey = "Http2:Url";

    private const string Endpoints = "Kestrel:Endpoints";

    /// <summary>Adds the address, where the settings name one.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="otherUrls">The addresses of HTTP/1.1.</param>
    public static void AddTo(WebApplicationBuilder builder, IReadOnlyList<string> otherUrls)
    {
        if (builder.Configuration[UrlKey] is not { Length: > 0 } url)
        {
            return;
        }

        var endpoints = new Dictionary<string, string?>
        {
            [$"{Endpoints}:Http2:Url"] = url,
            [$"{Endpoints}:Http2:Protocols"] = "Http2",
        };
        for (var i = 0; i < otherUrls.Count; i++)
        {
            endpoints[string.Create(CultureInfo.InvariantCulture, $"{Endpoints}:Http{i}:Url")] = otherUrls[i];
        }

        builder.Configuration.AddInMemoryCollection(endpoints);

        // The web server warns of addresses that endpoints replace.
        builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, "");
    }
}
