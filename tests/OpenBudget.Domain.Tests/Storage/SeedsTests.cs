using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Domain.Tests.Storage;

/// <summary>The documents that come with the service, built once by the real reader and asked by plain SQL.</summary>
public sealed class SeedsTests(SeedsTests.BuiltSeeds seeds) : IClassFixture<SeedsTests.BuiltSeeds>
{
    [Fact]
    public void Both_documents_are_there_under_their_department()
    {
        Assert.Equal("秦皇岛经济技术开发区|中共秦皇岛经济技术开发区工委政法委员会|216", Query("SELECT Region, Name, Code FROM Departments"));
        Assert.Equal("2020\n2021", Query("SELECT Year FROM Documents ORDER BY Id"));
        Assert.Equal([1, 2], seeds.Progress.Select(p => p.Number));
    }

    [Fact]
    public void The_units_are_those_of_the_tables() =>
        Assert.Equal("2020|1\n2021|3", Query("SELECT Year, count(*) FROM BudgetUnits GROUP BY Year"));

    [Fact]
    public void The_projects_of_2020_are_nine_and_three_of_them_withheld()
    {
        Assert.Equal("9|3", Query("SELECT count(*), sum(Withheld) FROM Projects WHERE Year = 2020"));
        Assert.Equal("18|6", Query("SELECT count(*), sum(g.Withheld) FROM ProjectGoals g JOIN Projects p ON p.Id = g.ProjectId WHERE p.Year = 2020"));
        Assert.Equal("64|21", Query("SELECT count(*), sum(Withheld) FROM Indicators WHERE Year = 2020 AND ProjectId IS NOT NULL"));
    }

    [Fact]
    public void The_duties_of_2020_are_nine_with_nine_activities_and_21_indicators()
    {
        Assert.Equal("18|9|132200000", Query("SELECT count(*), count(ParentId), sum(AmountFen) FROM Activities WHERE Year = 2020"));
        Assert.Equal("21|3", Query("SELECT count(*), sum(Withheld) FROM Indicators WHERE Year = 2020 AND ActivityId IS NOT NULL"));
    }

    [Fact]
    public void The_projects_of_2021_sum_up_by_unit_and_fund() => Assert.Equal(
        "216001|25|515820000|515820000|0\n216003|24|90900000|0|90900000",
        Query(
            """
            SELECT u.Code, count(*), sum(p.AmountFen), ifnull(sum(p.FiscalFundsFen), 0), ifnull(sum(p.OtherFundsFen), 0)
            FROM Projects p JOIN BudgetUnits u ON u.Id = p.BudgetUnitId WHERE p.Year = 2021 GROUP BY u.Code
            """));

    [Fact]
    public void The_goals_and_indicators_of_2021_are_all_there()
    {
        Assert.Equal("49|98", Query("SELECT count(DISTINCT p.Id), count(*) FROM ProjectGoals g JOIN Projects p ON p.Id = g.ProjectId WHERE p.Year = 2021"));
        Assert.Equal("320|49", Query("SELECT count(*), count(DISTINCT ProjectId) FROM Indicators WHERE Year = 2021"));
    }

    [Fact]
    public void The_procurement_of_2021_is_five_lines() =>
        Assert.Equal("5|349200000", Query("SELECT count(*), sum(AmountFen) FROM ProcurementLines WHERE Year = 2021"));

    [Fact]
    public void The_asset_tables_have_six_rows_and_their_total() => Assert.Equal(
        "2020|6|313740000|2019-12-31\n2021|6|314780000|2020-12-31",
        Query(
            """
            SELECT t.Year, count(*), t.TotalValueFen, t.AsOf FROM AssetTables t JOIN AssetLines l ON l.TableId = t.Id
            WHERE l.Origin = 'TABLE' GROUP BY t.Id ORDER BY t.Year
            """));

    [Fact]
    public void Revenue_and_expenditure_are_the_printed_totals() => Assert.Equal(
        "2020|370930000|370930000\n2021|1662990000|1662990000",
        Query("SELECT Year, TotalRevenueFen, TotalExpenditureFen FROM Budgets ORDER BY Year"));

    [Fact]
    public void Of_each_measure_of_each_year_one_line_is_to_be_used()
    {
        Assert.Equal("", Query("SELECT Year, Measure FROM BudgetLines GROUP BY Year, Measure HAVING sum(Preferred) <> 1"));
        Assert.Equal("2020", Query("SELECT DISTINCT d.Year FROM BudgetLines l JOIN Documents d ON d.Id = l.DocumentId WHERE l.Year = 2020 AND l.Preferred"));
        Assert.Equal("∅", Query("SELECT DISTINCT BudgetId FROM BudgetLines WHERE Year = 2019"));
    }

    [Fact]
    public void Every_quote_is_the_lines_of_its_document()
    {
        string[] tables = ["BudgetUnits", "BudgetLines", "Projects", "ProjectGoals", "ScheduleSteps", "Indicators", "ProcurementLines", "AssetTables", "AssetLines"];
        var lines = Query("SELECT d.Id, hex(c.Bytes) FROM Documents d JOIN DocumentContents c ON c.DocumentId = d.Id").Split('\n')
            .Select(row => row.Split('|'))
            .ToDictionary(row => row[0], row => System.Text.Encoding.UTF8.GetString(Convert.FromHexString(row[1])).Split('\n'));
        var quotes = tables.SelectMany(t => Query($"SELECT DocumentId, LineStart, LineEnd, hex(Quote) FROM {t}").Split('\n')).ToArray();

        Assert.True(quotes.Length > 700);
        Assert.All(quotes, row =>
        {
            var parts = row.Split('|');
            var expected = string.Join('\n', lines[parts[0]][(int.Parse(parts[1], null) - 1)..int.Parse(parts[2], null)]);
            Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(Convert.FromHexString(parts[3])));
        });
    }

    [Fact]
    public void The_dataset_counts_every_fact() => Assert.Equal(
        Query(
            """
            SELECT 2, 1, (SELECT count(*) FROM BudgetUnits) + (SELECT count(*) FROM BudgetLines) + (SELECT count(*) FROM Projects)
              + (SELECT count(*) FROM Indicators) + (SELECT count(*) FROM ProcurementLines) + (SELECT count(*) FROM AssetTables) + (SELECT count(*) FROM AssetLines)
              + (SELECT count(*) FROM Responsibilities) + (SELECT count(*) FROM Activities) + (SELECT count(*) FROM PerformanceGoals)
              + (SELECT count(*) FROM Statements) + (SELECT count(*) FROM GlossaryTerms) + (SELECT count(*) FROM ReportedChanges)
            """),
        Query("SELECT Documents, Departments, Facts FROM Datasets"));

    [Fact]
    public void Another_build_gives_the_same_rows()
    {
        using var again = new BuiltSeeds();

        Assert.Equal(WithoutTime(seeds.Path), WithoutTime(again.Path));

        static string WithoutTime(string path) =>
            System.Text.RegularExpressions.Regex.Replace(TestDatabase.Dump(path), @"\b1[78]\d{11}\b", "now");
    }

    [Fact]
    public void Importing_a_seed_again_keeps_every_row()
    {
        using var again = new BuiltSeeds();
        var before = TestDatabase.Dump(again.Path);
        var seed = SeedManifest.Read(BuiltSeeds.SeedPath).Seeds[1];
        using var context = again.Database.OpenForWriting();
        var importedAt = context.Documents.Single(d => d.Year == 2021).ImportedAt;

        new DocumentImporter(context).Import(seed.Document, seed.Read(), DocumentReader.Read(seed.Read().Text), importedAt);

        Assert.Equal(before, TestDatabase.Dump(again.Path));
    }

    [Theory]
    [InlineData("", "2020.txt: The document is empty: line 1 ")]
    [InlineData("E694BFE6B395E5A7940AC4E3BAC30A", "2020.txt: The document is not UTF-8: line 2, ")]
    public void A_seed_that_is_empty_or_not_utf_8_is_named_with_its_line(string bytes, string where)
    {
        using var folder = new TemporaryFolder();
        using var bad = new SeedFolder();
        bad.Add(2020, Convert.FromHexString(bytes));
        var options = new DatabaseOptions { ConnectionString = $"Data Source={folder["bad.db"]}" };

        var error = Assert.Throws<SeedException>(() => new BudgetDatabase(options).EnsureBuilt(bad.Path));

        Assert.Contains(where, error.Message);
        Assert.Empty(folder.Files);
    }

    private string Query(string sql) => TestDatabase.Query(seeds.Path, sql);

    /// <summary>A database built of `seed/` in the way the service does it.</summary>
    public sealed class BuiltSeeds : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public BuiltSeeds()
        {
            var options = new DatabaseOptions { ConnectionString = $"Data Source={_folder["seeds.db"]}" };
            Database = new BudgetDatabase(options);
            Database.EnsureBuilt(SeedPath, Progress.Add);
        }

        public static string SeedPath
        {
            get
            {
                var folder = new DirectoryInfo(AppContext.BaseDirectory);
                while (!File.Exists(System.IO.Path.Combine(folder.FullName, "OpenBudget.sln")))
                {
                    folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of a clone of the project.");
                }

                return System.IO.Path.Combine(folder.FullName, "seed");
            }
        }

        public BudgetDatabase Database { get; }

        public List<BuildProgress> Progress { get; } = [];

        public string Path => Database.Path;

        public void Dispose() => _folder.Dispose();
    }
}
