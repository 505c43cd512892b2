using System.Globalization;
using Microsoft.Extensions.Configuration;
using OpenBudget.Api.Commands;
using OpenBudget.Api.Operations;
using OpenBudget.Api.Tests.Operations;

namespace OpenBudget.Api.Tests.Commands;

/// <summary><c>health</c>: what a supervisor that runs it is told.</summary>
public sealed class HealthCommandTests
{
    [Fact]
    public async Task A_service_that_is_ready_and_one_whose_database_is_gone()
    {
        var service = new RunningService();
        await service.InitializeAsync();
        try
        {
            var url = service.Urls.First();
            Assert.Equal((0, $"{url}/health/ready is ready.\n", ""), await RunAsync("health", "--url", url));

            File.Delete(service.DatabasePath);
            var end = (ExitCode: 0, Output: "", Error: "");
            for (var i = 0; i < 100 && end.ExitCode == 0; i++)
            {
                await Task.Delay(50);
                end = await RunAsync("health", "--url", url);
            }

            Assert.Equal((1, "", $"{url}/health/ready is not ready: 503. The dataset cannot be read; the log says why.\n"), end);
        }
        finally
        {
            await service.DisposeAsync();
        }
    }

    [Fact]
    public async Task Where_nothing_listens()
    {
        // Port 1 is below those that programs choose.
        var (exitCode, output, error) = await RunAsync("health", "--url", "http://127.0.0.1:1/budget");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith("http://127.0.0.1:1/budget/health/ready does not answer: ", error, StringComparison.Ordinal);
        Assert.Contains("--url names another address.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:8080")]
    [InlineData("/health")]
    [InlineData("ftp://localhost/")]
    public async Task An_address_that_is_none(string url)
    {
        var (exitCode, _, error) = await RunAsync("health", "--url", url);

        Assert.Equal(2, exitCode);
        Assert.Contains("--url takes a whole address, such as http://localhost:8080.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5000/", "", "")]
    [InlineData("http://127.0.0.1:8080/", "http_ports", "8080")]
    [InlineData("http://127.0.0.1:8080/", "urls", "http://*:8080")]
    [InlineData("http://127.0.0.1:8080/", "urls", "http://0.0.0.0:8080")]
    [InlineData("http://[::1]:8080/", "urls", "http://[::]:8080")]
    [InlineData("http://10.0.0.7:8080/budget/", "urls", "https://10.0.0.7:8443;http://10.0.0.7:8080/budget")]
    [InlineData("https://localhost:8443/", "Kestrel:Endpoints:Https:Url", "https://localhost:8443")]
    public void The_address_is_taken_from_the_settings_of_the_service(string expected, string key, string value) =>
        Assert.Equal(new Uri(expected), ListenAddress.Of(Configuration((key, value))));

    [Fact]
    public void Endpoints_come_before_urls_and_urls_before_ports()
    {
        Assert.Equal(new Uri("http://localhost:1/"), ListenAddress.Of(Configuration(("http_ports", "2"), ("urls", "http://localhost:1"))));
        Assert.Equal(
            new Uri("http://localhost:3/"),
            ListenAddress.Of(Configuration(("urls", "http://localhost:1"), ("Kestrel:Endpoints:Http:Url", "http://localhost:3"))));
    }

    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://unix:/run/openbudget.sock")]
    public void An_address_that_the_settings_do_not_tell(string url)
    {
        var error = Assert.Throws<SettingException>(() => ListenAddress.Of(Configuration(("urls", url))));
        Assert.Contains("Name it with --url.", error.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Where(s => s.Key.Length > 0).Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)))
        .Build();

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] words)
    {
        var (output, error) = (new StringWriter(CultureInfo.InvariantCulture), new StringWriter(CultureInfo.InvariantCulture));
        output.NewLine = error.NewLine = "\n";
        var exitCode = await CommandLine.RunAsync(words, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
