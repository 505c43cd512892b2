using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace OpenBudget.GraphQL.Execution;

internal sealed partial class Utf8Buffer
{
    private const byte Quote = (byte)'"';
    private const byte Backslash = (byte)'\\';

    // A minus sign and nineteen digits.
    private const int LongestInteger = 20;

    private const uint MaxDecimals = 18;

    // The same with a point; "0." before eighteen decimals is no longer.
    private const int LongestScaled = 22;

    // "\n" and "\u001F".
    private const int ShortestEscape = 2;
    private const int LongestEscape = 6;

    // Up to here, text is given the room of its worst case; longer text is measured first.
    private const int LongestUnmeasured = 4096;

    // RFC 8259, section 7: nothing else has to be escaped, and text that is left alone is shorter and copied faster.
    private static readonly SearchValues<byte> MustEscape = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (byte)c), Quote, Backslash]);

    private static ReadOnlySpan<ulong> PowersOfTen =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
        100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    private static ReadOnlySpan<byte> DigitPairs =>
        "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"u8
        + "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    public void WriteInt64(long value)
    {
        if (TryReserve(LongestInteger))
        {
            value.TryFormat(_bytes.AsSpan(_length), out var count);
            _length += count;
            return;
        }

        Span<byte> digits = stackalloc byte[LongestInteger];
        value.TryFormat(digits, out var exact);
        WriteRaw(digits[..exact]);
    }

    /// <summary>
    /// Writes <paramref name="value"/> / 10^<paramref name="decimals"/>: every digit, but no zeros after the last one that counts
    /// (1662990000 with six decimals is <c>1662.99</c>).
    /// </summary>
    /// <param name="value">The scaled value.</param>
    /// <param name="decimals">How many of its decimal digits stand after the point; 0 to 18.</param>
    public void WriteScaled(long value, int decimals)
    {
        if (TryReserve(LongestScaled))
        {
            _length += FormatScaled(value, decimals, _bytes.AsSpan(_length));
            return;
        }

        Span<byte> digits = stackalloc byte[LongestScaled];
        WriteRaw(digits[..FormatScaled(value, decimals, digits)]);
    }

    /// <summary>Writes a JSON string. Only quotes, backslashes and control characters are escaped.</summary>
    /// <param name="utf8">The text; well-formed UTF-8, which is not checked again.</param>
    public void WriteJsonString(ReadOnlySpan<byte> utf8)
    {
        ref var start = ref Reserve(utf8.Length + 2);
        ref var text = ref Unsafe.Add(ref start, 1);
        if (!TryCopyUnescaped(ref MemoryMarshal.GetReference(utf8), ref text, utf8.Length))
        {
            WriteEscaped(utf8);
            return;
        }

        start = Quote;
        Unsafe.Add(ref text, utf8.Length) = Quote;
        _length += utf8.Length + 2;
    }

    /// <summary>Writes a JSON string. Only quotes, backslashes and control characters are escaped; a lone surrogate becomes U+FFFD.</summary>
    public void WriteJsonString(string text)
    {
        if (text.Length > LongestUnmeasured || !TryReserve((text.Length * 3) + 2))
        {
            Reserve(Encoding.UTF8.GetByteCount(text) + 2);
        }

        var free = _bytes.AsSpan(_length, _limit - _length);
        var count = Encoding.UTF8.GetBytes(text, free[1..]);
        if (free.Slice(1, count).ContainsAny(MustEscape))
        {
            var utf8 = ArrayPool<byte>.Shared.Rent(count);
            free.Slice(1, count).CopyTo(utf8);
            try
            {
                WriteEscaped(utf8.AsSpan(0, count));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(utf8);
            }

            return;
        }

        free[0] = Quote;
        free[count + 1] = Quote;
        _length += count + 2;
    }

    private static int FormatScaled(long value, int decimals, Span<byte> digits)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)decimals, MaxDecimals, nameof(decimals));
        var magnitude = value < 0 ? 0 - (ulong)value : (ulong)value;

        // Amounts in 万元 and percentages: by a constant the compiler divides in a multiplication, four times as fast.
        var whole = decimals switch
        {
            6 => magnitude / 1_000_000,
            2 => magnitude / 100,
            _ => magnitude / PowersOfTen[decimals],
        };
        var fraction = magnitude - (whole * PowersOfTen[decimals]);

        digits[0] = (byte)'-';
        var count = value < 0 ? 1 : 0;
        whole.TryFormat(digits[count..], out var wholeDigits);
        count += wholeDigits;
        if (fraction == 0)
        {
            return count;
        }

        digits[count++] = (byte)'.';
        FormatFraction(fraction, digits.Slice(count, decimals));
        count += decimals;
        while (digits[count - 1] == (byte)'0')
        {
            count--;
        }

        return count;
    }

    // Two digits at a time from the end, zeros in front.
    private static void FormatFraction(ulong value, Span<byte> digits)
    {
        ref var destination = ref MemoryMarshal.GetReference(digits);
        ref var pairs = ref MemoryMarshal.GetReference(DigitPairs);
        var at = digits.Length;
        for (; value > uint.MaxValue; value /= 100)
        {
            at -= 2;
            Unsafe.CopyBlockUnaligned(ref Unsafe.Add(ref destination, at), ref Unsafe.Add(ref pairs, (nint)(value % 100 * 2)), 2);
        }

        var rest = (uint)value;
        for (; at >= 2; rest /= 100)
        {
            at -= 2;
            Unsafe.CopyBlockUnaligned(ref Unsafe.Add(ref destination, at), ref Unsafe.Add(ref pairs, (nint)(rest % 100 * 2)), 2);
        }

        if (at == 1)
        {
            destination = (byte)('0' + rest);
        }
    }

    // Copies and looks for what must be escaped in the same pass, which for the short texts of a row is twice as fast as searching
    // first. The last block overlaps the one before it, so that no loop over single bytes is needed. What was copied before a byte
    // that must be escaped lies behind the written length and does no harm.
    private static bool TryCopyUnescaped(ref byte source, ref byte destination, int count)
    {
        if (count >= Vector256<byte>.Count)
        {
            var last = (nuint)(count - Vector256<byte>.Count);
            for (nuint at = 0; at < last; at += (nuint)Vector256<byte>.Count)
            {
                var block = Vector256.LoadUnsafe(ref source, at);
                if (HasEscape(block))
                {
                    return false;
                }

                block.StoreUnsafe(ref destination, at);
            }

            var tail = Vector256.LoadUnsafe(ref source, last);
            tail.StoreUnsafe(ref destination, last);
            return !HasEscape(tail);
        }

        if (count >= Vector128<byte>.Count)
        {
            var last = (nuint)(count - Vector128<byte>.Count);
            var head = Vector128.LoadUnsafe(ref source);
            var tail = Vector128.LoadUnsafe(ref source, last);
            head.StoreUnsafe(ref destination);
            tail.StoreUnsafe(ref destination, last);
            return !HasEscape(head) && !HasEscape(tail);
        }

        if (count >= sizeof(ulong))
        {
            var last = count - sizeof(ulong);
            var head = Unsafe.ReadUnaligned<ulong>(ref source);
            var tail = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, last));
            Unsafe.WriteUnaligned(ref destination, head);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, last), tail);
            return !HasEscape(Vector128.Create(head, tail).AsByte());
        }

        if (count >= sizeof(uint))
        {
            var last = count - sizeof(uint);
            var head = Unsafe.ReadUnaligned<uint>(ref source);
            var tail = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref source, last));
            Unsafe.WriteUnaligned(ref destination, head);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, last), tail);
            return !HasEscape(Vector128.Create(head, tail, head, tail).AsByte());
        }

        for (var i = 0; i < count; i++)
        {
            var value = Unsafe.Add(ref source, i);
            if (value is < 0x20 or Quote or Backslash)
            {
                return false;
            }

            Unsafe.Add(ref destination, i) = value;
        }

        return true;
    }

    // "At most 0x1F" as "the smaller of it and 0x1F is itself": processors have no unsigned comparison of bytes, but a minimum.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasEscape(Vector256<byte> block) =>
        (Vector256.Equals(Vector256.Min(block, Vector256.Create((byte)0x1F)), block)
            | Vector256.Equals(block, Vector256.Create(Quote))
            | Vector256.Equals(block, Vector256.Create(Backslash))) != Vector256<byte>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasEscape(Vector128<byte> block) => Escapes(block) != Vector128<byte>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Escapes(Vector128<byte> block) =>
        Vector128.Equals(Vector128.Min(block, Vector128.Create((byte)0x1F)), block)
            | Vector128.Equals(block, Vector128.Create(Quote))
            | Vector128.Equals(block, Vector128.Create(Backslash));

    // A quotation from a document has a line break and a tab in every cell, so this way must not be slow either.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteEscaped(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestUnmeasured || !TryReserve((utf8.Length * LongestEscape) + 2))
        {
            Reserve(EscapedLength(utf8) + 2);
        }

        ref var start = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _length);
        ref var source = ref MemoryMarshal.GetReference(utf8);
        start = Quote;
        var to = 1;
        var from = 0;
        while (from < utf8.Length)
        {
            // A block may be stored whole although only its head counts: what is left of the source always fits behind.
            if (utf8.Length - from >= Vector128<byte>.Count)
            {
                var block = Vector128.LoadUnsafe(ref source, (nuint)from);
                block.StoreUnsafe(ref start, (nuint)to);
                var clean = BitOperations.TrailingZeroCount(Escapes(block).ExtractMostSignificantBits());
                if (clean >= Vector128<byte>.Count)
                {
                    from += Vector128<byte>.Count;
                    to += Vector128<byte>.Count;
                    continue;
                }

                from += clean;
                to += clean;
            }

            var value = Unsafe.Add(ref source, from++);
            if (value is >= 0x20 and not Quote and not Backslash)
            {
                Unsafe.Add(ref start, to++) = value;
            }
            else
            {
                to += Escape(value, ref Unsafe.Add(ref start, to));
            }
        }

        Unsafe.Add(ref start, to) = Quote;
        _length += to + 1;
    }

    private static int EscapedLength(ReadOnlySpan<byte> utf8)
    {
        var length = utf8.Length;
        foreach (var value in utf8)
        {
            if (value is < 0x20 or Quote or Backslash)
            {
                length += (ShortEscape(value) != 0 ? ShortestEscape : LongestEscape) - 1;
            }
        }

        return length;
    }

    private static int Escape(byte value, ref byte destination)
    {
        var shortEscape = ShortEscape(value);
        destination = Backslash;
        if (shortEscape != 0)
        {
            Unsafe.Add(ref destination, 1) = shortEscape;
            return ShortestEscape;
        }

        Unsafe.Add(ref destination, 1) = (byte)'u';
        Unsafe.Add(ref destination, 2) = (byte)'0';
        Unsafe.Add(ref destination, 3) = (byte)'0';
        Unsafe.Add(ref destination, 4) = HexDigits[value >> 4];
        Unsafe.Add(ref destination, 5) = HexDigits[value & 0xF];
        return LongestEscape;
    }

    private static byte ShortEscape(byte value) => value switch
    {
        Quote => Quote,
        Backslash => Backslash,
        (byte)'\b' => (byte)'b',
        (byte)'\t' => (byte)'t',
        (byte)'\n' => (byte)'n',
        (byte)'\f' => (byte)'f',
        (byte)'\r' => (byte)'r',
        _ => 0,
    };
}
