using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using OpenBudget.Api.Operations;

namespace OpenBudget.Api.Tests.Commands;

/// <summary>The service answers while other processes change its database.</summary>
public sealed class ImportWhileServingTests : IAsyncLifetime, IDisposable
{
    private const string Question =
        """
        {
          dataset { version facts }
          projects(where: { code: { eq: "13031121HRHHBX1OP73A2" } }) { nodes { amount } }
          documents(where: { year: { eq: 2021 } }) { nodes { fileName } }
        }
        """;

    private readonly CommandFolder _folder = new();
    private WebApplication _service = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _service = Service.Create(["--urls", "http://127.0.0.1:0", .. _folder.Settings], TextWriter.Null);
        await _service.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_service.Urls.Single()) };
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Every_answer_is_of_one_dataset_and_the_service_follows_within_a_second()
    {
        var first = _folder.WriteCorrected("first.txt");
        var second = _folder.WriteCorrected("second.txt", "164.00");
        var answers = new ConcurrentDictionary<string, int>();
        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                answers.AddOrUpdate(await AskAsync(), 1, (_, count) => count + 1);
            }
        })).ToArray();

        HashSet<string> versions = [await VersionAsync()];
        foreach (var words in (string[][])[["import", first], ["import", second], ["rebuild"], ["remove", "second.txt"]])
        {
            var before = await VersionAsync();
            using var process = _folder.Start([.. words, .. _folder.Settings]);
            var (exitCode, _, error) = await CommandFolder.EndAsync(process);
            Assert.True(exitCode == 0, error);
            if (words[0] != "rebuild")
            {
                await BecomesAsync(async () => await VersionAsync() != before);
            }

            versions.Add(await VersionAsync());
        }

        await stop.CancelAsync();
        await Task.WhenAll(clients);
        var bodies = answers.Keys.ToList();
        Assert.All(bodies, body => Assert.DoesNotContain("errors", body, StringComparison.Ordinal));

        // What each dataset says is told by its version: two different answers of one version would be a mixture.
        Assert.Equal(bodies.Count, bodies.Select(Version).Distinct().Count());
        Assert.Subset(versions, bodies.Select(Version).ToHashSet());
        Assert.Equal(3, versions.Count);
        Assert.True(answers.Values.Sum() > 20, "The clients hardly asked.");
        Assert.Contains(bodies, body => body.Contains("\"amount\":163}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_killed_writer_left_is_put_right_while_the_service_runs()
    {
        var before = await AskAsync();
        var (database, journal) = HalfWritten();

        await File.WriteAllBytesAsync(_folder.DatabasePath + "-journal", journal);
        await File.WriteAllBytesAsync(_folder.DatabasePath, database);

        await BecomesAsync(async () => !File.Exists(_folder.DatabasePath + "-journal") && await AskAsync() == before);
    }

    // The files as a writer leaves them that is killed after it began to write into the database.
    private (byte[] Database, byte[] Journal) HalfWritten()
    {
        var path = _folder["half.db"];
        File.Copy(_folder.DatabasePath, path);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            PRAGMA cache_size = 5;
            BEGIN IMMEDIATE;
            UPDATE Projects SET AmountFen = 1;
            UPDATE Indicators SET Quote = Quote || 'x';
            UPDATE Datasets SET Version = 'half';
            UPDATE Documents SET Title = Title || 'x';
            """;
        command.ExecuteNonQuery();
        var (database, journal) = (Read(path), Read(path + "-journal"));
        Assert.NotEqual(File.ReadAllBytes(_folder.DatabasePath), database);
        return (database, journal);

        static byte[] Read(string path)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
    }

    private static async Task BecomesAsync(Func<Task<bool>> condition)
    {
        // It looks four times a second; a machine that has much else to do may keep both sides waiting.
        for (var i = 0; !await condition(); i++)
        {
            Assert.True(i < 1_000, "The service did not follow.");
            await Task.Delay(20);
        }
    }

    private async Task<string> AskAsync()
    {
        using var response = await _client.PostAsJsonAsync("/graphql", new { query = Question });
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<string> VersionAsync() => Version(await AskAsync());

    private static string Version(string body) =>
        JsonDocument.Parse(body).RootElement.GetProperty("data").GetProperty("dataset").GetProperty("version").GetString()!;
}
