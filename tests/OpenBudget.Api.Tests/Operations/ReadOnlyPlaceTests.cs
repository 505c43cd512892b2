using System.Diagnostics;
using System.Text.RegularExpressions;
using OpenBudget.Api.Commands;
using OpenBudget.Api.Tests.Commands;

namespace OpenBudget.Api.Tests.Operations;

/// <summary>The service where it may not write to its database nor beside it, as in the image.</summary>
public sealed partial class ReadOnlyPlaceTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public ReadOnlyPlaceTests()
    {
        Directory.CreateDirectory(_folder["scratch"]);
        SetMode(_folder["scratch"], 0b111_111_111);
        SetMode(_folder.Path, 0b111_101_101);
    }

    public void Dispose()
    {
        SetMode(_folder["data"], 0b111_000_000);
        _folder.Dispose();
    }

    [Fact]
    public async Task It_answers_hands_out_files_and_writes_to_the_folder_for_temporary_files_alone()
    {
        var before = await File.ReadAllBytesAsync(_folder.DatabasePath);
        CloseData();
        using var service = StartAsNobody("--urls", "http://127.0.0.1:0");
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressAsync(service) };

            Assert.Equal("""{"data":{"dataset":{"facts":707}}}""", await client.GetStringAsync("/graphql?query={dataset{facts}}"));
            Assert.Contains("id,code,name,region", await client.GetStringAsync("/export/departments.csv"), StringComparison.Ordinal);
            using var health = StartAsNobody("health", "--url", client.BaseAddress!.ToString());
            Assert.Equal(0, (await CommandFolder.EndAsync(health)).ExitCode);

            using var stop = Process.Start("kill", ["-TERM", $"{service.Id}"]);
            await service.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
            Assert.Equal(0, service.ExitCode);
        }
        finally
        {
            if (!service.HasExited)
            {
                service.Kill();
            }
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.DatabasePath));
        Assert.Equal([_folder.DatabasePath], Directory.EnumerateFileSystemEntries(_folder["data"]));
        Assert.Equal([_folder["scratch/openbudget-export"]], Directory.EnumerateFileSystemEntries(_folder["scratch"]));
    }

    [Fact]
    public async Task A_database_of_another_version_is_told_and_left_as_it_is()
    {
        _folder.Query("UPDATE \"DatabaseStamps\" SET \"Derivation\" = 0");
        var before = await File.ReadAllBytesAsync(_folder.DatabasePath);
        CloseData();
        using var service = StartAsNobody("--urls", "http://127.0.0.1:0");

        var (exitCode, _, error) = await CommandFolder.EndAsync(service);

        Assert.Equal(1, exitCode);
        Assert.Contains($"The database {_folder.DatabasePath} could not be built, and what was there is untouched:", error, StringComparison.Ordinal);
        Assert.Contains("Check that its folder can be written", error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.DatabasePath));
    }

    private void CloseData()
    {
        SetMode(_folder.DatabasePath, 0b100_100_100);
        SetMode(_folder["data"], 0b101_101_101);
    }

    // Modes do not bind root.
    private Process StartAsNobody(params string[] words)
    {
        (string, string)[] environment = [("TMPDIR", _folder["scratch"]), ("DOTNET_EnableDiagnostics", "0")];
        string[] settings = words[0] == "health" ? [] : _folder.Settings;
        string[] command = [typeof(CommandLine).Assembly.Location, .. words, .. settings];
        return Environment.IsPrivilegedProcess
            ? _folder.Start("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", .. command], environment)
            : _folder.Start("dotnet", command, environment);
    }

    private static async Task<Uri> AddressAsync(Process service)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        while (await service.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (Announced().Match(line) is { Success: true } address)
            {
                return new Uri(address.Groups["url"].Value);
            }
        }

        throw new InvalidOperationException(await service.StandardError.ReadToEndAsync(patience.Token));
    }

    private static void SetMode(string path, int mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, (UnixFileMode)mode);
        }
    }

    [GeneratedRegex("^Page: (?<url>[^ ]+)")]
    private static partial Regex Announced();
}
