namespace OpenBudget.Domain.Disclosure;

/// <summary>What a section of a document is about.</summary>
internal enum SectionKind
{
    /// <summary>Before the first heading.</summary>
    Preface,

    /// <summary>Under a heading of the first levels that the vocabulary does not know.</summary>
    Unknown,
    Responsibilities,
    Institutions,
    BudgetOverview,
    Revenue,
    Expenditure,
    Change,
    AgencyOperatingExpenses,
    ThreePublicExpenses,
    Procurement,
    Assets,
    Glossary,
    OtherMatters,
    Performance,
    OverallGoals,
    ItemisedGoals,
    Safeguards,
    Duties,
    SpecialFunds,
    Projects,
}

/// <summary>How a heading is numbered; an earlier style stands above a later one.</summary>
internal enum Numbering
{
    /// <summary>第一部分.</summary>
    Part,

    /// <summary>一、.</summary>
    Chinese,

    /// <summary>（一）.</summary>
    ChineseInBrackets,

    /// <summary>1、 and 1..</summary>
    Arabic,

    /// <summary>（1）.</summary>
    ArabicInBrackets,

    /// <summary>No number.</summary>
    None,
}

/// <summary>The tables that are known by their header.</summary>
internal enum TableKind
{
    Units,
    Procurement,
    Assets,
    Duties,
}

/// <summary>Columns of the table of units.</summary>
internal enum UnitColumn
{
    Name,
    Nature,
    Rank,
    Funding,
}

/// <summary>Columns of the procurement table.</summary>
internal enum ProcurementColumn
{
    /// <summary>The group over the project's name and funds.</summary>
    Source,
    ProjectName,

    /// <summary>The project's funds, which its own table states; no field holds them here.</summary>
    ProjectFunds,
    Item,
    CatalogueCode,
    UnitOfMeasure,
    Quantity,
    UnitPrice,

    /// <summary>The total, and the group over it and the sources of funds.</summary>
    Amount,
    GeneralPublicBudget,
    GovernmentFund,
    StateCapital,
    SpecialAccount,
    OwnFunds,
}

/// <summary>Columns of the asset table.</summary>
internal enum AssetColumn
{
    Label,
    Quantity,
    Value,
}

/// <summary>Columns of an indicator table.</summary>
internal enum IndicatorColumn
{
    /// <summary>The label at the side of the whole table.</summary>
    Side,
    Category,
    Kind,
    Name,
    Description,

    /// <summary>The target in one cell, or the group over its three.</summary>
    Target,
    Operator,
    Value,
    TargetUnit,
    Basis,
}

/// <summary>Labels inside a project's form.</summary>
internal enum FormLabel
{
    Code,
    Name,
    Unit,

    /// <summary>The label beside the amounts and the purpose.</summary>
    BudgetAndPurpose,
    Amount,
    FiscalFunds,
    OtherFunds,
    Purpose,
    Schedule,
    Goals,

    /// <summary>The label beside the indicator table, where it has one.</summary>
    Indicators,
}

/// <summary>Columns of the table of duties.</summary>
internal enum DutyColumn
{
    /// <summary>The duty, or the activity under it.</summary>
    Name,
    Amount,
    Description,
    Goal,
    Indicator,

    /// <summary>The group over the four grades.</summary>
    Standards,
    Excellent,
    Good,
    Fair,
    Poor,
}
