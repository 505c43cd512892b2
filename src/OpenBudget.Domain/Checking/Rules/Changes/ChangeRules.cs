namespace OpenBudget.Domain.Checking.Rules.Changes;

/// <summary>Changes that a document states in words, against its figures.</summary>
internal static class ChangeRules
{
    public static IReadOnlyList<CheckRule> All { get; } =
    [
        new ChangeMatchesFigures(),
        new ChangeDirectionMatchesFigures(),
        new ChangePercentMatchesFigures(),
        new ChangeIsItsParts(),
        new ChangeWordsAgree(),
        new ChangeNamesYearBefore(),
        new ChangeReasonAgrees(),
    ];
}
