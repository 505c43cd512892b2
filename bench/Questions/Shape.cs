using OpenBudget.Bench.Data;

namespace OpenBudget.Bench.Questions;

/// <summary>A question about projects that no other is like: its filter, order, selection and the names of its answer are its own.</summary>
/// <param name="Year">Only projects of this year.</param>
/// <param name="Above">Only projects above this amount, in 万元; null for all.</param>
/// <param name="ByAmount">Whether the projects come by amount, the smallest first.</param>
/// <param name="First">How many projects.</param>
/// <param name="Fields">What is asked of each.</param>
/// <param name="Department">What is asked of its department; empty for nothing.</param>
/// <param name="Unit">What is asked of its unit; empty for nothing.</param>
/// <param name="Indicators">What is asked of its first indicators; empty for nothing.</param>
internal sealed record Shape(
    int Year,
    int? Above,
    bool ByAmount,
    int First,
    IReadOnlyList<AliasedField> Fields,
    IReadOnlyList<AliasedField> Department,
    IReadOnlyList<AliasedField> Unit,
    IReadOnlyList<AliasedField> Indicators)
{
    /// <summary>How many indicators of each project are asked for.</summary>
    public const int FirstIndicators = 3;

    private const int Count = 1000;

    private static readonly string[] OfProject = ["code", "name", "amount", "fiscalFunds", "otherFunds", "purpose", "number", "year"];
    private static readonly string[] OfDepartment = ["code", "name", "region"];
    private static readonly string[] OfUnit = ["code", "name", "rank", "funding"];
    private static readonly string[] OfIndicator = ["number", "name", "kind", "basis"];

    /// <summary>The thousand shapes.</summary>
    public static IEnumerable<Shape> All() => Enumerable.Range(0, Count).Select(Of);

    private static Shape Of(int number)
    {
        var random = SeededRandom.Of(4, number);
        var byAmount = random.Next(2) == 0;

        // Without an order by amount a filter by amount would have to look at many projects, and the database would be measured instead.
        int? above = byAmount && random.Next(2) == 0 ? random.Next(1, 500) : null;
        return new Shape(
            Departments.FirstYear + random.Next(Departments.Years),
            above,
            byAmount,
            random.Next(3, 12),
            Some(random, OfProject, 2),
            random.Next(2) == 0 ? Some(random, OfDepartment, 1) : [],
            random.Next(3) == 0 ? Some(random, OfUnit, 1) : [],
            random.Next(3) == 0 ? Some(random, OfIndicator, 1) : []);
    }

    private static AliasedField[] Some(SeededRandom random, string[] names, int atLeast)
    {
        var left = names.ToList();
        var some = new AliasedField[random.Next(atLeast, names.Length + 1)];
        for (var i = 0; i < some.Length; i++)
        {
            var name = random.Pick(left);
            left.Remove(name);
            some[i] = new AliasedField($"{name[0]}{random.Next(10, 1000)}", name);
        }

        return [.. some.DistinctBy(f => f.Alias)];
    }
}

/// <summary>A field under another name.</summary>
/// <param name="Alias">The name in the answer.</param>
/// <param name="Name">The field.</param>
internal readonly record struct AliasedField(string Alias, string Name);
