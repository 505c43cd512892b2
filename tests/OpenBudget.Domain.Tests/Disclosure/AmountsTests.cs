using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Tests.Disclosure;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("1662.99", 1_662_990_000)]
    [InlineData("1,662.99", 1_662_990_000)]
    [InlineData("１，６６２．９９", 1_662_990_000)]
    [InlineData("1 662 . 99", 1_662_990_000)]
    [InlineData("0", 0)]
    [InlineData("0.000001", 1)]
    [InlineData("5.5000000000", 5_500_000)]
    [InlineData("-12.5", -12_500_000)]
    [InlineData("－12.5", -12_500_000)]
    [InlineData("\u221212.5", -12_500_000)]
    [InlineData("16629900元", 1_662_990_000)]
    [InlineData("0.166299亿元", 1_662_990_000)]
    [InlineData("16,629.9千元", 1_662_990_000)]
    [InlineData("9223372036854.775807", long.MaxValue)]
    public void Money_is_whole_fen_of_the_unit_printed_or_of_the_table(string printed, long fen)
    {
        Assert.Equal(0, (int)Amounts.TryReadMoney(Wording.Fold(printed), MoneyUnit.WanYuan, out var read));
        Assert.Equal(fen, read);
    }

    [Theory]
    [InlineData("0.0000001", (int)NumberFault.TooFine)]
    [InlineData("0.001元", (int)NumberFault.TooFine)]
    [InlineData("9223372036854.775808", (int)NumberFault.TooLarge)]
    [InlineData("99999999999999999999999999999999999999999", (int)NumberFault.TooLarge)]
    [InlineData("12,34", (int)NumberFault.NotANumber)]
    [InlineData("1234,567", (int)NumberFault.NotANumber)]
    [InlineData(",123", (int)NumberFault.NotANumber)]
    [InlineData("1.", (int)NumberFault.NotANumber)]
    [InlineData(".5", (int)NumberFault.NotANumber)]
    [InlineData("1.2.3", (int)NumberFault.NotANumber)]
    [InlineData("12.5,000", (int)NumberFault.NotANumber)]
    [InlineData("--1", (int)NumberFault.NotANumber)]
    [InlineData("", (int)NumberFault.NotANumber)]
    [InlineData("元", (int)NumberFault.NotANumber)]
    [InlineData("五", (int)NumberFault.NotANumber)]
    [InlineData("1e3", (int)NumberFault.NotANumber)]
    [InlineData("٣", (int)NumberFault.NotANumber)]
    public void What_is_no_exact_number_is_told(string printed, int fault) =>
        Assert.Equal(fault, (int)Amounts.TryReadMoney(Wording.Fold(printed), MoneyUnit.WanYuan, out _));

    [Theory]
    [InlineData("25.00%", 25_000_000)]
    [InlineData("100％", 100_000_000)]
    [InlineData("45", 45_000_000)]
    [InlineData("0.000001", 1)]
    public void Quantities_and_percentages_are_in_millionths(string printed, long millionths)
    {
        Assert.Equal(0, (int)Amounts.TryReadMillionths(Wording.Fold(printed), out var read));
        Assert.Equal(millionths, read);
    }

    [Theory]
    [InlineData("单位：万元", (int)MoneyUnit.WanYuan)]
    [InlineData("单位:元", (int)MoneyUnit.Yuan)]
    [InlineData("编制部门：某局    金额单位：亿元", (int)MoneyUnit.YiYuan)]
    [InlineData("价值（金额单位：千元）", (int)MoneyUnit.ThousandYuan)]
    public void A_caption_tells_the_unit_of_money(string caption, int unit)
    {
        Assert.True(Amounts.TryReadCaption(Wording.Fold(caption), out var read));
        Assert.Equal(unit, (int)read);
    }

    [Theory]
    [InlineData("单位名称")]
    [InlineData("计量单位：台")]
    [InlineData("万元")]
    public void Other_words_tell_no_unit_of_money(string caption) => Assert.False(Amounts.TryReadCaption(Wording.Fold(caption), out _));

    [Fact]
    public void A_label_can_carry_the_unit_in_brackets()
    {
        Assert.True(Amounts.TryReadUnitInLabel("单价(元)", out var unit));
        Assert.Equal(MoneyUnit.Yuan, unit);
        Assert.False(Amounts.TryReadUnitInLabel("房屋(平方米)", out _));
        Assert.False(Amounts.TryReadUnitInLabel("单价(元/台)", out _));
    }
}
