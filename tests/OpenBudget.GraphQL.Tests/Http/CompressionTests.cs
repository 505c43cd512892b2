using System.IO.Compression;
using System.Text;

namespace OpenBudget.GraphQL.Tests.Http;

public sealed class CompressionTests(RunningHost running) : IClassFixture<RunningHost>
{
    // Introspection of every type: some twenty kilobytes.
    private const string Large = "?query=%7B__schema%7Btypes%7Bname%20description%20fields%7Bname%20description%7D%7D%7D%7D";

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0.5, gzip;q=0.8", "gzip")]
    [InlineData("GZIP; q=1.0", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*;q=0.5, br;q=0", "gzip")]
    [InlineData("identity;q=0.5, gzip;q=0.5", "gzip")]
    public async Task A_large_answer_goes_out_in_the_coding_the_client_likes_best(string acceptEncoding, string coding)
    {
        var plain = await running.Host.SendAsync("GET", Large);
        var coded = await running.Host.SendAsync("GET", Large, [("Accept-Encoding", acceptEncoding)]);

        Assert.Equal([coding], coded.ContentHeaders.ContentEncoding);
        Assert.Equal(coded.Bytes.Length, coded.ContentHeaders.ContentLength);
        Assert.True(coded.Bytes.Length < plain.Bytes.Length / 2);
        Assert.Equal(plain.Body, Encoding.UTF8.GetString(Decode(coded.Bytes, coding)));
        Assert.Contains("Accept-Encoding", coded.Headers.Vary);
    }

    [Theory]
    [InlineData("")]
    [InlineData("identity")]
    [InlineData("deflate, zstd")]
    [InlineData("gzip;q=0")]
    [InlineData("identity, gzip;q=0.5")]
    [InlineData("gzip;q=x")]
    [InlineData("gzip;x=1")]
    [InlineData(",;,")]
    [InlineData("identity;q=0")]
    public async Task An_answer_stays_plain_where_no_coding_of_ours_is_wished_for(string acceptEncoding)
    {
        var answer = await running.Host.SendAsync("GET", Large, [("Accept-Encoding", acceptEncoding)]);

        Assert.Equal(200, answer.Status);
        Assert.Empty(answer.ContentHeaders.ContentEncoding);
        Assert.StartsWith("""{"data":{"__schema":""", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_compressed_from_the_number_of_bytes_that_the_option_says()
    {
        await using var host = await HttpHost.StartAsync(options: new() { MinCompressedBytes = 31 });

        // {"data":{"__typename":"Query"}} has 31 bytes.
        var enough = await host.SendAsync("GET", "?query=%7B__typename%7D", [("Accept-Encoding", "gzip")]);
        var small = await host.SendAsync("GET", "?query=%7Bcounted%7D", [("Accept-Encoding", "gzip")]);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", Encoding.UTF8.GetString(Decode(enough.Bytes, "gzip")));
        Assert.Equal("""{"data":{"counted":"done"}}""", small.Body);
        Assert.Empty(small.ContentHeaders.ContentEncoding);
    }

    [Fact]
    public async Task The_answer_to_a_post_is_compressed_too_and_head_tells_the_length_of_the_coded_form()
    {
        const string query = """{"query":"{__schema{types{name description fields{name description}}}}"}""";
        var post = await running.Host.SendAsync("POST", "", [("Accept-Encoding", "gzip")], query);
        var get = await running.Host.SendAsync("GET", Large, [("Accept-Encoding", "gzip")]);
        var head = await running.Host.SendAsync("HEAD", Large, [("Accept-Encoding", "gzip")]);

        Assert.Equal(get.Bytes, post.Bytes);
        Assert.Equal(get.ContentHeaders.ContentLength, head.ContentHeaders.ContentLength);
        Assert.Empty(head.Bytes);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task The_schema_is_compressed_and_each_form_of_it_has_a_tag_of_its_own(string coding)
    {
        var plain = await running.Host.SendAsync("GET", "?sdl");
        var coded = await running.Host.SendAsync("GET", "?sdl", [("Accept-Encoding", coding)]);
        var known = await running.Host.SendAsync(
            "GET", "?sdl", [("Accept-Encoding", coding), ("If-None-Match", coded.Headers.ETag!.ToString())]);

        Assert.Equal([coding], coded.ContentHeaders.ContentEncoding);
        Assert.Equal(plain.Body, Encoding.UTF8.GetString(Decode(coded.Bytes, coding)));
        Assert.NotEqual(plain.Headers.ETag, coded.Headers.ETag);
        Assert.False(coded.Headers.ETag.IsWeak);
        Assert.Equal(304, known.Status);
    }

    private static byte[] Decode(byte[] bytes, string coding)
    {
        using var coded = new MemoryStream(bytes);
        using Stream stream = coding == "br" ? new BrotliStream(coded, CompressionMode.Decompress) : new GZipStream(coded, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        stream.CopyTo(plain);
        return plain.ToArray();
    }
}
