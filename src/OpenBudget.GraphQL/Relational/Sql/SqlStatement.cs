namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>A statement's text and where its parameters come from. One instance a plan, so that connections can keep it prepared.</summary>
internal sealed class SqlStatement
{
    /// <param name="text">The text; parts of it may be marked as narrowing (<see cref="Narrowing"/>).</param>
    /// <param name="parameters">The parameters.</param>
    public SqlStatement(string text, IReadOnlyList<ParameterSource> parameters)
    {
        Text = Narrowing.Without(text);
        Parameters = parameters;
        Narrowed = Narrowing.With(text) is { } narrowed ? new SqlStatement(narrowed, parameters) : null;
    }

    public string Text { get; }

    public IReadOnlyList<ParameterSource> Parameters { get; }

    /// <summary>
    /// The statement that looks at the rows only that indexes of trigrams name, where all <see cref="TrigramParameter"/>s have a value; null
    /// where there are no such indexes. It gives the same rows.
    /// </summary>
    public SqlStatement? Narrowed { get; }

    /// <summary>The statement that gives the same rows where there is one parent, and looks for nothing else; null where it would not be faster.</summary>
    public SqlStatement? OfOneParent { get; init; }
}

/// <summary>Where a parameter's value comes from when a plan runs.</summary>
/// <param name="type">What the parameter is compared with.</param>
/// <param name="isList">Whether its value is a list of that.</param>
internal abstract class ParameterSource(SqlType type, bool isList = false)
{
    public SqlType Type { get; } = type;

    public bool IsList { get; } = isList;

    /// <summary>The value for this run.</summary>
    /// <exception cref="Language.GraphQLException">The client's value cannot be used (a cursor of another order, a page too large).</exception>
    public abstract SqlValue Bind(ParameterValues values);
}

/// <summary>What the parameters of one run of a statement are taken from.</summary>
internal abstract class ParameterValues
{
    /// <summary>The request's variables.</summary>
    public abstract Execution.VariableValues Variables { get; }

    /// <summary>The keys of the parents whose children are read, as a list; the whole list of a keyed read.</summary>
    public abstract SqlValue Keys { get; }

    /// <summary>The numbers that the children of the parents are narrowed by, as a list.</summary>
    public abstract SqlValue Narrowing { get; }

    /// <summary>How many rows a page has at most, the row that tells of a next page included.</summary>
    public abstract long Limit { get; }

    /// <summary>How many rows are left out before the first of a page that is counted from the start.</summary>
    public abstract long Skip { get; }

    /// <summary>The values of the cursor after which (or before which) the page lies.</summary>
    public abstract IReadOnlyList<SqlValue> Cursor(bool before);
}
