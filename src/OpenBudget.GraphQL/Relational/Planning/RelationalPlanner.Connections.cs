using System.Globalization;
using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Sql;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <content>Connections: a page of rows, what is asked about it, and how many there are in all.</content>
internal sealed partial class RelationalPlanner
{
    /// <summary>A connection.</summary>
    /// <param name="field">The field.</param>
    /// <param name="target">The entity.</param>
    /// <param name="link">What ties it to its parent; null at the root.</param>
    /// <param name="path">The response names from the row above.</param>
    /// <param name="coordinate">The field, for errors.</param>
    private ChildNode Connection(FieldSelection field, RowMapping target, ChildLink? link, IReadOnlyList<string> path, string coordinate)
    {
        try
        {
            return new ConnectionPlanner(this, field, target, link, coordinate).Plan(NextIndex(), path);
        }
        catch (GraphQLException failure)
        {
            return new FailedNode(NextIndex(), path, field, failure.Error);
        }
    }

    private sealed class ConnectionPlanner
    {
        // What a statement computes beside its columns must not be called like one of them: a table may well have a column Rank.
        private static readonly string Rank = SqlDialect.Delimit("#rank");
        private static readonly string Parent = SqlDialect.Delimit("#parent");

        private readonly RelationalPlanner _planner;
        private readonly FieldSelection _field;
        private readonly RowMapping _target;
        private readonly ChildLink? _link;
        private readonly SqlDialect _dialect;
        private readonly Aliases _aliases = new();
        private readonly ParameterList _parameters = new();
        private readonly FromTree _page;
        private readonly RowScope _row;
        private readonly List<string> _conditions = [];
        private readonly List<OrderKey> _keys;
        private readonly CursorFormat _cursors;
        private readonly Paging _paging;
        private readonly List<RowOutput> _outputs = [];
        private readonly List<ConnectionPart> _parts = [];
        private readonly StringBuilder _text = new();
        private int _cursorOutput = -1;
        private bool _needsRows;
        private bool _needsCount;

        public ConnectionPlanner(RelationalPlanner planner, FieldSelection field, RowMapping target, ChildLink? link, string coordinate)
        {
            _planner = planner;
            _field = field;
            _target = target;
            _link = link;
            _dialect = planner.Dialect;

            // The page and the rows around it share an alias: inside the page it names the table, outside the page itself. So a column is
            // called the same, whether the page turns out to be a statement within the statement or not.
            _page = new FromTree(_aliases, _aliases.Next());
            _row = new RowScope(new FromTree(_aliases, _page.Alias), _page.Alias, target, new ColumnList(), []);
            if (link is not null)
            {
                _conditions.Add(_dialect.In(ParentColumn(_page), Parameter(new KeysParameter())));
            }

            AddFilter(_page, _parameters, _conditions);
            _keys = OrderCompiler.Keys(_page, target, Argument(field, "order"), planner.Options.MaxOrderKeys);
            _cursors = new CursorFormat(coordinate, _keys);
            _paging = new Paging(
                coordinate,
                planner.Options,
                _cursors,
                Argument(field, "first"),
                Argument(field, "after"),
                Argument(field, "last"),
                Argument(field, "before"));
        }

        public ConnectionNode Plan(int index, IReadOnlyList<string> path)
        {
            Parts(_field.SelectionsFor((ObjectType)_field.Field.Type.Named));
            EndPart(ConnectionPartKind.Raw, 0, []);
            return new ConnectionNode(index, path, _field, _paging, _needsRows ? Rows() : null, _needsCount ? Count() : null, _parts);
        }

        private void Parts(IReadOnlyList<FieldSelection> selections)
        {
            ForEach(selections, field =>
            {
                switch (field.Field.Name)
                {
                    case "__typename":
                        _text.Append('"').Append(_field.Field.Type.Named.Name).Append('"');
                        break;
                    case "nodes":
                        _needsRows = true;
                        Items(field, NodeOutput(field));
                        break;
                    case "edges":
                        _needsRows = true;
                        Items(field, EdgeOutput(field));
                        break;
                    case "totalCount":
                        _needsCount = true;
                        EndPart(ConnectionPartKind.TotalCount, 0, []);
                        break;
                    case "pageInfo":
                        PageInfo(field);
                        break;
                }
            });
        }

        private void PageInfo(FieldSelection pageInfo) => ForEach(pageInfo.SelectionsFor((ObjectType)pageInfo.Field.Type.Named), field =>
        {
            switch (field.Field.Name)
            {
                case "__typename":
                    _text.Append("\"PageInfo\"");
                    break;
                case "hasNextPage":
                    _needsRows |= !_paging.IsBackward;
                    EndPart(ConnectionPartKind.HasNextPage, 0, []);
                    break;
                case "hasPreviousPage":
                    _needsRows |= _paging.IsBackward;
                    EndPart(ConnectionPartKind.HasPreviousPage, 0, []);
                    break;
                case "startCursor":
                    EndPart(ConnectionPartKind.StartCursor, CursorOutput(), []);
                    break;
                case "endCursor":
                    EndPart(ConnectionPartKind.EndCursor, CursorOutput(), []);
                    break;
            }
        });

        private void ForEach(IReadOnlyList<FieldSelection> selections, Action<FieldSelection> write)
        {
            _text.Append('{');
            for (var i = 0; i < selections.Count; i++)
            {
                _text.Append(i > 0 ? "," : "").Append('"').Append(selections[i].ResponseName).Append("\":");
                write(selections[i]);
            }

            _text.Append('}');
        }

        private void Items(FieldSelection field, Emitter[] emitters)
        {
            _outputs.Add(new RowOutput(emitters, IsList: true));
            _text.Append('[');
            EndPart(ConnectionPartKind.Items, _outputs.Count - 1, [field.ResponseName]);
            _text.Append(']');
        }

        private void EndPart(ConnectionPartKind kind, int output, IReadOnlyList<string> path)
        {
            _parts.Add(new ConnectionPart(Encoding.UTF8.GetBytes(_text.ToString()), kind, output, path));
            _text.Clear();
        }

        private Emitter[] NodeOutput(FieldSelection field)
        {
            var emitters = new EmitterList();
            _planner.Object(_row, field.SelectionsFor(_planner.TypeOf(_target)), emitters, []);
            return emitters.ToArray();
        }

        private Emitter[] EdgeOutput(FieldSelection edges)
        {
            var emitters = new EmitterList();
            var edgeType = (ObjectType)edges.Field.Type.Named;
            emitters.Raw("{");
            var selections = edges.SelectionsFor(edgeType);
            for (var i = 0; i < selections.Count; i++)
            {
                var field = selections[i];
                emitters.Raw($"{(i > 0 ? "," : "")}\"{field.ResponseName}\":");
                switch (field.Field.Name)
                {
                    case "__typename":
                        emitters.Raw($"\"{edgeType.Name}\"");
                        break;
                    case "cursor":
                        Cursor(emitters);
                        break;
                    case "node":
                        _planner.Object(_row, field.SelectionsFor(_planner.TypeOf(_target)), emitters, [field.ResponseName]);
                        break;
                }
            }

            emitters.Raw("}");
            return emitters.ToArray();
        }

        private int CursorOutput()
        {
            _needsRows = true;
            if (_cursorOutput < 0)
            {
                var emitters = new EmitterList();
                Cursor(emitters);
                _outputs.Add(new RowOutput(emitters.ToArray(), IsList: false));
                _cursorOutput = _outputs.Count - 1;
            }

            return _cursorOutput;
        }

        private void Cursor(EmitterList emitters)
        {
            var ordinals = Enumerable.Range(0, _keys.Count).Select(_row.Columns.AddOrderKey).ToArray();
            emitters.Add(prefix => new CursorEmitter(prefix, _cursors, ordinals));
        }

        private LevelPlan Rows()
        {
            AddCursor(_paging.HasAfter, before: false);
            AddCursor(_paging.HasBefore, before: true);
            var limit = Parameter(new LimitParameter());
            return _link is not null ? RowsOfParents(limit)
                : _paging.IsBackward ? RowsFromTheEnd(limit)
                : RowsFromTheStart(limit);
        }

        /// <summary>The page is cut before anything is joined for its sake; without such joins one statement does.</summary>
        private LevelPlan RowsFromTheStart(string limit)
        {
            var sql = new StringBuilder("SELECT ");
            if (!_row.Tree.HasJoins)
            {
                _row.Columns.Write(sql, key => _keys[key].Expression);
                Where(From(sql, _target, _page), _conditions);
                OrderBy(sql, _keys.Select(k => k.Expression), reverse: false).Append(" LIMIT ").Append(limit);
                return _planner.Level(sql, _parameters, -1, _outputs, _row.Children);
            }

            _row.Columns.Write(sql, ExportedKey);
            sql.Append(" FROM (");
            Page(sql, reverse: false).Append(" LIMIT ").Append(limit).Append(") ").Append(_row.Alias);
            _row.Tree.WriteJoins(sql);
            OrderBy(sql, _keys.Select((_, i) => ExportedKey(i)), reverse: false);
            return _planner.Level(sql, _parameters, -1, _outputs, _row.Children);
        }

        /// <summary>The last rows, found in the opposite order, ranked in it, and answered in the order asked.</summary>
        private LevelPlan RowsFromTheEnd(string limit)
        {
            var rank = _row.Columns.Add($"{_row.Alias}.{Rank}");
            var sql = new StringBuilder("SELECT ");
            _row.Columns.Write(sql, ExportedKey);
            sql.Append(" FROM (SELECT ").Append(_row.Alias).Append(".*, ROW_NUMBER() OVER (");
            OrderBy(sql, _keys.Select((_, i) => ExportedKey(i)), reverse: true, leadingSpace: false).Append(") AS ").Append(Rank).Append(" FROM (");
            Page(sql, reverse: true).Append(" LIMIT ").Append(limit).Append(") ").Append(_row.Alias).Append(") ").Append(_row.Alias);
            _row.Tree.WriteJoins(sql);
            sql.Append(" ORDER BY ").Append(_row.Alias).Append('.').Append(Rank).Append(" DESC");
            return _planner.Level(sql, _parameters, -1, _outputs, _row.Children, rank);
        }

        /// <summary>The first (or last) rows of each parent, in one statement for all parents.</summary>
        private LevelPlan RowsOfParents(string limit)
        {
            var parent = _row.Columns.Add($"{_row.Alias}.{Parent}");
            var rank = _row.Columns.Add($"{_row.Alias}.{Rank}");
            var sql = new StringBuilder("SELECT ");
            _row.Columns.Write(sql, ExportedKey);
            sql.Append(" FROM (SELECT ");
            PageColumns(sql).Append(", ").Append(ParentColumn(_page)).Append(" AS ").Append(Parent).Append(", ROW_NUMBER() OVER (PARTITION BY ").Append(ParentColumn(_page));
            OrderBy(sql, _keys.Select(k => k.Expression), _paging.IsBackward).Append(") AS ").Append(Rank);
            Where(From(sql, _target, _page), _conditions);
            sql.Append(") ").Append(_row.Alias);
            _row.Tree.WriteJoins(sql);
            sql.Append(" WHERE ").Append(_row.Alias).Append('.').Append(Rank).Append(" <= ").Append(limit)
                .Append(" ORDER BY ").Append(_row.Alias).Append('.').Append(Parent).Append(", ").Append(_row.Alias).Append('.').Append(Rank)
                .Append(_paging.IsBackward ? " DESC" : "");
            return _planner.Level(sql, _parameters, parent, _outputs, _row.Children, rank);
        }

        private SqlStatement Count()
        {
            var tree = new FromTree(_aliases, _aliases.Next());
            var parameters = new ParameterList();
            var conditions = new List<string>();
            var sql = new StringBuilder("SELECT ");
            if (_link is null)
            {
                sql.Append('0');
            }
            else
            {
                conditions.Add(_dialect.In(ParentColumn(tree), _dialect.Parameter(parameters.Add(new KeysParameter()))));
                sql.Append(ParentColumn(tree));
            }

            AddFilter(tree, parameters, conditions);
            sql.Append(", count(*)");
            Where(From(sql, _target, tree), conditions);
            if (_link is not null)
            {
                sql.Append(" GROUP BY ").Append(ParentColumn(tree));
            }

            _planner.StatementCount++;
            return new SqlStatement(sql.ToString(), parameters.ToArray());
        }

        private void AddFilter(FromTree tree, ParameterList parameters, List<string> conditions)
        {
            if (Argument(_field, "where") is ObjectInput filter
                && new WhereCompiler(_dialect, _aliases, parameters).Condition(tree, tree.Alias, _target, filter) is { } condition)
            {
                conditions.Add(condition);
            }
        }

        private void AddCursor(bool given, bool before)
        {
            if (given)
            {
                var values = _keys.Select((_, i) => Parameter(new CursorParameter(before, i))).ToArray();
                _conditions.Add(Keyset.Beyond(_keys, before, i => values[i]));
            }
        }

        private StringBuilder Page(StringBuilder sql, bool reverse)
        {
            PageColumns(sql.Append("SELECT "));
            Where(From(sql, _target, _page), _conditions);
            return OrderBy(sql, _keys.Select(k => k.Expression), reverse);
        }

        /// <summary>What the statement around the page needs of it: the columns it reads or joins by, and the order keys.</summary>
        private StringBuilder PageColumns(StringBuilder sql)
        {
            var columns = _row.Tree.RootColumns.Select(c => $"{_page.Alias}.{SqlDialect.Delimit(c)}")
                .Concat(_keys.Select((k, i) => $"{k.Expression} AS {KeyName(i)}"));
            return sql.AppendJoin(", ", columns);
        }

        private StringBuilder OrderBy(StringBuilder sql, IEnumerable<string> expressions, bool reverse, bool leadingSpace = true)
        {
            sql.Append(leadingSpace ? " ORDER BY " : "ORDER BY ");
            foreach (var (i, expression) in expressions.Index())
            {
                sql.Append(i > 0 ? ", " : "");
                _dialect.OrderKey(sql, expression, _keys[i].Descending != reverse, _keys[i].Nullable);
            }

            return sql;
        }

        private static void Where(StringBuilder sql, List<string> conditions)
        {
            if (conditions.Count > 0)
            {
                sql.Append(" WHERE ").AppendJoin(" AND ", conditions);
            }
        }

        private string ParentColumn(FromTree tree) => tree.Column(tree.Alias, _link!.ChildColumn);

        private string ExportedKey(int key) => $"{_row.Alias}.{KeyName(key)}";

        private static string KeyName(int key) => SqlDialect.Delimit("#key" + key.ToString(CultureInfo.InvariantCulture));

        private string Parameter(ParameterSource source) => _dialect.Parameter(_parameters.Add(source));
    }
}
