using System.Globalization;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Which year a column of amounts is of, and whether a budget states it.</summary>
/// <param name="Year">The year.</param>
/// <param name="IsBudget">Whether it is planned; what was executed, and what is only compared, is no amount of a budget.</param>
internal readonly record struct ColumnYear(int Year, bool IsBudget);

/// <summary>Reads the years that the labels of columns name: 2024年预算数, 上年预算数, 本年预算数, 2024年执行数, 增减率.</summary>
internal static class ColumnYears
{
    /// <summary>What a label says of its year; null where it says nothing. The rest is the label without the year.</summary>
    public static ColumnYear? Of(string folded, int? documentYear, out string rest)
    {
        rest = folded;
        int? year = null;
        if (folded.Length > 4 && folded[4] == '年' && !folded.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9'))
        {
            (year, rest) = (int.Parse(folded.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), Sections.WithoutYear(folded));
        }
        else
        {
            foreach (var (words, offset) in Vocabulary.YearsOfColumns)
            {
                if (folded.StartsWith(words, StringComparison.Ordinal))
                {
                    (year, rest) = ((documentYear ?? BudgetSentences.OwnYear) + offset, folded[words.Length..].TrimStart('度'));
                    break;
                }
            }
        }
        var label = Wording.Label(rest);
        var isCompared = Array.Exists(Vocabulary.ExecutionWords, word => folded.Contains(word, StringComparison.Ordinal));
        if (isCompared || Vocabulary.WholeColumns.Contains(label) || (year is not null && Vocabulary.YearGroups.Contains(label)))
        {
            return new ColumnYear(year ?? documentYear ?? BudgetSentences.OwnYear, !isCompared);
        }
        rest = folded;
        return null;
    }

    /// <summary>The year of a column that its own label does not tell: that of the group above it, else the document's.</summary>
    /// <returns>Null where several groups stand above and none of them over the column.</returns>
    public static ColumnYear? Above(int left, int right, List<PlacedCell> header, bool isExact, int? documentYear)
    {
        var lowest = header.Max(cell => cell.Line);
        List<(PlacedCell Cell, ColumnYear Year)> groups = [];
        foreach (var cell in header)
        {
            var isAbove = isExact ? header.Exists(below => below.Line > cell.Line && below.IsInColumnOf(cell.Left, cell.Right)) : cell.Line < lowest;
            if (isAbove && !Vocabulary.WholeColumns.Contains(Wording.Label(cell.Folded)) && Of(cell.Folded, documentYear, out _) is { } year)
            {
                groups.Add((cell, year));
            }
        }
        if (groups.Count == 0 || groups.TrueForAll(group => group.Year == new ColumnYear(documentYear ?? BudgetSentences.OwnYear, true)))
        {
            return new ColumnYear(documentYear ?? BudgetSentences.OwnYear, true);
        }
        var over = groups.Where(group => group.Cell.Left < right && left < EndOf(group.Cell, header, isExact)).ToList();
        return over.Count == 0 ? isExact ? new ColumnYear(documentYear ?? BudgetSentences.OwnYear, true) : null
            : over.TrueForAll(group => group.Year == over[0].Year) ? over[0].Year
            : null;
    }

    /// <summary>Between tabs a group reaches to the next label of its row; between spaces it stands in the middle of what it is over.</summary>
    private static int EndOf(PlacedCell group, List<PlacedCell> header, bool isExact)
    {
        if (!isExact)
        {
            return group.Right;
        }
        return header.Where(cell => cell.Line == group.Line && cell.Left > group.Left).Select(cell => cell.Left).DefaultIfEmpty(int.MaxValue).Min();
    }
}
