namespace OpenBudget.Domain.Checking.Rules.Performance;

/// <summary>What performance indicators promise, and whether that can be measured.</summary>
internal static class PerformanceRules
{
    public static IReadOnlyList<CheckRule> All { get; } =
    [
        new LegalMinimumIsBudgeted(),
        new CostTargetHasUpperBound(),
        new GoodResultIsNotCapped(),
        new CountIsNotAPercentage(),
        new TargetIsSet(),
        new TargetHasOperator(),
        new TargetHasUnit(),
        new IndicatorStandsOnce(),
        new IndicatorFitsItsKind(),
        new IndicatorFitsItsProject(),
        new TextsNameItsOwnProject(),
        new GoalsAreItsOwn(),
        new GoalsDiffer(),
        new DescriptionExplains(),
        new BasisIsStated(),
        new BasisNamesItsSource(),
        new LevelOneFitsLevelTwo(),
        new GradesAreDistinct(),
        new SpendingPlanReachesTheWhole(),
    ];
}
