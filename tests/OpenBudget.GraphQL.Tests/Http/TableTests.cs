using System.IO.Compression;
using System.Text;
using System.Text.Json;
using OpenBudget.GraphQL.Tests.Relational;
using OpenBudget.GraphQL.Tests.Tables;

namespace OpenBudget.GraphQL.Tests.Http;

/// <summary>Tables over HTTP: how they are asked for, what they come with, and how they end.</summary>
public sealed class TableTests : IAsyncLifetime
{
    private const string Csv = "text/csv; charset=utf-8; header=present";
    private static readonly string Books = "?query=" + Uri.EscapeDataString("query Titles { books { nodes { title } } }");

    private readonly LibraryDatabase _library = LibraryTables.Open();
    private HttpHost _host = null!;

    public async Task InitializeAsync() => _host = await HttpHost.StartAsync(executor: _library.Executor, options: new() { MaxConcurrentTables = 1 });

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _library.Dispose();
    }

    [Theory]
    [InlineData("text/csv", "", Csv)]
    [InlineData("application/x-ndjson", "", "application/x-ndjson; charset=utf-8")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData(null, "&format=csv", Csv)]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", "&format=ndjson", "application/x-ndjson; charset=utf-8")]
    [InlineData("text/csv, */*;q=0.1", "", Csv)]
    [InlineData("text/csv, */*", "", Csv)]
    [InlineData("text/csv;q=0.5, application/x-ndjson", "", "application/x-ndjson; charset=utf-8")]
    [InlineData("text/csv;q=0.9, application/json", "", "application/json; charset=utf-8")]
    [InlineData("text/csv, application/json", "", "application/json; charset=utf-8")]
    [InlineData("*/*", "", "application/json; charset=utf-8")]
    [InlineData("text/csv", "&format=json", "application/json; charset=utf-8")]
    [InlineData("text/csv;q=0, */*", "", "application/json; charset=utf-8")]
    public async Task The_address_says_whether_it_is_a_table_or_else_the_header(string? accept, string format, string contentType)
    {
        var answer = await _host.SendAsync("GET", Books + format, accept: accept);

        Assert.Equal(contentType, answer.ContentType);
        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task A_table_is_a_file_named_after_its_operation()
    {
        var answer = await _host.SendAsync("GET", Books + "&format=csv");

        Assert.Equal("attachment; filename=\"Titles.csv\"", answer.ContentHeaders.ContentDisposition!.ToString());
        Assert.Equal("\uFEFFtitle\r\n呐喊\r\n野草\r\nWard No. 6\r\n100%_\\a:b\r\n\"\"\r\n𠮷 😀\r\n", Encoding.UTF8.GetString(answer.Bytes));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_table_without_a_name_is_named_after_its_field()
    {
        var answer = await _host.SendAsync("GET", "?format=xlsx&query=" + Uri.EscapeDataString("{ all: books { nodes { title } } }"));

        Assert.Equal("attachment; filename=\"all.xlsx\"", answer.ContentHeaders.ContentDisposition!.ToString());
    }

    [Fact]
    public async Task POST_can_ask_for_a_table_too()
    {
        var answer = await _host.PostAsync("""{"query":"{ books(first: 1) { nodes { title } } }"}""", accept: "text/csv");

        Assert.Equal("\uFEFFtitle\r\n呐喊\r\n", Encoding.UTF8.GetString(answer.Bytes));
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task Who_has_the_table_is_told_so_and_each_format_has_a_tag_of_its_own()
    {
        var csv = await _host.SendAsync("GET", Books + "&format=csv");
        var again = await _host.SendAsync("GET", Books + "&format=csv", ifNoneMatch: csv.Headers.ETag!.ToString());
        var json = await _host.SendAsync("GET", Books);

        Assert.Equal(304, again.Status);
        Assert.Equal("public, max-age=60", csv.Headers.CacheControl!.ToString());
        Assert.NotEqual(csv.Headers.ETag, json.Headers.ETag);
    }

    [Fact]
    public async Task HEAD_has_the_headers_and_no_rows()
    {
        var answer = await _host.SendAsync("HEAD", Books + "&format=csv");

        Assert.Equal(Csv, answer.ContentType);
        Assert.Empty(answer.Bytes);
    }

    [Theory]
    [InlineData("?format=csv&query={books{totalCount}}", "NOT_A_TABLE")]
    [InlineData("?format=csv&query={books{", null)]
    [InlineData("?format=csv", "HC0013")]
    [InlineData("?format=xls&query={books{totalCount}}", "HC0009")]
    public async Task What_is_no_table_is_an_error_in_JSON_with_400(string address, string? code)
    {
        var answer = await _host.SendAsync("GET", address, accept: "text/csv");
        var error = JsonDocument.Parse(answer.Body).RootElement.GetProperty("errors")[0];

        Assert.Equal(400, answer.Status);
        Assert.Equal("application/json; charset=utf-8", answer.ContentType);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        if (code is not null)
        {
            Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_table_is_compressed_for_who_can_read_that(string coding)
    {
        var answer = await _host.SendAsync("GET", Books + "&format=csv", [("Accept-Encoding", coding)]);
        using Stream stream = coding == "br"
            ? new BrotliStream(new MemoryStream(answer.Bytes), CompressionMode.Decompress)
            : new GZipStream(new MemoryStream(answer.Bytes), CompressionMode.Decompress);
        using var text = new StreamReader(stream);

        Assert.Equal([coding], answer.ContentHeaders.ContentEncoding);
        Assert.StartsWith("title\r\n呐喊\r\n", await text.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    public async Task A_table_that_breaks_off_does_not_look_complete(string coding)
    {
        // The first page has two statements, with the count; the third statement is the second page's.
        var statements = 0;
        _library.Database.StatementRun = _ =>
        {
            if (++statements == 3)
            {
                throw new InvalidOperationException("The disk is gone.");
            }
        };

        // As long as nothing was sent, the error can still be told; afterwards the connection is cut off.
        try
        {
            var answer = await _host.SendAsync("GET", Books + "&format=csv", [("Accept-Encoding", coding)]);
            Assert.Equal((500, """{"errors":[{"message":"Unexpected Execution Error"}]}"""), (answer.Status, answer.Body));
            Assert.StartsWith("application/json", answer.ContentType, StringComparison.Ordinal);
            Assert.Null(answer.ContentHeaders.ContentDisposition);
        }
        catch (HttpRequestException cutOff)
        {
            Assert.IsAssignableFrom<IOException>(cutOff.InnerException);
        }
    }

    [Fact]
    public async Task A_table_that_fails_at_its_first_page_is_an_error_with_500()
    {
        _library.Database.StatementRun = _ => throw new InvalidOperationException("The disk is gone.");

        var answer = await _host.SendAsync("GET", Books + "&format=csv");

        Assert.Equal(500, answer.Status);
        Assert.Equal("""{"errors":[{"message":"Unexpected Execution Error"}]}""", answer.Body);
    }

    [Fact]
    public async Task A_table_too_many_is_refused_with_503_and_the_next_is_answered()
    {
        using var reading = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        _library.Database.StatementRun = _ =>
        {
            _library.Database.StatementRun = null;
            reading.Release();
            goOn.Wait(TimeSpan.FromSeconds(30));
        };
        var first = _host.SendAsync("GET", Books + "&format=csv");
        await reading.WaitAsync();
        var second = await _host.SendAsync("GET", Books + "&format=csv");
        goOn.Release();

        Assert.Equal(200, (await first).Status);
        Assert.Equal(503, second.Status);
        Assert.Equal("1", second.Headers.RetryAfter!.ToString());
        Assert.Equal(200, (await _host.SendAsync("GET", Books + "&format=csv")).Status);
    }

    [Fact]
    public async Task Its_cost_can_be_asked_for_alone()
    {
        var answer = await _host.SendAsync("GET", Books + "&format=csv", [("GraphQL-Cost", "validate")]);

        Assert.Equal("""{"extensions":{"operationCost":{"fieldCost":12,"typeCost":103}}}""", answer.Body);
    }
}
