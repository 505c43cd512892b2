using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>The keys of the parents whose children are read, or of the rows that are.</summary>
internal sealed class KeysParameter(SqlType type = SqlType.Number) : ParameterSource(type, isList: true)
{
    public override SqlValue Bind(ParameterValues values) => values.Keys;
}

/// <summary>The key of the one parent whose children are read.</summary>
internal sealed class OnlyKeyParameter() : ParameterSource(SqlType.Number)
{
    public override SqlValue Bind(ParameterValues values) => values.Keys.Items![0];
}

/// <summary>The numbers of which a row must have one to belong to its parent.</summary>
internal sealed class NarrowingParameter() : ParameterSource(SqlType.Number, isList: true)
{
    public override SqlValue Bind(ParameterValues values) => values.Narrowing;
}

/// <summary>The rows of a page, and the one that tells of more.</summary>
internal sealed class LimitParameter() : ParameterSource(SqlType.Number)
{
    public override SqlValue Bind(ParameterValues values) => SqlValue.Of(values.Limit);
}

/// <summary>The rows left out before a page.</summary>
internal sealed class SkipParameter() : ParameterSource(SqlType.Number)
{
    public override SqlValue Bind(ParameterValues values) => SqlValue.Of(values.Skip);
}

/// <summary>A key of a cursor.</summary>
internal sealed class CursorParameter(bool before, int key, SqlType type) : ParameterSource(type)
{
    public override SqlValue Bind(ParameterValues values) => values.Cursor(before)[key];
}
