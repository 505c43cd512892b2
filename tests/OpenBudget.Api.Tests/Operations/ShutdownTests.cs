using System.Net;
using System.Net.Sockets;
using System.Text;
using OpenBudget.Api.Commands;

namespace OpenBudget.Api.Tests.Operations;

/// <summary>A service that is told to stop finishes what it has begun, and begins nothing.</summary>
public sealed class ShutdownTests
{
    private const string Question = """{"query":"{projects{totalCount}}"}""";

    // Some 19 MB: more than a connection takes in before somebody reads.
    private const string LongTable = "/graphql?format=csv&query=%7Bindicators%7Bnodes%7Bid%20source%7Bdocument%7Btext%7D%7D%7D%7D%7D";

    [Fact]
    public async Task What_has_begun_is_finished_and_new_connections_are_refused()
    {
        await using var stopped = await Begun.StartAsync();
        using var slow = await stopped.SendHalfAQuestionAsync();
        using var table = await stopped.Service.Client.GetAsync(LongTable, HttpCompletionOption.ResponseHeadersRead);

        var stopping = stopped.Service.StopAsync();
        await stopped.UntilRefusedAsync();
        await slow.SendAsync(Encoding.ASCII.GetBytes(Question[10..]));
        var answer = await ReadAsync(slow);
        var rows = await table.Content.ReadAsStringAsync();

        Assert.EndsWith("""{"data":{"projects":{"totalCount":58}}}""", answer, StringComparison.Ordinal);
        Assert.EndsWith("\"\r\n", rows, StringComparison.Ordinal);
        Assert.InRange(rows.Length, 5_000_000, 50_000_000);
        Assert.Equal((ExitCodes.Success, ""), await stopping);
    }

    [Fact]
    public async Task A_request_that_outlives_its_time_is_cut_off_and_the_exit_says_so()
    {
        await using var stopped = await Begun.StartAsync("--Shutdown:Timeout", "00:00:01");
        using var slow = await stopped.SendHalfAQuestionAsync();

        var (exitCode, error) = await stopped.Service.StopAsync();

        Assert.Equal("", await ReadAsync(slow));
        Assert.Equal(ExitCodes.CutOff, exitCode);
        Assert.Equal(
            "1 requests had not ended 00:00:01 after the service was told to stop, and were cut off. `Shutdown:Timeout` gives them longer.",
            error.TrimEnd());
    }

    [Fact]
    public async Task A_balancer_is_told_before_connections_are_refused()
    {
        await using var stopped = await Begun.StartAsync("--Shutdown:Delay", "00:00:10");
        var stopping = stopped.Service.StopAsync();
        var status = HttpStatusCode.OK;
        for (var i = 0; i < 100 && status == HttpStatusCode.OK; i++)
        {
            using var ready = await stopped.Service.Client.GetAsync("/health/ready");
            status = ready.StatusCode;
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("""{"data":{"projects":{"totalCount":58}}}""", await stopped.Service.AskAsync("{projects{totalCount}}"));
        Assert.False(stopping.IsCompleted);
        Assert.Equal(ExitCodes.Success, (await stopping).ExitCode);
    }

    [Fact]
    public void Times_that_are_none_keep_the_service_from_starting()
    {
        var failure = Assert.Throws<OpenBudget.Api.Operations.SettingException>(() => OpenBudget.Api.Operations.Service.Create(["--Shutdown:Timeout", "-1"], TextWriter.Null));

        Assert.Equal("The settings `Shutdown` are times of an hour at most, such as 00:00:30.", failure.Message);
    }

    private static async Task<string> ReadAsync(Socket socket)
    {
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            for (var count = 1; count > 0;)
            {
                count = await socket.ReceiveAsync(buffer);
                answer.Append(Encoding.UTF8.GetString(buffer, 0, count));
            }
        }
        catch (SocketException)
        {
            // Cut off, and not closed.
        }

        return answer.ToString();
    }

    private sealed class Begun(RunningService service) : IAsyncDisposable
    {
        public RunningService Service => service;

        public static async Task<Begun> StartAsync(params string[] settings)
        {
            var service = new RunningService(settings);
            await service.InitializeAsync();
            return new Begun(service);
        }

        public async Task<Socket> SendHalfAQuestionAsync()
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(Address);
            await socket.SendAsync(Encoding.ASCII.GetBytes(
                $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: {Question.Length}\r\n\r\n"));

            // Told to go on as soon as the endpoint reads: the request has begun.
            var buffer = new byte[256];
            var count = await socket.ReceiveAsync(buffer);
            Assert.StartsWith("HTTP/1.1 100", Encoding.ASCII.GetString(buffer, 0, count), StringComparison.Ordinal);
            await socket.SendAsync(Encoding.ASCII.GetBytes(Question[..10]));
            return socket;
        }

        public async Task UntilRefusedAsync()
        {
            for (var i = 0; i < 1_000; i++)
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                try
                {
                    await socket.ConnectAsync(Address);
                    await Task.Delay(10);
                }
                catch (SocketException)
                {
                    return;
                }
            }

            Assert.Fail("Connections are still taken.");
        }

        public ValueTask DisposeAsync() => new(service.DisposeAsync());

        private DnsEndPoint Address => new("127.0.0.1", new Uri(service.Urls.First()).Port);
    }
}
