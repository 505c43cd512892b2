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
        // The order of a list of entities need not be unique among them; their key makes it so.
        Column[] order = values.Target.KeyColumn is { } key ? [values.Order, RowNumber(key)] : [values.Order];
        var level = Children(values.Link, order, [], Item(values.Target, field));
        return new ListNode(NextIndex(), path, field, level);
    }

    private ListNode Scalars(FieldSelection field, ScalarsMapping scalars, IReadOnlyList<string> path)
    {
        var element = scalars.Element;
        var level = Children(scalars.Link, [scalars.Order], [], (scope, emitters) =>
            Leaf(scope.Columns.Add(scope.Tree.Column(scope.Tree.Alias, element.Path)), element, field, emitters));
        return new ListNode(NextIndex(), path, field, level);
    }

    private SingleNode Pick(FieldSelection field, PickMapping pick, IReadOnlyList<string> path, string coordinate)
    {
        var argument = pick.Argument;
        var conditions = new[] { (argument, Argument(field, argument.Name)!) };
        var level = Children(pick.Link, [RowNumber(pick.Target.KeyColumn!)], conditions, Item(pick.Target, field));
        return new SingleNode(NextIndex(), path, field, level, RelationalErrors.Ambiguous(coordinate, [argument.Name]));
    }

    /// <summary>Emits the rows of a level as objects.</summary>
    private Action<LevelScope, EmitterList> Item(RowMapping target, FieldSelection field) => (scope, emitters) =>
        Object(new RowScope(scope, scope.Tree.Alias, target), field.SelectionsFor(TypeOf(target)), emitters, []);

    /// <summary>All rows of the parents, those of one parent together.</summary>
    private LevelPlan Children(
        ChildLink link,
        IReadOnlyList<Column> order,
        IReadOnlyList<(FindMapping Argument, InputValue Value)> conditions,
        Action<LevelScope, EmitterList> emit)
    {
        var aliases = new Aliases();
        var tree = new FromTree(aliases, aliases.Next());
        var parameters = new ParameterList();
        var scope = new LevelScope(tree);
        var parentColumn = tree.Column(tree.Alias, link.ChildColumn);
        var parent = scope.Columns.Add(parentColumn);
        var where = new List<string> { Dialect.In(parentColumn, Dialect.Parameter(parameters.Add(new KeysParameter()))) };
        where.AddRange(conditions.Select(c => Equal(tree, c.Argument, c.Value, parameters)));
        var emitters = new EmitterList();
        emit(scope, emitters);

        var sql = Select(scope.Columns);
        From(sql, link.Table, tree).Append(" WHERE ").AppendJoin(" AND ", where)
            .Append(" ORDER BY ").Append(parentColumn);
        foreach (var column in order)
        {
            Dialect.OrderKey(sql.Append(", "), tree.Column(tree.Alias, column.Name), descending: false, column.Nullable);
        }

        return Level(sql, parameters, parent, [new RowOutput(emitters.ToArray(), IsList: true)], scope.Children);
    }

    /// <summary>The rows with some natural keys; the parent of each is the key's position.</summary>
    public LevelPlan ByKeys(RowMapping target, FieldSelection field) => ByKeys(target, Item(target, field));

    /// <summary>A value that the rows with some natural keys embed; the parent of each is the key's position.</summary>
    public LevelPlan EmbeddedByKeys(RowMapping target, EmbedMapping embed, FieldSelection field) => ByKeys(target, (scope, emitters) =>
        Embed(new RowScope(scope, scope.Tree.Alias, target), embed, field, emitters, []));

    private LevelPlan ByKeys(RowMapping target, Action<LevelScope, EmitterList> emit)
    {
        var aliases = new Aliases();
        var keys = aliases.Next();
        var tree = new FromTree(aliases, aliases.Next());
        var parameters = new ParameterList();
        var scope = new LevelScope(tree);
        var parent = scope.Columns.Add(keys + ".ordinal");
        var emitters = new EmitterList();
        emit(scope, emitters);

        var sql = Select(scope.Columns);
        sql.Append(" FROM ").Append(Dialect.Items(Dialect.Parameter(parameters.Add(new KeysParameter(target.Key!.Column.Type))), keys))
            .Append(" JOIN ").Append(SqlDialect.Delimit(target.Table)).Append(' ').Append(tree.Alias)
            .Append(" ON ").Append(tree.Column(tree.Alias, target.Key.Column.Name)).Append(" = ").Append(keys).Append(".value");
        tree.WriteJoins(sql);
        sql.Append(" ORDER BY ").Append(keys).Append(".ordinal");
        return Level(sql, parameters, parent, [new RowOutput(emitters.ToArray(), IsList: false)], scope.Children);
    }

    /// <summary>The row that equals some arguments; at most two rows, so that an ambiguity shows.</summary>
    private LevelPlan Find(RowMapping target, FieldSelection field, IReadOnlyList<FindMapping> arguments, ColumnPath? latest)
    {
        var aliases = new Aliases();
        var tree = new FromTree(aliases, aliases.Next());
        var parameters = new ParameterList();
        var scope = new LevelScope(tree);
        var emitters = new EmitterList();
        Item(target, field)(scope, emitters);

        var given = arguments.Select(a => (Argument: a, Value: Argument(field, a.Name))).Where(a => a.Value is not null).ToArray();
        var where = given.Select(a => Equal(tree, a.Argument, a.Value!, parameters)).ToList();
        if (latest is not null && !given.Any(a => a.Argument.Leaf.Path == latest))
        {
            where.Add($"{tree.Column(tree.Alias, latest)} = {Latest(target, latest, given, aliases, parameters)}");
        }

        var sql = Select(scope.Columns);
        From(sql, target.Table, tree);
        if (where.Count > 0)
        {
            sql.Append(" WHERE ").AppendJoin(" AND ", where);
        }

        sql.Append(" LIMIT 2");
        return Level(sql, parameters, -1, [new RowOutput(emitters.ToArray(), IsList: false)], scope.Children);
    }

    private string Latest(
        RowMapping target,
        ColumnPath latest,
        IEnumerable<(FindMapping Argument, InputValue? Value)> given,
        Aliases aliases,
        ParameterList parameters)
    {
        var tree = new FromTree(aliases, aliases.Next());
        var greatest = tree.Column(tree.Alias, latest);
        var where = given.Select(a => Equal(tree, a.Argument, a.Value!, parameters)).ToArray();
        var sql = new StringBuilder("(SELECT max(").Append(greatest).Append(')');
        return From(sql, target.Table, tree).Append(" WHERE ").AppendJoin(" AND ", where).Append(')').ToString();
    }

    private string Equal(FromTree tree, FindMapping argument, InputValue value, ParameterList parameters) =>
        $"{tree.Column(tree.Alias, argument.Leaf.Path)} = " +
        Dialect.Parameter(parameters.Add(new InputParameter(value, argument.Leaf.Path.Column.Type, StoredValue.Converter(argument.Leaf))));

    private static Column RowNumber(string name) => new(name, LeafKind.Int, Nullable: false);

    private static StringBuilder Select(ColumnList columns)
    {
        var sql = new StringBuilder("SELECT ");
        columns.Write(sql);
        return sql;
    }

    private static StringBuilder From(StringBuilder sql, string table, FromTree tree)
    {
        sql.Append(" FROM ").Append(SqlDialect.Delimit(table)).Append(' ').Append(tree.Alias);
        tree.WriteJoins(sql);
        return sql;
    }

    private LevelPlan Level(
        StringBuilder sql,
        ParameterList parameters,
        int parent,
        RowOutput[] outputs,
        List<ChildNode> children,
        int rank = -1,
        SqlStatement? ofOneParent = null)
    {
        StatementCount++;
        var statement = new SqlStatement(sql.ToString(), parameters.ToArray()) { OfOneParent = ofOneParent };
        return new LevelPlan(statement, parent, rank, outputs, children);
    }

    /// <summary>A level that is being planned: its row source, the columns of its statement, and the nodes below.</summary>
    private sealed record LevelScope(FromTree Tree)
    {
        public ColumnList Columns { get; } = new();

        public List<ChildNode> Children { get; } = [];
    }
}
