namespace OpenBudget.Domain.Storage.Lineage;

/// <summary>What a person has decided about two projects of a department: an entry of <c>lineage.json</c> in the seed folder.</summary>
/// <remarks>Kept in the database, because documents that it speaks of may be imported long after the build.</remarks>
internal sealed class ReviewedLink
{
    /// <summary>The position in the file, from 1.</summary>
    public int Number { get; set; }

    /// <summary>The natural key of the department.</summary>
    public string DepartmentKey { get; set; } = "";

    /// <summary>The year of the earlier project.</summary>
    public int FromYear { get; set; }

    /// <summary>Its code; null where it is named otherwise.</summary>
    public string? FromCode { get; set; }

    /// <summary>Its name as printed; null where it is named otherwise.</summary>
    public string? FromName { get; set; }

    /// <summary>Its position in the document; null where it is named otherwise.</summary>
    public int? FromNumber { get; set; }

    /// <summary>The year of the later project.</summary>
    public int ToYear { get; set; }

    /// <inheritdoc cref="FromCode"/>
    public string? ToCode { get; set; }

    /// <inheritdoc cref="FromName"/>
    public string? ToName { get; set; }

    /// <inheritdoc cref="FromNumber"/>
    public int? ToNumber { get; set; }

    /// <summary>Why they are one, in Chinese; null where they are not.</summary>
    public string? BasisZh { get; set; }

    /// <summary>Why they are one, in English; null where they are not.</summary>
    public string? BasisEn { get; set; }
}
