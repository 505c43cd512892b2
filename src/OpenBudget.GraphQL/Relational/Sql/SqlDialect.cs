using System.Text;
using OpenBudget.GraphQL.Relational.Mapping;

namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>Where the databases differ in what they are told; everything else is common SQL.</summary>
/// <remarks>Identifiers come from the EF model only, values are always parameters.</remarks>
internal abstract class SqlDialect
{
    /// <summary>A delimited identifier.</summary>
    public static string Delimit(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Whether a row source may refer to one before it, so that the first rows of each parent are found for each on its own.</summary>
    public abstract bool HasLateral { get; }

    /// <summary>
    /// Whether a plan is kept for any limit, and made for a tenth of the table, unless the statement also has a limit that is no parameter.
    /// </summary>
    public abstract bool GuessesLimits { get; }

    /// <summary>
    /// Whether rows are put together before what groups them is joined. A database that groups by hashing plans that well by itself; one that
    /// sorts would look up a text for every row, and sort all rows by it.
    /// </summary>
    public abstract bool GroupsBeforeJoins { get; }

    /// <summary>Whether a text may hold U+0000. Where not, the parameter of a text with one is null, which equals nothing either.</summary>
    public abstract bool TextHoldsNul { get; }

    /// <summary>The placeholder of a parameter, counted from 0.</summary>
    public abstract string Parameter(int index);

    /// <summary>A condition: the column is one of the values of a list parameter.</summary>
    public abstract string In(string column, string listParameter);

    /// <summary>A row source of the items of a list parameter, with columns <c>ordinal</c> (from 0) and <c>value</c>.</summary>
    public abstract string Items(string listParameter, string alias);

    /// <summary>A condition: the text occurs in the column; false where the column is null.</summary>
    public abstract string Contains(string column, string parameter);

    /// <summary>A condition that an index of trigrams answers: the column has all of these trigrams.</summary>
    /// <param name="index">The index.</param>
    /// <param name="column">The column.</param>
    /// <param name="key">The key of the column's row.</param>
    /// <param name="parameter">What <see cref="Trigrams"/> makes of them.</param>
    public abstract string MayContain(TrigramIndex index, string column, string key, string parameter);

    /// <summary>Trigrams as the value of a parameter.</summary>
    public abstract SqlValue Trigrams(IReadOnlyList<string> trigrams);

    /// <summary>A condition: the column starts with the text.</summary>
    public abstract string StartsWith(string column, string parameter);

    /// <summary>A condition: the column ends with the text.</summary>
    public abstract string EndsWith(string column, string parameter);

    /// <summary>Writes one key of an ORDER BY. Null comes before every value, so first when ascending and last when descending.</summary>
    public abstract void OrderKey(StringBuilder sql, string expression, bool descending, bool nullable);
}
