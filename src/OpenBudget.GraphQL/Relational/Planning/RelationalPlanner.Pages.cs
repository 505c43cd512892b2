using System.Globalization;
using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <content>The statement of a connection's page.</content>
internal sealed partial class RelationalPlanner
{
    private sealed partial class ConnectionPlanner
    {
        // What a page has beside its columns, under names that no property of the model has: a table may well have a column Rank.
        private static readonly string Rank = SqlDialect.Delimit("#rank");
        private static readonly string Parent = SqlDialect.Delimit("#parent");

        private LevelPlan Rows()
        {
            AddCursor(_paging.HasAfter, before: false);
            AddCursor(_paging.HasBefore, before: true);
            var limit = Parameter(new LimitParameter());
            return _parents is not null ? _dialect.HasLateral ? RowsOfEachParent(limit) : FirstRowsOfEachParent(limit)
                : _link is not null ? LastRowsOfParents(limit)
                : _paging.IsBackward ? RowsFromTheEnd(limit)
                : RowsFromTheStart(limit);
        }

        private LevelPlan RowsFromTheStart(string limit) =>
            _planner.Level(FirstRows(limit, _conditions), _parameters, -1, [.. _outputs], _level.Children);

        /// <summary>The page is cut before anything is joined for its sake; without such joins one statement does.</summary>
        private StringBuilder FirstRows(string limit, List<string> conditions, string parent = "")
        {
            var sql = new StringBuilder("SELECT ");
            if (!_level.Tree.HasJoins)
            {
                _level.Columns.Write(sql, key => _keys[key].Expression, parent);
                Where(From(sql, _target.Table, _page), conditions);
                return OrderBy(sql, _keys.Select(k => k.Expression), reverse: false).Append(" LIMIT ").Append(limit);
            }

            _level.Columns.Write(sql, ExportedKey, parent);
            CutPage(sql.Append(" FROM "), limit, reverse: false, conditions);
            _level.Tree.WriteJoins(sql);
            return OrderBy(sql, _keys.Select((_, i) => ExportedKey(i)), reverse: false);
        }

        /// <summary>The last rows, found in the opposite order, ranked in it, and answered in the order asked.</summary>
        private LevelPlan RowsFromTheEnd(string limit)
        {
            var rank = _level.Columns.Add($"{_row.Alias}.{Rank}");
            var sql = new StringBuilder("SELECT ");
            _level.Columns.Write(sql, ExportedKey);
            RankedPage(sql.Append(" FROM "), limit, reverse: true);
            _level.Tree.WriteJoins(sql);
            sql.Append(" ORDER BY ").Append(_row.Alias).Append('.').Append(Rank).Append(" DESC");
            return _planner.Level(sql, _parameters, -1, [.. _outputs], _level.Children, rank);
        }

        /// <summary>The first (or last) rows of each parent, cut for each of them on its own before anything is joined.</summary>
        private LevelPlan RowsOfEachParent(string limit)
        {
            var parent = _level.Columns.Add(KeyOfParent);
            var rank = _level.Columns.Add($"{_row.Alias}.{Rank}");
            var sql = new StringBuilder("SELECT ");
            _level.Columns.Write(sql, ExportedKey);
            sql.Append(" FROM ").Append(_dialect.Items(_keysOfParents, _parents!));
            RankedPage(sql.Append(" CROSS JOIN LATERAL "), limit, _paging.IsBackward);
            _level.Tree.WriteJoins(sql);
            sql.Append(" ORDER BY ").Append(_parents).Append(".ordinal, ")
                .Append(_row.Alias).Append('.').Append(Rank).Append(_paging.IsBackward ? " DESC" : "");
            return _planner.Level(sql, _parameters, parent, [.. _outputs], _level.Children, rank);
        }

        /// <summary>The first rows of each parent, found for each of them by their numbers alone; where no row source may refer to another, a condition may.</summary>
        /// <remarks>
        /// The parents are read from their table instead of the list of their keys: there they come in an order that the database knows, so that
        /// it need not sort the rows of all of them, nor those of one by what they are found by.
        /// </remarks>
        private LevelPlan FirstRowsOfEachParent(string limit)
        {
            var parent = _level.Columns.AddParent();
            var ofOneParent = FirstRowsOfOneParent(limit);
            var keys = OrderCompiler.Keys(_level.Tree, _target, Argument(_field, "order"), _planner.Options.MaxOrderKeys);
            var sql = new StringBuilder("SELECT ");
            _level.Columns.Write(sql, key => keys[key].Expression, KeyOfParent);
            sql.Append(" FROM ").Append(SqlDialect.Delimit(_link!.ParentTable)).Append(' ').Append(_parents)
                .Append(" CROSS JOIN ").Append(SqlDialect.Delimit(_target.Table)).Append(' ').Append(_row.Alias)
                .Append(" ON ").Append(Number(_level.Tree)).Append(" IN (SELECT ").Append(Number(_page));
            Where(From(sql, _target.Table, _page), _conditions);
            OrderBy(sql, _keys.Select(k => k.Expression), reverse: false).Append(" LIMIT ").Append(limit).Append(')');
            _level.Tree.WriteJoins(sql);
            sql.Append(" WHERE ").Append(_dialect.In(KeyOfParent, _keysOfParents)).Append(" ORDER BY ").Append(KeyOfParent).Append(", ");
            OrderBy(sql, keys.Select(k => k.Expression), reverse: false, isContinued: true);
            return _planner.Level(sql, _parameters, parent, [.. _outputs], _level.Children, ofOneParent: ofOneParent);
        }

        /// <summary>The same of one parent: neither is its table read, nor are its children found by their numbers first.</summary>
        private SqlStatement FirstRowsOfOneParent(string limit)
        {
            var conditions = _conditions.Select(c => c == IsOfParent ? $"{ParentColumn(_page)} = {_keysOfParents}" : c).ToList();
            var parameters = _parameters.ToArray().Select(p => p is KeysParameter ? new OnlyKeyParameter() : p).ToArray();
            return new SqlStatement(FirstRows(limit, conditions, _keysOfParents).ToString(), parameters);
        }

        /// <summary>The last rows of each parent, in one statement for all parents.</summary>
        /// <remarks>
        /// Ranked are only keys, which an index may hold, and rows are read when it is known which are on a page: ranking is done over all
        /// children, and would carry every column of each of them along.
        /// </remarks>
        private LevelPlan LastRowsOfParents(string limit)
        {
            var ranked = _aliases.Next();
            var parent = _level.Columns.Add($"{ranked}.{Parent}");
            var rank = _level.Columns.Add($"{ranked}.{Rank}");
            var sql = new StringBuilder("SELECT ");
            _level.Columns.Write(sql, key => $"{ranked}.{KeyName(key)}");
            sql.Append(" FROM (SELECT ").AppendJoin(", ", KeyColumns()).Append(", ").Append(ParentColumn(_page)).Append(" AS ").Append(Parent)
                .Append(", ROW_NUMBER() OVER (PARTITION BY ").Append(ParentColumn(_page));
            OrderBy(sql, _keys.Select(k => k.Expression), reverse: true).Append(") AS ").Append(Rank);
            Where(From(sql, _target.Table, _page), _conditions);
            sql.Append(") ").Append(ranked);
            if (_level.Tree.RootColumns.Count > 0)
            {
                sql.Append(" JOIN ").Append(SqlDialect.Delimit(_target.Table)).Append(' ').Append(_row.Alias)
                    .Append(" ON ").Append(_row.Alias).Append('.').Append(SqlDialect.Delimit(_target.KeyColumn!))
                    .Append(" = ").Append(ranked).Append('.').Append(KeyName(_keys.Count - 1));
                _level.Tree.WriteJoins(sql);
            }

            sql.Append(" WHERE ").Append(ranked).Append('.').Append(Rank).Append(" <= ").Append(limit)
                .Append(" ORDER BY ").Append(ranked).Append('.').Append(Parent)
                .Append(", ").Append(ranked).Append('.').Append(Rank).Append(" DESC");
            return _planner.Level(sql, _parameters, parent, [.. _outputs], _level.Children, rank);
        }

        private void AddFilter(FromTree tree, ParameterList parameters, List<string> conditions)
        {
            if (Argument(_field, "where") is not ObjectInput filter)
            {
                return;
            }

            var where = new WhereCompiler(_dialect, _aliases, parameters, _planner.Options.MaxFilterOperations);
            if (where.Condition(tree, tree.Alias, _target, filter) is { } condition)
            {
                conditions.Add(condition);
            }
        }

        private void AddCursor(bool given, bool before)
        {
            if (given)
            {
                var values = _keys.Select((k, i) => Parameter(new CursorParameter(before, i, k.Type))).ToArray();
                _conditions.Add(Keyset.Beyond(_keys, before, i => values[i]));
            }
        }

        /// <summary>A row source of the rows of a page and their ranks.</summary>
        private void RankedPage(StringBuilder sql, string limit, bool reverse)
        {
            sql.Append("(SELECT ").Append(_row.Alias).Append(".*, ROW_NUMBER() OVER (");
            OrderBy(sql.Append("ORDER BY "), _keys.Select((_, i) => ExportedKey(i)), reverse, isContinued: true).Append(") AS ").Append(Rank);
            CutPage(sql.Append(" FROM "), limit, reverse, _conditions);
            sql.Append(") ").Append(_row.Alias);
        }

        /// <summary>A row source of the rows of a page.</summary>
        private void CutPage(StringBuilder sql, string limit, bool reverse, List<string> conditions)
        {
            // A page of one parent is small without a bound, whatever is guessed.
            var isBounded = _dialect.GuessesLimits && _parents is null;
            sql.Append(isBounded ? "(SELECT * FROM (" : "(");
            Page(sql, reverse, conditions).Append(" LIMIT ");
            if (isBounded)
            {
                var most = (_paging.HasSize ? _planner.Options.MaxPageSize : Math.Max(_planner.Options.DefaultPageSize, _planner.Options.MaxPageSize)) + 1L;
                sql.Append(CultureInfo.InvariantCulture, $"{most}) ").Append(_row.Alias);
                OrderBy(sql, _keys.Select((_, i) => ExportedKey(i)), reverse).Append(" LIMIT ");
            }

            sql.Append(limit).Append(") ").Append(_row.Alias);
        }

        private StringBuilder Page(StringBuilder sql, bool reverse, List<string> conditions)
        {
            PageColumns(sql.Append("SELECT "));
            Where(From(sql, _target.Table, _page), conditions);
            return OrderBy(sql, _keys.Select(k => k.Expression), reverse);
        }

        /// <summary>What the statement around the page needs of it: the columns it reads or joins by, and the order keys.</summary>
        private StringBuilder PageColumns(StringBuilder sql)
        {
            var columns = _level.Tree.RootColumns.Select(c => $"{_page.Alias}.{SqlDialect.Delimit(c)}");
            return sql.AppendJoin(", ", columns.Concat(KeyColumns()));
        }

        private IEnumerable<string> KeyColumns() => _keys.Select((k, i) => $"{k.Expression} AS {KeyName(i)}");

        private StringBuilder OrderBy(StringBuilder sql, IEnumerable<string> expressions, bool reverse, bool isContinued = false)
        {
            sql.Append(isContinued ? "" : " ORDER BY ");
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

        private string Number(FromTree tree) => tree.Column(tree.Alias, _target.KeyColumn!);

        private string KeyOfParent => _dialect.HasLateral ? $"{_parents}.value" : $"{_parents}.{SqlDialect.Delimit(_link!.ParentColumn)}";

        private string IsOfParent => $"{ParentColumn(_page)} = {KeyOfParent}";

        private string ParentColumn(FromTree tree) => tree.Column(tree.Alias, _link!.ChildColumn);

        private string ExportedKey(int key) => $"{_row.Alias}.{KeyName(key)}";

        private static string KeyName(int key) => SqlDialect.Delimit("#key" + key.ToString(CultureInfo.InvariantCulture));

        private string Parameter(ParameterSource source) => _dialect.Parameter(_parameters.Add(source));
    }
}
