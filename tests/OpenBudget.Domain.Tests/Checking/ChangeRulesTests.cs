using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Checking;

public sealed class ChangeRulesTests
{
    [Fact]
    public void The_stated_increase_of_expenditure_of_2021_is_not_that_of_the_figures()
    {
        var verdicts = CheckedDocuments.Seed2021.Verdicts("change-matches-figures");
        var failure = Assert.Single(verdicts, v => v.Status == CheckStatus.Fail);

        Assert.Equal(("1292.06", "1209.63", -82_430_000L, 15_000L), (failure.Expected, failure.Actual, failure.DifferenceFen, failure.ToleranceFen));
        Assert.Equal([95, 90, 53], failure.Sources.Select(s => s.LineStart));
        Assert.Same(CheckedDocuments.Seed2020, failure.Sources[2].Document);
        Assert.Equal("所述支出合计增加额1209.63万元与2021年1662.99－2020年370.93＝1292.06万元不符，少82.43万元。", failure.Message.Chinese);
        Assert.Equal(
            "The stated increase of total expenditure 1209.63 does not agree with 1662.99 of 2021 - 370.93 of 2020 = 1292.06: it is 82.43 too low, in 万元.",
            failure.Message.English);
        Assert.Equal(
            ["1209.63", "817.54", "474.52", "7.75", "0.00", "7.18", "0.57"],
            verdicts.Where(v => v.Status != CheckStatus.Insufficient).Select(v => v.Actual));
    }

    [Fact]
    public void The_increase_of_vehicles_of_2021_is_confirmed_by_purchase_and_operation_of_2020_together()
    {
        var verdict = CheckedDocuments.Seed2021.Verdicts("change-matches-figures")[6];

        Assert.Equal((CheckStatus.Pass, "7.18"), (verdict.Status, verdict.Expected));
        Assert.EndsWith("2020年公务用车运行维护费未单列，以公务用车购置及运行费代之。", verdict.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void The_stated_decrease_of_receptions_of_2020_is_within_rounding_of_equal_figures()
    {
        var verdict = CheckedDocuments.Seed2020.Verdicts("change-matches-figures")[4];

        Assert.Equal((CheckStatus.Rounding, "0.00", "0.01", 62), (verdict.Status, verdict.Expected, verdict.Actual, verdict.Sources[0].LineStart));
        Assert.EndsWith("2019年公务接待费未单列，按“三公”经费扣除其余所列各项，至多为0.11万元。", verdict.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_the_increase_of_2021_do_not_make_it()
    {
        var verdicts = CheckedDocuments.Seed2021.Verdicts("change-is-its-parts");

        Assert.Equal(
            [(CheckStatus.Fail, "1292.06", "1209.63", 95), (CheckStatus.Pass, "7.75", "7.75", 102)],
            verdicts.Select(v => (v.Status, v.Expected, v.Actual, v.Sources[0].LineStart)));
        Assert.Equal("所述支出合计增减额1209.63万元与基本支出增减817.54＋项目支出增减474.52＝1292.06万元不符，少82.43万元。", verdicts[0].Message.Chinese);
    }

    [Fact]
    public void The_parts_of_the_change_of_2020_make_it() => Assert.Equal(
        [(CheckStatus.Pass, "8.47", "8.47", 57), (CheckStatus.Rounding, "-4.21", "-4.20", 62)],
        CheckedDocuments.Seed2020.Verdicts("change-is-its-parts").Select(v => (v.Status, v.Expected, v.Actual, v.Sources[0].LineStart)));

    [Fact]
    public void The_document_of_2020_says_of_expenditure_that_it_decreased_and_increased()
    {
        var verdicts = CheckedDocuments.Seed2020.Verdicts("change-words-agree");
        var failure = Assert.Single(verdicts, v => v.Status == CheckStatus.Fail);

        Assert.Equal(("增加", "减增加", 57), (failure.Expected, failure.Actual, Assert.Single(failure.Sources).LineStart));
        Assert.Equal("支出合计的表述“减增加”自相矛盾，按所列金额应为增加。", failure.Message.Chinese);
        Assert.Equal(6, verdicts.Count);
    }

    [Fact]
    public void The_document_of_2021_compares_with_2010_and_means_2020()
    {
        var verdicts = CheckedDocuments.Seed2021.Verdicts("change-names-the-year-before");

        Assert.Equal(
            [(CheckStatus.Fail, "2020", "2010", "较2010年", 95), (CheckStatus.Pass, "2020", "2020", "与2020年", 102)],
            verdicts.Select(v => (v.Status, v.Expected, v.Actual, v.Place, v.Sources[0].LineStart)));
        Assert.Equal("写作“较2010年”，而基本支出的增减额是与2020年之差：2021年1056.27－2020年238.73＝817.54万元。", verdicts[0].Message.Chinese);
        Assert.Null(verdicts[0].Severity);
    }

    [Fact]
    public void The_directions_of_the_seeds_are_those_of_the_figures()
    {
        var verdicts = CheckedDocuments.Seed2021.Verdicts("change-direction-matches-figures");

        Assert.Equal(Enumerable.Repeat((CheckStatus.Pass, "增加", "增加"), 6), verdicts.Select(v => (v.Status, v.Expected!, v.Actual!)));
        Assert.Equal(
            [CheckStatus.Insufficient, CheckStatus.Insufficient, CheckStatus.Pass, CheckStatus.Pass],
            CheckedDocuments.Seed2020.Verdicts("change-direction-matches-figures").Select(v => v.Status));
    }

    [Theory]
    [InlineData("change-matches-figures", "2021年部门预算较2020年增加20.00万元。", CheckStatus.Fail, "30.00", "20.00")]
    [InlineData("change-matches-figures", "2021年部门预算较2020年增加30.00万元。", CheckStatus.Pass, "30.00", "30.00")]
    [InlineData("change-matches-figures", "2021年部门预算较2020年持平。", CheckStatus.Fail, "30.00", "0.00")]
    [InlineData("change-matches-figures", "2021年部门预算较2020年预算执行数增加20.00万元。", CheckStatus.Insufficient, null, null)]
    [InlineData("change-direction-matches-figures", "2021年部门预算较2020年减少30.00万元。", CheckStatus.Fail, "增加", "减少")]
    [InlineData("change-direction-matches-figures", "2021年部门预算较2020年增加20.00万元。", CheckStatus.Pass, "增加", "增加")]
    [InlineData("change-direction-matches-figures", "2021年部门预算较2020年预算执行数减少20.00万元。", CheckStatus.Insufficient, null, null)]
    [InlineData("change-percent-matches-figures", "2021年部门预算较2020年增长25%。", CheckStatus.Fail, "30.00%", "25%")]
    [InlineData("change-percent-matches-figures", "2021年部门预算较2020年增加30.00万元，增长30%。", CheckStatus.Pass, "30.00%", "30%")]
    [InlineData("change-percent-matches-figures", "2021年部门预算较2020年增长30.40%。", CheckStatus.Fail, "30.00%", "30.4%")]
    [InlineData("change-percent-matches-figures", "2021年部门预算较2020年预算执行数增长25%。", CheckStatus.Insufficient, null, null)]
    [InlineData("change-is-its-parts", "2021年部门预算较2020年增加20.00万元，其中：基本支出增加15.00万元，项目支出增加15.00万元。", CheckStatus.Fail, "30.00", "20.00")]
    [InlineData("change-is-its-parts", "2021年部门预算较2020年增加20.00万元，其中：基本支出减少5.00万元，项目支出增加25.00万元。", CheckStatus.Pass, "20.00", "20.00")]
    [InlineData("change-is-its-parts", "2021年部门预算较2020年增加20.00万元，其中：基本支出增加15.00万元。", CheckStatus.Insufficient, null, null)]
    [InlineData("change-words-agree", "2021年部门预算较2020年增减少20.00万元。", CheckStatus.Fail, "增加", "增减少")]
    [InlineData("change-words-agree", "2021年部门预算较2020年减少20.00万元。", CheckStatus.Pass, null, "减少")]
    [InlineData("change-names-the-year-before", "2021年部门预算较2021年增加20.00万元。", CheckStatus.Fail, "2020", "2021")]
    [InlineData("change-names-the-year-before", "2021年部门预算较2012年增加30.00万元。", CheckStatus.Fail, "2020", "2012")]
    [InlineData("change-names-the-year-before", "2021年部门预算较2020年增加20.00万元。", CheckStatus.Pass, "2020", "2020")]
    [InlineData("change-names-the-year-before", "2021年部门预算较2019年增加20.00万元。", CheckStatus.Insufficient, "2020", "2019")]
    [InlineData("change-reason-agrees", "2021年基本支出60.00万元，比2020年减少1.00万元，主要原因是基本支出增加。", CheckStatus.Fail, "减少", "基本支出增加")]
    [InlineData("change-reason-agrees", "2021年基本支出60.00万元，比2020年增加1.00万元，主要原因是基本支出增加。", CheckStatus.Pass, "增加", "基本支出增加")]
    public void A_stated_change_is_held_against_the_figures_of_both_years(string rule, string sentence, CheckStatus status, string? expected, string? actual)
    {
        var before = CheckedDocuments.Text(2020, "2020年部门预算信息公开情况说明\n\n一、部门预算安排总体情况\n2020年部门预算支出为100.00万元。\n");
        var document = CheckedDocuments.Text(2021, $"2021年部门预算信息公开情况说明\n\n一、部门预算安排总体情况\n2021年部门预算支出为130.00万元。\n{sentence}\n", before);

        var verdict = Assert.Single(document.Verdicts(rule));

        Assert.Equal((status, expected, actual), (verdict.Status, verdict.Expected, verdict.Actual));
    }

    [Theory]
    [InlineData("change-matches-figures")]
    [InlineData("change-direction-matches-figures")]
    public void A_stated_change_without_the_year_before_is_not_judged(string rule)
    {
        var document = CheckedDocuments.Text(2021, "2021年部门预算信息公开情况说明\n\n一、部门预算安排总体情况\n2021年部门预算支出为130.00万元。\n2021年部门预算较2020年增加30.00万元。\n");

        var verdict = Assert.Single(document.Verdicts(rule));

        Assert.Equal((CheckStatus.Insufficient, "未列示或涉密：2020年支出合计。"), (verdict.Status, verdict.Message.Chinese));
    }

    [Fact]
    public void A_reason_that_speaks_of_something_else_is_not_held_against_the_change()
    {
        var document = CheckedDocuments.Text(
            2021,
            "2021年部门预算信息公开情况说明\n\n一、部门预算安排总体情况\n2021年基本支出60.00万元，比2020年减少1.00万元，主要原因是退休人员增加。\n");

        Assert.Empty(document.Verdicts("change-reason-agrees"));
    }

    [Fact]
    public void Final_accounts_may_be_measured_against_the_budget_of_their_own_year()
    {
        var document = CheckedDocuments.Text(
            2021,
            "2021年度部门决算信息公开情况说明\n\n一、部门决算总体情况\n2021年“三公”经费支出5.00万元，比2021年预算减少1.00万元，其中：公务接待费5.00万元。\n");

        Assert.Equal(CheckStatus.Pass, Assert.Single(document.Verdicts("change-names-the-year-before")).Status);
    }

    [Fact]
    public void A_percentage_of_nothing_is_a_warning()
    {
        var before = CheckedDocuments.Text(2020, "2020年部门预算信息公开情况说明\n\n一、部门预算安排总体情况\n2020年“三公”经费0万元，其中：公务接待费0万元。\n");
        var document = CheckedDocuments.Text(
            2021,
            "2021年部门预算信息公开情况说明\n\n一、部门预算安排总体情况\n2021年“三公”经费0.30万元，比2020年增长100%。\n",
            before);

        var verdict = Assert.Single(document.Verdicts("change-percent-matches-figures"));

        Assert.Equal((CheckStatus.Fail, Severity.Warning, "100%"), (verdict.Status, verdict.Severity, verdict.Actual));
    }

    [Fact]
    public void A_change_of_rounded_sentences_is_not_held_against_the_tables_alone()
    {
        // 130.00 - 100.01 = 29.99 by the sentences; the tables print 129.9951 and 100.0149.
        var before = CheckedDocuments.Text(2020, Budget(2020, "100.01", "1000149", ""));
        var document = CheckedDocuments.Text(2021, Budget(2021, "130.00", "1299951", "2021年部门预算较2020年增加29.99万元。"), before);

        Assert.Equal(CheckStatus.Pass, Assert.Single(document.Verdicts("change-matches-figures")).Status);
    }

    private static string Budget(int year, string stated, string printed, string change) =>
        $"{year}年部门预算信息公开情况说明\n\n一、部门预算安排总体情况\n{year}年部门预算支出为{stated}万元。\n{change}\n\n{year}年部门支出预算总表\n单位：元\n"
        + CheckedDocuments.Row("科目编码", "科目名称", "合计")
        + CheckedDocuments.Row("201", "一般公共服务支出", printed)
        + CheckedDocuments.Row("", "合计", printed);
}
