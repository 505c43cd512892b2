using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Checking;

public sealed class FormRulesTests
{
    private const string Budget = "2021年部门预算\n\n2021年部门预算收入为10.00万元。\n\n";

    [Fact]
    public void Words_and_marks_that_are_typed_twice_are_told_once_a_document()
    {
        Assert.Equal("978", Assert.Single(CheckedDocuments.Seed2020.Failures("words-are-not-doubled")).Lines());
        var later = Assert.Single(CheckedDocuments.Seed2021.Failures("words-are-not-doubled"));
        Assert.Equal("2994,3520", later.Lines());
        Assert.Equal("字词或标点重复（2处）：主要用于用于出具公证书使、机构正常运行，，更好的服务社。", later.Message.Chinese);
    }

    [Theory]
    [InlineData("本部门负责相关的的工作。", CheckStatus.Fail)]
    [InlineData("支出主要用于运行维护。。", CheckStatus.Fail)]
    [InlineData("的的确确达到目的的支出，以及（一）、（二）等。", CheckStatus.Pass)]
    [InlineData("一、概况 …………………… 1", CheckStatus.Pass)]
    public void Doubled_words_are_not_confused_with_words_that_meet(string line, CheckStatus status) =>
        Assert.Equal(status, Assert.Single(CheckedDocuments.Text(2021, Budget + line + "\n").Verdicts("words-are-not-doubled")).Status);

    [Fact]
    public void Two_bases_of_2021_close_brackets_that_never_opened()
    {
        var failure = Assert.Single(CheckedDocuments.Seed2021.Failures("brackets-are-paired"));

        Assert.Equal("1860,1867,1874,1881,1888,1895,2036,2043,2050,2057,2064,2071", failure.Lines());
        Assert.Equal("\t市委市政府秦办字〔2010〕49号文件要求：每县区每年防范经费不低于20万元）（涉密）", failure.Sources[0].Quote);
        Assert.Equal(CheckStatus.Pass, Assert.Single(CheckedDocuments.Seed2020.Verdicts("brackets-are-paired")).Status);
    }

    [Theory]
    [InlineData("某号文件（试行）", CheckStatus.Pass)]
    [InlineData("1）某号文件；2）《某办法》", CheckStatus.Pass)]
    [InlineData("某号文件（试行", CheckStatus.Fail)]
    [InlineData("《某办法", CheckStatus.Fail)]
    public void Numbers_of_lists_need_no_opening_bracket(string basis, CheckStatus status)
    {
        var document = CheckedDocuments.Text(2021, MadeUp.Project("甲乙工作", "5.00", [$"产出指标|数量指标|次数|开展的次数|≥1次|{basis}"]));

        Assert.Equal(status, Assert.Single(document.Verdicts("brackets-are-paired")).Status);
    }

    [Fact]
    public void The_instructions_of_the_template_are_left_in_both_documents()
    {
        var earlier = Assert.Single(CheckedDocuments.Seed2020.Failures("template-text-is-replaced"));
        Assert.Equal(18, earlier.Sources.Count);
        Assert.Equal(("647", "\t填入目标1"), ($"{earlier.Sources[0].LineStart}", earlier.Sources[0].Quote));
        var later = Assert.Single(CheckedDocuments.Seed2021.Failures("template-text-is-replaced"));
        Assert.Equal("83", later.Lines());
        Assert.Contains("收入情况应至少包括收入总额", later.Sources[0].Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("XX局2021年预算安排如下。", CheckStatus.Fail)]
    [InlineData("共××人。", CheckStatus.Fail)]
    [InlineData("示例：本单位共有3人。", CheckStatus.Fail)]
    [InlineData("综治“9+X”平台，编码13XX21，示例性工程。", CheckStatus.Pass)]
    public void Placeholders_are_told_and_names_are_not(string line, CheckStatus status) =>
        Assert.Equal(status, Assert.Single(CheckedDocuments.Text(2021, Budget + line + "\n").Verdicts("template-text-is-replaced")).Status);

    [Fact]
    public void Field_codes_stand_in_fifty_headings_of_2021()
    {
        var failure = Assert.Single(CheckedDocuments.Seed2021.Failures("field-codes-are-resolved"));

        Assert.Equal(50, failure.Sources.Count);
        Assert.Equal((426, 455), (failure.Sources[0].LineStart, failure.Sources[1].LineStart));
        Assert.Equal(@"TC 分项绩效目标 \f A \l 1", failure.Actual);
        Assert.Equal(CheckStatus.Pass, Assert.Single(CheckedDocuments.Seed2020.Verdicts("field-codes-are-resolved")).Status);
    }

    [Fact]
    public void Goals_of_earlier_years_are_left_in_both_documents()
    {
        var earlier = Assert.Single(CheckedDocuments.Seed2020.Failures("past-years-are-not-future"));
        Assert.Equal("147,158,185", earlier.Lines());
        var later = Assert.Single(CheckedDocuments.Seed2021.Failures("past-years-are-not-future"));
        Assert.Equal("314,316,320,322,344,348,350", later.Lines());
        Assert.Equal(
            "2021年文件把以前年度写成计划（7处）：2019年年底前，全区各级基层综治中心建设达到、2019年底，完成、2019年底，乡级平台联网应用覆盖率达到、十九大胜利召开、2019年6月底前完成等7处。",
            later.Message.Chinese);
    }

    [Theory]
    [InlineData("1、2020年底前完成平台建设。", CheckStatus.Fail)]
    [InlineData("1、2021年底前完成平台建设。", CheckStatus.Pass)]
    [InlineData("1、2020年底已完成平台建设，今年投入使用。", CheckStatus.Pass)]
    [InlineData("1、为党的二十大召开营造良好环境。", CheckStatus.Pass)]
    [InlineData("1、党的十九大召开以来，平台不断完善。", CheckStatus.Pass)]
    public void A_goal_is_due_in_its_own_year(string goal, CheckStatus status)
    {
        var document = CheckedDocuments.Text(2021, Budget + "（一）总体绩效目标\n\n" + goal + "\n");

        Assert.Equal(status, Assert.Single(document.Verdicts("past-years-are-not-future")).Status);
    }

    [Theory]
    [InlineData("2020年1月1日-2020年12月31日", CheckStatus.Fail)]
    [InlineData("2021年1月1日-2021年12月31日", null)]
    [InlineData("2020年1月1日-2022年12月31日", null)]
    public void A_project_is_carried_out_in_the_year_of_its_budget(string period, CheckStatus? status)
    {
        var document = CheckedDocuments.Text(2021, Budget + "五、实施周期\n" + period + "\n");

        Assert.Equal(status, document.Verdicts("past-years-are-not-future").SingleOrDefault()?.Status);
    }

    [Theory]
    [InlineData("201 一般公共服务支出 10.00", CheckStatus.Pass, null)]
    [InlineData("合计", CheckStatus.Fail, null)]
    [InlineData("注：本部门无政府性基金预算，故本表为空表。", CheckStatus.Pass, null)]
    [InlineData("无", CheckStatus.Pass, null)]
    [InlineData("201 一般公共服务支出 10.00\n\n注：本部门无此项支出，故本表为空表。", CheckStatus.Fail, Severity.Error)]
    public void An_empty_table_says_so_and_only_an_empty_one_does(string rows, CheckStatus status, Severity? severity)
    {
        var document = CheckedDocuments.Text(2021, Budget + "2021年部门政府性基金预算支出表\n编制部门：甲局      单位：万元\n\n项目      合计      基本支出\n\n" + rows + "\n");
        var verdict = Assert.Single(document.Verdicts("tables-are-not-empty"));

        Assert.Equal((status, severity, "部门政府性基金预算支出表"), (verdict.Status, verdict.Severity, verdict.Place));
    }

    [Fact]
    public void The_asset_tables_of_the_seeds_are_filled_in()
    {
        Assert.Equal((CheckStatus.Pass, "70"), Told(Assert.Single(CheckedDocuments.Seed2020.Verdicts("tables-are-not-empty"))));
        Assert.Equal((CheckStatus.Pass, "228"), Told(Assert.Single(CheckedDocuments.Seed2021.Verdicts("tables-are-not-empty"))));

        static (CheckStatus Status, string Lines) Told(Verdict verdict) => (verdict.Status, verdict.Lines());
    }

    [Fact]
    public void The_asset_tables_name_the_department_otherwise()
    {
        var earlier = Assert.Single(CheckedDocuments.Seed2020.Failures("preparer-is-the-department"));
        Assert.Equal(("100", "中共秦皇岛经济技术开发区工委政法委员会", "中共政法委部门"), (earlier.Lines(), earlier.Expected, earlier.Actual));
        Assert.Equal("229", Assert.Single(CheckedDocuments.Seed2021.Failures("preparer-is-the-department")).Lines());
    }

    [Theory]
    [InlineData("甲市司法局", CheckStatus.Pass)]
    [InlineData("司法局", CheckStatus.Pass)]
    [InlineData("甲市政法部门", CheckStatus.Fail)]
    public void A_name_with_or_without_its_region_is_the_same_name(string preparer, CheckStatus status)
    {
        var document = CheckedDocuments.Text(2021, $"甲市司法局2021年部门预算\n\n部门机构设置\n\n{MadeUp.Rows("单位名称|单位性质", "甲市司法局|行政")}2021年部门预算收入为10.00万元。\n\n编制部门：{preparer}      单位：万元\n");

        Assert.Equal(status, Assert.Single(document.Verdicts("preparer-is-the-department")).Status);
    }

    [Fact]
    public void Five_offices_of_2021_belong_to_two_departments() => Assert.Equal(
        ["法制办公室 19,390", "司法局 23,394", "社区矫正安置帮教服务中心 35,410", "法律援助中心 39,414", "秦皇岛市第三公证处 43,420"],
        CheckedDocuments.Seed2021.Failures("organ-has-one-parent").Select(v => $"{v.Place} {v.Lines()}"));

    [Fact]
    public void An_office_that_belongs_to_one_department_everywhere_passes()
    {
        var document = CheckedDocuments.Text(2021, Budget + "法制科是甲局内设职能科室，负责法制。\n\n法制科是甲局的内设机构。\n\n甲局是政府工作部门。\n");

        Assert.Equal((CheckStatus.Pass, "法制科"), (Assert.Single(document.Verdicts("organ-has-one-parent")).Status, document.Verdicts("organ-has-one-parent")[0].Place));
    }

    [Fact]
    public void The_headings_of_all_49_projects_of_2021_agree_with_their_tables()
    {
        var verdict = Assert.Single(CheckedDocuments.Seed2021.Verdicts("project-heading-names-the-project"));

        Assert.Equal((CheckStatus.Pass, 49), (verdict.Status, verdict.Sources.Count));
    }

    [Fact]
    public void A_heading_that_names_another_project_is_told()
    {
        var table = MadeUp.Project("甲乙项目", "5.00", ["产出指标|数量指标|次数|开展次数|≥1次|某号文件"]);
        var rows = table[table.IndexOf('\n', StringComparison.Ordinal)..];

        // 甲乙项目绩效目标表 is the table of 甲乙, or of 甲乙项目.
        Assert.Empty(CheckedDocuments.Text(2021, "1.甲乙项目绩效目标表" + rows).Failures("project-heading-names-the-project"));
        Assert.Equal(
            "标题与表内项目名称不一致（1处）：丙丁 / 甲乙项目。",
            Assert.Single(CheckedDocuments.Text(2021, "1.丙丁项目绩效目标表" + rows).Failures("project-heading-names-the-project")).Message.Chinese);
    }

    [Fact]
    public void Responsibilities_that_are_printed_again_are_told()
    {
        const string Once = "部门职责\n1．负责政法工作的检查落实。\n2．负责社会治安综合治理。\n3．负责政法队伍建设。\n";

        Assert.Equal(CheckStatus.Pass, Assert.Single(CheckedDocuments.Text(2021, Budget + Once).Verdicts("responsibility-stands-once")).Status);
        var twice = CheckedDocuments.Text(2021, Budget + Once + "2．负责社会治安综合治理。\n3．负责政法队伍建设。\n");
        Assert.Equal("7,9,8,10", Assert.Single(twice.Failures("responsibility-stands-once")).Lines());
    }

    [Fact]
    public void The_plans_of_2021_mix_percentages_with_and_without_decimals()
    {
        var failure = Assert.Single(CheckedDocuments.Seed2021.Failures("numbers-have-one-format"));

        Assert.Equal(("资金支出计划", "3004,3005,3006,3195,3956,4138,4234,4789,4790,482"), (failure.Place, failure.Lines()));
        Assert.Equal("百分比有的带小数，有的不带：9处如50%，174处如25.00%。", failure.Message.Chinese);
    }

    [Theory]
    [InlineData("收入1,200.00万元，支出1200.00万元。", CheckStatus.Fail)]
    [InlineData("收入1,200.00万元，支出1,200.00万元，2021年GB/T 31000-2015，2020.12和2020.12.31。", CheckStatus.Pass)]
    public void Amounts_have_commas_everywhere_or_nowhere(string line, CheckStatus status) =>
        Assert.Equal(status, Assert.Single(CheckedDocuments.Text(2021, Budget + line + "\n").Verdicts("numbers-have-one-format")).Status);
}
