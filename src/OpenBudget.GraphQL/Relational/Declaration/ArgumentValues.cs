using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Sql;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational.Declaration;

/// <summary>The arguments of a computed field as a request gives them.</summary>
public abstract class ArgumentValues
{
    internal ArgumentValues()
    {
    }

    /// <summary>Those of a field that declares none.</summary>
    internal static ArgumentValues None { get; } = new NoArguments();

    /// <summary>A whole number; null where the argument was not given or is null.</summary>
    public int? Int(string argument) => (int?)Leaf(argument);

    /// <summary>A text; null where the argument was not given or is null.</summary>
    public string? Text(string argument) => (string?)Leaf(argument);

    /// <summary>A value of an enum; null where the argument was not given or is null.</summary>
    public TEnum? Enum<TEnum>(string argument)
        where TEnum : struct, Enum => Leaf(argument) is { } value ? EnumOf<TEnum>(value) : null;

    /// <summary>Whole numbers; null where the argument was not given or is null.</summary>
    public IReadOnlyList<int>? Ints(string argument) => List(argument, value => (int)value);

    /// <summary>Texts or global ids; null where the argument was not given or is null.</summary>
    public IReadOnlyList<string>? Texts(string argument) => List(argument, value => (string)value);

    /// <summary>Values of an enum; null where the argument was not given or is null.</summary>
    public IReadOnlyList<TEnum>? Enums<TEnum>(string argument)
        where TEnum : struct, Enum => List(argument, EnumOf<TEnum>);

    private static TEnum EnumOf<TEnum>(object value)
        where TEnum : struct, Enum => Spelled<TEnum>.Values[((EnumValueDefinition)value).Name];

    private object? Leaf(string argument) => Value(argument) is LeafInput leaf ? leaf.Value : null;

    private IReadOnlyList<T>? List<T>(string argument, Func<object, T> convert) => Value(argument) switch
    {
        ListInput list => [.. list.Items.Select(item => convert(((LeafInput)Resolve(item)).Value!))],
        LeafInput { Value: { } single } => [convert(single)],
        _ => null,
    };

    /// <summary>The value of an argument; null where it was not given and has no default.</summary>
    internal abstract InputValue? Value(string argument);

    /// <summary>The value of this request at the place of an item of a list.</summary>
    internal abstract InputValue Resolve(InputValue item);

    private sealed class NoArguments : ArgumentValues
    {
        internal override InputValue? Value(string argument) => null;

        internal override InputValue Resolve(InputValue item) => item;
    }

    // Spelled once: a field of a computed object is asked for its arguments once for every object.
    private static class Spelled<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<string, TEnum> Values =
            System.Enum.GetValues<TEnum>().ToDictionary(value => EnumDeclaration.Spell(value.ToString()), StringComparer.Ordinal);
    }
}

/// <summary>The arguments of a field of a plan.</summary>
internal sealed class PlannedArguments(FieldSelection field, VariableValues variables) : ArgumentValues
{
    internal override InputValue? Value(string argument) => field.Argument(argument) is { } value ? Resolve(value) : null;

    internal override InputValue Resolve(InputValue item) => Inputs.Resolve(item, variables);
}
