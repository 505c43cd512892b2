using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Disclosure;

/// <summary>Forms of projects as other departments print them, in small documents of our own.</summary>
public sealed class ProjectTablesTests
{
    private const string Title = "某某局2021年部门预算公开\n预算项目绩效目标\n\n";

    [Fact]
    public void A_plan_by_quarters_is_a_plan_by_their_last_months()
    {
        var project = SeedDocuments.Read(Title + """
            1.河道保洁绩效目标表
            	单位：元

            	项目编码
            	A1
            	项目名称
            	河道
            保洁
            	预算数
            	1,234.50

            	资金支出计划（%）
            	一季度
            	第二季度
            	9月末
            	全年

            	
            	10
            	涉密
            	—
            	100%


            """).Projects.Single();

        Assert.Equal(("A1", "河道保洁", 123_450), (project.Code, project.Name, project.AmountFen));
        Assert.Equal(
            [(3, 10_000_000L, "10"), (6, null, "涉密"), (9, null, "—"), (12, (long?)100_000_000L, "100%")],
            project.Schedule.Select(step => (step.Month, step.CumulativePercent, step.Published)));
        Assert.Null(project.FiscalFundsFen);
        Assert.Empty(project.Absences);
    }

    [Fact]
    public void Lines_of_a_cell_belong_to_the_goal_above_until_the_next_number()
    {
        var goals = SeedDocuments.Read(Title + "1.河道保洁绩效目标表\n\t绩效目标\n\t说明\n1、甲\n乙\n2、丙\n3\n\n\t项目编码\n\tA1\n").Projects.Single().Goals;
        Assert.Equal([(1, "说明"), (2, "甲\n乙"), (3, "丙\n3")], goals.Select(goal => (goal.Number, goal.Text)));
    }

    [Fact]
    public void A_table_of_indicators_may_have_a_label_at_its_side_and_merged_kinds()
    {
        var project = SeedDocuments.Read(Title + """
            1.河道保洁绩效目标表
            	绩效指标
            	一级指标
            	二级指标
            	三级指标
            	指标值

            	
            	产出指标
            	数量
            	河道长度
            	≥12.5公里

            	
            	
            	
            	保洁次数
            	每天一次

            	
            	成本指标
            	生态环境成本指标
            	
            	涉密


            """).Projects.Single();

        Assert.Equal(
            [
                (IndicatorCategory.Output, IndicatorKind.Quantity, "产出指标", "数量", "河道长度", 12_500_000L, "公里"),
                (IndicatorCategory.Output, IndicatorKind.Quantity, "产出指标", "数量", "保洁次数", null, null),
                (IndicatorCategory.Cost, IndicatorKind.EcologicalCost, "成本指标", "生态环境成本指标", (string?)null, (long?)null, (string?)null),
            ],
            project.Indicators.Select(i => (i.Category!.Value, i.Kind!.Value, i.CategoryLabel, i.KindLabel, i.Name, i.TargetValue, i.TargetUnit)));
        Assert.Equal(["≥12.5公里", "每天一次", null], project.Indicators.Select(indicator => indicator.TargetPublished));
        Assert.Equal(
            [("name", AbsenceReason.Blank), ("target", AbsenceReason.Withheld)],
            project.Indicators[2].Absences.Select(absence => (absence.Field, absence.Reason)));
        Assert.True(project.Indicators[2].Withheld);
        Assert.False(project.Withheld);
    }

    [Fact]
    public void The_unit_of_money_may_stand_over_all_tables_over_one_or_in_one()
    {
        const string form = "\t项目编码\n\tA\n\n\t预算数\n\t3\n\n\n";
        var document = SeedDocuments.Read(
            Title + $"单位：元\n\n1.甲绩效目标表\n{form}2.乙绩效目标表\n金额单位：千元\n\n{form}3.丙绩效目标表\n\t单位：亿元\n\n{form}第三部分 其他需要说明的事项\n\n4.丁绩效目标表\n{form}");

        Assert.Equal([300, 300_000, 30_000_000_000, 3_000_000], document.Projects.Select(project => project.AmountFen));
        Assert.Empty(document.Notes);
    }

    [Fact]
    public void A_list_of_projects_is_no_form()
    {
        var document = SeedDocuments.Read(Title + "\t项目名称\n\t金额\n\t用途\n\n\t河道保洁\n\t5\n\t保洁\n\n\n支出说明\n支出预算5万元。\n");

        Assert.Empty(document.Projects);
        Assert.Equal(
            [(2, 10, "Nothing was understood under the heading “预算项目绩效目标”."), (4, 10, "A row of a table whose header is not known.")],
            document.Notes.Select(note => (note.LineStart, note.LineEnd, note.Message)));
    }

    [Fact]
    public void A_mention_of_a_form_is_no_project_and_a_numbered_heading_without_one_is()
    {
        var document = SeedDocuments.Read(Title + "详见单位的项目绩效目标表\n\n2、河道保洁绩效目标表\n");

        Assert.Equal([(1, "河道保洁")], document.Projects.Select(project => (project.Number, project.Name)));
        Assert.Equal([4, 6], document.Notes.Select(note => note.LineStart));
    }

    [Fact]
    public void A_unit_named_with_a_label_is_the_unit_of_the_table_of_units_and_another_one_is_noted()
    {
        var document = SeedDocuments.Read(
            "某某局2021年部门预算公开\n\t单位名称\n\t单位性质\n\n\t某某局（本级）\n\t行政\n\n\n1.甲绩效目标表\n\t预算单位\n\t某某局( 本级 )\n\n\n2.乙绩效目标表\n\t888002某某站\n\t单位：万元\n\n\n3.丙绩效目标表\n\t888001 某某局\n\t单位：万元\n");

        Assert.Equal([("888001", "某某局（本级）"), ("888002", "某某站")], document.Units.Select(unit => (unit.Code, unit.Name)));
        Assert.Equal(["某某局（本级）", "某某站", "某某局（本级）"], document.Projects.Select(project => project.BudgetUnit!.Name));
        Assert.Equal([(15, "The unit “某某站” is not in the table of units.")], document.Notes.Select(note => (note.LineStart, note.Message)));
    }

    [Fact]
    public void Text_among_the_forms_is_noted() => Assert.Equal(
        [(8, 9, "A text among the tables of projects is not read.")],
        SeedDocuments.Read(Title + "1.甲绩效目标表\n\t项目编码\n\tA1\n\n捐赠五万元\n上级另拨\n").Notes.Select(note => (note.LineStart, note.LineEnd, note.Message)));
}
