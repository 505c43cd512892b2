namespace OpenBudget.Domain.Comparing;

/// <summary>Whether years can be held against each other.</summary>
/// <param name="Issues">What keeps them from it.</param>
public sealed record Comparability(IReadOnlyList<ComparabilityIssue> Issues);

/// <summary>Something that keeps years from being held against each other.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Years">The years it is about, ascending.</param>
/// <param name="Reason">What it is, in words.</param>
/// <param name="Sources">The lines it rests on.</param>
public sealed record ComparabilityIssue(
    ComparabilityIssueKind Kind, IReadOnlyList<int> Years, Sentence Reason, IReadOnlyList<StatedLines> Sources);

/// <summary>What keeps years from being held against each other.</summary>
public enum ComparabilityIssueKind
{
    /// <summary>The set of units changed.</summary>
    ScopeChanged,

    /// <summary>A section is in the document of one year only.</summary>
    LayoutChanged,

    /// <summary>The department has no document of the year.</summary>
    MissingYear,
}

/// <summary>Lines of a document.</summary>
/// <param name="DocumentId">The row number of the document.</param>
/// <param name="DocumentKey">Its natural key.</param>
/// <param name="LineStart">The first line, from 1.</param>
/// <param name="LineEnd">The last line.</param>
/// <param name="Quote">The exact characters of those lines; null where they are yet to be read.</param>
public sealed record StatedLines(int DocumentId, string DocumentKey, int LineStart, int LineEnd, string? Quote);

/// <summary>What of one year decides whether it can be held against others.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="HasDocument">Whether the department has a document of it.</param>
/// <param name="Units">The units.</param>
/// <param name="Sections">The sections of the documents.</param>
/// <param name="Lines">Where documents of other years state totals of it.</param>
internal sealed record YearScope(
    int Year, bool HasDocument, IReadOnlyList<ScopeUnit> Units, IReadOnlyList<ScopeSection> Sections, IReadOnlyList<StatedLines> Lines);

/// <summary>A unit of a year.</summary>
/// <param name="Key">The form of the name in which units are compared.</param>
/// <param name="Code">The code; null where none is printed.</param>
/// <param name="Name">The name as printed, without （本级）.</param>
/// <param name="Source">Where it stands.</param>
internal sealed record ScopeUnit(string Key, string? Code, string Name, StatedLines Source);

/// <summary>A section of a document.</summary>
/// <param name="Kind">What it is, such as DUTIES.</param>
/// <param name="Heading">Its heading; empty where it has none.</param>
/// <param name="Source">Where the heading stands.</param>
internal sealed record ScopeSection(string Kind, string Heading, StatedLines Source);

/// <summary>Finds what keeps years from being held against each other.</summary>
internal static class YearScopes
{
    // No section of the document's own: what stands before the first heading.
    private const string Preface = "PREFACE";

    /// <summary>The issues: years without a document first, then what changed from each year to the next that has one.</summary>
    /// <param name="years">The years, ascending.</param>
    public static Comparability Compare(IReadOnlyList<YearScope> years)
    {
        var issues = years.Where(y => !y.HasDocument).Select(Missing).ToList();
        var stated = years.Where(y => y.HasDocument).ToArray();
        for (var i = 0; i + 1 < stated.Length; i++)
        {
            if (ScopeChange(stated[i], stated[i + 1]) is { } change)
            {
                issues.Add(change);
            }

            issues.AddRange(LayoutChanges(stated[i], stated[i + 1]));
        }

        return new Comparability(issues);
    }

    private static ComparabilityIssue Missing(YearScope year) => new(
        ComparabilityIssueKind.MissingYear,
        [year.Year],
        year.Lines.Count == 0
            ? new($"没有收录该部门{year.Year}年的文件，其他年度的文件也没有载明该年度的合计。", $"No document of the department for {year.Year} is loaded, and no other states a total of that year.")
            : new(
                $"没有收录该部门{year.Year}年的文件，只有其他年度的文件所载的{year.Lines.Count}笔金额。",
                $"No document of the department for {year.Year} is loaded; there {(year.Lines.Count == 1 ? "is" : "are")} only {Count(year.Lines.Count, "amount")} that documents of other years state."),
        [.. year.Lines.DistinctBy(l => (l.DocumentId, l.LineStart, l.LineEnd))]);

    private static ComparabilityIssue? ScopeChange(YearScope from, YearScope to)
    {
        // Where a document does not list its units, nothing is known of them.
        if (from.Units.Count == 0 || to.Units.Count == 0)
        {
            return null;
        }

        var gone = from.Units.Where(u => !to.Units.Any(v => IsSame(u, v))).ToArray();
        var added = to.Units.Where(u => !from.Units.Any(v => IsSame(u, v))).ToArray();
        if (gone.Length == 0 && added.Length == 0)
        {
            return null;
        }

        string[] zh =
        [
            $"预算单位由{from.Year}年的{from.Units.Count}个变为{to.Year}年的{to.Units.Count}个",
            .. added.Length == 0 ? Array.Empty<string>() : [$"增加{string.Join('、', added.Select(u => u.Name))}"],
            .. gone.Length == 0 ? Array.Empty<string>() : [$"减少{string.Join('、', gone.Select(u => u.Name))}"],
        ];
        string[] en =
        [
            $"{Count(from.Units.Count, "budget unit")} in {from.Year}, {to.Units.Count} in {to.Year}",
            .. added.Length == 0 ? Array.Empty<string>() : [$"added: {string.Join(", ", added.Select(u => u.Name))}"],
            .. gone.Length == 0 ? Array.Empty<string>() : [$"gone: {string.Join(", ", gone.Select(u => u.Name))}"],
        ];
        return new ComparabilityIssue(
            ComparabilityIssueKind.ScopeChanged,
            [from.Year, to.Year],
            new(string.Join('，', zh) + "。", string.Join("; ", en) + "."),
            [.. from.Units.Concat(to.Units).Select(u => u.Source)]);
    }

    private static bool IsSame(ScopeUnit one, ScopeUnit other) => one.Key == other.Key || (one.Code is not null && one.Code == other.Code);

    private static IEnumerable<ComparabilityIssue> LayoutChanges(YearScope from, YearScope to)
    {
        var pairs = new[] { (Year: from, Other: to), (Year: to, Other: from) };
        return pairs.SelectMany(pair => pair.Year.Sections
            .Where(s => s.Kind != Preface && !pair.Other.Sections.Any(o => o.Kind == s.Kind))
            .DistinctBy(s => s.Kind)
            .Select(s => new ComparabilityIssue(
                ComparabilityIssueKind.LayoutChanged,
                [from.Year, to.Year],
                new(
                    $"“{s.Heading}”一节只见于{pair.Year.Year}年的文件，{pair.Other.Year}年的文件没有。",
                    $"The section “{s.Heading}” ({s.Kind}) is in the document of {pair.Year.Year} and not in that of {pair.Other.Year}."),
                [s.Source])));
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
