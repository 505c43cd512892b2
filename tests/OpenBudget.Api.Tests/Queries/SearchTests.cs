using System.Text.Json;
using OpenBudget.Api.Tests.Operations;

namespace OpenBudget.Api.Tests.Queries;

/// <summary>Searches of the two published documents; what is expected was read from the documents by hand.</summary>
public sealed class SearchTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task A_hit_has_its_kind_row_snippet_and_source()
    {
        var data = await service.DataAsync(
            """
            {
              search(text: "政法委", kinds: [DEPARTMENT, BUDGET_UNIT], first: 2) {
                totalCount
                pageInfo { hasNextPage hasPreviousPage }
                nodes {
                  kind
                  node { __typename ... on Department { code name } ... on BudgetUnit { name } }
                  snippet { text hit }
                  source { lineStart document { year } }
                }
              }
            }
            """);

        var search = data.GetProperty("search");
        var first = search.GetProperty("nodes")[0];
        Assert.Equal("DEPARTMENT", first.GetProperty("kind").GetString());
        Assert.Equal("Department", first.GetProperty("node").GetProperty("__typename").GetString());
        Assert.Equal("216", first.GetProperty("node").GetProperty("code").GetString());
        Assert.Contains(first.GetProperty("snippet").EnumerateArray(), p => p.GetProperty("hit").GetBoolean() && p.GetProperty("text").GetString() == "政法委");
        Assert.Equal(JsonValueKind.Null, first.GetProperty("source").ValueKind);
        var second = search.GetProperty("nodes")[1];
        Assert.Equal("BUDGET_UNIT", second.GetProperty("kind").GetString());
        Assert.True(second.GetProperty("source").GetProperty("lineStart").GetInt32() > 0);
    }

    [Fact]
    public async Task Every_page_of_a_search_is_of_the_same_list()
    {
        var all = new List<string>();
        string? after = null;
        int total;
        do
        {
            var data = await service.DataAsync(
                "query ($after: String) { search(text: \"护路\", first: 7, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { node { id } } } } }",
                new { after });
            var search = data.GetProperty("search");
            total = search.GetProperty("totalCount").GetInt32();
            all.AddRange(search.GetProperty("edges").EnumerateArray().Select(e => e.GetProperty("node").GetProperty("node").GetProperty("id").GetString()!));
            after = search.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()
                ? search.GetProperty("pageInfo").GetProperty("endCursor").GetString()
                : null;
        }
        while (after is not null);

        Assert.True(total > 7);
        Assert.Equal(total, all.Distinct().Count());
    }

    [Theory]
    [InlineData("text: \" \\u3000\"", "SEARCH_TEXT_EMPTY")]
    [InlineData("text: \"1 2 3 4 5 6 7 8 9 10 11\"", "SEARCH_TOO_MANY_WORDS")]
    [InlineData("text: \"护路\", first: 101", "HC0051")]
    [InlineData("text: \"护路\", first: -1", "HC0079")]
    [InlineData("text: \"护路\", after: \"e30=\"", "HC0078")]
    public async Task A_search_that_cannot_be(string arguments, string code)
    {
        var answer = JsonDocument.Parse(await service.AskAsync($"{{ search({arguments}) {{ totalCount }} }}")).RootElement;
        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("search").ValueKind);
    }
}
