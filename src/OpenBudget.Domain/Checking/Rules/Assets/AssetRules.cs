namespace OpenBudget.Domain.Checking.Rules.Assets;

/// <summary>What is owned.</summary>
internal static class AssetRules
{
    public static IReadOnlyList<CheckRule> All { get; } =
    [
        new AssetTotalIsItsRows(),
        new AssetSentenceIsItsTotal(),
        new AssetTableAgreesWithSentence(),
        new AssetHasQuantityAndValue(),
    ];
}
