using OpenBudget.Api.Tests.Operations;

namespace OpenBudget.Api.Tests.Queries;

/// <summary>The verdicts of the rules, asked as a reader would.</summary>
public sealed class ChecksTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task A_check_has_its_rule_verdict_figures_subject_and_lines()
    {
        var data = await service.DataAsync(
            """
            {
              checks(where: { rule: { name: { eq: "total-is-basic-plus-project" } }, year: { eq: 2021 } }) {
                totalCount
                nodes {
                  rule { name severity title titleEn: title(language: EN) }
                  status severity expected actual difference tolerance
                  message en: message(language: EN)
                  department { code } document { year }
                  subject { __typename ... on BudgetLine { measure amount } }
                  sources { lineStart document { year } quote }
                }
              }
            }
            """);

        var checks = data.GetProperty("checks");
        Assert.Equal(1, checks.GetProperty("totalCount").GetInt32());
        var check = checks.GetProperty("nodes")[0];
        Assert.Equal("支出合计等于基本支出与项目支出之和", check.GetProperty("rule").GetProperty("title").GetString());
        Assert.Equal("Expenditure is basic plus project expenditure", check.GetProperty("rule").GetProperty("titleEn").GetString());
        Assert.Equal(("PASS", "1662.99", "1662.99"), (check.GetProperty("status").GetString(), check.GetProperty("expected").GetString(), check.GetProperty("actual").GetString()));
        Assert.Equal("0", check.GetProperty("difference").GetRawText());
        Assert.StartsWith("支出合计1662.99万元与基本支出1056.27＋项目支出606.72＝1662.99", check.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Total expenditure 1662.99", check.GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Equal("TOTAL_EXPENDITURE", check.GetProperty("subject").GetProperty("measure").GetString());
        Assert.All(check.GetProperty("sources").EnumerateArray(), s => Assert.Equal(2021, s.GetProperty("document").GetProperty("year").GetInt32()));
        Assert.Contains(check.GetProperty("sources").EnumerateArray(), s => s.GetProperty("quote").GetString()!.Contains("1662.99", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Budgets_documents_projects_indicators_and_rules_have_their_checks()
    {
        var data = await service.DataAsync(
            """
            {
              checks { totalCount }
              failed: checks(where: { status: { eq: FAIL } }) { totalCount }
              dataset { checks failures }
              budgets { nodes { checks { totalCount } documents { nodes { checks { totalCount } } } } }
              rules(first: 100) { nodes { name checks { totalCount } } }
              indicators(where: { checks: { some: { status: { eq: FAIL } } } }, first: 1) {
                nodes { checks(where: { status: { eq: FAIL } }) { nodes { rule { name } subject { id } } } id project { checks { totalCount } } }
              }
            }
            """);

        var all = data.GetProperty("checks").GetProperty("totalCount").GetInt32();
        Assert.Equal(all, data.GetProperty("dataset").GetProperty("checks").GetInt32());
        Assert.Equal(data.GetProperty("failed").GetProperty("totalCount").GetInt32(), data.GetProperty("dataset").GetProperty("failures").GetInt32());
        var budgets = data.GetProperty("budgets").GetProperty("nodes").EnumerateArray().ToArray();
        Assert.Equal(all, budgets.Sum(b => b.GetProperty("checks").GetProperty("totalCount").GetInt32()));
        Assert.All(budgets, b => Assert.Equal(
            b.GetProperty("checks").GetProperty("totalCount").GetInt32(),
            b.GetProperty("documents").GetProperty("nodes")[0].GetProperty("checks").GetProperty("totalCount").GetInt32()));
        Assert.Equal(all, data.GetProperty("rules").GetProperty("nodes").EnumerateArray().Sum(r => r.GetProperty("checks").GetProperty("totalCount").GetInt32()));
        var indicator = data.GetProperty("indicators").GetProperty("nodes")[0];
        Assert.All(indicator.GetProperty("checks").GetProperty("nodes").EnumerateArray(), c =>
            Assert.Equal(indicator.GetProperty("id").GetString(), c.GetProperty("subject").GetProperty("id").GetString()));
        Assert.True(indicator.GetProperty("project").GetProperty("checks").GetProperty("totalCount").GetInt32() > 0);
    }

    [Fact]
    public async Task Checks_are_grouped_by_rule_and_status()
    {
        var data = await service.DataAsync(
            """
            { checks { groups(by: [STATUS], order: [{ count: DESC }]) { items { key { status } aggregate { count } } } aggregate { count } } }
            """);

        var groups = data.GetProperty("checks").GetProperty("groups").GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal("PASS", groups[0].GetProperty("key").GetProperty("status").GetString());
        Assert.Equal(
            data.GetProperty("checks").GetProperty("aggregate").GetProperty("count").GetInt32(),
            groups.Sum(g => g.GetProperty("aggregate").GetProperty("count").GetInt32()));
    }
}
