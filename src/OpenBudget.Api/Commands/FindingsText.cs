using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Commands;

/// <summary>Findings as text for people.</summary>
/// <param name="chinese">Whether in Chinese; else in English.</param>
/// <param name="most">The most failures of one rule to write; the rest are counted.</param>
/// <param name="quotes">Whether to quote the lines.</param>
internal sealed class FindingsText(bool chinese, int most, bool quotes)
{
    private const int MostQuotedLines = 4;

    private const int MostQuotedCharacters = 100;

    /// <summary>Below the facts of a file: the failures of each rule with their first places.</summary>
    public static FindingsText Summary { get; } = new(chinese: false, most: 3, quotes: false);

    /// <summary>Writes them, the worst first.</summary>
    public void Write(TextWriter output, Findings findings)
    {
        output.WriteLine(FormattableString.Invariant(
            $"  checks: {Failures(Severity.Error, "errors")}, {Failures(Severity.Warning, "warnings")}, {Failures(Severity.Notice, "notices")}; ")
            + FormattableString.Invariant($"{findings.Count(CheckStatus.Pass)} hold, {findings.Count(CheckStatus.Rounding)} but for rounding, ")
            + FormattableString.Invariant($"{findings.Count(CheckStatus.Insufficient)} could not be judged"));
        foreach (var cluster in findings.Clusters)
        {
            output.WriteLine(FormattableString.Invariant(
                $"    {EnumSpelling.Of(cluster.Severity)} {cluster.Rule.Name}: {In(cluster.Rule.Title)} ({cluster.Verdicts.Count})"));
            foreach (var verdict in cluster.Verdicts.Take(most))
            {
                Write(output, findings, verdict);
            }

            if (cluster.Verdicts.Count > most)
            {
                output.WriteLine(FormattableString.Invariant($"      and {cluster.Verdicts.Count - most} more"));
            }
        }

        string Failures(Severity severity, string name) => FormattableString.Invariant($"{findings.Failures(severity)} {name}");
    }

    private void Write(TextWriter output, Findings findings, Verdict verdict)
    {
        var places = verdict.Sources.Count == 0 ? "" : $"lines {string.Join(", ", verdict.Sources.Select(s => Place(findings, s)))}: ";
        output.WriteLine($"      {places}{In(verdict.Message)}");
        if (quotes)
        {
            foreach (var line in verdict.Sources.SelectMany(Quoted).Distinct().Take(MostQuotedLines))
            {
                output.WriteLine($"        > {line}");
            }
        }
    }

    private string In(Bilingual text) => chinese ? text.Chinese : text.English;

    private static string Place(Findings findings, Evidence lines) => (lines.LineStart == lines.LineEnd
        ? FormattableString.Invariant($"{lines.LineStart}")
        : FormattableString.Invariant($"{lines.LineStart}–{lines.LineEnd}"))
        + (lines.Document == findings.Document ? "" : FormattableString.Invariant($" of the document of {lines.Document.Year}"));

    private static IEnumerable<string> Quoted(Evidence lines) => lines.Quote.Split('\n')
        .Select(line => line.Trim())
        .Where(line => line.Length > 0)
        .Select(line => line.Length <= MostQuotedCharacters ? line : string.Concat(line.AsSpan(0, MostQuotedCharacters - 1), "…"));
}
