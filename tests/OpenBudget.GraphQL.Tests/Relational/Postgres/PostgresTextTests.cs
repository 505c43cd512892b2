using System.Text;
using OpenBudget.GraphQL.Relational.Postgres;
using OpenBudget.GraphQL.Tests.Relational.Reference;
using OpenBudget.Tests;

namespace OpenBudget.GraphQL.Tests.Relational.Postgres;

/// <summary>Texts: how they sort, how long they may be, and what no text may hold.</summary>
public sealed class PostgresTextTests(FewOnPostgres few) : IClassFixture<FewOnPostgres>
{
    private const string ByPerson = "LOCALE_PROVIDER icu ICU_LOCALE 'und' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'";

    private const string EveryTextToC = """
        DO $$ DECLARE c record; BEGIN
          FOR c IN SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'text' LOOP
            EXECUTE format('ALTER TABLE %I ALTER COLUMN %I TYPE text COLLATE "C"', c.table_name, c.column_name);
          END LOOP;
        END $$
        """;

    [PostgresFact]
    public async Task A_database_that_sorts_by_code_point_passes_the_check()
    {
        await ((PostgresDatabase)few.Library.Database).CheckAsync();
    }

    [PostgresFact]
    public async Task A_database_that_sorts_as_a_person_would_does_not()
    {
        using var database = new PostgresTestDatabase(ByPerson);
        PostgresLibrary.Fill(database.ConnectionString, LibraryRows.Few());
        using var library = new PostgresLibrary(database.ConnectionString);
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => ((PostgresDatabase)library.Database).CheckAsync());
        Assert.Matches(
            "^The column Authors.Key of the database openbudget_test_[0-9a-f]+ sorts by the database's own collation, but texts must sort by code point. "
            + "Create the database with LC_COLLATE 'C', or the column with COLLATE \"C\".$",
            refusal.Message);
    }

    [PostgresFact]
    public async Task Nor_does_one_of_another_encoding()
    {
        using var database = new PostgresTestDatabase("LC_COLLATE 'C' LC_CTYPE 'C'", "LATIN1");
        using var library = new PostgresLibrary(database.ConnectionString);
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => ((PostgresDatabase)library.Database).CheckAsync());
        Assert.Matches("^The database openbudget_test_[0-9a-f]+ is encoded in LATIN1. Create it with ENCODING 'UTF8'.$", refusal.Message);
    }

    [PostgresFact]
    public async Task Columns_that_sort_by_code_point_are_enough()
    {
        using var database = new PostgresTestDatabase(ByPerson);
        PostgresLibrary.Fill(database.ConnectionString, RandomLibrary.Rows(seed: 2021));
        database.Execute(EveryTextToC);
        using var library = new PostgresLibrary(database.ConnectionString);
        await ((PostgresDatabase)library.Database).CheckAsync();
        var rows = new ReferenceRows(LibrarySchema.Declaration, library.Context);
        var generator = new OperationGenerator(library.Schema, rows, new Random(11));
        Assert.Null(Comparison.Of([library.Executor], new ReferenceExecutor(rows), generator, 300).Difference);
    }

    [PostgresFact]
    public void A_long_text_is_read_whole()
    {
        var title = string.Concat(Enumerable.Repeat("项目支出𠮷\n", 20_000));
        var rows = LibraryRows.Few().ToArray();
        var nahan = rows.OfType<Book>().Single(b => b.Key == "nahan");
        nahan.Title = title;
        nahan.Subtitle = new string('长', 1024 / 3) + "x";
        using var test = new PostgresOfOneTest(rows: rows);
        var book = test.Library.Data("{ books(first: 1) { nodes { title subtitle year } } }").GetProperty("books").GetProperty("nodes")[0];
        Assert.Equal(title, book.GetProperty("title").GetString());
        Assert.Equal(nahan.Subtitle, book.GetProperty("subtitle").GetString());
        Assert.Equal(1923, book.GetProperty("year").GetInt32());
    }

    [PostgresTheory]
    [InlineData("eq: \"呐喊\\u0000\"", "")]
    [InlineData("neq: \"呐喊\\u0000\"", "nahan yecao ward6 odd blank emoji")]
    [InlineData("contains: \"\\u0000\"", "")]
    [InlineData("ncontains: \"\\u0000\"", "nahan yecao ward6 odd blank emoji")]
    [InlineData("startsWith: \"呐\\u0000\"", "")]
    [InlineData("nstartsWith: \"呐\\u0000\"", "nahan yecao ward6 odd blank emoji")]
    [InlineData("endsWith: \"\\u0000喊\"", "")]
    [InlineData("nendsWith: \"\\u0000喊\"", "nahan yecao ward6 odd blank emoji")]
    [InlineData("in: [\"呐喊\\u0000\", \"野草\"]", "yecao")]
    [InlineData("nin: [\"呐喊\\u0000\", \"野草\"]", "nahan ward6 odd blank emoji")]
    public void No_text_holds_U_0000(string operation, string expected)
    {
        Assert.Equal(expected, few.Library.Books($"{{ title: {{ {operation} }} }}"));
    }

    [PostgresFact]
    public void An_id_with_U_0000_is_of_no_row()
    {
        Assert.Equal(
            """{"data":{"nodes":[null,{"id":"Qm9vazpuYWhhbg=="}]}}""",
            few.Library.Execute($$"""{ nodes(ids: ["{{LibraryEngine.Id("Book", "na\0han")}}", "Qm9vazpuYWhhbg=="]) { id } }"""));
    }

    [PostgresTheory]
    [InlineData("books(order: { title: ASC }", "W", "W\0")]
    [InlineData("authors(order: { bornOn: DESC }", "1881-09-25", "1881-09-31")]
    [InlineData("authors(order: { alive: DESC }", "}1:", "}2:")]
    public void A_cursor_of_what_cannot_be_stored_is_refused(string field, string part, string instead)
    {
        var cursors = few.Library.Data($"{{ {field}) {{ edges {{ cursor }} }} }}").EnumerateObject().First().Value.GetProperty("edges").EnumerateArray();
        var cursor = cursors.Select(e => Encoding.UTF8.GetString(e.GetProperty("cursor").GetBytesFromBase64())).First(c => c.Contains(part, StringComparison.Ordinal));
        string Asked(string text) => $"{{ {field}, after: \"{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}\") {{ nodes {{ id }} }} }}";
        few.Library.Data(Asked(cursor));
        Assert.Equal("HC0078", few.Library.ErrorCode(Asked(cursor.Replace(part, instead, StringComparison.Ordinal))));
    }
}
