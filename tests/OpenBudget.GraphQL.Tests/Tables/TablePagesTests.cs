using Microsoft.Data.Sqlite;
using OpenBudget.GraphQL.Execution.Cost;
using OpenBudget.GraphQL.Http.Tables;
using OpenBudget.GraphQL.Tests.Relational;

namespace OpenBudget.GraphQL.Tests.Tables;

/// <summary>Which rows a table has: all pages of its connection, or as many as the client says.</summary>
public sealed class TablePagesTests : IDisposable
{
    private readonly LibraryDatabase _library = LibraryTables.Open();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void A_table_has_the_rows_of_all_pages() => Assert.Equal(
        "title,year\n呐喊,1923\n野草,1927\nWard No. 6,1892\n100%_\\a:b,1892\n\"\",2000\n𠮷 😀,1923\n",
        _library.Csv("{ books { nodes { title year } } }"));

    [Fact]
    public void The_pages_follow_the_order_that_is_asked_for() => Assert.Equal(
        "year,title\n1892,Ward No. 6\n1892,100%_\\a:b\n1923,呐喊\n1923,𠮷 😀\n1927,野草\n2000,\"\"\n",
        _library.Csv("{ books(order: [{ year: ASC }]) { nodes { year title } } }"));

    [Theory]
    [InlineData("first: 3", "1 2 3")]
    [InlineData("first: 0", "")]
    [InlineData("first: 5000", "1 2 3 4 5 6")]
    [InlineData("first: 3, where: { year: { lt: 1925 } }", "1 3 4")]
    public void First_is_the_number_of_rows(string arguments, string expected)
    {
        var rows = _library.Csv($"{{ books({arguments}) {{ nodes {{ excerpt(length: 1) id }} }} }}").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        string[] ids = ["nahan", "yecao", "ward6", "odd", "blank", "emoji"];
        Assert.Equal(
            expected,
            string.Join(' ', rows.Skip(1).Select(r => 1 + Array.FindIndex(ids, id => r.EndsWith(LibraryEngine.Id("Book", id), StringComparison.Ordinal)))));
    }

    [Fact]
    public void After_is_where_the_table_begins()
    {
        var cursor = _library.Data("{ books(first: 4) { pageInfo { endCursor } } }")
            .GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        Assert.Equal("year\n2000\n1923\n", _library.Csv($"{{ books(after: \"{cursor}\") {{ nodes {{ year }} }} }}"));
        Assert.Equal("year\n2000\n", _library.Csv($"{{ books(first: 1, after: \"{cursor}\") {{ nodes {{ year }} }} }}"));
    }

    [Fact]
    public void Variables_mean_what_they_mean_in_JSON() => Assert.Equal(
        "year\n1923\n1927\n",
        _library.Csv(
            "query($n: Int, $from: Int!) { books(first: $n, where: { year: { gte: $from } }) { nodes { year } } }", """{ "n": 2, "from": 1900 }"""));

    [Fact]
    public void What_is_asked_about_the_list_as_a_whole_gives_way_to_its_rows() => Assert.Equal(
        "year\n1923\n1923\n",
        _library.Csv(
            """
            query Chinese { __typename books(where: { year: { eq: 1923 } }) { totalCount pageInfo { endCursor } aggregate { count } nodes { year } } }
            """));

    [Fact]
    public void A_list_inside_a_row_is_whole_where_the_client_says_nothing_else()
    {
        using var library = new LibraryDatabase(
            LibraryDatabase.FileOf(LibraryRows.Few()), options: new() { DefaultPageSize = 1 }, limits: LibraryTables.TwoAPage);

        Assert.Equal("reviews.stars\n5\n3\n1\n", library.Csv("{ books(first: 1) { nodes { reviews { nodes { stars } } } } }"));
        Assert.Equal("reviews.stars\n5\n3\n", library.Csv("{ books(first: 1) { nodes { reviews(first: 2) { nodes { stars } } } } }"));
    }

    [Fact]
    public void All_pages_are_of_one_state_of_the_data()
    {
        var statements = 0;
        SqliteException? refused = null;
        _library.Database.StatementRun = _ =>
        {
            if (++statements == 3)
            {
                refused = Assert.Throws<SqliteException>(DeleteBooks);
            }
        };

        // A file whose readers keep a state keeps its writers out: the next page cannot be of another.
        Assert.Equal(7, _library.Csv("{ books { nodes { year } } }").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(5, refused!.SqliteErrorCode);
        Assert.Equal(4, statements);

        _library.Database.StatementRun = null;
        DeleteBooks();
        Assert.Equal("year\n", _library.Csv("{ books { nodes { year } } }"));

        void DeleteBooks()
        {
            using var writer = new SqliteConnection($"Data Source={_library.Path};Pooling=False;Default Timeout=1");
            writer.Open();
            using var delete = writer.CreateCommand();
            delete.CommandText = "DELETE FROM Books";
            delete.ExecuteNonQuery();
        }
    }

    [Fact]
    public void A_page_too_large_for_an_answer_is_read_in_smaller_ones()
    {
        var few = LibraryTables.TwoAPage with { TablePageSize = 6, MaxResponseBytes = 260 };
        using var library = LibraryTables.Open(few);

        Assert.Equal(
            _library.Csv("{ books { nodes { id title year author { name } } } }"),
            library.Csv("{ books { nodes { id title year author { name } } } }"));
    }

    [Fact]
    public void A_table_too_long_is_refused_with_its_length()
    {
        using var library = LibraryTables.Open(LibraryTables.TwoAPage with { MaxTableRows = 5 });

        Assert.Equal(
            "The table would have 6 rows, and 5 are allowed. Narrow `where`, or take it in parts with `first` and `after`.",
            library.Refusal("{ books { nodes { year } } }"));
        Assert.Equal("year\n1923\n1927\n1892\n1892\n2000\n", library.Csv("{ books(first: 5) { nodes { year } } }"));
    }

    [Fact]
    public void A_table_that_grows_too_long_inside_its_rows_says_so_in_its_last_row()
    {
        using var library = LibraryTables.Open(LibraryTables.TwoAPage with { MaxTableRows = 6 });

        Assert.Equal(
            "year,reviews.stars\n1923,5\n1923,3\n1923,1\n1927,\n1892,5\n1892,\n"
            + "\"[cut off after 6 rows, the most that a table may have: narrow `where`, or ask for fewer with `first`]\",\n",
            library.Csv("{ books { nodes { year reviews { nodes { stars } } } } }"));
    }

    [Fact]
    public async Task A_table_costs_as_much_as_a_page_of_a_hundred()
    {
        using var library = new LibraryDatabase(LibraryDatabase.FileOf(LibraryRows.Few()));
        var request = LibraryEngine.Request("{ books(first: 100000) { nodes { year author { name } } } }") with
        {
            Cost = CostReport.Only,
        };
        var (_, cost) = await library.Executor.ReadTableAsync(request, TableFormats.Csv, CancellationToken.None);
        using (cost)
        {
            Assert.Equal(
                """{"extensions":{"operationCost":{"fieldCost":112,"typeCost":203}}}""", LibraryEngine.TextOf(cost!));
        }
    }

    [Theory]
    [InlineData("{ books(last: 2) { nodes { year } } }", "A table is read from its start: turn `order` round and say `first` instead of `last`.")]
    [InlineData("{ books(first: -1) { nodes { year } } }", "`first` is the number of rows of the table and cannot be -1.")]
    [InlineData("{ a: books { nodes { year } } b: books { nodes { year } } }", "A table is made of one field of the query, and the operation selects 2. Ask for each in a request of its own.")]
    [InlineData("{ __typename }", "A table is made of one field of the query, and the operation selects 0. Ask for each in a request of its own.")]
    [InlineData("{ books { totalCount } }", "`books` selects no list of objects, so that there are no rows. Select `nodes` of a connection, or a list of objects.")]
    [InlineData("{ holdings { motto } }", "`holdings` selects no list of objects, so that there are no rows. Select `nodes` of a connection, or a list of objects.")]
    [InlineData("{ books { nodes { year } edges { cursor } } }", "`nodes` and `edges` are lists beside each other, and the rows of a table follow one of them. Leave one out, or ask for NDJSON, whose rows may nest.")]
    [InlineData("{ books { nodes { chapters { title } reviews { nodes { stars } } } } }", "`chapters` and `reviews.nodes` are lists beside each other, and the rows of a table follow one of them. Leave one out, or ask for NDJSON, whose rows may nest.")]
    [InlineData("{ books(after: \"x\") { nodes { year } } }", "The cursor format is invalid: `after` of `Query.books` takes a cursor that the same field gave with the same `order`.")]
    [InlineData("{ books { nodes { yaer } } }", "The field `yaer` does not exist on the type `Book`.")]
    [InlineData("{ author(country: \"x\"", "Expected a `Name`-token, but found an `EndOfFile`-token.")]
    public void What_cannot_be_a_table_is_refused(string document, string message) => Assert.Equal(message, _library.Refusal(document));
}
