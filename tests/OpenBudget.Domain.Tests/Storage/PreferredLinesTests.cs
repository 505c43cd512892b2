using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Model;
using static OpenBudget.Domain.Tests.Storage.Disclosed;

namespace OpenBudget.Domain.Tests.Storage;

public sealed class PreferredLinesTests : IDisposable
{
    private const string PreferredOf2020 = "SELECT AmountFen FROM BudgetLines WHERE Year = 2020 AND Preferred";

    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void The_year_s_own_document_wins_over_a_later_one()
    {
        _database.Import(2020, Lines(Line(2020, Measure.TotalRevenue, 370)), "a");
        _database.Import(2021, Lines(Line(2020, Measure.TotalRevenue, 371)), "b");

        Assert.Equal("370", _database.Query(PreferredOf2020));
        Assert.Equal("370", _database.Query("SELECT TotalRevenueFen FROM Budgets WHERE Year = 2020"));
    }

    [Fact]
    public void In_whichever_order_they_come()
    {
        _database.Import(2021, Lines(Line(2020, Measure.TotalRevenue, 371)), "b");
        Assert.Equal("371", _database.Query(PreferredOf2020));

        _database.Import(2020, Lines(Line(2020, Measure.TotalRevenue, 370)), "a");
        Assert.Equal("370", _database.Query(PreferredOf2020));
    }

    [Fact]
    public void A_sentence_of_the_own_document_wins_over_a_table_of_another()
    {
        _database.Import(2020, Lines(Line(2020, Measure.TotalRevenue, 370)), "a");
        _database.Import(2021, Lines(Line(2020, Measure.TotalRevenue, 371, FactOrigin.Table)), "b");

        Assert.Equal("370", _database.Query(PreferredOf2020));
    }

    [Fact]
    public void The_table_wins_over_the_sentence_and_the_first_over_the_second()
    {
        _database.Import(
            2020,
            Lines(
                Line(2020, Measure.TotalRevenue, 1, FactOrigin.Text, line: 1),
                Line(2020, Measure.TotalRevenue, 2, FactOrigin.Table, line: 9),
                Line(2020, Measure.TotalRevenue, 3, FactOrigin.Table, line: 8)),
            "a");

        Assert.Equal("3", _database.Query(PreferredOf2020));
    }

    [Fact]
    public void A_line_with_an_amount_wins_over_a_withheld_cell_of_the_same_document()
    {
        _database.Import(
            2020,
            Lines(Line(2020, Measure.TotalRevenue, null, FactOrigin.Table), Line(2020, Measure.TotalRevenue, 370)),
            "a");

        Assert.Equal("370", _database.Query(PreferredOf2020));
    }

    [Fact]
    public void Without_an_own_document_the_latest_wins()
    {
        _database.Import(2022, Lines(Line(2020, Measure.TotalRevenue, 372)), "c");
        _database.Import(2021, Lines(Line(2020, Measure.TotalRevenue, 371, FactOrigin.Table)), "b");

        Assert.Equal("372", _database.Query(PreferredOf2020));
    }

    [Fact]
    public void A_correction_that_states_a_year_no_longer_hands_it_to_the_next_document()
    {
        _database.Import(2020, Lines(Line(2020, Measure.TotalRevenue, 370), Line(2020, Measure.TotalExpenditure, 9)), "a");
        _database.Import(2021, Lines(Line(2020, Measure.TotalRevenue, 371)), "b");

        _database.Import(2020, Lines(Line(2020, Measure.TotalExpenditure, 9)), "c");
        Assert.Equal("371|9", _database.Query("SELECT TotalRevenueFen, TotalExpenditureFen FROM Budgets WHERE Year = 2020"));

        _database.Import(2021, Lines(), "d");
        Assert.Equal("∅|9", _database.Query("SELECT TotalRevenueFen, TotalExpenditureFen FROM Budgets WHERE Year = 2020"));
    }

    [Fact]
    public void Every_year_and_measure_that_is_stated_has_exactly_one()
    {
        foreach (var year in new[] { 2021, 2019, 2020, 2022, 2020 })
        {
            _database.Import(
                year,
                Lines(
                    Line(year, Measure.TotalRevenue, year),
                    Line(year - 1, Measure.TotalRevenue, year),
                    Line(year, Measure.OfficialReception, 1),
                    Line(year, Measure.OfficialReception, 2, FactOrigin.Table)),
                $"{year}");
        }

        Assert.Equal("", _database.Query("SELECT Year, Measure FROM BudgetLines GROUP BY DepartmentId, Year, Measure HAVING sum(Preferred) <> 1"));
    }

    [Fact]
    public void Each_category_has_a_line_of_its_own_and_the_total_is_not_one_of_them()
    {
        _database.Import(
            2020,
            Lines(
                Line(2020, Measure.TotalExpenditure, 5, FactOrigin.Table).Of("204"),
                Line(2020, Measure.TotalExpenditure, 4).Of("204"),
                Line(2020, Measure.TotalExpenditure, 6).Of("205"),
                Line(2020, Measure.TotalExpenditure, 7).Of("204", ClassificationScheme.Economic),
                Line(2020, Measure.TotalExpenditure, 18)),
            "a");

        Assert.Equal("5\n6\n7\n18", _database.Query("SELECT AmountFen FROM BudgetLines WHERE Preferred ORDER BY AmountFen"));
        Assert.Equal("18", _database.Query("SELECT TotalExpenditureFen FROM Budgets"));
    }

    [Fact]
    public void The_database_itself_refuses_a_second_preferred_line()
    {
        _database.Import(2020, Lines(Line(2020, Measure.TotalRevenue, 1), Line(2020, Measure.TotalRevenue, 2)), "a");
        _database.Import(2021, Lines(Line(2021, Measure.TotalRevenue, 1).Of("204"), Line(2021, Measure.TotalRevenue, 2).Of("204")), "b");

        Assert.All(new[] { 2020, 2021 }, year =>
        {
            using var context = _database.Database.OpenForWriting();
            var error = Assert.Throws<SqliteException>(
                () => context.BudgetLines.Where(l => l.Year == year).ExecuteUpdate(set => set.SetProperty(l => l.Preferred, true)));
            Assert.Contains("UNIQUE constraint failed", error.Message);
        });
    }

    [Fact]
    public void Each_amount_of_a_budget_is_the_line_of_its_name()
    {
        Measure[] measures =
        [
            Measure.TotalRevenue, Measure.TotalExpenditure, Measure.BasicExpenditure, Measure.PersonnelExpenditure,
            Measure.NonPersonnelExpenditure, Measure.ProjectExpenditure, Measure.AgencyOperatingExpenses, Measure.ThreePublicExpenses,
        ];
        _database.Import(2020, Lines([.. measures.Select((m, i) => Line(2020, m, i + 1))]), "a");

        Assert.Equal("1|2|3|4|5|6|7|8", _database.Query(
            """
            SELECT TotalRevenueFen, TotalExpenditureFen, BasicExpenditureFen, PersonnelExpenditureFen,
                   NonPersonnelExpenditureFen, ProjectExpenditureFen, AgencyOperatingExpensesFen, ThreePublicExpensesFen
            FROM Budgets
            """));
    }
}
