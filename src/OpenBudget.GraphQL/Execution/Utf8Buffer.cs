using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OpenBudget.GraphQL.Execution;

/// <summary>A growing buffer of UTF-8 bytes over the shared array pool, with the few ways to write JSON that an answer needs.</summary>
/// <remarks>
/// <para>
/// It checks no grammar: the plan that writes knows where names, commas and brackets go, and every check here would be paid per value.
/// Not safe for use by several threads at once.
/// </para>
/// <para>A write that would pass the maximum throws <see cref="ResponseTooLargeException"/> and leaves what was written before.</para>
/// </remarks>
internal sealed partial class Utf8Buffer : IBufferWriter<byte>, IDisposable
{
    private const int SmallestArray = 4096;

    private readonly int _maximum;
    private byte[] _bytes = [];
    private int _length;

    // How far may be written without growing: the array's length, or the maximum where the pool gave more than that.
    private int _limit;

    /// <summary>An empty buffer; no array is rented before the first write.</summary>
    /// <param name="maximum">The most bytes it may hold.</param>
    public Utf8Buffer(int maximum = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximum);
        _maximum = Math.Min(maximum, Array.MaxLength);
    }

    /// <summary>The number of bytes written.</summary>
    public int Length => _length;

    /// <summary>The bytes written. Valid until the next write.</summary>
    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, _length);

    /// <summary>The bytes written. Valid until the next write.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _length);

    /// <summary>Drops everything after the first <paramref name="length"/> bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer bytes than that have been written.</exception>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)_length, nameof(length));
        _length = length;
    }

    /// <summary>Turns what was written after the first <paramref name="start"/> bytes into its Base64 text, in place.</summary>
    public void EncodeBase64(int start)
    {
        var length = _length - start;
        Reserve(Base64.GetMaxEncodedToUtf8Length(length) - length);
        Base64.EncodeToUtf8InPlace(_bytes.AsSpan(start, _limit - start), length, out var encoded);
        _length = start + encoded;
    }

    /// <summary>Drops everything and keeps the array for the next answer.</summary>
    public void Clear() => _length = 0;

    /// <summary>Gives the array back to the pool. The buffer is empty afterwards and may be written again.</summary>
    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        _length = 0;
        _limit = 0;
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Writes one byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteByte(byte value)
    {
        var length = _length;
        if (length >= _limit)
        {
            Grow(1);
        }

        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), length) = value;
        _length = length + 1;
    }

    /// <summary>Writes the bytes as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(ReadOnlySpan<byte> utf8)
    {
        ref var destination = ref Reserve(utf8.Length);
        Unsafe.CopyBlockUnaligned(ref destination, ref MemoryMarshal.GetReference(utf8), (uint)utf8.Length);
        _length += utf8.Length;
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_limit - _length), nameof(count));
        _length += count;
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsSpan(_length, _limit - _length);
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_length, _limit - _length);
    }

    // The place of the next byte, with room for count bytes from there.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Reserve(int count)
    {
        if (count > _limit - _length)
        {
            Grow(count);
        }

        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _length);
    }

    // Like Reserve, for a writer that asks for its worst case and mostly uses less: near the maximum it may be granted less than it
    // asked for, and the writer then has to measure first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReserve(int count)
    {
        if (count <= _limit - _length)
        {
            return true;
        }

        if (count > _maximum - _length)
        {
            return false;
        }

        Grow(count);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        if (count > _maximum - _length)
        {
            throw new ResponseTooLargeException(_maximum);
        }

        var wanted = Math.Max(Math.Max((long)_bytes.Length * 2, SmallestArray), (long)_length + count);
        var bytes = ArrayPool<byte>.Shared.Rent((int)Math.Min(wanted, _maximum));
        _bytes.AsSpan(0, _length).CopyTo(bytes);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = bytes;
        _limit = Math.Min(bytes.Length, _maximum);
    }
}
