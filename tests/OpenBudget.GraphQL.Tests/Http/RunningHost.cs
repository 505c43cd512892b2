namespace OpenBudget.GraphQL.Tests.Http;

/// <summary>An endpoint with the default limits, for all tests of a class that change nothing about it.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    private HttpHost? _host;

    internal HttpHost Host => _host!;

    public async Task InitializeAsync() => _host = await HttpHost.StartAsync();

    public async Task DisposeAsync()
    {
        Assert.Empty(Host.Failures);
        await Host.DisposeAsync();
    }
}
