using OpenBudget.Domain.Checking.Rules.Assets;
using OpenBudget.Domain.Checking.Rules.Changes;
using OpenBudget.Domain.Checking.Rules.Form;
using OpenBudget.Domain.Checking.Rules.Performance;
using OpenBudget.Domain.Checking.Rules.Procurement;
using OpenBudget.Domain.Checking.Rules.Sentences;
using OpenBudget.Domain.Checking.Rules.Sums;
using OpenBudget.Domain.Checking.Rules.Years;

namespace OpenBudget.Domain.Checking;

/// <summary>All rules.</summary>
public static class CheckRules
{
    /// <summary>The rules, chapter by chapter.</summary>
    public static IReadOnlyList<CheckRule> All { get; } =
    [
        .. SumRules.All, .. ChangeRules.All, .. SentenceRules.All, .. YearRules.All,
        .. PerformanceRules.All, .. ProcurementRules.All, .. AssetRules.All, .. FormRules.All,
    ];

    /// <summary>Applies all rules to a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>Every verdict with its rule, rule by rule.</returns>
    public static IEnumerable<(CheckRule Rule, Verdict Verdict)> Apply(CheckedDocument document) =>
        All.SelectMany(rule => rule.Apply(document).Select(verdict => (rule, verdict)));
}
