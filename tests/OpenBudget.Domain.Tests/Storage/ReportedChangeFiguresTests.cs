using OpenBudget.Domain.Model;
using static OpenBudget.Domain.Tests.Storage.Disclosed;

namespace OpenBudget.Domain.Tests.Storage;

public sealed class ReportedChangeFiguresTests : IDisposable
{
    private const string Changes = "SELECT Year, Measure, ReportedFen, ComputedFen, Agrees FROM ReportedChanges ORDER BY Id";

    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void What_is_stated_is_held_against_the_figures_of_both_years_to_the_fen()
    {
        _database.Import(
            2021,
            new()
            {
                Lines =
                [
                    Line(2021, Measure.TotalRevenue, 300), Line(2020, Measure.TotalRevenue, 100),
                    Line(2021, Measure.OfficialReception, 5), Line(2020, Measure.OfficialReception, 8),
                ],
                ReportedChanges = [Change(Measure.TotalRevenue, 2020, 200), Change(Measure.OfficialReception, 2020, -4), Change(Measure.OfficialReception, 2020, null)],
            },
            "a");

        Assert.Equal(
            "2021|TOTAL_REVENUE|200|200|1\n2021|OFFICIAL_RECEPTION|-4|-3|0\n2021|OFFICIAL_RECEPTION|∅|-3|∅",
            _database.Query(Changes));
    }

    [Fact]
    public void What_is_said_to_be_unchanged_agrees_with_equal_figures_alone_and_never_where_an_amount_is_printed_beside()
    {
        ReportedChange Unchanged(Measure measure, long? fen)
        {
            var change = Change(measure, 2020, fen);
            change.Direction = ChangeDirection.Unchanged;
            return change;
        }

        _database.Import(
            2021,
            new()
            {
                Lines =
                [
                    Line(2021, Measure.TotalRevenue, 300), Line(2020, Measure.TotalRevenue, 300),
                    Line(2021, Measure.OfficialReception, 8), Line(2020, Measure.OfficialReception, 5),
                ],
                ReportedChanges =
                [
                    Unchanged(Measure.TotalRevenue, null), Unchanged(Measure.TotalRevenue, 0), Unchanged(Measure.TotalRevenue, 3),
                    Unchanged(Measure.OfficialReception, null), Unchanged(Measure.OfficialReception, 3), Unchanged(Measure.Procurement, null),
                ],
            },
            "a");

        Assert.Equal(
            "2021|TOTAL_REVENUE|∅|0|1\n2021|TOTAL_REVENUE|0|0|1\n2021|TOTAL_REVENUE|3|0|0\n"
            + "2021|OFFICIAL_RECEPTION|∅|3|0\n2021|OFFICIAL_RECEPTION|3|3|0\n2021|PROCUREMENT|∅|∅|∅",
            _database.Query(Changes));
    }

    [Fact]
    public void Without_the_figure_of_one_year_nothing_is_computed()
    {
        _database.Import(
            2021,
            new()
            {
                Lines = [Line(2021, Measure.TotalRevenue, 300), Line(2021, Measure.Procurement, 1), Line(2020, Measure.Procurement, null)],
                ReportedChanges = [Change(Measure.TotalRevenue, 2020, 200), Change(Measure.Procurement, 2020, 1)],
            },
            "a");

        Assert.Equal("2021|TOTAL_REVENUE|200|∅|∅\n2021|PROCUREMENT|1|∅|∅", _database.Query(Changes));
    }

    [Fact]
    public void The_document_of_the_year_before_settles_it_whenever_it_comes_and_goes()
    {
        _database.Import(2021, new() { Lines = [Line(2021, Measure.TotalRevenue, 300)], ReportedChanges = [Change(Measure.TotalRevenue, 2020, 200)] }, "a");

        _database.Import(2020, Lines(Line(2020, Measure.TotalRevenue, 101)), "b");
        Assert.Equal("2021|TOTAL_REVENUE|200|199|0", _database.Query(Changes));

        _database.Import(2020, Lines(Line(2020, Measure.TotalRevenue, 100)), "c");
        Assert.Equal("2021|TOTAL_REVENUE|200|200|1", _database.Query(Changes));

        _database.Import(2020, Lines(), "d");
        Assert.Equal("2021|TOTAL_REVENUE|200|∅|∅", _database.Query(Changes));
    }

    [Fact]
    public void A_change_between_earlier_years_is_of_the_later_of_them()
    {
        _database.Import(
            2021,
            new()
            {
                Lines = [Line(2018, Measure.TotalRevenue, 100)],
                ReportedChanges = [Change(Measure.TotalRevenue, 2018, 5, year: 2019)],
            },
            "a");
        Assert.Equal("2019|TOTAL_REVENUE|5|∅|∅", _database.Query(Changes));
        Assert.Equal("2018\n2019\n2021", _database.Query("SELECT Year FROM FiscalYears"));

        _database.Import(2020, Lines(Line(2019, Measure.TotalRevenue, 105)), "b");
        Assert.Equal("2019|TOTAL_REVENUE|5|5|1", _database.Query(Changes));

        _database.Import(2020, Lines(), "c");
        Assert.Equal("2019|TOTAL_REVENUE|5|∅|∅", _database.Query(Changes));

        _database.Import(2021, Lines(), "d");
        Assert.Equal("2020\n2021", _database.Query("SELECT Year FROM FiscalYears"));
    }

    [Fact]
    public void Where_the_reader_does_not_know_the_year_both_years_count_from_the_document_s()
    {
        _database.Import(2021, new() { ReportedChanges = [Change(Measure.TotalRevenue, -1, 5)] }, "a");

        Assert.Equal("2021|2020", _database.Query("SELECT Year, BaseYear FROM ReportedChanges"));
    }

    [Fact]
    public void Only_the_preferred_totals_of_the_department_itself_count()
    {
        _database.Import(2020, Lines(Line(2020, Measure.TotalExpenditure, 100)), "a");
        _database.Import(2020, Lines(Line(2020, Measure.TotalExpenditure, 1)), "b", "教育局");
        _database.Import(
            2021,
            new()
            {
                Lines =
                [
                    Line(2021, Measure.TotalExpenditure, 7).Of("204"), Line(2021, Measure.TotalExpenditure, 150),
                    Line(2020, Measure.TotalExpenditure, 99),
                ],
                ReportedChanges = [Change(Measure.TotalExpenditure, 2020, 50)],
            },
            "c");

        Assert.Equal("2021|TOTAL_EXPENDITURE|50|50|1", _database.Query(Changes));
    }
}
