using System.Text.Json.Serialization;
using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Commands;

/// <summary>What the rules found in a file, as <c>--json</c> writes it.</summary>
/// <param name="Pass">How many verdicts hold.</param>
/// <param name="Rounding">How many hold but for rounding.</param>
/// <param name="Insufficient">How many could not be judged.</param>
/// <param name="Failures">The failures, the worst first.</param>
internal sealed record FindingsResult(int Pass, int Rounding, int Insufficient, IReadOnlyList<FailedCheck> Failures)
{
    /// <summary>The same for people.</summary>
    [JsonIgnore]
    public Findings Findings { get; private init; } = Findings.None;

    public static FindingsResult Of(Findings findings) => new(
        findings.Count(CheckStatus.Pass),
        findings.Count(CheckStatus.Rounding),
        findings.Count(CheckStatus.Insufficient),
        [.. findings.Clusters.SelectMany(c => c.Verdicts.Select(v => FailedCheck.Of(c, v)))])
    {
        Findings = findings,
    };
}

/// <summary>A failure.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="MessageZh">What is wrong, in Chinese.</param>
/// <param name="MessageEn">The same in English.</param>
/// <param name="Expected">What should stand there, amounts in 万元; null where no one value is expected.</param>
/// <param name="Actual">What stands there; null where no one value is looked at.</param>
/// <param name="Sources">The lines it rests on.</param>
internal sealed record FailedCheck(
    string Rule, string Severity, string MessageZh, string MessageEn, string? Expected, string? Actual, IReadOnlyList<CheckedLines> Sources)
{
    public static FailedCheck Of(FindingCluster cluster, Verdict verdict) => new(
        cluster.Rule.Name,
        EnumSpelling.Of(cluster.Severity),
        verdict.Message.Chinese,
        verdict.Message.English,
        verdict.Expected,
        verdict.Actual,
        [.. verdict.Sources.Select(s => new CheckedLines(s.Document.Year, s.LineStart, s.LineEnd, s.Quote))]);
}

/// <summary>Lines that a verdict rests on.</summary>
/// <param name="Year">The year of the document they stand in; 0 where the document does not tell it.</param>
/// <param name="LineStart">The first line, from 1.</param>
/// <param name="LineEnd">The last line.</param>
/// <param name="Quote">Their exact characters.</param>
internal sealed record CheckedLines(int Year, int LineStart, int LineEnd, string Quote);
