using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Disclosure;

/// <summary>The national tables, between tabs and between spaces: each is read alike. Departments and figures are invented.</summary>
public sealed class AmountTablesTests
{
    private const string Title = "某某市水利局2024年部门预算公开\n\n";

    [Fact]
    public void A_summary_between_tabs_keeps_its_two_sides_apart()
    {
        var document = Read("部门收支总表\n公开01表\n单位：万元\n\n", """
            收入||支出|
            项目|预算数|项目|预算数
            一、一般公共预算拨款收入|1,200.50|一、一般公共服务支出|
            二、事业收入|30|三、农林水支出|1,230.50
            其中：经营收入|||7
            收入总计|1,230.50|支出总计|1,230.50
            """);

        Assert.Equal(
            [
                "2024 GeneralPublicBudget  1200.5",
                "2024 PublicInstitutionRevenue  30",
                "2024 TotalExpenditure 213 1230.5",
                "2024 TotalRevenue  1230.5",
                "2024 TotalExpenditure  1230.5",
            ],
            Lines(document));
        Assert.Equal(["The number “7” stands beside no label of a summary."], Notes(document));
    }

    [Fact]
    public void A_summary_of_appropriations_says_of_each_fund_what_it_spends()
    {
        var document = Read("财政拨款收支总表\n单位：万元\n\n", """
            项目|预算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款
            一、本年收入|12|一、本年支出|12|10|2
            （一）一般公共预算拨款|10|（一）农林水支出|12|10|2
            """);

        Assert.Equal(
            [
                "2024 FiscalAppropriation  12",
                "2024 GeneralPublicBudget  10",
                "2024 GovernmentFund  2",
                "2024 FiscalAppropriation 213 12",
                "2024 GeneralPublicBudget 213 10",
                "2024 GovernmentFund 213 2",
            ],
            Lines(document));
        Assert.Empty(document.Notes);
    }

    [Fact]
    public void Revenue_by_code_has_a_measure_in_each_column_and_the_numbers_of_columns_are_no_amounts()
    {
        var document = Read("部门收入总表\n单位：元\n\n", """
            科目编码|科目名称|合计|一般公共预算拨款收入|事业收入
            栏次||1|2|3
            合计||300|200|100
            213|农林水支出|300|200|100
            """);

        Assert.Equal(
            [
                "2024 TotalRevenue  0.03", "2024 GeneralPublicBudget  0.02", "2024 PublicInstitutionRevenue  0.01",
                "2024 TotalRevenue 213 0.03", "2024 GeneralPublicBudget 213 0.02", "2024 PublicInstitutionRevenue 213 0.01",
            ],
            Lines(document));
    }

    [Fact]
    public void Expenditure_with_a_column_for_each_level_of_the_code_joins_them_down_the_rows()
    {
        var document = Read("部门支出总表\n单位：万元\n\n", """
            科目编码|||科目名称|合计|基本支出|项目支出
            类|款|项||||
            213|||农林水支出|5|2|3
            |03||水利|5|2|3
            ||05|水利工程建设|3||3
            ||06|水利工程运行与维护|2|2|
            合计||||5|2|3
            """);

        Assert.Equal(
            [
                "2024 TotalExpenditure 213 5", "2024 BasicExpenditure 213 2", "2024 ProjectExpenditure 213 3",
                "2024 TotalExpenditure 21303 5", "2024 BasicExpenditure 21303 2", "2024 ProjectExpenditure 21303 3",
                "2024 TotalExpenditure 2130305 3", "2024 ProjectExpenditure 2130305 3",
                "2024 TotalExpenditure 2130306 2", "2024 BasicExpenditure 2130306 2",
                "2024 TotalExpenditure  5", "2024 BasicExpenditure  2", "2024 ProjectExpenditure  3",
            ],
            Lines(document));
    }

    [Fact]
    public void What_was_executed_and_how_much_it_grew_is_no_amount_of_the_budget()
    {
        var document = Read("一般公共预算支出表\n单位：万元\n\n", """
            科目编码|科目名称|2023年执行数|2024年预算数|||比上年增减|
            |||小计|基本支出|项目支出|增减额|增减%
            213|农林水支出|7|9|9||2|28.57%
            合计||7|9|9||2|28.57
            """);

        Assert.Equal(["2024 GeneralPublicBudget 213 9", "2024 GeneralPublicBudget  9"], Lines(document));
        Assert.Equal(
            ["2023年执行数", "增减%", "增减额"],
            document.Notes.Where(note => note.Message.StartsWith("No measure holds the column", StringComparison.Ordinal))
                .Select(note => note.Message.Split('“', '”')[1])
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_budget_of_the_year_before_is_of_the_year_before()
    {
        var document = Read("政府性基金预算支出表\n单位：万元\n\n", """
            科目编码|科目名称|上年预算数|本年预算数
            212|城乡社区支出|7|9
            """);

        Assert.Equal(["2023 GovernmentFund 212 7", "2024 GovernmentFund 212 9"], Lines(document));
    }

    [Fact]
    public void Basic_expenditure_is_read_by_economic_codes_and_its_unit_may_stand_in_the_first_rows()
    {
        var document = Read("", """
            一般公共预算基本支出表||||
            部门：某某市水利局||||单位：元
            科目编码|科目名称|合计|人员经费|公用经费
            301|工资福利支出|60000|60000|
            30201|办公费|20000||20000
            """);

        Assert.Equal(
            [
                "2024 BasicExpenditure 301 6", "2024 PersonnelExpenditure 301 6",
                "2024 BasicExpenditure 30201 2", "2024 NonPersonnelExpenditure 30201 2",
            ],
            Lines(document));
    }

    [Fact]
    public void State_capital_without_amounts_states_none()
    {
        var document = Read("国有资本经营预算支出表\n单位：万元\n\n", """
            科目编码|科目名称|合计|基本支出|项目支出
            223|国有资本经营预算支出|||
            合计||||
            """, "支出预算5万元。");

        Assert.Equal(["2024 TotalExpenditure  5"], Lines(document));
        Assert.Equal(["223"], document.Classifications.Select(category => category.Code));
        Assert.Empty(document.Notes);
    }

    [Fact]
    public void Two_years_of_three_public_expenses_side_by_side_are_each_their_own_between_tabs()
    {
        var document = Read("一般公共预算“三公”经费支出表\n单位：万元\n\n", """
            2023年预算数||||2024年预算数|||
            合计|因公出国（境）费用|公务用车购置及运行维护费|公务接待费|合计|因公出国（境）费用|公务用车购置及运行维护费|公务接待费
            12|0|10|2|11|0|9.5|1.5
            """);

        Assert.Equal(
            [
                "2023 ThreePublicExpenses  12", "2023 OverseasTravel  0", "2023 OfficialVehicles  10", "2023 OfficialReception  2",
                "2024 ThreePublicExpenses  11", "2024 OverseasTravel  0", "2024 OfficialVehicles  9.5", "2024 OfficialReception  1.5",
            ],
            Lines(document));
    }

    [Fact]
    public void Two_years_of_three_public_expenses_side_by_side_are_each_their_own_between_spaces()
    {
        var document = SeedDocuments.Read(Title + """
            ¶                2024年“三公”经费预算表
                                            单位：万元
                    上年预算数                     本年预算数
             合计      公务接待费      合计      公务接待费
             12.00      2.00      11.00      1.50
            """.Replace('¶', '\f'));

        Assert.Equal(
            ["2023 ThreePublicExpenses  12", "2023 OfficialReception  2", "2024 ThreePublicExpenses  11", "2024 OfficialReception  1.5"],
            Lines(document));
    }

    [Theory]
    [InlineData("项目|上年预算数|本年预算数|增减额", "合计|12|11|-1", "公务接待费|2|1.5|-0.5")]
    [InlineData("项目|2024年预算数|增减额|2023年预算数", "合计|11|-1|12", "公务接待费|1.5|-0.5|2")]
    [InlineData("序号|项目|2023年决算数|2023年预算数|2024年预算数", "1|合计|10|12|11", "2|公务接待费|1|2|1.5")]
    public void Rows_of_three_public_expenses_are_of_the_years_of_their_columns(string header, string total, string reception)
    {
        var document = Read("“三公”经费预算表\n单位：万元\n\n", $"{header}\n{total}\n{reception}");

        Assert.Equal(
            ["2023 OfficialReception  2", "2023 ThreePublicExpenses  12", "2024 OfficialReception  1.5", "2024 ThreePublicExpenses  11"],
            Lines(document).Order(StringComparer.Ordinal));
        Assert.Single(document.Notes, note => note.Message.EndsWith("is not of the budget of a year that can be told; it is not read.", StringComparison.Ordinal));
    }

    [Fact]
    public void Columns_that_repeat_without_a_year_over_them_are_not_guessed()
    {
        var document = SeedDocuments.Read(Title + "支出预算5万元。\n" + """
            ¶                “三公”经费预算表
                                            单位：万元
             合计      公务接待费      合计      公务接待费
             12.00      2.00      11.00      1.50
            """.Replace('¶', '\f'));

        Assert.Equal(["2024 TotalExpenditure  5"], Lines(document));
        Assert.Equal(
            [
                "The column “合计” of the table of 三公经费 is not of the budget of a year that can be told; it is not read.",
                "The column “公务接待费” of the table of 三公经费 is not of the budget of a year that can be told; it is not read.",
            ],
            Notes(document));
    }

    [Theory]
    [InlineData("局本级|60|40\n小学|50|0\n合计|110|40")]
    [InlineData("合计|110|40\n局本级|60|40\n小学|50|0")]
    public void Of_a_table_with_a_row_for_each_unit_the_total_is_the_departments(string rows)
    {
        var document = Read("“三公”经费预算表\n单位：万元\n\n", $"单位名称|公务用车购置及运行费|公务接待费\n{rows}");

        Assert.Equal(["2024 OfficialVehicles  110", "2024 OfficialReception  40"], Lines(document));
        Assert.All(Notes(document), note => Assert.Equal("A row of the table of 三公经费 is not its total; no measure holds it.", note));
    }

    [Fact]
    public void An_amount_under_no_label_is_told_and_read_as_nothing_else()
    {
        var document = Read("部门支出总表\n单位：万元\n\n", """
            科目编码|科目名称|合计|某某资金|项目支出
            213|农林水支出|5|4|
            """);

        Assert.Equal(["2024 TotalExpenditure 213 5"], Lines(document));
        Assert.Equal(["The amount “4” stands in a column whose label is not known; it is not read."], Notes(document));
    }

    [Fact]
    public void A_table_of_codes_without_a_title_does_not_say_what_it_is_of()
    {
        var document = Read("支出预算5万元。\n\n", "科目编码|科目名称|合计\n213|农林水支出|5");

        Assert.Equal(["2024 TotalExpenditure  5"], Lines(document));
        Assert.Equal(["A row of a table whose header is not known."], Notes(document));
    }

    [Fact]
    public void The_names_of_projects_beside_codes_are_no_names_of_categories()
    {
        var document = Read("支出预算5万元。\n项目支出预算表\n单位：万元\n\n", """
            科目编码|项目名称|合计
            2130305|东河疏浚|5
            """);

        Assert.Equal(["2024 TotalExpenditure  5"], Lines(document));
        Assert.Empty(document.Classifications);
        Assert.Equal(["The table “项目支出预算表” is none that is known; it is not read."], Notes(document));
    }

    [Fact]
    public void Chinese_characters_that_take_two_cells_of_print_leave_the_columns_where_they_are()
    {
        // The amounts end in cells 40, 52 and 64 of print; counted by characters, those of the longer name would stand under the column before.
        var document = SeedDocuments.Read(Title + string.Join(
            '\n',
            "\f部门支出预算总表",
            "单位：万元",
            "科目编码  科目名称                  合计    基本支出    项目支出",
            "212       城乡社区支出              8.00                    8.00",
            "21303     水利工程建设和河道整治维  5.00        5.00",
            "213       农林水支出                5.00        5.00"));

        Assert.Equal(
            [
                "2024 TotalExpenditure 212 8", "2024 ProjectExpenditure 212 8",
                "2024 TotalExpenditure 21303 5", "2024 BasicExpenditure 21303 5",
                "2024 TotalExpenditure 213 5", "2024 BasicExpenditure 213 5",
            ],
            Lines(document));
    }

    [Fact]
    public void A_page_without_a_header_whose_columns_are_others_is_told_once_for_each_row()
    {
        var document = SeedDocuments.Read(Title + string.Join(
            '\n',
            "\f部门支出预算总表",
            "单位：万元",
            "科目编码  科目名称        合计    基本支出    项目支出",
            "212  城乡社区支出         8.00     3.00        5.00",
            "\f213  农林水支出                     4.00        5.00",
            "214  交通运输支出                   4.00        5.00"));

        Assert.Equal(
            [(7, 8, "A page of a table does not repeat its header, and has not the columns of the page before; which is which cannot be told.")],
            document.Notes.Select(note => (note.LineStart, note.LineEnd, note.Message)));
        Assert.Equal(["2024 TotalExpenditure 212 8", "2024 BasicExpenditure 212 3", "2024 ProjectExpenditure 212 5"], Lines(document).Take(3));
        Assert.DoesNotContain(document.Lines, line => line.LineStart > 6 && line.Measure != Measure.TotalExpenditure);
    }

    [Fact]
    public void The_number_of_a_page_is_no_amount_and_joins_none()
    {
        var document = SeedDocuments.Read(string.Join(
            '\n',
            "西湖市档案局2025年部门预算",
            "\f 2025年部门收入预算",
            "2",
            "\f35万元，支出预算35万元。",
            "\f部门收支预算总表",
            "单位：万元",
            " 项目        预算数         项目         预算数",
            " 一、财政拨款收入        35.00   一、一般公共服务支出     30.00",
            " 二、事业收入",
            "              － 4 －",
            "\f                                二、住房保障支出        5.00",
            "                  5"));

        Assert.Equal(
            ["2025 TotalExpenditure  35", "2025 FiscalAppropriation  35", "2025 TotalExpenditure 201 30", "2025 TotalExpenditure 221 5"],
            Lines(document));
        Assert.Equal([(4, 4, "An amount is stated of something that is no known measure: “”.")], document.Notes.Select(note => (note.LineStart, note.LineEnd, note.Message)));
    }

    private static DisclosedDocument Read(string above, string rows, string below = "") => SeedDocuments.Read(
        Title + above + string.Concat(rows.Split('\n').Select(row => string.Concat(row.Split('|').Select(cell => $"\t{cell}\n")) + "\n")) + "\n" + below);

    private static IEnumerable<string> Lines(DisclosedDocument document) => document.Lines.Select(line =>
        FormattableString.Invariant($"{line.Year} {line.Measure} {line.Classification?.Code} {line.AmountFen / 1_000_000m:0.######}"));

    private static IEnumerable<string> Notes(DisclosedDocument document) => document.Notes.Select(note => note.Message);
}
