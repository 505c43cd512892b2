using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads the cells of one fact, and keeps which of them hold no value and why.</summary>
/// <remarks>A cell number below zero stands for a column that the table does not have: nothing is absent there.</remarks>
internal sealed class FactCells(List<Absence> absences, ReadingNotes notes)
{
    /// <summary>Whether one of the cells read so far is withheld.</summary>
    public bool Withheld { get; private set; }

    /// <summary>Why a cell holds no value; null where it holds one.</summary>
    public static AbsenceReason? ReasonOf(TableRow row, int cell)
    {
        if (row.IsBlankCell(cell))
        {
            return AbsenceReason.Blank;
        }
        var label = row.Folded(cell);
        return Vocabulary.Withheld.Contains(label) ? AbsenceReason.Withheld : Vocabulary.Dashes.Contains(label) ? AbsenceReason.Dash : null;
    }

    /// <summary>Whether the cell holds a value; if it holds none, the field is absent.</summary>
    public bool HasValue(TableRow row, int cell, string field)
    {
        if (cell < 0)
        {
            return false;
        }
        if (ReasonOf(row, cell) is not { } reason)
        {
            return true;
        }
        Miss(field, reason, row.Raw(cell));
        return false;
    }

    /// <summary>Notes that a field has a cell and no value.</summary>
    public void Miss(string field, AbsenceReason reason, string published)
    {
        Withheld |= reason == AbsenceReason.Withheld;
        absences.Add(new Absence { Ordinal = absences.Count + 1, Field = field, Reason = reason, Published = published });
    }

    /// <summary>A text of any length, as printed.</summary>
    public string? Text(TableRow row, int cell, string field) => HasValue(row, cell, field) ? row.Text(cell) : null;

    /// <summary>A name or a code, which a line break only wraps.</summary>
    public string? Name(TableRow row, int cell, string field) => HasValue(row, cell, field) ? row.Name(cell) : null;

    /// <summary>Money, in 分.</summary>
    public long? Fen(TableRow row, int cell, string field, MoneyUnit unit) =>
        HasValue(row, cell, field) && Kept(row, cell, Amounts.TryReadMoney(row.Folded(cell), unit, out var fen)) ? fen : null;

    /// <summary>A quantity or a percentage, in millionths.</summary>
    public long? Millionths(TableRow row, int cell, string field) =>
        HasValue(row, cell, field) && Kept(row, cell, Amounts.TryReadMillionths(row.Folded(cell), out var millionths)) ? millionths : null;

    private bool Kept(TableRow row, int cell, NumberFault fault)
    {
        if (fault == NumberFault.None)
        {
            return true;
        }
        notes.Add(row[cell].LineStart, row[cell].LineEnd, NumberNotes.Message(fault, row.Text(cell)));
        return false;
    }
}
