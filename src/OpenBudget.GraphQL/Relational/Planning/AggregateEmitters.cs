using System.Globalization;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Running;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>An average, divided here: to six decimals, half away from zero.</summary>
/// <param name="prefix">What stands before it.</param>
/// <param name="sumOrdinal">The sum, in stored units; null where there are no values.</param>
/// <param name="countOrdinal">How many values there are.</param>
/// <param name="decimals">The digits after the point of one stored unit.</param>
internal sealed class AverageEmitter(byte[] prefix, int sumOrdinal, int countOrdinal, int decimals) : Emitter(prefix)
{
    private const int Decimals = 6;
    private const long Millionths = 1_000_000;
    private const int Longest = 40;

    private readonly Int128 _unit = Enumerable.Repeat((Int128)10, decimals).Aggregate(Int128.One, (a, b) => a * b);

    public override void Write(Row row, OutputState output)
    {
        output.Buffer.WriteRaw(Prefix);
        if (row.IsNull(sumOrdinal))
        {
            output.Buffer.WriteNull();
            return;
        }

        Write(Average(row.Int64(sumOrdinal), row.Int64(countOrdinal)), output.Buffer);
    }

    /// <summary>The average in millionths of the unit.</summary>
    private Int128 Average(long sum, long count)
    {
        var divisor = _unit * count;
        var (quotient, remainder) = Int128.DivRem(Int128.Abs(sum) * Millionths, divisor);
        var rounded = remainder * 2 >= divisor ? quotient + 1 : quotient;
        return sum < 0 ? -rounded : rounded;
    }

    private static void Write(Int128 millionths, Utf8Buffer buffer)
    {
        if (millionths >= long.MinValue && millionths <= long.MaxValue)
        {
            buffer.WriteScaled((long)millionths, Decimals);
            return;
        }

        Span<byte> text = stackalloc byte[Longest];
        ((decimal)millionths / Millionths).TryFormat(text, out var length, "0.######", CultureInfo.InvariantCulture);
        buffer.WriteRaw(text[..length]);
    }
}
