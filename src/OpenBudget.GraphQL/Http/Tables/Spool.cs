using Microsoft.Win32.SafeHandles;

namespace OpenBudget.GraphQL.Http.Tables;

/// <summary>Bytes on their way from one that is fast to one that may be slow; they wait in a file that nobody else sees.</summary>
/// <remarks>
/// What reads a table holds the database in one state, which keeps writers of a SQLite file waiting. It must not wait for a client.
/// One writes, one reads.
/// </remarks>
internal sealed class Spool : IDisposable
{
    private const int BytesPerRead = 64 * 1024;

    private readonly SafeFileHandle _file = File.OpenHandle(
        Path.Combine(Path.GetTempPath(), $"table-{Guid.NewGuid():n}"),
        FileMode.CreateNew,
        FileAccess.ReadWrite,
        FileShare.None,
        FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    private readonly SemaphoreSlim _more = new(0);
    private long _written;
    private volatile bool _isComplete;
    private Exception? _failure;

    public Spool() => Writer = new SpoolStream(this);

    /// <summary>Takes the bytes.</summary>
    public Stream Writer { get; }

    /// <summary>There are no more bytes.</summary>
    /// <param name="failure">Why they are not all; null where they are.</param>
    public void Complete(Exception? failure)
    {
        _failure = failure;
        _isComplete = true;
        _more.Release();
    }

    /// <summary>Hands on all bytes, those that are still to come included.</summary>
    /// <exception cref="IOException">They were not all.</exception>
    public async ValueTask CopyToAsync(Stream output, CancellationToken cancellation)
    {
        var buffer = new byte[BytesPerRead];
        long read = 0;
        while (true)
        {
            var isComplete = _isComplete;
            var count = await RandomAccess.ReadAsync(_file, buffer.AsMemory(0, (int)Math.Min(buffer.Length, Interlocked.Read(ref _written) - read)), read, cancellation);
            if (count > 0)
            {
                await output.WriteAsync(buffer.AsMemory(0, count), cancellation);
                read += count;
            }
            else if (!isComplete)
            {
                // Where nothing comes at all, an error may still be told instead.
                if (read > 0)
                {
                    await output.FlushAsync(cancellation);
                }

                await _more.WaitAsync(cancellation);
            }
            else if (_failure is null)
            {
                return;
            }
            else
            {
                throw new IOException("What was to be handed on broke off.", _failure);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _more.Dispose();
    }

    private async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await RandomAccess.WriteAsync(_file, bytes, _written, cancellation);
        Interlocked.Add(ref _written, bytes.Length);
        _more.Release();
    }

    private sealed class SpoolStream(Spool spool) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            spool.WriteAsync(buffer, cancellationToken);

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
