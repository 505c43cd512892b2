using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Npgsql;
using OpenBudget.Api.Operations;
using OpenBudget.Api.Tests.Commands;
using OpenBudget.Domain.Storage;
using OpenBudget.Tests;

namespace OpenBudget.Api.Tests.Postgres;

/// <summary>The way from a SQLite file to PostgreSQL as the operator's page tells it, and the service there.</summary>
public sealed class ServiceOnPostgresTests : IDisposable
{
    private const string Question =
        """
        {
          dataset { version facts }
          projects(where: { code: { eq: "13031121HRHHBX1OP73A2" } }) { nodes { amount } }
          documents(where: { year: { eq: 2021 } }) { nodes { fileName text(lineStart: 1, lineEnd: 3) } }
        }
        """;

    private readonly PostgresTestDatabase _database = new();
    private readonly CommandFolder _folder = new();
    private readonly string _role = "openbudget_reader_" + Guid.NewGuid().ToString("N");

    public void Dispose()
    {
        _folder.Dispose();
        _database.Dispose();
        if (PostgresServer.WhyNot is null)
        {
            PostgresServer.Execute($"DROP ROLE IF EXISTS {_role}");
        }
    }

    [PostgresFact]
    public async Task What_was_in_the_file_is_answered_alike_by_a_role_that_only_reads()
    {
        var corrected = _folder.WriteCorrected();
        Assert.Equal(0, _folder.Run("import", corrected).ExitCode);
        PostgresServer.Execute($"CREATE ROLE {_role} LOGIN");
        await RunAsync("rebuild", "--from", _folder.DatabasePath, "--grant", _role);

        await using var onFile = await StartAsync(_folder.Settings);
        await using var onServer = await StartAsync(Settings(Reader));

        foreach (var question in (string[])[Question, .. Questions(Path.Combine(CommandFolder.Seeds, "..", "docs", "journalists.md"))])
        {
            Assert.Equal(await AskAsync(onFile, question), await AskAsync(onServer, question));
        }

        foreach (var format in (string[])["csv", "ndjson", "xlsx"])
        {
            var table = $"/graphql?format={format}&query=" + Uri.EscapeDataString(
                "{ projects(order: [{ year: ASC }, { number: ASC }]) { nodes { id name amount budgetUnit { name } indicators(order: [{ number: ASC }]) { nodes { name } } } } }");
            Assert.Equal(await onFile.Client.GetByteArrayAsync(table), await onServer.Client.GetByteArrayAsync(table));
        }

        using var noFile = await onServer.Client.GetAsync("/export/openbudget.db");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, noFile.StatusCode);
        Assert.Contains("PostgreSQL", await noFile.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Every_answer_is_of_one_dataset_while_commands_change_it()
    {
        await RunAsync("rebuild");
        await using var service = await StartAsync(Settings(_database.ConnectionString));
        var first = _folder.WriteCorrected("first.txt");
        var second = _folder.WriteCorrected("second.txt", "164.00");
        var answers = new ConcurrentDictionary<string, int>();
        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                answers.AddOrUpdate(await AskAsync(service, Question), 1, (_, count) => count + 1);
            }
        })).ToArray();

        HashSet<string> versions = [Version(await AskAsync(service, Question))];
        foreach (var words in (string[][])[["import", first], ["import", second], ["rebuild"], ["remove", "second.txt"]])
        {
            await RunAsync(words);
            versions.Add(Version(await AskAsync(service, Question)));
        }

        await stop.CancelAsync();
        await Task.WhenAll(clients);
        var bodies = answers.Keys.ToList();
        Assert.All(bodies, body => Assert.DoesNotContain("errors", body, StringComparison.Ordinal));
        Assert.Equal(bodies.Count, bodies.Select(Version).Distinct().Count());
        Assert.Subset(versions, bodies.Select(Version).ToHashSet());
        Assert.Equal(3, versions.Count);
    }

    [PostgresFact]
    public async Task Two_services_over_one_database_give_one_tag_which_changes_with_an_import()
    {
        await RunAsync("rebuild");
        await using var one = await StartAsync(Settings(_database.ConnectionString));
        await using var other = await StartAsync(Settings(_database.ConnectionString));
        var tag = await TagAsync(one);

        Assert.Equal(tag, await TagAsync(other));
        await RunAsync("import", _folder.WriteCorrected());

        // Each looks for itself.
        var (changed, changedOther) = (await TagAsync(one), await TagAsync(other));
        for (var i = 0; i < 1_000 && (changed == tag || changedOther == tag); i++)
        {
            await Task.Delay(20);
            (changed, changedOther) = (await TagAsync(one), await TagAsync(other));
        }

        Assert.NotEqual(tag, changed);
        Assert.Equal(changed, changedOther);
    }

    [PostgresFact]
    public void A_service_before_the_first_build_says_what_to_run_and_makes_nothing()
    {
        var error = Assert.Throws<StorageException>(() => Service.Create(["--urls", "http://127.0.0.1:0", .. Settings(_database.ConnectionString)], TextWriter.Null));

        Assert.Contains("Run 'rebuild' with a role that may create it.", error.Message, StringComparison.Ordinal);
        Assert.Null(_database.Scalar("SELECT to_regnamespace('openbudget')::text"));
    }

    [PostgresFact]
    public void A_command_whose_server_is_not_there_ends_with_1_and_says_where_it_looked()
    {
        var nowhere = new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Port = 1 }.ConnectionString;

        foreach (var command in (string[])["documents", "rebuild"])
        {
            var (exitCode, output, error) = _folder.Run([command, .. Settings(nowhere)]);
            Assert.Equal((1, ""), (exitCode, output));
            Assert.Contains("on 127.0.0.1:1 could not be built, and what was there is untouched", error, StringComparison.Ordinal);
        }
    }

    private string Reader => new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Username = _role }.ConnectionString;

    private static string[] Settings(string connectionString) =>
        ["--Database:Provider", "PostgreSql", "--Database:ConnectionString", connectionString, "--Seed:Path", CommandFolder.Seeds];

    private static IEnumerable<string> Questions(string path) => File.ReadAllText(path).Split("```graphql\n").Skip(1).Select(part => part.Split("```")[0]);

    private static async Task<RunningApp> StartAsync(string[] settings)
    {
        var app = Service.Create(["--urls", "http://127.0.0.1:0", .. settings], TextWriter.Null);
        await app.StartAsync();
        return new RunningApp(app, new HttpClient { BaseAddress = new Uri(app.Urls.Single()) });
    }

    private static async Task<string> AskAsync(RunningApp service, string query)
    {
        using var response = await service.Client.PostAsJsonAsync("/graphql", new { query });
        return await response.Content.ReadAsStringAsync();
    }

    // The first answers may come before the version is known.
    private static async Task<string> TagAsync(RunningApp service)
    {
        for (var i = 0; i < 100; i++)
        {
            using var response = await service.Client.GetAsync(new Uri("/graphql?query=%7Bdataset%7Bversion%7D%7D", UriKind.Relative));
            if (response.Headers.ETag is { } tag)
            {
                return tag.Tag;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The service knows no version of its data.");
    }

    private static string Version(string body) =>
        JsonDocument.Parse(body).RootElement.GetProperty("data").GetProperty("dataset").GetProperty("version").GetString()!;

    private async Task RunAsync(params string[] words)
    {
        using var process = _folder.Start([.. words, .. Settings(_database.ConnectionString)]);
        var (exitCode, _, error) = await CommandFolder.EndAsync(process);
        Assert.True(exitCode == 0, error);
    }

    private sealed record RunningApp(WebApplication App, HttpClient Client) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await App.DisposeAsync();
        }
    }
}
