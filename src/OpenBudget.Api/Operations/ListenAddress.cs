using System.Globalization;

namespace OpenBudget.Api.Operations;

/// <summary>The address at which a service with these settings is asked from its own machine.</summary>
internal static class ListenAddress
{
    /// <summary>Where it listens when no setting says otherwise.</summary>
    public const string Default = "http://localhost:5000";

    /// <summary>The first address of the settings, in the order in which Kestrel takes them, one without TLS before others.</summary>
    /// <param name="settings">The settings of the service.</param>
    /// <returns>An address ending in a slash; where the service listens at every address of the machine, that of loopback.</returns>
    /// <exception cref="SettingException">The address cannot be told from the settings: it is a socket of Unix, or its port is chosen at the start.</exception>
    public static Uri Of(IConfiguration settings)
    {
        var addresses = All(settings);
        var address = BindingAddress.Parse(
            addresses.FirstOrDefault(a => a.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ?? addresses[0]);
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
        {
            throw new SettingException("The settings do not tell at which address the service can be asked. Name it with --url.");
        }

        var host = address.Host switch
        {
            "*" or "+" or "0.0.0.0" => "127.0.0.1",
            "[::]" => "[::1]",
            var name => name,
        };
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"{address.Scheme}://{host}:{address.Port}{address.PathBase}/"));
    }

    private static string[] All(IConfiguration settings)
    {
        var endpoints = settings.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>().ToArray();
        if (endpoints.Length > 0)
        {
            return endpoints;
        }

        var urls = Split(settings[WebHostDefaults.ServerUrlsKey]);
        if (urls.Length > 0)
        {
            return urls;
        }

        var ports = Split(settings[WebHostDefaults.HttpPortsKey]);
        return ports.Length > 0 ? [.. ports.Select(port => $"http://*:{port}")] : [Default];
    }

    private static string[] Split(string? list) =>
        list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
