namespace OpenBudget.Domain.Model;

/// <summary>Two projects of different years that are the same undertaking. Derived whenever a document of the department changes.</summary>
public sealed class ProjectLink
{
    /// <summary>The row number of <see cref="From"/>.</summary>
    public int FromId { get; set; }

    /// <summary>The earlier project.</summary>
    public Project From { get; set; } = null!;

    /// <summary>The row number of <see cref="To"/>.</summary>
    public int ToId { get; set; }

    /// <summary>The later project.</summary>
    public Project To { get; set; } = null!;

    /// <summary>The row number of the department of both.</summary>
    public int DepartmentId { get; set; }

    /// <summary>What ties them.</summary>
    public LineageRelation Relation { get; set; }

    /// <summary>How sure that is, in millionths: 1 000 000 is certain.</summary>
    public long Confidence { get; set; }

    /// <summary>What ties them, in Chinese words.</summary>
    public string BasisZh { get; set; } = "";

    /// <summary>What ties them, in English words.</summary>
    public string BasisEn { get; set; } = "";
}

/// <summary>What ties two projects of different years.</summary>
public enum LineageRelation
{
    /// <summary>Both have the same code.</summary>
    SameCode,

    /// <summary>Both have the same name, but for widths, white space and kinds of brackets.</summary>
    SameName,

    /// <summary>The names are alike; how much is told by the confidence.</summary>
    Renamed,

    /// <summary>A person has decided so.</summary>
    Reviewed,
}
