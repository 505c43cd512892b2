using System.Collections.Concurrent;
using System.Globalization;

namespace OpenBudget.Api.Exports;

/// <summary>The files of one state of the data: each is built when it is first asked for, once, and kept in a folder.</summary>
/// <remarks>
/// A file appears in the folder by a rename, complete and with its checksum beside it, so that others who share the folder, and this service when it
/// starts again, find only whole files. Safe for several threads at once.
/// </remarks>
internal sealed class ExportSet
{
    private const string ChecksumEnding = ".sha256";

    // Building reads the database as fast as it can: two at a time leave room for those who ask.
    private static readonly SemaphoreSlim Building = new(2);

    private readonly ExportBuild _build;
    private readonly string _folder;
    private readonly CancellationToken _stopping;
    private readonly ConcurrentDictionary<string, Lazy<Task<BuiltFile>>> _files = new(StringComparer.Ordinal);

    /// <summary>The files of a state of the data. None is built yet.</summary>
    /// <param name="build">What they are built from; its parts are those of this set.</param>
    /// <param name="folder">The folder, which exists.</param>
    /// <param name="stopping">The service stops.</param>
    public ExportSet(ExportBuild build, string folder, CancellationToken stopping)
    {
        _build = build with { PartAsync = FileAsync };
        _folder = folder;
        _stopping = stopping;
    }

    /// <summary>The state of the data.</summary>
    public ExportVersion Version => _build.Version;

    /// <summary>What there is.</summary>
    public IReadOnlyList<ExportFile> Files => _build.Files;

    /// <summary>A file, built if it is not there.</summary>
    /// <exception cref="StaleExportException">The data changed meanwhile.</exception>
    public async Task<BuiltFile> FileAsync(string name)
    {
        var building = _files.GetOrAdd(name, n => new Lazy<Task<BuiltFile>>(() => Task.Run(() => FindOrBuildAsync(n))));
        try
        {
            var built = await building.Value;
            if (File.Exists(built.Path))
            {
                return built;
            }
        }
        catch
        {
            // The next who asks tries again.
            _files.TryRemove(new(name, building));
            throw;
        }

        // Somebody has emptied the folder.
        _files.TryRemove(new(name, building));
        return await FileAsync(name);
    }

    /// <summary>The files that are there, and the others under way.</summary>
    /// <param name="patience">How long to wait for the others.</param>
    /// <returns>Each file, null where it is not built yet.</returns>
    public async Task<IReadOnlyList<(ExportFile File, BuiltFile? Built)>> AllAsync(TimeSpan patience)
    {
        var all = Files.Select(f => FileAsync(f.Name)).ToArray();
        var done = Task.WhenAll(all);
        if (await Task.WhenAny(done, Task.Delay(patience, _stopping)) == done)
        {
            await done;
        }

        return [.. Files.Zip(all, (f, task) => (f, task.IsCompletedSuccessfully ? task.Result : null))];
    }

    private async Task<BuiltFile> FindOrBuildAsync(string name)
    {
        var file = Files.Single(f => f.Name == name);
        var path = Path.Combine(_folder, name);
        return Find(file, path) ?? await BuildAsync(file, path);
    }

    private static BuiltFile? Find(ExportFile file, string path)
    {
        if (!File.Exists(path) || !File.Exists(path + ChecksumEnding))
        {
            return null;
        }

        return Built(file, path, Convert.FromHexString(File.ReadAllText(path + ChecksumEnding)));
    }

    private static BuiltFile Built(ExportFile file, string path, byte[] sha256)
    {
        var info = new FileInfo(path);
        var written = new DateTimeOffset(info.LastWriteTimeUtc);
        return new BuiltFile(file, path, info.Length, sha256, written.AddTicks(-(written.Ticks % TimeSpan.TicksPerSecond)));
    }

    private async Task<BuiltFile> BuildAsync(ExportFile file, string path)
    {
        foreach (var part in file.Parts)
        {
            await FileAsync(part);
        }

        var aside = string.Create(CultureInfo.InvariantCulture, $"{path}.{Guid.NewGuid():n}.part");
        await Building.WaitAsync(_stopping);
        try
        {
            await CheckVersionAsync();
            byte[] sha256;
            await using (var output = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 128 * 1024, useAsync: true))
            await using (var hashing = new HashingStream(output))
            {
                await file.BuildAsync(_build, hashing, _stopping);
                sha256 = hashing.Sha256();
            }

            await CheckVersionAsync();
            await File.WriteAllTextAsync(aside + ChecksumEnding, Convert.ToHexStringLower(sha256), _stopping);
            File.Move(aside + ChecksumEnding, path + ChecksumEnding, overwrite: true);
            File.Move(aside, path, overwrite: true);
            return Built(file, path, sha256);
        }
        catch (DirectoryNotFoundException)
        {
            // Deleted with what was in it, because there are files of newer data.
            throw new StaleExportException();
        }
        finally
        {
            Building.Release();
            if (Directory.Exists(_folder))
            {
                File.Delete(aside);
            }
        }
    }

    // Before and after: what was read in between is of this state. Of several servers another one may answer, so that each table tells its own.
    private async Task CheckVersionAsync()
    {
        if (_build.Version.DataVersion is null && await _build.Reading.VersionAsync(_stopping) is var now && (now.Version, now.ImportedAt) != (Version.Version, Version.ImportedAt))
        {
            throw new StaleExportException();
        }
    }
}
