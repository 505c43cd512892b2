using System.Globalization;
using System.Text;

namespace OpenBudget.Bench.Load;

/// <summary>The bytes of a request, made before anything is measured.</summary>
internal sealed class RawRequest
{
    private RawRequest(byte[] bytes) => Bytes = bytes;

    /// <summary>Head and body.</summary>
    public byte[] Bytes { get; }

    /// <summary>A POST of JSON.</summary>
    public static RawRequest Post(string path, byte[] body)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
        return new RawRequest([.. Encoding.ASCII.GetBytes(head), .. body]);
    }

    /// <summary>A GET.</summary>
    public static RawRequest Get(string path) => new(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));
}
