using System.Diagnostics;
using System.Security.Cryptography;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Tests.Operations;

/// <summary>The service as a process, over seeds that cannot be used: exit code 1, a reason on standard error, the old database untouched.</summary>
public sealed class BadStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openbudget-bad-").FullName;

    [Fact]
    public void A_manifest_that_names_a_missing_file()
    {
        Seed("""{ "documents": [ { "file": "missing.txt", "title": "t", "region": "r", "department": "d", "year": 2021, "kind": "BUDGET", "sha256": "00" } ] }""");

        Assert.Contains("missing.txt", Run(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_is_not_JSON()
    {
        Seed("{ \"documents\": [\n  nonsense\n] }");

        var error = Run();

        Assert.Contains("manifest.json", error, StringComparison.Ordinal);
        Assert.Contains("line 2", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[0], "empty")]
    [InlineData(new byte[] { 0x31, 0x0A, 0xFF, 0xFE, 0x0A }, "UTF-8")]
    public void A_document_that_cannot_be_read(byte[] document, string reason)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "seed"));
        File.WriteAllBytes(Path.Combine(_folder, "seed", "d.txt"), document);
        var hash = Convert.ToHexStringLower(SHA256.HashData(document));
        Seed($$"""{ "documents": [ { "file": "d.txt", "title": "t", "region": "r", "department": "d", "year": 2021, "kind": "BUDGET", "sha256": "{{hash}}" } ] }""");

        var error = Run();

        Assert.Contains("d.txt", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_unknown_provider() =>
        Assert.Contains("Oracle", Run("--Database:Provider", "Oracle"), StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Seed(string manifest)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "seed"));
        File.WriteAllText(Path.Combine(_folder, "seed", "manifest.json"), manifest);
    }

    private string Run(params string[] arguments)
    {
        var database = Path.Combine(_folder, "old.db");
        var connectionString = $"Data Source={database}";
        new BudgetDatabase(new DatabaseOptions { ConnectionString = connectionString }).EnsureBuilt(Path.Combine(RunningService.Repository, "seed"));
        var before = File.ReadAllBytes(database);
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        string[] all =
        [
            typeof(Api.Operations.Service).Assembly.Location, "--urls", "http://127.0.0.1:0", "--Database:ConnectionString", connectionString,
            .. arguments,
        ];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("The service went on although its seeds cannot be used.");
        }

        Assert.Equal(1, process.ExitCode);
        Assert.Equal(before, File.ReadAllBytes(database));
        return error.Result;
    }
}
