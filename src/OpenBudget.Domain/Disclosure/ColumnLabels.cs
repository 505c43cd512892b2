namespace OpenBudget.Domain.Disclosure;

/// <summary>The label of a column, where it stands, and what it means.</summary>
internal readonly record struct ColumnLabel<T>(int Left, int Right, string Words, string Folded, T Meaning)
    where T : struct;

/// <summary>Finds the labels of columns in a header of several lines, and which numbers stand under which label.</summary>
internal static class ColumnLabels
{
    /// <summary>No label is longer, over however many lines it is wrapped; without an end, every piece would be tried with all below it.</summary>
    private const int LongestLabel = 60;

    /// <summary>
    /// The labels that mean something, from left to right. A label that is wrapped is put together from the pieces that stand below each other; one
    /// that stands over another is the name of a group.
    /// </summary>
    public static List<ColumnLabel<T>> Of<T>(List<PlacedCell> header, Func<string, T?> meaningOf)
        where T : struct
    {
        var labels = new List<(ColumnLabel<T> Label, int Line)>();
        var pieces = new List<PlacedCell>();
        foreach (var cell in header)
        {
            if (meaningOf(cell.Folded) is { } meaning)
            {
                labels.Add((new ColumnLabel<T>(cell.Left, cell.Right, cell.Words, cell.Folded, meaning), cell.Line));
            }
            else
            {
                pieces.Add(cell);
            }
        }
        for (var top = 0; top < pieces.Count; top++)
        {
            var whole = pieces[top];
            for (var next = top + 1; next < pieces.Count && whole.Folded.Length <= LongestLabel; next++)
            {
                var piece = pieces[next];
                if (piece.Line == whole.Line || piece.Left >= whole.Right || whole.Left >= piece.Right)
                {
                    continue;
                }
                whole = whole with
                {
                    Left = Math.Min(whole.Left, piece.Left),
                    Right = Math.Max(whole.Right, piece.Right),
                    Words = whole.Words + piece.Words,
                    Folded = whole.Folded + piece.Folded,
                    Line = piece.Line,
                };
                if (meaningOf(whole.Folded) is { } meaning)
                {
                    labels.Add((new ColumnLabel<T>(whole.Left, whole.Right, whole.Words, whole.Folded, meaning), whole.Line));
                    break;
                }
            }
        }
        labels.RemoveAll(label => labels.Exists(below =>
            below.Line > label.Line && below.Label.Left < label.Label.Right && label.Label.Left < below.Label.Right));
        return [.. labels.Select(label => label.Label).OrderBy(label => label.Left)];
    }

    /// <summary>The label that stands over a cell, where columns are certain; null where none does.</summary>
    public static ColumnLabel<T>? Over<T>(PlacedCell cell, List<ColumnLabel<T>> labels)
        where T : struct
    {
        var at = labels.FindIndex(label => cell.IsInColumnOf(label.Left, label.Right));
        return at < 0 ? null : labels[at];
    }

    /// <summary>The labels with the years that the groups above them name; what a group says was executed, or whose year cannot be told, is of no measure.</summary>
    public static List<ColumnLabel<AmountColumn>> WithYears(List<ColumnLabel<AmountColumn>> labels, List<PlacedCell> header, bool isExact, int? documentYear) =>
    [
        .. labels.Select(label => label.Meaning is { Year: not null } or { IsWhole: false, Measure: null }
            ? label
            : ColumnYears.Above(label.Left, label.Right, header, isExact, documentYear) is { IsBudget: true } year
                ? label with { Meaning = label.Meaning with { Year = year.Year } }
                : label with { Meaning = new AmountColumn(null, false) }),
    ];

    /// <summary>
    /// For each cell from left to right, the label that it stands under: all in their order, and together as near to their labels as can be. Null where
    /// there are more cells than labels.
    /// </summary>
    public static int[]? Assign<T>(IReadOnlyList<(int Left, int Right)> cells, List<ColumnLabel<T>> labels)
        where T : struct
    {
        if (cells.Count > labels.Count)
        {
            return null;
        }
        var best = new long[cells.Count + 1, labels.Count + 1];
        for (var cell = 1; cell <= cells.Count; cell++)
        {
            best[cell, cell - 1] = long.MaxValue / 2;
            for (var label = cell; label <= labels.Count; label++)
            {
                best[cell, label] = Math.Min(best[cell, label - 1], best[cell - 1, label - 1] + Distance(cells[cell - 1], labels[label - 1]));
            }
        }
        var assigned = new int[cells.Count];
        for (int cell = cells.Count, label = labels.Count; cell > 0; label--)
        {
            if (best[cell, label] != best[cell, label - 1] || label == cell)
            {
                assigned[--cell] = label - 1;
            }
        }
        return assigned;
    }

    /// <summary>The columns that the numbers of several rows form: numbers that stand below each other, even in part, are of one column.</summary>
    public static List<(int Left, int Right)> ColumnsOf(IEnumerable<PlacedCell> numbers)
    {
        var columns = new List<(int Left, int Right)>();
        foreach (var number in numbers.OrderBy(number => number.Left))
        {
            if (columns.Count > 0 && number.Left < columns[^1].Right)
            {
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, number.Right));
            }
            else
            {
                columns.Add((number.Left, number.Right));
            }
        }
        return columns;
    }

    private static long Distance<T>((int Left, int Right) cell, ColumnLabel<T> label)
        where T : struct => Math.Abs(cell.Left + cell.Right - label.Left - label.Right);
}
