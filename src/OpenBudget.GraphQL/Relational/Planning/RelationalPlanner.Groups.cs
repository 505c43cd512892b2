using System.Globalization;
using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Sql;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <content>The groups of a connection.</content>
internal sealed partial class RelationalPlanner
{
    private ChildNode Groups(FieldSelection groups, FieldSelection connection, RowMapping target, ChildLink? link)
    {
        IReadOnlyList<string> path = [groups.ResponseName];
        if (groups.ArgumentError is { } error)
        {
            return new FailedNode(NextIndex(), path, groups, error);
        }

        try
        {
            return new GroupsPlanner(this, groups, connection, target, link).Plan(NextIndex(), path);
        }
        catch (GraphQLException failure)
        {
            return new FailedNode(NextIndex(), path, groups, failure.Error);
        }
    }

    /// <summary>Plans the groups of one connection: one statement for all parents, each with a page of its own.</summary>
    private sealed class GroupsPlanner
    {
        private static readonly string Rank = SqlDialect.Delimit("#rank");
        private static readonly string Parent = SqlDialect.Delimit("#parent");
        private static readonly string Total = SqlDialect.Delimit("#total");

        private readonly RelationalPlanner _planner;
        private readonly FieldSelection _field;
        private readonly RowSet _rows;
        private readonly GroupPaging _paging;
        private readonly IReadOnlyList<GroupKey> _by;
        private readonly List<string> _keys;
        private readonly string? _having;
        private readonly List<OrderKey> _order;
        private readonly PartList _parts = new();
        private readonly List<RowOutput> _outputs = [];
        private bool _needsRows;
        private bool _needsTotal;

        public GroupsPlanner(RelationalPlanner planner, FieldSelection groups, FieldSelection connection, RowMapping target, ChildLink? link)
        {
            var coordinate = $"{connection.Field.Type.Named.Name}.{groups.Field.Name}";
            _planner = planner;
            _field = groups;
            _by = By(groups, target, coordinate, planner.Options.MaxGroupKeys);
            _rows = new RowSet(planner, connection, target, link, planner.Dialect.GroupsBeforeJoins && _by.Any(key => key.Leaf.Path.Way.Joins.Count > 0));
            _keys = [.. _by.Select(key => _rows.Column(key.Leaf))];
            _having = Argument(groups, "having") is ObjectInput having ? GroupConditions.Having(having, target, _rows.Filters, _rows.Figure) : null;
            _order = GroupConditions.Order(Argument(groups, "order"), target, _by, _rows.Column, _rows.Figure, planner.Options.MaxOrderKeys);
            _paging = new GroupPaging(coordinate, planner.Options, Argument(groups, "skip"), Argument(groups, "take"));
        }

        public GroupsNode Plan(int index, IReadOnlyList<string> path)
        {
            _parts.Object(_field.SelectionsFor((ObjectType)_field.Field.Type.Named), field =>
            {
                switch (field.Field.Name)
                {
                    case "__typename":
                        _parts.TypeName(_field);
                        break;
                    case "items":
                        _needsRows = true;
                        _outputs.Add(new RowOutput(Items(field), IsList: true));
                        _parts.Items(field, _outputs.Count - 1);
                        break;
                    case "totalCount":
                        _needsTotal = true;
                        _parts.Add(ConnectionPartKind.TotalCount);
                        break;
                    case "pageInfo":
                        PageInfo(field);
                        break;
                }
            });
            var level = !_needsRows && !_needsTotal ? null
                : _needsTotal || _rows.Parent is not null ? Ranked()
                : FromTheStart();
            return new GroupsNode(index, path, _field, _paging, level, _needsTotal, _parts.ToArray());
        }

        private static List<GroupKey> By(FieldSelection groups, RowMapping target, string coordinate, int most)
        {
            var names = ((ListInput)Argument(groups, "by")!).Items.Select(item => ((EnumValueDefinition)((LeafInput)item).Value!).Name).Distinct().ToArray();
            return names.Length == 0 ? throw RelationalErrors.NoGroupKeys(coordinate)
                : names.Length > most ? throw RelationalErrors.TooManyGroupKeys(coordinate, names.Length, most)
                : [.. names.Select(name => target.GroupKeys.First(key => key.EnumName == name))];
        }

        private void PageInfo(FieldSelection pageInfo) => _parts.Object(pageInfo.SelectionsFor((ObjectType)pageInfo.Field.Type.Named), field =>
        {
            switch (field.Field.Name)
            {
                case "__typename":
                    _parts.TypeName(pageInfo);
                    break;
                case "hasNextPage":
                    _needsRows = true;
                    _parts.Add(ConnectionPartKind.HasNextPage);
                    break;
                case "hasPreviousPage":
                    _parts.Add(ConnectionPartKind.HasPreviousPage);
                    break;
            }
        });

        private Emitter[] Items(FieldSelection items)
        {
            var emitters = new EmitterList();
            Members(items, emitters, part =>
            {
                if (part.Field.Name == "key")
                {
                    Members(part, emitters, field => Key(field, emitters));
                }
                else
                {
                    _planner.Aggregate(_rows, part, emitters, [part.ResponseName]);
                }
            });
            return emitters.ToArray();
        }

        private void Key(FieldSelection field, EmitterList emitters)
        {
            if (_by.FirstOrDefault(key => key.Name == field.Field.Name) is { Leaf: var leaf })
            {
                Leaf(_rows.Level.Columns.Add(_rows.Column(leaf)), leaf, field, emitters);
            }
            else
            {
                emitters.Raw("null");
            }
        }

        /// <summary>Groups of the whole table, of which nobody asks how many there are.</summary>
        private LevelPlan FromTheStart()
        {
            var sql = new StringBuilder("SELECT ");
            _rows.Level.Columns.Write(sql);
            OrderBy(GroupBy(_rows.From(sql)).Append(" ORDER BY "))
                .Append(" LIMIT ").Append(_rows.Parameter(new LimitParameter()))
                .Append(" OFFSET ").Append(_rows.Parameter(new SkipParameter()));
            return _rows.Plan(sql, -1, [.. _outputs]);
        }

        /// <summary>Groups with their ranks among those of their parent.</summary>
        /// <remarks>The first of each parent tells how many there are, so it comes even where the page begins further on.</remarks>
        private LevelPlan Ranked()
        {
            var ranked = _rows.NextAlias();
            var columns = _rows.Level.Columns.Expressions;
            var names = columns.Select((_, i) => SqlDialect.Delimit("#column" + i.ToString(CultureInfo.InvariantCulture))).ToArray();
            var partition = _rows.Parent is { } parent ? $"PARTITION BY {parent}" : "";
            var sql = new StringBuilder("SELECT ");
            sql.AppendJoin(", ", Outside(names).Select(name => $"{ranked}.{name}")).Append(" FROM (SELECT ");
            sql.AppendJoin("", columns.Zip(names, (expression, name) => $"{expression} AS {name}, "));
            sql.Append(_rows.Parent is null ? "" : $"{_rows.Parent} AS {Parent}, ");
            sql.Append(_needsTotal ? $"count(*) OVER ({partition}) AS {Total}, " : "");
            OrderBy(sql.Append("ROW_NUMBER() OVER (").Append(partition).Append(partition.Length > 0 ? " ORDER BY " : "ORDER BY "));
            sql.Append(") AS ").Append(Rank);
            GroupBy(_rows.From(sql)).Append(") ").Append(ranked).Append(" WHERE ").Append(Page($"{ranked}.{Rank}")).Append(" ORDER BY ");
            sql.Append(_rows.Parent is null ? "" : $"{ranked}.{Parent}, ").Append(ranked).Append('.').Append(Rank);

            // In the order of Outside.
            var next = names.Length + 1;
            return _rows.Plan(sql, _rows.Parent is null ? -1 : _needsTotal ? next + 1 : next, [.. _outputs], names.Length);
        }

        private IEnumerable<string> Outside(IEnumerable<string> names)
        {
            var all = names.Append(Rank);
            all = _needsTotal ? all.Append(Total) : all;
            return _rows.Parent is null ? all : all.Append(Parent);
        }

        private string Page(string rank)
        {
            var skip = _rows.Parameter(new SkipParameter());
            var page = $"{rank} > {skip} AND {rank} <= {skip} + {_rows.Parameter(new LimitParameter())}";
            return _needsTotal ? $"({page} OR {rank} = 1)" : page;
        }

        private StringBuilder GroupBy(StringBuilder sql)
        {
            sql.Append(" GROUP BY ").AppendJoin(", ", _rows.Parent is { } parent ? _keys.Prepend(parent) : _keys);
            return _having is null ? sql : sql.Append(" HAVING ").Append(_having);
        }

        private StringBuilder OrderBy(StringBuilder sql)
        {
            for (var i = 0; i < _order.Count; i++)
            {
                _planner.Dialect.OrderKey(i > 0 ? sql.Append(", ") : sql, _order[i].Expression, _order[i].Descending, _order[i].Nullable);
            }

            return sql;
        }
    }
}
