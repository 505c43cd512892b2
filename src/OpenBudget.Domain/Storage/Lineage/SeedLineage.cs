using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Comparing;

namespace OpenBudget.Domain.Storage.Lineage;

/// <summary>What people have decided about projects of different years: <c>lineage.json</c> in the seed folder. There need not be one.</summary>
internal sealed class SeedLineage
{
    private const string FileName = "lineage.json";

    private readonly string _path;

    private SeedLineage(string path, IReadOnlyList<ReviewedLink> links, string fingerprint)
    {
        _path = path;
        Links = links;
        Fingerprint = fingerprint;
    }

    /// <summary>The decisions, in the order of the file.</summary>
    public IReadOnlyList<ReviewedLink> Links { get; }

    /// <summary>What a database remembers of the file: a line with the SHA-256 of its bytes; empty where there is none.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads and checks the file of a folder.</summary>
    /// <param name="folder">The seed folder.</param>
    /// <exception cref="SeedException">The file cannot be read, or contradicts itself.</exception>
    public static SeedLineage Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return new SeedLineage(path, [], "");
        }

        var bytes = SeedManifest.ReadFile(path, path);
        var entries = Parse(path, bytes);
        var links = new List<ReviewedLink>(entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            var link = Checked(entries[i], i + 1, Where(path, i + 1));
            RefuseContradiction(links, link, Where(path, i + 1));
            links.Add(link);
        }

        return new SeedLineage(path, links, $"\nlineage {Convert.ToHexStringLower(SHA256.HashData(bytes))}");
    }

    /// <summary>Refuses a decision about projects that the seeds do not have.</summary>
    /// <param name="database">A context over the database that was built.</param>
    /// <param name="isSeed">Whether the document of a department (by its key) and year is a seed as it came. Of others nothing can be expected.</param>
    /// <exception cref="SeedException">A decision speaks of no project, or of several.</exception>
    public void CheckAgainst(BudgetDbContext database, Func<string, int, bool> isSeed)
    {
        foreach (var link in Links.Where(l => isSeed(l.DepartmentKey, l.FromYear) && isSeed(l.DepartmentKey, l.ToYear)))
        {
            var projects = database.Projects.AsNoTracking()
                .Where(p => p.Department.Key == link.DepartmentKey && (p.Year == link.FromYear || p.Year == link.ToYear))
                .Select(p => new LineageProject(p.Id, p.Year, p.Number, p.Code, p.Name, null))
                .ToArray();
            if (ProjectLineage.Resolved(link, projects) is null)
            {
                throw new SeedException(
                    $"{Where(_path, link.Number)}: 'from' and 'to' must each fit exactly one project of {Number(link.FromYear)} and {Number(link.ToYear)}."
                    + " Correct the code, name or number, or give more of them.");
            }
        }
    }

    private static IReadOnlyList<LineageEntry?> Parse(string path, byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, LineageJson.Default.LineageContents)?.Links
                ?? throw new SeedException($"{path}: the list 'links' is missing. Write {{ \"links\": [ … ] }}.");
        }
        catch (JsonException error)
        {
            var line = (error.LineNumber ?? 0) + 1;
            var where = string.IsNullOrEmpty(error.Path) || error.Path == "$" ? "" : $", at {StorageException.Shortened(error.Path)}";
            throw new SeedException($"{path}: line {line.ToString(CultureInfo.InvariantCulture)}{where}: this is not the JSON of a lineage. Mend it there.", error);
        }
    }

    private static ReviewedLink Checked(LineageEntry? entry, int number, string where)
    {
        if (entry is null)
        {
            throw new SeedException($"{where}: this is null. Write an object, or take it out.");
        }

        var from = Checked(entry.From, "from", where);
        var to = Checked(entry.To, "to", where);
        if (from.Year >= to.Year)
        {
            throw new SeedException($"{where}: 'from' must be of an earlier year than 'to'. Exchange them, or correct 'year'.");
        }

        if (entry.Same && entry.Basis is null)
        {
            throw new SeedException(
                $"{where}: 'basis' is missing. Write {{ \"zh\": \"…\", \"en\": \"…\" }}: why the two are one, or \"same\": false where they are not.");
        }

        return new ReviewedLink
        {
            Number = number,
            DepartmentKey = NaturalKeys.Department(Required(entry.Region, "region", where), Required(entry.Department, "department", where)),
            FromYear = from.Year!.Value,
            FromCode = from.Code,
            FromName = from.Name,
            FromNumber = from.Number,
            ToYear = to.Year!.Value,
            ToCode = to.Code,
            ToName = to.Name,
            ToNumber = to.Number,
            BasisZh = entry.Same ? Required(entry.Basis!.Zh, "basis.zh", where) : null,
            BasisEn = entry.Same ? Required(entry.Basis!.En, "basis.en", where) : null,
        };
    }

    private static LineageProjectEntry Checked(LineageProjectEntry? entry, string name, string where) =>
        entry?.Year is null ? throw new SeedException($"{where}: '{name}.year' is missing.")
        : entry.Code is null && entry.Name is null && entry.Number is null
            ? throw new SeedException($"{where}: '{name}' names no project. Give its 'code', its 'name' as printed, or its 'number' in the document.")
            : entry;

    private static void RefuseContradiction(List<ReviewedLink> links, ReviewedLink link, string where)
    {
        foreach (var other in links.Where(l => l.DepartmentKey == link.DepartmentKey))
        {
            var sameFrom = From(other) == From(link);
            var sameTo = To(other) == To(link);
            if (sameFrom && sameTo)
            {
                throw new SeedException($"{where}: link {Number(other.Number)} is about the same two projects. Keep one of them.");
            }

            if (link.BasisZh is not null && other.BasisZh is not null
                && ((sameFrom && other.ToYear == link.ToYear) || (sameTo && other.FromYear == link.FromYear)))
            {
                throw new SeedException(
                    $"{where}: link {Number(other.Number)} already says what '{(sameFrom ? "from" : "to")}' is in that year. A project is one with one other of a year: keep one of them.");
            }
        }
    }

    private static (int, string?, string?, int?) From(ReviewedLink link) => (link.FromYear, link.FromCode, link.FromName, link.FromNumber);

    private static (int, string?, string?, int?) To(ReviewedLink link) => (link.ToYear, link.ToCode, link.ToName, link.ToNumber);

    private static string Required(string? value, string name, string where) => string.IsNullOrWhiteSpace(value)
        ? throw new SeedException($"{where}: '{name}' is missing.")
        : value;

    private static string Where(string path, int number) => $"{path}: link {Number(number)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The decisions as they are written.</summary>
internal sealed record LineageContents(IReadOnlyList<LineageEntry?>? Links);

/// <summary>A decision as it is written.</summary>
internal sealed record LineageEntry(
    string? Region, string? Department, LineageProjectEntry? From, LineageProjectEntry? To, LineageBasisEntry? Basis, bool Same = true);

/// <summary>A project of a decision as it is written.</summary>
internal sealed record LineageProjectEntry(int? Year, string? Code, string? Name, int? Number);

/// <summary>Why a decision was taken, as it is written.</summary>
internal sealed record LineageBasisEntry(string? Zh, string? En);

/// <summary>How the file is read; generated, because the reflection of the serializer is slow to start.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    AllowDuplicateProperties = false,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LineageContents))]
internal sealed partial class LineageJson : JsonSerializerContext;
