using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Storage;
using OpenBudget.Domain.Storage.Sqlite;
using static OpenBudget.Domain.Tests.Storage.Disclosed;

namespace OpenBudget.Domain.Tests.Storage;

public sealed class SeedLineageTests : IDisposable
{
    private const string Links =
        """
        SELECT f.Name, t.Name, l.Relation, l.Confidence, l.BasisZh, l.BasisEn
        FROM ProjectLinks l JOIN Projects f ON f.Id = l.FromId JOIN Projects t ON t.Id = l.ToId ORDER BY l.FromId, l.ToId
        """;

    private readonly SeedFolder _folder = new();
    private readonly TemporaryFolder _data = new();

    public SeedLineageTests() => _folder.Add(2020, "2020 铁路护路联防工作 维护稳定工作").Add(2021, "2021 护路经费 维护稳定经费");

    public void Dispose()
    {
        _folder.Dispose();
        _data.Dispose();
    }

    [Fact]
    public void Without_the_file_the_rules_decide()
    {
        Build();
        Assert.Equal(
            "维护稳定工作|维护稳定经费|RENAMED|950000|项目名称“维护稳定工作”与“维护稳定经费”除去“专项”“经费”“工作”“项目”等字样后相同。"
            + "|Without words such as 专项, 经费, 工作 and 项目 the names “维护稳定工作” and “维护稳定经费” are the same.",
            Query(Links));
    }

    [Fact]
    public void What_it_says_overrules_them_and_a_change_of_it_builds_anew()
    {
        Assert.Equal(BuildReason.Missing, Build().Reason);
        Assert.Equal(BuildReason.UpToDate, Build().Reason);
        var version = Query("SELECT Version FROM Datasets");

        Write(Entry("""{ "year": 2020, "name": "铁路护路联防工作" }""", """{ "year": 2021, "number": 1 }""", Basis) + "," +
            Entry("""{ "year": 2020, "number": 2 }""", """{ "year": 2021, "name": "维护稳定经费" }""", "\"same\": false"));
        Assert.Equal(BuildReason.OtherSeeds, Build().Reason);
        Assert.Equal("铁路护路联防工作|护路经费|REVIEWED|1000000|人工核对。|Reviewed.", Query(Links));
        Assert.NotEqual(version, Query("SELECT Version FROM Datasets"));
        Assert.Equal(BuildReason.UpToDate, Build().Reason);
    }

    [Fact]
    public void It_holds_for_what_is_imported_later_and_ends_with_what_is_removed()
    {
        Write(Entry("""{ "year": 2021, "name": "护路经费" }""", """{ "year": 2022, "name": "平安铁路" }""", Basis));
        Build();
        var database = Database();
        var document = TestDatabase.Published(2022);
        var imported = database.Import(document, TestDatabase.TextFile("x"), new DisclosedDocument { Year = 2022, Projects = [Project(1, "平安铁路")] });
        Assert.EndsWith("护路经费|平安铁路|REVIEWED|1000000|人工核对。|Reviewed.", Query(Links), StringComparison.Ordinal);

        database.Remove(imported.DocumentKey, _folder.Path);
        Assert.Equal("维护稳定工作|维护稳定经费|RENAMED", string.Join('|', Query(Links).Split('|')[..3]));
    }

    [Theory]
    [InlineData("{", "line 1: this is not the JSON of a lineage. Mend it there.")]
    [InlineData("{ }", "lineage.json: the list 'links' is missing. Write { \"links\": [ … ] }.")]
    [InlineData("{ \"links\": [null] }", "lineage.json: link 1: this is null. Write an object, or take it out.")]
    [InlineData("{ \"links\": [{ \"form\": 1 }] }", "line 1, at $.links[0].form: this is not the JSON of a lineage. Mend it there.")]
    [InlineData("{ \"links\": [{ }] }", "link 1: 'from.year' is missing.")]
    [InlineData("{ \"links\": [{ \"from\": { \"year\": 2020 } }] }",
        "link 1: 'from' names no project. Give its 'code', its 'name' as printed, or its 'number' in the document.")]
    [InlineData("{ \"links\": [{ \"from\": { \"year\": 2021, \"number\": 1 }, \"to\": { \"year\": 2021, \"number\": 1 } }] }",
        "link 1: 'from' must be of an earlier year than 'to'. Exchange them, or correct 'year'.")]
    [InlineData("{ \"links\": [{ \"from\": { \"year\": 2020, \"number\": 1 }, \"to\": { \"year\": 2021, \"number\": 1 } }] }",
        "link 1: 'basis' is missing. Write { \"zh\": \"…\", \"en\": \"…\" }: why the two are one, or \"same\": false where they are not.")]
    [InlineData("{ \"links\": [{ \"from\": { \"year\": 2020, \"number\": 1 }, \"to\": { \"year\": 2021, \"number\": 1 }, \"same\": false }] }",
        "link 1: 'region' is missing.")]
    public void A_file_that_cannot_be_meant_is_refused_with_its_place(string json, string message)
    {
        File.WriteAllText(Path.Combine(_folder.Path, "lineage.json"), json);
        Assert.EndsWith(message, Assert.Throws<SeedException>(Build).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "year": 2021, "number": 1 }""", """{ "year": 2021, "number": 1 }""", "link 2: link 1 is about the same two projects. Keep one of them.")]
    [InlineData("""{ "year": 2021, "number": 1 }""", """{ "year": 2021, "number": 2 }""",
        "link 2: link 1 already says what 'from' is in that year. A project is one with one other of a year: keep one of them.")]
    public void Two_decisions_that_cannot_both_hold_are_refused(string first, string second, string message)
    {
        Write(Entry("""{ "year": 2020, "number": 1 }""", first, Basis) + "," + Entry("""{ "year": 2020, "number": 1 }""", second, Basis));
        Assert.EndsWith(message, Assert.Throws<SeedException>(Build).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "year": 2021, "name": "护路" }""")]
    [InlineData("""{ "year": 2021, "number": 3 }""")]
    public void A_decision_about_a_project_that_the_seeds_do_not_have_is_refused(string to)
    {
        Write(Entry("""{ "year": 2020, "number": 1 }""", to, Basis));
        Assert.EndsWith(
            "lineage.json: link 1: 'from' and 'to' must each fit exactly one project of 2020 and 2021. Correct the code, name or number, or give more of them.",
            Assert.Throws<SeedException>(Build).Message,
            StringComparison.Ordinal);
        Assert.False(File.Exists(_data["x.db"]));
    }

    [Fact]
    public void A_decision_about_documents_that_are_not_loaded_waits_for_them()
    {
        Write(Entry("""{ "year": 2021, "number": 1 }""", """{ "year": 2022, "number": 1 }""", Basis));
        Assert.Equal(BuildReason.Missing, Build().Reason);
    }

    private const string Basis = """ "basis": { "zh": "人工核对。", "en": "Reviewed." } """;

    private static string Entry(string from, string to, string more) =>
        $$"""{ "region": "秦皇岛经济技术开发区", "department": "政法委", "from": {{from}}, "to": {{to}}, {{more}} }""";

    private void Write(string entries) => File.WriteAllText(Path.Combine(_folder.Path, "lineage.json"), $$"""{ "links": [{{entries}}] }""");

    private BuildOutcome Build() =>
        new DatabaseBuilder(new SqliteFile($"Data Source={_data["x.db"]}"), Read, TimeProvider.System, null).EnsureBuilt(_folder.Path);

    private BudgetDatabase Database() => new(new DatabaseOptions { ConnectionString = $"Data Source={_data["x.db"]};Pooling=False" });

    private string Query(string sql) => TestDatabase.Query(_data["x.db"], sql);

    private static DisclosedDocument Read(ReadOnlyMemory<byte> bytes)
    {
        var words = System.Text.Encoding.UTF8.GetString(bytes.Span).Split(' ');
        return new DisclosedDocument
        {
            Year = int.Parse(words[0], null), LineCount = 1, Projects = [.. words.Skip(1).Select((name, i) => Project(i + 1, name))],
        };
    }
}
