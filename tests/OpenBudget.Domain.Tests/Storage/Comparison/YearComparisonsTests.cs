using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Comparing;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;
using OpenBudget.Domain.Storage.Comparison;
using OpenBudget.Tests;
using SQLitePCL;
using static OpenBudget.Domain.Tests.Storage.Disclosed;

namespace OpenBudget.Domain.Tests.Storage.Comparison;

/// <summary>Years of made-up departments side by side; every case on both databases.</summary>
public sealed class YearComparisonsTests(PostgresTestDatabase postgres) : IClassFixture<PostgresTestDatabase>, IDisposable
{
    private const string Measures =
        """
        TotalExpenditure: 2020 100 OwnDocument; 2021 150 OwnDocument (50) | 50 5000 ∅
        ProjectExpenditure: 2020 涉密; 2021 70 OwnDocument | ∅ ∅ Withheld
        OverseasTravel: 2020 0 OwnDocument; 2021 5 OwnDocument (5) | 5 ∅ ZeroBase
        OfficialVehicles: 2020 8 LaterDocument; 2021 6 OwnDocument (-2) | -2 -2500 ∅
        OfficialReception: 2020 3 OwnDocument; 2021 ∅ | ∅ ∅ MissingLatest
        Procurement: 2020 ∅; 2021 9 OwnDocument | ∅ ∅ MissingBase
        """;

    private const string Projects =
        """
        Continued 维护稳定工作 [2020→2021 SameName] 2020 涉密; 2021 30 OwnDocument | ∅ ∅ Withheld
        Renamed 信访专项 [2020→2021 Renamed] 2020 7 Duty; 2021 8 OwnDocument (1) | 1 1429 ∅
        Continued 宣传工作 [2020→2021 SameName] 2020 ∅; 2021 20 OwnDocument | ∅ ∅ MissingBase
        Dropped 宣传经费 [] 2020 ∅; 2021 ∅ | ∅ ∅ MissingBase
        """;

    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Measures_of_every_kind_of_absence()
    {
        Fill(_database.Database);
        Assert.Equal(Measures, Text((await ReadAsync(_database.Database, [2021, 2020], "乙")).Measures));
    }

    [Fact]
    public async Task The_amount_of_a_duty_is_used_for_the_one_project_that_serves_it_and_never_where_the_project_s_own_is_withheld()
    {
        Fill(_database.Database);
        Assert.Equal(Projects, Text((await ReadAsync(_database.Database, [2020, 2021], "乙")).Projects));
    }

    [Fact]
    public async Task Chains_go_by_way_of_years_that_are_not_asked_for_and_over_years_in_which_a_project_paused()
    {
        Fill(_database.Database);
        Assert.Equal(
            """
            Renamed 综治工作 [2019→2020 Renamed, 2020→2021 Renamed] 2019 100 OwnDocument; 2021 200 OwnDocument (100) | 100 10000 ∅
            Continued 村级换届 [2019→2021 SameName] 2019 300 OwnDocument; 2021 350 OwnDocument (50) | 50 1667 ∅
            Added 雪亮工程 [] 2019 ∅; 2021 2 OwnDocument | ∅ ∅ MissingBase
            """,
            Text((await ReadAsync(_database.Database, [2019, 2021], "甲")).Projects));
        Assert.Equal(
            """
            Renamed 综治工作 [2019→2020 Renamed, 2020→2021 Renamed] 2019 100 OwnDocument; 2020 150 OwnDocument (50); 2021 200 OwnDocument (50) | 100 10000 ∅
            Continued 村级换届 [2019→2021 SameName] 2019 300 OwnDocument; 2020 ∅; 2021 350 OwnDocument | 50 1667 ∅
            Added 雪亮工程 [2020→2021 SameName] 2019 ∅; 2020 1 OwnDocument; 2021 2 OwnDocument (1) | ∅ ∅ MissingBase
            """,
            Text((await ReadAsync(_database.Database, [2019, 2020, 2021], "甲")).Projects));
    }

    [Fact]
    public async Task Years_without_projects_have_none_added_or_dropped()
    {
        Fill(_database.Database);
        Assert.Empty((await ReadAsync(_database.Database, [2018, 2019], "甲")).Projects);
        Assert.Equal(3, (await ReadAsync(_database.Database, [2018, 2019, 2020], "甲")).Projects.Count);
    }

    [Fact]
    public async Task Units_are_the_same_by_name_or_code_and_a_section_of_one_year_is_told_once()
    {
        Fill(_database.Database);
        var issues = (await ReadAsync(_database.Database, [2021, 2019, 2020], "甲")).Comparability.Issues;
        Assert.Equal(
            """
            ScopeChanged 2019 2020 预算单位由2019年的2个变为2020年的2个，增加服务中心，减少招待所。 | 2 budget units in 2019, 2 in 2020; added: 服务中心; gone: 招待所. | 甲 招待所 甲（本级） 服务中心
            LayoutChanged 2020 2021 “项目”一节只见于2021年的文件，2020年的文件没有。 | The section “项目” (PROJECTS) is in the document of 2021 and not in that of 2020. | 第二行
            """,
            string.Join('\n', issues.Select(i =>
                $"{i.Kind} {string.Join(' ', i.Years)} {i.Reason.Zh} | {i.Reason.En} | {string.Join(' ', i.Sources.Select(s => s.Quote))}")));
    }

    [Fact]
    public async Task Procurement_is_the_stated_total_else_the_sum_of_lines_that_all_have_an_amount()
    {
        Fill(_database.Database);
        Assert.Equal(
            "2019 2 500; 2020 2 ; 2021 1 9",
            string.Join("; ", (await ReadAsync(_database.Database, [2019, 2020, 2021], "丙")).Procurement.Select(p => $"{p.Year} {p.Lines} {p.AmountFen}")));
    }

    [Fact]
    public async Task A_department_is_found_by_its_code_or_name_and_its_region()
    {
        Fill(_database.Database);
        await using var connection = await OpenAsync(_database.Database);
        Assert.Equal([1], await YearComparisons.FindDepartmentsAsync(connection, "甲", null, default));
        Assert.Equal([1], await YearComparisons.FindDepartmentsAsync(connection, "216", "秦皇岛经济技术开发区", default));
        Assert.Empty(await YearComparisons.FindDepartmentsAsync(connection, "甲", "北京", default));
        Assert.Equal([3, 4], await YearComparisons.FindDepartmentsAsync(connection, "丙", null, default));
        Assert.Equal([4], await YearComparisons.FindDepartmentsAsync(connection, "丙", "北京", default));
    }

    [Fact]
    public async Task What_nobody_asked_for_is_not_read_and_changes_nothing_else()
    {
        Fill(_database.Database);
        await using var connection = await OpenAsync(_database.Database);
        int[] years = [2019, 2020, 2021];
        var few = new ComparisonParts(Department: false, Ties: false, MeasureSources: false, ProjectKeys: false);
        var all = (await YearComparisons.ReadAsync(connection, [1, 2], years, new ComparisonParts(), default)).Values;
        var some = (await YearComparisons.ReadAsync(connection, [1, 2], years, few, default)).Values;
        var (measures, projects) = (all.SelectMany(c => c.Measures).ToArray(), all.SelectMany(c => c.Projects).ToArray());
        var (otherMeasures, otherProjects) = (some.SelectMany(c => c.Measures).ToArray(), some.SelectMany(c => c.Projects).ToArray());

        Assert.NotEmpty(measures);
        Assert.NotEmpty(projects);
        Assert.Equal(measures.Select(Figures), otherMeasures.Select(Figures));
        Assert.Equal(projects.Select(p => (p.Status, p.Name, Figures(p))), otherProjects.Select(p => (p.Status, p.Name, Figures(p))));

        Assert.All(all, c => Assert.NotNull(c.DepartmentKey));
        Assert.All(measures, m => Assert.Contains(m.Values, v => v.Sources.Count > 0));
        Assert.All(projects, p => Assert.NotEmpty(p.Projects));
        Assert.All(some, c => Assert.Null(c.DepartmentKey));
        Assert.All(otherMeasures.SelectMany(m => m.Values).Concat(otherProjects.SelectMany(p => p.Values)), v => Assert.Empty(v.Sources));
        Assert.All(otherProjects, p => Assert.Empty(p.Projects));
        Assert.All(otherProjects, p => Assert.Empty(p.Links));
    }

    [PostgresFact]
    public async Task Both_databases_answer_the_same()
    {
        using var seeds = new SeedFolder();
        seeds.WriteManifest("{ \"documents\": [] }");
        var server = new BudgetDatabase(new DatabaseOptions { Provider = "PostgreSql", ConnectionString = postgres.ConnectionString });
        server.EnsureBuilt(seeds.Path);
        Fill(server);
        Fill(_database.Database);
        foreach (var department in new[] { "甲", "乙", "丙" })
        {
            Assert.Equal(
                await EverythingAsync(_database.Database, department), await EverythingAsync(server, department));
        }

        await using var connection = await OpenAsync(server);
        Assert.Equal([3, 4], await YearComparisons.FindDepartmentsAsync(connection, "丙", null, default));
    }

    [Fact]
    public async Task A_hundred_departments_take_as_many_statements_as_one()
    {
        for (var i = 0; i < 100; i++)
        {
            _database.Import(2020, Everything(2020), $"{i}", $"部门{i}");
            _database.Import(2021, Everything(2021), $"{i} 2021", $"部门{i}");
        }

        Assert.Equal(12, await CountAsync([1]));
        Assert.Equal(12, await CountAsync([.. Enumerable.Range(1, 100)]));
        Assert.Equal(4, await CountAsync([.. Enumerable.Range(1, 100)], new ComparisonParts(
            Comparability: false, Measures: true, Projects: true, Assets: false, Procurement: false, ReportedChanges: false)));
        Assert.Equal(2, await CountAsync([.. Enumerable.Range(1, 100)], new ComparisonParts(
            Comparability: false, Measures: false, Projects: false, Assets: true, Procurement: false, ReportedChanges: false)));
    }

    private async Task<int> CountAsync(long[] departments, ComparisonParts? parts = null)
    {
        await using var connection = (SqliteConnection)await OpenAsync(_database.Database);
        var statements = 0;
        raw.sqlite3_trace(connection.Handle, (strdelegate_trace)((_, _) => statements++), null);
        var compared = await YearComparisons.ReadAsync(connection, departments, [2020, 2021], parts ?? new ComparisonParts(), default);
        Assert.Equal(departments.Order(), compared.Keys.Order());
        Assert.All(compared.Values, c => Assert.True(c.Measures.Count + c.Assets.Count > 0));
        return statements;
    }

    private static async Task<DbConnection> OpenAsync(BudgetDatabase database)
    {
        var context = database.OpenForReading();
        var connection = context.Database.GetDbConnection();
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<YearComparison> ReadAsync(BudgetDatabase database, int[] years, string department)
    {
        await using var connection = await OpenAsync(database);
        var id = (await YearComparisons.FindDepartmentsAsync(connection, department, "秦皇岛经济技术开发区", default)).Single();
        return (await YearComparisons.ReadAsync(connection, [id], years, new ComparisonParts(), default))[id];
    }

    private static async Task<string> EverythingAsync(BudgetDatabase database, string department)
    {
        var compared = await ReadAsync(database, [2018, 2019, 2020, 2021], department);
        return string.Join('\n',
        [
            Text(compared.Measures),
            Text(compared.Projects),
            Text(compared.Assets),
            string.Join('\n', compared.Procurement),
            string.Join('\n', compared.ReportedChanges),
            string.Join('\n', compared.Projects.SelectMany(p => p.Links).Select(l => l.ToString())),
            string.Join('\n', compared.Comparability.Issues.Select(i => $"{i.Kind} {i.Reason} {string.Join(' ', i.Sources.Select(s => s.ToString()))}")),
            string.Join('\n', compared.Measures.SelectMany(m => m.Values).SelectMany(v => v.Sources).Select(s => s.ToString())),
        ]);
    }

    private static void Fill(BudgetDatabase database)
    {
        var head = Unit("甲（本级）", "216001");
        Import(database, "甲", 2019, new() { Units = [Unit("甲", "216001"), Unit("招待所")], Projects = [Project(1, "综治经费", fen: 100), Project(2, "村级换届", fen: 300)] });
        Import(database, "甲", 2020, new() { Units = [head, Unit("服务中心", "216002")], Projects = [Project(1, "综治专项", fen: 150), Project(2, "雪亮工程", fen: 1)] });
        Import(database, "甲", 2021, new()
        {
            Units = [Unit("甲", "216001"), Unit("便民服务中心", "216002")],
            Projects = [Project(1, "综治工作", fen: 200), Project(2, "村级换届", fen: 350), Project(3, "雪亮工程", fen: 2)],
            Sections = [new Section { Kind = "PREFACE", LineStart = 1, LineEnd = 1 }, new Section { Kind = "PROJECTS", Heading = "项目", LineStart = 2, LineEnd = 2 }],
        });

        var withheld = Line(2020, Measure.ProjectExpenditure, null);
        withheld.Withheld = true;
        withheld.Absences.Add(new Absence { Field = "amount", Reason = AbsenceReason.Withheld, Published = "涉密" });
        var secret = Project(3, "维护稳定工作", fen: null);
        secret.Withheld = true;
        secret.Absences.Add(new Absence { Field = "amount", Reason = AbsenceReason.Withheld, Published = "涉密" });
        Import(database, "乙", 2020, new()
        {
            Lines = [Line(2020, Measure.TotalExpenditure, 100), withheld, Line(2020, Measure.OverseasTravel, 0), Line(2020, Measure.OfficialReception, 3)],
            Projects = [Project(1, "宣传工作", fen: null), Project(2, "宣传经费", fen: null), secret, Project(4, "信访工作", fen: null)],
            Activities = [With(Duty("1", "宣传工作"), 10), With(Duty("2", "维护稳定工作"), 25), With(Duty("3", "信访"), 7)],
        });
        Import(database, "乙", 2021, new()
        {
            Lines =
            [
                Line(2021, Measure.TotalExpenditure, 150), Line(2021, Measure.ProjectExpenditure, 70), Line(2021, Measure.OverseasTravel, 5),
                Line(2020, Measure.OfficialVehicles, 8), Line(2021, Measure.OfficialVehicles, 6), Line(2021, Measure.Procurement, 9),
            ],
            Projects = [Project(1, "维护稳定工作", fen: 30), Project(2, "信访专项", fen: 8), Project(3, "宣传工作", fen: 20)],
        });

        Import(database, "丙", 2019, new() { ProcurementLines = [Bought(200), Bought(300)] });
        Import(database, "丙", 2020, new() { ProcurementLines = [Bought(200), Bought(null)] });
        Import(database, "丙", 2021, new() { ProcurementLines = [Bought(200)], Lines = [Line(2021, Measure.Procurement, 9)] });
        Import(database, "丙", 2021, new(), "北京");
    }

    private static Activity With(Activity duty, long fen)
    {
        duty.AmountFen = fen;
        return duty;
    }

    private static ProcurementLine Bought(long? fen) => new() { ProjectName = "p", Item = "i", AmountFen = fen, LineStart = 1, LineEnd = 1, Quote = "i" };

    private static void Import(BudgetDatabase database, string department, int year, DisclosedDocument disclosed, string region = "秦皇岛经济技术开发区") => database.Import(
        TestDatabase.Published(year) with { Department = department, Region = region }, TestDatabase.TextFile($"{region}{department}{year}\n第二行"), disclosed);

    private static string Text(IReadOnlyList<MeasureComparison> measures) => string.Join('\n', measures.Select(m => $"{m.Measure}: {Figures(m)}"));

    private static string Text(IReadOnlyList<AssetComparison> assets) => string.Join('\n', assets.Select(a => $"{a.Category}: {Figures(a)}"));

    private static string Text(IReadOnlyList<ProjectComparison> projects) => string.Join('\n', projects.Select(p =>
        $"{p.Status} {p.Name} [{string.Join(", ", p.Links.Select(l => $"{l.FromKey[..4]}→{l.ToKey[..4]} {l.Relation}"))}] {Figures(p)}"));

    private static string Figures(FigureComparison figures) => string.Join("; ", figures.Values.Select(v =>
            $"{v.Year} {(v.Withheld ? "涉密" : Text(v.AmountFen))}{(v.Basis is { } basis ? $" {basis}" : "")}{(v.ChangeFromPreviousFen is { } change ? $" ({change})" : "")}"))
        + $" | {Text(figures.Change.Fen)} {Text(figures.Change.Percent)} {figures.Change.Note?.ToString() ?? "∅"}";

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "∅";
}
