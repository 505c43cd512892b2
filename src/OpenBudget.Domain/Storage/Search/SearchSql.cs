using System.Data.Common;
using Npgsql;

namespace OpenBudget.Domain.Storage.Search;

/// <summary>What the kinds of database do differently about the index: its table, what is written to it, and how it is asked.</summary>
/// <remarks>
/// The index is of the tokens of each piece (<see cref="SearchTokens"/>). On SQLite it is an FTS5 table that keeps nothing else, on
/// PostgreSQL a table of arrays under a GIN index; both need nothing beyond what every installation has.
/// </remarks>
internal sealed class SearchSql
{
    private SearchSql(string candidates, string indexed, string position, bool isPostgres)
    {
        Candidates = candidates;
        Indexed = indexed;
        Position = position;
        IsPostgres = isPostgres;
    }

    /// <summary>The index's rows that hold all tokens of the parameter <c>{0}</c>, as FROM and WHERE.</summary>
    public string Candidates { get; }

    /// <summary>The column of the index that is the piece's number.</summary>
    public string Indexed { get; }

    /// <summary>The function that finds a text in another; 0 where it is not there.</summary>
    public string Position { get; }

    private bool IsPostgres { get; }

    /// <summary>The table of the index on SQLite. Pieces that go take their tokens along.</summary>
    public static IReadOnlyList<string> SqliteTables { get; } =
    [
        """
        CREATE VIRTUAL TABLE "SearchIndex" USING fts5("Tokens", content='', contentless_delete=1, detail=none, tokenize='ascii')
        """,
        """
        CREATE TRIGGER "SearchTexts_Deleted" AFTER DELETE ON "SearchTexts" BEGIN DELETE FROM "SearchIndex" WHERE rowid = OLD."Id"; END
        """,
    ];

    /// <summary>The table of the index on PostgreSQL.</summary>
    public static string PostgresTables { get; } =
        """
        CREATE TABLE "SearchIndex" (
            "TextId" bigint PRIMARY KEY REFERENCES "SearchTexts" ("Id") ON DELETE CASCADE,
            "Tokens" integer[] NOT NULL);
        CREATE INDEX "IX_SearchIndex_Tokens" ON "SearchIndex" USING gin ("Tokens")
        """;

    private static SearchSql Sqlite { get; } = new(
        """
        "SearchIndex" WHERE "SearchIndex" MATCH {0}
        """,
        "rowid",
        "instr",
        isPostgres: false);

    private static SearchSql Postgres { get; } = new(
        """
        "SearchIndex" WHERE "Tokens" @> {0}
        """,
        "TextId",
        "strpos",
        isPostgres: true);

    /// <summary>The SQL of a connection's database.</summary>
    public static SearchSql Of(DbConnection connection) => connection is NpgsqlConnection ? Postgres : Sqlite;

    /// <summary>Tokens as a parameter's value.</summary>
    public object Tokens(int[] tokens) => IsPostgres ? tokens : SearchTokens.Text(tokens);
}
