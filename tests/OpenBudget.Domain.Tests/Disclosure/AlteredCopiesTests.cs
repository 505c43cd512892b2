using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Disclosure;

/// <summary>Copies of the two documents in which one thing is altered: the reader finds just that, wherever things stand.</summary>
public sealed class AlteredCopiesTests
{
    [Fact]
    public void Columns_of_the_table_of_units_may_have_any_order()
    {
        var copy = AlteredCopy.Of2021();

        Assert.Equal(6, copy.Reorder(51, 80, 2, 0, 3, 1));
        copy.ChangesNothing();
    }

    [Fact]
    public void Columns_of_the_procurement_table_may_have_any_order_and_its_groups_may_touch()
    {
        var copy = AlteredCopy.Of2021();

        Assert.Equal(1, copy.Reorder(106, 112, 3, 1, 2, 6, 0, 5, 4));
        Assert.Equal(8, copy.Reorder(114, 225, 4, 2, 3, 12, 11, 10, 9, 8, 7, 1, 0, 6, 5));
        copy.ChangesNothing();
    }

    [Fact]
    public void Columns_of_the_procurement_table_may_stand_in_groups_apart()
    {
        var copy = AlteredCopy.Of2021();

        Assert.Equal(1, copy.Reorder(106, 112, 6, 5, 4, 0, 3, 2, 1));
        Assert.Equal(8, copy.Reorder(114, 225, 8, 7, 9, 10, 12, 11, 6, 5, 1, 0, 4, 3, 2));
        copy.ChangesNothing();
    }

    [Fact]
    public void Columns_of_the_asset_table_may_have_any_order()
    {
        var copy = AlteredCopy.Of2021();

        Assert.Equal(7, copy.Reorder(230, 257, 2, 0, 1));
        copy.ChangesNothing();
    }

    [Fact]
    public void Columns_of_indicators_may_have_any_order()
    {
        var copy = AlteredCopy.Of2021();

        Assert.Equal(49 + 320, copy.Reorder(453, 4947, 4, 3, 2, 1, 5, 0));
        copy.ChangesNothing();
    }

    [Fact]
    public void Columns_under_a_header_of_two_rows_may_have_any_order()
    {
        var copy = AlteredCopy.Of2020();

        Assert.Equal(9, copy.Reorder(643, 1581, 3, 4, 0, 1, 5, 2));
        Assert.Equal(9 + 64 + 11, copy.Reorder(643, 1581, 3, 6, 4, 5, 0, 1, 7, 2));
        copy.ChangesNothing();
    }

    [Fact]
    public void Columns_of_the_table_of_duties_may_have_any_order()
    {
        var copy = AlteredCopy.Of2020();

        Assert.Equal(1, copy.Reorder(251, 256, 4, 5, 3, 0, 2, 1));
        Assert.Equal(1, copy.Reorder(258, 266, 4, 8, 5, 7, 6, 3, 0, 2, 1));
        Assert.Equal(9 + 9 + 18, copy.Reorder(278, 637, 4, 8, 5, 7, 6, 3, 0, 2, 1));
        copy.ChangesNothing();
    }

    [Fact]
    public void A_number_in_prose_that_changes_is_one_fact_that_changes()
    {
        var duty = AlteredCopy.Of2020().Replace(519, "72", "73.5").Changes();
        var standard = AlteredCopy.Of2020().Replace(374, "70%以上", "70%以下").Changes();
        var sentence = AlteredCopy.Of2020().Replace(101, "239.32", "239.33").Changes();
        var change = AlteredCopy.Of2021().Replace(95, "1209.63", "1292.06").Changes();

        Assert.StartsWith("activity Duty 7 (of ) 铁路护路联防工作 | 73.5 | ", Assert.Single(duty.New), StringComparison.Ordinal);
        Assert.Single(duty.Gone);
        Assert.Contains(", 2 Good Lte 70000000 % False '70%以下', ", Assert.Single(standard.New), StringComparison.Ordinal);
        Assert.Single(standard.Gone);
        Assert.StartsWith("asset GeneralEquipment | 通用设备类 (of ) | 450000000 件 | 239.33 | Text ", Assert.Single(sentence.New), StringComparison.Ordinal);
        Assert.Single(sentence.Gone);
        Assert.Equal("change 2021 TotalExpenditure | 2020 2010 | Increase 1292.06  | 机构改革，增加下属单位", Assert.Single(change.New));
        Assert.Single(change.Gone);
    }

    [Fact]
    public void A_word_in_prose_that_changes_is_one_fact_that_changes()
    {
        Assert.Equal(["term 支出 | 指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。"], AlteredCopy.Of2021().Replace(261, "基本支出：", "支出：").Changes().New);
        Assert.Equal(["category Functional Item 2101102 | 行政单位医疗 | " + Definition()], AlteredCopy.Of2020().Replace(115, "2101101", "2101102").Changes().New);
        Assert.Equal(
            ["statement Procurement | 我部门没有政府采购预算"],
            AlteredCopy.Of2020().Replace(66, "我部门无政府采购预算", "我部门没有政府采购预算").Changes().New);
        Assert.Equal(
            ["change 2020 TotalExpenditure | 2019 2019 | Decrease -8.47  | "],
            AlteredCopy.Of2020().Replace(57, "减增加", "减少").Changes().New);
        Assert.Equal(
            ["change 2021 OfficialReception | 2020 2020 | Unchanged 0  | "],
            AlteredCopy.Of2021().Replace(102, "公务接待费增加了0.57万元", "公务接待费0万元").Changes().New);

        static string Definition() => SeedDocuments.Document2020.Classifications[7].Definition!;
    }

    [Fact]
    public void A_code_whose_level_is_marked_otherwise_is_not_understood()
    {
        var document = AlteredCopy.Of2020().Replace(115, "（项）", "（款）").Read();

        Assert.Equal(14, document.Classifications.Count);
        Assert.Contains(document.Coverage.NotUnderstood, run => (run.LineStart, run.LineEnd) == (115, 115));
    }

    [Fact]
    public void A_removed_organ_is_missed_with_its_responsibility_alone()
    {
        var (gone, added) = AlteredCopy.Of2021().Remove(41, 44).Changes();

        Assert.Equal(2, gone.Count);
        Assert.StartsWith("responsibility 9 | 司法所下设3个派出机构(", Assert.Single(added), StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_of_a_form_may_have_any_order()
    {
        var copy = AlteredCopy.Of2021();

        Assert.Equal(49, copy.Reorder(453, 4947, 2, 3, 0, 1));
        Assert.Equal(49, copy.Reorder(453, 4947, 0, 5, 6, 1, 2, 3, 4));
        copy.ChangesNothing();
    }

    [Fact]
    public void Rows_of_a_form_may_have_any_order()
    {
        // The first project: unit, indicators, goals, spending plan, amounts and purpose, code and name.
        var copy = AlteredCopy.Of2021().Arrange((1, 458), (493, 541), (487, 492), (475, 486), (464, 474), (459, 463), (542, 4948));

        copy.ChangesNothing();
    }

    [Fact]
    public void Rows_of_the_procurement_table_may_have_any_order()
    {
        // The total at the end, the subtotal below its lines.
        var copy = AlteredCopy.Of2021().Arrange((1, 127), (198, 225), (156, 197), (142, 155), (128, 141), (226, 4948));

        copy.ChangesNothing();
    }

    [Fact]
    public void Sections_may_have_any_order()
    {
        // Projects, assets, 三公, operating expenses, procurement, revenue and expenditure, goals and terms, and the units at the end.
        var copy = AlteredCopy.Of2021()
            .Replace(4948, " ", "\n\n")
            .Arrange((1, 1), (453, 4948), (227, 258), (99, 103), (96, 98), (104, 226), (82, 95), (259, 452), (2, 81));

        copy.ChangesNothing();
    }

    [Fact]
    public void Sections_of_the_other_layout_may_have_any_order()
    {
        var copy = AlteredCopy.Of2020()
            .Arrange((1, 5), (643, 1580), (103, 642), (68, 102), (61, 67), (58, 60), (46, 57), (6, 45), (1581, 1582));

        copy.ChangesNothing();
    }

    [Fact]
    public void An_amount_of_a_sentence_that_changes_is_one_fact_that_changes()
    {
        var (gone, added) = AlteredCopy.Of2021().Replace(87, "1572.09", "1572.10").Changes();

        Assert.Equal(["line 2021 FiscalAppropriation | 财政拨款收入 | 1572.09 | Text |  "], gone);
        Assert.Equal(["line 2021 FiscalAppropriation | 财政拨款收入 | 1572.1 | Text |  "], added);
    }

    [Fact]
    public void An_amount_of_the_year_before_that_changes_is_one_fact_that_changes()
    {
        var (gone, added) = AlteredCopy.Of2020().Replace(62, "2019年三公经费为9.81万元", "2019年三公经费为19.81万元").Changes();

        Assert.Equal(["line 2019 ThreePublicExpenses | 三公经费 | 9.81 | Text |  "], gone);
        Assert.Equal(["line 2019 ThreePublicExpenses | 三公经费 | 19.81 | Text |  "], added);
    }

    [Fact]
    public void The_year_before_may_be_another_one()
    {
        var (gone, added) = AlteredCopy.Of2021().Replace(100, "2020年“三公经费”", "2019年“三公经费”").Changes();

        Assert.Equal(4, gone.Count);
        Assert.All(gone, fact => Assert.StartsWith("line 2020 ", fact, StringComparison.Ordinal));
        Assert.Equal(gone.Select(fact => fact.Replace("line 2020", "line 2019", StringComparison.Ordinal)), added);
    }

    [Fact]
    public void An_amount_of_a_table_that_changes_is_one_fact_that_changes()
    {
        var project = AlteredCopy.Of2021().Replace(466, "5.00", "7.25").Changes();
        var procurement = AlteredCopy.Of2021().Replace(192, "27.20", "27.21").Changes();
        var asset = AlteredCopy.Of2021().Replace(248, "25.06", "0").Changes();

        Assert.Contains(" | 7.25 = 5 + 0 | ", Assert.Single(project.New), StringComparison.Ordinal);
        Assert.Single(project.Gone);
        Assert.Contains(" x 27.2 = 27.2 | 27.21 null", Assert.Single(procurement.New), StringComparison.Ordinal);
        Assert.Single(procurement.Gone);
        Assert.Contains("2、车辆（台、辆） (of ) | 1000000 台、辆 | 0 | ", Assert.Single(asset.New), StringComparison.Ordinal);
        Assert.Single(asset.Gone);
    }

    [Fact]
    public void The_unit_of_money_is_the_one_that_is_printed()
    {
        var sentence = AlteredCopy.Of2021().Replace(87, "1662.99万元", "16629900元").Replace(97, "215.07万元", "0.021507亿元");
        var table = AlteredCopy.Of2021().Replace(457, "万元", "元").Replace(466, "5.00", "50,000.00").Replace(468, "5.00", "50000").Changes();
        var header = AlteredCopy.Of2021().Replace(232, "万元", "元").Replace(236, "314.78", "3147800").Read().AssetTable!;

        sentence.ChangesNothing();
        Assert.Empty(table.Gone);
        Assert.Empty(table.New);
        Assert.Equal([314_780_000, 1115, null, 2506, null, 27857], header.Lines.Select(line => line.ValueFen));
    }

    [Fact]
    public void A_removed_project_is_missed_with_all_that_belongs_to_it()
    {
        var copy = AlteredCopy.Of2021().Remove(1539, 1633);
        var (gone, added) = copy.Changes();

        const string code = "13031121HRHHBX1OP73A2";
        Assert.Equal(1 + 4 + 2 + 7 + 1, gone.Count);
        Assert.All(gone, fact => Assert.Contains(code, fact, StringComparison.Ordinal));
        var line = Assert.Single(added);
        Assert.StartsWith("procurement 综治视联网建设经费 (; 216001) | 通信网络维护和管理系统", line, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, 48), copy.Read().Projects.Select(project => project.Number));
    }

    [Fact]
    public void Brackets_may_be_of_either_width()
    {
        static string Narrow(string text) => text.Replace('（', '(').Replace('）', ')');
        static string Wide(string text) => text.Replace('(', '（').Replace(')', '）');

        foreach (var alter in (Func<string, string>[])[Narrow, Wide])
        {
            var expected = FactList.Of(SeedDocuments.Document2021).Where(IsData).Select(alter);
            var actual = FactList.Of(AlteredCopy.Of2021().Each(alter).Read()).Where(IsData).Select(alter);

            Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Numbers_may_have_spaces_separators_and_full_width_digits() => AlteredCopy.Of2021()
        .Replace(87, "1662.99万元", "1 662 . 99 万 元")
        .Replace(87, "1572.09万元", "1,572.09万元")
        .Replace(90, "1662.99万元", "１，６６２．９９万元")
        .Replace(90, "1056.27", "10 56.")
        .Replace(91, "万元，包括", "27　万元，包括")
        .Replace(135, "349.20", "３４９．２０")
        .Replace(136, "349.20", "349. 20")
        .Replace(236, "314.78", " 3 1 4.780 ")
        .Replace(466, "5.00", "5.00万元")
        .ChangesNothing();

    [Fact]
    public void Labels_may_have_spaces_and_colons() => AlteredCopy.Of2021()
        .Each(line => line switch
        {
            "\t项目编码" => "\t项 目 编 码：",
            "\t项目名称" => "\t项目\u3000名称",
            "\t其中：财政资金" => "\t其中 : 财政资金",
            "\t绩效目标" => "\t 绩 效 目 标 ",
            "\t一级指标" => "\t一级\n指标",
            "\t3月底" => "\t3 月底",
            "\t单位名称" => "\t单 位 名 称",
            "\t资产总额" => line,
            _ => line,
        })
        .ChangesNothing();

    [Fact]
    public void Headings_codes_and_numbers_of_goals_may_have_spaces() => AlteredCopy.Of2021()
        .Replace(96, "三、机关运行经费", "三 、 机关 运行 经费")
        .Replace(142, "(本级）小计", "( 本级 ） 小 计")
        .Replace(455, "1.", "1 ． ")
        .Replace(456, "216001", "216 001 ")
        .Replace(488, "1.", " 1 . ")
        .Replace(490, "2.", "2 、")
        .Replace(229, "截止时间：2020年12月31日", "截止 时间 : 2020 年 12 月 31 日")
        .ChangesNothing();

    [Fact]
    public void Lines_may_end_with_a_carriage_return_and_pages_with_a_form_feed()
    {
        var copy = AlteredCopy.Of2021()
            .Replace(96, "三、", "\f三、")
            .Replace(156, "\t", "\f\t")
            .Replace(4948, " ", "")
            .Each(line => line + '\r');

        copy.ChangesNothing();
    }

    [Fact]
    public void Headings_may_be_numbered_in_any_style() => AlteredCopy.Of2021()
        .Replace(85, "1、收入说明", "（一）2021年收入预算情况说明")
        .Replace(88, "2、", "2. ")
        .Replace(96, "三、", "第三部分 ")
        .Replace(99, "四、财政拨款", "4．")
        .Replace(227, "六、国有资产信息情况", "国有资产占有使用情况")
        .ChangesNothing();

    [Fact]
    public void A_cell_that_is_withheld_has_no_value()
    {
        var project = AlteredCopy.Of2021().Replace(466, "5.00", "涉密").Replace(460, "1303112109I8BNS7D5O6N", "——").Read().Projects[0];

        Assert.Null(project.AmountFen);
        Assert.Null(project.Code);
        Assert.Equal(5_000_000, project.FiscalFundsFen);
        Assert.True(project.Withheld);
        Assert.Equal(
            [("code", AbsenceReason.Dash, "——"), ("amount", AbsenceReason.Withheld, "涉密")],
            project.Absences.Select(absence => (absence.Field, absence.Reason, absence.Published)));
    }

    [Fact]
    public void An_empty_cell_has_no_value_either()
    {
        var copy = AlteredCopy.Of2021().Replace(466, "5.00", "").Replace(473, "预算数5万元。其中：财政资金5万元，其他资金0万元。主要用于维护稳定工作专项经费", "\u3000").Replace(482, "25.00%", "");
        var project = copy.Read().Projects[0];

        Assert.Null(project.Purpose);
        Assert.Equal(
            [("amount", AbsenceReason.Blank, ""), ("purpose", AbsenceReason.Blank, "\u3000")],
            project.Absences.Select(absence => (absence.Field, absence.Reason, absence.Published)));
        Assert.Equal([null, 50_000_000, 75_000_000, 100_000_000], project.Schedule.Select(step => step.CumulativePercent));
        Assert.Empty(copy.Read().Notes);
    }

    [Fact]
    public void A_project_without_its_heading_is_told_by_its_form()
    {
        var (gone, added) = AlteredCopy.Of2021().Replace(543, SeedDocuments.Lines2021[542], "").Changes();

        Assert.Empty(gone);
        Assert.Empty(added);
    }

    [Fact]
    public void What_is_not_understood_is_noted_with_its_lines_and_the_rest_is_read()
    {
        var document = AlteredCopy.Of2021()
            .Replace(87, "其他收入90.90万元", "捐赠收入90.90万元")
            .Replace(97, "215.07万元", "若干")
            .Replace(162, "162.00", "一百六十二")
            .Replace(188, "\t台", "")
            .Replace(235, "\t——", "\t—\n\t—")
            .Replace(476, "3月底", "初期")
            .Replace(515, "时效指标", "其它指标")
            .Read();

        Assert.Equal(
            [
                (87, 87, "An amount is stated of something that is no known measure: “捐赠收入”."),
                (96, 97, "Nothing was understood under the heading “三、机关运行经费安排情况”."),
                (162, 162, "A number was expected, and “一百六十二” stands there."),
                (184, 196, "A row of the table of procurement has not the 13 cells of its header; which is which cannot be told."),
                (234, 237, "A row of the table of assets has not the 3 cells of its header; which is which cannot be told."),
                (483, 483, "A percentage of a spending plan has no month above it."),
                (515, 520, "The kind of indicator “其它指标” is not known; its label is kept."),
            ],
            document.Notes.Select(note => (note.LineStart, note.LineEnd, note.Message)));
        Assert.Equal(49, document.Projects.Count);
        Assert.Equal(320, document.Projects.Sum(project => project.Indicators.Count));
        Assert.Equal(4, document.ProcurementLines.Count);
        Assert.Null(document.ProcurementLines[0].UnitPriceFen);
    }

    [Fact]
    public void An_amount_finer_than_one_fen_is_noted_and_not_rounded()
    {
        var document = AlteredCopy.Of2021().Replace(87, "1662.99万元", "1662.9900001万元").Replace(466, "5.00", "5.0000005").Read();

        Assert.DoesNotContain(document.Lines, line => line.Measure == Measure.TotalRevenue);
        Assert.Null(document.Projects[0].AmountFen);
        Assert.Equal(
            [
                (87, 87, "The number “1662.9900001万元” is finer than is kept (分, or a millionth of a quantity); it is not rounded and not kept."),
                (466, 466, "The number “5.0000005” is finer than is kept (分, or a millionth of a quantity); it is not rounded and not kept."),
            ],
            document.Notes.Select(note => (note.LineStart, note.LineEnd, note.Message)));
    }

    /// <summary>Labels and raw text keep their brackets, so only what is data is compared after altering brackets.</summary>
    private static bool IsData(string fact) => !fact.StartsWith("document ", StringComparison.Ordinal);
}
