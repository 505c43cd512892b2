using System.Globalization;
using System.Text;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Postgres;

/// <summary>What PostgreSQL is told in its own way.</summary>
/// <remarks>
/// Texts are compared by the collation of their column, which <see cref="PostgresDatabase.CheckAsync"/> holds to the order of code points. No
/// statement names one: an expression with a collation of its own finds no index of a column that has another.
/// </remarks>
internal class PostgresDialect : SqlDialect
{
    public override bool HasLateral => true;

    public override bool GuessesLimits => true;

    /// <inheritdoc/>
    public override bool GroupsBeforeJoins => false;

    public override bool TextHoldsNul => false;

    public override string Parameter(int index) => "$" + (index + 1).ToString(CultureInfo.InvariantCulture);

    public override string In(string column, string listParameter) => $"{column} = ANY ({listParameter})";

    public override string Items(string listParameter, string alias) =>
        $"(SELECT value, ordinal - 1 AS ordinal FROM unnest({listParameter}) WITH ORDINALITY AS items (value, ordinal)) {alias}";

    // Not LIKE, whose patterns would have to be escaped.
    public override string Contains(string column, string parameter) => $"strpos({column}, {parameter}) > 0";

    public override string MayContain(TrigramIndex index, string column, string key, string parameter) =>
        $"{Delimit(index.Name)}({column}) @> {parameter}";

    public override SqlValue Trigrams(IReadOnlyList<string> trigrams) => SqlValue.Of([.. trigrams.Select(SqlValue.Of)]);

    public override string StartsWith(string column, string parameter) => $"starts_with({column}, {parameter})";

    public override string EndsWith(string column, string parameter) => $"right({column}, length({parameter})) = {parameter}";

    // PostgreSQL sorts null after every value. An index of a column that is never null need not say where its nulls would be.
    public override void OrderKey(StringBuilder sql, string expression, bool descending, bool nullable) =>
        sql.Append(expression).Append(descending ? " DESC" : "").Append(!nullable ? "" : descending ? " NULLS LAST" : " NULLS FIRST");
}
