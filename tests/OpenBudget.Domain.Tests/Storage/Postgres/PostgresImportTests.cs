using System.Text;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;
using OpenBudget.Domain.Tests.Disclosure;
using OpenBudget.Tests;

namespace OpenBudget.Domain.Tests.Storage.Postgres;

public sealed class PostgresImportTests(PostgresTestDatabase postgres) : IClassFixture<PostgresTestDatabase>
{
    [PostgresFact]
    public async Task Imports_at_the_same_time_wait_for_each_other()
    {
        var database = Built();
        await Task.WhenAll(Enumerable.Range(2030, 6).Select(year => Task.Run(() => Import(database, year, $"{year} {year}"))));

        using var context = database.OpenForReading();
        Assert.Equal([2030, 2031, 2032, 2033, 2034, 2035], context.Documents.Where(d => d.Year >= 2030).Select(d => d.Year).Order());
        Assert.Equal(context.Documents.Count(), context.Documents.Select(d => d.Id).Distinct().Count());
        Assert.Equal(context.Documents.Count(), context.Datasets.Single().Documents);
    }

    [PostgresFact]
    public void A_correction_replaces_ids_stay_and_a_removal_takes_everything_away()
    {
        var database = Built();
        var version = Version(database);
        Import(database, 2040, "2040 100\n2039 90");
        var ids = Lines(database, 2040);
        Import(database, 2040, "2040 101\n2039 90");

        Assert.Equal(ids.Select(l => l.Id), Lines(database, 2040).Select(l => l.Id));
        Assert.Equal(101, Lines(database, 2040).Single().AmountFen);
        Assert.NotEqual(version, Version(database));

        using var context = database.OpenForReading();
        var key = context.Documents.Single(d => d.Year == 2040).Key;
        database.Remove(key, SeedDocuments.Folder);
        Assert.Empty(Lines(database, 2040));
        Assert.Empty(Lines(database, 2039));
        Assert.Equal(version, Version(database));
    }

    [PostgresFact]
    public void A_document_is_removed_whose_categories_another_has_too()
    {
        var database = Built();
        var version = Version(database);
        var seed = File.ReadAllBytes(Path.Combine(SeedDocuments.Folder, "documents", "qinhuangdao-edz-political-legal-committee-2021-budget.txt"));
        var file = PublishedFile.Of((byte[])[.. seed, (byte)'\n'], "2021.txt");
        database.Import(TestDatabase.Published(2021) with { Region = "别处" }, file, DocumentReader.Read(file.Text));
        using var context = database.OpenForReading();
        var key = context.Documents.Single(d => d.FileName == TestDatabase.Published(2021).FileName).Key;

        database.Remove(key, SeedDocuments.Folder);

        Assert.Equal(version, Version(database));
    }

    [PostgresFact]
    public void A_seed_is_removed_only_with_the_seeds()
    {
        var database = Built();
        using var context = database.OpenForReading();
        var seed = context.Documents.Single(d => d.Year == 2021);

        Assert.Contains("is one of the seeds", Assert.Throws<StorageException>(() => database.Remove(seed.Key, SeedDocuments.Folder)).Message);
    }

    [PostgresFact]
    public void The_character_that_PostgreSQL_cannot_store_is_named_and_nothing_is_lost()
    {
        var database = Built();
        var version = Version(database);
        var document = SeedFolder.Read(Encoding.UTF8.GetBytes("2050 1"));
        document.Lines[0].Quote = "2050\0 1";

        var refused = Assert.Throws<StorageException>(
            () => database.Import(TestDatabase.Published(2050), PublishedFile.Of(Encoding.UTF8.GetBytes("2050\0 1"), "x.txt"), document));

        Assert.Contains("could not be changed, and is as it was", refused.Message);
        Assert.Contains("PostgreSQL cannot store the character U+0000: take it out of the document.", refused.Message);
        Assert.Equal(version, Version(database));
    }

    [PostgresFact]
    public void A_connection_for_queries_cannot_write()
    {
        using var context = Built().OpenForReading();

        var refused = Assert.Throws<Npgsql.PostgresException>(
            () => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRaw(context.Database, "DELETE FROM \"Datasets\""));

        Assert.Equal(Npgsql.PostgresErrorCodes.ReadOnlySqlTransaction, refused.SqlState);
    }

    private BudgetDatabase Built()
    {
        var database = new BudgetDatabase(new DatabaseOptions { Provider = "PostgreSql", ConnectionString = postgres.ConnectionString });
        database.EnsureBuilt(SeedDocuments.Folder);
        return database;
    }

    private static void Import(BudgetDatabase database, int year, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        database.Import(TestDatabase.Published(year), PublishedFile.Of(bytes, $"{year}.txt"), SeedFolder.Read(bytes));
    }

    private static List<BudgetLine> Lines(BudgetDatabase database, int year)
    {
        using var context = database.OpenForReading();
        return [.. context.BudgetLines.Where(l => l.Year == year).OrderBy(l => l.Id)];
    }

    private static string Version(BudgetDatabase database)
    {
        using var context = database.OpenForReading();
        return context.Datasets.Single().Version;
    }
}
