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

        /// <summary>The rows of a connection.</summary>
        /// <param name="planner">The planner.</param>
        /// <param name="connection">The connection.</param>
        /// <param name="target">The entity.</param>
        /// <param name="link">What ties it to its parent; null at the root.</param>
        /// <exception cref="Language.GraphQLException">The filter cannot be used.</exception>
        public RowSet(RelationalPlanner planner, FieldSelection connection, RowMapping target, ChildLink? link)
        {
            _planner = planner;
            Target = target;
            Level = new LevelScope(new FromTree(_aliases, _aliases.Next()));
            Filters = new WhereCompiler(planner.Dialect, _aliases, _parameters, planner.Options.MaxFilterOperations);
            if (link is not null)
            {
                Parent = Level.Tree.Column(Level.Tree.Alias, link.ChildColumn);
                _conditions.Add(planner.Dialect.In(Parent, Parameter(new KeysParameter())));
                if (link.NarrowedBy is { } narrowed)
                {
                    _conditions.Add(planner.Dialect.In(Level.Tree.Column(Level.Tree.Alias, narrowed.Name), Parameter(new NarrowingParameter())));
                }
            }

            if (Argument(connection, "where") is ObjectInput filter && Filters.Condition(Level.Tree, Level.Tree.Alias, target, filter) is { } condition)
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

        public string Parameter(ParameterSource source) => _planner.Dialect.Parameter(_parameters.Add(source));

        /// <summary>An alias of the statement that nothing else has.</summary>
        public string NextAlias() => _aliases.Next();

        /// <summary>Writes where the rows come from, and which they are; after all that is asked of them is known.</summary>
        public StringBuilder From(StringBuilder sql)
        {
            RelationalPlanner.From(sql, Target.Table, Level.Tree);
            return _conditions.Count > 0 ? sql.Append(" WHERE ").AppendJoin(" AND ", _conditions) : sql;
        }

        /// <summary>The level of a finished statement.</summary>
        public LevelPlan Plan(StringBuilder sql, int parentOrdinal, RowOutput[] outputs, int rankOrdinal = -1) =>
            _planner.Level(sql, _parameters, parentOrdinal, outputs, Level.Children, rankOrdinal);
    }
}
