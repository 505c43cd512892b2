using System.Globalization;
using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Running;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>Writes one value of a row, after the punctuation and name that stand before it.</summary>
/// <remarks>
/// A row's JSON is a flat list of emitters. Everything that is the same for all rows (braces, commas, names, <c>__typename</c>) is gathered
/// in the prefix of the next emitter, so a row costs one call a value.
/// </remarks>
internal abstract class Emitter(byte[] prefix)
{
    protected byte[] Prefix { get; } = prefix;

    public abstract void Write(Row row, OutputState output);
}

/// <summary>Only what is the same for all rows.</summary>
internal sealed class RawEmitter(byte[] prefix) : Emitter(prefix)
{
    public override void Write(Row row, OutputState output) => output.Buffer.WriteRaw(Prefix);
}

/// <summary>A value of a column.</summary>
/// <param name="prefix">What stands before it.</param>
/// <param name="ordinal">The column.</param>
/// <param name="nullable">Whether it may be null; to ask costs a call of the database for each value.</param>
internal abstract class ColumnEmitter(byte[] prefix, int ordinal, bool nullable) : Emitter(prefix)
{
    public sealed override void Write(Row row, OutputState output)
    {
        output.Buffer.WriteRaw(Prefix);
        if (nullable && row.IsNull(ordinal))
        {
            output.Buffer.WriteNull();
        }
        else
        {
            WriteValue(row, ordinal, output.Buffer);
        }
    }

    protected abstract void WriteValue(Row row, int ordinal, Utf8Buffer buffer);
}

/// <summary>Text that may need escaping.</summary>
internal sealed class TextEmitter(byte[] prefix, int ordinal, bool nullable) : ColumnEmitter(prefix, ordinal, nullable)
{
    protected override void WriteValue(Row row, int ordinal, Utf8Buffer buffer) => buffer.WriteJsonString(row.Utf8(ordinal));
}

/// <summary>Text that never needs escaping: enum values and dates.</summary>
internal sealed class PlainTextEmitter(byte[] prefix, int ordinal, bool nullable) : ColumnEmitter(prefix, ordinal, nullable)
{
    protected override void WriteValue(Row row, int ordinal, Utf8Buffer buffer)
    {
        buffer.WriteByte((byte)'"');
        buffer.WriteRaw(row.Utf8(ordinal));
        buffer.WriteByte((byte)'"');
    }
}

/// <summary>A whole number.</summary>
internal sealed class IntEmitter(byte[] prefix, int ordinal, bool nullable) : ColumnEmitter(prefix, ordinal, nullable)
{
    protected override void WriteValue(Row row, int ordinal, Utf8Buffer buffer) => buffer.WriteInt64(row.Int64(ordinal));
}

/// <summary>A boolean.</summary>
internal sealed class BooleanEmitter(byte[] prefix, int ordinal, bool nullable) : ColumnEmitter(prefix, ordinal, nullable)
{
    protected override void WriteValue(Row row, int ordinal, Utf8Buffer buffer) => buffer.WriteBoolean(row.Int64(ordinal) != 0);
}

/// <summary>A scaled number as an exact decimal.</summary>
internal sealed class ScaledEmitter(byte[] prefix, int ordinal, bool nullable, int decimals) : ColumnEmitter(prefix, ordinal, nullable)
{
    protected override void WriteValue(Row row, int ordinal, Utf8Buffer buffer) => buffer.WriteScaled(row.Int64(ordinal), decimals);
}

/// <summary>An instant, as <c>2026-11-22T02:41:43.123Z</c>.</summary>
internal sealed class InstantEmitter(byte[] prefix, int ordinal, bool nullable) : ColumnEmitter(prefix, ordinal, nullable)
{
    protected override void WriteValue(Row row, int ordinal, Utf8Buffer buffer)
    {
        var instant = DateTimeOffset.FromUnixTimeMilliseconds(row.Int64(ordinal));
        Span<byte> text = stackalloc byte[32];
        instant.TryFormat(text, out var length, "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
        buffer.WriteByte((byte)'"');
        buffer.WriteRaw(text[..length]);
        buffer.WriteByte((byte)'"');
    }
}

/// <summary>A global id: Base64 of the type's name, a colon and the key.</summary>
internal sealed class IdEmitter(byte[] prefix, int ordinal, string typeName, bool isNumber) : Emitter([.. prefix, (byte)'"'])
{
    private readonly byte[] _type = Encoding.UTF8.GetBytes(typeName + ":");

    public override void Write(Row row, OutputState output)
    {
        var buffer = output.Buffer;
        buffer.WriteRaw(Prefix);
        var start = buffer.Length;
        buffer.WriteRaw(_type);
        if (isNumber)
        {
            buffer.WriteInt64(row.Int64(ordinal));
        }
        else
        {
            buffer.WriteRaw(row.Utf8(ordinal));
        }

        buffer.EncodeBase64(start);
        buffer.WriteByte((byte)'"');
    }
}

/// <summary>An object that is null where a column is.</summary>
internal sealed class OptionalObjectEmitter(byte[] prefix, int presenceOrdinal, Emitter[] fields) : Emitter(prefix)
{
    public override void Write(Row row, OutputState output)
    {
        output.Buffer.WriteRaw(Prefix);
        if (row.IsNull(presenceOrdinal))
        {
            output.Buffer.WriteNull();
            return;
        }

        foreach (var field in fields)
        {
            field.Write(row, output);
        }
    }
}

/// <summary>The place of what another level answers; it is filled when all levels have run.</summary>
internal sealed class HoleEmitter(byte[] prefix, ChildNode node, int keyOrdinal) : Emitter(prefix)
{
    /// <summary>Instead of an ordinal: what fills the place is the same for every row.</summary>
    public const int NoKey = -1;

    public override void Write(Row row, OutputState output)
    {
        output.Buffer.WriteRaw(Prefix);
        output.AddHole(node, keyOrdinal == NoKey ? 0 : row.Int64(keyOrdinal));
    }
}

/// <summary>A cursor: the row's order keys, after a mark of the order they belong to.</summary>
internal sealed class CursorEmitter(byte[] prefix, CursorFormat format, int[] ordinals) : Emitter(prefix)
{
    public override void Write(Row row, OutputState output)
    {
        output.Buffer.WriteRaw(Prefix);
        format.Write(row, ordinals, output.Buffer);
    }
}
