using System.Text.Json;
using OpenBudget.Api.Tests.Operations;

namespace OpenBudget.Api.Tests.Queries;

/// <summary>Questions about the two published documents; the expected figures were read from the documents by hand.</summary>
public sealed class SeedQuestionsTests(RunningService service) : IClassFixture<RunningService>
{
    [Theory]
    [InlineData(2020, 1, 9, 3)]
    [InlineData(2021, 3, 49, 0)]
    public async Task Units_and_projects_of_a_year(int year, int units, int projects, int withheld)
    {
        var data = await service.DataAsync(
            """
            query ($year: Int!) {
              department(code: "216") {
                budget(year: $year) {
                  units { totalCount }
                  projects { totalCount }
                  withheld: projects(where: { withheld: { eq: true } }) { totalCount }
                }
              }
            }
            """,
            new { year });

        var budget = data.GetProperty("department").GetProperty("budget");
        Assert.Equal(units, Count(budget, "units"));
        Assert.Equal(projects, Count(budget, "projects"));
        Assert.Equal(withheld, Count(budget, "withheld"));
    }

    [Theory]
    [InlineData(2020, 64, 21)]
    [InlineData(2021, 320, 0)]
    public async Task Indicators_of_the_projects_of_a_year(int year, int indicators, int withheld)
    {
        var data = await service.DataAsync(
            """
            query ($year: Int!) {
              all: indicators(where: { project: { year: { eq: $year } } }) { totalCount }
              withheld: indicators(where: { project: { year: { eq: $year } }, withheld: { eq: true } }) { totalCount }
            }
            """,
            new { year });

        Assert.Equal(indicators, Count(data, "all"));
        Assert.Equal(withheld, Count(data, "withheld"));
    }

    [Theory]
    [InlineData(2020, 18, 6)]
    [InlineData(2021, 98, 0)]
    public async Task Goals_of_the_projects_of_a_year(int year, int goals, int withheld)
    {
        var data = await service.DataAsync(
            "query ($year: Int!) { projects(first: 100, where: { year: { eq: $year } }) { nodes { goals { text withheld } } } }", new { year });

        var all = data.GetProperty("projects").GetProperty("nodes").EnumerateArray().SelectMany(p => p.GetProperty("goals").EnumerateArray()).ToArray();
        Assert.Equal(goals, all.Length);
        Assert.Equal(withheld, all.Count(g => g.GetProperty("withheld").GetBoolean()));
    }

    [Fact]
    public async Task The_totals_of_2021_are_those_of_its_sentences()
    {
        var data = await service.DataAsync(
            """
            { budgets(where: { year: { eq: 2021 } }) { nodes {
              totalRevenue totalExpenditure basicExpenditure personnelExpenditure nonPersonnelExpenditure projectExpenditure
              agencyOperatingExpenses threePublicExpenses inYuan: threePublicExpenses(unit: YUAN) inYi: totalRevenue(unit: YI_YUAN)
            } } }
            """);

        Assert.Equal(
            """
            {"totalRevenue":1662.99,"totalExpenditure":1662.99,"basicExpenditure":1056.27,"personnelExpenditure":841.2,"nonPersonnelExpenditure":215.07,"projectExpenditure":606.72,"agencyOperatingExpenses":215.07,"threePublicExpenses":13.36,"inYuan":133600,"inYi":0.166299}
            """,
            data.GetProperty("budgets").GetProperty("nodes")[0].GetRawText());
    }

    [Theory]
    [InlineData("216001", 25, 515.82, 515.82, 0)]
    [InlineData("216003", 24, 90.90, 0, 90.90)]
    public async Task The_projects_of_a_unit_add_up(string unit, int count, decimal amount, decimal fiscalFunds, decimal otherFunds)
    {
        var data = await service.DataAsync(
            """
            query ($unit: String) {
              projects(first: 100, where: { year: { eq: 2021 }, budgetUnit: { code: { eq: $unit } } }) { nodes { amount fiscalFunds otherFunds } }
            }
            """,
            new { unit });

        var projects = data.GetProperty("projects").GetProperty("nodes").EnumerateArray().ToArray();
        Assert.Equal(count, projects.Length);
        Assert.Equal(amount, projects.Sum(p => p.GetProperty("amount").GetDecimal()));
        Assert.Equal(fiscalFunds, projects.Sum(p => p.GetProperty("fiscalFunds").GetDecimal()));
        Assert.Equal(otherFunds, projects.Sum(p => p.GetProperty("otherFunds").GetDecimal()));
    }

    [Fact]
    public async Task Procurement_and_assets_of_2021()
    {
        var data = await service.DataAsync(
            """
            {
              procurementLines(where: { year: { eq: 2021 } }) { nodes { item amount project { code } budgetUnit { code } } }
              assetTables(where: { year: { eq: 2021 } }) { nodes { asOf totalValue lines(where: { origin: { eq: TABLE } }) { totalCount } } }
            }
            """);

        var lines = data.GetProperty("procurementLines").GetProperty("nodes").EnumerateArray().ToArray();
        Assert.Equal(5, lines.Length);
        Assert.Equal(349.20m, lines.Sum(l => l.GetProperty("amount").GetDecimal()));
        Assert.All(lines, line => Assert.Equal("216001", line.GetProperty("budgetUnit").GetProperty("code").GetString()));
        var table = data.GetProperty("assetTables").GetProperty("nodes")[0];
        Assert.Equal("2020-12-31", table.GetProperty("asOf").GetString());
        Assert.Equal(314.78m, table.GetProperty("totalValue").GetDecimal());
        Assert.Equal(6, Count(table, "lines"));
    }

    [Fact]
    public async Task Every_fact_quotes_the_lines_it_names()
    {
        var text = (await File.ReadAllTextAsync(Path.Combine(
            RunningService.Repository, "seed", "documents", "qinhuangdao-edz-political-legal-committee-2021-budget.txt"))).Split('\n');
        string? after = null;
        var seen = 0;
        do
        {
            var data = await service.DataAsync(
                """
                query ($after: String) {
                  indicators(first: 100, after: $after, where: { year: { eq: 2021 } }) {
                    pageInfo { hasNextPage endCursor }
                    nodes { name source { lineStart lineEnd quote document { year } } }
                  }
                }
                """,
                new { after });
            var page = data.GetProperty("indicators");
            foreach (var source in page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("source")))
            {
                var (start, end) = (source.GetProperty("lineStart").GetInt32(), source.GetProperty("lineEnd").GetInt32());
                Assert.Equal(string.Join('\n', text[(start - 1)..end]), source.GetProperty("quote").GetString());
                seen++;
            }

            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(320, seen);
    }

    [Theory]
    [InlineData("lineStart: 93, lineEnd: 95", "3、比上年增减情况\n\n2021年部门预算较2010年增加1209.63万元，其中：基本支出增加817.54万元、项目支出增加474.52万元，主要原因是机构改革，增加下属单位。")]
    [InlineData("lineStart: 49, lineEnd: 49", "2.部门机构设置")]
    [InlineData("lineStart: 5, lineEnd: 4", "")]
    [InlineData("lineStart: 100000", "")]
    public async Task The_text_around_a_fact_can_be_read(string arguments, string expected)
    {
        var data = await service.DataAsync($"{{ documents(where: {{ year: {{ eq: 2021 }} }}) {{ nodes {{ text({arguments}) }} }} }}");

        Assert.Equal(expected, data.GetProperty("documents").GetProperty("nodes")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task No_more_than_a_thousand_lines_are_answered_at_once()
    {
        var data = await service.DataAsync("{ documents(order: [{ year: DESC }]) { nodes { all: text next: text(lineStart: 1001, lineEnd: 1001) } } }");

        var document = data.GetProperty("documents").GetProperty("nodes")[0];
        Assert.Equal(1000, document.GetProperty("all").GetString()!.Split('\n').Length);
        Assert.DoesNotContain('\n', document.GetProperty("next").GetString()!);
    }

    [Fact]
    public async Task An_operation_is_one_statement_a_level()
    {
        const string Query =
            """
            { departments(first: 1) { nodes { name budgets(first: 2) { nodes { year projects(first: 25) { totalCount nodes { name budgetUnit { name }
              indicators(first: 20) { nodes { name target { published } } } schedule { month } } } } } } } }
            """;
        await service.DataAsync(Query);
        var before = service.Database.StatementCount;

        await service.DataAsync(Query);

        // departments, budgets, projects and their count, indicators, schedules
        Assert.Equal(6, service.Database.StatementCount - before);
    }

    private static int Count(JsonElement parent, string connection) => parent.GetProperty(connection).GetProperty("totalCount").GetInt32();
}
