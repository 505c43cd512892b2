namespace OpenBudget.Domain.Checking.Rules.Sums;

/// <summary>Totals against their parts.</summary>
internal static class SumRules
{
    public static IReadOnlyList<CheckRule> All { get; } =
    [
        new RevenueIsItsSources(),
        new AppropriationIsItsFunds(),
        new ExpenditureIsRevenue(),
        new TotalIsBasicPlusProject(),
        new BasicIsPersonnelPlusPublic(),
        new AgencyExpensesWithinPublicFunds(),
        new ThreePublicIsItsParts(),
        new VehiclesArePurchasePlusOperation(),
        new CategoryIsItsSubcategories(),
        new TotalIsItsCategories(),
        new ProjectsAreProjectExpenditure(),
        new ProjectIsFiscalPlusOtherFunds(),
        new ProjectFundsWithinRevenue(),
        new DutiesAreProjectExpenditure(),
        new DutyIsItsActivities(),
    ];
}
