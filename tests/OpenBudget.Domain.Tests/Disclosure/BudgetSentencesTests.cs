using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Disclosure;

/// <summary>Sentences as departments write them, in small documents of our own.</summary>
public sealed class BudgetSentencesTests
{
    [Fact]
    public void A_sentence_states_a_total_and_its_parts() => States(
        "2021年部门预算收入为1662.99万元，其中：财政拨款收入1572.09万元、其他收入90.90万元。",
        "2021 TotalRevenue 预算收入 1662990000",
        "2021 FiscalAppropriation 财政拨款收入 1572090000",
        "2021 OtherRevenue 其他收入 90900000");

    [Fact]
    public void An_amount_with_a_change_behind_it_is_still_an_amount() => States(
        "2021年，某某市商务局收入预算37,151.47万元，其中：财政拨款收入37,151.47万元，比2020年预算执行数增加\n24,558.18万元；事业收入0万元；事业单位经营收入0万元。",
        "2021 TotalRevenue 收入预算 37151470000",
        "2021 FiscalAppropriation 财政拨款收入 37151470000",
        "2021 PublicInstitutionRevenue 事业收入 0",
        "2021 OperatingRevenue 事业单位经营收入 0");

    [Fact]
    public void A_sentence_about_changes_states_no_amounts() => States(
        "预算收入1万元。与2020年相比，2021年“三公”经费增加了7.75万元，其中：因公出国（境）费0万元，公务接待费增加了0.57万元。比上年减少3万元。",
        "2021 TotalRevenue 预算收入 1000000");

    [Fact]
    public void A_year_stays_until_another_one_is_named_or_the_sentence_ends() => States(
        "“三公”经费预算总额为13.36万元，公务接待0.68万元，2020年“三公经费”为5.61万元，其中：公务出国0万元。其中公务接待费0.11万元。公务用车购置费1万元，上年公务用车购置费2万元。",
        "2021 ThreePublicExpenses “三公”经费 13360000",
        "2021 OfficialReception 公务接待 680000",
        "2020 ThreePublicExpenses 三公经费 5610000",
        "2020 OverseasTravel 公务出国 0",
        "2020 OfficialReception 公务接待费 110000",
        "2021 VehiclePurchase 公务用车购置费 1000000",
        "2020 VehiclePurchase 公务用车购置费 2000000");

    [Fact]
    public void What_has_purchases_among_its_parts_is_purchases_and_operation() => States(
        "公务用车运行费12.68万元，其中公务用车购置费0万元，公务用车运行维护费12.68万元；公务接待费0.68万元。",
        "2021 OfficialVehicles 公务用车运行费 12680000",
        "2021 VehiclePurchase 公务用车购置费 0",
        "2021 VehicleOperation 公务用车运行维护费 12680000",
        "2021 OfficialReception 公务接待费 680000");

    [Fact]
    public void A_number_may_break_over_lines_and_be_negative() => States(
        "基本支出10\n56.27\n万元，项目支出-606.72万\n元；人员经费1万元（含税），日常公用经费（不含车）为：2 万元。",
        "2021 BasicExpenditure 基本支出 1056270000",
        "2021 ProjectExpenditure 项目支出 -606720000",
        "2021 PersonnelExpenditure 人员经费 1000000",
        "2021 NonPersonnelExpenditure 日常公用经费 2000000");

    [Fact]
    public void Digits_grouped_in_no_threes_are_no_number()
    {
        var document = SeedDocuments.Read("2021年部门预算公开\n二、部门预算安排总体情况\n支出预算5万元，预算收入2021，370.93万元。");

        Assert.Equal(["2021 TotalExpenditure 支出预算 5000000"], document.Lines.Select(Written));
        Assert.Equal(["A number was expected, and “2021,370.93万元” stands there."], document.Notes.Select(note => note.Message));
    }

    [Fact]
    public void A_narrower_term_is_not_the_total()
    {
        var document = SeedDocuments.Read("2021年部门预算公开\n二、部门预算安排总体情况\n支出预算5万元，其中上缴支出预算4万元。");

        Assert.Equal(["2021 TotalExpenditure 支出预算 5000000"], document.Lines.Select(Written));
        Assert.Equal(["An amount is stated of something that is no known measure: “其中上缴支出预算”."], document.Notes.Select(note => note.Message));
    }

    [Fact]
    public void An_amount_stated_twice_is_one_and_a_contradiction_is_noted()
    {
        var document = SeedDocuments.Read("2021年部门预算公开\n二、部门预算安排总体情况\n支出预算5万元。支出预算5.00万元。\n支出预算6万元。");

        Assert.Equal(["2021 TotalExpenditure 支出预算 5000000"], document.Lines.Select(Written));
        var note = Assert.Single(document.Notes);
        Assert.Equal((4, "“支出预算” of 2021 is stated as another amount than in line 3; the first one is kept."), (note.LineStart, note.Message));
    }

    [Fact]
    public void Amounts_in_the_prose_of_goals_are_no_amounts_of_the_budget() => Assert.Equal(
        ["2021 TotalExpenditure 支出预算 5000000"],
        SeedDocuments.Read("2021年部门预算公开\n二、部门预算安排总体情况\n支出预算5万元。\n\n（一）总体绩效目标\n一、见义勇为\n每年预算支出不少于50万元，公务接待费1万元。").Lines.Select(Written));

    [Fact]
    public void A_document_without_a_year_states_amounts_of_its_own_year()
    {
        var document = SeedDocuments.Read("二、部门预算安排总体情况\n支出说明\n部门支出预算为5万元。2019年三公经费为1万元。");

        Assert.Null(document.Year);
        Assert.Equal(["0 TotalExpenditure 支出预算 5000000", "2019 ThreePublicExpenses 三公经费 1000000"], document.Lines.Select(Written));
    }

    [Fact]
    public void An_unknown_heading_ends_a_section_and_what_stands_under_it_is_read_or_noted()
    {
        var document = SeedDocuments.Read("2021年部门预算公开\n一、收入说明\n预算收入5万元。\n\n二、绿化养护\n绿化费3万元，公务接待费1万元。");

        Assert.Equal(["2021 TotalRevenue 预算收入 5000000", "2021 OfficialReception 公务接待费 1000000"], document.Lines.Select(Written));
        Assert.Equal([(6, 6)], document.Notes.Select(note => (note.LineStart, note.LineEnd)));
    }

    [Fact]
    public void The_uses_of_the_operating_expenses_end_with_their_clause()
    {
        var document = SeedDocuments.Read("2021年部门预算公开\n三、机关运行经费安排情况\n机关运行经费预算5万元，主要用于办公及印刷费、邮\n电费、差旅费等支出。");

        Assert.Equal(["办公及印刷费", "邮电费", "差旅费"], document.AgencyOperatingExpenseUses);
    }

    private static void States(string sentence, params string[] lines)
    {
        var document = SeedDocuments.Read($"某某局2021年部门预算公开\n\n二、部门预算安排总体情况\n{sentence}\n");

        Assert.Equal(lines, document.Lines.Select(Written));
        Assert.Empty(document.Notes);
        QuoteTests.EachQuotesItsLines(document, $"某某局2021年部门预算公开\n\n二、部门预算安排总体情况\n{sentence}\n".Split('\n'));
    }

    private static string Written(BudgetLine line) => FormattableString.Invariant($"{line.Year} {line.Measure} {line.Label} {line.AmountFen}");
}
