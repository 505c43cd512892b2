using OpenBudget.Domain.Comparing;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Comparing;

public sealed class FigureChangeTests
{
    [Theory]
    [InlineData(5_610_000, 13_360_000, 7_750_000, 138_15)]
    [InlineData(370_930_000, 1_662_990_000, 1_292_060_000, 348_33)]
    [InlineData(110_000, 680_000, 570_000, 518_18)]
    [InlineData(1600, 1601, 1, 6)]
    [InlineData(1600, 1599, -1, -6)]
    [InlineData(16_000, 16_001, 1, 1)]
    [InlineData(16_000, 15_999, -1, -1)]
    [InlineData(20_000, 20_001, 1, 1)]
    [InlineData(20_001, 20_002, 1, 0)]
    [InlineData(300, 100, -200, -66_67)]
    [InlineData(300, 0, -300, -100_00)]
    [InlineData(300, 300, 0, 0)]
    [InlineData(-200, -100, 100, 50_00)]
    public void In_hundredths_of_a_percent_of_the_earliest_with_halves_away_from_zero(long from, long to, long change, long percent) =>
        Assert.Equal(new FigureChange(change, percent, null), FigureChange.Over([Of(2020, from), Of(2021, to)]));

    [Fact]
    public void Why_there_is_none()
    {
        Assert.Equal(new FigureChange(5, null, ChangeNote.ZeroBase), FigureChange.Over([Of(2020, 0), Of(2021, 5)]));
        Assert.Equal(new FigureChange(0, null, ChangeNote.ZeroBase), FigureChange.Over([Of(2020, 0), Of(2021, 0)]));
        Assert.Equal(new FigureChange(null, null, ChangeNote.MissingBase), FigureChange.Over([Of(2020, null), Of(2021, 5)]));
        Assert.Equal(new FigureChange(null, null, ChangeNote.MissingBase), FigureChange.Over([Of(2020, null), Of(2021, null)]));
        Assert.Equal(new FigureChange(null, null, ChangeNote.MissingLatest), FigureChange.Over([Of(2020, 5), Of(2021, null)]));
        Assert.Equal(new FigureChange(null, null, ChangeNote.Withheld), FigureChange.Over([Of(2020, null) with { Withheld = true }, Of(2021, 5)]));
        Assert.Equal(new FigureChange(null, null, ChangeNote.Withheld), FigureChange.Over([Of(2020, null), Of(2021, null) with { Withheld = true }]));
    }

    [Fact]
    public void It_is_from_the_earliest_to_the_latest_whatever_is_between()
    {
        Assert.Equal(new FigureChange(10, 10_00, null), FigureChange.Over([Of(2019, 100), Of(2020, null), Of(2021, 110)]));
        long?[] amounts = [1, null, 5, 8, 7];
        Assert.Equal(
            [null, null, null, 3, -1],
            YearFigure.InSequence([2018, 2019, 2020, 2021, 2022], year => Of(year, amounts[year - 2018])).Select(f => f.ChangeFromPreviousFen));
    }

    [Fact]
    public void A_share_has_no_value_of_a_total_that_is_zero_or_not_there()
    {
        var totals = new Dictionary<Measure, long?> { [Measure.TotalExpenditure] = 370_93, [Measure.ProjectExpenditure] = 0, [Measure.BasicExpenditure] = null };
        var figure = Of(2020, 132_20) with { Totals = totals };

        Assert.Equal(35_64, figure.ShareOf(Measure.TotalExpenditure));
        Assert.Null(figure.ShareOf(Measure.ProjectExpenditure));
        Assert.Null(figure.ShareOf(Measure.BasicExpenditure));
        Assert.Null(figure.ShareOf(Measure.TotalRevenue));
        Assert.Null((figure with { AmountFen = null }).ShareOf(Measure.TotalExpenditure));
        Assert.Null((figure with { Totals = null }).ShareOf(Measure.TotalExpenditure));
    }

    [Fact]
    public void A_percentage_that_no_number_holds_is_none() =>
        Assert.Equal(new FigureChange(long.MaxValue - 1, null, null), FigureChange.Over([Of(2020, 1), Of(2021, long.MaxValue)]));

    private static YearFigure Of(int year, long? fen) => new(year) { AmountFen = fen };
}
