using System.Globalization;
using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Storage;
using OpenBudget.GraphQL.Relational;

namespace OpenBudget.Api.Commands;

/// <summary>What <c>read</c> found in a file, as <c>--json</c> writes it.</summary>
internal record ReadResult(
    string File,
    string? Title,
    string? Department,
    int? Year,
    string Kind,
    string Sha256,
    int LineCount,
    int Facts,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyList<ReadingNote> Notes,
    FindingsResult Checks)
{
    public static ReadResult Of(string path, DocumentFile file, Findings findings) => new(
        path,
        file.Disclosed.Title,
        file.Disclosed.DepartmentName,
        file.Disclosed.Year,
        EnumSpelling.Of(file.Disclosed.Kind),
        file.Sha256,
        file.Disclosed.LineCount,
        file.Counts.Values.Sum(),
        file.Counts,
        file.Disclosed.Notes,
        FindingsResult.Of(findings));

    /// <summary>Writes what was read and what was not understood, below a headline.</summary>
    public void WriteDetails(TextWriter output)
    {
        WriteDetails(output, Facts, Counts, Notes);
        FindingsText.Summary.Write(output, Checks.Findings);
    }

    /// <inheritdoc cref="WriteDetails(TextWriter)"/>
    public static void WriteDetails(TextWriter output, int facts, IReadOnlyDictionary<string, int> counts, IReadOnlyList<ReadingNote> notes)
    {
        output.WriteLine(FormattableString.Invariant($"  read: {facts} facts"));
        foreach (var (kind, count) in counts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {count,6} {kind}"));
        }

        output.WriteLine(FormattableString.Invariant($"  not understood: {notes.Count} passages"));
        foreach (var note in notes)
        {
            output.WriteLine(FormattableString.Invariant($"    lines {note.LineStart}–{note.LineEnd}: {note.Message}"));
        }
    }
}

/// <summary>What <c>import</c> did with a file, as <c>--json</c> writes it.</summary>
internal sealed record ImportedResult : ReadResult
{
    public ImportedResult(ReadResult read, string region, ImportResult import) : base(read) =>
        (Id, Region, Replaced, FactsBefore) = (GlobalId.Encode("Document", import.DocumentKey), region, import.Replaced, import.FactsBefore);

    /// <summary>The id that GraphQL gives it, too.</summary>
    public string Id { get; }

    public string Region { get; }

    public bool Replaced { get; }

    public int FactsBefore { get; }
}

/// <summary>A file that could not be used, as <c>--json</c> writes it.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Line">The line that shows it, from 1; null where the whole file is meant.</param>
/// <param name="Message">What was wrong, and what to do.</param>
internal sealed record FileFailure(string File, int? Line, string Message)
{
    public static FileFailure Of(string path, Exception error) => new(path, (error as DocumentReadException)?.Line, error.Message);

    public override string ToString() => Line is null
        ? $"{File}: {Message}"
        : FormattableString.Invariant($"{File}:{Line}: {Message}");
}

/// <summary>What a command did with the files it was given, as <c>--json</c> writes it.</summary>
/// <param name="Documents">The files that could be used, in the order they were named.</param>
/// <param name="Failures">Those that could not.</param>
internal sealed record FilesResult<T>(IReadOnlyList<T> Documents, IReadOnlyList<FileFailure> Failures);
