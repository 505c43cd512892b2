using System.Globalization;

namespace OpenBudget.Bench.Data;

/// <summary>The departments of the data set, by their number.</summary>
internal static class Departments
{
    /// <summary>How many there are at scale 1.</summary>
    public const int PerScale = 200;

    /// <summary>The first of the years that each has a budget of.</summary>
    public const int FirstYear = 2021;

    /// <summary>How many years each has a budget of.</summary>
    public const int Years = 5;

    /// <summary>How many projects a budget has.</summary>
    public const int Projects = 40;

    /// <summary>The region of a department.</summary>
    public static string Region(int department) => Vocabulary.Region(department / Vocabulary.Functions.Count);

    /// <summary>The name of a department.</summary>
    public static string Name(int department) => Region(department) + Vocabulary.Functions[department % Vocabulary.Functions.Count];

    /// <summary>The code of a department, which those of its units begin with.</summary>
    public static string Code(int department) => (100_000 + department).ToString(CultureInfo.InvariantCulture);

    /// <summary>The code of a project, the same in every year.</summary>
    public static string ProjectCode(int department, int project) =>
        string.Create(CultureInfo.InvariantCulture, $"1303{Code(department)}P{project:D5}");
}
