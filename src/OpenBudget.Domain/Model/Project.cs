namespace OpenBudget.Domain.Model;

/// <summary>A budgeted project (预算项目).</summary>
public sealed class Project : Fact
{
    /// <summary>The row number of <see cref="Budget"/>.</summary>
    public int BudgetId { get; set; }

    /// <summary>The budget.</summary>
    public Budget Budget { get; set; } = null!;

    /// <summary>The row number of <see cref="BudgetUnit"/>.</summary>
    public int? BudgetUnitId { get; set; }

    /// <summary>The unit that runs it; null where the document does not tell.</summary>
    public BudgetUnit? BudgetUnit { get; set; }

    /// <summary>The position in the document, from 1.</summary>
    public int Number { get; set; }

    /// <summary>项目编码; null where the document gives none.</summary>
    public string? Code { get; set; }

    /// <summary>项目名称.</summary>
    public string Name { get; set; } = "";

    /// <summary>预算数, in 分.</summary>
    public long? AmountFen { get; set; }

    /// <summary>财政资金, in 分.</summary>
    public long? FiscalFundsFen { get; set; }

    /// <summary>其他资金, in 分.</summary>
    public long? OtherFundsFen { get; set; }

    /// <summary>资金用途.</summary>
    public string? Purpose { get; set; }

    /// <summary>Whether at least one cell is withheld.</summary>
    public bool Withheld { get; set; }

    /// <summary>The cells without a value; <c>goals</c> where no goal has one.</summary>
    public List<Absence> Absences { get; } = [];

    /// <summary>The row number of <see cref="Activity"/>.</summary>
    public int? ActivityId { get; set; }

    /// <summary>The duty it serves; null where nothing ties it to one.</summary>
    public Activity? Activity { get; set; }

    /// <summary>What ties it to the duty, in words; null where <see cref="Activity"/> is.</summary>
    public string? ActivityBasis { get; set; }

    /// <summary>资金支出计划.</summary>
    public List<ScheduleStep> Schedule { get; } = [];

    /// <summary>绩效目标.</summary>
    public List<ProjectGoal> Goals { get; } = [];

    /// <summary>绩效指标.</summary>
    public List<Indicator> Indicators { get; } = [];

    /// <summary>What is bought for it.</summary>
    public List<ProcurementLine> ProcurementLines { get; } = [];

    /// <summary>The verdicts of the rules on it and its rows.</summary>
    public List<Check> Checks { get; } = [];
}

/// <summary>One step of a spending plan.</summary>
public sealed class ScheduleStep : Sourced
{
    /// <summary>The position in the plan, from 1.</summary>
    public int Ordinal { get; set; }

    /// <summary>The month at whose end the share should be spent, 1 to 12.</summary>
    public int Month { get; set; }

    /// <summary>The share spent by then, in millionths of a percent (25 % is 25 000 000); null where it is absent.</summary>
    public long? CumulativePercent { get; set; }

    /// <summary>The cell's raw text.</summary>
    public string Published { get; set; } = "";
}

/// <summary>One goal of a project.</summary>
public sealed class ProjectGoal : Sourced
{
    /// <summary>The position among the goals, from 1.</summary>
    public int Number { get; set; }

    /// <summary>The goal; null where it is withheld or blank.</summary>
    public string? Text { get; set; }

    /// <summary>Whether it is withheld.</summary>
    public bool Withheld { get; set; }
}

/// <summary>A performance indicator (绩效指标).</summary>
public sealed class Indicator : Fact
{
    /// <summary>The row number of <see cref="Budget"/>.</summary>
    public int BudgetId { get; set; }

    /// <summary>The budget.</summary>
    public Budget Budget { get; set; } = null!;

    /// <summary>The row number of <see cref="Project"/>.</summary>
    public int? ProjectId { get; set; }

    /// <summary>The project it measures; null where it measures an activity.</summary>
    public Project? Project { get; set; }

    /// <summary>The row number of <see cref="Activity"/>.</summary>
    public int? ActivityId { get; set; }

    /// <summary>The duty or activity it measures; null where it measures a project.</summary>
    public Activity? Activity { get; set; }

    /// <summary>绩效标准: what must be reached for each grade; empty where none are printed.</summary>
    public List<GradeStandard> Standards { get; } = [];

    /// <summary>The position among the owner's indicators, from 1.</summary>
    public int Number { get; set; }

    /// <summary>The standard parent of <see cref="Kind"/>; null where no kind is printed or known.</summary>
    public IndicatorCategory? Category { get; set; }

    /// <summary>二级指标; null where it is not printed or not known.</summary>
    public IndicatorKind? Kind { get; set; }

    /// <summary>一级指标 as printed; a merged cell inherits the label above.</summary>
    public string? CategoryLabel { get; set; }

    /// <summary>二级指标 as printed.</summary>
    public string? KindLabel { get; set; }

    /// <summary>三级指标.</summary>
    public string? Name { get; set; }

    /// <summary>绩效指标描述.</summary>
    public string? Description { get; set; }

    /// <summary>The target's operator; null where none is printed.</summary>
    public TargetOperator? TargetOperator { get; set; }

    /// <summary>The target's value in millionths; null where none is printed.</summary>
    public long? TargetValue { get; set; }

    /// <summary>The target's unit (%, 次); null where none is printed.</summary>
    public string? TargetUnit { get; set; }

    /// <summary>指标值 as printed, its cells joined by a space; null where the row has no target cell, or none with a value (then it is in <see cref="Absences"/>).</summary>
    public string? TargetPublished { get; set; }

    /// <summary>指标值确定依据.</summary>
    public string? Basis { get; set; }

    /// <summary>Whether at least one cell is withheld.</summary>
    public bool Withheld { get; set; }

    /// <summary>The cells without a value; those of the target's own cells are <c>target.operator</c>, <c>target.value</c> and <c>target.unit</c>.</summary>
    public List<Absence> Absences { get; } = [];

    /// <summary>The verdicts of the rules on it.</summary>
    public List<Check> Checks { get; } = [];
}

/// <summary>一级指标, by 财预〔2021〕101号.</summary>
public enum IndicatorCategory
{
    /// <summary>产出.</summary>
    Output,

    /// <summary>成本.</summary>
    Cost,

    /// <summary>效益.</summary>
    Benefit,

    /// <summary>满意度.</summary>
    Satisfaction,
}

/// <summary>二级指标, by 财预〔2021〕101号 and what was printed before it.</summary>
public enum IndicatorKind
{
    /// <summary>数量指标.</summary>
    Quantity,

    /// <summary>质量指标.</summary>
    Quality,

    /// <summary>时效指标.</summary>
    Timeliness,

    /// <summary>成本指标, before it was divided.</summary>
    Cost,

    /// <summary>经济成本指标.</summary>
    EconomicCost,

    /// <summary>社会成本指标.</summary>
    SocialCost,

    /// <summary>生态环境成本指标.</summary>
    EcologicalCost,

    /// <summary>经济效益指标.</summary>
    EconomicBenefit,

    /// <summary>社会效益指标.</summary>
    SocialBenefit,

    /// <summary>生态效益指标.</summary>
    EcologicalBenefit,

    /// <summary>可持续影响指标.</summary>
    SustainableImpact,

    /// <summary>服务对象满意度指标.</summary>
    ServiceSatisfaction,
}

/// <summary>How a target's value bounds the result.</summary>
public enum TargetOperator
{
    /// <summary>At least (≥).</summary>
    Gte,

    /// <summary>At most (≤).</summary>
    Lte,

    /// <summary>More than (＞).</summary>
    Gt,

    /// <summary>Less than (＜).</summary>
    Lt,

    /// <summary>Exactly (＝), only where printed.</summary>
    Eq,
}
