namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>A condition, and a wider one that an index answers.</summary>
/// <param name="Sql">The condition.</param>
/// <param name="Candidates">A condition that every row fulfils that fulfils the first, answered by indexes of trigrams; null where there is none.</param>
internal sealed record Predicate(string Sql, string? Candidates = null)
{
    /// <summary>Several conditions that must all hold; null for none.</summary>
    public static Predicate? All(IReadOnlyList<Predicate> conditions) => conditions switch
    {
        [] => null,
        [var only] => only,
        _ => new Predicate(Join(conditions.Select(c => c.Sql), " AND "), All([.. conditions.Select(c => c.Candidates).OfType<string>()])),
    };

    /// <summary>Several conditions of which one must hold; null for none.</summary>
    public static Predicate? Any(IReadOnlyList<Predicate> conditions) => conditions switch
    {
        [] => null,
        [var only] => only,
        _ => new Predicate(
            Join(conditions.Select(c => c.Sql), " OR "),
            conditions.All(c => c.Candidates is not null) ? Join(conditions.Select(c => c.Candidates!), " OR ") : null),
    };

    /// <summary>The condition, with the candidates before it where the statement is to be narrowed by them.</summary>
    /// <remarks>
    /// The two stay apart, so that the candidates of an OR are an OR of what indexes answer and nothing else: a database then looks them up
    /// together, and compares what it finds once.
    /// </remarks>
    public string Narrowed => Candidates is null ? Sql : Narrowing.Mark($"{Candidates} AND ") + Sql;

    private static string? All(IReadOnlyList<string> candidates) => candidates switch
    {
        [] => null,
        [var only] => only,
        _ => Join(candidates, " AND "),
    };

    private static string Join(IEnumerable<string> conditions, string separator) => $"({string.Join(separator, conditions)})";
}

/// <summary>The parts of a statement that name candidates. A value may be too short for the index, or so common that looking at the rows is quicker.</summary>
internal static class Narrowing
{
    // Nothing in a statement holds such characters: values are parameters, and no name of a model has one.
    private const char Start = '\u0001';
    private const char End = '\u0002';

    /// <summary>Marks a part that may be left out.</summary>
    public static string Mark(string sql) => $"{Start}{sql}{End}";

    /// <summary>A statement with all such parts; null where it has none.</summary>
    public static string? With(string sql) => sql.Contains(Start, StringComparison.Ordinal)
        ? sql.Replace(Start.ToString(), "", StringComparison.Ordinal).Replace(End.ToString(), "", StringComparison.Ordinal)
        : null;

    /// <summary>A statement without them.</summary>
    public static string Without(string sql)
    {
        for (var start = sql.IndexOf(Start, StringComparison.Ordinal); start >= 0; start = sql.IndexOf(Start, start))
        {
            sql = sql.Remove(start, sql.IndexOf(End, start) - start + 1);
        }

        return sql;
    }
}
