using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OpenBudget.Api.Operations;
using OpenBudget.Api.Tests.Operations;

namespace OpenBudget.Api.Tests.Documentation;

/// <summary>The version is told by Directory.Build.props: the program derives it, and every other place that names it agrees.</summary>
public sealed partial class VersionTests
{
    private static readonly string[] Kinds = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];

    private static readonly string Version =
        XDocument.Parse(Read("Directory.Build.props")).Descendants("Version").Single().Value;

    [Fact]
    public void The_program_is_of_that_version() => Assert.Equal(Version, Health.ProgramVersion);

    [Fact]
    public void The_newest_heading_of_the_change_log_is_that_version_and_the_others_are_released_and_older()
    {
        var headings = Headings().Matches(Read("CHANGELOG.md"));

        Assert.Equal(Read("CHANGELOG.md").Split('\n').Count(l => l.StartsWith("## ", StringComparison.Ordinal)), headings.Count);
        Assert.Equal(Version, headings[0].Groups["version"].Value);
        Assert.All(headings.Skip(1), heading => Assert.Matches(@"^\d{4}-\d\d-\d\d$", heading.Groups["date"].Value));
        var versions = headings.Select(h => System.Version.Parse(h.Groups["version"].Value)).ToArray();
        Assert.Equal(versions.OrderDescending(), versions);
    }

    [Fact]
    public void The_change_log_tells_of_changes_by_their_kind() =>
        Assert.All(Subheadings().Matches(Read("CHANGELOG.md")), heading => Assert.Contains(heading.Groups["kind"].Value, Kinds));

    [Theory]
    [InlineData("Dockerfile", @"org\.opencontainers\.image\.version=""(?<version>[^""]+)""")]
    [InlineData("compose.yaml", @"image: openbudget:(?<version>\S+)")]
    public void An_image_is_of_that_version(string file, string pattern)
    {
        var named = Regex.Matches(Read(file), pattern, RegexOptions.ExplicitCapture).Select(m => m.Groups["version"].Value).ToArray();

        Assert.NotEmpty(named);
        Assert.All(named, version => Assert.Equal(Version, version));
    }

    // Packages that are never published need no version, and one that nobody keeps would soon be wrong.
    [Fact]
    public void No_package_json_has_a_version_of_its_own()
    {
        string[] files =
        [
            .. new[] { "src", "tests", "bench" }.SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(RunningService.Repository, folder), "package.json", new EnumerationOptions
                {
                    RecurseSubdirectories = true,
                    MaxRecursionDepth = 3,
                })).Where(f => !f.Contains("node_modules", StringComparison.Ordinal)),
        ];

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            using var package = JsonDocument.Parse(File.ReadAllText(file));
            Assert.False(package.RootElement.TryGetProperty("version", out _), $"{file} names a version.");
        });
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(RunningService.Repository, file));

    [GeneratedRegex(@"^## \[(?<version>\d+\.\d+\.\d+)\] - (?<date>Unreleased|\d{4}-\d\d-\d\d)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex("^### (?<kind>.+)$", RegexOptions.Multiline)]
    private static partial Regex Subheadings();
}
