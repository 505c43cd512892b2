using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;
using OpenBudget.Tests;

namespace OpenBudget.Domain.Tests.Storage;

public class MappingTests
{
    [Fact]
    public void The_statements_that_make_the_tables_are_the_reviewed_ones()
    {
        using var database = new TestDatabase();
        using var context = database.Database.OpenForReading();

        Snapshot.Match("schema.sql", context.Database.GenerateCreateScript().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_foreign_key_is_the_beginning_of_an_index()
    {
        using var database = new TestDatabase();

        var unindexed = database.Query(
            """
            SELECT t.name || '.' || fk."from"
            FROM sqlite_schema t, pragma_foreign_key_list(t.name) fk
            WHERE t.type = 'table'
              AND NOT EXISTS (
                SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c WHERE c.seqno = 0 AND c.name = fk."from" AND i.partial = 0)
              AND NOT EXISTS (
                SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = fk."from" AND c.pk = 1)
            """);

        Assert.Equal("", unindexed);
    }

    [Fact]
    public void Every_keyed_kind_of_row_has_a_unique_key()
    {
        using var database = new TestDatabase();
        using var context = database.Database.OpenForReading();
        var keyed = typeof(IKeyed).Assembly.GetTypes().Where(t => t.IsClass && !t.IsAbstract && typeof(IKeyed).IsAssignableFrom(t)).ToArray();

        Assert.Equal(19, keyed.Length);
        Assert.All(keyed, type =>
        {
            var entity = context.Model.FindEntityType(type)!;
            Assert.Contains(entity.GetIndexes(), i => i.IsUnique && i.Properties.Select(p => p.Name).SequenceEqual(["Key"]));
        });
    }

    [Fact]
    public void A_text_in_a_column_of_integers_is_refused()
    {
        using var database = new TestDatabase();
        using var context = database.Database.OpenForWriting();

        var error = Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(
            () => context.Database.ExecuteSqlRaw("INSERT INTO \"FiscalYears\" (\"Year\") VALUES ('next')"));

        Assert.Contains("datatype mismatch", error.Message);
    }

    [Fact]
    public void Values_are_stored_as_the_contract_spells_them()
    {
        using var database = new TestDatabase();
        database.Import(2020, Disclosed.Everything(2020), "a");

        Assert.Equal("2019-12-31|31374", database.Query("SELECT AsOf, TotalValueFen / 100 FROM AssetTables"));
        Assert.Equal("TOTAL|0\nEQUIPMENT_OVER_200K|1", database.Query("SELECT Category, Withheld FROM AssetLines ORDER BY Id"));
        Assert.Equal("2|1|value|WITHHELD|涉密", database.Query("SELECT AssetLineId, Ordinal, Field, Reason, Published FROM AssetLineAbsences"));
        Assert.Equal("1772625600000|BUDGET", database.Query("SELECT ImportedAt, Kind FROM Documents"));
        Assert.Equal("1|1|每日巡线|0|1\n1|2|∅|1|1", database.Query("SELECT ProjectId, Number, Text, Withheld, DocumentId FROM ProjectGoals"));
        Assert.Equal("1|1|3|25000000|25%", database.Query("SELECT ProjectId, Ordinal, Month, CumulativePercent, Published FROM ScheduleSteps"));
        Assert.Equal("1|1|办公及印刷费\n1|2|邮电费", database.Query("SELECT BudgetId, Ordinal, Text FROM AgencyOperatingExpenseUses"));
    }

    [Fact]
    public void What_was_stored_is_read_back_the_same()
    {
        using var database = new TestDatabase();
        database.Import(2020, Disclosed.Everything(2020), "a");
        using var context = database.Database.OpenForReading();

        var document = context.Documents.Include(d => d.Content).Single();
        Assert.Equal(TestDatabase.Noon, document.ImportedAt);
        Assert.Equal(DateTimeKind.Utc, document.ImportedAt.Kind);
        Assert.Equal("a"u8.ToArray(), document.Content.Bytes);
        var table = context.AssetTables.Include(t => t.Lines).Single();
        Assert.Equal(new DateOnly(2019, 12, 31), table.AsOf);
        Assert.Equal(AssetCategory.EquipmentOver200K, table.Lines[1].Category);
        Assert.Equal(table.Lines[0].Id, table.Lines[1].ParentId);
        Assert.Equal("otherFunds", context.Projects.Single().Absences.Single().Field);
    }

    [Fact]
    public void The_context_for_queries_cannot_write()
    {
        using var database = new TestDatabase();
        using var context = database.Database.OpenForReading();
        context.Add(new FiscalYear { Year = 2020 });

        var error = Assert.Throws<DbUpdateException>(() => context.SaveChanges());
        Assert.Contains("readonly database", error.InnerException!.Message);
    }

    [Theory]
    [InlineData("Oracle", "Data Source=x.db", "Database:Provider is 'Oracle', which is not known. Set it to 'Sqlite' or 'PostgreSql'.")]
    [InlineData("Sqlite", "Data Source=:memory:", "must name a file")]
    [InlineData("Sqlite", "Data Source=x;Mode=Memory", "must name a file")]
    [InlineData("Sqlite", "", "must name a file")]
    [InlineData("Sqlite", "Host=localhost", "Database:ConnectionString cannot be read")]
    [InlineData("PostgreSql", "Data Source=x.db", "Database:ConnectionString cannot be read")]
    [InlineData("PostgreSql", "Host=localhost", "names no Host or no Database")]
    [InlineData("PostgreSql", "Host=localhost;Database=x;Search Path=a,b", "The Search Path 'a,b' of Database:ConnectionString is not one schema")]
    public void Options_that_cannot_be_followed_say_what_to_write(string provider, string connectionString, string message)
    {
        var error = Assert.Throws<StorageException>(
            () => new BudgetDatabase(new DatabaseOptions { Provider = provider, ConnectionString = connectionString }));

        Assert.Contains(message, error.Message);
    }
}
