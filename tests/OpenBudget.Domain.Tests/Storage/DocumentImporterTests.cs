using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;
using OpenBudget.Domain.Tests.Disclosure;
using static OpenBudget.Domain.Tests.Storage.Disclosed;

namespace OpenBudget.Domain.Tests.Storage;

public sealed class DocumentImporterTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void A_document_makes_its_department_year_budget_and_facts()
    {
        var result = _database.Import(2020, Everything(2020), "a");

        Assert.Equal((false, 19, 0), (result.Replaced, result.Facts, result.FactsBefore));
        Assert.Equal("1|216|政法委|秦皇岛经济技术开发区", Query("SELECT Id, Code, Name, Region FROM Departments"));
        Assert.Equal("2019\n2020", Query("SELECT Year FROM FiscalYears"));
        Assert.Equal("1|1|2020|3709300|3709300|∅", Query("SELECT Id, DepartmentId, Year, TotalRevenueFen, TotalExpenditureFen, BasicExpenditureFen FROM Budgets"));
        Assert.Equal("1|1|1|2020|2020.txt|10", Query("SELECT Id, DepartmentId, BudgetId, Year, FileName, LineCount FROM Documents"));
        Assert.Equal("1|1|1|1|1|2020", Query("SELECT Id, BudgetId, BudgetUnitId, DepartmentId, DocumentId, Year FROM Projects"));
        Assert.Equal(
            "1|1|∅|2|1|2020\n2|1|1|∅|1|2020",
            Query("SELECT Id, BudgetId, ProjectId, ActivityId, DocumentId, Year FROM Indicators ORDER BY Id"));
        Assert.Equal("1|1|DUTY|1|∅\n2|1|ACTIVITY|1.1|1", Query("SELECT Id, BudgetId, Kind, Number, ParentId FROM Activities"));
        Assert.Equal(
            "2|1|EXCELLENT|GTE|90000000|%|0\n2|2|POOR|∅|∅|∅|1",
            Query("SELECT i.ActivityId, Ordinal, Grade, Operator, Value, Unit, s.Withheld FROM GradeStandards s JOIN Indicators i ON i.Id = s.IndicatorId"));
        Assert.Equal("1|208|CLASS|∅\n2|20805|SECTION|1", Query("SELECT Id, Code, Level, ParentId FROM Classifications"));
        Assert.Equal("1|1|1|1|2020|∅\n2|1|1|1|2020|反映用于养老方面的支出。", Query(
            "SELECT ClassificationId, Ordinal, DocumentId, DepartmentId, Year, Definition FROM ClassificationWordings"));
        Assert.Equal("1|RESPONSIBILITIES|1|4|1|1\n2|PROJECTS|5|10|2|0", Query("SELECT Ordinal, Kind, LineStart, LineEnd, Facts, Understood FROM Sections"));
        Assert.Equal("1|∅|维护稳定|2020", Query("SELECT Number, Organ, Text, Year FROM Responsibilities"));
        Assert.Equal("1|ITEMISED|综治|1|平安", Query("SELECT BudgetId, Kind, Section, Number, Text FROM PerformanceGoals"));
        Assert.Equal("1|SPECIAL_FUNDS|无专项资金", Query("SELECT BudgetId, Topic, Text FROM Statements"));
        Assert.Equal("三公经费|三项费用", Query("SELECT Term, Definition FROM GlossaryTerms"));
        Assert.Equal("1|2020|2019|84700|84700|1", Query("SELECT BudgetId, Year, BaseYear, ReportedFen, ComputedFen, Agrees FROM ReportedChanges"));
        Assert.Equal("1|1|1|1000000|500", Query("SELECT BudgetId, BudgetUnitId, ProjectId, Quantity, AmountFen FROM ProcurementLines"));
        Assert.Equal("1|1|∅\n2|1|1", Query("SELECT Id, TableId, ParentId FROM AssetLines"));
    }

    [Fact]
    public void The_same_document_again_leaves_every_row_as_it_was()
    {
        _database.Import(2020, Everything(2020), "a");
        var before = TestDatabase.Dump(_database.Path);

        var result = _database.Import(2020, Everything(2020), "a");

        Assert.Equal((true, 19, 19), (result.Replaced, result.Facts, result.FactsBefore));
        Assert.Equal(before, TestDatabase.Dump(_database.Path));
    }

    [Fact]
    public void A_corrected_document_replaces_its_facts_and_the_rows_that_stay_keep_key_and_number()
    {
        _database.Import(2021, new() { Projects = [Project(1, "甲", "P1"), Project(2, "乙", "P2"), Project(3, "丙", "P3")] }, "first");
        var keys = Query("SELECT Id, Code, Key FROM Projects WHERE Code IN ('P1', 'P3') ORDER BY Id");

        _database.Import(2021, new() { Projects = [Project(1, "丁", "P4"), Project(2, "丙", "P3", fen: 7), Project(3, "甲", "P1")] }, "second");

        Assert.Equal("1|P1|3|100\n3|P3|2|7\n4|P4|1|100", Query("SELECT Id, Code, Number, AmountFen FROM Projects ORDER BY Id"));
        Assert.Equal(keys, Query("SELECT Id, Code, Key FROM Projects WHERE Code IN ('P1', 'P3') ORDER BY Id"));
        Assert.Equal("1|second", Query("SELECT DocumentId, CAST(Bytes AS TEXT) FROM DocumentContents"));
    }

    [Fact]
    public void In_every_table_the_rows_of_a_corrected_document_keep_key_and_number()
    {
        _database.Import(2020, Everything(2020), "first");
        var tables = Query("SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c ON c.name = 'Key' WHERE t.type = 'table'").Split('\n');
        var before = Array.ConvertAll(tables, Keys);
        Assert.True(tables.Length >= 16, $"{tables.Length} tables");
        var corrected = Everything(2020);
        foreach (var fact in FactList.Sources(corrected))
        {
            (fact.LineStart, fact.LineEnd, fact.Quote) = (fact.LineStart + 3, fact.LineEnd + 3, $"更正{fact.Quote}");
        }

        _database.Import(2020, corrected, "second");

        Assert.Equal(before, Array.ConvertAll(tables, Keys));
        Assert.Equal("更正护路联防|6", Query("SELECT Quote, LineStart FROM Projects"));

        string Keys(string table) => $"{table}\n{Query($"SELECT Id, Key FROM \"{table}\" ORDER BY Id")}";
    }

    [Fact]
    public void A_correction_leaves_nothing_of_the_earlier_document_behind()
    {
        _database.Import(2020, Everything(2020), "first");

        var result = _database.Import(2020, Lines(Line(2020, Measure.TotalRevenue, 5)), "second");

        Assert.Equal((1, 19), (result.Facts, result.FactsBefore));
        Assert.Equal("2020|TOTAL_REVENUE|5|1", Query("SELECT Year, Measure, AmountFen, Preferred FROM BudgetLines"));
        Assert.Equal("2020", Query("SELECT Year FROM FiscalYears"));
        Assert.Equal("5|∅", Query("SELECT TotalRevenueFen, TotalExpenditureFen FROM Budgets"));
        Assert.Equal("∅", Query("SELECT Code FROM Departments"));
        Assert.Equal("0", Query(
            """
            SELECT (SELECT count(*) FROM BudgetUnits) + (SELECT count(*) FROM Projects) + (SELECT count(*) FROM Indicators)
                 + (SELECT count(*) FROM ProcurementLines) + (SELECT count(*) FROM AssetTables) + (SELECT count(*) FROM AssetLines)
                 + (SELECT count(*) FROM ProjectGoals) + (SELECT count(*) FROM ScheduleSteps) + (SELECT count(*) FROM ProjectAbsences)
                 + (SELECT count(*) FROM AssetLineAbsences) + (SELECT count(*) FROM AgencyOperatingExpenseUses)
                 + (SELECT count(*) FROM Activities) + (SELECT count(*) FROM ActivityAbsences) + (SELECT count(*) FROM GradeStandards)
                 + (SELECT count(*) FROM Classifications) + (SELECT count(*) FROM ClassificationWordings) + (SELECT count(*) FROM Sections)
                 + (SELECT count(*) FROM Responsibilities) + (SELECT count(*) FROM PerformanceGoals) + (SELECT count(*) FROM Statements)
                 + (SELECT count(*) FROM GlossaryTerms) + (SELECT count(*) FROM ReportedChanges)
            """));
    }

    [Fact]
    public void Equal_rows_of_a_document_are_told_apart_by_their_order()
    {
        _database.Import(2020, new() { Projects = [Project(1, "甲").With(Indicator(1, IndicatorKind.Cost, null), Indicator(2, IndicatorKind.Cost, null))] }, "a");

        var budget = NaturalKeys.Budget(NaturalKeys.Department("秦皇岛经济技术开发区", "政法委"), 2020);
        var project = NaturalKeys.Project(budget, 2020, null, null, "甲", 1);
        Assert.Equal(
            $"1|{NaturalKeys.Indicator(project, 2020, IndicatorKind.Cost, null, null, 1)}\n2|{NaturalKeys.Indicator(project, 2020, IndicatorKind.Cost, null, null, 2)}",
            Query("SELECT Number, Key FROM Indicators ORDER BY Id"));
    }

    [Fact]
    public void A_department_and_its_own_unit_of_the_same_name_are_two_units()
    {
        _database.Import(2021, new() { Units = [Unit("政法委"), Unit("政法委（本级）")] }, "a");

        Assert.Equal("2", Query("SELECT count(DISTINCT Key) FROM BudgetUnits"));
    }

    [Fact]
    public void The_department_s_code_is_what_its_units_codes_of_the_latest_year_begin_with()
    {
        _database.Import(2020, new() { Units = [Unit("甲", "301001")] }, "a");
        Assert.Equal("301", Query("SELECT Code FROM Departments"));

        _database.Import(2021, new() { Units = [Unit("甲", "216001"), Unit("乙", "216003"), Unit("丙")] }, "b");
        Assert.Equal("216", Query("SELECT Code FROM Departments"));

        _database.Import(2022, new() { Units = [Unit("甲")] }, "c");
        Assert.Equal("216", Query("SELECT Code FROM Departments"));
    }

    [Fact]
    public void The_lines_of_a_year_without_a_document_get_their_budget_when_its_document_comes()
    {
        _database.Import(2021, Lines(Line(2021, Measure.TotalRevenue, 1), Line(2020, Measure.TotalRevenue, 2)), "a");
        Assert.Equal("2020|∅\n2021|1", Query("SELECT Year, BudgetId FROM BudgetLines ORDER BY Year"));

        _database.Import(2020, Lines(Line(2019, Measure.TotalRevenue, 3)), "b");
        Assert.Equal("2019|∅\n2020|2\n2021|1", Query("SELECT Year, BudgetId FROM BudgetLines ORDER BY Year"));
    }

    [Fact]
    public void A_line_whose_year_the_reader_does_not_know_is_of_the_document_s_year()
    {
        _database.Import(2021, Lines(Line(0, Measure.TotalRevenue, 1)), "a");

        Assert.Equal("2021|1", Query("SELECT Year, BudgetId FROM BudgetLines"));
    }

    [Fact]
    public void The_dataset_counts_what_is_stored()
    {
        _database.Import(2020, Everything(2020), "a");
        Assert.Equal("1|1|19", Query("SELECT Documents, Departments, Facts FROM Datasets"));
        var version = Query("SELECT Version FROM Datasets");

        _database.Import(2021, Lines(Line(2021, Measure.TotalRevenue, 1)), "b");
        Assert.Equal("2|1|20", Query("SELECT Documents, Departments, Facts FROM Datasets"));
        Assert.Equal("2019\n2020\n2021", Query("SELECT Year FROM DatasetYears"));

        _database.Import(2020, Lines(Line(2020, Measure.TotalRevenue, 1), Line(2020, Measure.TotalExpenditure, 1)), "c");
        Assert.Equal("2|1|3", Query("SELECT Documents, Departments, Facts FROM Datasets"));
        Assert.Equal("2020\n2021", Query("SELECT Year FROM DatasetYears"));
        Assert.NotEqual(version, Query("SELECT Version FROM Datasets"));
    }

    [Fact]
    public void The_version_is_the_same_for_the_same_documents_in_any_order()
    {
        using var other = new TestDatabase();
        _database.Import(2020, Everything(2020), "a");
        _database.Import(2021, Everything(2021), "b");
        other.Import(2021, Everything(2021), "b");
        other.Import(2020, Everything(2020), "a");

        Assert.Equal(Query("SELECT Version FROM Datasets"), other.Query("SELECT Version FROM Datasets"));
    }

    [Fact]
    public void A_document_that_states_another_year_is_refused_and_nothing_is_stored()
    {
        var error = Assert.Throws<StorageException>(() => _database.Import(2021, Everything(2020), "a"));

        Assert.Equal("2021.txt says it is about 2020, but is to be imported for 2021. Name the year it states.", error.Message);
        Assert.Equal("0", Query("SELECT count(*) FROM Documents"));
    }

    [Fact]
    public void The_same_bytes_under_another_year_are_refused()
    {
        _database.Import(2020, Lines(), "a");

        var error = Assert.Throws<StorageException>(() => _database.Import(2021, Lines(), "a"));

        Assert.Equal(
            "2021.txt has the same bytes as 2020.txt, which is imported as 政法委 2020. Check department and year, or leave it out.",
            error.Message);
    }

    [Fact]
    public void Final_accounts_have_no_place_among_budgets()
    {
        using var context = _database.Database.OpenForWriting();
        var document = TestDatabase.Published(2020) with { Kind = DocumentKind.FinalAccounts };

        var error = Assert.Throws<StorageException>(
            () => new DocumentImporter(context).Import(document, TestDatabase.TextFile("a"), Lines(), TestDatabase.Noon));

        Assert.StartsWith("2020.txt is of the kind FINAL_ACCOUNTS;", error.Message);
    }

    [Fact]
    public void An_import_that_fails_half_way_leaves_the_database_as_it_was()
    {
        _database.Import(2020, Everything(2020), "a");
        var before = TestDatabase.Dump(_database.Path);
        var stranger = Unit("不在表中");

        var error = Assert.Throws<InvalidOperationException>(
            () => _database.Import(2020, new() { Projects = [Project(1, "甲", unit: stranger)] }, "b"));

        Assert.Equal("A fact refers to a BudgetUnit (lines 2 to 2) that is not among the document's own.", error.Message);
        Assert.Equal(before, TestDatabase.Dump(_database.Path));
    }

    [Fact]
    public void The_work_of_an_import_does_not_grow_with_the_other_documents()
    {
        long Steps(int year)
        {
            using var context = _database.Database.OpenForWriting();
            context.Database.GetDbConnection().Open();
            var handle = ((Microsoft.Data.Sqlite.SqliteConnection)context.Database.GetDbConnection()).Handle!;
            long steps = 0;
            SQLitePCL.raw.sqlite3_progress_handler(handle, 100, _ => { steps++; return 0; }, null);
            new DocumentImporter(context).Import(TestDatabase.Published(year), TestDatabase.TextFile($"{year}"), Many(year), TestDatabase.Noon);
            SQLitePCL.raw.sqlite3_progress_handler(handle, 0, null, null);
            return steps;
        }

        Steps(1990);
        var early = Steps(1992);
        for (var year = 1994; year < 2034; year += 2)
        {
            Steps(year);
        }

        var late = Steps(2034);
        Assert.InRange(late, 1, early * 3 / 2);
    }

    private static Domain.Disclosure.DisclosedDocument Many(int year) => new()
    {
        Lines = [Line(year, Measure.TotalRevenue, 1), Line(year - 1, Measure.TotalRevenue, 1), Line(year, Measure.TotalExpenditure, 1).Of("20805")],
        Classifications = [Wording("208", "社会保障"), .. Enumerable.Range(20801, 50).Select(code => Wording($"{code}", "款", code == 20805 ? "定义" : null))],
        ReportedChanges = [Change(Measure.TotalRevenue, year - 1, 0)],
        Projects = [.. Enumerable.Range(1, 100).Select(n => Project(n, $"项目{n}").With(Indicator(1, IndicatorKind.Quality, "质量")))],
    };

    private string Query(string sql) => _database.Query(sql);
}
