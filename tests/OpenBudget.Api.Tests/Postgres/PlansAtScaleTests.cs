using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using OpenBudget.Api.Tests.Operations;
using OpenBudget.Domain.Storage;
using OpenBudget.Tests;

namespace OpenBudget.Api.Tests.Postgres;

/// <summary>How PostgreSQL answers when it takes the tables for those of a country: what has to read a part of the whole?</summary>
public sealed partial class PlansAtScaleTests(PostgresTestDatabase database) : IClassFixture<PostgresTestDatabase>, IAsyncLifetime
{
    private const int Province = 100;
    private const int Country = 3_000;

    // An index of thirty times the rows is a level deeper.
    private const double Most = 1.5;

    /// <summary>The documented questions that count, sum or sort what is in proportion to the whole.</summary>
    private static readonly Dictionary<string, string> Growing = new(StringComparer.Ordinal)
    {
        ["duties-and-money"] = "sums the duties of a year",
        ["failures-by-rule"] = "counts the failures of all departments",
        ["journalists.md 1"] = "counts the projects of a year",
        ["journalists.md 5"] = "counts the promises of all departments",
        ["journalists.md 6"] = "counts the failures of all departments",
        ["largest-projects"] = "counts the projects of a year",
        ["lines-behind-a-figure"] = "sorts the lines of a measure and a year by whether they are preferred",
        ["promises-by-kind"] = "counts the promises of a year",
        ["satisfaction-promises"] = "counts the promises of all departments",
        ["search-everything"] = "counts its hits, and finds the best of all",
        ["spending-by-unit"] = "sums the projects of a year",
        ["stated-changes"] = "counts the changes of all departments",
        ["three-public-expenses"] = "sorts the lines of a measure by year",
        ["what-does-not-add-up"] = "counts the failures of all departments",
        ["what-is-bought"] = "sums what is bought in a year",
        ["which-documents"] = "counts all documents",
        ["withheld-projects"] = "counts the projects of all departments",
    };

    private RunningService _service = null!;

    public async Task InitializeAsync()
    {
        if (PostgresServer.WhyNot is not null)
        {
            return;
        }

        new BudgetDatabase(new DatabaseOptions { Provider = "PostgreSql", ConnectionString = database.ConnectionString })
            .EnsureBuilt(Path.Combine(RunningService.Repository, "seed"));
        _service = new RunningService("--Database:Provider", "PostgreSql", "--Database:ConnectionString", database.ConnectionString);
        await _service.InitializeAsync();
    }

    public Task DisposeAsync() => PostgresServer.WhyNot is null ? _service.DisposeAsync() : Task.CompletedTask;

    [PostgresFact]
    public async Task Questions_of_a_department_and_a_year_cost_the_same_however_large_the_whole_is()
    {
        const string One = """where: { department: { code: { eq: "216" } }, year: { eq: 2021 } }""";
        (string, string, object?)[] questions =
        [
            ("the benchmark's Q1", Benchmark("Q1"), new { year = 2021, above = 1 }),
            ("the benchmark's Q2", Benchmark("Q2"), new { region = "秦皇岛经济技术开发区" }),
            ("the benchmark's Q3", Benchmark("Q3"), new { code = "216", years = (int[])[2020, 2021] }),
            ("the benchmark's Q4", Benchmark("Q4"), new { code = "13031121HRHHBX1OP73A2", year = 2021 }),
            ("the benchmark's Q9", Benchmark("Q9"), new { department = "216", years = (int[])[2020, 2021] }),
            .. from list in (string[])["projects", "indicators", "budgetLines", "procurementLines", "activities", "reportedChanges", "budgetUnits", "checks", "budgets", "documents"]
               select (list, $"{{ {list}(first: 20, {One}) {{ totalCount nodes {{ id }} }} }}", (object?)null),
            ("the largest projects", $"{{ projects(first: 5, {One}, order: [{{ amount: DESC }}]) {{ totalCount aggregate {{ sum {{ amount }} }} nodes {{ name indicators(first: 20) {{ totalCount nodes {{ name }} }} }} }} }}", null),
            ("spending by unit", $"{{ projects({One}) {{ groups(by: [BUDGET_UNIT_NAME], order: [{{ sum: {{ amount: DESC }} }}]) {{ items {{ key {{ budgetUnitName }} aggregate {{ sum {{ amount }} }} }} }} }} }}", null),
            ("promises by kind", $"{{ indicators({One}) {{ groups(by: [CATEGORY, KIND], order: [{{ count: DESC }}]) {{ items {{ key {{ category kind }} aggregate {{ count }} }} }} }} }}", null),
            ("what does not add up", """{ checks(first: 10, where: { department: { code: { eq: "216" } }, year: { eq: 2021 }, status: { eq: FAIL } }) { totalCount nodes { message sources { lineStart quote } } } }""", null),
            ("a budget's own lists", """{ department(code: "216") { budgets(where: { year: { eq: 2021 } }) { nodes { projects(first: 20) { totalCount nodes { name } } lines(first: 50) { nodes { label amount } } activities(first: 20) { nodes { name } } } } } }""", null),
        ];

        var growing = await GrowingAsync(questions);
        Assert.True(growing.Count == 0, string.Join("\n", growing.Values));
    }

    [PostgresFact]
    public async Task Of_the_documented_questions_only_those_named_here_cost_more_as_the_whole_grows()
    {
        var gallery = Directory.EnumerateFiles(Path.Combine(RunningService.Repository, "queries"), "*.graphql").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file), (object?)null));
        var pages = Directory.EnumerateFiles(Path.Combine(RunningService.Repository, "docs"), "*.md").Append(Path.Combine(RunningService.Repository, "README.md"))
            .Order(StringComparer.Ordinal)
            .SelectMany(page => Examples().Matches(File.ReadAllText(page))
                .Select((e, i) => (string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(page)} {i + 1}"), e.Groups["query"].Value, (object?)null)));
        (string Name, string, object?)[] questions = [.. gallery, .. pages];
        Assert.True(questions.Length >= 28, $"There are {questions.Length}.");

        var growing = await GrowingAsync(questions);
        Assert.True(
            growing.Keys.SequenceEqual(Growing.Keys.Order(StringComparer.Ordinal)),
            $"These cost more:\n{string.Join("\n", growing.Values)}\nThese were expected to: {string.Join(", ", Growing.Keys)}.");
    }

    // The questions with a statement that costs more in the country than in a province, with how much and why.
    private async Task<SortedDictionary<string, string>> GrowingAsync(IReadOnlyList<(string Name, string Text, object? Variables)> questions)
    {
        var asked = new List<(string Name, string Statement)>();
        using (var statements = new RunStatements(new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!))
        {
            foreach (var (name, text, variables) in questions)
            {
                statements.Texts.Clear();
                Assert.DoesNotContain("\"errors\"", await _service.AskAsync(text, variables), StringComparison.Ordinal);
                Assert.NotEmpty(statements.Texts);
                asked.AddRange(statements.Texts.Distinct().Select(statement => (name, statement)));
            }
        }

        StatisticsOfMany.Pretend(database, Province);
        var inProvince = asked.ConvertAll(a => PlannedWork.Of(database.ConnectionString, a.Statement));
        StatisticsOfMany.Pretend(database, Country);
        var inCountry = asked.ConvertAll(a => PlannedWork.Of(database.ConnectionString, a.Statement));
        var growing = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < asked.Count; i++)
        {
            if (inCountry[i].Cost > Most * inProvince[i].Cost)
            {
                growing[asked[i].Name] = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{asked[i].Name}: {inProvince[i].Cost:0} and {inCountry[i].Cost:0}, {inCountry[i].Read}: {asked[i].Statement}");
            }
        }

        return growing;
    }

    private static string Benchmark(string question) =>
        File.ReadAllText(Path.Combine(RunningService.Repository, "bench", "Questions", $"{question}.graphql"));

    [GeneratedRegex("```graphql\n(?<query>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Examples();
}
