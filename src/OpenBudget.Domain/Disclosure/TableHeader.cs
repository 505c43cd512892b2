using System.Collections.Frozen;

namespace OpenBudget.Domain.Disclosure;

/// <summary>What the columns of a table mean, read from its one or two header rows: never from their order.</summary>
internal sealed class TableHeader<TColumn>
    where TColumn : struct, Enum
{
    private readonly FrozenDictionary<string, TColumn> _words;
    private readonly TableRow _row;
    private List<Column> _columns;

    private TableHeader(TableRow row, FrozenDictionary<string, TColumn> words)
    {
        _words = words;
        _row = row;
        _columns = [.. Enumerable.Range(0, row.Count).Select(cell => Of(row, cell))];
    }

    private readonly record struct Column(TColumn? Meaning, MoneyUnit? Unit, string Label);

    /// <summary>How many cells a row of the table has.</summary>
    public int Count => _columns.Count;

    /// <summary>Labels that the vocabulary does not know; what stands under them is not read.</summary>
    public IEnumerable<string> UnknownLabels => _columns.Where(column => column is { Meaning: null, Label.Length: > 0 }).Select(column => column.Label);

    /// <summary>Reads a header row, if it has the columns that tell the table.</summary>
    public static TableHeader<TColumn>? Of(TableRow row, FrozenDictionary<string, TColumn> words, params ReadOnlySpan<TColumn> required)
    {
        foreach (var column in required)
        {
            if (!Has(row, words, column))
            {
                return null;
            }
        }
        return new TableHeader<TColumn>(row, words);
    }

    private static bool Has(TableRow row, FrozenDictionary<string, TColumn> words, TColumn column)
    {
        for (var cell = 0; cell < row.Count; cell++)
        {
            if (words.TryGetValue(row.Label(cell), out var meaning) && EqualityComparer<TColumn>.Default.Equals(meaning, column))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The cell of a column; -1 where the table has none.</summary>
    public int IndexOf(TColumn meaning) => _columns.FindIndex(column => EqualityComparer<TColumn?>.Default.Equals(column.Meaning, meaning));

    /// <summary>The unit of money that a column's label names; null where it names none.</summary>
    public MoneyUnit? UnitOf(TColumn meaning) => IndexOf(meaning) is >= 0 and var cell ? _columns[cell].Unit : null;

    /// <summary>
    /// Takes the row below as the second half of the header, if it is one: labels only, under the groups above, and empty cells under the columns
    /// that the row above has named already.
    /// </summary>
    public bool TrySplit(TableRow sub)
    {
        var labelled = 0;
        var known = 0;
        for (var cell = 0; cell < sub.Count; cell++)
        {
            labelled += sub.IsBlankCell(cell) ? 0 : 1;
            known += _words.ContainsKey(sub.Label(cell)) ? 1 : 0;
        }
        if (labelled < 2 || known * 2 <= labelled || (ParentsByRuns(sub) ?? ParentsByGroups(sub)) is not { } parents)
        {
            return false;
        }
        _columns = [.. Enumerable.Range(0, sub.Count).Select(cell => sub.IsBlankCell(cell) ? Of(_row, parents[cell]) : Of(sub, cell))];
        return true;
    }

    /// <summary>For each cell of the second row, the cell of the first that it stands under, when cells side by side belong to one group.</summary>
    private int[]? ParentsByRuns(TableRow sub)
    {
        if (sub.Count == _row.Count)
        {
            return [.. Enumerable.Range(0, sub.Count)];
        }
        var parents = new int[sub.Count];
        var parent = -1;
        for (var cell = 0; cell < sub.Count; cell++)
        {
            var sameGroup = cell > 0 && !sub.IsBlankCell(cell) && !sub.IsBlankCell(cell - 1);
            parent += sameGroup ? 0 : 1;
            parents[cell] = parent;
        }
        return parent == _row.Count - 1 ? parents : null;
    }

    /// <summary>The same, when groups stand side by side: their labels are known, so the other columns are those of the empty cells, in order.</summary>
    private int[]? ParentsByGroups(TableRow sub)
    {
        var alone = Enumerable.Range(0, _row.Count).Where(cell => !Vocabulary.HeaderGroups.Contains(_row.Label(cell))).ToList();
        var parents = new int[sub.Count];
        var blank = 0;
        for (var cell = 0; cell < sub.Count; cell++)
        {
            if (sub.IsBlankCell(cell))
            {
                if (blank == alone.Count)
                {
                    return null;
                }
                parents[cell] = alone[blank++];
            }
        }
        return blank == alone.Count ? parents : null;
    }

    private Column Of(TableRow from, int cell)
    {
        var label = from.Label(cell);
        return new Column(
            _words.TryGetValue(label, out var meaning) ? meaning : null,
            Amounts.TryReadUnitInLabel(from.Folded(cell), out var unit) ? unit : null,
            label);
    }
}
