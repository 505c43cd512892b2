using System.Buffers.Binary;
using System.Globalization;
using Npgsql;
using OpenBudget.GraphQL.Relational.Running;

namespace OpenBudget.GraphQL.Relational.Postgres;

/// <summary>A row as it came over the wire: its values are taken from the connection's buffer as bytes, without an object for any of them.</summary>
internal sealed class PostgresRow : Row
{
    // Of PostgreSQL's catalogue, the same in every database.
    private const uint DateType = 1082;
    private const uint NumericType = 1700;

    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    private byte[] _bytes = new byte[1024];
    private uint[] _types = [];
    private NpgsqlDataReader _reader = null!;

    /// <summary>Takes the rows of a reader, which holds a whole row in its buffer.</summary>
    public void Start(NpgsqlDataReader reader)
    {
        _reader = reader;
        _types = Types(reader);
    }

    public override bool IsNull(int ordinal) => _reader.IsDBNull(ordinal);

    // Whole numbers of any width, and booleans, which are one byte.
    public override long Int64(int ordinal)
    {
        var bytes = Bytes(ordinal);
        return bytes.Length switch
        {
            _ when _types[ordinal] == NumericType => Whole(bytes),
            1 => bytes[0],
            2 => BinaryPrimitives.ReadInt16BigEndian(bytes),
            4 => BinaryPrimitives.ReadInt32BigEndian(bytes),
            8 => BinaryPrimitives.ReadInt64BigEndian(bytes),
            _ => throw new InvalidOperationException(
                $"Column {_reader.GetName(ordinal)} is of type {_reader.GetDataTypeName(ordinal)}, which is read as a whole number but is none."),
        };
    }

    public override ReadOnlySpan<byte> Utf8(int ordinal)
    {
        var bytes = Bytes(ordinal);
        if (_types[ordinal] != DateType)
        {
            return bytes;
        }

        FirstDay.AddDays(BinaryPrimitives.ReadInt32BigEndian(bytes)).TryFormat(_bytes, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return _bytes.AsSpan(0, length);
    }

    private ReadOnlySpan<byte> Bytes(int ordinal)
    {
        var length = (int)_reader.GetBytes(ordinal, 0, _bytes, 0, _bytes.Length);
        if (length == _bytes.Length)
        {
            // It filled the buffer, so there may be more.
            length = (int)_reader.GetBytes(ordinal, 0, null, 0, 0);
            if (length > _bytes.Length)
            {
                _bytes = new byte[Math.Max(length + 1, _bytes.Length * 2)];
                _reader.GetBytes(ordinal, 0, _bytes, 0, length);
            }
        }

        return _bytes.AsSpan(0, length);
    }

    // A sum of whole numbers is a NUMERIC: how many digits to the base of 10 000 there are, the power of the first, the sign, how many
    // decimals, and the digits, without the zeros at the end.
    private static long Whole(ReadOnlySpan<byte> bytes)
    {
        var digits = BinaryPrimitives.ReadInt16BigEndian(bytes);
        var power = BinaryPrimitives.ReadInt16BigEndian(bytes[2..]);
        Int128 value = 0;
        for (var i = 0; i <= power && value <= (Int128)long.MaxValue + 1; i++)
        {
            value = (value * 10_000) + (i < digits ? BinaryPrimitives.ReadInt16BigEndian(bytes[(8 + (2 * i))..]) : 0);
        }

        value = BinaryPrimitives.ReadInt16BigEndian(bytes[4..]) == 0 ? value : -value;
        return value >= long.MinValue && value <= long.MaxValue ? (long)value : throw RelationalErrors.SumTooLarge();
    }

    private static uint[] Types(NpgsqlDataReader reader)
    {
        var types = new uint[reader.FieldCount];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = reader.GetDataTypeOID(i);
        }

        return types;
    }
}
