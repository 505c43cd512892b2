using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;
using OpenBudget.GraphQL.Relational;

namespace OpenBudget.Api.Commands;

/// <summary>A document in the database, as <c>--json</c> writes it. Its id is the one that GraphQL gives it, too.</summary>
internal sealed record StoredDocument(
    string Id,
    string FileName,
    string Title,
    string Department,
    string Region,
    int Year,
    string Kind,
    string Sha256,
    int LineCount,
    DateTime ImportedAt)
{
    private const string TypeName = "Document";

    /// <summary>All documents, by department and year.</summary>
    public static IReadOnlyList<StoredDocument> All(BudgetDbContext database) =>
    [
        .. database.Documents.Include(d => d.Department).AsEnumerable()
            .Select(Of)
            .OrderBy(d => d.Region, StringComparer.Ordinal)
            .ThenBy(d => d.Department, StringComparer.Ordinal)
            .ThenBy(d => d.Year)
            .ThenBy(d => d.Kind, StringComparer.Ordinal),
    ];

    /// <summary>The document that the user means.</summary>
    /// <param name="database">The database.</param>
    /// <param name="named">Its id, its file name, or the beginning of its SHA-256.</param>
    /// <exception cref="CommandException">There is none, or there are several.</exception>
    public static StoredDocument Find(BudgetDbContext database, string named)
    {
        var found = All(database)
            .Where(d => d.Id == named || d.FileName == named || (named.Length > 0 && d.Sha256.StartsWith(named, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        return found switch
        {
            [var document] => document,
            [] => throw new CommandException(
                $"There is no document '{CommandSession.Shortened(named)}': no id, file name or beginning of a SHA-256 is so. 'documents' lists them."),
            _ => throw new CommandException(
                $"'{CommandSession.Shortened(named)}' may be {found.Count} documents. Name one by its SHA-256: "
                + string.Join(", ", found.Take(10).Select(d => $"{d.Sha256[..16]} ({d.FileName}, {d.Year})"))),
        };
    }

    /// <summary>Its natural key.</summary>
    public string Key() => GlobalId.TryDecode(Id, out _, out var key) ? key : throw new InvalidOperationException("The id of a document is not an id.");

    private static StoredDocument Of(Document d) => new(
        GlobalId.Encode(TypeName, d.Key),
        d.FileName,
        d.Title,
        d.Department.Name,
        d.Department.Region,
        d.Year,
        EnumSpelling.Of(d.Kind),
        d.Sha256,
        d.LineCount,
        d.ImportedAt);
}
