using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>What a document states, as the reader found it: facts with their lines, without keys or row numbers.</summary>
/// <remarks>Storage gives the facts their identity, department, year and document.</remarks>
public sealed class DisclosedDocument
{
    /// <summary>The title, as the document prints it; null where none was found.</summary>
    public string? Title { get; init; }

    /// <summary>The department's name, as the document prints it; null where none was found.</summary>
    public string? DepartmentName { get; init; }

    /// <summary>The fiscal year; null where the document does not tell.</summary>
    public int? Year { get; init; }

    /// <summary>Budget or final accounts.</summary>
    public DocumentKind Kind { get; init; }

    /// <summary>How many lines the document has.</summary>
    public int LineCount { get; init; }

    /// <summary>The uses of 机关运行经费, in the order of the sentence.</summary>
    public IReadOnlyList<string> AgencyOperatingExpenseUses { get; init; } = [];

    /// <summary>The amounts in document order, at most one for each year, measure and origin.</summary>
    /// <remarks><see cref="Fact.Year"/> is set: the document's own or the earlier one that the amount is of; 0 is the document's own where it does not tell it.</remarks>
    public IReadOnlyList<BudgetLine> Lines { get; init; } = [];

    /// <summary>The units, in document order.</summary>
    public IReadOnlyList<BudgetUnit> Units { get; init; } = [];

    /// <summary>The projects with their plan, goals and indicators, in document order. <see cref="Project.BudgetUnit"/> is one of <see cref="Units"/>.</summary>
    public IReadOnlyList<Project> Projects { get; init; } = [];

    /// <summary>The procurement lines; unit and project are those of this document.</summary>
    public IReadOnlyList<ProcurementLine> ProcurementLines { get; init; } = [];

    /// <summary>The asset table with its rows; null where there is none.</summary>
    public AssetTable? AssetTable { get; init; }

    /// <summary>What was not understood, in document order.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; init; } = [];
}

/// <summary>Lines that the reader met and could not make a fact of.</summary>
/// <param name="LineStart">The first line, from 1.</param>
/// <param name="LineEnd">The last line.</param>
/// <param name="Message">What was expected there and what stands there.</param>
public sealed record ReadingNote(int LineStart, int LineEnd, string Message);
