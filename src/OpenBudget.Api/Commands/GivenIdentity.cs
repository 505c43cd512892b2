using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Commands;

/// <summary>What the user says of the documents; null where the documents tell it themselves.</summary>
/// <param name="Department">The department's name.</param>
/// <param name="Region">The region.</param>
/// <param name="Year">The fiscal year.</param>
internal sealed record GivenIdentity(string? Department, string? Region, int? Year)
{
    /// <summary>All that must be known of a document: what is given, else what it tells, else what the database knows of its department.</summary>
    /// <exception cref="CommandException">Something is missing that neither tells.</exception>
    public PublishedDocument Complete(BudgetDatabase database, string path, DocumentFile file)
    {
        var department = Known(Department) ?? Known(file.Disclosed.DepartmentName)
            ?? throw new CommandException("The document does not tell its department. Give it with --department.");
        var year = Year ?? file.Disclosed.Year
            ?? throw new CommandException("The document does not tell its year. Give it with --year.");
        using var context = database.OpenForReading();
        var same = context.Documents.Where(d => d.Sha256 == file.Sha256).Select(d => new { d.Publisher, d.Url, d.PublishedOn }).SingleOrDefault();
        return new PublishedDocument
        {
            FileName = Path.GetFileName(path),
            Title = file.Disclosed.Title ?? Path.GetFileNameWithoutExtension(path),
            Region = Known(Region) ?? RegionOf(context, department),
            Department = department,
            Year = year,
            Kind = file.Disclosed.Kind,

            // Of the same bytes it is still true; a correction may have been published elsewhere.
            Publisher = same?.Publisher,
            Url = same?.Url,
            PublishedOn = same?.PublishedOn,
        };
    }

    private static string RegionOf(BudgetDbContext context, string department)
    {
        var regions = context.Departments.Select(d => new { d.Key, d.Region }).AsEnumerable()
            .Where(d => NaturalKeys.Department(d.Region, department) == d.Key)
            .Select(d => d.Region)
            .ToList();
        return regions switch
        {
            [var region] => region,
            [] => throw new CommandException(
                $"The department {CommandSession.Shortened(department)} is new, and a document does not tell its region. Give it with --region."),
            _ => throw new CommandException(
                $"The department {CommandSession.Shortened(department)} is in {string.Join(", ", regions.Take(5).Select(CommandSession.Shortened))}."
                + " Say which with --region."),
        };
    }

    private static string? Known(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();
}
