using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Exports;

/// <summary>Keeps the files of the dataset as it is now, and forgets those of an earlier state.</summary>
/// <param name="reading">Reads the dataset.</param>
/// <param name="database">The database behind it.</param>
/// <param name="settings">Where the files are kept.</param>
/// <param name="logger">Is told what cannot be deleted.</param>
internal sealed partial class ExportStore(TableReading reading, BudgetDatabase database, ExportSettings settings, ILogger<ExportStore> logger) : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _changing = new(1);
    private readonly Lazy<IReadOnlyList<ExportFile>> _files = new(() => ExportCatalogue.Of(ExportTables.Of(reading.Schema), database.Kind));
    private Current? _current;

    /// <summary>What there is, whatever the data.</summary>
    public IReadOnlyList<ExportFile> Files => _files.Value;

    /// <summary>The kind of database.</summary>
    public DatabaseKind Kind => database.Kind;

    /// <summary>The files of the data as it is now.</summary>
    public async Task<ExportSet> CurrentAsync()
    {
        var marker = reading.DataVersion;
        if (_current is { } known && marker is not null && known.Marker == marker)
        {
            return known.Set;
        }

        await _changing.WaitAsync(_stopping.Token);
        try
        {
            var version = await reading.VersionAsync(_stopping.Token);

            // Of several servers another one may have answered than the one that the marker is of.
            marker = version.DataVersion ?? marker;
            if (_current is { } same && same.Set.Version is var before && (before.Version, before.ImportedAt) == (version.Version, version.ImportedAt))
            {
                _current = same with { Marker = marker };
                return same.Set;
            }

            var set = SetOf(version);
            _current = new Current(marker, set);
            return set;
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>Looks at the data anew: what was built turned out to be of an earlier state.</summary>
    public void Forget() => _current = null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
        _changing.Dispose();
    }

    private ExportSet SetOf(ExportVersion version)
    {
        // Another build of the program may write the same data otherwise.
        string[] parts =
        [
            version.Version,
            version.ImportedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            .. new[] { typeof(ExportStore).Assembly, typeof(GraphQL.Types.Schema).Assembly }.Select(a => a.ManifestModule.ModuleVersionId.ToString()),
            settings.PublicUrl.AbsoluteUri,
        ];
        var ofPlace = Path.Combine(settings.Folder, Hash(database.Place));
        var folder = Path.Combine(ofPlace, Hash(string.Join('\n', parts)));
        CreateFolder(folder);
        foreach (var earlier in Directory.EnumerateDirectories(ofPlace).Where(d => d != folder))
        {
            try
            {
                Directory.Delete(earlier, recursive: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                LogLeft(failure, earlier);
            }
        }

        return new ExportSet(
            new ExportBuild(reading, database, version, settings.PublicUrl, Files, _ => throw new InvalidOperationException("No set.")), folder, _stopping.Token);
    }

    // What is found in the folder is served, so that nobody else may put anything there.
    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 12);

    [LoggerMessage(LogLevel.Warning, "Files of an earlier version of the dataset cannot be deleted: {Folder}")]
    private partial void LogLeft(Exception failure, string folder);

    /// <summary>The files as they are served.</summary>
    /// <param name="Marker">What the engine said of its data when they were looked up.</param>
    /// <param name="Set">The files.</param>
    private sealed record Current(string? Marker, ExportSet Set);
}
