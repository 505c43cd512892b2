using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Lineage;

namespace OpenBudget.Domain.Storage;

/// <summary>The documents that come with the service: what `manifest.json` in the seed folder lists.</summary>
internal sealed class SeedManifest
{
    private const string FileName = "manifest.json";

    private SeedManifest(IReadOnlyList<Seed> seeds, SeedLineage lineage)
    {
        Seeds = seeds;
        Lineage = lineage;
    }

    /// <summary>The seeds, in the order of the manifest.</summary>
    public IReadOnlyList<Seed> Seeds { get; }

    /// <summary>What people have decided about the projects of the seeds.</summary>
    public SeedLineage Lineage { get; }

    /// <summary>All fingerprints, one a line: what a database remembers of the seeds it was built from.</summary>
    public string Fingerprint => string.Join('\n', Seeds.Select(s => s.Fingerprint)) + Lineage.Fingerprint;

    /// <summary>Reads the manifest of a folder, and checks that every file is there and is the one meant.</summary>
    /// <param name="folder">The seed folder.</param>
    /// <exception cref="SeedException">The manifest or a file cannot be read, or they contradict each other.</exception>
    public static SeedManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var entries = Parse(path);
        var seeds = new List<Seed>(entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            var seed = Checked(entries[i], folder, $"{path}: document {i + 1}");
            RefuseDuplicate(seeds, seed, $"{path}: document {i + 1}");
            seeds.Add(seed);
        }

        return new SeedManifest(seeds, SeedLineage.Read(folder));
    }

    private static IReadOnlyList<ManifestEntry> Parse(string path)
    {
        var bytes = ReadFile(path, $"{path}: the manifest of the seeds");
        try
        {
            return JsonSerializer.Deserialize(bytes, ManifestJson.Default.ManifestContents)?.Documents
                ?? throw new SeedException($"{path}: the list 'documents' is missing. Write {{ \"documents\": [ … ] }}.");
        }
        catch (JsonException error)
        {
            var line = (error.LineNumber ?? 0) + 1;
            var where = string.IsNullOrEmpty(error.Path) || error.Path == "$" ? "" : $", at {StorageException.Shortened(error.Path)}";
            throw new SeedException(
                $"{path}: line {line.ToString(CultureInfo.InvariantCulture)}{where}: this is not the JSON of a manifest. Mend it there.", error);
        }
    }

    private static Seed Checked(ManifestEntry entry, string folder, string where)
    {
        var file = Required(entry.File, "file", where);
        where = $"{where} ({StorageException.Shortened(file)})";
        if (Path.IsPathRooted(file) || file.Split('/', '\\').Contains(".."))
        {
            throw new SeedException($"{where}: 'file' must lie in the seed folder. Write it relative to the manifest.");
        }

        var path = Path.Combine(folder, file);
        var document = new PublishedDocument
        {
            FileName = Path.GetFileName(path),
            Title = Required(entry.Title, "title", where),
            Publisher = entry.Publisher,
            Region = Required(entry.Region, "region", where),
            Department = Required(entry.Department, "department", where),
            Year = entry.Year ?? throw new SeedException($"{where}: 'year' is missing."),
            Kind = EnumSpelling.TryParse<DocumentKind>(Required(entry.Kind, "kind", where), out var kind)
                ? kind
                : throw new SeedException(
                    $"{where}: the kind '{StorageException.Shortened(entry.Kind)}' is not known."
                    + $" Write one of {string.Join(", ", EnumSpelling.All<DocumentKind>())}."),
            Url = entry.Url,
            PublishedOn = entry.PublishedOn,
        };

        var declared = Required(entry.Sha256, "sha256", where);
        var actual = Convert.ToHexStringLower(SHA256.HashData(ReadFile(path, where)));
        if (!string.Equals(declared, actual, StringComparison.OrdinalIgnoreCase))
        {
            throw new SeedException(
                $"{where}: the file's SHA-256 is {actual}, the manifest says {StorageException.Shortened(declared)}."
                + " Restore the file, or correct 'sha256' if the change is meant.");
        }

        return new Seed(path, document, actual);
    }

    private static void RefuseDuplicate(List<Seed> seeds, Seed seed, string where)
    {
        where = $"{where} ({StorageException.Shortened(seed.Document.FileName)})";
        if (seeds.FindIndex(s => s.DocumentKey == seed.DocumentKey) is >= 0 and var equal)
        {
            throw new SeedException(
                $"{where}: document {equal + 1} ({seeds[equal].Document.FileName}) is of the same department, year and kind. Keep one of them.");
        }

        if (seeds.FindIndex(s => s.Sha256 == seed.Sha256) is >= 0 and var same)
        {
            throw new SeedException(
                $"{where}: document {same + 1} ({seeds[same].Document.FileName}) has the same bytes. Keep one of them.");
        }
    }

    internal static byte[] ReadFile(string path, string where)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SeedException($"{where}: there is no file {Path.GetFullPath(path)}. Put it there, or set Seed:Path.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SeedException($"{where}: {Path.GetFullPath(path)} cannot be read: {error.Message}", error);
        }
    }

    private static string Required([NotNull] string? value, string name, string where) => string.IsNullOrWhiteSpace(value)
        ? throw new SeedException($"{where}: '{name}' is missing.")
        : value;
}

/// <summary>A manifest as it is written.</summary>
internal sealed record ManifestContents(IReadOnlyList<ManifestEntry>? Documents);

/// <summary>A document of a manifest as it is written.</summary>
internal sealed record ManifestEntry(
    string? File,
    string? Title,
    string? Publisher,
    string? Region,
    string? Department,
    int? Year,
    string? Kind,
    string? Url,
    DateOnly? PublishedOn,
    string? Sha256);

/// <summary>How a manifest is read; generated, because the reflection of the serializer is slow to start.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    AllowDuplicateProperties = false,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ManifestContents))]
internal sealed partial class ManifestJson : JsonSerializerContext;

/// <summary>A document that comes with the service.</summary>
/// <param name="Path">The path of its file.</param>
/// <param name="Document">The document.</param>
/// <param name="Sha256">The SHA-256 of its bytes, lower-case hexadecimal.</param>
internal sealed record Seed(string Path, PublishedDocument Document, string Sha256)
{
    /// <summary>The natural key.</summary>
    public string DocumentKey { get; } = NaturalKeys.Document(
        NaturalKeys.Department(Document.Region, Document.Department), Document.Year, Document.Kind, ordinal: 1);

    /// <summary>The content of the file.</summary>
    /// <exception cref="SeedException">The file cannot be read, is of a format that cannot be, or is no longer the one that was checked.</exception>
    public PublishedFile Read()
    {
        var bytes = SeedManifest.ReadFile(Path, Path);
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != Sha256)
        {
            throw new SeedException($"{Path}: the file was changed while it was read. Try again.");
        }

        try
        {
            return PublishedFile.Of(bytes, Document.FileName);
        }
        catch (DocumentReadException error)
        {
            throw new SeedException($"{Path}: {error.Message}", error);
        }
    }

    /// <summary>The SHA-256 of the bytes, then a hash of what the manifest says of them.</summary>
    public string Fingerprint => Sha256 + " " + NaturalKeys.Hash(
        DocumentKey,
        Document.FileName,
        Document.Title,
        Document.Publisher,
        Document.Region,
        Document.Department,
        Document.Url,
        Document.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
