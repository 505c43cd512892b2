using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking;

/// <summary>What the rules found in a document, as a reader wants it: how much holds, and the failures, the worst first, those of one rule together.</summary>
public sealed class Findings
{
    private readonly Dictionary<CheckStatus, int> _counts = [];

    private Findings(CheckedDocument? document, IReadOnlyList<FindingCluster> clusters) => (Document, Clusters) = (document, clusters);

    /// <summary>No verdicts at all.</summary>
    public static Findings None { get; } = new(null, []);

    /// <summary>The document; null where there are no verdicts.</summary>
    public CheckedDocument? Document { get; }

    /// <summary>The failures by severity and rule, errors first, then in the order of the rules.</summary>
    public IReadOnlyList<FindingCluster> Clusters { get; }

    /// <summary>How many verdicts there are of a kind.</summary>
    public int Count(CheckStatus status) => _counts.GetValueOrDefault(status);

    /// <summary>How many failures there are of a severity.</summary>
    public int Failures(Severity severity) => Clusters.Where(c => c.Severity == severity).Sum(c => c.Verdicts.Count);

    /// <summary>Applies all rules to a document.</summary>
    public static Findings Of(CheckedDocument document) => Of(document, CheckRules.Apply(document));

    /// <summary>Sums up the verdicts on a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="verdicts">Every verdict with its rule, as <see cref="CheckRules.Apply"/> gives them.</param>
    public static Findings Of(CheckedDocument document, IEnumerable<(CheckRule Rule, Verdict Verdict)> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        var counts = new Dictionary<CheckStatus, int>();
        var failures = new List<(CheckRule Rule, Severity Severity, Verdict Verdict)>();
        foreach (var (rule, verdict) in verdicts)
        {
            counts[verdict.Status] = counts.GetValueOrDefault(verdict.Status) + 1;
            if (verdict.Status == CheckStatus.Fail)
            {
                failures.Add((rule, verdict.Severity ?? rule.Severity, verdict));
            }
        }

        var findings = new Findings(
            document,
            [
                .. failures.GroupBy(f => (f.Rule, f.Severity))
                    .Select(same => new FindingCluster(same.Key.Rule, same.Key.Severity, [.. same.Select(f => f.Verdict)]))
                    .OrderBy(c => c.Severity),
            ]);
        foreach (var (status, count) in counts)
        {
            findings._counts.Add(status, count);
        }

        return findings;
    }
}

/// <summary>The failures of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">How much they matter.</param>
/// <param name="Verdicts">The failures, in the order the rule gave them; at least one.</param>
public sealed record FindingCluster(CheckRule Rule, Severity Severity, IReadOnlyList<Verdict> Verdicts);
