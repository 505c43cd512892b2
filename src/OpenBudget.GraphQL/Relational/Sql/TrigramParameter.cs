using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Mapping;

namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>The trigrams of a client's text; null where it is shorter than one.</summary>
/// <param name="template">The text the plan was made with.</param>
/// <param name="index">The index they are looked up in.</param>
/// <param name="dialect">How the database takes them.</param>
internal sealed class TrigramParameter(InputValue template, TrigramIndex index, SqlDialect dialect) : ParameterSource(SqlType.Text)
{
    /// <summary>The index the trigrams are looked up in.</summary>
    public TrigramIndex Index { get; } = index;

    /// <summary>Whether a text has trigrams as far as the plan knows: what a variable holds is another matter in each request.</summary>
    public static bool MayHaveTrigrams(InputValue template) =>
        !template.Origin.IsLiteral || template is LeafInput { Value: string text } && TrigramIndex.Of(text) is not null;

    public override SqlValue Bind(ParameterValues values) =>
        Inputs.Resolve(template, values.Variables) is LeafInput { Value: string text } && TrigramIndex.Of(text) is { } trigrams
            ? dialect.Trigrams(trigrams)
            : SqlValue.Null;
}
