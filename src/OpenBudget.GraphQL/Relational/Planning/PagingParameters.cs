using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>The keys of the parents whose children are read.</summary>
internal sealed class KeysParameter : ParameterSource
{
    public override SqlValue Bind(ParameterValues values) => values.Keys;
}

/// <summary>The rows of a page, and the one that tells of more.</summary>
internal sealed class LimitParameter : ParameterSource
{
    public override SqlValue Bind(ParameterValues values) => SqlValue.Of(values.Limit);
}

/// <summary>A key of a cursor.</summary>
internal sealed class CursorParameter(bool before, int key) : ParameterSource
{
    public override SqlValue Bind(ParameterValues values) => values.Cursor(before)[key];
}
