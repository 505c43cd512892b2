namespace OpenBudget.Domain.Checking.Rules.Procurement;

/// <summary>What is bought, and whether it is listed.</summary>
internal static class ProcurementRules
{
    public static IReadOnlyList<CheckRule> All { get; } =
    [
        new ProcurementTotalIsItsLines(),
        new ProcurementSubtotalIsItsLines(),
        new ProcurementTotalIsGoodsWorksServices(),
        new AmountIsPriceTimesQuantity(),
        new FundsAreTheAmount(),
        new NoProcurementAgrees(),
        new PurchaseHasProcurementLine(),
        new CatalogueCodeFitsItem(),
    ];
}
