using System.Buffers;

namespace OpenBudget.GraphQL.Http;

/// <summary>Passes on what is written and counts it, so that the answer can state its length.</summary>
internal sealed class CountingWriter(IBufferWriter<byte> output) : IBufferWriter<byte>
{
    /// <summary>How many bytes have been written.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        output.Advance(count);
        Count += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0) => output.GetMemory(sizeHint);

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => output.GetSpan(sizeHint);
}
