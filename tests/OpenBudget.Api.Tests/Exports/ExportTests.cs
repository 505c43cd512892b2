using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OpenBudget.Api.Tests.Operations;

namespace OpenBudget.Api.Tests.Exports;

/// <summary>The whole dataset as files: what there is, what it comes with, and that it is of one state of the data.</summary>
public sealed class ExportTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task The_index_names_every_file_with_its_size_and_checksum()
    {
        var index = JsonDocument.Parse(await service.Client.GetStringAsync("/export/index.json")).RootElement;
        var sums = new StringBuilder();

        Assert.True(index.GetProperty("complete").GetBoolean());
        foreach (var file in index.GetProperty("files").EnumerateArray())
        {
            var name = file.GetProperty("name").GetString()!;
            var bytes = await service.Client.GetByteArrayAsync($"/export/{name}");
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));

            Assert.Equal(file.GetProperty("bytes").GetInt64(), bytes.Length);
            Assert.Equal(file.GetProperty("sha256").GetString(), hash);
            Assert.NotEqual("", file.GetProperty("titleZh").GetString());
            if (name is not ("SHA256SUMS" or "openbudget.zip" or "dcat.json"))
            {
                sums.Append(hash).Append("  ").Append(name).Append('\n');
            }
        }

        Assert.Equal(sums.ToString(), await service.Client.GetStringAsync("/export/SHA256SUMS"));
    }

    [Theory]
    [InlineData("departments", 1)]
    [InlineData("budgets", 2)]
    [InlineData("budget-units", 4)]
    [InlineData("projects", 58)]
    [InlineData("project-goals", 116)]
    [InlineData("indicators", 405)]
    [InlineData("procurement-lines", 5)]
    [InlineData("documents", 2)]
    public async Task A_table_has_every_row(string table, int rows) =>
        Assert.Equal(rows, (await service.Client.GetStringAsync($"/export/{table}.csv")).Split("\r\n").Length - 2 - LinesInCells(table));

    [Fact]
    public async Task NDJSON_has_every_row_with_what_it_holds()
    {
        var rows = (await service.Client.GetStringAsync("/export/projects.ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).ToArray();

        Assert.Equal(58, rows.Length);
        Assert.Equal(606.72m, rows.Where(r => r.GetProperty("year").GetInt32() == 2021).Sum(r => r.GetProperty("amount").GetDecimal()));
        Assert.Equal(116, rows.Sum(r => r.GetProperty("goals").GetArrayLength()));
    }

    [Fact]
    public async Task The_database_is_a_file_that_opens_and_has_the_rows()
    {
        var path = Path.Combine(service.ExportFolder, "taken-home.db");
        await File.WriteAllBytesAsync(path, await service.Client.GetByteArrayAsync("/export/openbudget.db"));
        await using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Projects";

        Assert.Equal(58L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task The_archive_holds_the_other_files_as_they_are()
    {
        using var archive = new ZipArchive(new MemoryStream(await service.Client.GetByteArrayAsync("/export/openbudget.zip")));
        using var projects = new MemoryStream();
        await using (var entry = await archive.GetEntry("projects.csv")!.OpenAsync())
        {
            await entry.CopyToAsync(projects);
        }

        Assert.Equal(await service.Client.GetByteArrayAsync("/export/projects.csv"), projects.ToArray());
        Assert.NotNull(archive.GetEntry("openbudget.db"));
        Assert.NotNull(archive.GetEntry("datapackage.json"));
        Assert.NotNull(archive.GetEntry("SHA256SUMS"));
    }

    [Fact]
    public async Task A_file_comes_with_a_name_a_tag_a_checksum_and_a_date()
    {
        using var answer = await service.Client.GetAsync("/export/projects.csv");
        var hash = SHA256.HashData(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal("text/csv; charset=utf-8; header=present", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("projects.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal($"\"{Convert.ToHexStringLower(hash)}\"", answer.Headers.ETag!.Tag);
        Assert.False(answer.Headers.ETag.IsWeak);
        Assert.Equal($"sha-256=:{Convert.ToBase64String(hash)}:", answer.Headers.GetValues("Repr-Digest").Single());
        Assert.NotNull(answer.Content.Headers.LastModified);
        Assert.Equal("bytes", answer.Headers.AcceptRanges.Single());
        Assert.True(answer.Headers.CacheControl is { Public: true });
    }

    [Fact]
    public async Task A_part_of_a_file_is_sent_where_it_is_still_the_file_that_is_meant()
    {
        using var whole = await service.Client.GetAsync("/export/projects.csv");
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        using var part = await SendAsync(HttpMethod.Get, r => r.Headers.Range = new RangeHeaderValue(3, 12));
        using var same = await SendAsync(HttpMethod.Get, r => (r.Headers.Range, r.Headers.IfRange) =
            (new RangeHeaderValue(3, 12), new RangeConditionHeaderValue(whole.Headers.ETag!)));
        using var other = await SendAsync(HttpMethod.Get, r => (r.Headers.Range, r.Headers.IfRange) =
            (new RangeHeaderValue(3, 12), new RangeConditionHeaderValue("\"another\"")));
        using var beyond = await SendAsync(HttpMethod.Get, r => r.Headers.Range = new RangeHeaderValue(bytes.Length, null));

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(bytes[3..13], await part.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.PartialContent, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
    }

    [Fact]
    public async Task Who_has_the_file_is_told_so_and_HEAD_sends_only_headers()
    {
        using var head = await SendAsync(HttpMethod.Head, _ => { });
        using var again = await SendAsync(HttpMethod.Get, r => r.Headers.IfNoneMatch.Add(head.Headers.ETag!));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.True(head.Content.Headers.ContentLength > 10_000);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_person_gets_a_page_and_a_program_the_index()
    {
        using var page = await AcceptingAsync("/export/", "text/html,application/xhtml+xml,*/*;q=0.8");
        using var index = await AcceptingAsync("/export/", "application/json");
        var html = await page.Content.ReadAsStringAsync();

        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        Assert.Contains("<a href=\"projects.csv\">CSV</a>", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("application/json; charset=utf-8", index.Content.Headers.ContentType!.ToString());
        Assert.Equal("Accept", page.Headers.Vary.Single());
    }

    [Fact]
    public async Task Without_its_slash_the_address_leads_to_that_with_it_below_any_prefix()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = service.Client.BaseAddress };
        using var answer = await client.GetAsync("/export");

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal("./export/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_file_that_there_is_not_is_404_and_says_where_to_look()
    {
        using var answer = await service.Client.GetAsync("/export/secrets.csv");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is no file secrets.csv. /export/ lists those that there are.\n", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Many_who_ask_for_the_same_file_at_once_get_the_same_file()
    {
        var tags = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var answer = await service.Client.GetAsync("/export/indicators.xlsx");
            return answer.Headers.ETag!.Tag;
        }));

        Assert.Single(tags.Distinct());
    }

    [Fact]
    public async Task Files_are_built_once_for_a_version_and_those_of_the_version_before_are_removed()
    {
        var own = new RunningService();
        await own.InitializeAsync();
        try
        {
            var before = await own.Client.GetStringAsync("/export/budgets.csv");
            var folder = Directory.GetDirectories(Directory.GetDirectories(own.ExportFolder).Single()).Single();
            var statements = own.Database.StatementCount;
            Assert.Equal(before, await own.Client.GetStringAsync("/export/budgets.csv"));
            Assert.Equal(statements, own.Database.StatementCount);

            await using (var writer = new SqliteConnection($"Data Source={own.DatabasePath};Pooling=False"))
            {
                await writer.OpenAsync();
                await using var import = writer.CreateCommand();
                import.CommandText = "UPDATE Datasets SET Version = 'another'; UPDATE Budgets SET TotalRevenueFen = 123400";
                await import.ExecuteNonQueryAsync();
            }

            var after = before;
            for (var i = 0; i < 200 && after == before; i++)
            {
                await Task.Delay(50);
                after = await own.Client.GetStringAsync("/export/budgets.csv");
            }

            Assert.Contains(",0.1234,", after, StringComparison.Ordinal);
            Assert.NotEqual(folder, Directory.GetDirectories(Directory.GetDirectories(own.ExportFolder).Single()).Single());
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    [Fact]
    public async Task Files_that_somebody_deleted_are_built_again()
    {
        var before = await service.Client.GetStringAsync("/export/rules.csv");
        foreach (var file in Directory.GetFiles(service.ExportFolder, "rules.csv", SearchOption.AllDirectories))
        {
            File.Delete(file);
        }

        Assert.Equal(before, await service.Client.GetStringAsync("/export/rules.csv"));
    }

    // What is quoted from documents has lines of its own; these tables quote nothing, or nothing with line breaks in it.
    private int LinesInCells(string table)
    {
        var csv = service.Client.GetStringAsync($"/export/{table}.csv").GetAwaiter().GetResult();
        var (quoted, breaks) = (false, 0);
        for (var i = 0; i < csv.Length - 1; i++)
        {
            quoted ^= csv[i] == '"';
            breaks += quoted && csv[i] == '\r' && csv[i + 1] == '\n' ? 1 : 0;
        }

        return breaks;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Action<HttpRequestMessage> prepare)
    {
        using var request = new HttpRequestMessage(method, "/export/projects.csv");
        prepare(request);
        return await service.Client.SendAsync(request);
    }

    private async Task<HttpResponseMessage> AcceptingAsync(string address, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await service.Client.SendAsync(request);
    }
}
