using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage;

/// <summary>What is known of a document besides its bytes.</summary>
public sealed record PublishedDocument
{
    /// <summary>The file's name, without folders.</summary>
    public required string FileName { get; init; }

    /// <summary>The title as published.</summary>
    public required string Title { get; init; }

    /// <summary>The region that the department governs.</summary>
    public required string Region { get; init; }

    /// <summary>The department's name.</summary>
    public required string Department { get; init; }

    /// <summary>The fiscal year.</summary>
    public required int Year { get; init; }

    /// <summary>Budget or final accounts.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Who published it; null where not known.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it was published; null where not known.</summary>
    public string? Url { get; init; }

    /// <summary>The day it was published; null where not known.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>What is known of a document that was imported.</summary>
    /// <param name="document">The document, with its department.</param>
    internal static PublishedDocument Of(Document document) => new()
    {
        FileName = document.FileName,
        Title = document.Title,
        Region = document.Department.Region,
        Department = document.Department.Name,
        Year = document.Year,
        Kind = document.Kind,
        Publisher = document.Publisher,
        Url = document.Url,
        PublishedOn = document.PublishedOn,
    };
}

/// <summary>What a removal did.</summary>
/// <param name="Facts">How many facts of the document are gone.</param>
/// <param name="RestoredSeed">The file name of the seed that it had replaced, which stands again; null where it had replaced none.</param>
public sealed record RemovalResult(int Facts, string? RestoredSeed);

/// <summary>What an import did.</summary>
/// <param name="DocumentKey">The natural key of the document.</param>
/// <param name="Replaced">Whether the document was there before, with these or other bytes.</param>
/// <param name="Facts">How many facts it states.</param>
/// <param name="FactsBefore">How many it stated before; 0 where it is new.</param>
/// <param name="Notes">What the reader did not understand.</param>
public sealed record ImportResult(
    string DocumentKey,
    bool Replaced,
    int Facts,
    int FactsBefore,
    IReadOnlyList<ReadingNote> Notes)
{
    /// <summary>What the rules found in it; nothing where they were not applied yet.</summary>
    public Findings Findings { get; init; } = Findings.None;
}
