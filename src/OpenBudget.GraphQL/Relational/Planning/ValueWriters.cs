using System.Globalization;
using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Relational.Running;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>Writes a value that code worked out.</summary>
internal abstract class ValueWriter
{
    /// <summary>Whether all of a value is written at once: nothing in it is filled later, or may fail.</summary>
    public virtual bool IsWhole => true;

    /// <summary>Writes a value that is not null.</summary>
    public abstract void Write(object value, RelationalRun run, OutputState output);
}

internal sealed class StringWriter : ValueWriter
{
    public override void Write(object value, RelationalRun run, OutputState output) => output.Buffer.WriteJsonString((string)value);
}

internal sealed class IntWriter : ValueWriter
{
    public override void Write(object value, RelationalRun run, OutputState output) => output.Buffer.WriteInt64((int)value);
}

internal sealed class BooleanWriter : ValueWriter
{
    public override void Write(object value, RelationalRun run, OutputState output) => output.Buffer.WriteBoolean((bool)value);
}

internal sealed class DateWriter : ValueWriter
{
    public override void Write(object value, RelationalRun run, OutputState output) =>
        output.Buffer.WriteJsonString(((DateOnly)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

/// <summary>A value of an enum; spelled once for each, for an answer may have hundreds.</summary>
/// <param name="type">The enum's class.</param>
internal sealed class EnumWriter(Type type) : ValueWriter
{
    private readonly Dictionary<object, byte[]> _spelled = Enum.GetValues(type).Cast<object>().Distinct()
        .ToDictionary(value => value, value => Encoding.UTF8.GetBytes($"\"{EnumDeclaration.Spell(value.ToString()!)}\""));

    public override void Write(object value, RelationalRun run, OutputState output) => output.Buffer.WriteRaw(_spelled[value]);
}

internal sealed class ScaledWriter(int decimals) : ValueWriter
{
    public override void Write(object value, RelationalRun run, OutputState output) => output.Buffer.WriteScaled((long)value, decimals);
}

/// <summary>A list of whole items.</summary>
internal sealed class WholeListWriter(ValueWriter item) : ValueWriter
{
    public override void Write(object value, RelationalRun run, OutputState output)
    {
        output.Buffer.WriteByte((byte)'[');
        var isSeparated = false;
        foreach (var element in (System.Collections.IEnumerable)value)
        {
            output.Buffer.WriteRaw(isSeparated ? ","u8 : []);
            item.Write(element, run, output);
            isSeparated = true;
        }

        output.Buffer.WriteByte((byte)']');
    }
}

/// <summary>A list whose items are written apart, so that the way to each is known.</summary>
internal sealed class ListWriter(ItemsNode node) : ValueWriter
{
    public override bool IsWhole => false;

    public override void Write(object value, RelationalRun run, OutputState output) =>
        output.AddHole(node, node.Take((System.Collections.IEnumerable)value, run));
}

/// <summary>An entity, which is read when all that are referred to are known.</summary>
internal sealed class ReferenceWriter(ReferenceNode node, Func<object, EntityKey> key) : ValueWriter
{
    public override bool IsWhole => false;

    public override void Write(object value, RelationalRun run, OutputState output) => output.AddHole(node, node.Take(key(value), run));
}

/// <summary>Some entities of another, which are read when all sets that are asked for are known.</summary>
internal sealed class SetWriter(NarrowedNode node) : ValueWriter
{
    public override bool IsWhole => false;

    public override void Write(object value, RelationalRun run, OutputState output) => output.AddHole(node, node.Take((EntitySet)value, run));
}

/// <summary>The field of an object.</summary>
/// <param name="prefix">What stands before the value: punctuation, and the field's name.</param>
internal abstract class FieldWriter(byte[] prefix)
{
    /// <inheritdoc cref="ValueWriter.IsWhole"/>
    public virtual bool IsWhole => true;

    protected byte[] Prefix { get; } = prefix;

    public abstract void Write(object row, RelationalRun run, OutputState output);
}

internal sealed class ConstantFieldWriter(byte[] prefix) : FieldWriter(prefix)
{
    public override void Write(object row, RelationalRun run, OutputState output) => output.Buffer.WriteRaw(Prefix);
}

internal sealed class FailedFieldWriter(byte[] prefix, FailedNode node) : FieldWriter(prefix)
{
    public override bool IsWhole => false;

    public override void Write(object row, RelationalRun run, OutputState output)
    {
        output.Buffer.WriteRaw(Prefix);
        output.AddHole(node, 0);
    }
}

internal sealed class ValueFieldWriter(byte[] prefix, ValueField field, FieldSelection selection, ValueWriter writer) : FieldWriter(prefix)
{
    public override bool IsWhole => writer.IsWhole;

    public override void Write(object row, RelationalRun run, OutputState output)
    {
        output.Buffer.WriteRaw(Prefix);
        var arguments = field.Arguments.Count == 0 ? ArgumentValues.None : new PlannedArguments(selection, run.Request.Variables);
        if (field.Value(row, arguments) is { } value)
        {
            writer.Write(value, run, output);
        }
        else if (field.Nullable)
        {
            output.Buffer.WriteNull();
        }
        else
        {
            throw new InvalidOperationException($"`{selection.ParentType.Name}.{field.Name}` was given null, but is never null.");
        }
    }
}

internal sealed class ObjectWriter(FieldWriter[] fields) : ValueWriter
{
    private static readonly byte[] End = Encoding.UTF8.GetBytes("}");

    public override bool IsWhole { get; } = Array.TrueForAll(fields, field => field.IsWhole);

    public override void Write(object value, RelationalRun run, OutputState output)
    {
        foreach (var field in fields)
        {
            field.Write(value, run, output);
        }

        output.Buffer.WriteRaw(End);
    }
}
