using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Checking;

public sealed class SentenceRulesTests
{
    [Fact]
    public void Five_amounts_that_the_sentences_of_projects_of_2021_repeat_are_not_those_of_the_tables()
    {
        var verdicts = CheckedDocuments.Seed2021.Verdicts("project-sentence-matches-table");

        Assert.Equal(
            [
                (1191, 1183, "预算数", "12.00", "15.00", 3_000_000L),
                (2275, 2267, "预算数", "12.00", "11.00", -1_000_000L),
                (2275, 2269, "财政资金", "12.00", "11.00", -1_000_000L),
                (2458, 2450, "预算数", "62.00", "72.00", 10_000_000L),
                (2546, 2538, "预算数", "2.00", "4.00", 2_000_000L),
            ],
            verdicts.Where(v => v.Status == CheckStatus.Fail)
                .Select(v => (v.Sources[0].LineStart, v.Sources[1].LineStart, v.Place, v.Expected!, v.Actual!, v.DifferenceFen!.Value)));
        Assert.Equal((75, 70), (verdicts.Count, verdicts.Count(v => v.Status == CheckStatus.Pass)));
        Assert.Equal(
            "“综治工作专项经费”文字所述预算数15.00万元与表格所列预算数12.00万元不符，多3.00万元。",
            verdicts.First(v => v.Status == CheckStatus.Fail).Message.Chinese);
    }

    [Theory]
    [InlineData("预算数12万元。其中：财政资金12万元，其他资金0万元。", "0", new[] { CheckStatus.Pass, CheckStatus.Pass, CheckStatus.Pass })]
    [InlineData("预算数12万元。其中：财政资金10万元，其他资金0万元。", "0", new[] { CheckStatus.Pass, CheckStatus.Fail, CheckStatus.Pass })]
    [InlineData("预算数120000元。其中：其他资金0万元。", "", new[] { CheckStatus.Pass, CheckStatus.Insufficient })]
    public void Each_amount_of_a_project_s_sentence_is_held_against_its_table(string purpose, string other, CheckStatus[] statuses)
    {
        var document = CheckedDocuments.Text(
            2021,
            "2021年部门预算信息公开情况说明\n\n预算项目绩效目标\n\n1.护路经费绩效目标表\n"
            + CheckedDocuments.Row("216001政法委", "单位：万元")
            + CheckedDocuments.Row("项目编码", "A1", "项目名称", "护路经费")
            + CheckedDocuments.Row("预算规模及资金用途", "预算数", "12.00", "其中：财政资金", "12.00", "其他资金", other)
            + CheckedDocuments.Row("", purpose));

        Assert.Equal(statuses, document.Verdicts("project-sentence-matches-table").Select(v => v.Status));
    }

    [Theory]
    [InlineData("2021年部门预算支出为100.00万元。", CheckStatus.Pass, "100.00", "100.00", "文字所述支出合计100.00万元与表格所列支出合计100.00万元相符。")]
    [InlineData("2021年部门预算支出为105.00万元。", CheckStatus.Fail, "100.00", "105.00", "文字所述支出合计105.00万元与表格所列支出合计100.00万元不符，多5.00万元。")]
    [InlineData("2021年部门预算支出为100.00元。", CheckStatus.Fail, "100.00", "0.01", "文字所述支出合计0.01万元与表格所列支出合计100.00万元不符，少99.99万元。其中一处的金额单位可能有误。")]
    [InlineData("“一般公共服务支出（类）党委办公厅（款）行政运行（项）”71.00万元，主要用于机关。", CheckStatus.Fail, "70.00", "71.00", "文字所述2013101行政运行71.00万元与表格所列2013101行政运行70.00万元不符，多1.00万元。")]
    public void A_sentence_repeats_the_amount_of_the_table(string sentence, CheckStatus status, string expected, string actual, string message)
    {
        var verdict = Assert.Single(WithTable(sentence).Verdicts("sentence-matches-table"));

        Assert.Equal((status, expected, actual, message), (verdict.Status, verdict.Expected, verdict.Actual, verdict.Message.Chinese));
    }

    [Theory]
    [InlineData("“一般公共服务支出（类）党委办公厅（款）行政运行（项）”70.00万元，主要用于机关。", CheckStatus.Pass, "一般公共服务支出-党委办公厅-行政运行")]
    [InlineData("“一般公共服务支出（类）政府办公厅（款）行政运行（项）”70.00万元，主要用于机关。", CheckStatus.Fail, "一般公共服务支出-政府办公厅-行政运行")]
    public void A_sentence_names_a_category_as_the_tables_do(string sentence, CheckStatus status, string actual)
    {
        var verdict = Assert.Single(WithTable(sentence).Verdicts("category-named-as-in-table"));

        Assert.Equal((status, "一般公共服务支出-党委办公厅-行政运行", actual), (verdict.Status, verdict.Expected, verdict.Actual));
    }

    [Fact]
    public void What_is_arranged_for_a_category_is_held_against_the_table_too()
    {
        var verdicts = WithTable(
            "“一般公共服务支出（类）党委办公厅（款）行政运行（项）”70.00万元，主要用于机关。2020年预算执行数为60.00万元，2021年预算安排69.00万元，比2020年预算执行数增加15%。")
            .Verdicts("sentence-matches-table");

        Assert.Equal([(CheckStatus.Pass, ""), (CheckStatus.Fail, "预算安排")], verdicts.Select(v => (v.Status, v.Place)));
        Assert.Equal(("70.00", "69.00"), (verdicts[1].Expected, verdicts[1].Actual));
    }

    [Theory]
    [InlineData("2020年预算执行数为10.00万元，2021年预算安排12.00万元，比2020年预算执行数增加20.00%。", CheckStatus.Pass, "20.00%", "20.00%", null)]
    [InlineData("2020年预算执行数为10.00万元，2021年预算安排12.00万元，比2020年预算执行数增加30.00%。", CheckStatus.Fail, "20.00%", "30.00%", null)]
    [InlineData("2020年预算执行数为0.31万元，2021年预算安排0.39万元，比2020年预算执行数增加26.00%。", CheckStatus.Rounding, "25.81%", "26.00%", null)]
    [InlineData("2020年预算执行数为12.00万元，2021年预算安排10.00万元，比2020年预算执行数增加20.00%。", CheckStatus.Fail, "减少", "增加20.00%", null)]
    [InlineData("2020年预算执行数为10.00万元，2021年预算安排10.00万元，比2020年预算执行数持平。", CheckStatus.Pass, "持平", "持平", null)]
    [InlineData("2020年预算执行数为10.00万元，2021年预算安排12.00万元，比2019年预算执行数增加20.00%。", CheckStatus.Fail, "2020", "2019", null)]
    [InlineData("2020年预算执行数为0.00万元，2021年预算安排25.00万元，比2020年预算执行数增加100.00%。", CheckStatus.Fail, null, "100.00%", Severity.Warning)]
    public void The_change_that_a_sentence_states_is_that_of_its_own_amounts(string sentence, CheckStatus status, string? expected, string actual, Severity? severity)
    {
        var verdict = Assert.Single(WithTable(sentence).Verdicts("sentence-change-matches-its-amounts"));

        Assert.Equal((status, expected, actual, severity), (verdict.Status, verdict.Expected, verdict.Actual, verdict.Severity));
    }

    [Fact]
    public void The_reason_behind_a_sentence_does_not_say_the_opposite()
    {
        var verdict = Assert.Single(WithTable(
            "“一般公共服务支出（类）党委办公厅（款）行政运行（项）”70.00万元，主要用于机关。2020年预算执行数为80.00万元，2021年预算安排70.00万元，比2020年预算执行数减少12.50%。主要原因是：党委办公厅行政运行经费增加。")
            .Verdicts("change-reason-agrees"));

        Assert.Equal((CheckStatus.Fail, "减少", "党委办公厅行政运行经费增加"), (verdict.Status, verdict.Expected, verdict.Actual));
    }

    [Theory]
    [InlineData("2021年度项目总预算90.00万元，其中会议60.00万元，培训30.00万元，合计90.00万元。", CheckStatus.Pass, CheckStatus.Pass)]
    [InlineData("2021年度项目总预算100.00万元，其中会议60.00万元，培训30.00万元，合计90.00万元。", CheckStatus.Fail, CheckStatus.Pass)]
    public void The_parts_that_a_sentence_lists_make_its_total(string sentence, CheckStatus whole, CheckStatus sum) =>
        Assert.Equal([whole, sum], WithTable(sentence).Verdicts("sentence-parts-make-total").Select(v => v.Status));

    private static CheckedDocument WithTable(string sentence) => CheckedDocuments.Text(
        2021,
        $"2021年部门预算信息公开情况说明\n\n一、部门预算安排总体情况\n{sentence}\n\n2021年部门支出预算总表\n单位：万元\n"
        + CheckedDocuments.Row("科目编码", "科目名称", "合计")
        + CheckedDocuments.Row("201", "一般公共服务支出", "100.00")
        + CheckedDocuments.Row("20131", "党委办公厅", "100.00")
        + CheckedDocuments.Row("2013101", "行政运行", "70.00")
        + CheckedDocuments.Row("2013105", "专项业务", "30.00")
        + CheckedDocuments.Row("", "合计", "100.00"));
}
