using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Storage.Sqlite;

/// <summary>Builds the SQLite file from the seeds, and from the documents that were imported into the file it replaces.</summary>
/// <remarks>
/// The file is built aside, in the same folder, and moved in place when it is whole: at every moment there is the old one or the new one.
/// Two processes may build at once: each makes a file of its own, and one of them is put in place.
/// </remarks>
internal sealed class DatabaseBuilder
{
    // What a dead process left behind. A living one writes to its file all the time.
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromHours(1);

    private const int MaxAttempts = 100;

    private readonly SqliteFile _file;
    private readonly Func<ReadOnlyMemory<byte>, DisclosedDocument> _read;
    private readonly TimeProvider _clock;
    private readonly Action<BuildProgress> _progress;

    public DatabaseBuilder(
        SqliteFile file,
        Func<ReadOnlyMemory<byte>, DisclosedDocument> read,
        TimeProvider clock,
        Action<BuildProgress>? progress)
    {
        _file = file;
        _read = read;
        _clock = clock;
        _progress = progress ?? (_ => { });
    }

    /// <summary>Builds the file if it is missing or stale.</summary>
    public BuildOutcome EnsureBuilt(string seedFolder) => Build(seedFolder, asked: false);

    /// <summary>Builds the file in any case.</summary>
    public BuildOutcome Rebuild(string seedFolder) => Build(seedFolder, asked: true);

    private BuildOutcome Build(string seedFolder, bool asked)
    {
        var manifest = SeedManifest.Read(seedFolder);
        try
        {
            for (var attempt = 0; attempt < MaxAttempts; attempt++)
            {
                if (TryEnsureBuilt(manifest, asked) is { } outcome)
                {
                    return outcome;
                }
            }
        }
        catch (Exception error) when (error is SqliteException or DbUpdateException or IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                $"The database {_file.Path} could not be built, and what was there is untouched: {error.GetBaseException().Message}"
                + " Check that its folder can be written and has room, and that no other program holds the file.",
                error);
        }

        throw new StorageException($"The database {_file.Path} is written by other programs all the time. Try again when they are done.");
    }

    // Null where another process wrote the file while this one waited for its turn.
    private BuildOutcome? TryEnsureBuilt(SeedManifest manifest, bool asked)
    {
        var mark = FileMark.Of(_file.Path);
        var wanted = Wanted(manifest);
        Directory.CreateDirectory(Path.GetDirectoryName(_file.Path)!);
        using var earlier = EarlierDatabase.Open(_file);
        var reason = ReasonToBuild(earlier, wanted);
        if (reason == BuildReason.UpToDate)
        {
            if (!asked)
            {
                return new BuildOutcome(_file.Path, reason);
            }

            reason = BuildReason.Asked;
        }

        if (earlier is not null && reason != BuildReason.Damaged)
        {
            earlier.KeepWritersOut();

            // While this one waited for its turn, another process may have put a new file there.
            if (reason == BuildReason.Asked && FileMark.Of(_file.Path) != mark)
            {
                return null;
            }

            if (reason != BuildReason.Asked && IsUpToDate(wanted))
            {
                return new BuildOutcome(_file.Path, BuildReason.UpToDate);
            }
        }

        DeleteAbandoned();
        var aside = $"{_file.Path}.{Guid.NewGuid():N}.building";
        try
        {
            var damage = Build(aside, manifest, earlier, wanted);
            if (reason is BuildReason.Missing or BuildReason.Damaged && IsUpToDate(wanted))
            {
                // Nothing kept another process out. It was faster, and something may have been imported into its file already.
                return new BuildOutcome(_file.Path, BuildReason.UpToDate);
            }

            var setAside = PutInPlace(aside, earlier, damage is not null);
            return new BuildOutcome(_file.Path, reason, setAside, damage);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private bool IsUpToDate(DatabaseStamp wanted)
    {
        using var database = EarlierDatabase.Open(_file);
        return ReasonToBuild(database, wanted) == BuildReason.UpToDate;
    }

    private static BuildReason ReasonToBuild(EarlierDatabase? earlier, DatabaseStamp wanted)
    {
        if (earlier is null)
        {
            return BuildReason.Missing;
        }

        if (!earlier.TryRead(e => e.ReadStamp(), out var stamp, out _))
        {
            return BuildReason.Damaged;
        }

        return stamp?.Structure != wanted.Structure || stamp.Derivation != wanted.Derivation ? BuildReason.OtherVersion
            : stamp.Seeds != wanted.Seeds ? BuildReason.OtherSeeds
            : BuildReason.UpToDate;
    }

    private DatabaseStamp Wanted(SeedManifest manifest)
    {
        using var context = new BudgetDbContext(SqliteFile.Options(_ => { }, _file.ReadOnly));
        var structure = SHA256.HashData(Encoding.UTF8.GetBytes(context.Database.GenerateCreateScript()));
        return new DatabaseStamp
        {
            Structure = Convert.ToHexStringLower(structure),
            Derivation = DatabaseStamp.CurrentDerivation,
            Seeds = manifest.Fingerprint,
        };
    }

    // Returns what of the earlier database could not be read; null where nothing is lost.
    private string? Build(string path, SeedManifest manifest, EarlierDatabase? earlier, DatabaseStamp stamp)
    {
        using var file = NewDatabaseFile.Make(_file, path);
        var imported = Imported(earlier, manifest, out var damage);
        var total = manifest.Seeds.Count + imported.Count;
        var number = 0;
        var facts = 0;
        foreach (var (seed, read) in ReadAhead.Of(manifest.Seeds.Select(Reading)))
        {
            var result = ImportSeed(file, seed, read);
            facts += result.Facts - result.FactsBefore;
            _progress(new BuildProgress(++number, total, seed.Document, result.Facts, result.Notes));
        }

        string? missing = null;
        foreach (var (document, read) in ReadAhead.Of(imported.Select(document => ReadingAgain(document, earlier!, ref missing))))
        {
            number++;
            if (read is null)
            {
                continue;
            }

            var result = file.Import(document.Document, read.Content, read.Disclosed, document.ImportedAt);
            facts += result.Facts - result.FactsBefore;
            _progress(new BuildProgress(number, total, document.Document, result.Facts, result.Notes));
        }

        damage ??= missing;
        file.Finish(stamp, facts);
        return damage;
    }

    private static IReadOnlyList<EarlierDocument> Imported(EarlierDatabase? earlier, SeedManifest manifest, out string? damage)
    {
        damage = null;
        if (earlier is null || !earlier.TryRead(e => e.ReadImportedDocuments(), out var documents, out damage))
        {
            return [];
        }

        if (earlier.TryRead(e => e.FindDamage(), out var finding, out damage))
        {
            damage = finding;
        }

        var seeds = manifest.Seeds.Select(s => s.Sha256).ToHashSet(StringComparer.Ordinal);
        return [.. documents!.Where(d => !seeds.Contains(d.Sha256))];
    }

    /// <summary>A document that was read.</summary>
    private sealed record ReadDocument(PublishedFile Content, DisclosedDocument Disclosed);

    private (long Bytes, Func<(Seed Seed, ReadDocument Read)> Read) Reading(Seed seed) =>
        (new FileInfo(seed.Path) is { Exists: true } file ? file.Length : 0, () => (seed, Read(seed)));

    private ReadDocument Read(Seed seed)
    {
        var content = seed.Read();
        try
        {
            return new ReadDocument(content, _read(content.Text));
        }
        catch (DocumentReadException error)
        {
            throw new SeedException($"{seed.Path}: {error.Message}", error);
        }
    }

    private ImportResult ImportSeed(NewDatabaseFile file, Seed seed, ReadDocument read)
    {
        try
        {
            return file.Import(seed.Document, read.Content, read.Disclosed, _clock.GetUtcNow().UtcDateTime);
        }
        catch (StorageException error) when (error is not SeedException)
        {
            throw new SeedException($"{seed.Path}: {error.Message}", error);
        }
    }

    // The bytes are fetched at once: the connection is not for several threads.
    private (long Bytes, Func<(EarlierDocument Document, ReadDocument? Read)> Read) ReadingAgain(
        EarlierDocument document, EarlierDatabase earlier, ref string? missing)
    {
        if (earlier.TryRead(e => e.ReadBytes(document), out var bytes, out var lost) && bytes is not null)
        {
            return (bytes.Length, () => (document, ReadAgain(document, bytes)));
        }

        missing ??= lost ?? $"the bytes of {document.Document.FileName} are not those that were imported";
        return (0, () => (document, null));
    }

    // It was imported once, so it is kept: a reader that learns can make facts of it again.
    private ReadDocument ReadAgain(EarlierDocument document, byte[] bytes)
    {
        PublishedFile content;
        try
        {
            content = PublishedFile.Of(bytes, document.Document.FileName);
        }
        catch (DocumentReadException error)
        {
            return new ReadDocument(PublishedFile.WithoutText(bytes), Empty(0, error.Line, error.Message));
        }

        try
        {
            var disclosed = _read(content.Text);
            return new ReadDocument(content, disclosed.Year is null || disclosed.Year == document.Document.Year
                ? disclosed
                : Empty(disclosed.LineCount, 1, $"The document says it is about {disclosed.Year}, but was imported for {document.Document.Year}. Import it again."));
        }
        catch (DocumentReadException error)
        {
            return new ReadDocument(content, Empty(document.LineCount, error.Line, error.Message));
        }

        static DisclosedDocument Empty(int lines, int line, string message) =>
            new() { LineCount = lines, Notes = [new ReadingNote(line, line, message)] };
    }

    private string? PutInPlace(string aside, EarlierDatabase? earlier, bool keepEarlier)
    {
        if (OperatingSystem.IsWindows())
        {
            // An open file cannot be replaced there. A writer may come in between; elsewhere it is kept out until the new file stands.
            earlier?.Dispose();
        }

        // A journal that stays behind would be rolled back into the new file, and destroy it.
        var journal = _file.Path + "-journal";
        string? kept = null;
        if (keepEarlier)
        {
            kept = $"{_file.Path}.damaged-{_clock.GetUtcNow():yyyyMMdd'T'HHmmssfff'Z'}";
            File.Move(_file.Path, kept);
            if (File.Exists(journal))
            {
                File.Move(journal, kept + "-journal");
            }
        }
        else if (earlier is null)
        {
            File.Delete(journal);
        }

        File.Move(aside, _file.Path, overwrite: true);
        return kept;
    }

    private void DeleteAbandoned()
    {
        var folder = Path.GetDirectoryName(_file.Path)!;
        foreach (var file in Directory.EnumerateFiles(folder, Path.GetFileName(_file.Path) + ".*.building"))
        {
            if (_clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(file) > AbandonedAfter)
            {
                File.Delete(file);
            }
        }
    }
}
