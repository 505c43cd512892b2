using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Storage;
using OpenBudget.Domain.Tests.Disclosure.Formats;

namespace OpenBudget.Domain.Tests.Storage;

/// <summary>Word documents and web pages in the database: the same rows as of the text, and lines counted in the stored text form.</summary>
public sealed class PublishedFormsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly BudgetDatabase _database;

    public PublishedFormsTests()
    {
        _database = new BudgetDatabase(new DatabaseOptions { ConnectionString = $"Data Source={_folder["forms.db"]};Pooling=False" });
        _database.EnsureBuilt(SeedsTests.BuiltSeeds.SeedPath);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, "docx")]
    [InlineData(0, "html")]
    [InlineData(1, "docx")]
    [InlineData(1, "html")]
    public void A_seed_imported_in_another_form_has_the_same_rows(int seed, string extension)
    {
        var before = FactRows();
        var published = Import(seed, extension);

        Assert.Equal(before, FactRows());
        Assert.Equal(
            $"{Convert.ToHexStringLower(SHA256.HashData(published))}|1|1",
            Query($"SELECT d.Sha256, c.Bytes = x'{Convert.ToHexString(published)}', c.Text IS NOT NULL FROM Documents d JOIN DocumentContents c ON c.DocumentId = d.Id WHERE d.FileName = 'budget.{extension}'"));
    }

    [Fact]
    public async Task Lines_and_quotes_and_the_text_that_is_answered_are_of_the_text_form()
    {
        Import(1, "docx");

        var text = Encoding.UTF8.GetString(Convert.FromHexString(Query("SELECT hex(Text) FROM DocumentContents WHERE Text IS NOT NULL")));
        var lines = text.TrimEnd('\n').Split('\n');
        Assert.Equal(text.Split('\n').Length - 1, int.Parse(Query("SELECT LineCount FROM Documents WHERE FileName = 'budget.docx'"), null));
        var quotes = Query("SELECT i.LineStart, i.LineEnd, hex(i.Quote) FROM Indicators i JOIN Documents d ON d.Id = i.DocumentId WHERE d.FileName = 'budget.docx'").Split('\n');
        Assert.Equal(320, quotes.Length);
        Assert.All(quotes.Select(row => row.Split('|')), row => Assert.Equal(
            string.Join('\n', lines[(int.Parse(row[0], null) - 1)..int.Parse(row[1], null)]),
            Encoding.UTF8.GetString(Convert.FromHexString(row[2]))));

        using var context = _database.OpenForReading();
        var connection = context.Database.GetDbConnection();
        await connection.OpenAsync();
        var id = int.Parse(Query("SELECT Id FROM Documents WHERE FileName = 'budget.docx'"), null);
        var answered = await DocumentTexts.ReadAsync(connection, [id], 100, 120, CancellationToken.None);
        Assert.Equal(string.Join('\n', lines[99..120]), answered[id]);
    }

    [Fact]
    public void A_rebuild_makes_the_text_anew_of_the_published_bytes()
    {
        Import(1, "html");
        var before = AllRows();
        Execute("UPDATE DocumentContents SET Text = x'E699AE' WHERE Text IS NOT NULL; UPDATE Indicators SET Quote = 'spoilt'");
        Assert.NotEqual(before, AllRows());

        _database.Rebuild(SeedsTests.BuiltSeeds.SeedPath);

        Assert.Equal(before, AllRows());
    }

    [Fact]
    public void A_document_whose_text_cannot_be_made_any_more_keeps_its_place_and_says_why_it_is_empty()
    {
        var bytes = Import(1, "docx");
        bytes[^1] ^= 1;
        Execute(
            $"UPDATE DocumentContents SET Bytes = x'{Convert.ToHexString(bytes[..^30])}' WHERE Text IS NOT NULL;"
            + $"UPDATE Documents SET Sha256 = '{Convert.ToHexStringLower(SHA256.HashData(bytes[..^30]))}' WHERE FileName = 'budget.docx'");
        var progress = new List<BuildProgress>();

        var outcome = _database.Rebuild(SeedsTests.BuiltSeeds.SeedPath, progress.Add);

        Assert.Null(outcome.Damage);
        var note = Assert.Single(progress[^1].Notes);
        Assert.StartsWith("The .docx is broken: ", note.Message, StringComparison.Ordinal);
        Assert.Equal("budget.docx|0|0", Query("SELECT d.FileName, d.LineCount, length(c.Text) FROM Documents d JOIN DocumentContents c ON c.DocumentId = d.Id WHERE d.Year = 2021"));
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("html")]
    public void A_seed_may_be_a_word_document_or_a_web_page(string extension)
    {
        var published = Published(1, extension);
        using var seeds = new SeedFolder();
        seeds.AddFile(2021, $"2021.{extension}", published);
        var database = new BudgetDatabase(new DatabaseOptions { ConnectionString = $"Data Source={_folder["seeds.db"]};Pooling=False" });

        database.EnsureBuilt(seeds.Path);

        Assert.Equal(
            $"2021.{extension}|49|320",
            TestDatabase.Query(_folder["seeds.db"], "SELECT FileName, (SELECT count(*) FROM Projects), (SELECT count(*) FROM Indicators) FROM Documents"));
    }

    [Fact]
    public void A_seed_of_a_format_that_cannot_be_read_is_named()
    {
        using var seeds = new SeedFolder();
        seeds.AddFile(2021, "2021.pdf", "%PDF-1.7\n"u8.ToArray());
        var database = new BudgetDatabase(new DatabaseOptions { ConnectionString = $"Data Source={_folder["seeds.db"]};Pooling=False" });

        var error = Assert.Throws<SeedException>(() => database.EnsureBuilt(seeds.Path));

        Assert.Contains("2021.pdf is a PDF", error.Message, StringComparison.Ordinal);
    }

    private byte[] Import(int seed, string extension)
    {
        var bytes = Published(seed, extension);
        var document = SeedManifest.Read(SeedsTests.BuiltSeeds.SeedPath).Seeds[seed].Document with { FileName = $"budget.{extension}" };
        var file = PublishedFile.Of(bytes, document.FileName);
        _database.Import(document, file, DocumentReader.Read(file.Text));
        return bytes;
    }

    private static byte[] Published(int seed, string extension)
    {
        var forms = new PublishedForms(SeedManifest.Read(SeedsTests.BuiltSeeds.SeedPath).Seeds[seed].Read().Text, PublishedForms.Merging.Labels);
        return extension == "docx" ? forms.ToWord() : Encoding.UTF8.GetBytes(forms.ToWebPage().Replace("gb2312", "utf-8", StringComparison.Ordinal));
    }

    // Where a fact stands differs between the forms; what it states does not.
    private string FactRows() => Rows(
        table => table is not ("Documents" or "DocumentContents" or "Sections" or "Datasets" or "SearchTexts"),
        column => column is not ("LineStart" or "LineEnd" or "Quote"));

    private string AllRows() => Rows(_ => true, column => column is not ("ImportedAt" or "Version"));

    private string Rows(Func<string, bool> isWanted, Func<string, bool> isKept)
    {
        var rows = new StringBuilder();
        foreach (var table in Query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT GLOB 'SearchIndex_*' AND name NOT GLOB '*Trigrams*' ORDER BY name").Split('\n').Where(isWanted))
        {
            var columns = string.Join(", ", Query($"SELECT name FROM pragma_table_info('{table}')").Split('\n').Where(isKept).Select(name => $"hex(\"{name}\")"));
            rows.Append(table).Append('\n').Append(Query($"SELECT {columns} FROM \"{table}\" ORDER BY {columns}")).Append('\n');
        }

        return rows.ToString();
    }

    private string Query(string sql) => TestDatabase.Query(_database.Place, sql);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_database.Place};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
