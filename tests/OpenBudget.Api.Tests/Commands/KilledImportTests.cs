using System.Diagnostics;
using System.Globalization;

namespace OpenBudget.Api.Tests.Commands;

/// <summary>An import is killed at random points: the database opens, and is the old or the new.</summary>
public sealed class KilledImportTests : IDisposable
{
    // More points than a test run has time for: set it to 50 for the long run.
    private static readonly int Points =
        int.TryParse(Environment.GetEnvironmentVariable("OPENBUDGET_KILL_POINTS"), CultureInfo.InvariantCulture, out var points) ? points : 4;

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_killed_import_leaves_the_old_or_the_new()
    {
        var corrected = _folder.WriteCorrected();
        var before = File.ReadAllBytes(_folder.DatabasePath);
        var old = CommandFolder.Rows(_folder.DatabasePath);
        var watch = Stopwatch.StartNew();
        using (var whole = _folder.Start(["import", corrected, .. _folder.Settings]))
        {
            var (exitCode, _, error) = await CommandFolder.EndAsync(whole);
            Assert.True(exitCode == 0, error);
        }

        var duration = watch.Elapsed;
        var imported = CommandFolder.Rows(_folder.DatabasePath);
        Assert.NotEqual(old, imported);

        var random = new Random(20260304);
        for (var point = 0; point < Points; point++)
        {
            File.Delete(_folder.DatabasePath + "-journal");
            File.WriteAllBytes(_folder.DatabasePath, before);
            using var process = _folder.Start(["import", corrected, .. _folder.Settings]);

            // Every other point is in the second half, where the import writes.
            var delay = duration * (point % 2 == 0 ? random.NextDouble() : 0.5 + (random.NextDouble() / 2));
            await Task.Delay(delay);
            process.Kill();
            await process.WaitForExitAsync();

            Assert.Equal("ok", _folder.Query("PRAGMA integrity_check"));
            Assert.Equal("", _folder.Query("PRAGMA foreign_key_check"));
            var rows = CommandFolder.Rows(_folder.DatabasePath);
            Assert.True(rows == old || rows == imported, $"Killed after {delay}, the database is neither the old nor the new.");
        }

        Assert.Equal(0, _folder.Run("import", corrected).ExitCode);
        Assert.Equal(imported, CommandFolder.Rows(_folder.DatabasePath));
    }
}
