using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

/// <summary>Money that no measure holds: what was carried over, paid in by subordinate units or kept in special accounts. It explains what is missing in a sum.</summary>
internal static partial class OtherSources
{
    /// <summary>A table of a budget is not longer.</summary>
    private const int MostLines = 400;

    /// <summary>Whether the lines around a total print an amount of other revenue.</summary>
    public static Bilingual? OfRevenue(CheckedDocument document, Sourced total) => Find(document, total, Revenue());

    /// <summary>Whether the lines around a total print an amount of other expenditure.</summary>
    public static Bilingual? OfExpenditure(CheckedDocument document, Sourced total) => Find(document, total, Expenditure());

    private static Bilingual? Find(CheckedDocument document, Sourced total, Regex words)
    {
        var first = Math.Max(1, total.LineStart - MostLines);
        var last = Math.Min(document.Text.Count, total.LineEnd + MostLines);
        for (var line = first; line <= last; line++)
        {
            // In the form of text a value stands in the line below its label.
            var printed = document.Text[line].ToString() + (line < last && document.Text[line + 1] is ['\t', ..] ? document.Text[line + 1].ToString() : "");
            if (words.Match(Wording.Fold(printed)) is { Success: true } match)
            {
                var source = match.Groups["source"].Value;
                return new($"{source} in line {line} may explain it.", $"第{line}行另列有“{source}”，差额可能由此而来。");
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<source>[^,;。:、0-9]{0,8}(?:结转|结余|上缴|专户|弥补|事业基金|债务|贷款|捐赠)[^,;。:、0-9]{0,8})[^,;。0-9]{0,6}[0-9,.]*[1-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Revenue();

    [GeneratedRegex(@"(?<source>[^,;。:、0-9]{0,8}(?:结转|结余|上缴上级|经营支出|对附属单位|补助支出|债务|预备费)[^,;。:、0-9]{0,8})[^,;。0-9]{0,6}[0-9,.]*[1-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Expenditure();
}
