using System.Globalization;
using System.Numerics;
using OpenBudget.GraphQL.Relational.Mapping;

namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>How a client's number that lies between two stored ones is compared.</summary>
internal enum Rounding
{
    /// <summary>It equals neither.</summary>
    Exact,

    /// <summary>Down: more than 1.5 is more than 1.</summary>
    Floor,

    /// <summary>Up: less than 1.5 is less than 2.</summary>
    Ceiling,
}

/// <summary>What a client's value is in the database.</summary>
internal static class StoredValue
{
    /// <summary>A number that no row holds.</summary>
    public const long NoRow = long.MinValue;

    /// <summary>The conversion of a leaf's values; computed once a plan, so the request only calls it.</summary>
    public static Func<object, SqlValue> Converter(LeafMapping leaf, Rounding rounding = Rounding.Exact)
    {
        var decimals = leaf.Scale?.Decimals ?? 0;
        return leaf.Path.Column.Kind switch
        {
            LeafKind.Scaled => value => SqlValue.Of(Scaled((decimal)value, decimals, rounding)),
            LeafKind.Instant => value => SqlValue.Of(Milliseconds((DateTimeOffset)value, rounding)),
            LeafKind.Date => value => SqlValue.Of(((DateOnly)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            LeafKind.Int => value => SqlValue.Of((int)value),
            LeafKind.Boolean => value => SqlValue.Of((bool)value ? 1 : 0),
            LeafKind.Enum => value => SqlValue.Of(((Types.EnumValueDefinition)value).Name),
            _ => value => SqlValue.Of((string)value),
        };
    }

    /// <summary>A decimal in stored units, exactly; what lies between two units or beyond all of them follows <paramref name="rounding"/>.</summary>
    public static long Scaled(decimal value, int decimals, Rounding rounding)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = new BigInteger(value < 0 ? -1 : 1) * ((((BigInteger)(uint)bits[2] << 32) + (uint)bits[1] << 32) + (uint)bits[0]);
        var scale = (bits[3] >> 16) & 0xFF;
        return Quotient(mantissa * BigInteger.Pow(10, decimals), BigInteger.Pow(10, scale), rounding);
    }

    private static long Milliseconds(DateTimeOffset value, Rounding rounding) =>
        Quotient((value - DateTimeOffset.UnixEpoch).Ticks, TimeSpan.TicksPerMillisecond, rounding);

    private static long Quotient(BigInteger dividend, BigInteger divisor, Rounding rounding)
    {
        var floor = BigInteger.DivRem(dividend, divisor, out var remainder);
        if (remainder.Sign < 0)
        {
            floor--;
        }

        if (!remainder.IsZero)
        {
            if (rounding == Rounding.Exact)
            {
                return NoRow;
            }

            floor += rounding == Rounding.Ceiling ? 1 : 0;
        }

        var fits = floor > long.MinValue && floor <= long.MaxValue;
        return fits ? (long)floor : rounding != Rounding.Exact && floor.Sign > 0 ? long.MaxValue : NoRow;
    }
}
