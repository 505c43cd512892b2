namespace OpenBudget.Domain.Checking.Rules.Performance;

/// <summary>What performance indicators promise, and whether that can be measured.</summary>
internal static class PerformanceRules
{
    public static IReadOnlyList<CheckRule> All { get; } = [new CostTargetHasUpperBound()];
}
