namespace OpenBudget.Domain.Model;

/// <summary>A category of expenditure (科目), one for all departments and years that use its code.</summary>
public sealed class Classification : IKeyed
{
    /// <inheritdoc/>
    public int Id { get; set; }

    /// <summary>Scheme and code.</summary>
    public string Key { get; set; } = "";

    /// <summary>By function or by economic nature.</summary>
    public ClassificationScheme Scheme { get; set; }

    /// <summary>The code: 208, 20805, 2080505.</summary>
    public string Code { get; set; } = "";

    /// <summary>类, 款 or 项.</summary>
    public ClassificationLevel Level { get; set; }

    /// <summary>The name, as the latest document words it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The definition, as the latest document that gives one words it; null where none does.</summary>
    public string? Definition { get; set; }

    /// <summary>The row number of <see cref="Parent"/>.</summary>
    public int? ParentId { get; set; }

    /// <summary>The category above; null for a 类, and where no document names the one above.</summary>
    public Classification? Parent { get; set; }

    /// <summary>The categories below.</summary>
    public List<Classification> Children { get; } = [];

    /// <summary>How each document names and defines it.</summary>
    public List<ClassificationWording> Wordings { get; } = [];
}

/// <summary>How one document names and defines a category.</summary>
public sealed class ClassificationWording : Sourced
{
    /// <summary>The position among the wordings of the category, from 1.</summary>
    public int Ordinal { get; set; }

    /// <summary>The row number of <see cref="Department"/>.</summary>
    public int DepartmentId { get; set; }

    /// <summary>The department that words it so.</summary>
    public Department Department { get; set; } = null!;

    /// <summary>The fiscal year of the document.</summary>
    public int Year { get; set; }

    /// <summary>The name as printed.</summary>
    public string Name { get; set; } = "";

    /// <summary>The definition as printed; null where the document gives none.</summary>
    public string? Definition { get; set; }
}

/// <summary>How expenditure is divided.</summary>
public enum ClassificationScheme
{
    /// <summary>支出功能分类: what the government does with the money.</summary>
    Functional,

    /// <summary>支出经济分类: what the money is paid for.</summary>
    Economic,
}

/// <summary>How fine a category is.</summary>
public enum ClassificationLevel
{
    /// <summary>类.</summary>
    Class,

    /// <summary>款.</summary>
    Section,

    /// <summary>项.</summary>
    Item,
}
