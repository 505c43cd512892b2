namespace OpenBudget.Domain.Model;

/// <summary>A duty of the department (职责活动) or a working activity under it (工作活动), with its yearly budget.</summary>
public sealed class Activity : Fact
{
    /// <summary>The row number of <see cref="Budget"/>.</summary>
    public int BudgetId { get; set; }

    /// <summary>The budget.</summary>
    public Budget Budget { get; set; } = null!;

    /// <summary>Duty or activity.</summary>
    public ActivityKind Kind { get; set; }

    /// <summary>The number: 1 for a duty, 1.1 for an activity under it. A duty without a printed number counts its position.</summary>
    public string Number { get; set; } = "";

    /// <summary>The name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The row number of <see cref="Parent"/>.</summary>
    public int? ParentId { get; set; }

    /// <summary>The duty an activity belongs to; null for a duty.</summary>
    public Activity? Parent { get; set; }

    /// <summary>The activities of a duty.</summary>
    public List<Activity> Children { get; } = [];

    /// <summary>年度预算数, in 分.</summary>
    public long? AmountFen { get; set; }

    /// <summary>内容描述.</summary>
    public string? Description { get; set; }

    /// <summary>绩效目标.</summary>
    public string? Goal { get; set; }

    /// <summary>Whether at least one cell is withheld.</summary>
    public bool Withheld { get; set; }

    /// <summary>The cells without a value.</summary>
    public List<Absence> Absences { get; } = [];

    /// <summary>Its performance indicators.</summary>
    public List<Indicator> Indicators { get; } = [];
}

/// <summary>Whether a row of the duty table is a duty or an activity.</summary>
public enum ActivityKind
{
    /// <summary>职责活动.</summary>
    Duty,

    /// <summary>工作活动.</summary>
    Activity,
}

/// <summary>What must be reached for one grade of an indicator (绩效标准).</summary>
public sealed class GradeStandard
{
    /// <summary>The position among the standards, from 1.</summary>
    public int Ordinal { get; set; }

    /// <summary>优, 良, 中 or 差.</summary>
    public Grade Grade { get; set; }

    /// <summary>How the value bounds the result; null where none is printed.</summary>
    public TargetOperator? Operator { get; set; }

    /// <summary>The value in millionths; null where none is printed.</summary>
    public long? Value { get; set; }

    /// <summary>The unit (%); null where none is printed.</summary>
    public string? Unit { get; set; }

    /// <summary>Whether it is withheld.</summary>
    public bool Withheld { get; set; }

    /// <summary>The cell's raw text.</summary>
    public string Published { get; set; } = "";
}

/// <summary>A grade of performance.</summary>
public enum Grade
{
    /// <summary>优.</summary>
    Excellent,

    /// <summary>良.</summary>
    Good,

    /// <summary>中.</summary>
    Fair,

    /// <summary>差.</summary>
    Poor,
}
