using OpenBudget.Domain.Checking;

namespace OpenBudget.Domain.Tests.Checking;

public sealed class PrintedPrecisionTests
{
    [Theory]
    [InlineData("\t12.00", 12_000_000, 10_000)]
    [InlineData("预算数15万元", 15_000_000, 1_000_000)]
    [InlineData("三公经费5.61万元，公务用车5.5万元", 5_500_000, 10_000)]
    [InlineData("比上年减少5.5万元，下降12.34%", 5_500_000, 100_000)]
    [InlineData("合计  371,514,655.00", 37_151_465_500, 1)]
    [InlineData("合计  189,767,551", 18_976_755_100, 100)]
    [InlineData("１２．５０万元", 12_500_000, 10_000)]
    [InlineData("1.5亿元", 15_000_000_000, 1_000_000_000)]
    [InlineData("金额 1 2.3 4 万元", 12_340_000, 10_000)]
    public void An_amount_is_as_fine_as_its_last_digit_and_as_those_around_it(string quote, long fen, long step) =>
        Assert.Equal(step, PrintedPrecision.StepOf(quote, fen));
}
