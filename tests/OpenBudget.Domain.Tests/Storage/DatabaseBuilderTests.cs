using System.Text;
using Microsoft.Data.Sqlite;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Storage;
using OpenBudget.Domain.Storage.Sqlite;

namespace OpenBudget.Domain.Tests.Storage;

public sealed class DatabaseBuilderTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _seeds.Dispose();
        _folder.Dispose();
    }

    private string DatabasePath => _folder["budget.db"];

    private SqliteFile DatabaseFile => new($"Data Source={DatabasePath}");

    [Fact]
    public void A_missing_database_is_built_of_the_seeds()
    {
        _seeds.Add(2020, "2020 370\n2019 362").Add(2021, "2021 1662\n2020 370");

        var outcome = Build();

        Assert.Equal(new BuildOutcome(DatabasePath, BuildReason.Missing), outcome);
        Assert.Equal("2020.txt\n2021.txt", Query("SELECT FileName FROM Documents ORDER BY Id"));
        Assert.Equal("2|1|4", Query("SELECT Documents, Departments, Facts FROM Datasets"));
        Assert.Equal("2019|362|∅\n2020|370|1\n2021|1662|2", Query("SELECT Year, AmountFen, BudgetId FROM BudgetLines WHERE Preferred ORDER BY Year"));
        Assert.Equal(["budget.db"], _folder.Files);
    }

    [Fact]
    public void The_file_is_handed_over_so_that_it_opens_read_only_anywhere()
    {
        _seeds.Add(2020, "2020 370");
        Build();

        Assert.Equal("delete", Query("PRAGMA journal_mode"));
        Assert.Equal("ok", Query("PRAGMA integrity_check"));
        Assert.Equal("", Query("PRAGMA foreign_key_check"));
        Assert.NotEqual("0", Query("SELECT count(*) FROM sqlite_stat1"));
    }

    [Fact]
    public void The_folder_of_the_database_is_made()
    {
        _seeds.Add(2020, "2020 370");
        var path = Path.Combine(_folder["new"], "deeper", "budget.db");

        Build(path: path);

        Assert.True(File.Exists(path));
    }

    [Fact]
    public void An_up_to_date_database_is_left_as_it_is()
    {
        _seeds.Add(2020, "2020 370");
        Build();
        var before = File.ReadAllBytes(DatabasePath);

        Assert.Equal(BuildReason.UpToDate, Build().Reason);
        Assert.Equal(before, File.ReadAllBytes(DatabasePath));
    }

    [Fact]
    public void Every_document_is_reported_with_what_was_not_understood()
    {
        _seeds.Add(2020, "2020 370\n2019 362").Add(2021, "2021 1662");
        var progress = new List<BuildProgress>();

        new DatabaseBuilder(DatabaseFile, Noting, TimeProvider.System, progress.Add).EnsureBuilt(_seeds.Path);

        Assert.Equal(
            [(1, 2, "2020.txt", 2, "What is this?"), (2, 2, "2021.txt", 1, "What is this?")],
            progress.Select(p => (p.Number, p.Total, p.Document.FileName, p.Facts, p.Notes[0].Message)));

        static DisclosedDocument Noting(ReadOnlyMemory<byte> bytes)
        {
            var read = SeedFolder.Read(bytes);
            return new() { Lines = read.Lines, LineCount = read.LineCount, Notes = [new ReadingNote(1, 1, "What is this?")] };
        }
    }

    [Fact]
    public void Two_builds_are_the_same_database_but_for_the_time()
    {
        _seeds.Add(2020, "2020 370\n2019 362").Add(2021, "2021 1662\n2020 370");
        var clock = new StoppedClock();
        new DatabaseBuilder(DatabaseFile, SeedFolder.Read, clock, null).EnsureBuilt(_seeds.Path);
        new DatabaseBuilder(new SqliteFile($"Data Source={_folder["other.db"]}"), SeedFolder.Read, clock, null).EnsureBuilt(_seeds.Path);

        Assert.Equal(TestDatabase.Dump(DatabasePath), TestDatabase.Dump(_folder["other.db"]));
    }

    [Fact]
    public void Other_seeds_make_it_stale()
    {
        _seeds.Add(2020, "2020 370").Add(2021, "2021 1662");
        Build();

        _seeds.Remove(2021);

        Assert.Equal(BuildReason.OtherSeeds, Build().Reason);
        Assert.Equal("2020.txt", Query("SELECT FileName FROM Documents"));
    }

    [Fact]
    public void Other_bytes_of_a_seed_make_it_stale_and_the_former_seed_does_not_come_back()
    {
        _seeds.Add(2020, "2020 370");
        Build();

        _seeds.Remove(2020).Add(2020, "2020 371");

        Assert.Equal(BuildReason.OtherSeeds, Build().Reason);
        Assert.Equal("371", Query("SELECT AmountFen FROM BudgetLines"));
        Assert.Equal("1", Query("SELECT count(*) FROM Documents"));
    }

    [Fact]
    public void Other_words_about_a_seed_make_it_stale()
    {
        _seeds.Add(2020, "2020 370");
        Build();

        _seeds.Remove(2020).Add(2020, "2020 370", ("title", "更正"));

        Assert.Equal(BuildReason.OtherSeeds, Build().Reason);
        Assert.Equal("更正", Query("SELECT Title FROM Documents"));
    }

    [Theory]
    [InlineData("UPDATE DatabaseStamps SET Derivation = Derivation - 1")]
    [InlineData("UPDATE DatabaseStamps SET Structure = 'another'")]
    [InlineData("UPDATE DatabaseStamps SET Rules = 'others'")]
    [InlineData("DELETE FROM DatabaseStamps")]
    [InlineData("DROP TABLE DatabaseStamps")]
    public void Another_version_s_database_is_stale(string change)
    {
        _seeds.Add(2020, "2020 370");
        Build();
        Execute(change);

        Assert.Equal(BuildReason.OtherVersion, Build().Reason);
        Assert.Equal(BuildReason.UpToDate, Build().Reason);
    }

    [Fact]
    public void Documents_that_were_imported_besides_the_seeds_survive_a_rebuild()
    {
        _seeds.Add(2020, "2020 370");
        Build();
        Import(2021, "2021 1662", new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), d => d with
        {
            Title = "二〇二一",
            Publisher = "管委会",
            Url = "https://example.org/2021",
            PublishedOn = new DateOnly(2021, 7, 1),
        });
        var document = Query("SELECT * FROM Documents WHERE Year = 2021");
        var version = Query("SELECT Version FROM Datasets");
        Execute("UPDATE DatabaseStamps SET Derivation = 0");

        Build();

        Assert.Equal(document, Query("SELECT * FROM Documents WHERE Year = 2021"));
        Assert.Equal("1|2020 370\n2|2021 1662", Query("SELECT DocumentId, CAST(Bytes AS TEXT) FROM DocumentContents ORDER BY DocumentId"));
        Assert.Equal("2020|370\n2021|1662", Query("SELECT Year, AmountFen FROM BudgetLines ORDER BY Year"));
        Assert.Equal(version, Query("SELECT Version FROM Datasets"));
        Assert.Equal("2|2", Query("SELECT Documents, Facts FROM Datasets"));
        Assert.Equal(BuildReason.UpToDate, Build().Reason);
    }

    [Fact]
    public void A_correction_of_a_seed_that_was_imported_survives_a_rebuild()
    {
        _seeds.Add(2020, "2020 370");
        Build();
        Import(2020, "2020 371", TestDatabase.Noon);
        Execute("UPDATE DatabaseStamps SET Derivation = 0");

        Build();

        Assert.Equal("371", Query("SELECT AmountFen FROM BudgetLines"));
        Assert.Equal("1", Query("SELECT Facts FROM Datasets"));
    }

    [Fact]
    public void An_imported_document_that_has_become_a_seed_is_there_once()
    {
        _seeds.Add(2020, "2020 370");
        Build();
        Import(2021, "2021 1662", TestDatabase.Noon);
        _seeds.Add(2021, "2021 1662");

        Build();

        Assert.Equal("政法委2020年度预算信息公开\n政法委2021年度预算信息公开", Query("SELECT Title FROM Documents ORDER BY Year"));
    }

    [Fact]
    public void An_imported_document_that_can_no_longer_be_read_keeps_its_place_and_says_why_it_is_empty()
    {
        _seeds.Add(2020, "2020 370");
        Build();
        Import(2021, "2021 1662", TestDatabase.Noon);
        Execute("UPDATE DatabaseStamps SET Derivation = 0");
        var progress = new List<BuildProgress>();

        new DatabaseBuilder(DatabaseFile, Choosy, TimeProvider.System, progress.Add).EnsureBuilt(_seeds.Path);

        Assert.Equal("2021|2021 1662", Query("SELECT d.Year, CAST(c.Bytes AS TEXT) FROM Documents d JOIN DocumentContents c ON c.DocumentId = d.Id WHERE d.Year = 2021"));
        Assert.Equal("2020", Query("SELECT Year FROM BudgetLines"));
        Assert.Equal([new ReadingNote(1, 1, "Nothing of this is known any more.")], progress[1].Notes);

        static DisclosedDocument Choosy(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span) == "2021 1662"
            ? throw new DocumentReadException(1, "Nothing of this is known any more.")
            : SeedFolder.Read(bytes);
    }

    [Fact]
    public void A_seed_that_cannot_be_read_is_named_with_its_line_and_the_old_file_stays_to_the_byte()
    {
        _seeds.Add(2020, "2020 370");
        Build();
        var before = File.ReadAllBytes(DatabasePath);
        _seeds.Add(2021, "2021 1662");

        var error = Assert.Throws<SeedException>(
            () => new DatabaseBuilder(DatabaseFile, Failing, TimeProvider.System, null).EnsureBuilt(_seeds.Path));

        Assert.EndsWith("2021.txt: Line 7 is not UTF-8.", error.Message);
        Assert.Equal(before, File.ReadAllBytes(DatabasePath));
        Assert.Equal(["budget.db"], _folder.Files);

        static DisclosedDocument Failing(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span) == "2021 1662"
            ? throw new DocumentReadException(7, "Line 7 is not UTF-8.")
            : SeedFolder.Read(bytes);
    }

    [Fact]
    public void A_seed_that_states_another_year_is_named_and_the_old_file_stays_to_the_byte()
    {
        _seeds.Add(2020, "2020 370");
        Build();
        var before = File.ReadAllBytes(DatabasePath);
        _seeds.Add(2021, "2021 1662");

        var error = Assert.Throws<SeedException>(
            () => new DatabaseBuilder(DatabaseFile, _ => new DisclosedDocument { Year = 2020 }, TimeProvider.System, null).EnsureBuilt(_seeds.Path));

        Assert.EndsWith("2021.txt says it is about 2020, but is to be imported for 2021. Name the year it states.", error.Message);
        Assert.Equal(before, File.ReadAllBytes(DatabasePath));
        Assert.Equal(["budget.db"], _folder.Files);
    }

    [Fact]
    public void A_fault_that_nobody_foresaw_leaves_the_old_file_to_the_byte_and_no_other()
    {
        _seeds.Add(2020, "2020 370");
        Build();
        var before = File.ReadAllBytes(DatabasePath);
        _seeds.Add(2021, "2021 1662");

        Assert.Throws<DivideByZeroException>(() => new DatabaseBuilder(
            DatabaseFile, SeedFolder.Read, TimeProvider.System, p => throw new DivideByZeroException()).EnsureBuilt(_seeds.Path));

        Assert.Equal(before, File.ReadAllBytes(DatabasePath));
        Assert.Equal(["budget.db"], _folder.Files);
    }

    [Theory]
    [InlineData("This is a letter to my grandmother, and longer than a header of a database would be. This is a letter to my grandmother.")]
    [InlineData("x")]
    public void A_file_that_is_no_database_is_never_replaced(string text)
    {
        _seeds.Add(2020, "2020 370");
        File.WriteAllText(DatabasePath, text);

        var error = Assert.Throws<StorageException>(() => Build());

        Assert.EndsWith("is not a database of OpenBudget, and is left as it is. Move it away, or name another file in Database:ConnectionString.", error.Message);
        Assert.Equal(text, File.ReadAllText(DatabasePath));
    }

    [Fact]
    public void Another_program_s_database_is_never_replaced()
    {
        _seeds.Add(2020, "2020 370");
        Execute("CREATE TABLE Documents (Id INTEGER)", SqliteOpenMode.ReadWriteCreate);

        var error = Assert.Throws<StorageException>(() => Build());

        Assert.Contains("is not a database of OpenBudget", error.Message);
        Assert.Equal("Documents", Query("SELECT name FROM sqlite_schema"));
    }

    [Fact]
    public void An_empty_file_is_a_missing_database()
    {
        _seeds.Add(2020, "2020 370");
        File.WriteAllBytes(DatabasePath, []);

        Assert.Equal(BuildReason.Missing, Build().Reason);
    }

    [Theory]
    [InlineData("Documents", "2020")]
    [InlineData("DocumentContents", "2020")]
    [InlineData("DatabaseStamps", "2020\n2021")]
    [InlineData("sqlite_schema", "2020")]
    public void A_damaged_database_is_kept_aside_to_the_byte_and_what_can_be_read_of_it_is_carried_over(string table, string years)
    {
        _seeds.Add(2020, "2020 370");
        Build();
        Import(2021, "2021 1662", TestDatabase.Noon);
        Execute("UPDATE DatabaseStamps SET Derivation = 0");
        var damaged = File.ReadAllBytes(DatabasePath);
        var page = int.Parse(Query($"SELECT ifnull(max(rootpage), 1) FROM sqlite_schema WHERE name = '{table}'"), null);
        Array.Clear(damaged, (page - 1) * 4096 + 100, 3996);
        File.WriteAllBytes(DatabasePath, damaged);

        var outcome = Build();

        Assert.NotNull(outcome.Damage);
        Assert.StartsWith(DatabasePath + ".damaged-", outcome.SetAside);
        Assert.Equal(damaged, File.ReadAllBytes(outcome.SetAside!));
        Assert.Equal(years, Query("SELECT Year FROM Documents ORDER BY Year"));
        Assert.Equal(BuildReason.UpToDate, Build().Reason);
    }

    [Fact]
    public void A_journal_left_by_a_killed_import_is_rolled_back_into_the_old_file_and_not_into_the_new()
    {
        _seeds.Add(2020, "2020 370");
        Build();
        KillWhileWriting("INSERT INTO FiscalYears VALUES (1066)");
        Assert.Equal(["budget.db", "budget.db-journal"], _folder.Files);
        _seeds.Add(2021, "2021 1662");

        Assert.Equal(BuildReason.OtherSeeds, Build().Reason);

        Assert.Equal(["budget.db"], _folder.Files);
        Assert.Equal("ok", Query("PRAGMA integrity_check"));
        Assert.Equal("2020\n2021", Query("SELECT Year FROM FiscalYears"));
    }

    [Fact]
    public void A_journal_without_its_database_is_not_rolled_back_into_the_new_file()
    {
        _seeds.Add(2020, "2020 370");
        Build();
        KillWhileWriting("INSERT INTO FiscalYears VALUES (1066)");
        File.Delete(DatabasePath);

        Assert.Equal(BuildReason.Missing, Build().Reason);

        Assert.Equal(["budget.db"], _folder.Files);
        Assert.Equal("ok", Query("PRAGMA integrity_check"));
    }

    [Fact]
    public void Readers_of_the_old_file_go_on_reading_it_while_the_new_one_is_put_in_place()
    {
        _seeds.Add(2020, "2020 370");
        Build();
        using var reader = new SqliteConnection($"Data Source={DatabasePath};Mode=ReadOnly;Pooling=False");
        reader.Open();
        using var snapshot = reader.BeginTransaction(deferred: true);
        using var command = reader.CreateCommand();
        command.CommandText = "SELECT group_concat(AmountFen) FROM BudgetLines";
        Assert.Equal("370", command.ExecuteScalar());
        _seeds.Add(2021, "2021 1662");

        Build();

        Assert.Equal("370", command.ExecuteScalar());
        Assert.Equal("370\n1662", Query("SELECT AmountFen FROM BudgetLines ORDER BY Id"));
    }

    [Fact]
    public void A_writer_is_waited_for_and_then_named_as_the_hindrance()
    {
        _seeds.Add(2020, "2020 370");
        Build();
        using var writer = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        writer.Open();
        using var transaction = writer.BeginTransaction();
        _seeds.Add(2021, "2021 1662");

        var error = Assert.Throws<StorageException>(() => new DatabaseBuilder(
            new SqliteFile($"Data Source={DatabasePath};Default Timeout=1"), SeedFolder.Read, TimeProvider.System, null).EnsureBuilt(_seeds.Path));

        Assert.Contains("database is locked", error.Message);
        Assert.Contains("no other program holds the file", error.Message);
    }

    [Fact]
    public async Task Many_at_once_leave_one_whole_database_and_nothing_else()
    {
        _seeds.Add(2020, "2020 370\n2019 362").Add(2021, "2021 1662\n2020 370");

        var first = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Build())));
        Assert.Contains(first, o => o.Reason == BuildReason.Missing);
        _seeds.Remove(2020);
        var second = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Build())));
        Assert.Contains(second, o => o.Reason == BuildReason.OtherSeeds);

        Assert.Equal(["budget.db"], _folder.Files);
        Assert.Equal("ok", Query("PRAGMA integrity_check"));
        Assert.Equal("1|2", Query("SELECT Documents, Facts FROM Datasets"));
    }

    [Fact]
    public void A_build_that_another_has_overtaken_gives_way_to_it_and_to_what_was_imported_since()
    {
        _seeds.Add(2020, "2020 370");
        var overtaken = false;

        var outcome = new DatabaseBuilder(DatabaseFile, SeedFolder.Read, TimeProvider.System, Overtake).EnsureBuilt(_seeds.Path);

        Assert.True(overtaken);
        Assert.Equal(BuildReason.UpToDate, outcome.Reason);
        Assert.Equal("2020\n2021", Query("SELECT Year FROM Documents ORDER BY Year"));
        Assert.Equal(["budget.db"], _folder.Files);

        void Overtake(BuildProgress progress)
        {
            Assert.Equal(BuildReason.Missing, Build().Reason);
            Import(2021, "2021 1662", TestDatabase.Noon);
            overtaken = true;
        }
    }

    [Fact]
    public void What_a_dead_build_left_behind_is_removed_and_a_living_one_is_not()
    {
        _seeds.Add(2020, "2020 370");
        File.WriteAllText(_folder["budget.db.dead.building"], "");
        File.SetLastWriteTimeUtc(_folder["budget.db.dead.building"], DateTime.UtcNow.AddHours(-2));
        File.WriteAllText(_folder["budget.db.living.building"], "");
        File.WriteAllText(_folder["other.db.dead.building"], "");
        File.SetLastWriteTimeUtc(_folder["other.db.dead.building"], DateTime.UtcNow.AddHours(-2));

        Build();

        Assert.Equal(["budget.db", "budget.db.living.building", "other.db.dead.building"], _folder.Files);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        _seeds.Add(2020, "2020 370");
        File.WriteAllText(_folder["data"], "a file where a folder should be");

        var error = Assert.Throws<StorageException>(() => Build(path: Path.Combine(_folder["data"], "budget.db")));

        Assert.Contains("could not be built", error.Message);
        Assert.Contains(Path.Combine(_folder["data"], "budget.db"), error.Message);
    }

    private BuildOutcome Build(string? path = null) =>
        new DatabaseBuilder(new SqliteFile($"Data Source={path ?? DatabasePath}"), SeedFolder.Read, TimeProvider.System, null).EnsureBuilt(_seeds.Path);

    private void Import(int year, string text, DateTime importedAt, Func<PublishedDocument, PublishedDocument>? change = null)
    {
        using var context = new BudgetDatabase(new DatabaseOptions { ConnectionString = $"Data Source={DatabasePath}" }).OpenForWriting();
        var document = TestDatabase.Published(year);
        var file = TestDatabase.TextFile(text);
        new DocumentImporter(context).Import(change?.Invoke(document) ?? document, file, SeedFolder.Read(file.Text), importedAt);
    }

    // A killed writer leaves a journal and half its pages. Copies of both, taken in the midst of a transaction, are the same.
    private void KillWhileWriting(string sql)
    {
        using (var writer = new SqliteConnection($"Data Source={DatabasePath};Pooling=False"))
        {
            writer.Open();
            using var command = writer.CreateCommand();
            command.CommandText = "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN EXCLUSIVE; " + sql
                + "; CREATE TABLE Spill (Bytes BLOB); INSERT INTO Spill VALUES (randomblob(5000000));";
            command.ExecuteNonQuery();
            File.Copy(DatabasePath, _folder["copy"]);
            File.Copy(DatabasePath + "-journal", _folder["copy-journal"]);
            command.CommandText = "ROLLBACK";
            command.ExecuteNonQuery();
        }

        File.Move(_folder["copy"], DatabasePath, overwrite: true);
        File.Move(_folder["copy-journal"], DatabasePath + "-journal", overwrite: true);
    }

    private void Execute(string sql, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Mode={mode};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string Query(string sql) => TestDatabase.Query(DatabasePath, sql);

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(TestDatabase.Noon, TimeSpan.Zero);
    }
}
