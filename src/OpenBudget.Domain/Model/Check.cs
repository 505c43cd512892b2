namespace OpenBudget.Domain.Model;

/// <summary>One rule applied to one place of a document, with its verdict. Verdicts that hold are stored too.</summary>
public sealed class Check : IKeyed
{
    /// <inheritdoc/>
    public int Id { get; set; }

    /// <summary>Document, rule, subject and place.</summary>
    public string Key { get; set; } = "";

    /// <summary>The row number of <see cref="Rule"/>.</summary>
    public int RuleId { get; set; }

    /// <summary>The rule.</summary>
    public Rule Rule { get; set; } = null!;

    /// <summary>The row number of <see cref="Department"/>.</summary>
    public int DepartmentId { get; set; }

    /// <summary>The department of the document.</summary>
    public Department Department { get; set; } = null!;

    /// <summary>The fiscal year of the document; of a pair of years the later one.</summary>
    public int Year { get; set; }

    /// <summary>The row number of <see cref="Document"/>.</summary>
    public int DocumentId { get; set; }

    /// <summary>The document that was checked; of two documents the later one.</summary>
    public Document Document { get; set; } = null!;

    /// <summary>The row number of <see cref="Budget"/>.</summary>
    public int BudgetId { get; set; }

    /// <summary>The budget that the document states.</summary>
    public Budget Budget { get; set; } = null!;

    /// <summary>The row number of <see cref="Project"/>.</summary>
    public int? ProjectId { get; set; }

    /// <summary>The project that it is about, itself or by one of its rows; null where it is about none.</summary>
    public Project? Project { get; set; }

    /// <summary>The row number of <see cref="Indicator"/>.</summary>
    public int? IndicatorId { get; set; }

    /// <summary>The indicator that it is about; null where it is about none.</summary>
    public Indicator? Indicator { get; set; }

    /// <summary>The verdict.</summary>
    public CheckStatus Status { get; set; }

    /// <summary>How much a failure would matter.</summary>
    public Severity Severity { get; set; }

    /// <summary>The verdict in Chinese words.</summary>
    public string MessageChinese { get; set; } = "";

    /// <summary>The verdict in English words.</summary>
    public string MessageEnglish { get; set; } = "";

    /// <summary>What should stand there; null where the rule expects no one value.</summary>
    public string? Expected { get; set; }

    /// <summary>What stands there; null where the rule looks at no one value.</summary>
    public string? Actual { get; set; }

    /// <summary>The amount found less the amount expected, in 分; null where the rule compares no amounts, or one is not known.</summary>
    public long? DifferenceFen { get; set; }

    /// <summary>The largest difference, without its sign, that rounding explains, in 分; null where <see cref="DifferenceFen"/> is.</summary>
    public long? ToleranceFen { get; set; }

    /// <summary>The class of the row it is about (<c>Project</c>).</summary>
    public string SubjectType { get; set; } = "";

    /// <summary>The natural key of the row it is about.</summary>
    public string SubjectKey { get; set; } = "";

    /// <summary>Every line it rests on.</summary>
    public List<CheckSource> Sources { get; } = [];
}

/// <summary>Lines that a verdict rests on.</summary>
public sealed class CheckSource : Sourced
{
    /// <summary>The position among the sources of the verdict, from 1.</summary>
    public int Ordinal { get; set; }
}

/// <summary>What documents are held against.</summary>
public sealed class Rule : IKeyed
{
    /// <inheritdoc/>
    public int Id { get; set; }

    /// <summary>Made of <see cref="Name"/>.</summary>
    public string Key { get; set; } = "";

    /// <summary>The name, in words joined by hyphens (<c>total-is-basic-plus-project</c>); it does not change.</summary>
    public string Name { get; set; } = "";

    /// <summary>How much a failure matters.</summary>
    public Severity Severity { get; set; }

    /// <summary>The title in Chinese.</summary>
    public string TitleChinese { get; set; } = "";

    /// <summary>The title in English.</summary>
    public string TitleEnglish { get; set; } = "";

    /// <summary>What it asks, what that rests on and what it needs, in Chinese.</summary>
    public string DescriptionChinese { get; set; } = "";

    /// <summary>What it asks, what that rests on and what it needs, in English.</summary>
    public string DescriptionEnglish { get; set; } = "";

    /// <summary>Its verdicts.</summary>
    public List<Check> Checks { get; } = [];
}

/// <summary>What became of a check.</summary>
public enum CheckStatus
{
    /// <summary>What was asked holds.</summary>
    Pass,

    /// <summary>It does not hold.</summary>
    Fail,

    /// <summary>It does not hold exactly, and rounding of what is printed explains the difference.</summary>
    Rounding,

    /// <summary>Something that is needed is missing or withheld.</summary>
    Insufficient,
}

/// <summary>How much a failure matters.</summary>
public enum Severity
{
    /// <summary>The document contradicts itself or another one.</summary>
    Error,

    /// <summary>What stands there can hardly be meant, or is no use to who reads it.</summary>
    Warning,

    /// <summary>A matter of form.</summary>
    Notice,
}
