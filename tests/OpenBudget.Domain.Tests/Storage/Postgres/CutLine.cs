using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace OpenBudget.Domain.Tests.Storage.Postgres;

/// <summary>Where a line to the server breaks when a client confirms a transaction.</summary>
public enum CutAt
{
    /// <summary>The server never hears of it.</summary>
    Request,

    /// <summary>The server has confirmed, and the client never hears of it.</summary>
    Answer,
}

/// <summary>A line to a PostgreSQL server which passes everything on, and breaks where changes are confirmed for good.</summary>
internal sealed class CutLine : IDisposable
{
    // A build confirms each of its documents; the transaction that counts is the one whose number is asked for.
    private static readonly byte[] Number = Encoding.ASCII.GetBytes("pg_current_xact_id");
    private static readonly byte[] Commit = Encoding.ASCII.GetBytes("COMMIT\0");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly Queue<CutAt> _cuts;

    public CutLine(string connectionString, params CutAt[] cuts)
    {
        _server = new NpgsqlConnectionStringBuilder(connectionString);
        _cuts = new Queue<CutAt>(cuts);
        _listener.Start();
        ConnectionString = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Host = "127.0.0.1",
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
            SslMode = SslMode.Disable,
        }.ConnectionString;
        _ = AcceptAsync();
    }

    /// <summary>The connection string over this line.</summary>
    public string ConnectionString { get; }

    /// <summary>How many COMMITs it still waits for.</summary>
    public int Left => _cuts.Count;

    public void Dispose() => _listener.Stop();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = PassOnAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The line is taken down.
        }
    }

    private async Task PassOnAsync(TcpClient accepted)
    {
        using var client = accepted;
        using var server = new TcpClient();
        try
        {
            await server.ConnectAsync(_server.Host!, _server.Port);
            var (isNumbered, isCut) = (false, false);
            var answers = PassOnAsync(server, client, _ => isCut);
            var requests = PassOnAsync(client, server, sent =>
            {
                isNumbered |= sent.IndexOf(Number) >= 0;
                if (!isNumbered || sent.IndexOf(Commit) < 0 || !_cuts.TryDequeue(out var cut))
                {
                    return false;
                }

                isCut = true;
                return cut == CutAt.Request;
            });
            await Task.WhenAny(answers, requests);
        }
        catch (Exception error) when (error is SocketException or IOException)
        {
            // One of the two hung up, which ends the other.
        }
    }

    private static async Task PassOnAsync(TcpClient from, TcpClient to, Func<ReadOnlySpan<byte>, bool> breaksAt)
    {
        var buffer = new byte[64 * 1024];
        while (await from.GetStream().ReadAsync(buffer) is > 0 and var count && !breaksAt(buffer.AsSpan(0, count)))
        {
            await to.GetStream().WriteAsync(buffer.AsMemory(0, count));
        }
    }
}
