using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Checking;

public sealed class PerformanceRulesTests
{
    [Fact]
    public void Of_320_indicators_of_2021_one_cost_indicator_has_no_upper_bound()
    {
        var failure = Assert.Single(CheckedDocuments.Seed2021.Failures("cost-target-has-upper-bound"));

        Assert.Equal("成本指标“推进国家治理体系和治理能力”未设上限：≥90%。", failure.Message.Chinese);
        Assert.Equal("1605-1610", failure.Lines());
    }

    [Fact]
    public void A_cost_target_that_is_still_the_empty_form_cannot_be_judged()
    {
        var verdicts = CheckedDocuments.Seed2020.Verdicts("cost-target-has-upper-bound");

        Assert.Equal(10, verdicts.Count);
        Assert.All(verdicts, v => Assert.Equal(CheckStatus.Insufficient, v.Status));
    }

    [Fact]
    public void A_minimum_that_the_basis_cites_is_not_budgeted_in_2021()
    {
        var document = CheckedDocuments.Seed2021;
        var failure = Assert.Single(document.Failures("legal-minimum-is-budgeted"));

        Assert.Equal("防范和处理邪教问题工作专项经费", Assert.IsType<Project>(failure.Subject).Name);
        Assert.Equal(("20.00", "1.00", -19_000_000L), (failure.Expected, failure.Actual, failure.DifferenceFen));
        Assert.Equal("1855-1860,1862-1867,1869-1874,1876-1881,1883-1888,1890-1895,1820-1821", failure.Lines());
        Assert.Contains("每县区每年防范经费不低于20万元", failure.Sources[0].Quote, StringComparison.Ordinal);
        Assert.Equal("\t预算数\n\t1.00", failure.Sources[^1].Quote);
        var pass = Assert.Single(document.Verdicts("legal-minimum-is-budgeted"), v => v.Status == CheckStatus.Pass);
        Assert.Equal(("社区戒毒工作经费", "不少于15万元", "15.00"), (((Project)pass.Subject!).Name, pass.Place, pass.Actual));
    }

    [Fact]
    public void A_minimum_that_a_goal_of_2020_cites_is_more_than_the_whole_duty_has()
    {
        var failure = Assert.Single(CheckedDocuments.Seed2020.Verdicts("legal-minimum-is-budgeted"));

        Assert.Equal((CheckStatus.Fail, "50.00", "20.00"), (failure.Status, failure.Expected, failure.Actual));
        Assert.Equal("160,358-366", failure.Lines());
        Assert.Contains("县区每年安排不少于50万元的专项资金", failure.Sources[0].Quote, StringComparison.Ordinal);
        Assert.StartsWith("\t社会治安综合治理工作\n\t20\n", failure.Sources[1].Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("每年不低于8万元", "5.00", CheckStatus.Fail)]
    [InlineData("每年不低于8万元", "8.00", CheckStatus.Pass)]
    [InlineData("每年不低于80000元", "8.00", CheckStatus.Pass)]
    [InlineData("每年不低于8万元", "", CheckStatus.Insufficient)]
    [InlineData("每人每年不低于8万元", "5.00", null)]
    [InlineData("每年招商引资不低于8万元", "5.00", null)]
    [InlineData("协议约定注册资本不低于8万元", "5.00", null)]
    [InlineData("按人均不低于1元标准保障", "5.00", null)]
    public void A_cited_minimum_is_held_against_the_amount_unless_it_is_per_head(string basis, string amount, CheckStatus? status)
    {
        var document = CheckedDocuments.Text(2021, MadeUp.Project("甲乙工作", amount, [$"产出指标|数量指标|次数|开展的次数|≥1次|某号文件要求：{basis}"]));

        Assert.Equal(status, document.Verdicts("legal-minimum-is-budgeted").SingleOrDefault()?.Status);
    }

    [Theory]
    [InlineData("1、根据上级要求，每年安排不少于50万元的专项资金。", "某项工作", CheckStatus.Fail)]
    [InlineData("1、根据上级要求，每年安排不少于3万元的专项资金。", "某项工作", CheckStatus.Pass)]
    [InlineData("1、根据上级要求，每年安排不少于50万元的专项资金。", "另一项工作", CheckStatus.Insufficient)]
    [InlineData("1、全年引进到位资金不少于50万元。", "某项工作", null)]
    public void A_minimum_that_a_goal_cites_is_held_against_its_duty(string goal, string duty, CheckStatus? status)
    {
        var document = CheckedDocuments.Text(2020, $"2020年部门预算\n\n2020年部门预算收入为10.00万元。\n\n（一）总体绩效目标\n\n一、某项工作\n\n{goal}\n\n" + MadeUp.Duties(duty, "3", "80%以上|70%以上|60%以上|60%以下"));

        Assert.Equal(status, document.Verdicts("legal-minimum-is-budgeted").SingleOrDefault()?.Status);
    }

    [Fact]
    public void Eight_targets_of_2021_cap_what_should_be_high() => Assert.Equal(
        [
            "961-966 采购验收合格率 ≤100%", "1056-1061 提升法律意识 ≤100%", "1334-1339 提升公民法律意识 ≤100%", "1510-1515 采购验收合格率 ≤100%",
            "1612-1617 提高业务保障能力 ≤100%", "2228-2233 采购验收合格率 ≤100%", "2411-2416 采购验收合格率 ≤100%", "3225-3230 按时上解 ≤100%",
        ],
        CheckedDocuments.Seed2021.Failures("good-result-is-not-capped").Select(v => $"{v.Lines()} {((Indicator)v.Subject!).Name} {v.Actual}"));

    [Theory]
    [InlineData("满意度指标|服务对象满意度指标|群众满意度|调查所得", "≤90%", CheckStatus.Fail)]
    [InlineData("满意度指标|服务对象满意度指标|群众满意度|调查所得", "≥90%", CheckStatus.Pass)]
    [InlineData("产出指标|质量指标|任务完成率|完成的比例", "＜80%", CheckStatus.Fail)]
    [InlineData("产出指标|质量指标|验收不合格率|不合格的比例", "≤5%", null)]
    [InlineData("产出指标|时效指标|投诉处理及时率|及时处理的比例", "≤95%", null)]
    [InlineData("成本指标|经济成本指标|提升改造成本|改造花费", "≤50万元", null)]
    public void Only_what_should_be_high_is_asked_for_a_lower_bound(string indicator, string target, CheckStatus? status)
    {
        var document = CheckedDocuments.Text(2021, MadeUp.Project("甲乙工作", "5.00", [$"{indicator}|{target}|某号文件"]));

        Assert.Equal(status, document.Verdicts("good-result-is-not-capped").SingleOrDefault()?.Status);
    }

    [Fact]
    public void Twenty_four_counts_of_2021_are_given_in_percent()
    {
        var failures = CheckedDocuments.Seed2021.Failures("count-is-not-a-percentage");

        Assert.Equal(24, failures.Count);
        Assert.Equal(
            ["514-519", "602-607", "778-783", "1049-1054", "1415-1420", "1957-1962", "2045-2050", "2133-2138", "2499-2504", "2587-2592", "2675-2680"],
            failures.Where(v => ((Indicator)v.Subject!).Name == "持续天数").Select(v => v.Lines()));
        Assert.Equal("“学时数量”是计数，指标值却是百分比：100%。", failures.Single(v => v.Lines() == "3971-3976").Message.Chinese);
    }

    [Theory]
    [InlineData("培训天数", "≥90%", CheckStatus.Fail)]
    [InlineData("培训天数", "≥3天", CheckStatus.Pass)]
    [InlineData("受理案件数率", "≥90%", null)]
    [InlineData("项目预算控制数", "≤100%", null)]
    public void Only_what_is_called_a_number_is_asked_for_a_number(string name, string target, CheckStatus? status)
    {
        var document = CheckedDocuments.Text(2021, MadeUp.Project("甲乙工作", "5.00", [$"产出指标|数量指标|{name}|怎样计算|{target}|某号文件"]));

        Assert.Equal(status, document.Verdicts("count-is-not-a-percentage").SingleOrDefault()?.Status);
    }

    [Fact]
    public void All_targets_of_2020_that_are_published_are_met_by_any_result()
    {
        var verdicts = CheckedDocuments.Seed2020.Verdicts("target-is-set");

        Assert.Equal(
            [
                "维护稳定工作 Insufficient", "防范和处理邪教工作经费 Insufficient", "综治工作专项经费 Fail", "政治工作专项经费 Fail", "见习岗工资 Fail",
                "国家安全工作专项经费 Insufficient", "法学会工作专项经费 Fail", "铁路护路联防工作 Fail", "涉法涉诉信访工作专项经费 Fail",
            ],
            verdicts.Select(v => $"{((Project)v.Subject!).Name} {v.Status}"));
        Assert.Equal("1102-1110,1112-1119,1121-1128,1130-1137,1139-1146,1148-1155,1157-1164,1166-1173", verdicts[4].Lines());
        Assert.Equal("“见习岗工资”8项指标值中有8项任何结果都能达到：控制成本 >= 0.00 元、服务时间 >= 0.00 件、服务质量 >= 0.00 件、净化办公环境 >= 0.00 件、提升办公环境 >= 0.00 件等8处。", verdicts[4].Message.Chinese);
        Assert.All(CheckedDocuments.Seed2021.Verdicts("target-is-set"), v => Assert.Equal(CheckStatus.Pass, v.Status));
    }

    [Fact]
    public void Targets_without_an_operator_are_told_project_by_project()
    {
        var failures = CheckedDocuments.Seed2021.Failures("target-has-operator");

        Assert.Equal(26, failures.Count);
        Assert.Equal(["三级综治平台电脑 1144-1149", "综治工作专项经费 1239-1244"], failures.Take(2).Select(v => $"{((Project)v.Subject!).Name} {v.Lines()}"));
        Assert.Equal("“物业管理费”6项指标值中有4项没有符号：按合同要求 100%、及时支付费用 100%、办公环境提升 100%显著提升、满意度 100%。", failures[4].Message.Chinese);
        Assert.All(CheckedDocuments.Seed2020.Verdicts("target-has-operator"), v => Assert.Equal(CheckStatus.Pass, v.Status));
    }

    [Fact]
    public void Two_projects_of_2020_print_targets_without_units() => Assert.Equal(
        [
            "综治工作专项经费 891-899,901-908,910-917,919-926,928-935,937-944,946-953",
            "铁路护路联防工作 1406-1414,1416-1423,1425-1432,1434-1441,1443-1450,1452-1459,1461-1468",
        ],
        CheckedDocuments.Seed2020.Failures("target-has-unit").Select(v => $"{((Project)v.Subject!).Name} {v.Lines()}"));

    [Theory]
    [InlineData("≥5", "target-has-unit", CheckStatus.Fail)]
    [InlineData("≥5次", "target-has-unit", CheckStatus.Pass)]
    [InlineData("5次", "target-has-operator", CheckStatus.Fail)]
    [InlineData("≥0", "target-is-set", CheckStatus.Fail)]
    [InlineData("≤0次", "target-is-set", CheckStatus.Pass)]
    [InlineData("12月底前", "target-has-operator", null)]
    public void A_target_is_an_operator_a_value_and_a_unit(string target, string rule, CheckStatus? status)
    {
        var document = CheckedDocuments.Text(2021, MadeUp.Project("甲乙工作", "5.00", [$"产出指标|数量指标|办结情况|怎样计算|{target}|某号文件"]));

        Assert.Equal(status, document.Verdicts(rule).SingleOrDefault()?.Status);
    }

    [Fact]
    public void Six_projects_of_2021_have_an_indicator_twice()
    {
        var failures = CheckedDocuments.Seed2021.Failures("indicator-stands-once");

        Assert.Equal(
            [
                "综治“9+X”网格员信息应用服务费 947-952,961-966", "三级综治平台电脑 1130-1135,1144-1149", "综治工作专项经费 1225-1230,1239-1244",
                "雪亮工程建设 1496-1501,1510-1515", "综治保险 2214-2219,2228-2233", "精神病监护保险 2397-2402,2411-2416",
            ],
            failures.Select(v => $"{((Project)v.Subject!).Name} {v.Lines()}"));
        Assert.All(failures, v => Assert.EndsWith("的指标重复：采购验收合格率。", v.Message.Chinese, StringComparison.Ordinal));
    }

    [Fact]
    public void In_2020_a_project_has_an_indicator_twice_and_an_activity_has_one_three_times() => Assert.Equal(
        ["1102-1110,1166-1173", "492-496,502-506,512-516"],
        CheckedDocuments.Seed2020.Failures("indicator-stands-once").Select(v => v.Lines()));

    [Fact]
    public void Eighteen_indicators_of_2021_stand_under_a_kind_that_they_are_not_of() => Assert.Equal(
        [
            "690-695 时效指标", "866-871 时效指标", "961-966 成本指标", "1056-1061 成本指标", "1144-1149 成本指标", "1239-1244 成本指标", "1334-1339 成本指标",
            "1510-1515 成本指标", "1605-1610 成本指标", "1693-1698 时效指标", "1781-1786 时效指标", "2228-2233 成本指标", "2316-2321 时效指标",
            "2411-2416 成本指标", "3144-3149 经济效益指标", "4263-4268 时效指标", "4351-4356 质量指标", "4372-4377 经济效益指标",
        ],
        CheckedDocuments.Seed2021.Failures("indicator-fits-its-kind").Select(v => $"{v.Lines()} {v.Actual}"));

    [Theory]
    [InlineData("成本指标|经济成本指标|培训能力建设费用", CheckStatus.Pass)]
    [InlineData("成本指标|经济成本指标|采购验收合格率", CheckStatus.Fail)]
    [InlineData("产出指标|时效指标|满意度调查完成时间", CheckStatus.Pass)]
    [InlineData("产出指标|时效指标|验收合格率", CheckStatus.Fail)]
    [InlineData("效益指标|社会效益指标|维护社会稳定", null)]
    public void An_indicator_is_of_its_kind(string indicator, CheckStatus? status)
    {
        var document = CheckedDocuments.Text(2021, MadeUp.Project("甲乙工作", "5.00", [$"{indicator}|怎样计算|≥90%|某号文件"]));

        Assert.Equal(status, document.Verdicts("indicator-fits-its-kind").SingleOrDefault()?.Status);
    }

    [Fact]
    public void Indicators_of_2021_speak_of_training_and_cameras_where_nothing_else_does() => Assert.Equal(
        [
            "培训 514-519", "培训 778-783", "视频监控 940-945", "视频监控 1123-1128", "培训 2045-2050", "视频监控 2207-2212", "视频监控 2390-2395", "培训 2675-2680",
        ],
        CheckedDocuments.Seed2021.Failures("indicator-fits-its-project").Select(v => $"{v.Place} {v.Lines()}"));

    [Theory]
    [InlineData("精神病人保险", CheckStatus.Fail)]
    [InlineData("路口监控补点", CheckStatus.Pass)]
    public void An_indicator_about_cameras_belongs_to_a_project_about_cameras(string project, CheckStatus status)
    {
        var document = CheckedDocuments.Text(2021, MadeUp.Project(project, "5.00", ["产出指标|数量指标|治理能力|完成视频监控点位的建设|≥1项|某号文件"]));

        Assert.Equal(status, Assert.Single(document.Verdicts("indicator-fits-its-project")).Status);
    }

    [Fact]
    public void Four_projects_of_2021_speak_of_what_another_one_is_for() => Assert.Equal(
        ["法学会工作专项经费 576", "全面依法治区委员会办公室经费 752,754,764-769", "见义勇为基金 1389", "社区戒毒工作经费 1964-1969"],
        CheckedDocuments.Seed2021.Failures("texts-name-their-own-project").Select(v => $"{((Project)v.Subject!).Name} {v.Lines()}"));

    [Fact]
    public void A_service_that_another_project_is_named_after_may_be_mentioned()
    {
        var document = CheckedDocuments.Text(
            2021,
            MadeUp.Project("法律服务费", "5.00", ["产出指标|数量指标|次数|服务次数|≥1次|某号文件"], goals: "1.提供法律服务")
            + MadeUp.Project("普法宣传经费", "5.00", ["产出指标|数量指标|场次|推进法律服务均等普惠|≥1场|某号文件"], goals: "1.推进法律服务均等普惠")
            + MadeUp.Project("社区活动经费", "5.00", ["产出指标|数量指标|场次|法律服务工作的场次|≥1场|某号文件"], goals: "1.开展活动"));

        Assert.Equal(
            [CheckStatus.Pass, CheckStatus.Pass, CheckStatus.Fail],
            document.Verdicts("texts-name-their-own-project").Select(v => v.Status));
    }

    [Fact]
    public void Goals_that_stand_word_for_word_in_another_project_are_told()
    {
        var failures = CheckedDocuments.Seed2021.Failures("goals-are-its-own");

        Assert.Equal(17, failures.Count);
        Assert.Equal("“见义勇为基金”的绩效目标与“法学会工作专项经费”逐字相同：加快政法信息化建设。", failures[7].Message.Chinese);
        Assert.Equal("1389,1391,576,578", failures[7].Lines());
        // The goals that were copied are those of 政法信息化专项经费, which are its own.
        Assert.DoesNotContain(failures, v => ((Project)v.Subject!).Name == "政法信息化专项经费");
        Assert.Equal("1078-1079,1082-1083,977-978,981-982", Assert.Single(CheckedDocuments.Seed2020.Failures("goals-are-its-own")).Lines());
    }

    [Fact]
    public void Projects_of_one_name_may_have_the_same_goals()
    {
        string[] indicators = ["产出指标|数量指标|次数|开展次数|≥1次|某号文件"];
        var document = CheckedDocuments.Text(
            2021,
            MadeUp.Project("甲乙工作经费", "5.00", indicators) + MadeUp.Project("甲乙专项经费", "6.00", indicators) + MadeUp.Project("丙丁经费", "6.00", indicators));

        Assert.Equal([CheckStatus.Fail, CheckStatus.Fail, CheckStatus.Fail], document.Verdicts("goals-are-its-own").Select(v => v.Status));
        var pair = CheckedDocuments.Text(2021, MadeUp.Project("甲乙工作经费", "5.00", indicators) + MadeUp.Project("甲乙专项经费", "6.00", indicators));
        Assert.Equal([CheckStatus.Pass, CheckStatus.Pass], pair.Verdicts("goals-are-its-own").Select(v => v.Status));
    }

    [Fact]
    public void Goals_that_are_printed_twice_in_a_project_are_told()
    {
        var failures = CheckedDocuments.Seed2021.Failures("project-goals-differ");

        Assert.Equal(30, failures.Count);
        Assert.Equal("488,490", failures[0].Lines());
        Assert.Equal("“维护稳定专项经费”把同一目标写了2遍：维护全区社会政治安全。", failures[0].Message.Chinese);
        // 按时出证 and 按时办结 are two goals.
        Assert.DoesNotContain(failures, v => ((Project)v.Subject!).Name == "办理公证业务办案经费");
        Assert.Equal("1078-1079,1082-1083", Assert.Single(CheckedDocuments.Seed2020.Failures("project-goals-differ")).Lines());
    }

    [Fact]
    public void Thirteen_descriptions_of_2021_only_repeat_the_name() => Assert.Equal(
        [
            "500-505", "588-593", "764-769", "1313-1318", "1401-1406", "1584-1589", "1767-1772", "2302-2307", "2485-2490", "2573-2578", "3063-3068", "4657-4662",
            "4752-4757",
        ],
        CheckedDocuments.Seed2021.Failures("description-explains-indicator").Select(v => v.Lines()));

    [Fact]
    public void A_basis_that_is_missing_or_withheld_is_told()
    {
        Assert.Equal(
            [
                "“维护稳定专项经费”6项指标值中，1项未列依据（保证全区政治安全）。 528-533",
                "“护路经费”6项指标值中，6项依据不公开（涉密，政治任务必保项目）。 2485-2490,2492-2497,2499-2504,2506-2511,2513-2518,2520-2525",
            ],
            CheckedDocuments.Seed2021.Failures("basis-is-stated").Select(v => $"{v.Message.Chinese} {v.Lines()}"));
        var earlier = CheckedDocuments.Seed2020.Verdicts("basis-is-stated");
        Assert.Equal((6, 3), (earlier.Count(v => v.Status == CheckStatus.Fail), earlier.Count(v => v.Status == CheckStatus.Insufficient)));
    }

    [Fact]
    public void All_projects_of_the_notary_office_rest_on_nothing_that_can_be_looked_up()
    {
        var failures = CheckedDocuments.Seed2021.Failures("basis-names-its-source");

        Assert.Equal(24, failures.Count);
        Assert.All(failures, v => Assert.Equal("216003", ((Project)v.Subject!).BudgetUnit!.Code));
        Assert.Equal("“公证档案信息化扫描录入劳务费”7项指标值中有7项的依据只写“实际工作需要”，未指明具体文件。", failures[0].Message.Chinese);
        Assert.Empty(CheckedDocuments.Seed2020.Verdicts("basis-names-its-source"));
    }

    [Fact]
    public void In_2020_benefits_and_a_cost_stand_under_satisfaction()
    {
        var failures = CheckedDocuments.Seed2020.Failures("level-one-fits-level-two");

        Assert.Equal(9, failures.Count);
        Assert.Equal("“见习岗工资”中，“可持续影响指标”列在“满意度指标”下、“经济效益指标”列在“满意度指标”下、“成本指标”列在“满意度指标”下。", failures[4].Message.Chinese);
        Assert.Equal("1139-1146,1148-1155,1166-1173", failures[4].Lines());
        Assert.All(CheckedDocuments.Seed2021.Verdicts("level-one-fits-level-two"), v => Assert.Equal(CheckStatus.Pass, v.Status));
    }

    [Fact]
    public void The_grades_of_2020_are_all_bounded_below_only()
    {
        var verdicts = CheckedDocuments.Seed2020.Verdicts("grades-are-distinct");

        Assert.Equal((6, 3), (verdicts.Count(v => v.Status == CheckStatus.Fail), verdicts.Count(v => v.Status == CheckStatus.Insufficient)));
        Assert.Equal("“综治工作协调处理”3项指标的绩效标准互相重叠，最好的结果也符合最差的等次（优 80%以上，良 70%以上，中 60%以上，差 50%以上）。", verdicts[2].Message.Chinese);
        Assert.Equal("372-376,382-386,392-396", verdicts[2].Lines());
    }

    [Theory]
    [InlineData("80%以上|70%以上|60%以上|60%以下", CheckStatus.Pass)]
    [InlineData("80%以上|70%以上|60%以上|50%以上", CheckStatus.Fail)]
    [InlineData("80%以上|80%以上|60%以上|60%以下", CheckStatus.Fail)]
    [InlineData("80%以上|70%以上|60%以上|65%以下", CheckStatus.Fail)]
    [InlineData("≤5%|≤10%|≤20%|＞20%", CheckStatus.Pass)]
    [InlineData("涉密|涉密|涉密|涉密", CheckStatus.Insufficient)]
    [InlineData("全部完成|基本完成|部分完成|未完成", CheckStatus.Insufficient)]
    public void Grades_go_one_way_and_the_worst_is_what_falls_short(string grades, CheckStatus status) =>
        Assert.Equal(status, Assert.Single(CheckedDocuments.Text(2020, MadeUp.Duties("某项工作", "3", grades)).Verdicts("grades-are-distinct")).Status);

    [Theory]
    [InlineData("25%|50%|75%|100%", CheckStatus.Pass, null)]
    [InlineData("0|0|0|100%", CheckStatus.Pass, null)]
    [InlineData("25%|20%|75%|100%", CheckStatus.Fail, "前高后低")]
    [InlineData("25%|50%|75%|95%", CheckStatus.Fail, "末期不足100%")]
    [InlineData("25%|50%|75%|105%", CheckStatus.Fail, "末期超过100%")]
    [InlineData("25%||75%|100%", CheckStatus.Fail, "缺少一期")]
    public void A_spending_plan_rises_to_the_whole(string plan, CheckStatus status, string? fault)
    {
        var document = CheckedDocuments.Text(2021, MadeUp.Project("甲乙工作", "5.00", ["产出指标|数量指标|次数|开展次数|≥1次|某号文件"], plan: plan));
        var verdict = Assert.Single(document.Verdicts("spending-plan-reaches-the-whole"));

        Assert.Equal(status, verdict.Status);
        Assert.Contains(fault ?? "逐步达到100%", verdict.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void All_49_spending_plans_of_2021_reach_the_whole()
    {
        var verdicts = CheckedDocuments.Seed2021.Verdicts("spending-plan-reaches-the-whole");

        Assert.Equal(49, verdicts.Count);
        Assert.All(verdicts, v => Assert.Equal(CheckStatus.Pass, v.Status));
        Assert.Equal("“复印打印一体机”的资金支出计划逐步达到100%：0 → 50% → 50% → 100%。", verdicts[28].Message.Chinese);
    }

    [Fact]
    public void Between_four_and_eight_verdicts_an_indicator_are_given_at_most()
    {
        var document = CheckedDocuments.Seed2021;

        Assert.InRange(CheckRules.Apply(document).Count(), document.Indicators.Count, 8 * document.Indicators.Count);
    }
}
