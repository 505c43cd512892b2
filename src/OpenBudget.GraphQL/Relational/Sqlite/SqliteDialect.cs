using System.Globalization;
using System.Text;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Sqlite;

/// <summary>What SQLite is told in its own way.</summary>
internal class SqliteDialect : SqlDialect
{
    public override bool HasLateral => false;

    public override bool GuessesLimits => false;

    /// <inheritdoc/>
    public override bool GroupsBeforeJoins => true;

    public override bool TextHoldsNul => true;

    public override string Parameter(int index) => "?" + (index + 1).ToString(CultureInfo.InvariantCulture);

    // A list travels as one JSON text, so that the statement's text does not depend on its length.
    public override string In(string column, string listParameter) => $"{column} IN (SELECT value FROM json_each({listParameter}))";

    public override string Items(string listParameter, string alias) => $"(SELECT key AS ordinal, value FROM json_each({listParameter})) {alias}";

    // instr, substr and = compare code points; LIKE would fold the case of ASCII letters.
    public override string Contains(string column, string parameter) => $"instr({column}, {parameter}) > 0";

    public override string MayContain(TrigramIndex index, string column, string key, string parameter) =>
        $"{key} IN (SELECT rowid{Matching(index, parameter)})";

    // Each in quotes, in which only a quote means anything: a phrase of one token, and phrases beside each other are all required.
    public override SqlValue Trigrams(IReadOnlyList<string> trigrams) =>
        SqlValue.Of(string.Join(' ', trigrams.Select(trigram => $"\"{trigram.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));

    /// <summary>The statement that counts the rows with some trigrams, up to a number.</summary>
    public static SqlStatement CountOf(TrigramIndex index, int most) =>
        new($"SELECT count(*) FROM (SELECT 1{Matching(index, "?1")} LIMIT {most.ToString(CultureInfo.InvariantCulture)})", []);

    public override string StartsWith(string column, string parameter) => $"substr({column}, 1, length({parameter})) = {parameter}";

    public override string EndsWith(string column, string parameter) =>
        $"({parameter} = '' AND {column} IS NOT NULL OR substr({column}, -length({parameter})) = {parameter})";

    private static string Matching(TrigramIndex index, string parameter)
    {
        var table = Delimit(index.Name);
        return $" FROM {table} WHERE {table}.{Delimit(index.Column)} MATCH {parameter}";
    }

    // SQLite sorts null before every value; saying so again would keep some of its versions from using an index.
    public override void OrderKey(StringBuilder sql, string expression, bool descending, bool nullable) =>
        sql.Append(expression).Append(descending ? " DESC" : "");
}
