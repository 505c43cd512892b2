using System.Buffers;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace OpenBudget.GraphQL.Http;

/// <summary>A content coding of answers. RFC 9110, section 8.4.1.</summary>
internal abstract class ContentCoding
{
    /// <summary>Brotli: RFC 7932.</summary>
    public static ContentCoding Brotli { get; } = new BrotliCoding();

    /// <summary>Gzip: RFC 1952.</summary>
    public static ContentCoding Gzip { get; } = new GzipCoding();

    /// <summary>The name in Content-Encoding.</summary>
    public abstract string Name { get; }

    /// <summary>Writes bytes in this coding.</summary>
    /// <param name="plain">The bytes.</param>
    /// <param name="output">Where their coded form goes.</param>
    /// <param name="level">How much time to take: the fastest for an answer that is sent once.</param>
    public abstract void Write(ReadOnlySpan<byte> plain, IBufferWriter<byte> output, CompressionLevel level = CompressionLevel.Fastest);

    /// <summary>A stream that writes in this coding, as fast as it can.</summary>
    /// <param name="output">Where the coded bytes go; left open.</param>
    public abstract Stream Over(Stream output);

    /// <summary>The coding that a client likes best; null for none. RFC 9110, section 12.5.3.</summary>
    /// <param name="acceptEncoding">All values of the header.</param>
    /// <remarks>
    /// Of two that are liked as much it is Brotli. A client that refuses every coding and the plain bytes, too, gets the plain bytes: an
    /// answer that it may still read is better than none.
    /// </remarks>
    public static ContentCoding? Negotiate(StringValues acceptEncoding)
    {
        int? brotli = null, gzip = null, others = null;
        var identity = 0;
        foreach (var value in acceptEncoding)
        {
            foreach (var item in value.AsSpan().Split(','))
            {
                var (name, quality) = Preference(value.AsSpan(item));
                switch (name)
                {
                    case "br": brotli = quality; break;
                    case "gzip" or "x-gzip": gzip = quality; break;
                    case "*": others = quality; break;
                    case "identity": identity = quality; break;
                }
            }
        }

        var best = Math.Max(brotli ?? others ?? 0, gzip ?? others ?? 0);
        return best == 0 || best < identity ? null
            : (brotli ?? others) == best ? Brotli
            : Gzip;
    }

    // In thousandths, as in MediaRange. What cannot be read is not wished for.
    private static (string Name, int Quality) Preference(ReadOnlySpan<char> item)
    {
        var semicolon = item.IndexOf(';');
        var name = (semicolon < 0 ? item : item[..semicolon]).Trim();
        var known =
            name.Equals("br", StringComparison.OrdinalIgnoreCase) ? "br" :
            name.Equals("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" :
            name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase) ? "x-gzip" :
            name.Equals("identity", StringComparison.OrdinalIgnoreCase) ? "identity" :
            name is "*" ? "*" : "";
        if (semicolon < 0)
        {
            return (known, MediaRange.FullQuality);
        }

        var parameter = item[(semicolon + 1)..].Trim();
        return parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase) && MediaRange.TryReadQuality(parameter[2..], out var quality)
            ? (known, quality)
            : (known, 0);
    }

    private sealed class BrotliCoding : ContentCoding
    {
        private const int WindowBits = 22;

        public override string Name => "br";

        public override Stream Over(Stream output) => new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true);

        public override void Write(ReadOnlySpan<byte> plain, IBufferWriter<byte> output, CompressionLevel level)
        {
            var encoder = new BrotliEncoder(level == CompressionLevel.Fastest ? 1 : 11, WindowBits);
            try
            {
                OperationStatus status;
                do
                {
                    status = encoder.Compress(plain, output.GetSpan(), out var consumed, out var written, isFinalBlock: true);
                    plain = plain[consumed..];
                    output.Advance(written);
                }
                while (status == OperationStatus.DestinationTooSmall);
            }
            finally
            {
                encoder.Dispose();
            }
        }
    }

    private sealed class GzipCoding : ContentCoding
    {
        public override string Name => "gzip";

        public override Stream Over(Stream output) => new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true);

        public override void Write(ReadOnlySpan<byte> plain, IBufferWriter<byte> output, CompressionLevel level)
        {
            using var stream = new GZipStream(new BufferStream(output), level);
            stream.Write(plain);
        }
    }
}
