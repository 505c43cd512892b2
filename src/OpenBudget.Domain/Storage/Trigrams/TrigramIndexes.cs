using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace OpenBudget.Domain.Storage.Trigrams;

/// <summary>Texts of which it is asked whether they contain another: an index of their trigrams tells which rows may.</summary>
/// <remarks>
/// <para>
/// The index is part of the database, and the database itself keeps it: what writes a row need not know of it. On SQLite it is an FTS5 table
/// beside each table, kept by triggers, which holds nothing but which row has which trigram in which column.
/// </para>
/// <para>
/// On PostgreSQL it is a GIN index over a function of our own. The extension pg_trgm would do the same, and faster; but it is not installed with
/// every server, must be created in another schema than the one that is built aside and renamed, and under a database with the locale C it
/// finds no trigram in Chinese, so that every search silently looks at all rows. The function is plain SQL: whoever may make tables may make it.
/// </para>
/// </remarks>
internal static class TrigramIndexes
{
    /// <summary>The annotation of an indexed property; its value is the name of the FTS5 table, or of the function.</summary>
    public const string Annotation = "TrigramIndex";

    /// <summary>The function's name.</summary>
    public const string Function = "trigrams";

    // Three arrays that begin one character apart, side by side: a trigram a row. Cutting each out of the text would walk from its start each
    // time. The cost is what was measured, so that the planner looks it up in the index instead of working it out for every row. Not PARALLEL
    // SAFE: to start workers takes a hundred times what most of these queries do.
    private const string MakeFunction =
        $"""
        CREATE FUNCTION {Function}(value text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT COST 1000 RETURN (
            SELECT array_agg(a || b || c)
            FROM unnest(string_to_array(value, NULL), (string_to_array(value, NULL))[2:], (string_to_array(value, NULL))[3:]) AS t (a, b, c)
            WHERE c IS NOT NULL)
        """;

    /// <summary>Indexes the trigrams of a text.</summary>
    public static void HasTrigramIndex<T>(this EntityTypeBuilder<T> row, Expression<Func<T, string?>> text) where T : class =>
        row.Property(text).HasAnnotation(Annotation, row.Metadata.GetTableName() + "Trigrams");

    /// <summary>Names the function in the model of PostgreSQL.</summary>
    public static void UseFunction(IMutableEntityType row)
    {
        foreach (var property in row.GetProperties().Where(IsIndexed))
        {
            property.SetAnnotation(Annotation, Function);
        }
    }

    /// <summary>What makes the indexes on SQLite, after the tables.</summary>
    public static IEnumerable<SqlOperation> OnSqlite(IModel model) => Indexed(model).SelectMany(OnSqlite).Select(Operation);

    /// <summary>What makes the indexes on PostgreSQL, after the tables.</summary>
    public static IEnumerable<SqlOperation> OnPostgres(IModel model) => Indexed(model)
        .SelectMany(i => i.Columns.Select(column => $"""CREATE INDEX "IX_{i.Table}_{column}_Trigrams" ON "{i.Table}" USING gin ({Function}("{column}"))"""))
        .Prepend(MakeFunction)
        .Select(Operation);

    // Where a row is found is what FTS5 is asked, not where in its text: detail=column leaves the positions out.
    private static string[] OnSqlite((string Table, string Key, string[] Columns) indexed)
    {
        var (table, key, all) = indexed;
        var columns = string.Join(", ", all.Select(c => $"\"{c}\""));
        var values = string.Join(", ", all.Select(c => $"NEW.\"{c}\""));
        var updates = string.Join(", ", all.Select(c => $"\"{c}\" = NEW.\"{c}\""));
        return
        [
            $"""
            CREATE VIRTUAL TABLE "{table}Trigrams" USING fts5({columns}, content='', contentless_delete=1, detail=column, tokenize='trigram case_sensitive 1');
            """,
            $"""
            CREATE TRIGGER "{table}Trigrams_Inserted" AFTER INSERT ON "{table}" BEGIN
                INSERT INTO "{table}Trigrams" (rowid, {columns}) VALUES (NEW."{key}", {values});
            END;
            """,
            $"""
            CREATE TRIGGER "{table}Trigrams_Updated" AFTER UPDATE OF {columns} ON "{table}" BEGIN
                UPDATE "{table}Trigrams" SET {updates} WHERE rowid = NEW."{key}";
            END;
            """,
            $"""
            CREATE TRIGGER "{table}Trigrams_Deleted" AFTER DELETE ON "{table}" BEGIN
                DELETE FROM "{table}Trigrams" WHERE rowid = OLD."{key}";
            END;
            """,
        ];
    }

    private static IEnumerable<(string Table, string Key, string[] Columns)> Indexed(IModel model) =>
        from row in model.GetEntityTypes()
        let columns = row.GetProperties().Where(IsIndexed).Select(p => p.GetColumnName()).ToArray()
        where columns.Length > 0
        select (row.GetTableName()!, row.FindPrimaryKey()!.Properties[0].GetColumnName(), columns);

    private static bool IsIndexed(IReadOnlyProperty property) => property.FindAnnotation(Annotation) is not null;

    private static SqlOperation Operation(string sql) => new() { Sql = sql };
}
