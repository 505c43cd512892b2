using Microsoft.EntityFrameworkCore;

namespace OpenBudget.GraphQL.Tests.Relational;

/// <summary>The library's texts under indexes of trigrams, and what makes these on each database.</summary>
internal static class LibraryTrigrams
{
    private const string Annotation = "TrigramIndex";

    private static readonly (string Table, string[] Columns)[] Indexed =
        [("Books", ["Title", "Subtitle"]), ("Authors", ["Name"]), ("Reviews", ["Text"])];

    /// <summary>Tells the model.</summary>
    public static void Annotate(ModelBuilder model, bool isPostgres)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var (table, columns) in Indexed.Where(i => i.Table == entity.GetTableName()))
            {
                foreach (var column in columns)
                {
                    entity.FindProperty(column)!.SetAnnotation(Annotation, isPostgres ? "trigrams" : table + "_trigrams");
                }
            }
        }
    }

    /// <summary>Makes the indexes in a SQLite database whose rows are there.</summary>
    public static IEnumerable<string> OnSqlite() => Indexed.SelectMany(i => new[]
    {
        $"""CREATE VIRTUAL TABLE "{i.Table}_trigrams" USING fts5({Columns(i.Columns)}, content='', detail=column, tokenize='trigram case_sensitive 1')""",
        $"""INSERT INTO "{i.Table}_trigrams" (rowid, {Columns(i.Columns)}) SELECT "Id", {Columns(i.Columns)} FROM "{i.Table}" """,
    });

    /// <summary>Makes the indexes in a PostgreSQL database.</summary>
    public static IEnumerable<string> OnPostgres() => Indexed
        .SelectMany(i => i.Columns.Select(column => $"""CREATE INDEX ON "{i.Table}" USING gin (trigrams("{column}"))"""))
        .Prepend(
            """
            CREATE FUNCTION trigrams(value text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT COST 1000 RETURN (
                SELECT array_agg(a || b || c)
                FROM unnest(string_to_array(value, NULL), (string_to_array(value, NULL))[2:], (string_to_array(value, NULL))[3:]) AS t (a, b, c)
                WHERE c IS NOT NULL)
            """);

    private static string Columns(string[] columns) => string.Join(", ", columns.Select(c => $"\"{c}\""));
}
