using OpenBudget.Domain.Model;
using static OpenBudget.Domain.Tests.Storage.Disclosed;

namespace OpenBudget.Domain.Tests.Storage;

public sealed class ClassificationCatalogueTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Two_departments_that_name_a_category_share_its_row_and_each_has_its_wording()
    {
        _database.Import(2021, new() { Classifications = [Wording("204", "公共安全支出")] }, "a");
        _database.Import(2021, new() { Classifications = [Wording("204", "公共安全"), Wording("205", "教育支出")] }, "b", "教育局");

        Assert.Equal("1|204|公共安全支出\n2|205|教育支出", Query("SELECT Id, Code, Name FROM Classifications ORDER BY Id"));
        Assert.Equal(
            "1|1|1|公共安全支出|4|5\n1|2|2|公共安全|4|5\n2|1|2|教育支出|4|5",
            Query("SELECT ClassificationId, Ordinal, DepartmentId, Name, LineStart, LineEnd FROM ClassificationWordings ORDER BY 1, 2"));
    }

    [Fact]
    public void A_category_is_called_as_the_latest_document_words_it_and_defined_by_the_latest_that_does()
    {
        _database.Import(2021, new() { Classifications = [Wording("204", "公共安全支出", "新定义")] }, "a");
        _database.Import(2020, new() { Classifications = [Wording("204", "公共安全", "旧定义")] }, "b");
        Assert.Equal("公共安全支出|新定义", Query("SELECT Name, Definition FROM Classifications"));

        _database.Import(2022, new() { Classifications = [Wording("204", "公共安全类支出")] }, "c");
        Assert.Equal("公共安全类支出|新定义", Query("SELECT Name, Definition FROM Classifications"));

        _database.Import(2021, new(), "d");
        Assert.Equal("公共安全类支出|旧定义", Query("SELECT Name, Definition FROM Classifications"));

        _database.Import(2022, new(), "e");
        Assert.Equal("公共安全|旧定义", Query("SELECT Name, Definition FROM Classifications"));
    }

    [Fact]
    public void A_category_goes_when_nothing_names_it_any_more_and_comes_back_under_the_same_key()
    {
        _database.Import(2021, new() { Classifications = [Wording("204", "公共安全支出")] }, "a");
        _database.Import(2021, new() { Classifications = [Wording("204", "公共安全支出")] }, "b", "教育局");
        var key = Query("SELECT Key FROM Classifications");

        _database.Import(2021, new(), "c");
        Assert.Equal("1|2", Query("SELECT ClassificationId, DepartmentId FROM ClassificationWordings"));

        _database.Import(2021, new(), "d", "教育局");
        Assert.Equal("0", Query("SELECT count(*) FROM Classifications"));

        _database.Import(2021, new() { Classifications = [Wording("204", "公共安全支出")] }, "e");
        Assert.Equal(key, Query("SELECT Key FROM Classifications"));
    }

    [Fact]
    public void A_correction_keeps_the_place_of_the_document_among_the_wordings()
    {
        _database.Import(2020, new() { Classifications = [Wording("204", "甲"), Wording("204", "乙")] }, "a");
        _database.Import(2021, new() { Classifications = [Wording("204", "丙")] }, "b");

        _database.Import(2020, new() { Classifications = [Wording("204", "丁"), Wording("204", "戊"), Wording("204", "己")] }, "c");

        Assert.Equal("1|丁\n2|戊\n3|丙\n4|己", Query("SELECT Ordinal, Name FROM ClassificationWordings ORDER BY Ordinal"));
    }

    [Fact]
    public void Categories_are_tied_by_their_codes_in_whichever_order_documents_name_them()
    {
        _database.Import(2020, new() { Classifications = [Wording("2080505", "养老保险缴费"), Wording("2080506", "年金缴费"), Wording("30101", "基本工资", null, ClassificationScheme.Economic)] }, "a");
        Assert.Equal("∅\n∅\n∅", Query("SELECT ParentId FROM Classifications"));

        _database.Import(
            2021,
            new()
            {
                Classifications =
                [
                    Wording("208", "社会保障"), Wording("20805", "养老支出"), Wording("20808", "抚恤"), Wording("301", "工资福利", null, ClassificationScheme.Economic),
                    Wording("301", "同码的功能类"),
                ],
            },
            "b");

        Assert.Equal(
            "208|∅\n20805|208\n2080505|20805\n2080506|20805\n20808|208\n301|∅\n301|∅\n30101|301 ECONOMIC",
            Query(
                """
                SELECT c.Code, CASE p.Scheme WHEN 'ECONOMIC' THEN p.Code || ' ECONOMIC' ELSE p.Code END
                FROM Classifications c LEFT JOIN Classifications p ON p.Id = c.ParentId ORDER BY c.Code, c.Id
                """));
    }

    [Fact]
    public void The_categories_below_one_that_goes_stay_without_it()
    {
        _database.Import(2020, new() { Classifications = [Wording("208", "社会保障"), Wording("20805", "养老支出")] }, "a");

        _database.Import(2020, new() { Classifications = [Wording("20805", "养老支出"), Wording("2080505", "缴费")] }, "b");

        Assert.Equal("2|20805|∅\n3|2080505|2", Query("SELECT Id, Code, ParentId FROM Classifications"));
    }

    [Fact]
    public void A_line_of_a_category_that_no_document_words_names_it_by_its_label_and_keeps_it()
    {
        _database.Import(2020, new() { Classifications = [Wording("204", "公共安全支出")], Lines = [Line(2020, Measure.TotalExpenditure, 5).Of("204")] }, "a");
        _database.Import(2021, Lines(Line(2021, Measure.TotalExpenditure, 7).Of("20805"), Line(2021, Measure.TotalExpenditure, 9).Of("204")), "b");

        Assert.Equal("1|204|CLASS|公共安全支出\n2|20805|SECTION|TotalExpenditure", Query("SELECT Id, Code, Level, Name FROM Classifications"));
        Assert.Equal("2020|1|5\n2021|1|9\n2021|2|7", Query("SELECT Year, ClassificationId, AmountFen FROM BudgetLines ORDER BY 1, 2"));

        _database.Import(2020, new(), "c");
        Assert.Equal("1|204|TotalExpenditure\n2|20805|TotalExpenditure", Query("SELECT Id, Code, Name FROM Classifications"));

        _database.Import(2021, new(), "d");
        Assert.Equal("0", Query("SELECT count(*) FROM Classifications"));
    }

    private string Query(string sql) => _database.Query(sql);
}
