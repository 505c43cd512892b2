using OpenBudget.Api.Tests.Operations;

namespace OpenBudget.Api.Tests.Queries;

/// <summary>Sums and groups over the two published documents; the expected figures were added up from the documents by hand.</summary>
public sealed class SeedFiguresTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task The_projects_of_2021_by_unit() => Assert.Equal(
        """
        {"totalCount":49,"aggregate":{"count":49,"sum":{"amount":606.72}},"groups":{"totalCount":2,"items":[{"key":{"budgetUnitCode":"216001","year":null},"aggregate":{"count":25,"counted":{"amount":25,"otherFunds":25},"sum":{"amount":515.82,"yuan":5158200,"fiscalFunds":515.82,"otherFunds":0},"average":{"amount":20.6328,"yi":0.002063}}},{"key":{"budgetUnitCode":"216003","year":null},"aggregate":{"count":24,"counted":{"amount":24,"otherFunds":24},"sum":{"amount":90.9,"yuan":909000,"fiscalFunds":0,"otherFunds":90.9},"average":{"amount":3.7875,"yi":0.000379}}}]}}
        """,
        await AskAsync(
            """
            { projects(where: { year: { eq: 2021 } }) {
              totalCount
              aggregate { count sum { amount } }
              groups(by: [BUDGET_UNIT_CODE]) { totalCount items {
                key { budgetUnitCode year }
                aggregate {
                  count
                  counted { amount otherFunds }
                  sum { amount yuan: amount(unit: YUAN) fiscalFunds otherFunds }
                  average { amount yi: amount(unit: YI_YUAN) }
                }
              } }
            } }
            """,
            "projects"));

    [Fact]
    public async Task What_is_withheld_or_not_printed_is_not_summed() => Assert.Equal(
        """
        {"items":[{"key":{"withheld":false,"year":2020},"aggregate":{"count":6,"counted":{"amount":0},"sum":{"amount":null},"average":{"amount":null},"max":{"amount":null}}},{"key":{"withheld":true,"year":2020},"aggregate":{"count":3,"counted":{"amount":0},"sum":{"amount":null},"average":{"amount":null},"max":{"amount":null}}}]}
        """,
        await AskAsync(
            """
            { projects(where: { year: { eq: 2020 } }) { groups(by: [YEAR, WITHHELD]) { items {
              key { withheld year } aggregate { count counted { amount } sum { amount } average { amount } max { amount } }
            } } } }
            """,
            "projects",
            "groups"));

    [Fact]
    public async Task The_projects_of_each_budget_in_one_statement()
    {
        const string Query =
            """
            { budgets(order: { year: ASC }) { nodes { year projects(first: 1) { aggregate { count sum { amount } }
              groups(by: BUDGET_UNIT_CODE, take: 1, order: { sum: { amount: ASC } }) { totalCount items { key { budgetUnitCode } aggregate { sum { amount } } } } } } } }
            """;
        await AskAsync(Query, "budgets");
        var before = service.Database.StatementCount;

        Assert.Equal(
            """
            [{"year":2020,"projects":{"aggregate":{"count":9,"sum":{"amount":null}},"groups":{"totalCount":1,"items":[{"key":{"budgetUnitCode":null},"aggregate":{"sum":{"amount":null}}}]}}},{"year":2021,"projects":{"aggregate":{"count":49,"sum":{"amount":606.72}},"groups":{"totalCount":2,"items":[{"key":{"budgetUnitCode":"216003"},"aggregate":{"sum":{"amount":90.9}}}]}}}]
            """,
            await AskAsync(Query, "budgets", "nodes"));

        // budgets, figures of their projects, groups of their projects
        Assert.Equal(3, service.Database.StatementCount - before);
    }

    [Fact]
    public async Task Units_that_spend_more_than_a_hundred_in_wan_yuan_whatever_the_unit_of_the_answer() => Assert.Equal(
        """
        {"items":[{"key":{"budgetUnitCode":"216001"},"aggregate":{"sum":{"amount":5158200}}}]}
        """,
        await AskAsync(
            """
            { projects { groups(by: BUDGET_UNIT_CODE, having: { sum: { amount: { gt: 100 } } }) { items {
              key { budgetUnitCode } aggregate { sum { amount(unit: YUAN) } }
            } } } }
            """,
            "projects",
            "groups"));

    [Fact]
    public async Task Procurement_assets_and_duties() => Assert.Equal(
        """
        {"procurementLines":{"aggregate":{"count":5,"sum":{"amount":349.2}}},"assetLines":{"aggregate":{"max":{"value":314.78}}},"activities":{"groups":{"items":[{"key":{"kind":"ACTIVITY"},"aggregate":{"count":9,"sum":{"amount":null}}},{"key":{"kind":"DUTY"},"aggregate":{"count":9,"sum":{"amount":132.2}}}]}}}
        """,
        await AskAsync(
            """
            {
              procurementLines(where: { year: { eq: 2021 } }) { aggregate { count sum { amount } } }
              assetLines(where: { year: { eq: 2021 }, origin: { eq: TABLE } }) { aggregate { max { value } } }
              activities(where: { year: { eq: 2020 } }) { groups(by: KIND) { items { key { kind } aggregate { count sum { amount } } } } }
            }
            """));

    [Fact]
    public async Task The_indicators_of_a_year_by_category() => Assert.Equal(
        """
        {"totalCount":320,"groups":{"items":[{"key":{"category":"OUTPUT"},"aggregate":{"count":147}},{"key":{"category":"BENEFIT"},"aggregate":{"count":75}},{"key":{"category":"COST"},"aggregate":{"count":49}},{"key":{"category":"SATISFACTION"},"aggregate":{"count":49}}]}}
        """,
        await AskAsync(
            """
            { indicators(where: { year: { eq: 2021 }, project: { id: { neq: null } } }) {
              totalCount groups(by: [CATEGORY], order: [{ count: DESC }]) { items { key { category } aggregate { count } } }
            } }
            """,
            "indicators"));

    private async Task<string> AskAsync(string query, params string[] path)
    {
        var data = await service.DataAsync(query);
        return path.Aggregate(data, (at, name) => at.GetProperty(name)).GetRawText();
    }
}
