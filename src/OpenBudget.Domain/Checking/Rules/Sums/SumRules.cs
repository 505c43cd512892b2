namespace OpenBudget.Domain.Checking.Rules.Sums;

/// <summary>Totals against their parts.</summary>
internal static class SumRules
{
    public static IReadOnlyList<CheckRule> All { get; } = [new TotalIsBasicPlusProject()];
}
