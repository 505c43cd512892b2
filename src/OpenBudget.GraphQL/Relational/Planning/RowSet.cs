using System.Globalization;
using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <content>What aggregates and groups are made of.</content>
internal sealed partial class RelationalPlanner
{
    /// <summary>All rows that a connection's filter lets through, of the whole table or of the parents: what is counted, summed and grouped.</summary>
    private sealed class RowSet
    {
        private readonly RelationalPlanner _planner;
        private readonly Aliases _aliases = new();
        private readonly ParameterList _parameters = new();
        private readonly List<string> _conditions = [];
        private readonly FromTree _source;

        // What is read of the rows that were put together by their own columns; null where the rows themselves are read.
        private readonly ColumnList? _figures;

        /// <summary>The rows of a connection.</summary>
        /// <param name="planner">The planner.</param>
        /// <param name="connection">The connection.</param>
        /// <param name="target">The entity.</param>
        /// <param name="link">What ties it to its parent; null at the root.</param>
        /// <param name="areGrouped">
        /// Whether the rows are first put together by their own columns, and only what is left is joined: forty thousand projects are of three
        /// thousand units, and then only these look up a name and are sorted by it. Sums, counts and extremes of parts make those of the whole.
        /// </param>
        /// <exception cref="Language.GraphQLException">The filter cannot be used.</exception>
        public RowSet(RelationalPlanner planner, FieldSelection connection, RowMapping target, ChildLink? link, bool areGrouped = false)
        {
            _planner = planner;
            Target = target;
            _source = new FromTree(_aliases, _aliases.Next());
            _figures = areGrouped ? new ColumnList() : null;
            Level = new LevelScope(areGrouped ? new FromTree(_aliases, _aliases.Next()) : _source);
            Filters = new WhereCompiler(planner.Dialect, _aliases, _parameters, planner.Options.MaxFilterOperations);
            if (link is not null)
            {
                Parent = Level.Tree.Column(Level.Tree.Alias, link.ChildColumn);
                _conditions.Add(planner.Dialect.In(_source.Column(_source.Alias, link.ChildColumn), Parameter(new KeysParameter())));
                if (link.NarrowedBy is { } narrowed)
                {
                    _conditions.Add(planner.Dialect.In(_source.Column(_source.Alias, narrowed.Name), Parameter(new NarrowingParameter())));
                }
            }

            if (Argument(connection, "where") is ObjectInput filter && Filters.Condition(_source, _source.Alias, target, filter) is { } condition)
            {
                _conditions.Add(condition);
            }
        }

        public RowMapping Target { get; }

        public LevelScope Level { get; }

        /// <summary>The column of the parent's key; null at the root.</summary>
        public string? Parent { get; }

        /// <summary>Compiles further conditions of the statement, which count as operations with those of the filter.</summary>
        public WhereCompiler Filters { get; }

        /// <summary>The expression of a field of the rows.</summary>
        public string Column(LeafMapping leaf) => Level.Tree.Column(Level.Tree.Alias, leaf.Path);

        /// <summary>The expression of a figure over rows.</summary>
        /// <param name="function">A function of SQL: <c>count</c>, <c>sum</c>, <c>min</c> or <c>max</c>.</param>
        /// <param name="leaf">A column of the rows themselves; null for the rows.</param>
        public string Figure(string function, LeafMapping? leaf)
        {
            var ofRows = $"{function}({(leaf is null ? "*" : _source.Column(_source.Alias, leaf.Path))})";
            return _figures is null ? ofRows : $"{(function == "count" ? "sum" : function)}({Level.Tree.Alias}.{FigureName(_figures.Add(ofRows))})";
        }

        public string Parameter(ParameterSource source) => _planner.Dialect.Parameter(_parameters.Add(source));

        /// <summary>An alias of the statement that nothing else has.</summary>
        public string NextAlias() => _aliases.Next();

        /// <summary>Writes where the rows come from, and which they are; after all that is asked of them is known.</summary>
        public StringBuilder From(StringBuilder sql)
        {
            if (_figures is null)
            {
                return Rows(sql);
            }

            var columns = Level.Tree.RootColumns.Select(SqlDialect.Delimit).ToArray();
            sql.Append(" FROM (SELECT ").AppendJoin(", ", columns.Select(column => $"{_source.Alias}.{column}"));
            for (var i = 0; i < _figures.Expressions.Count; i++)
            {
                sql.Append(", ").Append(_figures.Expressions[i]).Append(" AS ").Append(FigureName(i));
            }

            Rows(sql).Append(" GROUP BY ").AppendJoin(", ", columns.Select(column => $"{_source.Alias}.{column}")).Append(") ").Append(Level.Tree.Alias);
            Level.Tree.WriteJoins(sql);
            return sql;
        }

        private StringBuilder Rows(StringBuilder sql)
        {
            RelationalPlanner.From(sql, Target.Table, _source);
            return _conditions.Count > 0 ? sql.Append(" WHERE ").AppendJoin(" AND ", _conditions) : sql;
        }

        private static string FigureName(int figure) => SqlDialect.Delimit("#figure" + figure.ToString(CultureInfo.InvariantCulture));

        /// <summary>The level of a finished statement.</summary>
        public LevelPlan Plan(StringBuilder sql, int parentOrdinal, RowOutput[] outputs, int rankOrdinal = -1) =>
            _planner.Level(sql, _parameters, parentOrdinal, outputs, Level.Children, rankOrdinal);
    }
}
