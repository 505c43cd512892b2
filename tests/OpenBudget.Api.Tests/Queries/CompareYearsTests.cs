using System.Text.Json;
using OpenBudget.Api.Tests.Operations;

namespace OpenBudget.Api.Tests.Queries;

/// <summary>Years of the two published documents side by side; what is expected was read from the documents by hand.</summary>
public sealed class CompareYearsTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Department = "中共秦皇岛经济技术开发区工委政法委员会";

    [Fact]
    public async Task Measures_have_their_values_shares_and_changes() => Assert.Equal(
        """
        {"years":[2020,2021],"measures":[
        {"measure":"TOTAL_EXPENDITURE","values":[{"year":2020,"amount":370.93,"share":100,"changeFromPrevious":null,"basis":"OWN_DOCUMENT"},{"year":2021,"amount":1662.99,"share":100,"changeFromPrevious":1292.06,"basis":"OWN_DOCUMENT"}],"change":1292.06,"changePercent":348.33,"changeNote":null},
        {"measure":"PROJECT_EXPENDITURE","values":[{"year":2020,"amount":132.2,"share":35.64,"changeFromPrevious":null,"basis":"OWN_DOCUMENT"},{"year":2021,"amount":606.72,"share":36.48,"changeFromPrevious":474.52,"basis":"OWN_DOCUMENT"}],"change":474.52,"changePercent":358.94,"changeNote":null},
        {"measure":"THREE_PUBLIC_EXPENSES","values":[{"year":2020,"amount":5.61,"share":1.51,"changeFromPrevious":null,"basis":"OWN_DOCUMENT"},{"year":2021,"amount":13.36,"share":0.8,"changeFromPrevious":7.75,"basis":"OWN_DOCUMENT"}],"change":7.75,"changePercent":138.15,"changeNote":null},
        {"measure":"OVERSEAS_TRAVEL","values":[{"year":2020,"amount":0,"share":0,"changeFromPrevious":null,"basis":"OWN_DOCUMENT"},{"year":2021,"amount":0,"share":0,"changeFromPrevious":0,"basis":"OWN_DOCUMENT"}],"change":0,"changePercent":null,"changeNote":"ZERO_BASE"},
        {"measure":"PROCUREMENT","values":[{"year":2020,"amount":null,"share":null,"changeFromPrevious":null,"basis":null},{"year":2021,"amount":349.2,"share":21,"changeFromPrevious":null,"basis":"OWN_DOCUMENT"}],"change":null,"changePercent":null,"changeNote":"MISSING_BASE"}]}
        """.ReplaceLineEndings("").Trim(),
        await AskAsync(
            """
            compareYears(department: "216", years: [2021, 2020]) {
              years
              measures(measures: [PROCUREMENT, TOTAL_EXPENDITURE, PROJECT_EXPENDITURE, THREE_PUBLIC_EXPENSES, OVERSEAS_TRAVEL]) {
                measure values { year amount share changeFromPrevious basis } change changePercent changeNote
              }
            }
            """));

    [Fact]
    public async Task Every_line_that_states_a_figure_is_shown_and_the_own_document_s_is_preferred() => Assert.Equal(
        """
        {"measures":[{"measure":"THREE_PUBLIC_EXPENSES","values":[
        {"year":2020,"amount":56100,"sources":[{"lineStart":62,"document":{"year":2020}},{"lineStart":100,"document":{"year":2021}}]},
        {"year":2021,"amount":133600,"sources":[{"lineStart":100,"document":{"year":2021}}]}],"change":0.000775}]}
        """.ReplaceLineEndings("").Trim(),
        await AskAsync(
            $$"""
            compareYears(department: "{{Department}}", years: [2020, 2021], region: "秦皇岛经济技术开发区") {
              measures(measures: [THREE_PUBLIC_EXPENSES]) {
                measure values { year amount(unit: YUAN) sources { lineStart document { year } } } change(unit: YI_YUAN)
              }
            }
            """));

    [Fact]
    public async Task A_year_that_only_a_later_document_states() => Assert.Equal(
        """
        {"comparability":{"comparable":false,"issues":[{"kind":"MISSING_YEAR","years":[2019],
        "reason":"没有收录该部门2019年的文件，只有其他年度的文件所载的2笔金额。",
        "en":"No document of the department for 2019 is loaded; there are only 2 amounts that documents of other years state.",
        "sources":[{"lineStart":62,"document":{"year":2020}}]}]},
        "measures":[{"values":[{"year":2019,"amount":9.81,"basis":"LATER_DOCUMENT"},{"year":2020,"amount":5.61,"basis":"OWN_DOCUMENT"}],"changePercent":-42.81},
        {"values":[{"year":2019,"amount":9.7,"basis":"LATER_DOCUMENT"},{"year":2020,"amount":null,"basis":null}],"changePercent":null}],
        "projects":[],"reportedChanges":[{"reported":8.47,"computed":null},{"reported":-1.69,"computed":null},{"reported":10.16,"computed":null},{"reported":-4.2,"computed":null},{"reported":-0.01,"computed":null},{"reported":-4.2,"computed":-4.2}]}
        """.ReplaceLineEndings("").Trim(),
        await AskAsync(
            """
            compareYears(department: "216", years: [2019, 2020]) {
              comparability { comparable issues { kind years reason en: reason(language: EN) sources { lineStart document { year } } } }
              measures(measures: [THREE_PUBLIC_EXPENSES, VEHICLE_OPERATION]) { values { year amount basis } changePercent }
              projects { name }
              reportedChanges { reported computed }
            }
            """));

    [Fact]
    public async Task One_unit_became_three_and_two_sections_are_gone() => Assert.Equal(
        """
        {"comparability":{"comparable":false,"issues":[
        {"kind":"SCOPE_CHANGED","years":[2020,2021],"reason":"预算单位由2020年的1个变为2021年的3个，增加秦皇岛市第三公证处、秦皇岛经济技术开发区社区矫正安置帮教服务中心。","sources":[
        {"lineStart":40,"lineEnd":43,"quote":"\t中共秦皇岛经济技术开发区工委政法委员会\n\t行政\n\t副处级\n\t财政性资金基本保证"},
        {"lineStart":66,"lineEnd":69,"quote":"\t中共秦皇岛经济技术开发区工委政法委员会(本级）\n\t行政\n\t副处（县）级\n\t财政拨款"},
        {"lineStart":71,"lineEnd":74,"quote":"\t秦皇岛市第三公证处\n\t事业\n\t正科级\n\t财政性资金基本保证"},
        {"lineStart":76,"lineEnd":79,"quote":"\t秦皇岛经济技术开发区社区矫正安置帮教服务中心\n\t事业\n\t正科级\n\t财政性资金基本保证"}]},
        {"kind":"LAYOUT_CHANGED","years":[2020,2021],"reason":"“部门职责及工作活动绩效目标指标：”一节只见于2020年的文件，2021年的文件没有。","sources":[{"lineStart":248,"lineEnd":248,"quote":"部门职责及工作活动绩效目标指标："}]},
        {"kind":"LAYOUT_CHANGED","years":[2020,2021],"reason":"“第二部分  专项资金绩效目标”一节只见于2020年的文件，2021年的文件没有。","sources":[{"lineStart":639,"lineEnd":639,"quote":"第二部分  专项资金绩效目标"}]}]}}
        """.ReplaceLineEndings("").Trim(),
        await AskAsync(
            """
            compareYears(department: "216", years: [2020, 2021]) {
              comparability { comparable issues { kind years reason sources { lineStart lineEnd quote } } }
            }
            """));

    [Fact]
    public async Task Projects_that_went_on_have_both_amounts_and_what_ties_them() => Assert.Equal(
        """
        {"projects":[
        {"status":"RENAMED","name":"维护稳定专项经费","projects":[{"year":2020,"name":"维护稳定工作"},{"year":2021,"name":"维护稳定专项经费"}],"links":[{"relation":"RENAMED","confidence":0.95}],"values":[{"amount":25,"basis":"DUTY","share":6.74},{"amount":5,"basis":"OWN_DOCUMENT","share":0.3}],"change":-20,"changePercent":-80,"changeNote":null},
        {"status":"CONTINUED","name":"法学会工作专项经费","projects":[{"year":2020,"name":"法学会工作专项经费"},{"year":2021,"name":"法学会工作专项经费"}],"links":[{"relation":"SAME_NAME","confidence":1}],"values":[{"amount":1,"basis":"DUTY","share":0.27},{"amount":1,"basis":"OWN_DOCUMENT","share":0.06}],"change":0,"changePercent":0,"changeNote":null},
        {"status":"CONTINUED","name":"综治工作专项经费","projects":[{"year":2020,"name":"综治工作专项经费"},{"year":2021,"name":"综治工作专项经费"}],"links":[{"relation":"SAME_NAME","confidence":1}],"values":[{"amount":null,"basis":null,"share":null},{"amount":12,"basis":"OWN_DOCUMENT","share":0.72}],"change":null,"changePercent":null,"changeNote":"MISSING_BASE"},
        {"status":"RENAMED","name":"防范和处理邪教问题工作专项经费","projects":[{"year":2020,"name":"防范和处理邪教工作经费"},{"year":2021,"name":"防范和处理邪教问题工作专项经费"}],"links":[{"relation":"RENAMED","confidence":0.81}],"values":[{"amount":3,"basis":"DUTY","share":0.81},{"amount":1,"basis":"OWN_DOCUMENT","share":0.06}],"change":-2,"changePercent":-66.67,"changeNote":null},
        {"status":"RENAMED","name":"护路经费","projects":[{"year":2020,"name":"铁路护路联防工作"},{"year":2021,"name":"护路经费"}],"links":[{"relation":"REVIEWED","confidence":1}],"values":[{"amount":72,"basis":"DUTY","share":19.41},{"amount":62,"basis":"OWN_DOCUMENT","share":3.73}],"change":-10,"changePercent":-13.89,"changeNote":null}]}
        """.ReplaceLineEndings("").Trim(),
        await AskAsync(
            """
            compareYears(department: "216", years: [2020, 2021]) {
              projects(status: [CONTINUED, RENAMED]) {
                status name projects { year name } links { relation confidence } values { amount basis share } change changePercent changeNote
              }
            }
            """));

    [Fact]
    public async Task Of_2020_s_nine_projects_four_are_gone_and_of_2021_s_49_there_were_44_none_before()
    {
        var data = await service.DataAsync(
            """
            { compareYears(department: "216", years: [2020, 2021]) {
              dropped: projects(status: [DROPPED]) { name values { amount basis sources { lineStart } } changeNote }
              added: projects(status: [ADDED]) { projects { year } links { confidence } changeNote }
            } }
            """);
        var compared = data.GetProperty("compareYears");
        Assert.Equal(
            """
            [{"name":"政治工作专项经费","values":[{"amount":8.2,"basis":"DUTY","sources":[{"lineStart":398},{"lineStart":974}]},{"amount":null,"basis":null,"sources":[]}],"changeNote":"MISSING_LATEST"},
            {"name":"见习岗工资","values":[{"amount":null,"basis":null,"sources":[{"lineStart":1075}]},{"amount":null,"basis":null,"sources":[]}],"changeNote":"MISSING_BASE"},
            {"name":"国家安全工作专项经费","values":[{"amount":1,"basis":"DUTY","sources":[{"lineStart":438},{"lineStart":1176}]},{"amount":null,"basis":null,"sources":[]}],"changeNote":"MISSING_LATEST"},
            {"name":"涉法涉诉信访工作专项经费","values":[{"amount":2,"basis":"DUTY","sources":[{"lineStart":598},{"lineStart":1480}]},{"amount":null,"basis":null,"sources":[]}],"changeNote":"MISSING_LATEST"}]
            """.ReplaceLineEndings("").Trim(),
            compared.GetProperty("dropped").GetRawText());
        var added = compared.GetProperty("added").EnumerateArray().Select(p => p.GetRawText()).ToArray();
        Assert.Equal(44, added.Length);
        Assert.Equal("""{"projects":[{"year":2021}],"links":[],"changeNote":"MISSING_BASE"}""", Assert.Single(added.Distinct()));
    }

    [Fact]
    public async Task Assets_procurement_and_reported_changes() => Assert.Equal(
        """
        {"assets":[
        {"category":"TOTAL","values":[{"amount":313.74,"asOf":"2019-12-31","share":null,"sources":[{"lineStart":75},{"lineStart":101}]},{"amount":314.78,"asOf":"2020-12-31","share":null,"sources":[{"lineStart":234}]}],"change":1.04,"changePercent":0.33,"changeNote":null},
        {"category":"BUILDINGS","values":[{"amount":11.15,"asOf":"2019-12-31","share":null,"sources":[{"lineStart":79}]},{"amount":11.15,"asOf":"2020-12-31","share":null,"sources":[{"lineStart":238}]}],"change":0,"changePercent":0,"changeNote":null},
        {"category":"OFFICE_BUILDINGS","values":[{"amount":null,"asOf":"2019-12-31","share":null,"sources":[{"lineStart":83}]},{"amount":null,"asOf":"2020-12-31","share":null,"sources":[{"lineStart":242}]}],"change":null,"changePercent":null,"changeNote":"MISSING_BASE"},
        {"category":"VEHICLES","values":[{"amount":25.06,"asOf":"2019-12-31","share":null,"sources":[{"lineStart":87},{"lineStart":101},{"lineStart":101}]},{"amount":25.06,"asOf":"2020-12-31","share":null,"sources":[{"lineStart":246}]}],"change":0,"changePercent":0,"changeNote":null},
        {"category":"EQUIPMENT_OVER_200K","values":[{"amount":null,"asOf":"2019-12-31","share":null,"sources":[{"lineStart":91}]},{"amount":null,"asOf":"2020-12-31","share":null,"sources":[{"lineStart":250}]}],"change":null,"changePercent":null,"changeNote":"MISSING_BASE"},
        {"category":"OTHER_FIXED","values":[{"amount":277.53,"asOf":"2019-12-31","share":null,"sources":[{"lineStart":95}]},{"amount":278.57,"asOf":"2020-12-31","share":null,"sources":[{"lineStart":254}]}],"change":1.04,"changePercent":0.37,"changeNote":null},
        {"category":"LAND_AND_BUILDINGS","values":[{"amount":11.15,"asOf":"2019-12-31","share":null,"sources":[{"lineStart":101}]},{"amount":null,"asOf":null,"share":null,"sources":[]}],"change":null,"changePercent":null,"changeNote":"MISSING_LATEST"},
        {"category":"GENERAL_EQUIPMENT","values":[{"amount":239.32,"asOf":"2019-12-31","share":null,"sources":[{"lineStart":101}]},{"amount":null,"asOf":null,"share":null,"sources":[]}],"change":null,"changePercent":null,"changeNote":"MISSING_LATEST"},
        {"category":"SPECIAL_EQUIPMENT","values":[{"amount":3.61,"asOf":"2019-12-31","share":null,"sources":[{"lineStart":101}]},{"amount":null,"asOf":null,"share":null,"sources":[]}],"change":null,"changePercent":null,"changeNote":"MISSING_LATEST"},
        {"category":"FURNITURE","values":[{"amount":59.66,"asOf":"2019-12-31","share":null,"sources":[{"lineStart":101}]},{"amount":null,"asOf":null,"share":null,"sources":[]}],"change":null,"changePercent":null,"changeNote":"MISSING_LATEST"}],
        "procurement":[{"year":2020,"lines":0,"amount":null,"statement":{"text":"我部门无政府采购预算"}},{"year":2021,"lines":5,"amount":349.2,"statement":null}],
        "reportedChanges":[{"measure":"TOTAL_EXPENDITURE","reported":1209.63,"computed":1292.06,"agrees":false},{"measure":"BASIC_EXPENDITURE","reported":817.54,"computed":817.54,"agrees":true},{"measure":"PROJECT_EXPENDITURE","reported":474.52,"computed":474.52,"agrees":true},{"measure":"THREE_PUBLIC_EXPENSES","reported":7.75,"computed":7.75,"agrees":true},{"measure":"OVERSEAS_TRAVEL","reported":0,"computed":0,"agrees":true},{"measure":"VEHICLE_PURCHASE","reported":0,"computed":null,"agrees":null},{"measure":"VEHICLE_OPERATION","reported":7.18,"computed":null,"agrees":null},{"measure":"OFFICIAL_RECEPTION","reported":0.57,"computed":0.57,"agrees":true}]}
        """.ReplaceLineEndings("").Trim(),
        await AskAsync(
            """
            compareYears(department: "216", years: [2020, 2021]) {
              assets { category values { amount asOf share sources { lineStart } } change changePercent changeNote }
              procurement { year lines amount statement { text } }
              reportedChanges { measure reported computed agrees }
            }
            """));

    [Fact]
    public async Task Of_a_department_it_is_the_same()
    {
        const string selection = "department { code } years comparability { issues { kind } } measures { measure change } projects { name status } checked: __typename";
        var data = await service.DataAsync(
            $"{{ departments {{ nodes {{ compareYears(years: [2021, 2020]) {{ {selection} }} }} }} compareYears(department: \"216\", years: [2020, 2021]) {{ {selection} }} }}");
        Assert.Equal(
            data.GetProperty("compareYears").GetRawText(),
            data.GetProperty("departments").GetProperty("nodes")[0].GetProperty("compareYears").GetRawText());
    }

    [Fact]
    public async Task A_trend_has_every_year_that_has_the_measure()
    {
        var id = (await service.DataAsync("{ department(code: \"216\") { id } }")).GetProperty("department").GetProperty("id").GetString()!;
        var data = await service.DataAsync(
            """
            query ($ids: [ID!]!) {
              a: trend(measure: THREE_PUBLIC_EXPENSES, departments: $ids) { department { code } measure points { year amount changeFromPrevious share basis sources { lineStart } } }
              b: trend(measure: GOVERNMENT_FUND, departments: $ids) { points { year } }
              c: trend(measure: PROCUREMENT, departments: []) { points { year } }
            }
            """,
            new { ids = new[] { id, id } });
        const string series =
            """
            {"department":{"code":"216"},"measure":"THREE_PUBLIC_EXPENSES","points":[{"year":2019,"amount":9.81,"changeFromPrevious":null,"share":null,"basis":"LATER_DOCUMENT","sources":[{"lineStart":62}]},{"year":2020,"amount":5.61,"changeFromPrevious":-4.2,"share":1.51,"basis":"OWN_DOCUMENT","sources":[{"lineStart":62},{"lineStart":100}]},{"year":2021,"amount":13.36,"changeFromPrevious":7.75,"share":0.8,"basis":"OWN_DOCUMENT","sources":[{"lineStart":100}]}]}
            """;
        Assert.Equal($$"""{"a":[{{series}},{{series}}],"b":[{"points":[]},{"points":[]}],"c":[]}""", data.GetRawText());
    }

    [Fact]
    public async Task A_project_s_lineage_goes_both_ways() => Assert.Equal(
        """
        {"nodes":[{"year":2020,"lineage":[{"from":{"year":2020},"to":{"year":2021,"name":"综治工作专项经费"},"relation":"SAME_NAME","confidence":1,"basis":"项目名称均为“综治工作专项经费”。"}]},
        {"year":2021,"lineage":[{"from":{"year":2020},"to":{"year":2021,"name":"综治工作专项经费"},"relation":"SAME_NAME","confidence":1,"basis":"项目名称均为“综治工作专项经费”。"}]},
        {"year":2021,"lineage":[]}]}
        """.ReplaceLineEndings("").Trim(),
        await AskAsync(
            """
            projects(where: { name: { in: ["综治工作专项经费", "综治保险"] } }) {
              nodes { year lineage { from { year } to { year name } relation confidence basis } }
            }
            """));

    [Theory]
    [InlineData("compareYears(department: \"216\", years: []) { years }", "TOO_FEW_YEARS")]
    [InlineData("compareYears(department: \"216\", years: [2020]) { years }", "TOO_FEW_YEARS")]
    [InlineData("compareYears(department: \"216\", years: [2020, 2021, 2020]) { years }", "YEAR_TWICE")]
    [InlineData("compareYears(department: \"216\", years: [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31]) { years }", "TOO_MANY_YEARS")]
    [InlineData("trend(measure: PROCUREMENT, departments: [\"216\"]) { measure }", "UNKNOWN_DEPARTMENT")]
    [InlineData("trend(measure: PROCUREMENT, departments: [\"UHJvamVjdDp4\"]) { measure }", "UNKNOWN_DEPARTMENT")]
    [InlineData("trend(measure: PROCUREMENT, departments: [\"RGVwYXJ0bWVudDp4\"]) { measure }", "UNKNOWN_DEPARTMENT")]
    public async Task What_cannot_be_compared_is_null_with_an_error(string field, string code)
    {
        var answer = JsonDocument.Parse(await service.AskAsync($"{{ {field} }}")).RootElement;
        var error = answer.GetProperty("errors")[0];
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(field[..field.IndexOf('(')], error.GetProperty("path")[0].GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").EnumerateObject().Single().Value.ValueKind);
    }

    [Fact]
    public async Task A_hundred_departments_and_one_are_too_many_for_a_trend()
    {
        var answer = JsonDocument.Parse(await service.AskAsync(
            "query ($ids: [ID!]!) { trend(measure: PROCUREMENT, departments: $ids) { measure } }",
            new { ids = Enumerable.Repeat("RGVwYXJ0bWVudDp4", 101) })).RootElement;
        Assert.Equal("TOO_MANY_DEPARTMENTS", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_department_that_is_not_there_is_null() =>
        Assert.Equal("null", await AskAsync("compareYears(department: \"216\", years: [2020, 2021], region: \"北京\") { years }"));

    [Fact]
    public async Task Years_of_which_nothing_is_known_are_missing() => Assert.Equal(
        """
        {"years":[1990,1991],"comparability":{"comparable":false,"issues":[{"kind":"MISSING_YEAR","years":[1990],"sources":[]},{"kind":"MISSING_YEAR","years":[1991],"sources":[]}]},"measures":[],"projects":[],"assets":[],"procurement":[{"year":1990,"lines":0,"amount":null},{"year":1991,"lines":0,"amount":null}],"reportedChanges":[]}
        """.Trim(),
        await AskAsync(
            """
            compareYears(department: "216", years: [1991, 1990]) {
              years comparability { comparable issues { kind years sources { quote } } }
              measures { measure } projects { name } assets { category } procurement { year lines amount } reportedChanges { id }
            }
            """));

    /// <summary>The value of the only root field, as it was answered.</summary>
    private async Task<string> AskAsync(string field)
    {
        var answer = JsonDocument.Parse(await service.AskAsync($"{{ {field} }}")).RootElement;
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").EnumerateObject().Single().Value.GetRawText();
    }
}
