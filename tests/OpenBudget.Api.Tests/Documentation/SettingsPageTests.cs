using System.Reflection;
using System.Text.RegularExpressions;
using OpenBudget.Api.Exports;
using OpenBudget.Api.Operations;
using OpenBudget.Api.Tests.Operations;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Tests.Documentation;

/// <summary>The table of settings tells of every one that is read, with its default; those of <c>GraphQL</c> have a page of their own.</summary>
public sealed partial class SettingsPageTests
{
    private static readonly Dictionary<string, string> Told = Rows()
        .Matches(File.ReadAllText(Path.Combine(RunningService.Repository, "docs", "operators.md")))
        .ToDictionary(row => row.Groups["key"].Value, row => row.Groups["default"].Value);

    private static readonly Dictionary<string, object> Sections = new()
    {
        ["Database"] = new DatabaseOptions(),
        [RateLimits.Section] = new RateLimitSettings(),
        [ExportSettings.Section] = new ExportSettings(),
        [ShutdownSettings.Section] = new ShutdownSettings(),
    };

    [Fact]
    public void The_table_has_the_settings_that_are_read_and_no_others()
    {
        var source = Directory.EnumerateFiles(Path.Combine(RunningService.Repository, "src", "OpenBudget.Api"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .ToArray();
        var read = source.SelectMany(text => Lookups().Matches(text)).Select(m => m.Groups["key"].Value)
            .Concat(Sections.SelectMany(s => Properties(s.Value).Select(p => $"{s.Key}:{p.Name}")))
            .Distinct();

        Assert.Equal(read.Order(StringComparer.Ordinal), Told.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_defaults_of_the_table_are_those_of_the_code()
    {
        foreach (var (section, settings) in Sections)
        {
            foreach (var property in Properties(settings))
            {
                // A folder below the one for temporary files has another path on every machine.
                var value = $"{property.GetValue(settings)}".Replace(Path.GetTempPath(), "", StringComparison.Ordinal);
                Assert.StartsWith($"`{value}`", Told[$"{section}:{property.Name}"], StringComparison.Ordinal);
            }
        }
    }

    private static PropertyInfo[] Properties(object settings) => settings.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance);

    [GeneratedRegex(@"^\| `(?<key>[A-Za-z0-9]+(:[A-Za-z0-9]+)?)` \| (?<default>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    // configuration["Seed:Path"], or the constant of such a key.
    [GeneratedRegex("""(onfiguration|settings)\["(?<key>[A-Za-z0-9:]+)"\]|const string \w+Key = "(?<key>[A-Z][A-Za-z0-9]+:[A-Za-z0-9]+)";""")]
    private static partial Regex Lookups();
}
