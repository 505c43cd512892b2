using System.Globalization;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Derivation;

namespace OpenBudget.GraphQL.Relational.Declaration;

/// <summary>The arguments of a computed field, in the order they are served.</summary>
public sealed class ComputedArguments
{
    private readonly List<ArgumentDeclaration> _declared = [];

    /// <summary>A whole number that may be left out; null then.</summary>
    public ComputedArguments Int(string name, Text text) => Add(new(name, text, typeof(int)));

    /// <summary>A whole number with a default.</summary>
    public ComputedArguments Int(string name, int @default, Text text) => Add(new(name, text, typeof(int))
    {
        Required = true,
        Default = new IntValueNode(@default.ToString(CultureInfo.InvariantCulture), 0, 0),
    });

    /// <summary>Whole numbers that must be given.</summary>
    public ComputedArguments Ints(string name, Text text) => Add(new(name, text, typeof(int)) { Required = true, IsList = true });

    /// <summary>A text that must be given.</summary>
    public ComputedArguments Text(string name, Text text) => Add(new(name, text, typeof(string)) { Required = true });

    /// <summary>A text that may be left out; null then.</summary>
    public ComputedArguments OptionalText(string name, Text text) => Add(new(name, text, typeof(string)));

    /// <summary>Global ids that must be given.</summary>
    public ComputedArguments Ids(string name, Text text) => Add(new(name, text, typeof(EntityKey)) { Required = true, IsList = true });

    /// <summary>A value of an enum that must be given.</summary>
    public ComputedArguments Enum<TEnum>(string name, Text text)
        where TEnum : struct, Enum => Add(new(name, text, typeof(TEnum)) { Required = true });

    /// <summary>A value of an enum with a default.</summary>
    public ComputedArguments Enum<TEnum>(string name, TEnum @default, Text text)
        where TEnum : struct, Enum => Add(ArgumentDeclaration.Of(name, @default, text));

    /// <summary>Values of an enum that may be left out.</summary>
    public ComputedArguments Enums<TEnum>(string name, Text text)
        where TEnum : struct, Enum => Add(new(name, text, typeof(TEnum)) { IsList = true });

    /// <summary>The arguments <c>first</c> and <c>after</c> of a field that is a page.</summary>
    public ComputedArguments Page() => Int("first", DialectTexts.First).OptionalText("after", DialectTexts.After);

    internal static IReadOnlyList<ArgumentDeclaration> Of(Action<ComputedArguments> declare)
    {
        var arguments = new ComputedArguments();
        declare(arguments);
        return arguments._declared;
    }

    private ComputedArguments Add(ArgumentDeclaration argument)
    {
        _declared.Add(argument);
        return this;
    }
}

/// <summary>An argument of a field.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Text">The description.</param>
/// <param name="Type">The class of a value; <see cref="EntityKey"/> for a global id.</param>
internal sealed record ArgumentDeclaration(string Name, Text Text, Type Type)
{
    /// <summary>Whether null is no value of it.</summary>
    public bool Required { get; init; }

    public bool IsList { get; init; }

    public ValueNode? Default { get; init; }

    /// <summary>A value of an enum with a default.</summary>
    public static ArgumentDeclaration Of<TEnum>(string name, TEnum @default, Text text)
        where TEnum : struct, Enum => new(name, text, typeof(TEnum))
        {
            Required = true,
            Default = new EnumValueNode(EnumDeclaration.Spell(@default.ToString()), 0, 0),
        };
}
