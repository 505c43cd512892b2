using System.Globalization;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads the asset table (部门固定资产占用情况表), with its caption and its day, which stand above or below it.</summary>
internal sealed class AssetTables(TextLines lines, ReadingNotes notes)
{
    private TableHeader<AssetColumn>? _header;
    private MoneyUnit _money;
    private int _captionLine;
    private (int Line, DateOnly Day)? _dayAbove;
    private AssetLine? _whole;
    private bool _isPast;

    /// <summary>The table; null where the document has none.</summary>
    public AssetTable? Table { get; private set; }

    public static TableHeader<AssetColumn>? HeaderOf(TableRow row) =>
        TableHeader<AssetColumn>.Of(row, Vocabulary.AssetColumns, AssetColumn.Label, AssetColumn.Quantity, AssetColumn.Value);

    /// <summary>Looks for the caption and the day in a line of text beside the table.</summary>
    /// <returns>Whether one of them stands there.</returns>
    public bool ReadText(int line)
    {
        var folded = Wording.Fold(lines[line]);
        var isCaption = IsCaption(folded);
        _captionLine = isCaption ? line : _captionLine;
        if (!TryReadDay(folded, out var day))
        {
            return isCaption;
        }
        if (Table is { AsOf: null } table && !_isPast)
        {
            table.AsOf = day;
            table.LineEnd = line;
        }
        else if (Table is null)
        {
            _dayAbove = (line, day);
        }
        return true;
    }

    /// <summary>Whether a line is a caption or tells a day, and so is no sentence.</summary>
    public static bool IsBesideTable(string folded) => IsCaption(folded) || Array.Exists(Vocabulary.AsOfLabels, label => folded.Contains(label, StringComparison.Ordinal));

    private static bool IsCaption(string folded) => folded.EndsWith(Vocabulary.AssetCaptionEnding, StringComparison.Ordinal);

    /// <summary>A heading begins something else: what stood above belongs to no table below it, and what follows to none above.</summary>
    public void Leave() => (_captionLine, _dayAbove, _isPast) = (0, null, Table is not null);

    public void Begin(TableHeader<AssetColumn> columns, TableRow row, MoneyUnit? caption)
    {
        _header = columns;
        _money = columns.UnitOf(AssetColumn.Value) ?? caption ?? Vocabulary.UsualMoneyUnit;
        notes.AddUnknownColumns(columns, "assets", row);
        if (Table is not null)
        {
            return;
        }
        var start = _captionLine > 0 ? _captionLine : _dayAbove?.Line ?? row.LineStart;
        Table = new AssetTable { AsOf = _dayAbove?.Day, LineStart = Math.Min(start, _dayAbove?.Line ?? start), LineEnd = row.LineEnd };
    }

    public void Read(TableRow row)
    {
        if (row.Count != _header!.Count)
        {
            notes.Add(row.LineStart, row.LineEnd, TableNotes.Width("assets", _header.Count));
            return;
        }
        var label = _header.IndexOf(AssetColumn.Label);
        if (FactCells.ReasonOf(row, label) is not null)
        {
            notes.Add(row.LineStart, row.LineEnd, "A row of the table of assets names no asset.");
            return;
        }
        var folded = row.Folded(label);
        var line = lines.Locate(
            new AssetLine { Label = row.Name(label), Category = CategoryOf(folded), QuantityUnit = UnitIn(row.Name(label)), Origin = FactOrigin.Table },
            row.LineStart,
            row.LineEnd);
        var cells = new FactCells(line.Absences, notes);
        line.Quantity = cells.Millionths(row, _header.IndexOf(AssetColumn.Quantity), "quantity");
        line.ValueFen = cells.Fen(row, _header.IndexOf(AssetColumn.Value), "value", _money);
        line.Withheld = cells.Withheld;
        if (folded.StartsWith(Vocabulary.OfWhich, StringComparison.Ordinal))
        {
            line.Parent = _whole;
        }
        else
        {
            _whole = line;
        }
        Table!.Lines.Add(line);
        Table.LineEnd = Math.Max(Table.LineEnd, row.LineEnd);
        if (line.Category == AssetCategory.Total)
        {
            Table.TotalValueFen ??= line.ValueFen;
        }
    }

    /// <summary>Quotes the table, now that its last line is known, and adds what sentences state; where only they do, they stand for the table.</summary>
    public void End(IReadOnlyList<AssetLine> sentences, DateOnly? asOf)
    {
        if (sentences.Count > 0)
        {
            Table ??= new AssetTable { AsOf = _dayAbove?.Day ?? asOf, LineStart = sentences[0].LineStart, LineEnd = sentences.Max(line => line.LineEnd) };
            var vehicles = Table.Lines.Find(line => line.Category == AssetCategory.Vehicles);
            foreach (var line in sentences)
            {
                line.Parent ??= line.Label.EndsWith(ProseVocabulary.VehicleKind, StringComparison.Ordinal) ? vehicles : null;
                Table.Lines.Add(line);
            }
        }
        if (Table is { } table)
        {
            lines.Locate(table, table.LineStart, table.LineEnd);
        }
    }

    private static AssetCategory CategoryOf(string folded)
    {
        foreach (var (part, category) in Vocabulary.AssetCategories)
        {
            if (folded.Contains(part, StringComparison.Ordinal))
            {
                return category;
            }
        }
        return AssetCategory.Other;
    }

    /// <summary>房屋（平方米）: the unit of the quantity stands in brackets at the end.</summary>
    private static string? UnitIn(string label)
    {
        if (label is not [.., '）' or ')'] || label.LastIndexOfAny(['（', '(']) is not (> 0 and var open))
        {
            return null;
        }
        var unit = Wording.Trim(label.AsSpan((open + 1)..^1)).ToString();
        return unit.Length > 0 && !Amounts.StartsWithUnit(Wording.Fold(unit), out _, out _) ? unit : null;
    }

    private static bool TryReadDay(string folded, out DateOnly day)
    {
        day = default;
        foreach (var label in Vocabulary.AsOfLabels)
        {
            var at = folded.IndexOf(label, StringComparison.Ordinal);
            if (at >= 0)
            {
                var words = folded.AsSpan(at + label.Length);
                var end = words.IndexOf('日');
                return end > 0 && DateOnly.TryParseExact(words[..(end + 1)], "yyyy年M月d日", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
            }
        }
        return false;
    }
}
