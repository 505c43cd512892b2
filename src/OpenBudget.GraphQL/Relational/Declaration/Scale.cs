namespace OpenBudget.GraphQL.Relational.Declaration;

/// <summary>How a stored whole number is served as a decimal.</summary>
/// <remarks>Filters and orders always speak the default scale; only the answer follows the argument.</remarks>
public sealed class Scale
{
    private Scale(int decimals, ScaleArgument? argument)
    {
        Decimals = decimals;
        Argument = argument;
    }

    /// <summary>The digits after the point of one stored unit, in the default scale (millionths: 6).</summary>
    public int Decimals { get; }

    /// <summary>The argument that chooses another scale; null where there is none.</summary>
    public ScaleArgument? Argument { get; }

    /// <summary>A fixed scale.</summary>
    /// <param name="decimals">The digits after the point, 0 to 18.</param>
    public static Scale Fixed(int decimals) => new(decimals, null);

    /// <summary>A scale that an argument chooses.</summary>
    public static Scale ChosenBy(ScaleArgument argument) => new(argument[argument.Default], argument);
}

/// <summary>An enum argument that chooses the scale of an answer, such as a unit of money.</summary>
/// <param name="name">The argument's name.</param>
/// <param name="enumName">The enum's name.</param>
/// <param name="text">The argument's description.</param>
/// <param name="enumText">The enum's description.</param>
/// <param name="default">The value used when the argument is not given.</param>
/// <param name="values">Each enum value, its description, and the digits after the point of one stored unit.</param>
public sealed class ScaleArgument(
    string name, string enumName, Text text, Text enumText, string @default, IReadOnlyList<(string Value, Text Text, int Decimals)> values)
{
    /// <summary>The argument's name.</summary>
    public string Name { get; } = name;

    /// <summary>The enum's name.</summary>
    public string EnumName { get; } = enumName;

    /// <summary>The argument's description.</summary>
    public Text Text { get; } = text;

    /// <summary>The enum's description.</summary>
    public Text EnumText { get; } = enumText;

    /// <summary>The value used when the argument is not given.</summary>
    public string Default { get; } = @default;

    /// <summary>The enum's values.</summary>
    public IReadOnlyList<(string Value, Text Text, int Decimals)> Values { get; } = values;

    /// <summary>The digits after the point for an enum value.</summary>
    public int this[string value] => Values.First(v => v.Value == value).Decimals;
}
