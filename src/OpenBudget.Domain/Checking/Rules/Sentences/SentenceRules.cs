namespace OpenBudget.Domain.Checking.Rules.Sentences;

/// <summary>What sentences say, against tables and against themselves.</summary>
internal static class SentenceRules
{
    public static IReadOnlyList<CheckRule> All { get; } =
    [
        new SentenceMatchesTable(),
        new ProjectSentenceMatchesTable(),
        new SentenceChangeMatchesItsAmounts(),
        new SentencePartsMakeTotal(),
        new CategoryNamedAsInTable(),
    ];
}
