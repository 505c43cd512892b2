using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Disclosure;

/// <summary>What the two documents tell in prose, with the lines where it stands.</summary>
public sealed class ProseTests
{
    [Fact]
    public void The_ninth_responsibility_is_one_though_its_number_is_missing()
    {
        var responsibilities = SeedDocuments.Document2020.Responsibilities;

        Assert.Equal(Enumerable.Range(1, 11), responsibilities.Select(of => of.Number));
        Assert.Equal([9, 10, 11, 12, 14, 16, 17, 18, 19, 20, 21], responsibilities.Select(of => of.LineStart));
        Assert.All(responsibilities, of => Assert.Null(of.Organ));
        Assert.Equal("组织、协调和指导维护全区社会、政治稳定工作。", responsibilities[1].Text);
        Assert.Equal("2．组织、协调和指导维护全区社会、政治稳定工作。", responsibilities[1].Quote);
        Assert.StartsWith("开展调查研究，不断总结经验，", responsibilities[8].Text, StringComparison.Ordinal);
        Assert.Equal("办理工委和上级政法委员会交办的其他事项。", responsibilities[10].Text);
    }

    [Fact]
    public void A_responsibility_belongs_to_the_organ_that_heads_it()
    {
        var responsibilities = SeedDocuments.Document2021.Responsibilities;

        Assert.Equal(
            [
                (1, "法治建设科（政治处）", 11), (2, "社会治理科", 15), (3, "法制办公室", 19), (4, "司法局（社区矫正科）", 23), (5, "政治安全科", 27), (6, "办公室", 31),
                (7, "社区矫正安置帮教服务中心（秦皇岛经济技术开发区社区戒毒社区康复中心）", 35),
                (8, "秦皇岛经济技术开发区法律援助中心（秦皇岛经济技术开发区公共法律服务中心）", 39),
                (9, "秦皇岛市第三公证处", 43),
                (10, "司法所下设3个派出机构(黄河道司法所、榆关司法所、船厂路司法所)", 47),
            ],
            responsibilities.Select(of => (of.Number, of.Organ, of.LineStart)));
        Assert.Equal(responsibilities[8].Quote, responsibilities[8].Text);
    }

    [Fact]
    public void A_text_without_a_number_in_a_count_that_misses_none_is_no_responsibility()
    {
        var document = AlteredCopy.Of2020().Replace(20, "10．", "9．").Replace(21, "11．", "10．").Read();

        Assert.Equal(10, document.Responsibilities.Count);
        Assert.Contains(document.Coverage.NotUnderstood, run => (run.LineStart, run.LineEnd) == (19, 19));
    }

    [Fact]
    public void Goals_know_their_kind_their_heading_and_their_number()
    {
        var goals = SeedDocuments.Document2020.PerformanceGoals;

        Assert.Equal((38, 7, 5), (Count(goals, GoalKind.Overall), Count(goals, GoalKind.Itemised), Count(goals, GoalKind.Safeguard)));
        Assert.Equal((null, (int?)null, 132), (goals[0].Section, goals[0].Number, goals[0].LineStart));
        Assert.Equal(("维护社会稳定工作", (int?)1, 135), (goals[1].Section, goals[1].Number, goals[1].LineStart));
        Assert.StartsWith("突出抓好维稳处突工作，", goals[1].Text, StringComparison.Ordinal);
        Assert.Equal(("社会治安综合治理工作", (int?)5, 155), (goals[10].Section, goals[10].Number, goals[10].LineStart));
        Assert.Equal(("执法监督工作", (int?)null, 195), (goals[27].Section, goals[27].Number, goals[27].LineStart));
        Assert.Equal(("办公室工作", (int?)3, 221), (goals[37].Section, goals[37].Number, goals[37].LineStart));
        Assert.Equal("加强档案管理。严格执行档案管理要求和保密工作机制，做到保管严密，存储规范，查询迅速。", goals[37].Text);
        Assert.Equal(
            [(null, 1, 239), (null, 2, 241), (null, 3, 243), (null, 4, 245), ((string?)null, (int?)5, 247)],
            goals.Where(goal => goal.Kind == GoalKind.Safeguard).Select(goal => (goal.Section, goal.Number, goal.LineStart)));
    }

    [Fact]
    public void An_itemised_goal_begins_with_the_name_of_its_task()
    {
        var goals = SeedDocuments.Document2020.PerformanceGoals.Where(goal => goal.Kind == GoalKind.Itemised).ToList();

        Assert.Equal(
            [
                ("维护稳定工作", 224), ("防范和处理邪教工作", 226), ("社会治安综合治理工作", 228), ("政治工作", 230), ("国家安全工作", 232),
                ("法学会工作", 234), ("法治建设工作", 236),
            ],
            goals.Select(goal => (goal.Section, goal.LineStart)));
        Assert.StartsWith("负责全区涉稳隐患的排查、化解工作；", goals[0].Text, StringComparison.Ordinal);
        Assert.All(goals, goal => Assert.Equal(goal.Quote, goal.Section + goal.Text));
    }

    [Fact]
    public void Goals_stand_under_names_of_organs_too()
    {
        var goals = SeedDocuments.Document2021.PerformanceGoals;

        Assert.Equal((49, 7, 5), (Count(goals, GoalKind.Overall), Count(goals, GoalKind.Itemised), Count(goals, GoalKind.Safeguard)));
        Assert.Equal(
            [
                ("法制办公室", 390), ("司法局", 394), ("榆关司法所", 398), ("黄河道司法所", 402), ("船厂路司法所", 406), ("社区矫正安置帮教服务中心", 410),
                ("法律援助中心及其服务窗口", 414), ("法律援助中心及其服务窗口", 416), ("秦皇岛市第三公证处", 420), ("秦皇岛市第三公证处", 422),
                ("秦皇岛市第三公证处", 424),
            ],
            goals.Skip(38).Take(11).Select(goal => (goal.Section, goal.LineStart)));
        Assert.Equal("社会管理综合治理工作", goals[5].Section);
        Assert.Equal([1, 2, 3, 4, 5], goals.Where(goal => goal.Kind == GoalKind.Safeguard).Select(goal => goal.Number));
    }

    [Fact]
    public void Statements_say_what_there_is_not_and_what_the_document_rests_on()
    {
        Assert.Equal(
            [
                (StatementTopic.LegalBasis, "按照《预算法》、《地方预决算公开操作规程》和《河北省预决算公开操作实施细则》规定，现将2020年部门预算公开如下：", 4),
                (StatementTopic.Procurement, "我部门无政府采购预算", 66),
                (StatementTopic.Assets, "公车购置费为零。", 101),
                (StatementTopic.Other, "我部门无其他需要说明的事项", 124),
                (StatementTopic.SpecialFunds, "我部门无专项资金预算。", 641),
            ],
            SeedDocuments.Document2020.Statements.Select(of => (of.Topic, of.Text, of.LineStart)));
        var statements = SeedDocuments.Document2021.Statements;
        Assert.Equal([(StatementTopic.Institutions, 5), (StatementTopic.Other, 292)], statements.Select(of => (of.Topic, of.LineStart)));
        Assert.StartsWith("机关科室：法治建设科（政治处），", statements[0].Text, StringComparison.Ordinal);
        Assert.Equal("我部门无其他需要说明的事项。", statements[1].Text);
    }

    [Fact]
    public void Terms_are_explained_word_by_word()
    {
        Assert.Equal(
            [("财政拨款收入", 105), ("基本支出", 106), ("项目支出", 107), ("“三公”经费", 108)],
            SeedDocuments.Document2020.GlossaryTerms.Select(of => (of.Term, of.LineStart)));
        Assert.Equal(
            [("财政拨款收入", 260), ("基本支出", 261), ("项目支出", 263), ("“三公”经费", 265)],
            SeedDocuments.Document2021.GlossaryTerms.Select(of => (of.Term, of.LineStart)));
        Assert.Equal("指区财政当年拨付的资金。", SeedDocuments.Document2020.GlossaryTerms[0].Definition);
        Assert.StartsWith("纳入财政预算管理的“三公”经费，是指", SeedDocuments.Document2020.GlossaryTerms[3].Definition, StringComparison.Ordinal);
    }

    [Fact]
    public void Fifteen_categories_have_the_name_and_the_definition_of_their_document()
    {
        var categories = SeedDocuments.Document2020.Classifications;

        Assert.Equal(
            [
                (ClassificationLevel.Class, "208", "社会保障和就业支出", 110),
                (ClassificationLevel.Section, "20805", "行政事业单位离退休", 110),
                (ClassificationLevel.Item, "2080504", "未归口管理的行政单位离、退休", 111),
                (ClassificationLevel.Item, "2080505", "机关事业单位基本养老保险缴费支出", 112),
                (ClassificationLevel.Item, "2080506", "机关事业单位职业年金缴费支出", 113),
                (ClassificationLevel.Class, "210", "医疗卫生与计划生育支出", 114),
                (ClassificationLevel.Section, "21011", "行政事业单位医疗", 114),
                (ClassificationLevel.Item, "2101101", "行政单位医疗", 115),
                (ClassificationLevel.Class, "221", "住房保障支出", 116),
                (ClassificationLevel.Section, "22102", "住房公积金", 116),
                (ClassificationLevel.Item, "2210201", "住房公积金", 117),
                (ClassificationLevel.Class, "201", "一般公共服务支出", 118),
                (ClassificationLevel.Section, "20131", "党委办公厅（室）及相关机构事务", 118),
                (ClassificationLevel.Item, "2013101", "行政运行", 119),
                (ClassificationLevel.Item, "2013105", "专项业务", 120),
            ],
            categories.Select(of => (of.Level, of.Code, of.Name, of.LineStart)));
        Assert.All(categories, of => Assert.Equal(ClassificationScheme.Functional, of.Scheme));
        Assert.All(categories.Where(of => of.Level == ClassificationLevel.Class), of => Assert.Null(of.Definition));
        Assert.Equal("反映用于行政事业单位离退休方面的支出。", categories[1].Definition);
        Assert.Equal("反映党委办公厅（室）及相关机构开展专项业务活动所发生的支出", categories[14].Definition);
    }

    [Fact]
    public void The_other_document_words_the_same_categories_in_other_lines()
    {
        var categories = SeedDocuments.Document2021.Classifications;

        Assert.Equal(SeedDocuments.Document2020.Classifications.Select(of => of.Code), categories.Select(of => of.Code));
        Assert.Equal([268, 268, 270, 272, 274, 276, 276, 278, 280, 280, 282, 284, 284, 286, 288], categories.Select(of => of.LineStart));
    }

    [Fact]
    public void Stated_changes_of_2020_keep_their_direction_even_where_it_contradicts_itself() => Assert.Equal(
        [
            (Measure.TotalExpenditure, 2019, 2019, ChangeDirection.Contradictory, 8_470_000L, 57),
            (Measure.BasicExpenditure, 2019, 2019, ChangeDirection.Decrease, -1_690_000L, 57),
            (Measure.ProjectExpenditure, 2019, 2019, ChangeDirection.Increase, 10_160_000L, 57),
            (Measure.VehicleOperation, 2019, null, ChangeDirection.Decrease, -4_200_000L, 62),
            (Measure.OfficialReception, 2019, null, ChangeDirection.Decrease, -10_000L, 62),
            (Measure.ThreePublicExpenses, 2019, (int?)2019, ChangeDirection.Decrease, (long?)-4_200_000L, 62),
        ],
        SeedDocuments.Document2020.ReportedChanges.Select(of =>
            (of.Measure, of.BaseYear, of.BaseYearPublished, of.Direction, of.ReportedFen, of.LineStart)));

    [Fact]
    public void Stated_changes_of_2021_are_of_the_year_before_whatever_year_is_printed()
    {
        var changes = SeedDocuments.Document2021.ReportedChanges;

        Assert.Equal(
            [
                (Measure.TotalExpenditure, 2020, 2010, ChangeDirection.Increase, 1_209_630_000L, "机构改革，增加下属单位", 95),
                (Measure.BasicExpenditure, 2020, 2010, ChangeDirection.Increase, 817_540_000L, "机构改革，增加下属单位", 95),
                (Measure.ProjectExpenditure, 2020, 2010, ChangeDirection.Increase, 474_520_000L, "机构改革，增加下属单位", 95),
                (Measure.ThreePublicExpenses, 2020, 2020, ChangeDirection.Increase, 7_750_000L, null, 102),
                (Measure.OverseasTravel, 2020, 2020, ChangeDirection.Unchanged, 0L, null, 102),
                (Measure.VehiclePurchase, 2020, 2020, ChangeDirection.Unchanged, 0L, null, 102),
                (Measure.VehicleOperation, 2020, 2020, ChangeDirection.Increase, 7_180_000L, null, 102),
                (Measure.OfficialReception, 2020, (int?)2020, ChangeDirection.Increase, (long?)570_000L, (string?)null, 102),
            ],
            changes.Select(of => (of.Measure, of.BaseYear, of.BaseYearPublished, of.Direction, of.ReportedFen, of.Reason, of.LineStart)));
        Assert.All(changes, of => Assert.Equal(2021, of.Year));
        Assert.All(changes, of => Assert.Null(of.ReportedPercent));
    }

    private static int Count(IReadOnlyList<PerformanceGoal> goals, GoalKind kind) => goals.Count(goal => goal.Kind == kind);
}
