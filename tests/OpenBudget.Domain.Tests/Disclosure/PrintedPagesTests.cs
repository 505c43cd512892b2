using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Disclosure;

/// <summary>A document as programs make it of pages: columns by spaces, page breaks, wrapped cells. The department and its figures are invented.</summary>
public sealed class PrintedPagesTests
{
    private static readonly string Text = """
        东湖市西山区2025年区级部门预算

           预算主管部门：东湖市西山区水务局
        ¶                        目   录

        一、部门主要职能 ………………
        二、项目经费情况说明
        ¶                   东湖市西山区水务局机构设置

          东湖市西山区水务局部门预算是包括局本部以及下属1家预算单位的综合收支计划。
          本部门中，行政单位1家，事业单位2家，具体包括：
          1. 水务局本部，设3个内设机构，包括：办公室、规划科。
          2．西山区河道所。
          3. 西山区水质站，不单列预算。
        ¶                            2025年部门预算编制说明

           2025年，东湖市西山区水务局收入预算4,301.27万元，其中：财政拨款收入4,301.27万元，比2024年预算增加
        301.5万元；事业收入0万元。
           财政拨款收入支出增加的主要原因是：新增河道整治。
           财政拨款支出主要内容如下：
          1. “农林水支出（类）水利（款）行政运行（项）”科目1.27万元，主要用于水务。
        ¶                         2025年部门财务收支预算总表
        编制部门：东湖市西山区水务局                                                        单位：元

                          本年收入                              本年支出
                    项目              预算数                项目           预算数
        一、财政拨款收入                 43,012,700.00 一、农林水支出             43,012,700.50
        1. 一般公共预算资金              43,012,700.00 二、住房保障支出                    -0.50
        2. 政府性基金
        二、事业收入

                  收入总计           43,012,700.00         支出总计        43,012,700.00
        ¶                              2025年部门支出预算总表
        编制部门：东湖市西山区水务局                                              单位：元

                            项目                                 支出预算
        功能分类科目编码
                                功能分类科目名称         合计         基本支出          项目支出
        类     款    项
        1                   2                    3          4             5
        213             农林水支出              43,012,700.50   12,700.50 43,000,000.00
        213   03        水利                 43,012,700.50   12,700.50 43,000,000.00
        213   03   1    行政运行                   12,700.50   12,700.50
        213   03   05   水利工程建设和河道          43,000,000.00             43,000,000.00
                        整治
        ¶221           住房保障支出               -0.50         -0.50
                            合计     43,012,700.00     12,700.00 43,000,000.00
        ¶              2025年部门政府性基金预算支出功能分类预算表
        编制部门：东湖市西山区水务局                                              单位：元
                          功能分类科目名称     合计         基本支出          项目支出
                       合计
        注:本部门2025年无政府性基金预算，故本表为空表。
        ¶             2025年部门一般公共预算基本支出部门预算经济分类预算表
        编制部门：东湖市西山区水务局                                              单位：元
        部门预算经济分类科目
            编码               经济分类科目名称           合计          人员经费          公用经费
         类     款
         302           商品和服务支出               12,700.00                 12,700.00
         302    31     公务用车运行维护费             12,700.00                 12,700.00
                            合计               12,700.00                 12,700.00
        ¶                    2025年部门“三公”经费和机关运行经费预算表
        编制部门：东湖市西山区水务局                                                    单位:万元

                                    “三公”经费预算数
                                                                     机关运行经费预算
                                                  公务用车购置及运行费
                                                                         数
           合计          公务接待费      因公出国(境)费
                                                 小计     购置费    运行费

            3.27         2.00                     1.27          1.27      1.27
        ¶                            其他相关情况说明

         一、2025年“三公”经费预算情况说明
            2025年“三公”经费预算数为3.27万元，比2024年预算减少1万元。其中：
           （一）公务接待费2万元。与2024年预算持平，主要原因是厉行节约。
         二、机关运行经费预算
            2025年东湖市西山区水务局财政拨款的机关运行经费预算为1.27万元
         三、政府采购预算情况
            2025年度本部门政府采购预算30.5万元，其中：政府采购货物预算20万元、政府采购工程预算0万元、政府采购服务预算10.5万
        元。
         四、国有资产占有使用情况
            截至2024年8月31日，东湖市西山区水务局共有车辆2辆，其中：机要通信用车0辆、执法执勤用
        车2辆；单价100万元（含）以上设备（不含车辆）1台（套）。
            2025年部门预算安排购置车辆1辆，其中：其他用车1辆。
        ¶                     河道整治专项经费情况说明

          一、项目概述
            整治河道。
        """.Replace('¶', '\f');

    private static DisclosedDocument Document { get; } = SeedDocuments.Read(Text);

    [Fact]
    public void The_first_page_names_the_department_and_the_year() => Assert.Equal(
        ("东湖市西山区2025年区级部门预算", "东湖市西山区水务局", 2025),
        (Document.Title, Document.DepartmentName, Document.Year));

    [Fact]
    public void Every_fact_quotes_its_lines() => Assert.Equal(
        Document.Lines.Count + 2 + 1 + 4 + Document.ReportedChanges.Count + Document.Classifications.Count,
        QuoteTests.EachQuotesItsLines(Document, Text.Split('\n')));

    [Fact]
    public void A_summary_gives_totals_and_parts_of_both_sides() => Assert.Equal(
        [
            "27 FiscalAppropriation  4301270000",
            "27 TotalExpenditure 213 4301270050",
            "28 GeneralPublicBudget  4301270000",
            "28 TotalExpenditure 221 -50",
            "32 TotalExpenditure  4301270000",
            "32 TotalRevenue  4301270000",
        ],
        Tables(27, 32));

    [Fact]
    public void Codes_split_in_columns_are_joined_and_a_wrapped_name_is_whole()
    {
        Assert.Equal(
            [
                "41 BasicExpenditure 213 1270050",
                "41 ProjectExpenditure 213 4300000000",
                "42 BasicExpenditure 21303 1270050",
                "42 ProjectExpenditure 21303 4300000000",
                "42 TotalExpenditure 21303 4301270050",
                "43 BasicExpenditure 2130301 1270050",
                "43 TotalExpenditure 2130301 1270050",
                "44-45 ProjectExpenditure 2130305 4300000000",
                "44-45 TotalExpenditure 2130305 4300000000",
            ],
            Tables(40, 45));
        var category = Document.Lines.First(line => line.Classification?.Code == "2130305").Classification!;
        Assert.Equal(
            (ClassificationScheme.Functional, ClassificationLevel.Item, "水利工程建设和河道整治"),
            (category.Scheme, category.Level, category.Name));
    }

    [Fact]
    public void A_page_without_a_header_goes_on_with_the_columns_above() => Assert.Equal(
        ["47 BasicExpenditure  1270000", "47 ProjectExpenditure  4300000000"],
        Tables(47, 47));

    [Fact]
    public void A_page_that_has_fewer_columns_than_the_one_before_is_told_and_not_guessed()
    {
        var text = Text.Replace("合计     43,012,700.00     12,700.00 43,000,000.00", "合计     43,012,700.00", StringComparison.Ordinal);

        var document = SeedDocuments.Read(text);

        Assert.DoesNotContain(document.Lines, line => line.LineStart == 46 && line.Measure != Measure.TotalExpenditure);
        Assert.Contains(
            document.Notes,
            note => note.LineStart == 46 && note.Message == "A page of a table does not repeat its header, and has not the columns of the page before; which is which cannot be told.");
    }

    [Fact]
    public void Economic_categories_are_parts_of_basic_expenditure() => Assert.Equal(
        [
            "58 BasicExpenditure 302 1270000",
            "58 NonPersonnelExpenditure 302 1270000",
            "59 BasicExpenditure 30231 1270000",
            "59 NonPersonnelExpenditure 30231 1270000",
            "60 NonPersonnelExpenditure  1270000",
        ],
        Tables(53, 60));

    [Fact]
    public void Columns_of_three_public_expenses_are_known_by_their_labels_in_any_order() => Assert.Equal(
        [
            "71 AgencyOperatingExpenses  1270000",
            "71 OfficialReception  2000000",
            "71 OfficialVehicles  1270000",
            "71 ThreePublicExpenses  3270000",
            "71 VehicleOperation  1270000",
        ],
        Tables(61, 71));

    [Fact]
    public void A_sentence_states_what_the_table_states_a_second_time() => Assert.Equal(
        [
            "75 ThreePublicExpenses  3270000",
            "76 OfficialReception  2000000",
            "78 AgencyOperatingExpenses  1270000",
            "80 Procurement  30500000",
            "80 ProcurementGoods  20000000",
            "80-81 ProcurementServices  10500000",
            "80 ProcurementWorks  0",
        ],
        Lines(FactOrigin.Text, 75, 81));

    [Fact]
    public void A_category_named_by_its_three_levels_has_the_code_of_the_tables() =>
        Assert.Equal(["21 FiscalAppropriation 2130301 1270000"], Lines(FactOrigin.Text, 21, 21));

    [Fact]
    public void Changes_have_base_year_sign_and_reason() => Assert.Equal(
        [
            (17, 19, Measure.FiscalAppropriation, 2024, ChangeDirection.Increase, 301500000L, "新增河道整治"),
            (75, 75, Measure.ThreePublicExpenses, 2024, ChangeDirection.Decrease, -1000000L, null),
            (76, 76, Measure.OfficialReception, 2024, ChangeDirection.Unchanged, default(long?), "厉行节约"),
        ],
        Document.ReportedChanges.Select(change =>
            (change.LineStart, change.LineEnd, change.Measure, change.BaseYear, change.Direction, change.ReportedFen, change.Reason)));

    [Fact]
    public void Vehicles_are_counted_by_kind_and_day()
    {
        Assert.Equal(new DateOnly(2024, 8, 31), Document.AssetTable!.AsOf);
        Assert.Equal(
            [
                (AssetCategory.Vehicles, "车辆", 2_000_000L, "辆", null),
                (AssetCategory.Vehicles, "机要通信用车", 0, "辆", "车辆"),
                (AssetCategory.Vehicles, "执法执勤用车", 2_000_000, "辆", "车辆"),
                (AssetCategory.Other, "单价100万元（含）以上设备（不含车辆）", 1_000_000, "台（套）", null),
            ],
            Document.AssetTable.Lines.Select(line => (line.Category, line.Label, line.Quantity!.Value, line.QuantityUnit!, line.Parent?.Label)));
    }

    [Fact]
    public void Units_are_those_of_the_list_that_have_a_budget_of_their_own() =>
        Assert.Equal([("水务局本部", 12), ("西山区河道所", 13)], Document.Units.Select(unit => (unit.Name, unit.LineStart)));

    [Fact]
    public void What_no_fact_holds_is_listed() => Assert.Equal(
        [
            (14, "“西山区水质站” has no budget of its own, and is no budget unit."),
            (85, "Purchases of assets are planned here; no fact holds what is not owned yet."),
            (86, "Nothing was understood under the heading “河道整治专项经费情况说明”."),
        ],
        Document.Notes.Select(note => (note.LineStart, note.Message)));

    private static IEnumerable<string> Tables(int first, int last) => Lines(FactOrigin.Table, first, last);

    private static IEnumerable<string> Lines(FactOrigin origin, int first, int last) => Document.Lines
        .Where(line => line.Origin == origin && line.LineStart >= first && line.LineEnd <= last)
        .OrderBy(line => line.LineStart)
        .ThenBy(line => line.Measure.ToString(), StringComparer.Ordinal)
        .Select(line => FormattableString.Invariant(
            $"{line.LineStart}{(line.LineEnd > line.LineStart ? $"-{line.LineEnd}" : "")} {line.Measure} {line.Classification?.Code} {line.AmountFen}"));
}
