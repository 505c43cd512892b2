namespace OpenBudget.Domain.Model;

/// <summary>A published document, kept to the byte.</summary>
public sealed class Document : IKeyed
{
    /// <inheritdoc/>
    public int Id { get; set; }

    /// <summary>Region, department, year, kind and ordinal among equals; never the hash, so a corrected file keeps its identity.</summary>
    public string Key { get; set; } = "";

    /// <summary>The title as published.</summary>
    public string Title { get; set; } = "";

    /// <summary>The row number of <see cref="Department"/>.</summary>
    public int DepartmentId { get; set; }

    /// <summary>The department that published it.</summary>
    public Department Department { get; set; } = null!;

    /// <summary>The fiscal year it is about.</summary>
    public int Year { get; set; }

    /// <summary>The row of <see cref="Year"/>.</summary>
    public FiscalYear FiscalYear { get; set; } = null!;

    /// <summary>Budget or final accounts.</summary>
    public DocumentKind Kind { get; set; }

    /// <summary>Who published it; null where not known.</summary>
    public string? Publisher { get; set; }

    /// <summary>Where it was published; null where not known.</summary>
    public string? Url { get; set; }

    /// <summary>The day it was published; null where not known.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>The file's name, without folders.</summary>
    public string FileName { get; set; } = "";

    /// <summary>The SHA-256 of the published bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>When it was imported, UTC.</summary>
    public DateTime ImportedAt { get; set; }

    /// <summary>How many lines its text has.</summary>
    public int LineCount { get; set; }

    /// <summary>The sections, in the order of the document; together they cover every line.</summary>
    public List<Section> Sections { get; } = [];

    /// <summary>The published bytes. In a table of their own, so that a list of documents does not read them.</summary>
    public DocumentContent Content { get; set; } = null!;

    /// <summary>The verdicts of the rules on it.</summary>
    public List<Check> Checks { get; } = [];
}

/// <summary>The bytes of a document, and the text that it is read as.</summary>
public sealed class DocumentContent
{
    /// <summary>The row number of the document.</summary>
    public int DocumentId { get; set; }

    /// <summary>The text that its lines are counted in, UTF-8; null where the bytes are that text.</summary>
    public byte[]? Text { get; set; }

    /// <summary>The bytes as published.</summary>
    public byte[] Bytes { get; set; } = [];
}

/// <summary>What a document discloses.</summary>
public enum DocumentKind
{
    /// <summary>预算: what is planned.</summary>
    Budget,

    /// <summary>决算: what was spent.</summary>
    FinalAccounts,
}
