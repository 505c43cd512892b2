using System.Text;
using Npgsql;
using OpenBudget.Domain.Storage;
using OpenBudget.Domain.Storage.Postgres;
using OpenBudget.Domain.Storage.Sqlite;
using OpenBudget.Tests;

namespace OpenBudget.Domain.Tests.Storage.Postgres;

public sealed class PostgresBuilderTests : IDisposable
{
    private const string Documents = """SELECT string_agg("FileName", ', ' ORDER BY "Id") FROM openbudget."Documents" """;

    private readonly PostgresTestDatabase _database = new();
    private readonly SeedFolder _seeds = new SeedFolder().Add(2020, "2020 100").Add(2021, "2021 200");

    public void Dispose()
    {
        _seeds.Dispose();
        _database.Dispose();
    }

    [PostgresFact]
    public void A_missing_schema_is_built_and_an_up_to_date_one_is_left_alone()
    {
        Assert.Equal(BuildReason.Missing, Builder().EnsureBuilt(_seeds.Path).Reason);
        var tables = TableIds();

        Assert.Equal(BuildReason.UpToDate, Builder().EnsureBuilt(_seeds.Path).Reason);

        Assert.Equal(tables, TableIds());
        Assert.Equal("2020.txt, 2021.txt", _database.Scalar(Documents));
        Assert.Equal("openbudget", _database.Scalar("SELECT string_agg(nspname, ', ') FROM pg_namespace WHERE nspname LIKE 'openbudget%'"));
    }

    [PostgresFact]
    public void Other_seeds_and_a_wish_are_reasons_to_build_and_what_was_imported_stays()
    {
        Builder().EnsureBuilt(_seeds.Path);
        Import(2022, "2022 300");

        _seeds.Remove(2020);
        Assert.Equal(BuildReason.OtherSeeds, Builder().EnsureBuilt(_seeds.Path).Reason);
        Assert.Equal("2021.txt, 2022.txt", _database.Scalar(Documents));

        Assert.Equal(BuildReason.Asked, Builder().Rebuild(_seeds.Path, RebuildOptions.None).Reason);
        Assert.Equal("2021.txt, 2022.txt", _database.Scalar(Documents));
        Assert.Equal(30000L, _database.Scalar("""SELECT "AmountFen" * 100 FROM openbudget."BudgetLines" WHERE "Year" = 2022"""));
    }

    [PostgresFact]
    public void A_rebuild_brings_the_rows_of_every_table_those_of_the_search_index_too()
    {
        Builder().EnsureBuilt(_seeds.Path);
        var before = RowCounts();

        Builder().Rebuild(_seeds.Path, RebuildOptions.None);

        Assert.Equal(before, RowCounts());
        Assert.True(before["SearchIndex"] > 0);
    }

    [PostgresFact]
    public void A_schema_of_another_version_is_built_anew_with_what_was_imported()
    {
        Builder().EnsureBuilt(_seeds.Path);
        Import(2022, "2022 300");
        _database.Execute("""UPDATE openbudget."DatabaseStamps" SET "Structure" = 'other'; ALTER TABLE openbudget."BudgetLines" DROP COLUMN "Quote" """);

        var refused = Assert.Throws<StorageException>(() => Builder().EnsureServable(_seeds.Path));
        Assert.Contains("was built by another version", refused.Message);
        Assert.Equal(BuildReason.OtherVersion, Builder().EnsureBuilt(_seeds.Path).Reason);

        Assert.Equal("2020.txt, 2021.txt, 2022.txt", _database.Scalar(Documents));
        Assert.Equal(3L, _database.Scalar("""SELECT count("Quote") FROM openbudget."BudgetLines" """));
    }

    [PostgresFact]
    public void What_a_killed_build_left_is_in_nobodys_way()
    {
        _database.Execute("CREATE SCHEMA openbudget_building; CREATE TABLE openbudget_building.x (y int)");

        Builder().EnsureBuilt(_seeds.Path);

        Assert.Equal("2020.txt, 2021.txt", _database.Scalar(Documents));
    }

    [PostgresFact]
    public void A_schema_with_tables_of_others_is_left_as_it_is()
    {
        _database.Execute("CREATE SCHEMA openbudget; CREATE TABLE openbudget.mine (x int)");

        var refused = Assert.Throws<StorageException>(() => Builder().Rebuild(_seeds.Path, RebuildOptions.None));

        Assert.Contains("is not a database of OpenBudget, and is left as it is. Name another schema with Search Path", refused.Message);
        Assert.Equal("mine", _database.Scalar("SELECT string_agg(tablename, ', ') FROM pg_tables WHERE schemaname = 'openbudget'"));
    }

    [PostgresFact]
    public void The_documents_of_a_SQLite_file_are_taken_over_and_the_last_import_wins()
    {
        using var folder = new TemporaryFolder();
        var file = new BudgetDatabase(new DatabaseOptions { ConnectionString = $"Data Source={folder["x.db"]};Pooling=False" });
        new DatabaseBuilder(new SqliteFile($"Data Source={folder["x.db"]};Pooling=False"), SeedFolder.Read, TimeProvider.System, null).EnsureBuilt(_seeds.Path);
        using (var context = file.OpenForWriting())
        {
            var importer = new DocumentImporter(context);
            importer.Import(TestDatabase.Published(2022), Content("2022 300"), SeedFolder.Read(Bytes("2022 300")), new(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        }

        using (var context = file.OpenForWriting())
        {
            var importer = new DocumentImporter(context);
            importer.Import(TestDatabase.Published(2023), Content("2023 400"), SeedFolder.Read(Bytes("2023 400")), new(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        }

        Builder().EnsureBuilt(_seeds.Path);
        Import(2023, "2023 500");

        Builder().Rebuild(_seeds.Path, new RebuildOptions(FromSqlite: folder["x.db"]));

        Assert.Equal("2020.txt, 2021.txt, 2022.txt, 2023.txt", _database.Scalar("""SELECT string_agg("FileName", ', ' ORDER BY "FileName") FROM openbudget."Documents" """));
        Assert.Equal(500L, _database.Scalar("""SELECT "AmountFen" FROM openbudget."BudgetLines" WHERE "Year" = 2023"""));
    }

    [PostgresFact]
    public void A_reader_may_read_and_nothing_else_also_after_the_next_build()
    {
        var role = "reader_" + Guid.NewGuid().ToString("N");
        PostgresServer.Execute($"CREATE ROLE {role} LOGIN");
        try
        {
            Builder().Rebuild(_seeds.Path, new RebuildOptions(Reader: role));
            Builder().Rebuild(_seeds.Path, RebuildOptions.None);
            var connectionString = new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Username = role, Pooling = false };
            using var connection = new NpgsqlConnection(connectionString.ConnectionString);
            connection.Open();
            using var command = new NpgsqlCommand("""SELECT count(*) FROM openbudget."BudgetLines" """, connection);

            Assert.Equal(2L, command.ExecuteScalar());
            foreach (var sql in (string[])["""DELETE FROM openbudget."BudgetLines" """, "CREATE TABLE openbudget.x (y int)", "CREATE SCHEMA x"])
            {
                command.CommandText = sql;
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Assert.Throws<PostgresException>(() => command.ExecuteNonQuery()).SqlState);
            }

            Assert.Equal(BuildReason.UpToDate, Builder(connectionString.ConnectionString).EnsureServable(_seeds.Path).Reason);
            var refused = Assert.Throws<StorageException>(() => Builder(connectionString.ConnectionString).Rebuild(_seeds.Path, RebuildOptions.None));
            Assert.Contains("To write, use the role that owns the schema", refused.Message);
        }
        finally
        {
            _database.Dispose();
            PostgresServer.Execute($"DROP ROLE {role}");
        }
    }

    [PostgresFact]
    public void A_role_that_is_not_there_is_named_and_nothing_is_changed()
    {
        Builder().EnsureBuilt(_seeds.Path);
        var tables = TableIds();

        var refused = Assert.Throws<StorageException>(() => Builder().Rebuild(_seeds.Path, new RebuildOptions(Reader: "nobody's")));

        Assert.Equal("There is no role nobody's on the server. Make it first: CREATE ROLE … LOGIN PASSWORD '…'.", refused.Message);
        Assert.Equal(tables, TableIds());
    }

    [PostgresFact]
    public void A_service_finds_out_that_nothing_is_there_or_that_its_seeds_are_others()
    {
        Assert.Contains("Run 'rebuild' with a role that may create it.", Assert.Throws<StorageException>(() => Builder().EnsureServable(_seeds.Path)).Message);
        Assert.Null(_database.Scalar("SELECT to_regnamespace('openbudget')::text"));

        Builder().EnsureBuilt(_seeds.Path);
        _seeds.Remove(2020);

        Assert.Equal(BuildReason.OtherSeeds, Builder().EnsureServable(_seeds.Path).Reason);
        Assert.Equal("2020.txt, 2021.txt", _database.Scalar(Documents));
    }

    [PostgresFact]
    public void A_server_that_does_not_answer_is_named_without_the_password()
    {
        var connectionString = new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Port = 1, Password = "secret" }.ConnectionString;

        var refused = Assert.Throws<StorageException>(() => Builder(connectionString).EnsureBuilt(_seeds.Path));

        Assert.Contains("on 127.0.0.1:1 could not be built", refused.Message);
        Assert.Contains("Check that the server runs, and Host and Port in Database:ConnectionString.", refused.Message);
        Assert.DoesNotContain("secret", refused.ToString());
    }

    [PostgresFact]
    public async Task Readers_see_the_old_or_the_new_rows_while_it_is_built_anew_and_none_fails()
    {
        Builder().EnsureBuilt(_seeds.Path);
        using var end = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadUntil(end.Token))).ToArray();

        for (var year = 2022; year < 2026; year++)
        {
            _seeds.Add(year, $"{year} {year}");
            Assert.Equal(BuildReason.OtherSeeds, Builder().EnsureBuilt(_seeds.Path).Reason);
        }

        await end.CancelAsync();
        var seen = (await Task.WhenAll(readers)).SelectMany(s => s).ToHashSet();
        Assert.Subset(new HashSet<(long, long)> { (2, 2), (3, 3), (4, 4), (5, 5), (6, 6) }, seen);
        Assert.Contains((6, 6), seen);
    }

    // Two statements of one snapshot, as a request has them.
    private HashSet<(long Documents, long Lines)> ReadUntil(CancellationToken end)
    {
        var seen = new HashSet<(long, long)>();
        using var connection = new NpgsqlConnection(new PostgresSchema(_database.ConnectionString).ReadOnly);
        connection.Open();
        var last = false;
        while (!last)
        {
            last = end.IsCancellationRequested;
            using var transaction = connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
            using var documents = new NpgsqlCommand("""SELECT count(*) FROM "Documents" """, connection);
            var first = (long)documents.ExecuteScalar()!;
            Thread.Sleep(5);
            using var lines = new NpgsqlCommand("""SELECT count(*) FROM "BudgetLines" """, connection);
            seen.Add((first, (long)lines.ExecuteScalar()!));
        }

        return seen;
    }

    private PostgresBuilder Builder(string? connectionString = null) =>
        new(new PostgresSchema(connectionString ?? _database.ConnectionString), SeedFolder.Read, TimeProvider.System, null);

    private void Import(int year, string text) =>
        new BudgetDatabase(new DatabaseOptions { Provider = "PostgreSql", ConnectionString = _database.ConnectionString })
            .Import(TestDatabase.Published(year), Content(text), SeedFolder.Read(Bytes(text)));

    private Dictionary<string, long> RowCounts() =>
        ((string)_database.Scalar("SELECT string_agg(tablename, ' ' ORDER BY tablename) FROM pg_tables WHERE schemaname = 'openbudget'")!).Split(' ')
            .ToDictionary(table => table, table => (long)_database.Scalar($"SELECT count(*) FROM openbudget.\"{table}\"")!);

    private object? TableIds() => _database.Scalar("SELECT string_agg(oid::text, ' ' ORDER BY oid) FROM pg_class WHERE relnamespace = to_regnamespace('openbudget')");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static PublishedFile Content(string text) => PublishedFile.Of(Bytes(text), "x.txt");
}
