using System.Globalization;
using OpenBudget.Api.Commands;

namespace OpenBudget.Api.Tests.Commands;

/// <summary>What the command line understands, what it refuses, and where it takes its settings from.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("import", "--region 秦皇岛经济技术开发区")]
    [InlineData("read", "read --json documents/*.txt")]
    [InlineData("documents", "documents --json")]
    [InlineData("remove", "remove 2022.txt")]
    [InlineData("coverage", "coverage 2022.txt")]
    [InlineData("rebuild", "rebuild --Seed:Path ./seed")]
    [InlineData("health", "health --url http://localhost:8080")]
    public void The_help_of_each_command_has_examples_and_the_exit_codes(string command, string example)
    {
        var (exitCode, output, _) = _folder.Run(command, "--help");

        Assert.Equal(0, exitCode);
        Assert.Contains(example, output, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0 done; 1 ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_of_the_program_lists_the_commands_and_the_settings()
    {
        var (exitCode, output, _) = _folder.Run("--help");

        Assert.Equal(0, exitCode);
        Assert.All(
            ["import <FILE>", "read <FILE>", "documents ", "remove <DOCUMENT>", "coverage <DOCUMENT>", "rebuild ", "--Database:ConnectionString"],
            word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("'improt' is neither a command nor an option here.", "improt", "x.txt")]
    [InlineData("Required argument 'FILE' missing", "import")]
    [InlineData("Required argument 'DOCUMENT' missing", "remove")]
    [InlineData("'--nope' is not an option here.", "import", "x.txt", "--nope")]
    [InlineData("'--nope' is not an option here.", "remove", "--nope")]
    [InlineData("'--nope' is neither a command nor an option here.", "rebuild", "--nope")]
    [InlineData("'two' is neither a command nor an option here.", "coverage", "one", "two")]
    [InlineData("--year takes a year from 1949 to 2099.", "import", "x.txt", "--year", "twenty")]
    [InlineData("Required argument missing for option: '--region'", "import", "x.txt", "--region")]
    public void Wrong_usage_is_told_with_exit_code_2_and_nothing_is_done(string message, params string[] words)
    {
        var before = File.ReadAllBytes(_folder.DatabasePath);

        var (exitCode, output, error) = _folder.Run(words);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Contains("--help'", error, StringComparison.Ordinal);
        Assert.DoesNotContain("did you mean", error, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, File.ReadAllBytes(_folder.DatabasePath));
    }

    [Fact]
    public void Of_a_long_word_no_more_than_64_characters_are_repeated()
    {
        var (_, _, error) = _folder.Run(new string('x', 5000));

        Assert.Contains(new string('x', 63) + "…'", error, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 64), error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_begins_with_an_at_sign_is_a_file()
    {
        var (exitCode, _, error) = _folder.Run("read", "@nothing.txt");

        Assert.Equal(1, exitCode);
        Assert.Contains("@nothing.txt: There is no such file", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_may_stand_behind_the_command()
    {
        var output = new StringWriter(CultureInfo.InvariantCulture);

        var exitCode = await CommandLine.RunAsync(["documents", .. _folder.Settings], output, TextWriter.Null);

        Assert.Equal(0, exitCode);
        Assert.Contains("2 documents, 707 facts", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Environment_variables_and_the_user_s_folder_count_for_commands_too()
    {
        Directory.CreateDirectory(_folder["elsewhere"]);
        File.Move(_folder.DatabasePath, _folder["elsewhere/mine.db"]);
        using var process = _folder.Start(
            "dotnet",
            [typeof(CommandLine).Assembly.Location, "documents"],
            ("Database__ConnectionString", "Data Source=elsewhere/mine.db"),
            ("Seed__Path", CommandFolder.Seeds));

        var (exitCode, output, error) = await CommandFolder.EndAsync(process);

        Assert.True(exitCode == 0, error);
        Assert.Contains(_folder["elsewhere/mine.db"], output, StringComparison.Ordinal);
        Assert.Contains("中共秦皇岛经济技术开发区工委政法委员会", output, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.DatabasePath));
    }

    [Fact]
    public async Task A_command_without_a_database_builds_it_first_and_tells_so_on_standard_error()
    {
        File.Delete(_folder.DatabasePath);
        using var process = _folder.Start("documents", "--json", "--Seed:Path", CommandFolder.Seeds);

        var (exitCode, output, error) = await CommandFolder.EndAsync(process);

        Assert.True(exitCode == 0, error);
        Assert.StartsWith("{", output, StringComparison.Ordinal);
        Assert.Contains("[2/2] " + CommandFolder.Seed2021, error, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.DatabasePath));
    }

    [Fact]
    public void Seeds_that_cannot_be_found_are_told_with_exit_code_1()
    {
        var (exitCode, output, error) = _folder.Run("documents", "--Seed:Path", _folder["nowhere"]);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("manifest.json", error, StringComparison.Ordinal);
        Assert.Contains("Seed:Path", error, StringComparison.Ordinal);
    }
}
