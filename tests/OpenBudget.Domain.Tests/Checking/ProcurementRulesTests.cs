using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Checking;

public sealed class ProcurementRulesTests
{
    private const string Head = """
        项目名称|采购物品名称|政府采购目录序号|计量单位|数量|单价|合计|一般公共预算拨款|单位资金
        """;

    [Fact]
    public void The_five_lines_of_2021_are_the_subtotal_and_the_total()
    {
        var total = Assert.Single(CheckedDocuments.Seed2021.Verdicts("procurement-total-is-its-lines"));
        Assert.Equal((CheckStatus.Pass, "349.20", "349.20"), (total.Status, total.Expected, total.Actual));
        Assert.Equal("128-140,156-168,170-182,184-196,198-210,212-224", total.Lines());

        var subtotal = Assert.Single(CheckedDocuments.Seed2021.Verdicts("procurement-subtotal-is-its-lines"));
        Assert.Equal((CheckStatus.Pass, "349.20", "349.20"), (subtotal.Status, subtotal.Expected, subtotal.Actual));
        Assert.Equal("216001", Assert.IsType<BudgetUnit>(subtotal.Subject).Code);
        Assert.StartsWith("142-154,", subtotal.Lines(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("procurement-amount-is-price-times-quantity", "44.10")]
    [InlineData("procurement-funds-are-the-amount", "44.10")]
    public void Each_line_of_2021_agrees_with_itself(string rule, string amountOfFourth)
    {
        var verdicts = CheckedDocuments.Seed2021.Verdicts(rule);

        Assert.Equal(5, verdicts.Count);
        Assert.All(verdicts, v => Assert.Equal(CheckStatus.Pass, v.Status));
        Assert.Equal((amountOfFourth, amountOfFourth, "198-210"), (verdicts[3].Expected, verdicts[3].Actual, verdicts[3].Lines()));
    }

    [Fact]
    public void A_table_that_does_not_add_up_is_told_at_every_step()
    {
        var document = Table(
            "合计|||||" + "|30.00|30.00|",
            "甲局小计||||||25.00|25.00|",
            "甲项目|台式计算机|A02010104|台|10|0.50|5.00|5.00|",
            "乙项目|物业管理服务|C1204|项|1|20.00|21.00|20.00|0.50");

        var total = Assert.Single(document.Verdicts("procurement-total-is-its-lines"));
        Assert.Equal((CheckStatus.Fail, "26.00", "30.00", 4_000_000L), (total.Status, total.Expected, total.Actual, total.DifferenceFen));
        var subtotal = Assert.Single(document.Verdicts("procurement-subtotal-is-its-lines"));
        Assert.Equal((CheckStatus.Fail, "26.00", "25.00", "甲局"), (subtotal.Status, subtotal.Expected, subtotal.Actual, subtotal.Place));
        Assert.Equal(
            [(CheckStatus.Pass, "5.00", "5.00"), (CheckStatus.Fail, "20.00", "21.00")],
            document.Verdicts("procurement-amount-is-price-times-quantity").Select(v => (v.Status, v.Expected!, v.Actual!)));
        Assert.Equal(
            [(CheckStatus.Pass, "5.00", "5.00"), (CheckStatus.Fail, "20.50", "21.00")],
            document.Verdicts("procurement-funds-are-the-amount").Select(v => (v.Status, v.Expected!, v.Actual!)));
    }

    [Fact]
    public void Rounding_and_missing_cells_are_no_failures()
    {
        var document = Table(
            "甲项目|办公椅|A0603|把|3|0.33|1.00|1.00|",
            "乙项目|办公桌|A0602|张|2||1.00||");

        Assert.Equal(
            [CheckStatus.Rounding, CheckStatus.Insufficient],
            document.Verdicts("procurement-amount-is-price-times-quantity").Select(v => v.Status));
        Assert.Equal([CheckStatus.Pass, CheckStatus.Insufficient], document.Verdicts("procurement-funds-are-the-amount").Select(v => v.Status));
    }

    [Theory]
    [InlineData("其中：政府采购货物预算10.00万元、政府采购工程预算0万元、政府采购服务预算24.00万元。", CheckStatus.Pass)]
    [InlineData("其中：政府采购货物预算10.00万元、政府采购工程预算0万元、政府采购服务预算14.00万元。", CheckStatus.Fail)]
    [InlineData("其中：政府采购货物预算10.00万元、政府采购服务预算24.00万元。", CheckStatus.Pass)]
    [InlineData("其中：政府采购货物预算10.00万元、政府采购服务预算14.00万元。", CheckStatus.Insufficient)]
    public void Procurement_is_goods_works_and_services(string parts, CheckStatus status)
    {
        var document = CheckedDocuments.Text(2021, $"2021年部门预算\n五、政府采购预算情况\n2021年本部门政府采购预算34.00万元，{parts}\n");

        Assert.Equal(status, Assert.Single(document.Verdicts("procurement-is-goods-works-services")).Status);
    }

    [Fact]
    public void No_procurement_in_2020_and_unpaid_procurement_in_2021_is_worth_a_question()
    {
        Assert.Equal((CheckStatus.Pass, "66"), Told(Assert.Single(CheckedDocuments.Seed2020.Verdicts("no-procurement-agrees"))));

        var failure = Assert.Single(CheckedDocuments.Seed2021.Verdicts("no-procurement-agrees"));
        Assert.Equal((CheckStatus.Fail, "913,1096,2180,66"), Told(failure));
        Assert.Equal(Severity.Warning, failure.Severity);
        Assert.Equal("2020年文件写“我部门无政府采购预算”，2021年却安排支付此前招标未支付的政府采购：综治“9+X”网格员信息应用服务费、三级综治平台电脑、综治保险。", failure.Message.Chinese);
        Assert.Equal("我部门无政府采购预算", failure.Sources[^1].Quote);
        Assert.Equal(2020, failure.Sources[^1].Document.Year);

        static (CheckStatus Status, string Lines) Told(Verdict verdict) => (verdict.Status, verdict.Lines());
    }

    [Fact]
    public void A_table_of_procurement_beside_the_statement_that_there_is_none_is_an_error()
    {
        var document = Table("甲项目|台式计算机|A02010104|台|10|0.50|5.00|5.00|");
        Assert.Empty(document.Verdicts("no-procurement-agrees"));

        var contradiction = CheckedDocuments.Text(2021, "2021年部门预算\n五、政府采购预算情况\n\n我部门无政府采购预算。\n\n" + MadeUp.Rows(Head, "甲项目|台式计算机|A02010104|台|10|0.50|5.00|5.00|"));
        Assert.Equal(CheckStatus.Fail, Assert.Single(contradiction.Verdicts("no-procurement-agrees")).Status);
    }

    [Fact]
    public void The_copier_of_2021_has_no_line_in_the_procurement_table()
    {
        var verdicts = CheckedDocuments.Seed2021.Verdicts("purchase-has-procurement-line");

        Assert.Equal(
            [
                "综治“9+X”网格员信息应用服务费 Pass 895,905-906,198-210", "三级综治平台电脑 Pass 1078,1088-1089,184-196", "综治保险 Pass 2162,2172-2173,170-182",
                "编辑印制《法治开发区》 Insufficient 1986,1996-1997", "物业管理费 Insufficient 2888,2898-2899", "复印打印一体机 Fail 2976,2986-2987",
                "专项印刷费 Insufficient 3444,3454-3455",
            ],
            verdicts.OrderBy(v => v.Status == CheckStatus.Pass ? 0 : 1).Select(v => $"{((Project)v.Subject!).Name} {v.Status} {v.Lines()}"));
        Assert.Equal("“复印打印一体机”（15.00万元）为购置或政府采购项目，政府采购预算中却没有列示。", verdicts.Single(v => v.Status == CheckStatus.Fail).Message.Chinese);
    }

    [Theory]
    [InlineData("台式计算机", "A02010104", CheckStatus.Pass)]
    [InlineData("台式计算机", "C02010104", CheckStatus.Fail)]
    [InlineData("物业管理服务", "A1204", CheckStatus.Fail)]
    [InlineData("办公楼修缮", "B08", CheckStatus.Pass)]
    [InlineData("办公楼修缮", "C08", CheckStatus.Fail)]
    [InlineData("信息系统", "C0201", CheckStatus.Pass)]
    [InlineData("台式计算机", "", CheckStatus.Insufficient)]
    public void The_class_of_a_code_fits_the_item(string item, string code, CheckStatus status) => Assert.Equal(
        status,
        Assert.Single(Table($"甲项目|{item}|{code}|台|10|0.50|5.00|5.00|").Verdicts("catalogue-code-fits-item")).Status);

    [Fact]
    public void The_codes_of_2021_fit_their_items()
    {
        var verdicts = CheckedDocuments.Seed2021.Verdicts("catalogue-code-fits-item");

        Assert.Equal(["A020816", "C150499", "A02010299", "C020702", "A020816"], verdicts.Select(v => v.Actual));
        Assert.All(verdicts, v => Assert.Equal(CheckStatus.Pass, v.Status));
    }

    private static CheckedDocument Table(params string[] rows) =>
        CheckedDocuments.Text(2021, "2021年部门预算\n五、政府采购预算情况\n\n" + MadeUp.Rows([Head, .. rows]));
}
