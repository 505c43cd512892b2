using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OpenBudget.Bench.Load;

/// <summary>A connection that is kept alive and carries one request at a time. It does as little as a client can, because it shares the processors.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(60);

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
    {
        NoDelay = true,
        ReceiveTimeout = (int)LongestAnswer.TotalMilliseconds,
    };

    private byte[] _received = new byte[256 * 1024];
    private int _length;
    private (int Start, int Length) _body;

    /// <summary>Connects to a server of this machine.</summary>
    public RawConnection(int port) => _socket.Connect(IPAddress.Loopback, port);

    /// <summary>The body of the last answer, until the next.</summary>
    public ReadOnlySpan<byte> Body => _received.AsSpan(_body.Start, _body.Length);

    /// <summary>Sends a request and waits for the whole answer.</summary>
    /// <returns>The status.</returns>
    public int Ask(RawRequest request)
    {
        _socket.Send(request.Bytes);
        _length = 0;
        int head;
        while ((head = _received.AsSpan(0, _length).IndexOf("\r\n\r\n"u8)) < 0)
        {
            Receive();
        }

        var headers = _received.AsSpan(0, head + 2);
        var status = Number(headers["HTTP/1.1 ".Length..]);
        var start = head + 4;
        if (Header(headers, "\r\nContent-Length: "u8) is { Length: > 0 } length)
        {
            var count = Number(length);
            while (_length < start + count)
            {
                Receive();
            }

            _body = (start, count);
        }
        else
        {
            _body = (start, ReadChunks(start));
        }

        return status;
    }

    public void Dispose() => _socket.Dispose();

    private static int Number(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out int number, out _) ? number : throw new IOException("The answer has no number where HTTP wants one.");

    private static ReadOnlySpan<byte> Header(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> name)
    {
        for (var rest = headers; rest.IndexOf((byte)'\r') is >= 0 and var at; rest = rest[(at + 2)..])
        {
            if (rest.Length >= at + name.Length && System.Text.Ascii.EqualsIgnoreCase(rest.Slice(at, name.Length), name))
            {
                var value = rest[(at + name.Length)..];
                return value[..value.IndexOf((byte)'\r')];
            }
        }

        return [];
    }

    // Moves the chunks together behind the head; the length of the body.
    private int ReadChunks(int start)
    {
        var (from, to) = (start, start);
        while (true)
        {
            int lineEnd;
            while ((lineEnd = _received.AsSpan(from, _length - from).IndexOf("\r\n"u8)) < 0)
            {
                Receive();
            }

            var size = int.Parse(_received.AsSpan(from, lineEnd), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            from += lineEnd + 2;
            while (_length < from + size + 2)
            {
                Receive();
            }

            if (size == 0)
            {
                return to - start;
            }

            _received.AsSpan(from, size).CopyTo(_received.AsSpan(to));
            to += size;
            from += size + 2;
        }
    }

    private void Receive()
    {
        if (_length == _received.Length)
        {
            Array.Resize(ref _received, _length * 2);
        }

        var count = _socket.Receive(_received.AsSpan(_length));
        _length += count > 0 ? count : throw new IOException("The server closed the connection within an answer.");
    }
}
