using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <content>The statements of levels that are not paged: lists of values, rows by key, rows by argument.</content>
internal sealed partial class RelationalPlanner
{
    private ListNode Values(FieldSelection field, ValuesMapping values, IReadOnlyList<string> path)
    {
        var level = Children(values.Target, values.Link, values.OrderColumn, [], row =>
        {
            var emitters = new EmitterList();
            Object(row, field.SelectionsFor(TypeOf(values.Target)), emitters, []);
            return emitters.ToArray();
        });
        return new ListNode(NextIndex(), path, field, level);
    }

    private ListNode Scalars(FieldSelection field, ScalarsMapping scalars, IReadOnlyList<string> path)
    {
        var element = new RowMapping(null!, scalars.Table, null);
        var level = Children(element, scalars.Link, scalars.OrderColumn, [], row =>
        {
            var emitters = new EmitterList();
            Leaf(row.Columns.Add(row.Tree.Column(row.Alias, scalars.Element.Path)), scalars.Element, field, emitters);
            return emitters.ToArray();
        });
        return new ListNode(NextIndex(), path, field, level);
    }

    private SingleNode Pick(FieldSelection field, PickMapping pick, IReadOnlyList<string> path, string coordinate)
    {
        var level = Children(pick.Target, pick.Link, pick.Target.KeyColumn!, [(pick.Argument, Argument(field, pick.Argument.Name)!)], row =>
        {
            var emitters = new EmitterList();
            Object(row, field.SelectionsFor(TypeOf(pick.Target)), emitters, []);
            return emitters.ToArray();
        });
        return new SingleNode(NextIndex(), path, field, level, () => RelationalErrors.Ambiguous(coordinate, [pick.Argument.Name]));
    }

    /// <summary>All rows of the parents, those of one parent together.</summary>
    private LevelPlan Children(
        RowMapping target,
        ChildLink link,
        string orderColumn,
        IReadOnlyList<(FindMapping Argument, InputValue Value)> conditions,
        Func<RowScope, Emitter[]> emit)
    {
        var aliases = new Aliases();
        var tree = new FromTree(aliases, aliases.Next());
        var parameters = new ParameterList();
        var row = new RowScope(tree, tree.Alias, target, new ColumnList(), []);
        var link1 = tree.Column(tree.Alias, link.ChildColumn);
        var parent = row.Columns.Add(link1);
        var where = new List<string> { Dialect.In(link1, Dialect.Parameter(parameters.Add(new KeysParameter()))) };
        where.AddRange(conditions.Select(c => Equal(tree, c.Argument, c.Value, parameters)));
        var emitters = emit(row);

        var sql = new StringBuilder("SELECT ");
        row.Columns.Write(sql, _ => "");
        From(sql, target, tree).Append(" WHERE ").AppendJoin(" AND ", where)
            .Append(" ORDER BY ").Append(link1).Append(", ").Append(tree.Column(tree.Alias, orderColumn));
        if (target.KeyColumn is { } key && key != orderColumn)
        {
            // The order of a list of entities need not be unique among them.
            sql.Append(", ").Append(tree.Column(tree.Alias, key));
        }

        return Level(sql, parameters, parent, [new RowOutput(emitters, IsList: true)], row.Children);
    }

    /// <summary>The rows with some natural keys; the parent of each is the key's position.</summary>
    public LevelPlan ByKeys(RowMapping target, FieldSelection field)
    {
        var aliases = new Aliases();
        var keys = aliases.Next();
        var tree = new FromTree(aliases, aliases.Next());
        var parameters = new ParameterList();
        var row = new RowScope(tree, tree.Alias, target, new ColumnList(), []);
        var parent = row.Columns.Add(keys + ".ordinal");
        var emitters = new EmitterList();
        Object(row, field.SelectionsFor(TypeOf(target)), emitters, []);

        var sql = new StringBuilder("SELECT ");
        row.Columns.Write(sql, _ => "");
        sql.Append(" FROM ").Append(Dialect.Items(Dialect.Parameter(parameters.Add(new KeysParameter())), keys))
            .Append(" JOIN ").Append(SqlDialect.Delimit(target.Table)).Append(' ').Append(tree.Alias)
            .Append(" ON ").Append(tree.Column(tree.Alias, target.Key!.Column.Name)).Append(" = ").Append(keys).Append(".value");
        tree.WriteJoins(sql);
        sql.Append(" ORDER BY ").Append(keys).Append(".ordinal");
        return Level(sql, parameters, parent, [new RowOutput(emitters.ToArray(), IsList: false)], row.Children);
    }

    /// <summary>The row that equals some arguments; at most two rows, so that an ambiguity shows.</summary>
    private LevelPlan Find(RowMapping target, FieldSelection field, IReadOnlyList<FindMapping> arguments, ColumnPath? latest)
    {
        var aliases = new Aliases();
        var tree = new FromTree(aliases, aliases.Next());
        var parameters = new ParameterList();
        var row = new RowScope(tree, tree.Alias, target, new ColumnList(), []);
        var emitters = new EmitterList();
        Object(row, field.SelectionsFor(TypeOf(target)), emitters, []);

        var given = arguments.Select(a => (Argument: a, Value: Argument(field, a.Name))).Where(a => a.Value is not null).ToArray();
        var where = given.Select(a => Equal(tree, a.Argument, a.Value!, parameters)).ToList();
        if (latest is not null)
        {
            where.Add($"{tree.Column(tree.Alias, latest)} = {Latest(target, latest, given, aliases, parameters)}");
        }

        var sql = new StringBuilder("SELECT ");
        row.Columns.Write(sql, _ => "");
        From(sql, target, tree);
        if (where.Count > 0)
        {
            sql.Append(" WHERE ").AppendJoin(" AND ", where);
        }

        sql.Append(" LIMIT 2");
        return Level(sql, parameters, -1, [new RowOutput(emitters.ToArray(), IsList: false)], row.Children);
    }

    private string Latest(
        RowMapping target, ColumnPath latest, IEnumerable<(FindMapping Argument, InputValue? Value)> given, Aliases aliases, ParameterList parameters)
    {
        var tree = new FromTree(aliases, aliases.Next());
        var greatest = tree.Column(tree.Alias, latest);
        var where = given.Select(a => Equal(tree, a.Argument, a.Value!, parameters)).ToArray();
        var sql = new StringBuilder("(SELECT max(").Append(greatest).Append(')');
        return From(sql, target, tree).Append(" WHERE ").AppendJoin(" AND ", where).Append(')').ToString();
    }

    private string Equal(FromTree tree, FindMapping argument, InputValue value, ParameterList parameters) =>
        $"{tree.Column(tree.Alias, argument.Leaf.Path)} = " +
        Dialect.Parameter(parameters.Add(new InputParameter(value, StoredValue.Converter(argument.Leaf))));

    private static StringBuilder From(StringBuilder sql, RowMapping mapping, FromTree tree)
    {
        sql.Append(" FROM ").Append(SqlDialect.Delimit(mapping.Table)).Append(' ').Append(tree.Alias);
        tree.WriteJoins(sql);
        return sql;
    }

    private LevelPlan Level(StringBuilder sql, ParameterList parameters, int parent, IReadOnlyList<RowOutput> outputs, List<ChildNode> children, int rank = -1)
    {
        StatementCount++;
        return new LevelPlan(new SqlStatement(sql.ToString(), parameters.ToArray()), parent, rank, outputs, children);
    }
}
