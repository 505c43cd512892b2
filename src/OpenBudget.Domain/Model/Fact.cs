namespace OpenBudget.Domain.Model;

/// <summary>What stands somewhere in a document: the lines it was read from, and their exact characters.</summary>
public abstract class Sourced
{
    /// <summary>The row number of <see cref="Document"/>.</summary>
    public int DocumentId { get; set; }

    /// <summary>The document that states it.</summary>
    public Document Document { get; set; } = null!;

    /// <summary>The first line, counted from 1.</summary>
    public int LineStart { get; set; }

    /// <summary>The last line, counted from 1; at least <see cref="LineStart"/>.</summary>
    public int LineEnd { get; set; }

    /// <summary>The exact characters of those lines, joined as they stand in the document.</summary>
    public string Quote { get; set; } = "";
}

/// <summary>A row that a document states. It knows its department and year itself, so that both are one index away.</summary>
public abstract class Fact : Sourced, IKeyed
{
    /// <inheritdoc/>
    public int Id { get; set; }

    /// <inheritdoc/>
    public string Key { get; set; } = "";

    /// <summary>The row number of <see cref="Department"/>.</summary>
    public int DepartmentId { get; set; }

    /// <summary>The department it is about.</summary>
    public Department Department { get; set; } = null!;

    /// <summary>The fiscal year it is about.</summary>
    public int Year { get; set; }

    /// <summary>The row of <see cref="Year"/>.</summary>
    public FiscalYear FiscalYear { get; set; } = null!;
}

/// <summary>A row with a public identity.</summary>
/// <remarks>
/// <see cref="Key"/> is made of what the field itself calls the row by (region, name, year, code …), so it is the same after every
/// import. <see cref="Id"/> is the database's short name for it; it is kept when a document is imported again, and never public.
/// </remarks>
public interface IKeyed
{
    /// <summary>The row number.</summary>
    int Id { get; set; }

    /// <summary>The natural key, unique among rows of the same type.</summary>
    string Key { get; set; }
}

/// <summary>Why a cell of a row has no value.</summary>
public sealed class Absence
{
    /// <summary>The position among the absences of the row, from 1.</summary>
    public int Ordinal { get; set; }

    /// <summary>The field, by its public name.</summary>
    public string Field { get; set; } = "";

    /// <summary>What stands there instead of a value.</summary>
    public AbsenceReason Reason { get; set; }

    /// <summary>The cell's raw text.</summary>
    public string Published { get; set; } = "";
}

/// <summary>What stands in a cell that has no value.</summary>
public enum AbsenceReason
{
    /// <summary>涉密: the value is withheld.</summary>
    Withheld,

    /// <summary>The cell is empty.</summary>
    Blank,

    /// <summary>The cell holds a dash.</summary>
    Dash,
}

/// <summary>Where a figure was read from.</summary>
public enum FactOrigin
{
    /// <summary>A table.</summary>
    Table,

    /// <summary>A sentence.</summary>
    Text,
}
