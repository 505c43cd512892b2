using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using OpenBudget.Api.Operations;
using OpenBudget.Api.Tests.Operations;

namespace OpenBudget.Api.Tests.Documentation;

/// <summary>Every limit can be set, and is told of: its key, its default, and a paragraph that says what it is for.</summary>
public sealed partial class LimitsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RunningService.Repository, "docs", "limits.md"));

    public static TheoryData<string> Keys => [.. Options(new GraphQLSettings(), GraphQLSettings.Section).Select(o => o.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void An_option_has_its_default_and_a_paragraph(string key)
    {
        var section = Section(key);

        Assert.Equal(Text(Value(key, new GraphQLSettings())), Default().Match(section).Groups["value"].Value);
        Assert.True(Default().Replace(section, "").Trim().Length >= 60, $"{key} is told of in too few words.");
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void An_option_can_be_set_by_its_key(string key)
    {
        var before = Value(key, new GraphQLSettings());
        object changed = before switch
        {
            int number => number + 1,
            double number => number + 0.5,
            TimeSpan time => time + TimeSpan.FromSeconds(1),
            _ => "another",
        };

        var settings = GraphQLSettings.From(Configuration(key, changed));

        Assert.Equal(changed, Value(key, settings));
        foreach (var (other, value) in Options(settings, GraphQLSettings.Section).Where(o => o.Key != key))
        {
            Assert.Equal(Value(other, new GraphQLSettings()), value);
        }
    }

    [Fact]
    public void The_page_tells_of_no_option_that_is_not_there() => Assert.Equal(
        Options(new GraphQLSettings(), GraphQLSettings.Section).Select(o => o.Key).Order(StringComparer.Ordinal),
        Heading().Matches(Page).Select(m => m.Groups["key"].Value).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("GraphQL:Http:MaxBodyByte", "1", "MaxBodyByte")]
    [InlineData("GraphQL:Http:MaxBodyBytes", "many", "many")]
    [InlineData("GraphQL:Http:MaxBodyBytes", "-1", "`GraphQL:Http:MaxBodyBytes` is a limit and cannot be negative.")]
    [InlineData("GraphQL:Execution:Cost:MaxFieldCost", "NaN", "`GraphQL:Execution:Cost:MaxFieldCost` is a limit and cannot be negative.")]
    [InlineData("GraphQL:Execution:Timeout", "00:00:00", "`GraphQL:Execution:Timeout` must be longer than nothing and at most a day.")]
    [InlineData("GraphQL:Execution:Parser:MaxRecursion", "1001", "The recursion limit is from 1 to 1000.")]
    public void A_setting_that_cannot_be_used_is_told(string key, string value, string reason)
    {
        var failure = Assert.Throws<SettingException>(() => GraphQLSettings.From(Configuration(key, value)));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    private static string Section(string key)
    {
        var start = Page.IndexOf($"### `{key}`\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/limits.md has no section on {key}.");
        var text = Page[(Page.IndexOf('\n', start) + 1)..];
        var end = Regex.Match(text, "^#", RegexOptions.Multiline);
        return end.Success ? text[..end.Index] : text;
    }

    private static IConfiguration Configuration(string key, object value) => new ConfigurationBuilder()
        .AddInMemoryCollection([new(key, string.Format(CultureInfo.InvariantCulture, "{0}", value))])
        .Build();

    private static object? Value(string key, GraphQLSettings settings) => Options(settings, GraphQLSettings.Section).Single(o => o.Key == key).Value;

    private static IEnumerable<(string Key, object? Value)> Options(object section, string key)
    {
        foreach (var property in section.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var (name, value) = ($"{key}:{property.Name}", property.GetValue(section));
            if (property.PropertyType.Namespace!.StartsWith("OpenBudget", StringComparison.Ordinal))
            {
                foreach (var inner in Options(value!, name))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return (name, value);
            }
        }
    }

    private static string Text(object? value) => value is null ? "none" : string.Format(CultureInfo.InvariantCulture, "{0}", value);

    [GeneratedRegex("^Default `(?<value>[^`]*)`\\.", RegexOptions.Multiline)]
    private static partial Regex Default();

    [GeneratedRegex("^### `(?<key>GraphQL:[^`]*)`$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
