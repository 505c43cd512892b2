using System.Net;
using OpenBudget.Api.Tests.Operations;

namespace OpenBudget.Api.Tests.Queries;

/// <summary>Tables of what people ask: the same figures as in JSON, from the same plans.</summary>
public sealed class TableOfAnswerTests(RunningService service) : IClassFixture<RunningService>
{
    [Theory]
    [InlineData(
        "{ projects(first: 2, where: { year: { eq: 2021 } }, order: [{ amount: DESC }]) { totalCount nodes { name amount(unit: YUAN) budgetUnit { code } } } }",
        "name,amount,budgetUnit.code\n综治视联网建设经费,1620000,216001\n雪亮工程建设,1040000,216001\n")]
    [InlineData(
        """{ compareYears(department: "216", years: [2020, 2021]) { department { code } measures(measures: [TOTAL_EXPENDITURE]) { measure values { year amount } change } } }""",
        "department.code,measures.measure,measures.values.year,measures.values.amount,measures.change\n216,TOTAL_EXPENDITURE,2020,370.93,1292.06\n216,TOTAL_EXPENDITURE,2021,1662.99,1292.06\n")]
    [InlineData(
        """{ department(code: "216") { region budgets(order: [{ year: ASC }]) { nodes { year totalRevenue } } } }""",
        "region,budgets.year,budgets.totalRevenue\n秦皇岛经济技术开发区,2020,370.93\n秦皇岛经济技术开发区,2021,1662.99\n")]
    [InlineData(
        """{ checks(first: 1, where: { rule: { name: { eq: "project-sentence-matches-table" } }, status: { eq: FAIL } }) { nodes { actual subject { __typename ... on Project { code } ... on Indicator { number } } } } }""",
        "actual,subject.__typename,subject.code,subject.number\n15.00,Project,13031121EZ6RXATIES5GP,\n")]
    [InlineData(
        """{ search(text: "雪亮工程建设", kinds: [PROJECT]) { nodes { kind node { ... on Project { name year } } } } }""",
        "kind,node.name,node.year\nPROJECT,雪亮工程建设,2021\n")]
    public async Task A_question_is_answered_as_a_table(string query, string csv)
    {
        var answer = await service.Client.GetByteArrayAsync($"/graphql?format=csv&query={Uri.EscapeDataString(query)}");

        Assert.Equal("\uFEFF" + csv, System.Text.Encoding.UTF8.GetString(answer).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_has_all_pages_of_a_search()
    {
        var hits = (await service.DataAsync("""{ search(text: "工作") { totalCount } }""")).GetProperty("search").GetProperty("totalCount").GetInt32();
        var csv = await service.Client.GetStringAsync($"/graphql?format=csv&query={Uri.EscapeDataString("""{ search(text: "工作") { nodes { kind } } }""")}");

        Assert.InRange(hits, 101, 10_000);
        Assert.Equal(hits, csv.Split("\r\n").Length - 2);
    }

    [Fact]
    public async Task A_question_with_a_name_has_its_table_at_its_address()
    {
        using var answer = await service.Client.GetAsync("/graphql/persisted/largest-projects?format=xlsx");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith(".xlsx\"", answer.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_on_the_database_ends_with_the_last_row_and_not_with_a_slow_client()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?format=csv&query=" + Uri.EscapeDataString("{ indicators { nodes { id name source { quote } } } }"));
        using var answer = await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        Assert.Equal(1, await body.ReadAsync(new byte[1]));

        // Nothing more is read meanwhile, and yet the file can be written.
        await using var writer = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={service.DatabasePath};Pooling=False");
        await writer.OpenAsync();
        await using var write = writer.CreateCommand();
        write.CommandText = "UPDATE Datasets SET Version = Version";
        Assert.Equal(1, await write.ExecuteNonQueryAsync());
    }
}
