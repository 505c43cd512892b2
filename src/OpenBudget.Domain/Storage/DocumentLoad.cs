using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage;

/// <summary>Fills a new database with the seeds, and with the documents that were imported into earlier ones.</summary>
/// <param name="read">The reader of documents.</param>
/// <param name="clock">Tells when a seed is imported.</param>
/// <param name="progress">Is told of every document.</param>
internal sealed class DocumentLoad(Func<ReadOnlyMemory<byte>, DisclosedDocument> read, TimeProvider clock, Action<BuildProgress> progress)
{
    /// <summary>Imports every document and completes the database.</summary>
    /// <param name="database">The new database.</param>
    /// <param name="manifest">The seeds.</param>
    /// <param name="earlier">The earlier databases. Of documents of the same department, year and kind, the one imported last is taken.</param>
    /// <param name="stamp">What the database is built from.</param>
    /// <returns>What of the earlier ones could not be read; null where nothing is lost.</returns>
    /// <exception cref="SeedException">A seed cannot be read.</exception>
    public string? Fill(NewDatabase database, SeedManifest manifest, IReadOnlyList<EarlierDatabase> earlier, DatabaseStamp stamp)
    {
        var imported = Imported(manifest, earlier, out var damage);
        var total = manifest.Seeds.Count + imported.Count;
        var number = 0;
        var facts = 0;
        database.Review(manifest.Lineage.Links);
        foreach (var loaded in ReadAhead.Of(manifest.Seeds.Select(Reading).Concat(imported.Select(ReadingAgain))))
        {
            number++;
            if (loaded.Content is null)
            {
                damage ??= loaded.Lost;
                continue;
            }

            var result = Import(database, loaded);
            facts += result.Facts - result.FactsBefore;
            progress(new BuildProgress(number, total, loaded.Document, result.Facts, result.Notes));
        }

        var replaced = imported.Select(d => d.Key).ToHashSet(StringComparer.Ordinal);
        var seeds = manifest.Seeds.Select(s => s.DocumentKey).Where(key => !replaced.Contains(key)).ToHashSet(StringComparer.Ordinal);
        database.Check(manifest.Lineage, (department, year) => seeds.Contains(NaturalKeys.Document(department, year, DocumentKind.Budget, ordinal: 1)));
        database.Finish(stamp, facts);
        return damage;
    }

    private static List<EarlierDocument> Imported(SeedManifest manifest, IReadOnlyList<EarlierDatabase> earlier, out string? damage)
    {
        damage = null;
        var seeds = manifest.Seeds.Select(s => s.Sha256).ToHashSet(StringComparer.Ordinal);
        var all = new List<EarlierDocument>();
        foreach (var database in earlier)
        {
            if (!database.TryRead(e => e.ReadImportedDocuments(), out var documents, out var unreadable))
            {
                damage ??= unreadable;
                continue;
            }

            damage ??= database.TryRead(e => e.FindDamage(), out var finding, out unreadable) ? finding : unreadable;
            all.AddRange(documents!.Where(d => !seeds.Contains(d.Sha256)));
        }

        return earlier.Count <= 1 ? all : [.. all.GroupBy(d => d.Key).Select(same => same.MaxBy(d => d.ImportedAt)!)];
    }

    private static ImportResult Import(NewDatabase database, Loaded loaded)
    {
        try
        {
            return database.Import(loaded.Document, loaded.Content!, loaded.Disclosed!, loaded.ImportedAt);
        }
        catch (StorageException error) when (loaded.SeedPath is { } path)
        {
            throw new SeedException($"{path}: {error.Message}", error);
        }
    }

    private (long Bytes, Func<Loaded> Read) Reading(Seed seed) =>
        (new FileInfo(seed.Path) is { Exists: true } file ? file.Length : 0, () => Read(seed));

    private Loaded Read(Seed seed)
    {
        try
        {
            var content = seed.Read();
            return new Loaded(seed.Document, clock.GetUtcNow().UtcDateTime, content, read(content.Text), SeedPath: seed.Path);
        }
        catch (DocumentReadException error)
        {
            throw new SeedException($"{seed.Path}: {error.Message}", error);
        }
    }

    // The bytes are fetched at once: the connection is not for several threads.
    private (long Bytes, Func<Loaded> Read) ReadingAgain(EarlierDocument document)
    {
        if (document.Database.TryRead(e => e.ReadBytes(document), out var bytes, out var lost) && bytes is not null)
        {
            return (bytes.Length, () => ReadAgain(document, bytes));
        }

        lost ??= $"the bytes of {document.Document.FileName} are not those that were imported";
        return (0, () => new Loaded(document.Document, document.ImportedAt, null, null, Lost: lost));
    }

    // It was imported once, so it is kept: a reader that learns can make facts of it again.
    private Loaded ReadAgain(EarlierDocument document, byte[] bytes)
    {
        PublishedFile content;
        try
        {
            content = PublishedFile.Of(bytes, document.Document.FileName);
        }
        catch (DocumentReadException error)
        {
            return With(PublishedFile.WithoutText(bytes), Empty(0, error.Line, error.Message));
        }

        try
        {
            var disclosed = read(content.Text);
            return With(content, disclosed.Year is null || disclosed.Year == document.Document.Year
                ? disclosed
                : Empty(
                    disclosed.LineCount,
                    1,
                    $"The document says it is about {disclosed.Year}, but was imported for {document.Document.Year}. Import it again."));
        }
        catch (DocumentReadException error)
        {
            return With(content, Empty(document.LineCount, error.Line, error.Message));
        }

        Loaded With(PublishedFile file, DisclosedDocument disclosed) => new(document.Document, document.ImportedAt, file, disclosed);

        static DisclosedDocument Empty(int lines, int line, string message) =>
            new() { LineCount = lines, Notes = [new ReadingNote(line, line, message)] };
    }

    // Content and facts are null where the bytes are lost.
    private sealed record Loaded(
        PublishedDocument Document,
        DateTime ImportedAt,
        PublishedFile? Content,
        DisclosedDocument? Disclosed,
        string? SeedPath = null,
        string? Lost = null);
}
