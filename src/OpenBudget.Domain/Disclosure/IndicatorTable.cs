using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads the indicators of a project: 一级指标, 二级指标, 三级指标, 指标值 in one cell or as 符号, 值 and 单位.</summary>
internal sealed class IndicatorTable(TableHeader<IndicatorColumn> header, TableRow headerRow, TextLines lines, ReadingNotes notes)
{
    private string? _category;
    private string? _kind;
    private bool _mayBeSplit = true;

    /// <summary>How many cells a row has.</summary>
    public int Width => header.Count;

    public static TableHeader<IndicatorColumn>? HeaderOf(TableRow row) =>
        TableHeader<IndicatorColumn>.Of(row, Vocabulary.IndicatorColumns, IndicatorColumn.Kind, IndicatorColumn.Target)
        ?? TableHeader<IndicatorColumn>.Of(row, Vocabulary.IndicatorColumns, IndicatorColumn.Category, IndicatorColumn.Name);

    /// <summary>Reads a row below the header.</summary>
    /// <returns>Whether it belongs to the table.</returns>
    public bool Read(TableRow row, List<Indicator> indicators)
    {
        if (_mayBeSplit)
        {
            _mayBeSplit = false;
            var split = header.TrySplit(row);
            notes.AddUnknownColumns(header, "indicators", headerRow);
            if (split)
            {
                return true;
            }
        }
        if (row.Count != header.Count)
        {
            return false;
        }
        var indicator = lines.Locate(new Indicator { Number = indicators.Count + 1 }, row.LineStart, row.LineEnd);
        var cells = new FactCells(indicator.Absences, notes);
        ReadLabels(row, indicator, cells);
        indicator.Name = cells.Name(row, header.IndexOf(IndicatorColumn.Name), "name");
        indicator.Description = cells.Text(row, header.IndexOf(IndicatorColumn.Description), "description");
        ReadTarget(row, indicator, cells);
        indicator.Basis = cells.Text(row, header.IndexOf(IndicatorColumn.Basis), "basis");
        indicator.Withheld = cells.Withheld;
        indicators.Add(indicator);
        return true;
    }

    /// <summary>A merged cell repeats as an empty one: an empty 一级指标 is the one above, and below the same one an empty 二级指标 is too.</summary>
    private void ReadLabels(TableRow row, Indicator indicator, FactCells cells)
    {
        var categoryCell = header.IndexOf(IndicatorColumn.Category);
        var kindCell = header.IndexOf(IndicatorColumn.Kind);
        if (_category is null || !IsBlank(row, categoryCell))
        {
            _category = cells.Text(row, categoryCell, "categoryLabel");
            _kind = null;
        }
        if (_kind is null || !IsBlank(row, kindCell))
        {
            _kind = cells.Text(row, kindCell, "kindLabel");
        }
        indicator.CategoryLabel = _category;
        indicator.KindLabel = _kind;
        if (_kind is null)
        {
            return;
        }
        var word = Wording.Label(Wording.Fold(_kind));
        word = word.EndsWith(Vocabulary.IndicatorWord, StringComparison.Ordinal) ? word[..^Vocabulary.IndicatorWord.Length] : word;
        if (Vocabulary.IndicatorKinds.TryGetValue(word, out var known))
        {
            (indicator.Kind, indicator.Category) = (known.Kind, known.Category);
        }
        else
        {
            notes.Add(row.LineStart, row.LineEnd, $"The kind of indicator {ReadingNotes.Token(_kind)} is not known; its label is kept.");
        }
    }

    private void ReadTarget(TableRow row, Indicator indicator, FactCells cells)
    {
        var whole = header.IndexOf(IndicatorColumn.Target);
        if (whole >= 0)
        {
            indicator.TargetPublished = cells.Text(row, whole, "target");
            if (indicator.TargetPublished is { } published)
            {
                (indicator.TargetOperator, indicator.TargetValue, indicator.TargetUnit) = IndicatorTargets.Read(published);
            }
            return;
        }
        int[] printed = [header.IndexOf(IndicatorColumn.Operator), header.IndexOf(IndicatorColumn.Value), header.IndexOf(IndicatorColumn.TargetUnit)];
        printed = [.. printed.Where(cell => cell >= 0)];
        if (printed.Length == 0)
        {
            return;
        }
        if (printed.FirstOrDefault(cell => FactCells.ReasonOf(row, cell) is null, -1) < 0)
        {
            _ = cells.HasValue(row, printed.FirstOrDefault(cell => !row.IsBlankCell(cell), printed[0]), "target");
            return;
        }
        indicator.TargetPublished = string.Join(' ', printed.Select(row.Name).Where(text => text.Length > 0));
        var sign = header.IndexOf(IndicatorColumn.Operator);
        if (cells.HasValue(row, sign, "target.operator"))
        {
            indicator.TargetOperator = IndicatorTargets.ReadOperator(row.Name(sign));
            if (indicator.TargetOperator is null)
            {
                notes.Add(row[sign].LineStart, row[sign].LineEnd, $"The operator {ReadingNotes.Token(row.Name(sign))} of a target is not known.");
            }
        }
        indicator.TargetValue = cells.Millionths(row, header.IndexOf(IndicatorColumn.Value), "target.value");
        indicator.TargetUnit = cells.Name(row, header.IndexOf(IndicatorColumn.TargetUnit), "target.unit");
    }

    private static bool IsBlank(TableRow row, int cell) => cell < 0 || row.IsBlankCell(cell);
}
