using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Checking;

/// <summary>Verdicts as tests compare them.</summary>
internal static class VerdictLists
{
    /// <summary>Those of the verdicts of one rule that fail.</summary>
    public static IReadOnlyList<Verdict> Failures(this CheckedDocument document, string rule) =>
        [.. document.Verdicts(rule).Where(v => v.Status == CheckStatus.Fail)];

    /// <summary>The lines that a verdict rests on, in its order: 12,14-16.</summary>
    public static string Lines(this Verdict verdict) =>
        string.Join(',', verdict.Sources.Select(s => s.LineStart == s.LineEnd ? $"{s.LineStart}" : $"{s.LineStart}-{s.LineEnd}"));
}
