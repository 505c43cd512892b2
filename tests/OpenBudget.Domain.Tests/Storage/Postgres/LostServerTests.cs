using System.Text;
using Npgsql;
using OpenBudget.Domain.Storage;
using OpenBudget.Domain.Storage.Postgres;
using OpenBudget.Domain.Tests.Disclosure;
using OpenBudget.Tests;

namespace OpenBudget.Domain.Tests.Storage.Postgres;

/// <summary>Changes whose server goes away in the worst moment: while it confirms.</summary>
public sealed class LostServerTests(PostgresTestDatabase postgres) : IClassFixture<PostgresTestDatabase>
{
    [PostgresFact]
    public void What_was_confirmed_and_not_answered_is_not_done_twice()
    {
        using var line = new CutLine(Built(), CutAt.Answer);
        List<string> told = [];
        List<int> attempts = [];

        var imported = Import(Database(line), 2050, told, attempts);

        Assert.Equal(0, line.Left);
        Assert.Equal([1], attempts);
        Assert.Empty(told);
        Assert.False(imported.Replaced);
        Assert.True(IsStored(2050));
    }

    [PostgresFact]
    public void What_the_server_never_heard_of_is_done_anew()
    {
        using var line = new CutLine(Built(), CutAt.Request);
        List<string> told = [];
        List<int> attempts = [];

        Import(Database(line), 2051, told, attempts);

        Assert.Equal(0, line.Left);
        Assert.Equal([1, 2], attempts);
        Assert.StartsWith("The server went away: ", Assert.Single(told));
        Assert.True(IsStored(2051));
    }

    [PostgresFact]
    public void Five_times_it_is_tried()
    {
        using var line = new CutLine(Built(), [.. Enumerable.Repeat(CutAt.Request, 5)]);
        List<string> told = [];
        List<int> attempts = [];

        var error = Assert.Throws<StorageException>(() => Import(Database(line), 2052, told, attempts));

        Assert.Contains("could not be changed, and is as it was", error.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3, 4, 5], attempts);
        Assert.Equal(4, told.Count);
        Assert.False(IsStored(2052));
    }

    [PostgresFact]
    public void A_server_that_does_not_come_back_in_time_is_not_waited_for_and_the_error_says_what_is_not_known()
    {
        using var line = new CutLine(Built(), CutAt.Answer);
        var database = Database(line, TimeSpan.FromSeconds(0.5));
        List<string> told = [];
        using (var connection = new NpgsqlConnection(line.ConnectionString + ";Pooling=False"))
        {
            connection.Open();
            using var transaction = connection.BeginTransaction();
            line.Dispose();

            var error = Assert.Throws<StorageException>(
                () => LostServer.Confirm(new PostgresSchema(line.ConnectionString, TimeSpan.FromSeconds(0.5)), transaction));

            Assert.Contains("either as it was or as it was to become", error.Message, StringComparison.Ordinal);
            Assert.Contains("Run the command again when the server is back", error.Message, StringComparison.Ordinal);
        }

        Assert.Throws<StorageException>(() => Import(database, 2053, told, []));
        Assert.Empty(told);
    }

    [PostgresFact]
    public void A_removal_that_was_confirmed_and_not_answered_is_not_missed_a_second_time()
    {
        Built();
        Import(new BudgetDatabase(Options(postgres.ConnectionString, TimeSpan.Zero)), 2054, [], []);
        using var line = new CutLine(postgres.ConnectionString, CutAt.Answer);
        var database = Database(line);

        var key = (string)postgres.Scalar("""SELECT "Key" FROM openbudget."Documents" WHERE "FileName" = '2054.txt'""")!;
        var removal = database.Reconnecting(_ => database.Remove(key, SeedDocuments.Folder));

        Assert.Equal(0, line.Left);
        Assert.Equal(1, removal.Facts);
        Assert.False(IsStored(2054));
    }

    [PostgresFact]
    public void A_build_whose_line_breaks_is_built_anew()
    {
        Built();
        using var line = new CutLine(postgres.ConnectionString, CutAt.Request, CutAt.Answer);
        var database = Database(line);
        List<string> told = [];

        var outcome = database.Reconnecting(_ => database.Rebuild(SeedDocuments.Folder), told.Add);

        Assert.Equal(0, line.Left);
        Assert.Equal(BuildReason.Asked, outcome.Reason);
        Assert.Single(told);
        Assert.Equal(0L, postgres.Scalar("SELECT count(*) FROM pg_namespace WHERE nspname = 'openbudget_building'"));
        Assert.True(postgres.Scalar("""SELECT "Facts" FROM openbudget."Datasets" """) is > 0);
    }

    private static DatabaseOptions Options(string connectionString, TimeSpan within) =>
        new() { Provider = "PostgreSql", ConnectionString = connectionString, ReconnectWithin = within };

    private static BudgetDatabase Database(CutLine line, TimeSpan? within = null) =>
        new(Options(line.ConnectionString, within ?? TimeSpan.FromMinutes(1)));

    private static ImportResult Import(BudgetDatabase database, int year, List<string> told, List<int> attempts)
    {
        var bytes = Encoding.UTF8.GetBytes($"{year} 100");
        return database.Reconnecting(
            attempt =>
            {
                attempts.Add(attempt);
                return database.Import(TestDatabase.Published(year), PublishedFile.Of(bytes, $"{year}.txt"), SeedFolder.Read(bytes));
            },
            told.Add);
    }

    private string Built()
    {
        var database = new BudgetDatabase(Options(postgres.ConnectionString, TimeSpan.Zero));
        database.EnsureBuilt(SeedDocuments.Folder);
        return postgres.ConnectionString;
    }

    private bool IsStored(int year) => postgres.Scalar($"""SELECT count(*) FROM openbudget."Documents" WHERE "FileName" = '{year}.txt'""") is 1L;
}
