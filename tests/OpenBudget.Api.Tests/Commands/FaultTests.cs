using OpenBudget.Api.Commands;

namespace OpenBudget.Api.Tests.Commands;

/// <summary>Places that cannot be written: a clear error, exit code 1, and nothing lost.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public void Dispose()
    {
        SetMode(_folder["data"], 0b111_000_000);
        _folder.Dispose();
    }

    [Fact]
    public async Task A_read_only_folder()
    {
        var before = await File.ReadAllBytesAsync(_folder.DatabasePath);
        var corrected = _folder.WriteCorrected();
        SetMode(_folder.Path, 0b111_101_101);
        SetMode(_folder.DatabasePath, 0b100_100_100);
        SetMode(_folder["data"], 0b101_101_101);

        var import = await RunAsNobodyAsync("import", corrected);
        var rebuild = await RunAsNobodyAsync("rebuild");
        var documents = await RunAsNobodyAsync("documents");

        Assert.Equal(1, import.ExitCode);
        Assert.Contains($"{corrected}: The database {_folder.DatabasePath} could not be changed, and is as it was:", import.Error, StringComparison.Ordinal);
        Assert.Equal(1, rebuild.ExitCode);
        Assert.Contains("could not be built, and what was there is untouched", rebuild.Error, StringComparison.Ordinal);
        Assert.True(documents.ExitCode == 0, documents.Error);
        Assert.Contains("2 documents, 707 facts", documents.Output, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.DatabasePath));
    }

    [Fact]
    public async Task A_full_disk()
    {
        var corrected = _folder.WriteCorrected();
        var rows = CommandFolder.Rows(_folder.DatabasePath);

        // No file may grow beyond some kilobytes: the journal of the import does not find room.
        using var process = _folder.Start(
            "bash",
            [
                "-c", "ulimit -f 16; trap '' XFSZ; exec dotnet \"$@\"", "bash", typeof(CommandLine).Assembly.Location, "import", corrected,
                .. _folder.Settings,
            ],
            ("DOTNET_EnableWriteXorExecute", "0"),
            ("DOTNET_EnableDiagnostics", "0"));
        var (exitCode, _, error) = await CommandFolder.EndAsync(process);

        Assert.True(exitCode == 1, error);
        Assert.Contains("could not be changed, and is as it was:", error, StringComparison.Ordinal);
        Assert.Contains("have room", error, StringComparison.Ordinal);
        Assert.Equal(rows, CommandFolder.Rows(_folder.DatabasePath));
        Assert.Equal("ok", _folder.Query("PRAGMA integrity_check"));
    }

    [Fact]
    public void A_database_that_is_not_ours_is_left_alone()
    {
        File.WriteAllText(_folder.DatabasePath, new string('x', 4096));

        var (exitCode, _, error) = _folder.Run("import", _folder.WriteCorrected());

        Assert.Equal(1, exitCode);
        Assert.Contains("is not a database of OpenBudget, and is left as it is", error, StringComparison.Ordinal);
        Assert.Equal(new string('x', 4096), File.ReadAllText(_folder.DatabasePath));
    }

    [Fact]
    public void A_database_that_another_program_writes_for_too_long()
    {
        using var writer = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder.DatabasePath};Pooling=False");
        writer.Open();
        using var transaction = writer.BeginTransaction();

        var (exitCode, _, error) = _folder.Run(
            "import", _folder.WriteCorrected(), "--Database:ConnectionString", $"Data Source={_folder.DatabasePath};Default Timeout=1");

        Assert.Equal(1, exitCode);
        Assert.Contains("Another program reads or writes it; try again when that is done.", error, StringComparison.Ordinal);
    }

    private static void SetMode(string path, int mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, (UnixFileMode)mode);
        }
    }

    // Modes do not bind root.
    private async Task<(int ExitCode, string Output, string Error)> RunAsNobodyAsync(params string[] words)
    {
        string[] command = [typeof(CommandLine).Assembly.Location, .. words, .. _folder.Settings];
        using var process = Environment.IsPrivilegedProcess
            ? _folder.Start("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", .. command])
            : _folder.Start("dotnet", command);
        return await CommandFolder.EndAsync(process);
    }
}
