using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Mapping;

namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>Compiles a <c>where</c> of the dialect to a condition.</summary>
/// <remarks>
/// <para>
/// Null rules of the dialect: a comparison with null is false, so every negated form (<c>neq</c>, <c>ngt</c>, <c>ncontains</c>, <c>nin</c> …)
/// also takes the rows without a value. Negation is compiled into each form; above the leaves there are only AND, OR and EXISTS, so a
/// condition that is unknown behaves as false. The one negation above leaves, <c>all</c>, asks for IS NOT TRUE.
/// </para>
/// <para>Recursion follows the client's input, whose depth the parser and the JSON reader bound.</para>
/// </remarks>
/// <param name="dialect">The database's dialect.</param>
/// <param name="aliases">The aliases of the statement.</param>
/// <param name="parameters">Takes the parameters of the statement.</param>
/// <param name="maxOperations">The most operations of the filter.</param>
internal sealed class WhereCompiler(SqlDialect dialect, Aliases aliases, ParameterList parameters, int maxOperations)
{
    private int _operations;

    /// <summary>The condition over a row; null where the filter lets everything through.</summary>
    /// <param name="tree">The row sources of the statement, which to-one filters extend.</param>
    /// <param name="alias">The row source of the row that is filtered.</param>
    /// <param name="mapping">What the row is.</param>
    /// <param name="filter">The filter.</param>
    /// <exception cref="Language.GraphQLException">More operations than allowed, or null where an operation has no meaning for it.</exception>
    public string? Condition(FromTree tree, string alias, RowMapping mapping, ObjectInput filter)
    {
        var conditions = new List<string>();
        foreach (var (input, value) in filter.Fields)
        {
            var condition = input.Name switch
            {
                "and" => Group(value, " AND ", member => Condition(tree, alias, mapping, member), "and"),
                "or" => Group(value, " OR ", member => Condition(tree, alias, mapping, member), "or"),
                _ => Field(tree, alias, mapping.ByName[input.Name], value),
            };
            if (condition is not null)
            {
                conditions.Add(condition);
            }
        }

        return Combine(conditions, " AND ");
    }

    private string? Field(FromTree tree, string alias, FieldMapping field, InputValue value)
    {
        var operations = Operations(field, value);
        return field switch
        {
            LeafMapping leaf => Leaf(tree.Column(alias, leaf.Path), leaf.Nullable || tree.IsOptional(alias), leaf, operations),
            KeyMapping key => Key(tree.Column(alias, key.Column.Name), tree.IsOptional(alias), key, operations),
            OneMapping one => Condition(tree, tree.Walk(alias, one.Way), one.Target, operations),
            EmbedMapping embed => Condition(tree, alias, embed.Target, operations),
            ManyMapping many => Items(tree, alias, many.Link, many, operations, Rows(many.Target)),
            ValuesMapping values => Items(tree, alias, values.Link, values, operations, Rows(values.Target)),
            ScalarsMapping scalars => Items(tree, alias, scalars.Link, scalars, operations, Elements(scalars.Element)),
            _ => throw new InvalidOperationException($"`{field.Name}` cannot be filtered."),
        };
    }

    private Func<FromTree, ObjectInput, string?> Rows(RowMapping target) =>
        (items, filter) => Condition(items, items.Alias, target, filter);

    private Func<FromTree, ObjectInput, string?> Elements(LeafMapping element) =>
        (items, filter) => Leaf(items.Column(items.Alias, element.Path), element.Nullable, element, filter);

    /// <summary>A list filter: some, none and all hold their item's filter; any asks whether there are items.</summary>
    private string? Items(
        FromTree tree,
        string alias,
        ChildLink link,
        FieldMapping field,
        ObjectInput operations,
        Func<FromTree, ObjectInput, string?> condition)
    {
        var conditions = new List<string>();
        foreach (var (input, value) in operations.Fields)
        {
            CountOperation();
            var items = new FromTree(aliases, aliases.Next());
            string? Matching() => condition(items, Operations(field, value));
            conditions.Add(input.Name switch
            {
                "some" => Exists(tree, alias, link, items, Matching()),
                "none" => "NOT " + Exists(tree, alias, link, items, Matching()),
                "all" => Matching() is { } matching ? "NOT " + Exists(tree, alias, link, items, $"({matching}) IS NOT TRUE") : "1 = 1",
                _ => (Leaf(field, value) is true ? "" : "NOT ") + Exists(tree, alias, link, items, null),
            });
        }

        return Combine(conditions, " AND ");
    }

    private static string Exists(FromTree tree, string alias, ChildLink link, FromTree items, string? condition)
    {
        var sql = new StringBuilder("EXISTS (SELECT 1 FROM ").Append(SqlDialect.Delimit(link.Table)).Append(' ').Append(items.Alias);
        items.WriteJoins(sql);
        sql.Append(" WHERE ").Append(items.Alias).Append('.').Append(SqlDialect.Delimit(link.ChildColumn))
            .Append(" = ").Append(tree.Column(alias, link.ParentColumn));
        if (condition is not null)
        {
            sql.Append(" AND ").Append(condition);
        }

        return sql.Append(')').ToString();
    }

    private string? Leaf(string column, bool nullable, LeafMapping leaf, ObjectInput operations)
    {
        var conditions = new List<string>();
        foreach (var (input, value) in operations.Fields)
        {
            var condition = input.Name switch
            {
                "and" => Group(value, " AND ", member => Leaf(column, nullable, leaf, member), "and"),
                "or" => Group(value, " OR ", member => Leaf(column, nullable, leaf, member), "or"),
                _ => Operation(column, nullable, input.Name, value, leaf.Name, rounding => StoredValue.Converter(leaf, rounding)),
            };
            if (condition is not null)
            {
                conditions.Add(condition);
            }
        }

        return Combine(conditions, " AND ");
    }

    private string? Key(string column, bool nullable, KeyMapping key, ObjectInput operations)
    {
        SqlValue Stored(object id) => GlobalId.Stored((string)id, key);
        return Combine([.. operations.Fields.Select(f => Operation(column, nullable, f.Key.Name, f.Value, key.Name, _ => Stored))], " AND ");
    }

    private string Operation(
        string column, bool nullable, string operation, InputValue value, string field, Func<Rounding, Func<object, SqlValue>> converter)
    {
        string Parameter(Rounding rounding) =>
            dialect.Parameter(parameters.Add(new InputParameter(NotNull(value, field), converter(rounding))));
        string OrNull(string condition) => nullable ? $"({condition} OR {column} IS NULL)" : condition;
        CountOperation();
        return operation switch
        {
            "eq" => value.IsNull ? $"{column} IS NULL" : $"{column} = {Parameter(Rounding.Exact)}",
            "neq" => value.IsNull ? $"{column} IS NOT NULL" : OrNull($"{column} <> {Parameter(Rounding.Exact)}"),
            "gt" => $"{column} > {Parameter(Rounding.Floor)}",
            "ngt" => OrNull($"{column} <= {Parameter(Rounding.Floor)}"),
            "gte" => $"{column} >= {Parameter(Rounding.Ceiling)}",
            "ngte" => OrNull($"{column} < {Parameter(Rounding.Ceiling)}"),
            "lt" => $"{column} < {Parameter(Rounding.Ceiling)}",
            "nlt" => OrNull($"{column} >= {Parameter(Rounding.Ceiling)}"),
            "lte" => $"{column} <= {Parameter(Rounding.Floor)}",
            "nlte" => OrNull($"{column} > {Parameter(Rounding.Floor)}"),
            "in" => In(column, value, field, converter(Rounding.Exact)),
            "nin" => NotIn(column, nullable, value, field, converter(Rounding.Exact)),
            "contains" => dialect.Contains(column, Parameter(Rounding.Exact)),
            "ncontains" => OrNull($"NOT ({dialect.Contains(column, Parameter(Rounding.Exact))})"),
            "startsWith" => dialect.StartsWith(column, Parameter(Rounding.Exact)),
            "nstartsWith" => OrNull($"NOT ({dialect.StartsWith(column, Parameter(Rounding.Exact))})"),
            "endsWith" => dialect.EndsWith(column, Parameter(Rounding.Exact)),
            "nendsWith" => OrNull($"NOT ({dialect.EndsWith(column, Parameter(Rounding.Exact))})"),
            _ => throw new InvalidOperationException($"The filter operation `{operation}` has no translation."),
        };
    }

    private string In(string column, InputValue value, string field, Func<object, SqlValue> convert)
    {
        var hasNull = HasNull(NotNull(value, field));
        var list = dialect.In(column, dialect.Parameter(parameters.Add(new InputListParameter(value, convert))));
        return hasNull ? $"({list} OR {column} IS NULL)" : list;
    }

    private string NotIn(string column, bool nullable, InputValue value, string field, Func<object, SqlValue> convert)
    {
        var hasNull = HasNull(NotNull(value, field));
        var list = $"NOT ({dialect.In(column, dialect.Parameter(parameters.Add(new InputListParameter(value, convert))))})";
        return !nullable ? list : hasNull ? $"({list} AND {column} IS NOT NULL)" : $"({list} OR {column} IS NULL)";
    }

    private void CountOperation()
    {
        if (_operations++ == maxOperations)
        {
            throw RelationalErrors.TooManyFilterOperations(maxOperations);
        }
    }

    private static bool HasNull(InputValue value) => value is ListInput list && list.Items.Any(item => item.IsNull);

    private static string? Group(InputValue value, string separator, Func<ObjectInput, string?> member, string name)
    {
        var members = NotNull(value, name) is ListInput list ? list.Items : [value];
        return Combine([.. members.Select(m => member((ObjectInput)m)).OfType<string>()], separator);
    }

    private static string? Combine(IReadOnlyList<string?> conditions, string separator) => conditions switch
    {
        [] => null,
        [var only] => only,
        _ => $"({string.Join(separator, conditions)})",
    };

    private static ObjectInput Operations(FieldMapping field, InputValue value) => (ObjectInput)NotNull(value, field.Name);

    private static object? Leaf(FieldMapping field, InputValue value) => ((LeafInput)NotNull(value, field.Name)).Value;

    private static InputValue NotNull(InputValue value, string field) =>
        value.IsNull ? throw RelationalErrors.FilterValueIsNull(field) : value;
}
