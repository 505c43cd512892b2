using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Disclosure;

public sealed class SeedDocument2020Tests
{
    [Fact]
    public void The_document_tells_its_title_its_department_and_its_year()
    {
        var document = SeedDocuments.Document2020;

        Assert.Equal("中共秦皇岛经济技术开发区工委政法委员会2020年度预算信息公开", document.Title);
        Assert.Equal("中共秦皇岛经济技术开发区工委政法委员会", document.DepartmentName);
        Assert.Equal(2020, document.Year);
        Assert.Equal(DocumentKind.Budget, document.Kind);
        Assert.Equal(1581, document.LineCount);
    }

    [Fact]
    public void Nothing_is_left_not_understood() => Assert.Empty(SeedDocuments.Document2020.Notes);

    [Theory]
    [InlineData(2020, Measure.TotalRevenue, "预算收入", 370_930_000, 50)]
    [InlineData(2020, Measure.QuotaSubsidy, "事业费限额", 0, 50)]
    [InlineData(2020, Measure.NonQuotaSubsidy, "非限额补助", 370_930_000, 50)]
    [InlineData(2020, Measure.TotalExpenditure, "支出预算", 370_930_000, 53)]
    [InlineData(2020, Measure.BasicExpenditure, "基本支出", 238_730_000, 53)]
    [InlineData(2020, Measure.PersonnelExpenditure, "人员经费", 145_140_000, 53)]
    [InlineData(2020, Measure.NonPersonnelExpenditure, "日常公用经费", 93_590_000, 53)]
    [InlineData(2020, Measure.ProjectExpenditure, "项目支出", 132_200_000, 53)]
    [InlineData(2020, Measure.AgencyOperatingExpenses, "机关运行经费", 93_590_000, 59)]
    [InlineData(2020, Measure.ThreePublicExpenses, "三公经费", 5_610_000, 62)]
    [InlineData(2020, Measure.OverseasTravel, "公务出国", 0, 62)]
    [InlineData(2020, Measure.OfficialVehicles, "公务用车购置及运维费", 5_500_000, 62)]
    [InlineData(2020, Measure.OfficialReception, "公务接待", 110_000, 62)]
    [InlineData(2019, Measure.ThreePublicExpenses, "三公经费", 9_810_000, 62)]
    [InlineData(2019, Measure.VehicleOperation, "公务用车运行费", 9_700_000, 62)]
    public void Sentences_state_the_amounts_of_the_year_and_of_the_year_before(int year, Measure measure, string label, long fen, int lineNumber)
    {
        var line = Assert.Single(SeedDocuments.Document2020.Lines, line => line.Year == year && line.Measure == measure);

        Assert.Equal(label, line.Label);
        Assert.Equal(fen, line.AmountFen);
        Assert.Equal(FactOrigin.Text, line.Origin);
        Assert.Equal((lineNumber, lineNumber), (line.LineStart, line.LineEnd));
        Assert.False(line.Preferred);
    }

    [Fact]
    public void Stated_changes_are_no_amounts_of_a_year() => Assert.Equal(15, SeedDocuments.Document2020.Lines.Count);

    [Fact]
    public void The_uses_of_the_operating_expenses_stand_in_the_order_of_the_sentence() => Assert.Equal(
        ["办公及印刷费", "邮电费", "差旅费", "培训费", "福利费", "办公用房水电费", "办公用房取暖费", "日常维修费", "公务车运行维护费"],
        SeedDocuments.Document2020.AgencyOperatingExpenseUses);

    [Fact]
    public void The_table_of_units_has_one_unit()
    {
        var unit = Assert.Single(SeedDocuments.Document2020.Units);

        Assert.Null(unit.Code);
        Assert.Equal("中共秦皇岛经济技术开发区工委政法委员会", unit.Name);
        Assert.Equal(UnitNature.Administrative, unit.Nature);
        Assert.Equal("行政", unit.NatureLabel);
        Assert.Equal("副处级", unit.Rank);
        Assert.Equal("财政性资金基本保证", unit.Funding);
        Assert.Equal((40, 43), (unit.LineStart, unit.LineEnd));
        Assert.Equal("\t中共秦皇岛经济技术开发区工委政法委员会\n\t行政\n\t副处级\n\t财政性资金基本保证", unit.Quote);
    }

    [Fact]
    public void Nine_projects_have_18_goals_and_64_indicators_and_three_of_them_are_withheld()
    {
        var projects = SeedDocuments.Document2020.Projects;

        Assert.Equal(
            [
                "维护稳定工作", "防范和处理邪教工作经费", "综治工作专项经费", "政治工作专项经费", "见习岗工资",
                "国家安全工作专项经费", "法学会工作专项经费", "铁路护路联防工作", "涉法涉诉信访工作专项经费",
            ],
            projects.Select(project => project.Name));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], projects.Select(project => project.Number));
        Assert.Equal([1, 2, 6], projects.Where(project => project.Withheld).Select(project => project.Number));
        Assert.Equal(18, projects.Sum(project => project.Goals.Count));
        Assert.Equal(6, projects.Sum(project => project.Goals.Count(goal => goal.Withheld)));
        Assert.Equal(64, projects.Sum(project => project.Indicators.Count));
        Assert.Equal(21, projects.Sum(project => project.Indicators.Count(indicator => indicator.Withheld)));
    }

    [Fact]
    public void A_project_without_cells_for_code_unit_and_money_has_none_and_misses_none()
    {
        var project = SeedDocuments.Document2020.Projects[2];

        Assert.Null(project.Code);
        Assert.Null(project.BudgetUnit);
        Assert.Null(project.AmountFen);
        Assert.Null(project.FiscalFundsFen);
        Assert.Null(project.OtherFundsFen);
        Assert.Null(project.Purpose);
        Assert.Empty(project.Schedule);
        Assert.Empty(project.Absences);
        Assert.Equal((864, 953), (project.LineStart, project.LineEnd));
        Assert.Equal(["全区综治工作", "全区平安建设、综治视联网和综治中心建设"], project.Goals.Select(goal => goal.Text));
        Assert.Equal((871, 872), (project.Goals[1].LineStart, project.Goals[1].LineEnd));
    }

    [Fact]
    public void A_withheld_project_has_withheld_goals_without_text()
    {
        var project = SeedDocuments.Document2020.Projects[0];

        Assert.True(project.Withheld);
        Assert.Equal((644, 733), (project.LineStart, project.LineEnd));
        Assert.Equal([(1, null, true), (2, null, true)], project.Goals.Select(goal => (goal.Number, goal.Text, goal.Withheld)));
        var absence = Assert.Single(project.Absences);
        Assert.Equal(("goals", AbsenceReason.Withheld, "涉密"), (absence.Field, absence.Reason, absence.Published));
        Assert.Equal("\t填入目标1\n\t涉密", project.Goals[0].Quote);
    }

    [Fact]
    public void A_withheld_indicator_keeps_what_is_printed_and_names_what_is_not()
    {
        var indicator = SeedDocuments.Document2020.Projects[0].Indicators[5];

        Assert.True(indicator.Withheld);
        Assert.Equal((717, 724), (indicator.LineStart, indicator.LineEnd));
        Assert.Equal((IndicatorCategory.Benefit, IndicatorKind.EconomicBenefit), (indicator.Category, indicator.Kind));
        Assert.Equal(("满意度指标", "经济效益指标"), (indicator.CategoryLabel, indicator.KindLabel));
        Assert.Null(indicator.Name);
        Assert.Null(indicator.Description);
        Assert.Equal((TargetOperator.Gte, 0, null, ">= 0.00"), (indicator.TargetOperator, indicator.TargetValue, indicator.TargetUnit, indicator.TargetPublished));
        Assert.Equal(
            [
                (1, "name", AbsenceReason.Withheld, "涉密"),
                (2, "description", AbsenceReason.Withheld, " 涉密"),
                (3, "target.unit", AbsenceReason.Blank, ""),
                (4, "basis", AbsenceReason.Blank, ""),
            ],
            indicator.Absences.Select(absence => (absence.Ordinal, absence.Field, absence.Reason, absence.Published)));
    }

    [Fact]
    public void A_target_in_three_cells_is_read_by_their_labels()
    {
        var indicator = SeedDocuments.Document2020.Projects[3].Indicators[0];

        Assert.Equal((1001, 1009), (indicator.LineStart, indicator.LineEnd));
        Assert.Equal(("产出指标\n效果指标", "成本指标"), (indicator.CategoryLabel, indicator.KindLabel));
        Assert.Equal((IndicatorCategory.Cost, IndicatorKind.Cost), (indicator.Category, indicator.Kind));
        Assert.Equal(("控制成本", "最大效率安排经费"), (indicator.Name, indicator.Description));
        Assert.Equal((TargetOperator.Gte, 0, "元", ">= 0.00 元"), (indicator.TargetOperator, indicator.TargetValue, indicator.TargetUnit, indicator.TargetPublished));
        Assert.Equal(["basis"], indicator.Absences.Select(absence => absence.Field));
    }

    [Fact]
    public void A_merged_label_is_inherited_until_the_next_one()
    {
        var indicators = SeedDocuments.Document2020.Projects[4].Indicators;

        Assert.Equal(
            ["产出指标\n效果指标", "产出指标\n效果指标", "产出指标\n效果指标", "产出指标\n效果指标", "满意度指标", "满意度指标", "满意度指标", "满意度指标"],
            indicators.Select(indicator => indicator.CategoryLabel));
        Assert.Equal(
            [
                IndicatorCategory.Cost, IndicatorCategory.Output, IndicatorCategory.Output, IndicatorCategory.Benefit,
                IndicatorCategory.Benefit, IndicatorCategory.Benefit, IndicatorCategory.Satisfaction, IndicatorCategory.Cost,
            ],
            indicators.Select(indicator => indicator.Category!.Value));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], indicators.Select(indicator => indicator.Number));
    }

    [Fact]
    public void The_asset_table_has_its_day_below_it_and_six_rows()
    {
        var table = SeedDocuments.Document2020.AssetTable!;

        Assert.Equal(new DateOnly(2019, 12, 31), table.AsOf);
        Assert.Equal(313_740_000, table.TotalValueFen);
        Assert.Equal((70, 100), (table.LineStart, table.LineEnd));
        Assert.Equal(
            [
                (AssetCategory.Total, "资产总额", null, null, 313_740_000L, 75, 77),
                (AssetCategory.Buildings, "1、房屋（平方米）", 45_000_000L, "平方米", 11_150_000L, 79, 81),
                (AssetCategory.OfficeBuildings, "其中：办公用房（平方米）", null, "平方米", null, 83, 85),
                (AssetCategory.Vehicles, "2、车辆（台、辆）", 1_000_000L, "台、辆", 25_060_000L, 87, 89),
                (AssetCategory.EquipmentOver200K, "3、单价在20万元以上的设备", null, null, null, 91, 93),
                (AssetCategory.OtherFixed, "4、其他固定资产", null, (string?)null, (long?)277_530_000L, 95, 97),
            ],
            table.Lines.Where(line => line.Origin == FactOrigin.Table)
                .Select(line => (line.Category, line.Label, line.Quantity, line.QuantityUnit, line.ValueFen, line.LineStart, line.LineEnd)));
    }

    [Fact]
    public void The_sentence_under_the_asset_table_counts_and_values_four_classes_and_the_vehicles_by_kind()
    {
        var lines = SeedDocuments.Document2020.AssetTable!.Lines.Where(line => line.Origin == FactOrigin.Text).ToList();

        Assert.Equal(
            [
                (AssetCategory.Total, "国有资产总价", null, null, 313_740_000L),
                (AssetCategory.LandAndBuildings, "土地、房屋及建筑物", null, null, 11_150_000L),
                (AssetCategory.GeneralEquipment, "通用设备类", 450_000_000L, "件", 239_320_000L),
                (AssetCategory.SpecialEquipment, "专用设备类", 38_000_000L, "件", 3_610_000L),
                (AssetCategory.Furniture, "家具、用具、装具及动植物类", 579_000_000L, "件", 59_660_000L),
                (AssetCategory.Vehicles, "车辆", 1_000_000L, "辆", null),
                (AssetCategory.Vehicles, "机要通信用车", 1_000_000L, (string?)"辆", (long?)null),
            ],
            lines.Select(line => (line.Category, line.Label, line.Quantity, line.QuantityUnit, line.ValueFen)));
        Assert.All(lines, line => Assert.Equal((101, 101), (line.LineStart, line.LineEnd)));
        Assert.Same(lines[5], lines[6].Parent);
        Assert.All(lines.Take(6), line => Assert.Null(line.Parent));
    }

    [Fact]
    public void A_part_of_an_asset_knows_its_whole_and_empty_cells_and_dashes_are_told_apart()
    {
        var lines = SeedDocuments.Document2020.AssetTable!.Lines.Where(line => line.Origin == FactOrigin.Table).ToList();

        Assert.Same(lines[1], lines[2].Parent);
        Assert.All(lines.Where(line => line != lines[2]), line => Assert.Null(line.Parent));
        Assert.Equal([("quantity", AbsenceReason.Dash, "——")], lines[0].Absences.Select(absence => (absence.Field, absence.Reason, absence.Published)));
        Assert.Equal(
            [("quantity", AbsenceReason.Blank, "\u3000"), ("value", AbsenceReason.Blank, "\u3000")],
            lines[2].Absences.Select(absence => (absence.Field, absence.Reason, absence.Published)));
    }

    [Fact]
    public void A_document_that_says_it_procures_nothing_has_no_procurement() =>
        Assert.Empty(SeedDocuments.Document2020.ProcurementLines);
}
