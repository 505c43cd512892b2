using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads the procurement table: what is bought for which project, by which unit, with which funds.</summary>
/// <remarks>
/// A row 合计 is the document's amount of procurement, a row 小计 names the unit of the lines under it, or over it where the table starts with
/// lines; neither is a line.
/// </remarks>
internal sealed class ProcurementTable(TextLines lines, BudgetLines budget, int? documentYear, ReadingNotes notes)
{
    private readonly List<(ProcurementLine Line, string? Unit)> _read = [];
    private readonly List<(BudgetLine Row, string Unit)> _subtotals = [];
    private TableHeader<ProcurementColumn>? _header;
    private TableRow? _headerRow;
    private MoneyUnit _money;
    private bool _mayBeSplit;

    /// <summary>The unit of the subtotal above; null where subtotals stand below their lines.</summary>
    private string? _unit;
    private bool _subtotalsStandAbove;

    /// <summary>The first line under which no subtotal has stood yet.</summary>
    private int _firstWithoutUnit;

    public IReadOnlyList<ProcurementLine> Lines => [.. _read.Select(entry => entry.Line)];

    public int Count => _read.Count;

    /// <summary>The subtotals, each with its unit and the lines of the unit.</summary>
    public IReadOnlyList<ProcurementSubtotal> Subtotals()
    {
        var byUnit = _read.ToLookup(entry => entry.Unit, entry => entry.Line);
        return [.. _subtotals.Select(entry => new ProcurementSubtotal(entry.Unit, entry.Row, [.. byUnit[entry.Unit]]))];
    }

    public static TableHeader<ProcurementColumn>? HeaderOf(TableRow row) =>
        TableHeader<ProcurementColumn>.Of(row, Vocabulary.ProcurementColumns, ProcurementColumn.Item, ProcurementColumn.Amount)
        ?? TableHeader<ProcurementColumn>.Of(row, Vocabulary.ProcurementColumns, ProcurementColumn.Item, ProcurementColumn.CatalogueCode);

    /// <summary>Starts a table, or goes on with it on a new page.</summary>
    public void Begin(TableHeader<ProcurementColumn> columns, TableRow row, MoneyUnit? caption)
    {
        (_header, _headerRow, _mayBeSplit) = (columns, row, true);
        _money = caption ?? Vocabulary.UsualMoneyUnit;
    }

    /// <summary>Whether the row is the second half of the header.</summary>
    public bool TrySplitHeader(TableRow row)
    {
        if (!_mayBeSplit)
        {
            return false;
        }
        _mayBeSplit = false;
        var split = _header!.TrySplit(row);
        notes.AddUnknownColumns(_header, "procurement", _headerRow!);
        return split;
    }

    public void Read(TableRow row)
    {
        if (row.Count != _header!.Count)
        {
            notes.Add(row.LineStart, row.LineEnd, TableNotes.Width("procurement", _header.Count));
        }
        else if (IsSummary(row, out var cell, out var unitName))
        {
            ReadSummary(row, cell, unitName);
        }
        else
        {
            ReadLine(row);
        }
    }

    /// <summary>Gives each line its unit and its project, once all of them are known.</summary>
    public void Link(Units units, IReadOnlyList<Project> projects)
    {
        var byName = projects.ToLookup(project => Wording.Fold(project.Name));
        foreach (var (line, unitName) in _read)
        {
            if (unitName is not null)
            {
                line.BudgetUnit = units.Find(unitName);
                if (line.BudgetUnit is null)
                {
                    notes.Add(line.LineStart, line.LineEnd, $"The unit {ReadingNotes.Token(unitName)} of a subtotal is not known.");
                }
            }
            var named = byName[Wording.Fold(line.ProjectName)].ToList();
            if (named.Count > 1 && line.BudgetUnit is not null)
            {
                named = [.. named.Where(project => project.BudgetUnit == line.BudgetUnit)];
            }
            line.Project = named.Count == 1 ? named[0] : null;
            if (named.Count > 1)
            {
                notes.Add(line.LineStart, line.LineEnd, $"More than one project is called {ReadingNotes.Token(line.ProjectName)}; the line is tied to none.");
            }
        }
    }

    /// <summary>合计, or the name of a unit with 小计 behind it, in whichever column.</summary>
    private static bool IsSummary(TableRow row, out int cell, out string? unitName)
    {
        unitName = null;
        for (cell = 0; cell < row.Count; cell++)
        {
            var folded = row.Label(cell);
            if (Vocabulary.TotalRows.Contains(folded))
            {
                return true;
            }
            if (folded.EndsWith(Vocabulary.SubtotalSuffix, StringComparison.Ordinal)
                && Wording.TryCutEnd(row.Name(cell), Vocabulary.SubtotalSuffix, out var before))
            {
                unitName = before.ToString();
                return true;
            }
        }
        return false;
    }

    private void ReadSummary(TableRow row, int cell, string? unitName)
    {
        if (unitName is null)
        {
            budget.Add(Summary(row, cell), row.LineStart, row.LineEnd);
            return;
        }
        _subtotals.Add((lines.Locate(Summary(row, cell), row.LineStart, row.LineEnd), unitName));
        _subtotalsStandAbove |= _read.Count == 0;
        if (_subtotalsStandAbove)
        {
            _unit = unitName;
            return;
        }
        for (; _firstWithoutUnit < _read.Count; _firstWithoutUnit++)
        {
            _read[_firstWithoutUnit] = (_read[_firstWithoutUnit].Line, unitName);
        }
    }

    private BudgetLine Summary(TableRow row, int cell)
    {
        var summary = new BudgetLine { Year = documentYear ?? BudgetSentences.OwnYear, Measure = Measure.Procurement, Label = row.Name(cell), Origin = FactOrigin.Table };
        var cells = new FactCells(summary.Absences, notes);
        summary.AmountFen = Fen(row, cells, ProcurementColumn.Amount, "amount");
        summary.Withheld = cells.Withheld;
        return summary;
    }

    private void ReadLine(TableRow row)
    {
        var line = lines.Locate(new ProcurementLine(), row.LineStart, row.LineEnd);
        var cells = new FactCells(line.Absences, notes);
        line.ProjectName = ReadProjectName(row, cells);
        line.Item = cells.Name(row, _header!.IndexOf(ProcurementColumn.Item), "item") ?? "";
        line.CatalogueCode = cells.Name(row, _header.IndexOf(ProcurementColumn.CatalogueCode), "catalogueCode");
        line.UnitOfMeasure = cells.Name(row, _header.IndexOf(ProcurementColumn.UnitOfMeasure), "unitOfMeasure");
        line.Quantity = cells.Millionths(row, _header.IndexOf(ProcurementColumn.Quantity), "quantity");
        line.UnitPriceFen = Fen(row, cells, ProcurementColumn.UnitPrice, "unitPrice");
        line.AmountFen = Fen(row, cells, ProcurementColumn.Amount, "amount");
        line.GeneralPublicBudgetFen = Fen(row, cells, ProcurementColumn.GeneralPublicBudget, "generalPublicBudget");
        line.GovernmentFundFen = Fen(row, cells, ProcurementColumn.GovernmentFund, "governmentFund");
        line.StateCapitalFen = Fen(row, cells, ProcurementColumn.StateCapital, "stateCapital");
        line.SpecialAccountFen = Fen(row, cells, ProcurementColumn.SpecialAccount, "specialAccount");
        line.OwnFundsFen = Fen(row, cells, ProcurementColumn.OwnFunds, "ownFunds");
        line.Withheld = cells.Withheld;
        _read.Add((line, _unit));
    }

    /// <summary>A project with several lines is printed once; the empty cells below repeat it.</summary>
    private string ReadProjectName(TableRow row, FactCells cells)
    {
        var cell = _header!.IndexOf(ProcurementColumn.ProjectName);
        if (cell >= 0 && row.IsBlankCell(cell) && _read.Count > 0)
        {
            return _read[^1].Line.ProjectName;
        }
        return cells.Name(row, cell, "projectName") ?? "";
    }

    private long? Fen(TableRow row, FactCells cells, ProcurementColumn column, string field) =>
        cells.Fen(row, _header!.IndexOf(column), field, _header.UnitOf(column) ?? _money);
}
