using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using OpenBudget.Api.Tests.Operations;

namespace OpenBudget.Api.Tests.Documentation;

/// <summary>What the page of limits says that questions cost is what the service says of them.</summary>
public sealed partial class CostExamplesTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly string Docs = Path.Combine(RunningService.Repository, "docs");

    [Fact]
    public async Task The_dearest_questions_cost_what_the_page_says()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Docs, "limits.md"));
        var journalists = await File.ReadAllTextAsync(Path.Combine(Docs, "journalists.md"));
        var told = Dearest().Match(page);
        Assert.True(told.Success, "docs/limits.md does not say what the documented questions cost.");

        var examples = await MostAsync(Questions().Matches(journalists).Select(m => m.Groups["query"].Value));
        var gallery = await MostAsync(Directory.EnumerateFiles(Path.Combine(RunningService.Repository, "queries"), "*.graphql").Select(File.ReadAllText));

        Assert.Equal($"{examples.Fields} {examples.Types} {gallery.Fields} {gallery.Types}", string.Join(' ', told.Groups.Values.Skip(1).Select(g => g.Value)));
    }

    [Fact]
    public async Task What_has_to_look_at_everything_costs_more()
    {
        Assert.Equal(31, (await CostAsync("{ projects(order: { amount: DESC }) { nodes { name } } }")).Fields);
        Assert.Equal(51, (await CostAsync("{ projects(order: { purpose: ASC }) { nodes { name } } }")).Fields);
        Assert.Equal(51, (await CostAsync("{ projects(order: { department: { name: ASC } }) { nodes { name } } }")).Fields);
        Assert.Equal(32, (await CostAsync("""{ projects(where: { year: { eq: 2021 } }) { nodes { name } } }""")).Fields);
        Assert.Equal(41, (await CostAsync("{ projects(where: { fiscalFunds: { eq: 1 } }) { nodes { name } } }")).Fields);
        Assert.Equal(40, (await CostAsync("{ projects { aggregate { count } } }")).Fields);
    }

    private async Task<(double Fields, double Types)> MostAsync(IEnumerable<string> queries)
    {
        var costs = new List<(double Fields, double Types)>();
        foreach (var query in queries)
        {
            costs.Add(await CostAsync(query));
        }

        return (costs.Max(c => c.Fields), costs.Max(c => c.Types));
    }

    private async Task<(double Fields, double Types)> CostAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Add("GraphQL-Cost", "validate");
        using var response = await service.Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, string.Create(CultureInfo.InvariantCulture, $"{query}\n{body}"));
        var cost = JsonDocument.Parse(body).RootElement.GetProperty("extensions").GetProperty("operationCost");
        return (cost.GetProperty("fieldCost").GetDouble(), cost.GetProperty("typeCost").GetDouble());
    }

    [GeneratedRegex(@"cost at most (\d+) for their fields and (\d+) for their objects, those of\s+`queries/` (\d+)\s+and (\d+)\.")]
    private static partial Regex Dearest();

    [GeneratedRegex("```graphql\n(?<query>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Questions();
}
