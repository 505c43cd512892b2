using System.Globalization;
using System.Text;
using OpenBudget.GraphQL.Relational.Mapping;

namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>The aliases of one statement.</summary>
internal sealed class Aliases
{
    private int _next;

    public string Next() => "t" + (_next++).ToString(CultureInfo.InvariantCulture);
}

/// <summary>A row source and the to-one joins that grow from it. Each way is joined once, however many fields go it.</summary>
internal sealed class FromTree(Aliases aliases, string alias)
{
    // SQLite joins 64 tables at most, and 40 tables have hardly more columns than the 2000 of a result.
    private const int MaxJoins = 40;

    private readonly Dictionary<(string Alias, Join Join), string> _joined = [];
    private readonly HashSet<string> _required = [alias];
    private readonly StringBuilder _sql = new();

    /// <summary>The alias of the row source the tree grows from.</summary>
    public string Alias { get; } = alias;

    /// <summary>The columns of the row source itself that were asked for, in the order asked.</summary>
    public List<string> RootColumns { get; } = [];

    /// <summary>Whether a row source of the tree may have no row, so that any of its columns may be null.</summary>
    public bool IsOptional(string alias) => !_required.Contains(alias);

    /// <summary>Whether anything was joined.</summary>
    public bool HasJoins => _joined.Count > 0;

    /// <summary>The expression of a column at the end of a way.</summary>
    public string Column(string from, ColumnPath path) => Column(Walk(from, path.Way), path.Column.Name);

    /// <summary>The expression of a column of a row source of the tree.</summary>
    public string Column(string from, string column)
    {
        if (from == Alias && !RootColumns.Contains(column))
        {
            RootColumns.Add(column);
        }

        return $"{from}.{SqlDialect.Delimit(column)}";
    }

    /// <summary>The alias of the row at the end of a way.</summary>
    /// <exception cref="Language.GraphQLException">The client asks for more related rows than a statement can join.</exception>
    public string Walk(string from, JoinPath way)
    {
        foreach (var join in way.Joins)
        {
            from = Walk(from, join);
        }

        return from;
    }

    /// <summary>Writes the joins.</summary>
    public void WriteJoins(StringBuilder sql) => sql.Append(_sql);

    private string Walk(string from, Join join)
    {
        if (_joined.TryGetValue((from, join), out var known))
        {
            return known;
        }

        if (_joined.Count == MaxJoins)
        {
            throw RelationalErrors.TooManyJoins(MaxJoins);
        }

        var alias = aliases.Next();
        _joined.Add((from, join), alias);

        // What hangs on an optional row may be missing with it, whatever its own key says.
        var required = join.Required && _required.Contains(from);
        if (required)
        {
            _required.Add(alias);
        }

        _sql.Append(required ? " JOIN " : " LEFT JOIN ")
            .Append(SqlDialect.Delimit(join.Table)).Append(' ').Append(alias)
            .Append(" ON ").Append(alias).Append('.').Append(SqlDialect.Delimit(join.To))
            .Append(" = ").Append(Column(from, join.From));
        return alias;
    }
}
