using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Checking;

public sealed class AssetRulesTests
{
    [Fact]
    public void The_asset_tables_of_both_years_add_up()
    {
        var earlier = Assert.Single(CheckedDocuments.Seed2020.Verdicts("asset-total-is-its-rows"));
        Assert.Equal((CheckStatus.Pass, "313.74", "313.74", "75-77,79-81,87-89,95-97"), (earlier.Status, earlier.Expected, earlier.Actual, earlier.Lines()));
        var later = Assert.Single(CheckedDocuments.Seed2021.Verdicts("asset-total-is-its-rows"));
        Assert.Equal((CheckStatus.Pass, "314.78", "314.78", "234-236,238-240,246-248,254-256"), (later.Status, later.Expected, later.Actual, later.Lines()));
    }

    [Fact]
    public void The_asset_sentence_of_2020_adds_up_and_agrees_with_the_table()
    {
        var sentence = Assert.Single(CheckedDocuments.Seed2020.Verdicts("asset-sentence-is-its-total"));
        Assert.Equal((CheckStatus.Pass, "313.74", "313.74", "101"), (sentence.Status, sentence.Expected, sentence.Actual, sentence.Lines()));

        Assert.Equal(
            [("价值", CheckStatus.Pass, "313.74", "313.74"), ("数量", CheckStatus.Pass, "1", "1")],
            CheckedDocuments.Seed2020.Verdicts("asset-table-agrees-with-sentence").Select(v => (v.Place, v.Status, v.Expected!, v.Actual!)));
        Assert.Empty(CheckedDocuments.Seed2021.Verdicts("asset-table-agrees-with-sentence"));
    }

    [Fact]
    public void Other_fixed_assets_have_a_value_and_no_quantity_in_both_years()
    {
        Assert.Equal("95-97", Assert.Single(CheckedDocuments.Seed2020.Failures("asset-has-quantity-and-value")).Lines());
        Assert.Equal("254-256", Assert.Single(CheckedDocuments.Seed2021.Failures("asset-has-quantity-and-value")).Lines());
    }

    [Fact]
    public void A_table_that_contradicts_itself_and_its_sentence_is_told()
    {
        var document = CheckedDocuments.Text(
            2021,
            "2021年部门预算\n六、国有资产信息情况\n部门固定资产占用情况表\n"
            + MadeUp.Rows(
                "项   目|数量|价值（金额单位：万元）",
                "资产总额|——|100.00",
                "1、房屋（平方米）|45|60.00",
                "   其中：办公用房（平方米）|40|50.00",
                "2、车辆（台、辆）|2|",
                "4、其他固定资产||30.00",
                "5、单价在20万元以上的设备|涉密|5.00")
            + "2020年末国有资产总价95.00万元。其中：通用设备类450件，价值60.00万元；专用设备类38件，价值30.00万元。我部门共有车辆3辆。\n");

        var total = Assert.Single(document.Verdicts("asset-total-is-its-rows"));
        Assert.Equal((CheckStatus.Fail, "95.00", "100.00"), (total.Status, total.Expected, total.Actual));
        var sentence = Assert.Single(document.Verdicts("asset-sentence-is-its-total"));
        Assert.Equal((CheckStatus.Fail, "90.00", "95.00"), (sentence.Status, sentence.Expected, sentence.Actual));
        Assert.Equal(
            [("价值", CheckStatus.Fail, "95.00", "100.00"), ("数量", CheckStatus.Fail, "3", "2")],
            document.Verdicts("asset-table-agrees-with-sentence").Select(v => (v.Place, v.Status, v.Expected!, v.Actual!)));
        Assert.Equal(
            [CheckStatus.Pass, CheckStatus.Pass, CheckStatus.Fail, CheckStatus.Fail, CheckStatus.Insufficient],
            document.Verdicts("asset-has-quantity-and-value").Select(v => v.Status));
    }

    [Fact]
    public void A_total_without_rows_cannot_be_judged()
    {
        var document = CheckedDocuments.Text(
            2021,
            "2021年部门预算\n六、国有资产信息情况\n部门固定资产占用情况表\n" + MadeUp.Rows("项   目|数量|价值（金额单位：万元）", "资产总额|——|100.00", "1、房屋（平方米）||"));

        Assert.Equal(CheckStatus.Insufficient, Assert.Single(document.Verdicts("asset-total-is-its-rows")).Status);
    }
}
