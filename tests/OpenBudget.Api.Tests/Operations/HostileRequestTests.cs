using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;

namespace OpenBudget.Api.Tests.Operations;

/// <summary>Tests that measure the process, and so run when nothing else does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>
/// Requests made to hurt, over a socket, against the real schema: each is answered without a 5xx, with little work and little memory, and
/// tells nothing it should not; afterwards the service answers as before.
/// </summary>
[Collection(nameof(Alone))]
public sealed class HostileRequestTests(RunningService service) : IClassFixture<RunningService>
{
    // An error tells at most 64 characters of what was sent, and no request here has a good reason to be told more.
    private const int MaxEchoed = 64;

    private const int MaxErrorBytes = 16 * 1024;

    private const long MaxAllocated = 64 * 1024 * 1024;

    // What is served has 100 ms. The tests run an unoptimised build, the client in the same process, and other programs in the caches.
    private static readonly TimeSpan MaxWork = TimeSpan.FromMilliseconds(4 * 100);

    public static TheoryData<string> Refused => [.. Documents.Keys];

    public static TheoryData<string> RefusedVariables => [.. Variables.Keys];

    public static TheoryData<string> RefusedBodies => [.. Bodies.Keys];

    private static Dictionary<string, Func<string>> Documents { get; } = new()
    {
        ["selection sets nested 20 000 deep"] = () => Repeat(20_000, "{a"),
        ["selection sets nested and closed"] = () => Repeat(10_000, "{a") + Repeat(10_000, "}"),
        ["inline fragments nested"] = () => Repeat(9_000, "{... on Query") + "{a}" + Repeat(9_000, "}"),
        ["lists nested"] = () => "{ projects(where: " + Repeat(30_000, "[") + Repeat(30_000, "]") + ") { totalCount } }",
        ["objects nested"] = () => "{ projects(where: " + Repeat(15_000, "{or:") + "1" + Repeat(15_000, "}") + ") { totalCount } }",
        ["list types nested"] = () => "query($v: " + Repeat(30_000, "[") + "Int" + Repeat(30_000, "]") + ") { projects { totalCount } }",
        ["list types never closed"] = () => "query($v: " + Repeat(60_000, "["),
        ["fields nested deeper than data"] = () => "{ projects { nodes " + Repeat(40, "{ indicators { nodes { project ") + "{ id }" + Repeat(40, "} } }") + " } }",
        ["an alias flood"] = () => "{" + Numbered(2_000, "a{0}: __typename ") + "}",
        ["an alias flood of lists"] = () => "{" + Numbered(100, "a{0}: projects(first: 100) {{ nodes {{ indicators(first: 100) {{ nodes {{ id }} }} }} }} ") + "}",
        ["a hundred and one aliases"] = () => "{" + Numbered(101, "a{0}: __typename ") + "}",
        ["a field flood"] = () => "{" + Repeat(10_000, "__typename ") + "}",
        ["an unknown field flood"] = () => "{" + Numbered(90, "x{0} ") + "}",
        ["a directive flood"] = () => "{ __typename " + Repeat(10_000, "@aa ") + "}",
        ["a directive flood over many fields"] = () => "{" + Numbered(90, "a{0}: __typename @a @b @c @d ") + "}",
        ["an argument flood"] = () => "{ projects(" + Numbered(5_000, "x{0}: 1 ") + ") { totalCount } }",
        ["a variable flood"] = () => "query(" + Numbered(3_000, "$v{0}: Int ") + ") { projects { totalCount } }",
        ["a fragment flood"] = () => "{ ...F0 }" + Numbered(1_500, " fragment F{0} on Query {{ ...G{0} }}"),
        ["a fragment chain"] = () => "{ ...F0 }" + string.Concat(Enumerable.Range(0, 1_500).Select(i => $" fragment F{i} on Query {{ ...F{i + 1} }}")),
        ["a fragment cycle"] = () => "{ ...F0 }" + string.Concat(Enumerable.Range(0, 1_000).Select(i => $" fragment F{i} on Query {{ ...F{(i + 1) % 1_000} }}")),
        ["fragments that all spread each other"] = () =>
            "{ ...F0 }" + string.Concat(Enumerable.Range(0, 60).Select(i => $" fragment F{i} on Query {{ {Numbered(60, "...F{0} ")} }}")),
        ["fragments that double"] = () => "{ project(code: \"a\") { ...F0 } }" + string.Concat(Enumerable.Range(0, 40).Select(
            i => $" fragment F{i} on Project {{ ...F{i + 1} ...F{i + 1} x{i}: name ...F{i + 1} }}")) + " fragment F40 on Project { nmae }",
        ["fragments that multiply fields"] = () => "{ projects { nodes { ...F0 } } }" + string.Concat(Enumerable.Range(0, 4).Select(
            i => $" fragment F{i} on Project {{ {Numbered(90, "a{0}: budgetUnit {{ projects(first: 1) {{ nodes {{ ...F" + (i + 1) + " }} }} }} ")} }}")) + " fragment F4 on Project { name }",
        ["fields that overlap"] = () => "{ projects { " + Repeat(90, "nodes { ...A ...B } ") + "} } fragment A on Project {" + Repeat(90, " indicators { nodes { ...C ...D } }")
            + "} fragment B on Project {" + Repeat(90, " indicators { nodes { ...D ...C } }") + "} fragment C on Indicator {" + Numbered(90, " c{0}: name")
            + "} fragment D on Indicator {" + Numbered(90, " c{0}: number") + "}",
        ["a thousand sets of the same fragment"] = () => "{" + Numbered(90, "p{0}: projects {{ ...F }} ") + "} fragment F on ProjectsConnection {" + Numbered(99, " x{0}: totalCount") + " nope }",
        ["introspection in circles"] = () => "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
        ["introspection of everything under a hundred names"] = () =>
            "{" + Numbered(99, "a{0}: __schema {{ types {{ ...T }} }} ") + "} fragment T on __Type { name description fields { name description args { name description type { name } } } inputFields { name description } enumValues { name description } }",
        ["two thousand operations"] = () => Numbered(2_000, "query Q{0} {{ __typename }} "),
        ["a long name"] = () => "{ " + Repeat(60_000, "x") + " }",
        ["a long alias"] = () => "{ " + Repeat(60_000, "x") + ": nope }",
        ["a long type name"] = () => "query($v: " + Repeat(60_000, "x") + ") { __typename }",
        ["a long operation name"] = () => "query " + Repeat(60_000, "x") + " { nope }",
        ["a long directive name"] = () => "{ __typename @" + Repeat(60_000, "x") + " }",
        ["a long number"] = () => "{ projects(first: " + Repeat(60_000, "9") + ") { totalCount } }",
        ["a long fraction"] = () => "{ projects(where: { amount: { eq: 0." + Repeat(60_000, "9") + " } }) { totalCount } }",
        ["a long exponent"] = () => "{ projects(where: { amount: { eq: 1e" + Repeat(60_000, "9") + " } }) { totalCount } }",
        ["a long string where a number is due"] = () => "{ projects(first: \"" + Repeat(60_000, "x") + "\") { totalCount } }",
        ["a long block string where a number is due"] = () => "{ projects(first: \"\"\"" + Repeat(20_000, "\n x") + "\"\"\") { totalCount } }",
        ["a string that never ends"] = () => "{ projects(after: \"" + Repeat(60_000, "x"),
        ["a long comment"] = () => "{ nope #" + Repeat(60_000, "x") + "\n}",
        ["comments in every line"] = () => Repeat(30_000, "#\n") + "{ nope }",
        ["white space"] = () => Repeat(60_000, " ") + "{ nope }",
        ["commas"] = () => Repeat(60_000, ",") + "{ nope }",
        ["a document of a megabyte"] = () => "{ nope #" + Repeat(1_000_000, "x") + "\n}",
        ["a long cursor"] = () => "{ projects(after: \"" + Repeat(60_000, "A") + "\") { totalCount } }",
        ["five thousand filters"] = () => "{ projects(where: { or: [" + Repeat(4_000, "{name:{eq:1}}") + "] }) { totalCount } }",
        ["filters inside filters"] = () => "{ projects(where: " + Repeat(90, "{and:[") + "{}" + Repeat(90, "]}") + ", order: 1) { totalCount } }",
        ["a thousand texts to search for"] = () => "{ projects(where: { or: [" + Repeat(1_000, "{name:{contains:\"a\"}}") + "] }) { totalCount } }",
        ["a thousand keys to sort by"] = () => "{ projects(order: [" + Repeat(1_000, "{name:ASC}") + "]) { totalCount } }",
        ["a thousand ids"] = () => "{ nodes(ids: [" + Repeat(1_000, "\"UHJvamVjdDox\" ") + "]) { id } }",
        ["an id of sixty kilobytes in a long list"] = () => "{ nodes(ids: [" + Repeat(60, "\"\" ") + "\"" + Repeat(50_000, "A") + "\"]) { id } }",
        ["pages inside pages"] = () => "{ projects(first: 100) { nodes { indicators(first: 100) { nodes { project { indicators(first: 100) { nodes { id } } } } } } } }",
        ["unicode that is none"] = () => "{ projects(after: \"\\uD800\") { totalCount } }",
        ["code points that are none"] = () => "{ projects(after: \"\\u{" + Repeat(60_000, "F") + "}\") { totalCount } }",
        ["nothing but escapes"] = () => "{ projects(first: \"" + Repeat(10_000, "\\u0041") + "\") { totalCount } }",
    };

    private static Dictionary<string, Func<string>> Variables { get; } = new()
    {
        ["lists nested"] = () => "{\"w\":" + Repeat(500_000, "[") + Repeat(500_000, "]") + "}",
        ["objects nested"] = () => "{\"w\":" + Repeat(100_000, "{\"or\":") + "1" + Repeat(100_000, "}") + "}",
        ["objects nested as deep as JSON may"] = () => "{\"w\":" + Repeat(31, "{\"or\":[") + "1" + Repeat(31, "]}") + "}",
        ["a hundred thousand filters"] = () => "{\"w\":{\"or\":[" + Repeat(99_999, "{},") + "1]}}",
        ["ten thousand searches"] = () => "{\"w\":{\"or\":[" + Repeat(9_999, "{\"name\":{\"contains\":\"a\"}},") + "{}]}}",
        ["a number of a megabyte"] = () => "{\"w\":{\"amount\":{\"eq\":" + Repeat(1_000_000, "9") + "}}}",
        ["an exponent of a megabyte"] = () => "{\"w\":{\"amount\":{\"eq\":1e" + Repeat(1_000_000, "9") + "}}}",
        ["a string of a megabyte where a number is due"] = () => "{\"w\":{\"amount\":{\"eq\":\"" + Repeat(1_000_000, "x") + "\"}}}",
        ["a name of a megabyte"] = () => "{\"w\":{\"" + Repeat(1_000_000, "x") + "\":1}}",
        ["a hundred thousand wrong fields"] = () => "{\"w\":{" + Numbered(80_000, "\"x{0}\":1,") + "\"y\":1}}",
        ["the same variable a hundred thousand times"] = () => "{" + Repeat(99_999, "\"w\":{},") + "\"w\":{}}",
        ["a surrogate alone"] = () => "{\"w\":\"\\ud800\"}",
    };

    private static Dictionary<string, Func<byte[]>> Bodies { get; } = new()
    {
        ["nothing but brackets"] = () => Encoding.UTF8.GetBytes(Repeat(1_000_000, "[")),
        ["objects nested in something unknown"] = () => Encoding.UTF8.GetBytes("{\"x\":" + Repeat(200_000, "{\"a\":") + "1" + Repeat(200_000, "}") + "}"),
        ["extensions nested"] = () => Encoding.UTF8.GetBytes("{\"query\":\"{__typename}\",\"extensions\":" + Repeat(1_000, "[") + Repeat(1_000, "]") + "}"),
        ["white space"] = () => Encoding.UTF8.GetBytes(Repeat(1_000_000, " ")),
        ["a hundred thousand unknown properties"] = () => Encoding.UTF8.GetBytes("{" + Numbered(80_000, "\"x{0}\":1,") + "\"y\":1}"),
        ["more than a megabyte"] = () => Encoding.UTF8.GetBytes("{\"query\":\"" + Repeat(2_000_000, "x") + "\"}"),
        ["wrong UTF-8"] = () => [.. "{\"query\":\"{ "u8, 0xC3, 0x28, .. " }\"}"u8],
        ["wrong UTF-8 by the megabyte"] = () => [.. "{\"query\":\""u8, .. Enumerable.Repeat((byte)0xFF, 1_000_000), .. "\"}"u8],
        ["a long UTF-8 form of a short character"] = () => [.. "{\"query\":\"{ "u8, 0xC0, 0xAF, .. " }\"}"u8],
        ["a body that is cut off"] = () => "{\"query\":\"{ __typename"u8.ToArray(),
        ["numbers without end"] = () => Encoding.UTF8.GetBytes("{\"query\":" + Repeat(1_000_000, "9") + "}"),
        ["a hash of a megabyte"] = () => Encoding.UTF8.GetBytes(
            "{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + Repeat(1_000_000, "a") + "\"}}}"),
        ["an id of a megabyte"] = () => Encoding.UTF8.GetBytes("{\"id\":\"" + Repeat(1_000_000, "a") + "\"}"),
        ["an operation name of a megabyte"] = () => Encoding.UTF8.GetBytes(
            "{\"query\":\"query A {__typename}\",\"operationName\":\"" + Repeat(1_000_000, "x") + "\"}"),
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public Task A_document_is_refused(string document) =>
        RefuseAsync(JsonSerializer.SerializeToUtf8Bytes(new { query = Documents[document]() }));

    [Theory]
    [MemberData(nameof(RefusedVariables))]
    public Task Variables_are_refused(string variables) => RefuseAsync(Encoding.UTF8.GetBytes(
        "{\"query\":\"query($w: ProjectFilterInput) { projects(where: $w) { totalCount } }\",\"variables\":" + Variables[variables]() + "}"));

    [Theory]
    [MemberData(nameof(RefusedBodies))]
    public Task A_body_is_refused(string body) => RefuseAsync(Bodies[body]());

    [Fact]
    public async Task Large_values_of_the_right_type_are_answered()
    {
        var list = string.Join(',', Enumerable.Range(0, 9_990));
        var body = Encoding.UTF8.GetBytes(
            "{\"query\":\"query($w: ProjectFilterInput) { projects(where: $w) { totalCount } }\",\"variables\":{\"w\":{\"year\":{\"in\":[" + list + "]}}}}");

        Assert.Equal((HttpStatusCode.OK, """{"data":{"projects":{"totalCount":58}}}"""), await AskAsync(body));
    }

    [Theory]
    [InlineData("Accept", "a/b;q=0.001, ", 2_000)]
    [InlineData("Accept", "(", 20_000)]
    [InlineData("Accept-Encoding", "a;q=0.001, ", 2_000)]
    [InlineData("If-None-Match", "\"a\", ", 5_000)]
    [InlineData("GraphQL-Cost", "x", 20_000)]
    public async Task Long_headers_are_read_without_harm(string name, string part, int times)
    {
        var work = await LeastWorkAsync(async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7Bprojects%7BtotalCount%7D%7D");
            request.Headers.TryAddWithoutValidation(name, Repeat(times, part));
            using var response = await service.Client.SendAsync(request);
            Assert.True((int)response.StatusCode < 500, response.StatusCode.ToString());
        });

        AssertLittle(work);
    }

    [Fact]
    public async Task A_flood_of_documents_takes_no_memory_that_it_does_not_give_back()
    {
        static byte[] Document(int i) => JsonSerializer.SerializeToUtf8Bytes(new
        {
            query = "query($w: ProjectFilterInput) {" + Numbered(90, "a{0}: __typename ") + "projects(where: $w, first: 0) { nodes {"
                + Numbered(90, " b{0}_" + i + ": name") + " } } }",
        });

        for (var i = 0; i < 100; i++)
        {
            await AskAsync(Document(i));
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 100; i < 1_000; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(Document(i))).Status);
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 128 * 1024 * 1024);
        await IsWellAsync();
    }

    private static string Repeat(int count, string part) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();

    private static string Numbered(int count, string format)
    {
        var text = new StringBuilder();
        var parsed = CompositeFormat.Parse(format);
        for (var i = 0; i < count; i++)
        {
            text.AppendFormat(null, parsed, i);
        }

        return text.ToString();
    }

    private static void AssertLittle((TimeSpan Work, long Allocated) work)
    {
        Assert.True(work.Work <= MaxWork, $"It took {work.Work.TotalMilliseconds} ms of work.");
        Assert.True(work.Allocated <= MaxAllocated, $"It took {work.Allocated} bytes of memory.");
    }

    // What one request takes of the process, the client included. The first few pay for compiling, so the best of some counts.
    private static async Task<(TimeSpan Work, long Allocated)> LeastWorkAsync(Func<Task> request)
    {
        var (least, allocated) = (TimeSpan.MaxValue, long.MaxValue);
        using var process = Process.GetCurrentProcess();
        for (var i = 0; i < 10 && (i < 3 || least > MaxWork); i++)
        {
            process.Refresh();
            var (work, bytes) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
            await request();
            process.Refresh();
            (work, bytes) = (process.TotalProcessorTime - work, GC.GetTotalAllocatedBytes() - bytes);
            (least, allocated) = (work < least ? work : least, bytes < allocated ? bytes : allocated);
        }

        return (least, allocated);
    }

    private async Task RefuseAsync(byte[] body)
    {
        var answer = (Status: default(HttpStatusCode), Body: "");
        var work = await LeastWorkAsync(async () => answer = await AskAsync(body));

        // An execution error has the status 200: the request was right, and one field of it asked too much.
        Assert.InRange((int)answer.Status, 200, 499);
        Assert.InRange(answer.Body.Length, 1, MaxErrorBytes);
        var errors = JsonDocument.Parse(answer.Body).RootElement.GetProperty("errors");
        foreach (var error in errors.EnumerateArray())
        {
            var message = error.GetProperty("message").GetString()!;
            Assert.InRange(message.Length, 10, 400);
            Assert.DoesNotContain("did you mean", message, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("   at ", message, StringComparison.Ordinal);
        }

        foreach (var echoed in (string[])["x", "9", "a", "A", "["])
        {
            Assert.DoesNotContain(Repeat(MaxEchoed + 1, echoed), answer.Body, StringComparison.Ordinal);
        }

        AssertLittle(work);
        await IsWellAsync();
    }

    private async Task IsWellAsync() => Assert.Equal(
        (HttpStatusCode.OK, """{"data":{"projects":{"totalCount":58}}}"""), await AskAsync("""{"query":"{ projects { totalCount } }"}"""u8.ToArray()));

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var response = await service.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
