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
    private readonly TimeProvider _clock;
    private readonly DocumentLoad _load;

    public DatabaseBuilder(
        SqliteFile file,
        Func<ReadOnlyMemory<byte>, DisclosedDocument> read,
        TimeProvider clock,
        Action<BuildProgress>? progress)
    {
        _file = file;
        _clock = clock;
        _load = new DocumentLoad(read, clock, progress ?? (_ => { }));
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
        var wanted = DatabaseStamp.Of(DatabaseKind.Sqlite, manifest);
        Directory.CreateDirectory(Path.GetDirectoryName(_file.Path)!);
        using var earlier = EarlierFile.Open(_file);
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
        using var database = EarlierFile.Open(_file);
        return ReasonToBuild(database, wanted) == BuildReason.UpToDate;
    }

    private static BuildReason ReasonToBuild(EarlierFile? earlier, DatabaseStamp wanted)
    {
        if (earlier is null)
        {
            return BuildReason.Missing;
        }

        if (!earlier.TryRead(e => e.ReadStamp(), out var stamp, out _))
        {
            return BuildReason.Damaged;
        }

        return wanted.ReasonToReplace(stamp);
    }

    // Returns what of the earlier database could not be read; null where nothing is lost.
    private string? Build(string path, SeedManifest manifest, EarlierFile? earlier, DatabaseStamp stamp)
    {
        using var file = NewDatabaseFile.Make(_file, path);
        return _load.Fill(file, manifest, earlier is null ? [] : [earlier], stamp);
    }

    private string? PutInPlace(string aside, EarlierFile? earlier, bool keepEarlier)
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
