using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>The units of the department: those of the table of units, and those that other tables name with their code.</summary>
internal sealed class Units(TextLines lines, ReadingNotes notes)
{
    private readonly List<BudgetUnit> _units = [];
    private readonly Dictionary<string, BudgetUnit> _byName = [];
    private bool _hasTable;

    public IReadOnlyList<BudgetUnit> InDocumentOrder() => [.. _units.OrderBy(unit => unit.LineStart)];

    public int Count => _units.Count;

    public BudgetUnit? Find(string name) => _byName.GetValueOrDefault(UnitNames.Key(name));

    /// <summary>Adds a unit of the table of units.</summary>
    public void Add(BudgetUnit unit, int lineStart, int lineEnd)
    {
        _hasTable = true;
        lines.Locate(unit, lineStart, lineEnd);
        if (_byName.TryAdd(UnitNames.Key(unit.Name), unit))
        {
            _units.Add(unit);
        }
        else
        {
            notes.Add(lineStart, lineEnd, $"The unit {ReadingNotes.Token(unit.Name)} is listed twice; the first row is kept.");
        }
    }

    /// <summary>The unit that a project's table names; its code is only printed there. A unit that no table lists is one all the same.</summary>
    public BudgetUnit Named(string? code, string name, int lineStart, int lineEnd)
    {
        if (Find(name) is not { } unit)
        {
            if (_hasTable)
            {
                notes.Add(lineStart, lineEnd, $"The unit {ReadingNotes.Token(name)} is not in the table of units.");
            }
            unit = lines.Locate(new BudgetUnit { Name = name }, lineStart, lineEnd);
            _byName.Add(UnitNames.Key(name), unit);
            _units.Add(unit);
        }
        if (unit.Code is not null && code is not null && unit.Code != code)
        {
            notes.Add(lineStart, lineEnd, $"The unit {ReadingNotes.Token(name)} has the code {code} here and {unit.Code} before; the first one is kept.");
        }
        unit.Code ??= code;
        return unit;
    }
}

/// <summary>Reads the table of units: 单位名称, 单位性质, 单位规格, 经费保障形式.</summary>
internal sealed class UnitsTable(TableHeader<UnitColumn> header, Units units, ReadingNotes notes)
{
    public static TableHeader<UnitColumn>? HeaderOf(TableRow row) =>
        TableHeader<UnitColumn>.Of(row, Vocabulary.UnitColumns, UnitColumn.Name) is { } header
            && (header.IndexOf(UnitColumn.Nature) >= 0 || header.IndexOf(UnitColumn.Rank) >= 0 || header.IndexOf(UnitColumn.Funding) >= 0)
            ? header
            : null;

    public void Read(TableRow row)
    {
        if (row.Count != header.Count)
        {
            notes.Add(row.LineStart, row.LineEnd, TableNotes.Width("units", header.Count));
            return;
        }
        var name = header.IndexOf(UnitColumn.Name);
        if (FactCells.ReasonOf(row, name) is not null)
        {
            notes.Add(row.LineStart, row.LineEnd, "A row of the table of units names no unit.");
        }
        else if (!Vocabulary.TotalRows.Contains(row.Label(name)))
        {
            var nature = Value(row, UnitColumn.Nature);
            units.Add(
                new BudgetUnit
                {
                    Name = row.Name(name),
                    Nature = NatureOf(nature),
                    NatureLabel = nature,
                    Rank = Value(row, UnitColumn.Rank),
                    Funding = Value(row, UnitColumn.Funding),
                },
                row.LineStart,
                row.LineEnd);
        }
    }

    private string? Value(TableRow row, UnitColumn column) =>
        header.IndexOf(column) is >= 0 and var cell && FactCells.ReasonOf(row, cell) is null ? row.Name(cell) : null;

    private static UnitNature? NatureOf(string? label)
    {
        if (label is null)
        {
            return null;
        }
        foreach (var (part, nature) in Vocabulary.UnitNatures)
        {
            if (label.Contains(part, StringComparison.Ordinal))
            {
                return nature;
            }
        }
        return UnitNature.Other;
    }
}
