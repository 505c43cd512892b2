using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Checking;

public sealed class SumRulesTests
{
    [Theory]
    [InlineData(2020, "revenue-is-its-sources", "370.93", 50, "收入合计370.93万元与事业费限额0.00＋非限额补助370.93＝370.93万元相符。")]
    [InlineData(2020, "expenditure-is-revenue", "370.93", 53, "支出合计370.93万元与收入合计370.93万元相符。")]
    [InlineData(2020, "total-is-basic-plus-project", "370.93", 53, "支出合计370.93万元与基本支出238.73＋项目支出132.20＝370.93万元相符。")]
    [InlineData(2020, "basic-is-personnel-plus-public", "238.73", 53, "基本支出238.73万元与人员经费145.14＋日常公用经费93.59＝238.73万元相符。")]
    [InlineData(2020, "agency-expenses-within-public-funds", "93.59", 59, "机关运行经费93.59万元与日常公用经费93.59万元相符。")]
    [InlineData(2020, "three-public-is-its-parts", "5.61", 62, "“三公”经费5.61万元与因公出国（境）费0.00＋公务用车购置及运行费5.50＋公务接待费0.11＝5.61万元相符。")]
    [InlineData(2021, "revenue-is-its-sources", "1662.99", 87, "收入合计1662.99万元与财政拨款收入1572.09＋其他收入90.90＝1662.99万元相符。")]
    [InlineData(2021, "expenditure-is-revenue", "1662.99", 90, "支出合计1662.99万元与收入合计1662.99万元相符。")]
    [InlineData(2021, "total-is-basic-plus-project", "1662.99", 90, "支出合计1662.99万元与基本支出1056.27＋项目支出606.72＝1662.99万元相符。")]
    [InlineData(2021, "basic-is-personnel-plus-public", "1056.27", 90, "基本支出1056.27万元与人员经费841.20＋日常公用经费215.07＝1056.27万元相符。")]
    [InlineData(2021, "agency-expenses-within-public-funds", "215.07", 97, "机关运行经费215.07万元与日常公用经费215.07万元相符。")]
    [InlineData(2021, "three-public-is-its-parts", "13.36", 100, "“三公”经费13.36万元与因公出国（境）费0.00＋公务用车购置及运行费12.68＋公务接待费0.68＝13.36万元相符。")]
    [InlineData(2021, "vehicles-are-purchase-plus-operation", "12.68", 100, "公务用车购置及运行费12.68万元与公务用车购置费0.00＋公务用车运行维护费12.68＝12.68万元相符。")]
    [InlineData(2021, "projects-are-project-expenditure", "606.72", 91,
        "项目支出606.72万元与216001中共秦皇岛经济技术开发区工委政法委员会(本级）（25个项目）515.82＋216003秦皇岛市第三公证处（24个项目）90.90＝606.72万元相符。")]
    public void The_totals_of_the_seeds_hold(int year, string rule, string amount, int line, string message)
    {
        var verdict = Seed(year).Verdicts(rule)[0];

        Assert.Equal((CheckStatus.Pass, amount, amount, line, message), (verdict.Status, verdict.Expected, verdict.Actual, verdict.Sources[0].LineStart, verdict.Message.Chinese));
    }

    [Fact]
    public void What_2019_spent_on_vehicles_alone_does_not_tell_whether_its_three_public_expenses_add_up()
    {
        var verdict = CheckedDocuments.Seed2020.Verdicts("three-public-is-its-parts")[1];

        Assert.Equal((CheckStatus.Insufficient, 62), (verdict.Status, verdict.Sources[0].LineStart));
        Assert.Equal("未列示或涉密：2019年因公出国（境）费、2019年公务用车购置及运行费、2019年公务接待费。", verdict.Message.Chinese);
    }

    [Fact]
    public void The_duties_of_2020_make_its_project_expenditure_although_one_prints_no_amount()
    {
        var verdict = Assert.Single(CheckedDocuments.Seed2020.Verdicts("duties-are-project-expenditure"));

        Assert.Equal((CheckStatus.Pass, "132.20", "132.20"), (verdict.Status, verdict.Expected, verdict.Actual));
        Assert.Equal([53, 278, 318, 358, 398, 438, 478, 518, 558, 598], verdict.Sources.Select(s => s.LineStart));
    }

    [Fact]
    public void The_activities_of_2020_print_no_amounts() => Assert.Equal(
        Enumerable.Repeat(CheckStatus.Insufficient, 9),
        CheckedDocuments.Seed2020.Verdicts("duty-is-its-activities").Select(v => v.Status));

    [Fact]
    public void The_projects_of_2020_print_no_amounts() =>
        Assert.Equal(CheckStatus.Insufficient, Assert.Single(CheckedDocuments.Seed2020.Verdicts("projects-are-project-expenditure")).Status);

    [Fact]
    public void Every_project_of_2021_is_its_fiscal_and_other_funds()
    {
        var verdicts = CheckedDocuments.Seed2021.Verdicts("project-is-fiscal-plus-other-funds");

        Assert.Equal((49, 49), (verdicts.Count, verdicts.Count(v => v.Status == CheckStatus.Pass)));
        Assert.Equal("“维护稳定专项经费”预算数5.00万元与财政资金5.00＋其他资金0.00＝5.00万元相符。", verdicts[0].Message.Chinese);
        Assert.Equal([(465, 466), (467, 468), (469, 470)], verdicts[0].Sources.Select(s => (s.LineStart, s.LineEnd)));
    }

    [Fact]
    public void The_other_funds_of_the_projects_of_2021_are_all_its_other_revenue()
    {
        var verdicts = CheckedDocuments.Seed2021.Verdicts("project-funds-within-revenue");

        Assert.Equal([(CheckStatus.Pass, "≤ 1572.09", "515.82"), (CheckStatus.Pass, "90.90", "90.90")], verdicts.Select(v => (v.Status, v.Expected, v.Actual)));
        Assert.Equal(87, verdicts[1].Sources[0].LineStart);
    }

    [Theory]
    [InlineData("revenue-is-its-sources", "2021年部门预算收入为100.00万元，其中：财政拨款收入60.00万元、其他收入30.00万元。", "90.00", "100.00")]
    [InlineData("revenue-is-its-sources", "2021年部门预算收入为100.00万元，其中：政府性基金收入60.00万元、其他收入50.00万元。", "110.00", "100.00")]
    [InlineData("appropriation-is-its-funds", "2021年财政拨款收入100.00万元，其中：一般公共预算拨款60.00万元，政府性基金预算拨款50.00万元。", "110.00", "100.00")]
    [InlineData("expenditure-is-revenue", "2021年部门预算收入为100.00万元。2021年部门预算支出为101.00万元。", "100.00", "101.00")]
    [InlineData("total-is-basic-plus-project", "2021年部门预算支出为100.00万元，其中：基本支出60.00万元；项目支出50.00万元。", "110.00", "100.00")]
    [InlineData("total-is-basic-plus-project", "2021年部门预算支出为100.00万元，其中：基本支出110.00万元。", "110.00", "100.00")]
    [InlineData("basic-is-personnel-plus-public", "2021年基本支出60.00万元，包括人员经费40.00万元和日常公用经费10.00万元。", "50.00", "60.00")]
    [InlineData("agency-expenses-within-public-funds", "2021年日常公用经费10.00万元。机关运行经费共计安排12.00万元。", "≤ 10.00", "12.00")]
    [InlineData("three-public-is-its-parts", "2021年“三公”经费5.61万元，其中：公务出国0万元；公务用车购置及运行费5.5万元；公务接待费0.21万元。", "5.71", "5.61")]
    [InlineData("vehicles-are-purchase-plus-operation", "2021年公务用车购置及运行费5.50万元，其中：公务用车购置费2.00万元；公务用车运行费4.50万元。", "6.50", "5.50")]
    public void A_total_that_is_not_its_parts_fails(string rule, string sentence, string expected, string actual)
    {
        var verdict = Assert.Single(Prose(sentence).Verdicts(rule));

        Assert.Equal((CheckStatus.Fail, expected, actual), (verdict.Status, verdict.Expected, verdict.Actual));
    }

    [Theory]
    [InlineData("revenue-is-its-sources", "2021年部门预算收入为90.00万元，其中：财政拨款收入60.00万元、其他收入30.00万元。")]
    [InlineData("appropriation-is-its-funds", "2021年财政拨款收入110.00万元，其中：一般公共预算拨款60.00万元，政府性基金预算拨款50.00万元。")]
    [InlineData("expenditure-is-revenue", "2021年部门预算收入为100.00万元。2021年部门预算支出为100.00万元。")]
    [InlineData("total-is-basic-plus-project", "2021年部门预算支出为110.00万元，其中：基本支出60.00万元；项目支出50.00万元。")]
    [InlineData("basic-is-personnel-plus-public", "2021年基本支出50.00万元，包括人员经费40.00万元和日常公用经费10.00万元。")]
    [InlineData("agency-expenses-within-public-funds", "2021年日常公用经费10.00万元。机关运行经费共计安排8.00万元。")]
    [InlineData("three-public-is-its-parts", "2021年“三公”经费5.61万元，其中：公务出国0万元；公务用车购置及运行费5.5万元；公务接待费0.11万元。")]
    [InlineData("vehicles-are-purchase-plus-operation", "2021年公务用车购置及运行费6.50万元，其中：公务用车购置费2.00万元；公务用车运行费4.50万元。")]
    public void A_total_that_is_its_parts_passes(string rule, string sentence) =>
        Assert.Equal(CheckStatus.Pass, Assert.Single(Prose(sentence).Verdicts(rule)).Status);

    [Theory]
    [InlineData("revenue-is-its-sources", "2021年部门预算收入为100.00万元，其中：财政拨款收入60.00万元、上年结转40.00万元。")]
    [InlineData("appropriation-is-its-funds", "2021年财政拨款收入100.00万元，其中：一般公共预算拨款60.00万元。")]
    [InlineData("expenditure-is-revenue", "2021年部门预算支出为100.00万元。")]
    [InlineData("total-is-basic-plus-project", "2021年部门预算支出为100.00万元，其中：基本支出60.00万元。")]
    [InlineData("basic-is-personnel-plus-public", "2021年基本支出50.00万元，包括人员经费40.00万元。")]
    [InlineData("agency-expenses-within-public-funds", "本部门2021年机关运行经费共计安排8.00万元，主要用于办公。")]
    [InlineData("three-public-is-its-parts", "2021年“三公”经费5.61万元，其中：公务接待费0.11万元。")]
    [InlineData("vehicles-are-purchase-plus-operation", "2021年公务用车购置及运行费6.50万元。")]
    public void A_total_without_all_its_parts_is_not_judged(string rule, string sentence) =>
        Assert.Equal(CheckStatus.Insufficient, Assert.Single(Prose(sentence).Verdicts(rule)).Status);

    [Fact]
    public void What_rounding_explains_is_no_failure()
    {
        var verdict = Assert.Single(Prose("2021年部门预算支出为100.00万元，其中：基本支出60.00万元；项目支出40.01万元。").Verdicts("total-is-basic-plus-project"));

        // Three operands of two decimals in 万元 may be half of 100 元 off each.
        Assert.Equal((CheckStatus.Rounding, -10_000L, 15_000L), (verdict.Status, verdict.DifferenceFen, verdict.ToleranceFen));
        Assert.Equal("支出合计100.00万元与基本支出60.00＋项目支出40.01＝100.01万元相差0.01万元，在四舍五入范围内。", verdict.Message.Chinese);
        Assert.Equal("Total expenditure 100.00 and basic expenditure 60.00 + project expenditure 40.01 = 100.01 are 0.01 apart, which rounding explains, in 万元.", verdict.Message.English);
    }

    [Fact]
    public void A_category_that_is_not_those_below_it_fails_in_the_column_where_it_is_not()
    {
        var verdicts = Functions("60.00", "100.00").Verdicts("category-is-its-subcategories");

        Assert.Equal(
            [("201一般公共服务支出", CheckStatus.Pass), ("20131党委办公厅", CheckStatus.Fail)],
            verdicts.Select(v => (v.Message.Chinese[..v.Message.Chinese.IndexOf('（', StringComparison.Ordinal)], v.Status)));
        Assert.Equal(("90.00", "100.00"), (verdicts[1].Expected, verdicts[1].Actual));
    }

    [Fact]
    public void A_category_that_is_those_below_it_passes() =>
        Assert.All(Functions("70.00", "100.00").Verdicts("category-is-its-subcategories"), v => Assert.Equal(CheckStatus.Pass, v.Status));

    [Theory]
    [InlineData("100.00", CheckStatus.Pass)]
    [InlineData("110.00", CheckStatus.Fail)]
    public void A_total_is_the_sum_of_its_categories(string total, CheckStatus status)
    {
        var verdict = Assert.Single(Functions("70.00", total).Verdicts("total-is-its-categories"));

        Assert.Equal((status, "100.00", total, "Functional Table"), (verdict.Status, verdict.Expected, verdict.Actual, verdict.Place));
    }

    [Theory]
    [InlineData("12.00", "12.00", "12.00", "0", CheckStatus.Pass, "12.00", null)]
    [InlineData("12.00", "13.00", "12.00", "0", CheckStatus.Fail, "12.00", Severity.Error)]
    [InlineData("15.00", "12.00", "12.00", "0", CheckStatus.Fail, "12.00", Severity.Warning)]
    [InlineData("30.00", "12.00", "12.00", "0", CheckStatus.Insufficient, "12.00", null)]
    public void Projects_that_make_more_than_project_expenditure_contradict_it(string expenditure, string amount, string fiscal, string other, CheckStatus status, string funds, Severity? severity)
    {
        var document = Project($"2021年部门预算支出为{expenditure}万元，其中：项目支出{expenditure}万元。", amount, fiscal, other);
        var verdict = Assert.Single(document.Verdicts("projects-are-project-expenditure"));

        Assert.Equal((status, amount, expenditure), (verdict.Status, verdict.Expected, verdict.Actual));
        Assert.Equal(severity, status == CheckStatus.Fail ? verdict.Severity ?? Severity.Error : null);
        Assert.Equal((amount == funds ? CheckStatus.Pass : CheckStatus.Fail, funds, amount), Funds());

        (CheckStatus, string?, string?) Funds()
        {
            var of = Assert.Single(document.Verdicts("project-is-fiscal-plus-other-funds"));
            return (of.Status, of.Expected, of.Actual);
        }
    }

    [Fact]
    public void Projects_that_spend_more_of_a_source_than_it_brings_fail()
    {
        var document = Project("2021年部门预算收入为20.00万元，其中：财政拨款收入15.00万元、其他收入5.00万元。", "12.00", "5.00", "7.00");

        Assert.Equal(
            [(CheckStatus.Pass, "≤ 15.00", "5.00"), (CheckStatus.Fail, "≤ 5.00", "7.00")],
            document.Verdicts("project-funds-within-revenue").Select(v => (v.Status, v.Expected, v.Actual)));
    }

    [Theory]
    [InlineData("8.00", CheckStatus.Pass, CheckStatus.Pass)]
    [InlineData("7.50", CheckStatus.Pass, CheckStatus.Fail)]
    public void A_duty_is_the_sum_of_its_activities(string activity, CheckStatus duties, CheckStatus activities)
    {
        var document = Duties("12.00", activity);

        Assert.Equal(duties, Assert.Single(document.Verdicts("duties-are-project-expenditure")).Status);
        Assert.Equal(activities, Assert.Single(document.Verdicts("duty-is-its-activities")).Status);
    }

    [Fact]
    public void Duties_that_make_more_than_project_expenditure_fail()
    {
        var verdict = Assert.Single(Duties("11.00", "8.00").Verdicts("duties-are-project-expenditure"));

        Assert.Equal((CheckStatus.Fail, "12.00", "11.00", null), (verdict.Status, verdict.Expected, verdict.Actual, verdict.Severity));
    }

    private static CheckedDocument Seed(int year) => year == 2020 ? CheckedDocuments.Seed2020 : CheckedDocuments.Seed2021;

    private static CheckedDocument Prose(string sentence) => CheckedDocuments.Text(2021, $"2021年部门预算信息公开情况说明\n\n一、部门预算安排总体情况\n{sentence}\n");

    private static CheckedDocument Functions(string first, string total) => CheckedDocuments.Text(
        2021,
        "2021年部门预算信息公开情况说明\n\n2021年部门支出预算总表\n单位：万元\n"
        + CheckedDocuments.Row("科目编码", "科目名称", "合计")
        + CheckedDocuments.Row("201", "一般公共服务支出", "100.00")
        + CheckedDocuments.Row("20131", "党委办公厅", "100.00")
        + CheckedDocuments.Row("2013101", "行政运行", first)
        + CheckedDocuments.Row("2013105", "专项业务", "30.00")
        + CheckedDocuments.Row("", "合计", total));

    private static CheckedDocument Project(string sentence, string amount, string fiscal, string other) => CheckedDocuments.Text(
        2021,
        $"2021年部门预算信息公开情况说明\n\n一、部门预算安排总体情况\n{sentence}\n\n预算项目绩效目标\n\n1.护路经费绩效目标表\n"
        + CheckedDocuments.Row("216001政法委", "单位：万元")
        + CheckedDocuments.Row("项目编码", "A1", "项目名称", "护路经费")
        + CheckedDocuments.Row("预算规模及资金用途", "预算数", amount, "其中：财政资金", fiscal, "其他资金", other));

    private static CheckedDocument Duties(string expenditure, string activity) => CheckedDocuments.Text(
        2020,
        $"2020年部门预算信息公开情况说明\n\n一、部门预算安排总体情况\n2020年部门预算支出为{expenditure}万元，其中：项目支出{expenditure}万元。\n\n部门职责及工作活动绩效目标指标：\n单位：万元\n"
        + CheckedDocuments.Row("职责活动", "年度预算数", "内容描述", "绩效目标")
        + CheckedDocuments.Row("维护稳定工作", "8.00", "负责", "完成")
        + CheckedDocuments.Row("工作活动1.1协调处理", activity, "负责", "完成")
        + CheckedDocuments.Row("政治工作", "4.00", "负责", "完成"));
}
