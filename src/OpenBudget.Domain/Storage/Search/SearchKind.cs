namespace OpenBudget.Domain.Storage.Search;

/// <summary>What kind of row a hit is; among equals, hits stand in this order.</summary>
public enum SearchKind
{
    /// <summary>A department.</summary>
    Department,

    /// <summary>A budget unit.</summary>
    BudgetUnit,

    /// <summary>A project.</summary>
    Project,

    /// <summary>A performance indicator.</summary>
    Indicator,

    /// <summary>A duty or activity.</summary>
    Activity,

    /// <summary>A row of the procurement budget.</summary>
    ProcurementLine,

    /// <summary>A responsibility.</summary>
    Responsibility,

    /// <summary>A goal of a department as a whole.</summary>
    PerformanceGoal,

    /// <summary>A category of expenditure.</summary>
    Classification,

    /// <summary>A term explained.</summary>
    GlossaryTerm,

    /// <summary>A document.</summary>
    Document,
}
