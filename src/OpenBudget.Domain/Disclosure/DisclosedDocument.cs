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

    /// <summary>The responsibilities, in document order.</summary>
    public IReadOnlyList<Responsibility> Responsibilities { get; init; } = [];

    /// <summary>The duties and their activities with their indicators, in document order; a child names its parent.</summary>
    public IReadOnlyList<Activity> Activities { get; init; } = [];

    /// <summary>The goals of the department as a whole, in document order.</summary>
    public IReadOnlyList<PerformanceGoal> PerformanceGoals { get; init; } = [];

    /// <summary>The statements, in document order.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>The terms explained, in document order.</summary>
    public IReadOnlyList<GlossaryTerm> GlossaryTerms { get; init; } = [];

    /// <summary>The changes stated in words, in document order, without what the figures give.</summary>
    public IReadOnlyList<ReportedChange> ReportedChanges { get; init; } = [];

    /// <summary>The categories of expenditure that are named or defined, in document order, those above before those below.</summary>
    /// <remarks>A line of a category refers to it by scheme and code only (<see cref="BudgetLine.Classification"/>).</remarks>
    public IReadOnlyList<DisclosedClassification> Classifications { get; init; } = [];

    /// <summary>The sections, in document order; together they cover every line once.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>What became of every line.</summary>
    public Coverage Coverage { get; init; } = Coverage.None;

    /// <summary>What was not understood, in document order.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; init; } = [];
}

/// <summary>Lines that the reader met and could not make a fact of.</summary>
/// <param name="LineStart">The first line, from 1.</param>
/// <param name="LineEnd">The last line.</param>
/// <param name="Message">What was expected there and what stands there.</param>
public sealed record ReadingNote(int LineStart, int LineEnd, string Message);

/// <summary>A category of expenditure as a document names and defines it.</summary>
public sealed class DisclosedClassification : Sourced
{
    /// <summary>By function or by economic nature.</summary>
    public ClassificationScheme Scheme { get; init; }

    /// <summary>The code: 208, 20805, 2080505.</summary>
    public string Code { get; init; } = "";

    /// <summary>类, 款 or 项.</summary>
    public ClassificationLevel Level { get; init; }

    /// <summary>The name as printed.</summary>
    public string Name { get; init; } = "";

    /// <summary>The definition as printed; null where the document gives none.</summary>
    public string? Definition { get; init; }
}
