using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenBudget.Api.Operations;
using OpenBudget.GraphQL.Relational.Running;

namespace OpenBudget.Api.Tests.Operations;

/// <summary>The service over the repository's seeds, on a socket of its own and with a database of its own.</summary>
public sealed class RunningService : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string[] _settings;
    private readonly string _folder = Directory.CreateTempSubdirectory("openbudget-").FullName;
    private WebApplication _app = null!;

    public RunningService()
        : this([])
    {
    }

    /// <summary>A service with settings of its own.</summary>
    internal RunningService(params string[] settings) => _settings = settings;

    /// <summary>The repository's folder.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>What the service said while it was made.</summary>
    public StringWriter Console { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    /// <summary>The addresses it listens at.</summary>
    public IReadOnlyCollection<string> Urls => [.. _app.Urls];

    /// <summary>What is mapped: the endpoints that routing knows.</summary>
    public IReadOnlyList<RouteEndpoint> Endpoints => [.. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>The file of the database.</summary>
    public string DatabasePath => Path.Combine(_folder, "openbudget.db");

    /// <summary>The folder that the files to take home are built in.</summary>
    public string ExportFolder => Path.Combine(_folder, "export");

    /// <summary>The database behind the service.</summary>
    public RelationalDatabase Database => _app.Services.GetRequiredService<RelationalDatabase>();

    public async Task InitializeAsync()
    {
        _app = Service.Create(
            [
                "--urls", "http://127.0.0.1:0",
                "--Database:ConnectionString", $"Data Source={DatabasePath}",
                "--Seed:Path", Path.Combine(Repository, "seed"),

                "--Export:Folder", ExportFolder,

                // What is tested is how questions are answered, not how answers are kept.
                "--GraphQL:Http:MaxCachedAnswerBytes", "0",
                .. _settings,
            ],
            Console);
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    /// <summary>Stops the service as SIGTERM does, and tells what its exit says.</summary>
    public async Task<(int ExitCode, string Error)> StopAsync()
    {
        _app.Lifetime.StopApplication();
        await _app.StopAsync();
        var error = new StringWriter();
        return (await _app.Services.GetRequiredService<Shutdown>().EndAsync(error), error.ToString());
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The body that answers a query.</summary>
    public async Task<string> AskAsync(string query, object? variables = null)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>The answer as the pages of the documentation print it: indented, Chinese as it is.</summary>
    public async Task<string> AskReadablyAsync(string query) =>
        JsonSerializer.Serialize(JsonDocument.Parse(await AskAsync(query)).RootElement, Readable);

    /// <summary>The answer's data; fails where there are errors.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var body = await AskAsync(query, variables);
        var answer = JsonDocument.Parse(body).RootElement;
        Assert.False(answer.TryGetProperty("errors", out _), body);
        return answer.GetProperty("data");
    }

    private static string FindRepository([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", ".."));
}
