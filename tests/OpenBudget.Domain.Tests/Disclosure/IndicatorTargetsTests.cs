using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Disclosure;

public sealed class IndicatorTargetsTests
{
    [Theory]
    [InlineData("≥90%", TargetOperator.Gte, 90_000_000L, "%")]
    [InlineData("≤ １００％", TargetOperator.Lte, 100_000_000L, "%")]
    [InlineData(">=0.5‰", TargetOperator.Gte, 500_000L, "‰")]
    [InlineData("＞3次", TargetOperator.Gt, 3_000_000L, "次")]
    [InlineData("＝1", TargetOperator.Eq, 1_000_000L, null)]
    [InlineData("100%", null, 100_000_000L, "%")]
    [InlineData("100%显著提升", null, 100_000_000L, "%")]
    [InlineData("80%以上", TargetOperator.Gte, 80_000_000L, "%")]
    [InlineData("不少于40学时", TargetOperator.Gte, 40_000_000L, "学时")]
    [InlineData("30日以内", TargetOperator.Lte, 30_000_000L, "日")]
    [InlineData("1,200人次/年", null, 1_200_000_000L, "人次/年")]
    [InlineData("-5℃", null, -5_000_000L, "℃")]
    [InlineData("≥", TargetOperator.Gte, null, null)]
    public void A_quantity_has_its_parts(string text, TargetOperator? sign, long? value, string? unit) =>
        Assert.Equal(new TargetParts(sign, value, unit), IndicatorTargets.Read(text));

    [Theory]
    [InlineData("2021年12月底前")]
    [InlineData("90%-95%")]
    [InlineData("每人一套")]
    [InlineData("≥1次，每季度一次")]
    [InlineData("≥有所提高")]
    [InlineData("3个中心和站点全部按期建成")]
    [InlineData("")]
    public void What_is_no_single_quantity_has_none(string text) => Assert.Equal(default, IndicatorTargets.Read(text));

    [Theory]
    [InlineData(">=", TargetOperator.Gte)]
    [InlineData("≦", TargetOperator.Lte)]
    [InlineData("大于等于", TargetOperator.Gte)]
    [InlineData("约", null)]
    [InlineData(">=1", null)]
    public void An_operator_may_have_a_cell_of_its_own(string text, TargetOperator? sign) => Assert.Equal(sign, IndicatorTargets.ReadOperator(text));
}
