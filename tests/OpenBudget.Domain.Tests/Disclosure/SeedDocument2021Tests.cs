using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Disclosure;

public sealed class SeedDocument2021Tests
{
    [Fact]
    public void The_department_is_told_by_its_own_unit()
    {
        var document = SeedDocuments.Document2021;

        Assert.Equal("2021年部门预算信息公开情况说明", document.Title);
        Assert.Equal("中共秦皇岛经济技术开发区工委政法委员会", document.DepartmentName);
        Assert.Equal(2021, document.Year);
        Assert.Equal(DocumentKind.Budget, document.Kind);
        Assert.Equal(4948, document.LineCount);
    }

    [Fact]
    public void Nothing_is_left_not_understood() => Assert.Empty(SeedDocuments.Document2021.Notes);

    [Theory]
    [InlineData(2021, Measure.TotalRevenue, "预算收入", 1_662_990_000, FactOrigin.Text, 87, 87)]
    [InlineData(2021, Measure.FiscalAppropriation, "财政拨款收入", 1_572_090_000, FactOrigin.Text, 87, 87)]
    [InlineData(2021, Measure.OtherRevenue, "其他收入", 90_900_000, FactOrigin.Text, 87, 87)]
    [InlineData(2021, Measure.TotalExpenditure, "预算支出", 1_662_990_000, FactOrigin.Text, 90, 90)]
    [InlineData(2021, Measure.BasicExpenditure, "基本支出", 1_056_270_000, FactOrigin.Text, 90, 91)]
    [InlineData(2021, Measure.PersonnelExpenditure, "人员经费", 841_200_000, FactOrigin.Text, 91, 91)]
    [InlineData(2021, Measure.NonPersonnelExpenditure, "日常公用经费", 215_070_000, FactOrigin.Text, 91, 91)]
    [InlineData(2021, Measure.ProjectExpenditure, "项目支出", 606_720_000, FactOrigin.Text, 91, 91)]
    [InlineData(2021, Measure.AgencyOperatingExpenses, "机关运行经费", 215_070_000, FactOrigin.Text, 97, 97)]
    [InlineData(2021, Measure.ThreePublicExpenses, "三公经费", 13_360_000, FactOrigin.Text, 100, 100)]
    [InlineData(2021, Measure.OverseasTravel, "公务出国", 0, FactOrigin.Text, 100, 100)]
    [InlineData(2021, Measure.OfficialVehicles, "公务用车运行费", 12_680_000, FactOrigin.Text, 100, 100)]
    [InlineData(2021, Measure.VehiclePurchase, "公务用车购置费", 0, FactOrigin.Text, 100, 100)]
    [InlineData(2021, Measure.VehicleOperation, "公务用车运行维护费", 12_680_000, FactOrigin.Text, 100, 100)]
    [InlineData(2021, Measure.OfficialReception, "公务接待", 680_000, FactOrigin.Text, 100, 100)]
    [InlineData(2020, Measure.ThreePublicExpenses, "三公经费", 5_610_000, FactOrigin.Text, 100, 100)]
    [InlineData(2020, Measure.OverseasTravel, "公务出国", 0, FactOrigin.Text, 100, 100)]
    [InlineData(2020, Measure.OfficialVehicles, "公务用车购置及运维费", 5_500_000, FactOrigin.Text, 100, 100)]
    [InlineData(2020, Measure.OfficialReception, "公务接待", 110_000, FactOrigin.Text, 100, 100)]
    [InlineData(2021, Measure.Procurement, "合  计", 349_200_000, FactOrigin.Table, 128, 140)]
    public void Sentences_and_the_procurement_table_state_the_amounts(
        int year, Measure measure, string label, long fen, FactOrigin origin, int lineStart, int lineEnd)
    {
        var line = Assert.Single(SeedDocuments.Document2021.Lines, line => line.Year == year && line.Measure == measure);

        Assert.Equal((label, fen, origin), (line.Label, line.AmountFen, line.Origin));
        Assert.Equal((lineStart, lineEnd), (line.LineStart, line.LineEnd));
    }

    [Fact]
    public void There_are_no_other_amounts() => Assert.Equal(20, SeedDocuments.Document2021.Lines.Count);

    [Fact]
    public void A_wrapped_amount_is_quoted_with_both_its_lines()
    {
        var line = Assert.Single(SeedDocuments.Document2021.Lines, line => line.Measure == Measure.BasicExpenditure);

        Assert.Equal(
            "2021年部门预算支出为1662.99万元，其中：基本支出1056.27\n万元，包括人员经费841.20万元和日常公用经费215.07万元；项目支出606.72万元。",
            line.Quote);
    }

    [Fact]
    public void The_uses_of_the_operating_expenses_stand_in_the_order_of_the_sentence() => Assert.Equal(
        ["办公及印刷费", "邮电费", "差旅费", "会议费", "福利费", "劳务费及一般设备购置费", "日常维修费", "办公楼物业管理费", "公务车运行维护费"],
        SeedDocuments.Document2021.AgencyOperatingExpenseUses);

    [Fact]
    public void Three_units_have_the_codes_that_the_tables_of_projects_print() => Assert.Equal(
        [
            ("216001", "中共秦皇岛经济技术开发区工委政法委员会(本级）", UnitNature.Administrative, "行政", "副处（县）级", "财政拨款", 66, 69),
            ("216003", "秦皇岛市第三公证处", UnitNature.PublicInstitution, "事业", "正科级", "财政性资金基本保证", 71, 74),
            ((string?)null, "秦皇岛经济技术开发区社区矫正安置帮教服务中心", (UnitNature?)UnitNature.PublicInstitution, "事业", "正科级", "财政性资金基本保证", 76, 79),
        ],
        SeedDocuments.Document2021.Units.Select(unit =>
            (unit.Code, unit.Name, unit.Nature, unit.NatureLabel, unit.Rank, unit.Funding, unit.LineStart, unit.LineEnd)));

    [Fact]
    public void Projects_of_the_department_are_fiscal_and_those_of_the_notary_are_not()
    {
        var projects = SeedDocuments.Document2021.Projects;
        var byUnit = projects.ToLookup(project => project.BudgetUnit!.Code);

        Assert.Equal(49, projects.Count);
        Assert.Equal(606_720_000, projects.Sum(project => project.AmountFen));
        Assert.Equal(
            (25, 515_820_000, 515_820_000, 0),
            (byUnit["216001"].Count(), byUnit["216001"].Sum(p => p.AmountFen), byUnit["216001"].Sum(p => p.FiscalFundsFen), byUnit["216001"].Sum(p => p.OtherFundsFen)));
        Assert.Equal(
            (24, 90_900_000, 0, 90_900_000),
            (byUnit["216003"].Count(), byUnit["216003"].Sum(p => p.AmountFen), byUnit["216003"].Sum(p => p.FiscalFundsFen), byUnit["216003"].Sum(p => p.OtherFundsFen)));
        Assert.Equal(98, projects.Sum(project => project.Goals.Count));
        Assert.Equal(320, projects.Sum(project => project.Indicators.Count));
        Assert.Equal(196, projects.Sum(project => project.Schedule.Count));
        Assert.Equal(Enumerable.Range(1, 49), projects.Select(project => project.Number));
        Assert.DoesNotContain(projects, project => project.Withheld || project.Indicators.Exists(indicator => indicator.Withheld));
    }

    [Fact]
    public void A_project_is_read_by_the_labels_of_its_form()
    {
        var project = SeedDocuments.Document2021.Projects[8];

        Assert.Equal("13031121EZ6RXATIES5GP", project.Code);
        Assert.Equal("综治工作专项经费", project.Name);
        Assert.Same(SeedDocuments.Document2021.Units[0], project.BudgetUnit);
        Assert.Equal((12_000_000, 12_000_000, 0), (project.AmountFen, project.FiscalFundsFen, project.OtherFundsFen));
        Assert.Equal("预算数15万元。其中：财政资金12万元，其他资金0万元。主要用于综治工作专项经费", project.Purpose);
        Assert.Empty(project.Absences);
        Assert.Equal((1173, 1265), (project.LineStart, project.LineEnd));
        Assert.StartsWith("9.综治工作专项经费绩效目标表 TC 9、综治工作专项经费绩效目标表 \\f C \\l 1 \n\t216001", project.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spending_plan_has_cumulative_percentages_by_month()
    {
        var schedule = SeedDocuments.Document2021.Projects[28].Schedule;

        Assert.Equal(
            [(1, 3, 0L, "0", 2997, 3003), (2, 6, 50_000_000L, "50%", 2998, 3004), (3, 10, 50_000_000L, "50%", 2999, 3005), (4, 12, (long?)100_000_000L, "100%", 3000, 3006)],
            schedule.Select(step => (step.Ordinal, step.Month, step.CumulativePercent, step.Published, step.LineStart, step.LineEnd)));
    }

    [Fact]
    public void Goals_in_one_cell_are_told_by_their_numbers_across_an_empty_line()
    {
        var goals = SeedDocuments.Document2021.Projects[26].Goals;

        Assert.Equal(
            [(1, "依据当事人提出的公证申请，按时出证", 2832, 2832), (2, "依据当事人提出的公证申请，按时办结", 2834, 2835)],
            goals.Select(goal => (goal.Number, goal.Text, goal.LineStart, goal.LineEnd)));
        Assert.Equal("2.\n依据当事人提出的公证申请，按时办结", goals[1].Quote);
    }

    [Fact]
    public void A_date_in_a_goal_is_no_number_of_a_goal() => Assert.Equal(
        [
            "主要用于12.4宪法宣传日、6.26禁毒日、8.28公证法颁布日、3.1公证法实施日的大型法律宣传活动及司法系统大型普法宣传活动",
            "主要用于12.4宪法宣传日、6.26禁毒日、8.28公证法颁布日、3.1公证法实施日的大型法律宣传活动及司法系统大型普法宣传活动",
        ],
        SeedDocuments.Document2021.Projects[43].Goals.Select(goal => goal.Text));

    [Theory]
    [InlineData(0, 1, TargetOperator.Gte, 1_000_000L, "次", "≥1次", 500, 505)]
    [InlineData(0, 2, TargetOperator.Gte, 90_000_000L, "%", "≥90%", 507, 512)]
    [InlineData(0, 4, TargetOperator.Lte, 100_000_000L, "%", "≤100%", 521, 526)]
    [InlineData(12, 1, TargetOperator.Gte, 1_000_000L, "项", "≥1项", 1584, 1589)]
    [InlineData(7, 4, null, 100_000_000L, "%", "100%", 1144, 1149)]
    [InlineData(27, 5, null, 100_000_000L, "%", "100%显著提升", 2961, 2966)]
    [InlineData(30, 6, null, 95_000_000L, "%", "95%", 3246, 3251)]
    public void A_target_has_the_operator_and_the_unit_that_are_printed(
        int project, int number, TargetOperator? sign, long value, string unit, string published, int lineStart, int lineEnd)
    {
        var indicator = SeedDocuments.Document2021.Projects[project].Indicators[number - 1];

        Assert.Equal(
            (sign, value, unit, published),
            (indicator.TargetOperator, indicator.TargetValue, indicator.TargetUnit, indicator.TargetPublished));
        Assert.Equal((lineStart, lineEnd), (indicator.LineStart, indicator.LineEnd));
    }

    [Fact]
    public void An_empty_basis_is_absent_and_a_basis_that_only_mentions_secrecy_is_printed()
    {
        var projects = SeedDocuments.Document2021.Projects;

        var absence = Assert.Single(projects[0].Indicators[4].Absences);
        Assert.Equal(("basis", AbsenceReason.Blank, ""), (absence.Field, absence.Reason, absence.Published));
        Assert.Equal("涉密，政治任务必保项目", projects[22].Indicators[0].Basis);
        Assert.Equal(1, projects.Sum(project => project.Indicators.Sum(indicator => indicator.Absences.Count)));
    }

    [Fact]
    public void Cost_is_a_category_of_its_own_whatever_it_is_printed_under()
    {
        var indicator = SeedDocuments.Document2021.Projects[0].Indicators[3];

        Assert.Equal(("产出指标", "成本指标"), (indicator.CategoryLabel, indicator.KindLabel));
        Assert.Equal((IndicatorCategory.Cost, IndicatorKind.Cost), (indicator.Category, indicator.Kind));
        Assert.Equal(("预算数", "维护稳定工作的预算数", "秦开工委〔2005〕32号文件要求"), (indicator.Name, indicator.Description, indicator.Basis));
    }

    [Fact]
    public void Five_procurement_lines_know_their_unit_and_their_project()
    {
        var lines = SeedDocuments.Document2021.ProcurementLines;

        Assert.Equal(
            [
                ("综治视联网建设经费", "通信网络维护和管理系统", "A020816", "套", 162_000_000L, "13031121HRHHBX1OP73A2", 156, 168),
                ("综治保险", "其他保险服务", "C150499", "服务", 11_900_000L, "13031121O7CERIBXCWBSK", 170, 182),
                ("三级综治平台电脑", "其他网络设备", "A02010299", "台", 27_200_000L, "13031121A4FP7X5VGIGG0", 184, 196),
                ("综治“9+X”网格员信息应用服务费", "平台运营服务", "C020702", "套", 44_100_000L, "1303112193UUY9PTNM166", 198, 210),
                ("雪亮工程建设", "通信网络维护和管理系统", "A020816", "套", (long?)104_000_000L, "13031121GVTIT8HLNQBTF", 212, 224),
            ],
            lines.Select(line =>
                (line.ProjectName, line.Item, line.CatalogueCode, line.UnitOfMeasure, line.AmountFen, line.Project?.Code, line.LineStart, line.LineEnd)));
        Assert.Equal(349_200_000, lines.Sum(line => line.AmountFen));
        Assert.All(lines, line => Assert.Equal("216001", line.BudgetUnit!.Code));
        Assert.All(lines, line => Assert.Equal((1_000_000, line.AmountFen, line.AmountFen), (line.Quantity, line.UnitPriceFen, line.GeneralPublicBudgetFen)));
        Assert.All(lines, line => Assert.Equal(
            [("governmentFund", AbsenceReason.Blank), ("stateCapital", AbsenceReason.Blank), ("specialAccount", AbsenceReason.Blank), ("ownFunds", AbsenceReason.Blank)],
            line.Absences.Select(absence => (absence.Field, absence.Reason))));
    }

    [Fact]
    public void The_asset_table_has_its_day_above_it_and_six_rows()
    {
        var table = SeedDocuments.Document2021.AssetTable!;

        Assert.Equal(new DateOnly(2020, 12, 31), table.AsOf);
        Assert.Equal(314_780_000, table.TotalValueFen);
        Assert.Equal((228, 256), (table.LineStart, table.LineEnd));
        Assert.Equal([314_780_000, 11_150_000, null, 25_060_000, null, 278_570_000], table.Lines.Select(line => line.ValueFen));
        Assert.Equal([234, 238, 242, 246, 250, 254], table.Lines.Select(line => line.LineStart));
    }
}
