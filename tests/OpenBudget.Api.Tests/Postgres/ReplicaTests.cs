using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenBudget.Api.Operations;
using OpenBudget.Api.Tests.Commands;
using OpenBudget.Domain.Storage;
using OpenBudget.GraphQL.Relational.Running;

namespace OpenBudget.Api.Tests.Postgres;

/// <summary>One connection string for a primary and a standby, and the servers come and go.</summary>
public sealed class ReplicaTests(ReplicatedServers servers) : IClassFixture<ReplicatedServers>, IAsyncLifetime, IDisposable
{
    private const string Question =
        """
        {
          dataset { version facts }
          projects(where: { code: { eq: "13031121HRHHBX1OP73A2" } }) { nodes { amount } }
          documents(where: { year: { eq: 2021 } }) { nodes { fileName } }
          search(text: "政法", first: 1) { nodes { __typename } }
        }
        """;

    private const string VersionOf = """SELECT "Version" FROM openbudget."Datasets" """;

    private readonly CommandFolder _folder = new();
    private readonly List<WebApplication> _services = [];
    private readonly HttpClient _client = new();

    // The tests share the servers: each begins with both up, and with the data of the seeds.
    public async Task InitializeAsync()
    {
        if (new ReplicatedFactAttribute().Skip is not null)
        {
            return;
        }

        servers.Primary.Start();
        servers.Standby.Start();
        new BudgetDatabase(new DatabaseOptions { Provider = nameof(DatabaseKind.PostgreSql), ConnectionString = servers.ConnectionString })
            .EnsureBuilt(CommandFolder.Seeds);
        if (servers.Primary.Scalar("""SELECT count(*) FROM openbudget."Documents" WHERE "FileName" = 'corrected.txt'""") is > 0L)
        {
            Run("remove", "corrected.txt");
        }

        await servers.CaughtUpAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var service in _services)
        {
            await service.DisposeAsync();
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [ReplicatedFact]
    public async Task Standbys_are_read_and_the_primary_where_none_answers()
    {
        var service = await StartAsync();
        var answer = await AskAsync(service);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(answer, await AskAsync(service));
        }

        Assert.True(servers.Standby.Answering > 0);
        Assert.Equal(0, servers.Primary.Answering);

        servers.Standby.Stop("fast");
        Assert.Equal(Enumerable.Repeat(answer, 16), await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => AskAsync(service))));
        Assert.True(servers.Primary.Answering > 0);
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(service));

        servers.Standby.Start();
        await Eventually.IsAsync(async () =>
        {
            Assert.Equal(answer, await AskAsync(service));
            return servers.Standby.Answering > 0;
        });
    }

    [ReplicatedFact]
    public async Task After_a_restart_of_all_servers_no_question_meets_a_dead_connection()
    {
        var service = await StartAsync();
        var answer = await AskAsync(service);
        var table = new Uri($"{service}/graphql?format=csv&query={Uri.EscapeDataString("{ projects { nodes { id name } } }")}");
        var rows = await _client.GetStringAsync(table);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => AskAsync(service)));
        servers.Standby.Stop("fast");
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => AskAsync(service)));
        servers.Primary.Stop("fast");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(service));
        using (var refused = await PostAsync(service))
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "1"), (refused.StatusCode, refused.Headers.RetryAfter?.ToString()));
            Assert.Contains("DATA_UNAVAILABLE", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        servers.Primary.Start();
        servers.Standby.Start();
        Assert.Equal(rows, await _client.GetStringAsync(table));
        Assert.Equal(Enumerable.Repeat(answer, 32), await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => AskAsync(service))));
    }

    [ReplicatedFact]
    public async Task Questions_go_on_while_the_primary_is_stopped_killed_and_returns_and_what_is_imported_then_arrives()
    {
        var service = await StartAsync();
        var before = Version(await AskAsync(service));
        var answers = new ConcurrentDictionary<string, int>();
        var answered = 0;
        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                answers.AddOrUpdate(await AskAsync(service), 1, (_, count) => count + 1);
                Interlocked.Increment(ref answered);
            }
        })).ToArray();
        async Task GoOnAsync()
        {
            var until = Volatile.Read(ref answered) + 30;
            await Eventually.IsAsync(() => Volatile.Read(ref answered) >= until || clients.Any(c => c.IsCompleted));
            Assert.Equal(HttpStatusCode.OK, await ReadyAsync(service));
        }

        await GoOnAsync();
        servers.Primary.Stop("fast");
        await GoOnAsync();
        servers.Primary.Start();
        await GoOnAsync();
        servers.Primary.Kill();
        await GoOnAsync();
        servers.Primary.Start();
        await GoOnAsync();
        using (var import = _folder.Start(["import", _folder.WriteCorrected(), .. Settings(servers.ConnectionString)]))
        {
            var (exitCode, _, error) = await CommandFolder.EndAsync(import);
            Assert.True(exitCode == 0, error);
        }

        var after = (string)servers.Primary.Scalar("""SELECT "Version" FROM openbudget."Datasets" """)!;
        await Eventually.IsAsync(() => answers.Keys.Any(body => Version(body) == after));

        await stop.CancelAsync();
        await Task.WhenAll(clients);
        Assert.All(answers.Keys, body => Assert.DoesNotContain("errors", body, StringComparison.Ordinal));
        Assert.Equal(new HashSet<string> { before, after }, answers.Keys.Select(Version).ToHashSet());
        Assert.Equal(2, answers.Count);
    }

    [ReplicatedFact]
    public async Task A_tag_and_a_file_are_of_the_data_that_was_read_however_far_a_standby_is_behind()
    {
        var service = await StartAsync("Target Session Attributes=any;Load Balance Hosts=true", keptBytes: 8 * 1024 * 1024);
        servers.Standby.Execute("SELECT pg_wal_replay_pause()");
        Run("import", _folder.WriteCorrected());

        // Answers that are kept in memory are among them, because each is asked for many times.
        var bodies = new Dictionary<string, HashSet<string>>();
        for (var watch = Stopwatch.StartNew(); bodies.Count < 4 || watch.Elapsed < TimeSpan.FromSeconds(3);)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), "Only one of the servers answers, or no answer has a tag.");
            foreach (var format in (string[])["json", "csv"])
            {
                using var response = await _client.GetAsync(new Uri($"{service}/graphql?format={format}&query={Uri.EscapeDataString(
                    format == "csv" ? "{ documents { nodes { fileName sha256 } } }" : "{ dataset { version } documents { nodes { fileName sha256 } } }")}"));
                var body = await response.Content.ReadAsStringAsync();
                Assert.True(response.StatusCode == HttpStatusCode.OK, body);
                if (response.Headers.ETag is { } tag)
                {
                    bodies.TryAdd(tag.Tag, []);
                    bodies[tag.Tag].Add(body);
                }
            }

            using var file = await _client.GetAsync(new Uri($"{service}/export/documents.csv"));
            Assert.Contains(file.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable]);
        }

        Assert.Equal(4, bodies.Count);
        Assert.All(bodies.Values, ofOneTag => Assert.Single(ofOneTag));
        Assert.Equal(4, bodies.Values.Select(ofOneTag => ofOneTag.Single()).Distinct().Count());

        servers.Standby.Execute("SELECT pg_wal_replay_resume()");
        await servers.CaughtUpAsync();
        var afterwards = await StartAsync();
        var after = servers.Primary.Scalar("""SELECT "Version" FROM openbudget."Datasets" """);
        var files = new List<string>();
        foreach (var asked in (string[])[service, afterwards])
        {
            await Eventually.IsAsync(async () => Version(await AskAsync(asked)).Equals(after));
            files.Add(await _client.GetStringAsync(new Uri($"{asked}/export/documents.csv")));
        }

        Assert.Contains("corrected.txt", files[1], StringComparison.Ordinal);
        Assert.Equal(files[1], files[0]);
    }

    [ReplicatedFact]
    public async Task What_a_standby_cancels_to_follow_the_primary_is_asked_again()
    {
        servers.Primary.Execute("DROP TABLE IF EXISTS gone; CREATE TABLE gone AS SELECT generate_series(1, 1000) AS n");
        await servers.CaughtUpAsync();
        var service = await StartAsync();
        var answer = await AskAsync(service);
        var database = _services[^1].Services.GetRequiredService<RelationalDatabase>();
        var statements = 0;
        database.StatementRun = _ =>
        {
            if (Interlocked.Increment(ref statements) == 2)
            {
                servers.Primary.Execute("DELETE FROM gone");
                servers.Primary.Execute("VACUUM gone");
                servers.CaughtUpAsync().GetAwaiter().GetResult();
            }
        };

        Assert.Equal(answer, await AskAsync(service));
        Assert.True((long)servers.Standby.Scalar("SELECT confl_snapshot FROM pg_stat_database_conflicts WHERE datname = 'openbudget'")! > 0);
    }

    [ReplicatedTheory]
    [InlineData("stop")]
    [InlineData("kill")]
    public async Task An_import_and_a_removal_outlast_a_restart_of_their_server(string end)
    {
        var corrected = _folder.WriteCorrected();
        var before = servers.Primary.Scalar(VersionOf);

        var (imported, _, told) = await OverARestartAsync(end, "import", corrected);
        Assert.True(imported == 0, told);
        Assert.Contains("The server went away: ", told, StringComparison.Ordinal);
        Assert.NotEqual(before, servers.Primary.Scalar(VersionOf));

        var (removed, _, toldAgain) = await OverARestartAsync(end, "remove", "corrected.txt");
        Assert.True(removed == 0, toldAgain);
        Assert.Equal(before, servers.Primary.Scalar(VersionOf));
    }

    [ReplicatedFact]
    public async Task A_build_outlasts_a_restart_of_its_server()
    {
        var before = servers.Primary.Scalar(VersionOf);

        var (exitCode, output, error) = await OverARestartAsync("stop", "rebuild");

        Assert.True(exitCode == 0, error);
        Assert.Contains($"version {before}", output, StringComparison.Ordinal);
        Assert.Equal(before, servers.Primary.Scalar(VersionOf));
    }

    [ReplicatedFact]
    public async Task An_import_whose_server_stays_away_fails_as_a_whole_says_so_and_can_be_repeated()
    {
        var corrected = _folder.WriteCorrected();
        var before = servers.Primary.Scalar(VersionOf);
        await using var holding = await servers.Primary.HoldAsync("Projects");
        using var import = await StartHeldAsync("import", corrected, "--Database:ReconnectWithin", "00:00:00.5");
        servers.Primary.Stop("fast");

        var (exitCode, _, error) = await CommandFolder.EndAsync(import);

        Assert.True(exitCode == 1, error);
        Assert.Contains("could not be changed, and is as it was", error, StringComparison.Ordinal);
        Assert.Contains("Run the command again when the server is back.", error, StringComparison.Ordinal);
        servers.Primary.Start();
        Assert.Equal(before, servers.Primary.Scalar(VersionOf));
        Run("import", corrected);
        Assert.NotEqual(before, servers.Primary.Scalar(VersionOf));
    }

    // The server is gone for long enough that the command must ask more than once.
    private async Task<(int ExitCode, string Output, string Error)> OverARestartAsync(string end, params string[] words)
    {
        await using var holding = await servers.Primary.HoldAsync("Projects");
        using var command = await StartHeldAsync(words);
        if (end == "kill")
        {
            servers.Primary.Kill();
        }
        else
        {
            servers.Primary.Stop("fast");
        }

        await Task.Delay(1000);
        servers.Primary.Start();
        return await CommandFolder.EndAsync(command);
    }

    // Starts a command and waits until it waits for what somebody else holds.
    private async Task<Process> StartHeldAsync(params string[] words)
    {
        var command = _folder.Start([.. words, .. Settings(servers.ConnectionString)]);
        await Eventually.IsAsync(() => servers.Primary.Scalar(
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'OpenBudget' AND wait_event_type = 'Lock'") is > 0L);
        return command;
    }

    private static string[] Settings(string connectionString) =>
        ["--Database:Provider", "PostgreSql", "--Database:ConnectionString", connectionString, "--Seed:Path", CommandFolder.Seeds];

    private static string Version(string body) =>
        JsonDocument.Parse(body).RootElement.GetProperty("data").GetProperty("dataset").GetProperty("version").GetString()!;

    // What is kept in memory needs no server.
    private async Task<string> StartAsync(string settings = "", int keptBytes = 0)
    {
        var app = Service.Create(
            [
                "--urls", "http://127.0.0.1:0",
                "--Export:Folder", _folder[$"export-{_services.Count}"],
                "--GraphQL:Http:MaxCachedAnswerBytes", keptBytes.ToString(CultureInfo.InvariantCulture),
                .. Settings($"{servers.ConnectionString};{settings}"),
            ],
            TextWriter.Null);
        _services.Add(app);
        await app.StartAsync();
        return app.Urls.Single();
    }

    private Task<HttpResponseMessage> PostAsync(string service) => _client.PostAsJsonAsync(new Uri($"{service}/graphql"), new { query = Question });

    private async Task<string> AskAsync(string service)
    {
        using var response = await PostAsync(service);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<HttpStatusCode> ReadyAsync(string service)
    {
        using var response = await _client.GetAsync(new Uri($"{service}/health/ready"));
        return response.StatusCode;
    }

    private void Run(params string[] words)
    {
        var (exitCode, _, error) = _folder.Run([.. words, .. Settings(servers.ConnectionString)]);
        Assert.True(exitCode == 0, error);
    }
}
