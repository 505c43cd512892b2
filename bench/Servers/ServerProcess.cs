using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using OpenBudget.Bench.Load;

namespace OpenBudget.Bench.Servers;

/// <summary>A server in a process of its own on 127.0.0.1, and what the system tells of it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private const int MillisecondsBetweenTries = 2;

    private readonly Process _process;

    private ServerProcess(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Its process.</summary>
    public int Id => _process.Id;

    /// <summary>From the start of the process to its first answer with status 200.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    /// <summary>Starts this program with another verb.</summary>
    /// <param name="first">The request whose answer tells that it serves.</param>
    /// <param name="arguments">The arguments for a port.</param>
    public static ServerProcess StartOwn(RawRequest first, Func<int, IEnumerable<string>> arguments) =>
        Start(first, port => new ProcessStartInfo(Environment.ProcessPath!, arguments(port))
        {
            // As the service is published: the web SDK chooses the collector of servers.
            Environment = { ["DOTNET_gcServer"] = "1" },
        });

    /// <summary>The address of a port.</summary>
    public static string Url(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    /// <summary>Starts a program and waits until it answers.</summary>
    /// <exception cref="InvalidOperationException">It ended, or did not answer in time.</exception>
    public static ServerProcess Start(RawRequest first, Func<int, ProcessStartInfo> program)
    {
        var port = FreePort();
        var start = program(port);
        start.RedirectStandardOutput = true;
        start.RedirectStandardInput = true;
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var server = new ServerProcess(process, port);
        try
        {
            var status = 0;
            while (status != 200)
            {
                if (process.HasExited || clock.Elapsed > LongestStart)
                {
                    throw new InvalidOperationException($"`{start.FileName} {string.Join(' ', start.ArgumentList)}` does not answer (status {status}); see above.");
                }

                status = TryAsk(port, first);
                Thread.Sleep(status == 200 ? 0 : MillisecondsBetweenTries);
            }

            server.FirstAnswer = clock.Elapsed;
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>The processor time that the process has used, in user mode and in the kernel.</summary>
    public TimeSpan ProcessorTime() => ProcessFiles.ProcessorTime(Id);

    /// <summary>The most memory it has ever held, in bytes, with the files it has mapped.</summary>
    public long PeakMemory() => ProcessFiles.Status(Id, "VmHWM");

    /// <summary>The memory it holds, in bytes, without the files it has mapped: the database is one.</summary>
    public long Memory() => ProcessFiles.Status(Id, "RssAnon");

    /// <summary>The bytes its runtime has allocated since the start. Only servers of this program tell them.</summary>
    public long AllocatedBytes()
    {
        using var connection = new RawConnection(Port);
        connection.Ask(RawRequest.Get(Counters.AllocatedPath));
        return long.Parse(connection.Body, CultureInfo.InvariantCulture);
    }

    /// <summary>Has its runtime give back what nothing holds any more. Only servers of this program do.</summary>
    public void Collect()
    {
        using var connection = new RawConnection(Port);
        connection.Ask(RawRequest.Get(Counters.CollectPath));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static int TryAsk(int port, RawRequest request)
    {
        try
        {
            using var connection = new RawConnection(port);
            return connection.Ask(request);
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return 0;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
