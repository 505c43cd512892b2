namespace OpenBudget.Domain.Model;

/// <summary>A responsibility of the department (部门职责).</summary>
public sealed class Responsibility : Fact
{
    /// <summary>The position in the document, from 1.</summary>
    public int Number { get; set; }

    /// <summary>The organ that has it (法治建设科); null where the document gives it to the department as a whole.</summary>
    public string? Organ { get; set; }

    /// <summary>The text, without its number.</summary>
    public string Text { get; set; } = "";
}

/// <summary>A performance goal of the department as a whole (部门整体绩效目标).</summary>
public sealed class PerformanceGoal : Fact
{
    /// <summary>The row number of <see cref="Budget"/>.</summary>
    public int BudgetId { get; set; }

    /// <summary>The budget.</summary>
    public Budget Budget { get; set; } = null!;

    /// <summary>总体绩效目标, 分项绩效目标 or 工作保障措施.</summary>
    public GoalKind Kind { get; set; }

    /// <summary>The heading it stands under (维护社会稳定工作); null where there is none.</summary>
    public string? Section { get; set; }

    /// <summary>The printed number; null where none is printed.</summary>
    public int? Number { get; set; }

    /// <summary>The text, without its number.</summary>
    public string Text { get; set; } = "";
}

/// <summary>Which part of the department's goals a goal belongs to.</summary>
public enum GoalKind
{
    /// <summary>总体绩效目标.</summary>
    Overall,

    /// <summary>分项绩效目标.</summary>
    Itemised,

    /// <summary>工作保障措施.</summary>
    Safeguard,
}

/// <summary>A sentence that states something no table has a place for (我部门无政府采购预算).</summary>
public sealed class Statement : Fact
{
    /// <summary>The row number of <see cref="Budget"/>.</summary>
    public int BudgetId { get; set; }

    /// <summary>The budget.</summary>
    public Budget Budget { get; set; } = null!;

    /// <summary>What it is about.</summary>
    public StatementTopic Topic { get; set; }

    /// <summary>The text.</summary>
    public string Text { get; set; } = "";
}

/// <summary>What a statement is about.</summary>
public enum StatementTopic
{
    /// <summary>政府采购.</summary>
    Procurement,

    /// <summary>专项资金.</summary>
    SpecialFunds,

    /// <summary>国有资产.</summary>
    Assets,

    /// <summary>机构.</summary>
    Institutions,

    /// <summary>编制依据.</summary>
    LegalBasis,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>A term as a document explains it (名词解释).</summary>
public sealed class GlossaryTerm : Fact
{
    /// <summary>The term.</summary>
    public string Term { get; set; } = "";

    /// <summary>The explanation.</summary>
    public string Definition { get; set; } = "";
}

/// <summary>A change that a document states in words (比上年增减情况).</summary>
public sealed class ReportedChange : Fact
{
    /// <summary>The row number of <see cref="Budget"/>.</summary>
    public int BudgetId { get; set; }

    /// <summary>The budget.</summary>
    public Budget Budget { get; set; } = null!;

    /// <summary>What changed.</summary>
    public Measure Measure { get; set; }

    /// <summary>The year it is measured against: the year before, unless the document plainly means another.</summary>
    public int BaseYear { get; set; }

    /// <summary>The base year as printed (2010 in the document of 2021); null where none is printed.</summary>
    public int? BaseYearPublished { get; set; }

    /// <summary>Which way it changed, by the words.</summary>
    public ChangeDirection Direction { get; set; }

    /// <summary>The change as stated, signed, in 分; null where no amount is stated.</summary>
    public long? ReportedFen { get; set; }

    /// <summary>The change in percent as stated, signed, in millionths; null where none is stated.</summary>
    public long? ReportedPercent { get; set; }

    /// <summary>The change that the figures of the two years give, in 分; null where one of them is not known.</summary>
    public long? ComputedFen { get; set; }

    /// <summary>Whether both agree; null where one of them is not known.</summary>
    public bool? Agrees { get; set; }

    /// <summary>主要原因是 …; null where no reason is stated.</summary>
    public string? Reason { get; set; }
}

/// <summary>Which way a figure changed, by the words.</summary>
public enum ChangeDirection
{
    /// <summary>增加.</summary>
    Increase,

    /// <summary>减少.</summary>
    Decrease,

    /// <summary>持平.</summary>
    Unchanged,

    /// <summary>The words contradict each other (减增加).</summary>
    Contradictory,
}

/// <summary>A section of a document.</summary>
public sealed class Section
{
    /// <summary>The position in the document, from 1.</summary>
    public int Ordinal { get; set; }

    /// <summary>What kind of section it is, by a word that does not change (<c>RESPONSIBILITIES</c>, <c>PROJECTS</c> …).</summary>
    public string Kind { get; set; } = "";

    /// <summary>The heading as printed, without field codes.</summary>
    public string Heading { get; set; } = "";

    /// <summary>The first line, from 1.</summary>
    public int LineStart { get; set; }

    /// <summary>The last line.</summary>
    public int LineEnd { get; set; }

    /// <summary>How many facts stand in it.</summary>
    public int Facts { get; set; }

    /// <summary>Whether every line of it was understood.</summary>
    public bool Understood { get; set; }
}
