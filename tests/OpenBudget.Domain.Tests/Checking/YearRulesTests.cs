using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Checking;

public sealed class YearRulesTests
{
    [Fact]
    public void The_document_of_2021_repeats_the_three_public_expenses_of_2020_as_they_were()
    {
        var verdicts = CheckedDocuments.Seed2021.Verdicts("prior-year-as-restated");

        Assert.Equal(
            [("5.61", "5.61"), ("0.00", "0.00"), ("5.50", "5.50"), ("0.11", "0.11")],
            verdicts.Select(v => (v.Expected!, v.Actual!)));
        Assert.All(verdicts, v => Assert.Equal((CheckStatus.Pass, 100, 62), (v.Status, v.Sources[0].LineStart, v.Sources[1].LineStart)));
        Assert.Equal("2021年文件所列2020年“三公”经费5.61万元与2020年文件所列“三公”经费5.61万元相符。", verdicts[0].Message.Chinese);
    }

    [Fact]
    public void What_2020_says_of_2019_cannot_be_judged_without_the_document_of_2019() => Assert.Equal(
        [CheckStatus.Insufficient, CheckStatus.Insufficient],
        CheckedDocuments.Seed2020.Verdicts("prior-year-as-restated").Select(v => v.Status));

    [Fact]
    public void Two_units_of_2021_are_new()
    {
        var verdicts = CheckedDocuments.Seed2021.Verdicts("unit-continues");

        Assert.Equal([(CheckStatus.Pass, 66), (CheckStatus.Fail, 71), (CheckStatus.Fail, 76)], verdicts.Select(v => (v.Status, v.Sources[0].LineStart)));
        Assert.Equal("216003秦皇岛市第三公证处为2021年新列单位，2020年文件未列。", verdicts[1].Message.Chinese);
    }

    [Fact]
    public void The_codes_of_the_seeds_keep_their_names()
    {
        var verdicts = CheckedDocuments.Seed2021.Verdicts("code-keeps-name");

        Assert.Equal((15, 15), (verdicts.Count, verdicts.Count(v => v.Status == CheckStatus.Pass)));
    }

    [Fact]
    public void Every_project_code_of_2021_stands_for_one_project()
    {
        var verdicts = CheckedDocuments.Seed2021.Verdicts("project-code-is-one-project");

        Assert.Equal((49, 49), (verdicts.Count, verdicts.Count(v => v.Status == CheckStatus.Pass)));
    }

    [Theory]
    [InlineData("5.16", CheckStatus.Fail)]
    [InlineData("5.61", CheckStatus.Pass)]
    public void A_later_document_repeats_the_figures_of_the_year_before(string restated, CheckStatus status)
    {
        var document = CheckedDocuments.Text(2021, Prose(2021, $"本部门2021年“三公”经费为6.00万元，均为公务接待。2020年“三公”经费为{restated}万元。"), CheckedDocuments.Text(2020, Prose(2020, "本部门2020年“三公”经费为5.61万元，均为公务接待。")));

        var verdict = Assert.Single(document.Verdicts("prior-year-as-restated"));

        Assert.Equal((status, "5.61", restated), (verdict.Status, verdict.Expected, verdict.Actual));
    }

    [Theory]
    [InlineData("护路经费", "12.00", CheckStatus.Pass)]
    [InlineData("护路经费", "13.00", CheckStatus.Fail)]
    [InlineData("防暴经费", "12.00", CheckStatus.Fail)]
    public void A_project_code_stands_for_one_project_with_one_amount(string name, string amount, CheckStatus status)
    {
        var document = CheckedDocuments.Text(2021, $"2021年部门预算信息公开情况说明\n\n预算项目绩效目标\n\n{Project(1, "216001政法委", "A1", "护路经费", "12.00")}\n{Project(2, "216001政法委", "A1", name, amount)}");

        Assert.Equal(status, Assert.Single(document.Verdicts("project-code-is-one-project")).Status);
    }

    [Fact]
    public void Codes_that_change_their_names_are_told()
    {
        var before = CheckedDocuments.Text(2020, $"2020年部门预算信息公开情况说明\n\n预算项目绩效目标\n\n{Project(1, "216001政法委(本级)", "A1", "护路经费", "12.00")}");
        var document = CheckedDocuments.Text(
            2021,
            $"2021年部门预算信息公开情况说明\n\n预算项目绩效目标\n\n{Project(1, "216001社会工作部", "A1", "铁路护路经费", "12.00")}",
            before);

        Assert.Equal(
            [(CheckStatus.Fail, "政法委(本级)", "社会工作部"), (CheckStatus.Fail, "护路经费", "铁路护路经费")],
            document.Verdicts("code-keeps-name").Select(v => (v.Status, v.Expected!, v.Actual!)));
    }

    [Fact]
    public void A_unit_that_vanishes_is_told_and_one_without_本级_is_the_same()
    {
        var before = CheckedDocuments.Text(2020, Units(2020, "甲局（本级）", "乙中心"));
        var document = CheckedDocuments.Text(2021, Units(2021, "甲局", "丙中心"), before);

        Assert.Equal(
            [(CheckStatus.Pass, "", null, null), (CheckStatus.Fail, "", null, "丙中心"), (CheckStatus.Fail, "乙中心", "乙中心", null)],
            document.Verdicts("unit-continues").Select(v => (v.Status, v.Place, v.Expected, v.Actual)));
    }

    [Fact]
    public void Without_the_year_before_no_unit_is_new() => Assert.Empty(CheckedDocuments.Text(2021, Units(2021, "甲局", "丙中心")).Verdicts("unit-continues"));

    private static string Prose(int year, string sentence) => $"{year}年部门预算信息公开情况说明\n\n一、部门预算安排总体情况\n{sentence}\n";

    private static string Project(int number, string unit, string code, string name, string amount) =>
        $"{number}.{name}绩效目标表\n"
        + CheckedDocuments.Row(unit, "单位：万元")
        + CheckedDocuments.Row("项目编码", code, "项目名称", name)
        + CheckedDocuments.Row("预算规模及资金用途", "预算数", amount, "其中：财政资金", amount, "其他资金", "0");

    private static string Units(int year, params string[] names) =>
        $"{year}年部门预算信息公开情况说明\n\n部门机构设置\n"
        + CheckedDocuments.Row("单位名称", "单位性质", "单位规格", "经费保障形式")
        + string.Concat(names.Select(name => CheckedDocuments.Row(name, "行政", "正科级", "财政拨款")));
}
