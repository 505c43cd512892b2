using Microsoft.Extensions.Configuration;
using OpenBudget.Api.Exports;
using OpenBudget.Api.Operations;
using OpenBudget.Api.Tests.Operations;

namespace OpenBudget.Api.Tests.Exports;

public sealed class ExportSettingsTests
{
    [Theory]
    [InlineData("Export:PublicUrl", "https://budget.example/open", "`Export:PublicUrl` must be a whole address that ends in a slash")]
    [InlineData("Export:PublicUrl", "budget/", "`Export:PublicUrl` must be a whole address that ends in a slash")]
    [InlineData("Export:Fodler", "/tmp", "The settings `Export` cannot be used")]
    public void A_setting_that_cannot_be_used_is_told(string key, string value, string reason)
    {
        var failure = Assert.Throws<SettingException>(() => ExportSettings.From(Configuration((key, value))));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_are_taken_as_they_are_given()
    {
        var settings = ExportSettings.From(Configuration(("Export:PublicUrl", "https://budget.example/open/"), ("Export:Folder", "/var/cache/openbudget")));

        Assert.Equal("https://budget.example/open/", settings.PublicUrl.AbsoluteUri);
        Assert.Equal("/var/cache/openbudget", settings.Folder);
    }

    [Theory]
    [InlineData("Export:Folder")]
    [InlineData("Export:PublicUrl")]
    public void Every_setting_is_told_of_to_operators(string key) => Assert.Contains(
        $"`{key}`", File.ReadAllText(Path.Combine(RunningService.Repository, "docs", "operators.md")), StringComparison.Ordinal);

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)))
        .Build();
}
