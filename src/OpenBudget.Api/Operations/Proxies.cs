using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace OpenBudget.Api.Operations;

/// <summary>The proxies whose word is taken for who a client is: the setting <c>Proxies</c>.</summary>
internal static class Proxies
{
    /// <summary>Takes a client's address, scheme and host from the headers of known proxies, and of nobody else.</summary>
    /// <exception cref="SettingException">The setting holds what is no address and no network.</exception>
    public static void Use(WebApplication app)
    {
        var known = app.Configuration["Proxies"]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (known.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in known)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(proxy, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new SettingException($"The setting `Proxies` holds `{proxy}`, which is neither an address such as 10.0.0.7 nor a network such as 10.0.0.0/8.");
            }
        }

        app.UseForwardedHeaders(options);
    }
}
