using System.Globalization;
using System.Text;
using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Domain.Tests.Checking;

/// <summary>The page of <c>docs</c> that lists what the rules found in the seeds.</summary>
internal static class FindingsPage
{
    private const int LongestQuote = 160;

    private const string Introduction =
        """
        # Findings

        What the rules find in the documents of `seed/`, the worst first, those of one rule together, each with the lines it rests on (counted from 1).
        The page is generated from the verdicts and held by a test (`FindingsPageTests`); every ERROR also has an expectation written by hand beside its rule's
        tests. `dotnet run --project src/OpenBudget.Api -- check FILE` tells the same of any file, and `checks(where: { status: { eq: FAIL } })` asks it of the service.

        公开文件核对结果：按规则归类，由重到轻排列，逐条注明行号（从1起计）和所印原文。

        """;

    public static string Of(params IReadOnlyList<CheckedDocument> documents)
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var document in documents)
        {
            Write(page, Findings.Of(document));
        }

        return page.ToString();
    }

    private static void Write(StringBuilder page, Findings findings)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {findings.Document!.Year}\n\n")
            .Append(CultureInfo.InvariantCulture, $"{findings.Failures(Severity.Error)} errors, {findings.Failures(Severity.Warning)} warnings, ")
            .Append(CultureInfo.InvariantCulture, $"{findings.Failures(Severity.Notice)} notices; {findings.Count(CheckStatus.Pass)} verdicts hold, ")
            .Append(CultureInfo.InvariantCulture, $"{findings.Count(CheckStatus.Rounding)} but for rounding, {findings.Count(CheckStatus.Insufficient)} could not be judged.\n");
        foreach (var cluster in findings.Clusters)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {EnumSpelling.Of(cluster.Severity)} `{cluster.Rule.Name}`: {cluster.Rule.Title.Chinese} · {cluster.Rule.Title.English}\n\n");
            foreach (var verdict in cluster.Verdicts)
            {
                page.Append(CultureInfo.InvariantCulture, $"- {string.Join(", ", verdict.Sources.Select(s => Place(s, findings.Document)))}: {OneLine(verdict.Message.Chinese)}\n")
                    .Append(CultureInfo.InvariantCulture, $"  {OneLine(verdict.Message.English)}\n");
                if (verdict.Sources.Count > 0)
                {
                    page.Append(CultureInfo.InvariantCulture, $"  > {Shortened(OneLine(verdict.Sources[0].Quote))}\n");
                }
            }
        }
    }

    private static string Place(Evidence lines, CheckedDocument own) => FormattableString.Invariant(
        $"{(lines.Document == own ? "" : FormattableString.Invariant($"{lines.Document.Year}:"))}{lines.LineStart}")
        + (lines.LineEnd == lines.LineStart ? "" : FormattableString.Invariant($"–{lines.LineEnd}"));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Shortened(string text) => text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote - 1), "…");
}
