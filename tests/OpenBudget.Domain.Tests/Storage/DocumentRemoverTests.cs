using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;
using static OpenBudget.Domain.Tests.Storage.Disclosed;

namespace OpenBudget.Domain.Tests.Storage;

public sealed class DocumentRemoverTests : IDisposable
{
    // Rows of the database itself, and those of two documents together: not of a document.
    private static readonly string[] OwnTables = ["DatabaseStamps", "Rules", "Datasets", "DatasetYears", "ProjectLinks", "ReviewedLinks"];

    private readonly TestDatabase _database = new();
    private readonly SeedFolder _seeds = new SeedFolder().WriteManifest("""{ "documents": [] }""");

    public void Dispose()
    {
        _database.Dispose();
        _seeds.Dispose();
    }

    [Fact]
    public void A_document_with_rows_in_every_table_leaves_none_behind()
    {
        _database.Import(2020, Everything(2020), "a");
        Assert.Equal("", string.Join(", ", Tables().Where(table => Count(table) == 0)));

        var removal = Remove("政法委", 2020);

        Assert.Equal((19, null), (removal.Facts, removal.RestoredSeed));
        Assert.Equal("", string.Join(", ", Tables().Where(table => Count(table) > 0)));
        Assert.Equal("0|0|0|0|0", _database.Query("SELECT Documents, Departments, Facts, Checks, Failures FROM Datasets"));
        Sound();
    }

    [Fact]
    public void What_other_documents_state_stays_to_the_row()
    {
        _database.Import(2020, Everything(2020), "a");
        _database.Import(2021, Lines(Line(2021, Measure.TotalRevenue, 8), Line(2020, Measure.TotalRevenue, 7)), "b");
        _database.Import(2020, Lines(Line(2020, Measure.TotalExpenditure, 6).Of("20805")), "c", "教育局");
        var before = TestDatabase.Dump(_database.Path);
        _database.Import(2022, Everything(2022), "d");
        _database.Import(2020, Everything(2020), "e", "司法局");

        Remove("政法委", 2022);
        Remove("司法局", 2020);

        Assert.Equal(before, TestDatabase.Dump(_database.Path));
        Sound();
    }

    [Fact]
    public void What_an_earlier_document_says_of_the_year_is_preferred_again()
    {
        _database.Import(2021, Lines(Line(2020, Measure.TotalRevenue, 7)), "b");
        _database.Import(2020, Everything(2020), "a");
        Assert.Equal("3709300", Preferred());

        Remove("政法委", 2020);

        Assert.Equal("7", Preferred());
        Sound();

        string Preferred() => _database.Query("SELECT AmountFen FROM BudgetLines WHERE Year = 2020 AND Measure = 'TOTAL_REVENUE' AND Preferred");
    }

    [Fact]
    public void A_document_that_is_not_there_cannot_be_removed()
    {
        var error = Assert.Throws<StorageException>(() => Remove("政法委", 2020));

        Assert.StartsWith("There is no document 2020-", error.Message, StringComparison.Ordinal);
    }

    private RemovalResult Remove(string department, int year) => _database.Database.Remove(
        NaturalKeys.Document(NaturalKeys.Department("秦皇岛经济技术开发区", department), year, DocumentKind.Budget, 1), _seeds.Path);

    private string[] Tables() =>
        [.. _database.Query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'SearchIndex_*' AND name NOT GLOB '*Trigrams*' AND name NOT LIKE 'sqlite_%' ORDER BY name").Split('\n').Except(OwnTables)];

    private int Count(string table) => int.Parse(_database.Query($"SELECT count(*) FROM \"{table}\""), null);

    private void Sound() => Assert.Equal("ok|", _database.Query("SELECT * FROM pragma_integrity_check") + "|" + _database.Query("SELECT * FROM pragma_foreign_key_check"));
}
