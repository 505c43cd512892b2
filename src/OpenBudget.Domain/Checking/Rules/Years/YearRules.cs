namespace OpenBudget.Domain.Checking.Rules.Years;

/// <summary>A document against that of the year before, and codes against themselves.</summary>
internal static class YearRules
{
    public static IReadOnlyList<CheckRule> All { get; } =
    [
        new PriorYearAsRestated(),
        new ProjectCodeIsOneProject(),
        new UnitContinues(),
        new CodeKeepsName(),
    ];
}
