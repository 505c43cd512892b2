using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Mapping;

namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>Compiles a <c>where</c> of the dialect to a condition.</summary>
/// <remarks>
/// <para>
/// Null rules of the dialect: a comparison with null is false, so every negated form (<c>neq</c>, <c>ngt</c>, <c>ncontains</c>, <c>nin</c> …)
/// also takes the rows without a value. Negation is compiled into each form, as IS NOT TRUE, or as the opposite comparison where an index
/// may know its answer; above the leaves there are only AND, OR and EXISTS, so a condition that is unknown behaves as false.
/// </para>
/// <para>
/// A <c>contains</c>, <c>startsWith</c> or <c>endsWith</c> on a text under an index of trigrams is compiled twice: to the condition itself, and to which rows may fulfil it, from
/// which follows which rows may fulfil an AND or an OR. Where a condition is negated that says nothing, and only the condition is taken.
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
    public string? Condition(FromTree tree, string alias, RowMapping mapping, ObjectInput filter) =>
        Compile(tree, alias, mapping, filter)?.Narrowed;

    private Predicate? Compile(FromTree tree, string alias, RowMapping mapping, ObjectInput filter)
    {
        var conditions = new List<Predicate>();
        foreach (var (input, value) in filter.Fields)
        {
            var condition = input.Name switch
            {
                "and" => Predicate.All(Group(value, member => Compile(tree, alias, mapping, member), "and")),
                "or" => Predicate.Any(Group(value, member => Compile(tree, alias, mapping, member), "or")),
                _ => Field(tree, alias, mapping.ByName[input.Name], value),
            };
            if (condition is not null)
            {
                conditions.Add(condition);
            }
        }

        return Predicate.All(conditions);
    }

    /// <summary>The condition over a figure of a group; null where its operations let everything through.</summary>
    /// <param name="expression">The figure.</param>
    /// <param name="nullable">Whether it may be null.</param>
    /// <param name="field">Its name, for errors.</param>
    /// <param name="converter">What a client's value is in the database.</param>
    /// <param name="operations">The operations.</param>
    /// <exception cref="Language.GraphQLException">More operations than allowed, or null where an operation has no meaning for it.</exception>
    public string? Figure(
        string expression, bool nullable, string field, Func<Rounding, Func<object, SqlValue>> converter, InputValue operations) =>
        Leaf(new Operand(expression, nullable, SqlType.Number, field, converter), (ObjectInput)NotNull(operations, field))?.Sql;

    private Predicate? Field(FromTree tree, string alias, FieldMapping field, InputValue value)
    {
        var operations = Operations(field, value);
        return field switch
        {
            LeafMapping leaf => Leaf(OperandOf(leaf, tree, alias), operations),
            KeyMapping key => Leaf(OperandOf(key, tree, alias), operations),
            OneMapping one => Compile(tree, tree.Walk(alias, one.Way), one.Target, operations),
            EmbedMapping embed => Compile(tree, alias, embed.Target, operations),
            ManyMapping many => Items(tree, alias, many.Link, many, operations, Rows(many.Target)),
            ValuesMapping values => Items(tree, alias, values.Link, values, operations, Rows(values.Target)),
            ScalarsMapping scalars => Items(tree, alias, scalars.Link, scalars, operations, Elements(scalars.Element)),
            _ => throw new InvalidOperationException($"`{field.Name}` cannot be filtered."),
        };
    }

    private Func<FromTree, ObjectInput, Predicate?> Rows(RowMapping target) =>
        (items, filter) => Compile(items, items.Alias, target, filter);

    private Func<FromTree, ObjectInput, Predicate?> Elements(LeafMapping element) =>
        (items, filter) => Leaf(OperandOf(element, items, items.Alias), filter);

    /// <summary>A list filter: some, none and all hold their item's filter; any asks whether there are items.</summary>
    private Predicate? Items(
        FromTree tree,
        string alias,
        ChildLink link,
        FieldMapping field,
        ObjectInput operations,
        Func<FromTree, ObjectInput, Predicate?> condition)
    {
        var conditions = new List<Predicate>();
        foreach (var (input, value) in operations.Fields)
        {
            CountOperation();
            var items = new FromTree(aliases, aliases.Next());
            Predicate? Matching() => condition(items, Operations(field, value));
            conditions.Add(new Predicate(input.Name switch
            {
                "some" => Exists(tree, alias, link, items, Matching()?.Narrowed),
                "none" => "NOT " + Exists(tree, alias, link, items, Matching()?.Narrowed),
                "all" => Matching() is { } matching ? "NOT " + Exists(tree, alias, link, items, Not(matching.Sql)) : "1 = 1",
                _ => (Leaf(field, value) is true ? "" : "NOT ") + Exists(tree, alias, link, items, null),
            }));
        }

        return Predicate.All(conditions);
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

    private static Operand OperandOf(LeafMapping leaf, FromTree tree, string alias) => new(
        tree.Column(alias, leaf.Path),
        leaf.Nullable || tree.IsOptional(alias),
        leaf.Path.Column.Type,
        leaf.Name,
        rounding => StoredValue.Converter(leaf, rounding))
    {
        Index = leaf.Path.Column.Trigrams,
        Key = () => tree.Column(tree.Walk(alias, leaf.Path.Way), leaf.Path.Column.Trigrams!.KeyColumn),
    };

    private static Operand OperandOf(KeyMapping key, FromTree tree, string alias) => new(
        tree.Column(alias, key.Column.Name),
        tree.IsOptional(alias),
        key.Column.Type,
        key.Name,
        _ => id => GlobalId.Stored((string)id, key));

    private Predicate? Leaf(Operand operand, ObjectInput operations)
    {
        var conditions = new List<Predicate>();
        foreach (var (input, value) in operations.Fields)
        {
            var condition = input.Name switch
            {
                "and" => Predicate.All(Group(value, member => Leaf(operand, member), "and")),
                "or" => Predicate.Any(Group(value, member => Leaf(operand, member), "or")),
                _ => new Predicate(Operation(operand, input.Name, value), input.Name is "contains" or "startsWith" or "endsWith" ? Candidates(operand, value) : null),
            };
            if (condition is not null)
            {
                conditions.Add(condition);
            }
        }

        return Predicate.All(conditions);
    }

    private string? Candidates(Operand operand, InputValue value) =>
        operand.Index is { } index && TrigramParameter.MayHaveTrigrams(value)
            ? dialect.MayContain(
                index, operand.Column, operand.Key!(), dialect.Parameter(parameters.Add(new TrigramParameter(value, index, dialect))))
            : null;

    private string Operation(Operand operand, string operation, InputValue value)
    {
        var column = operand.Column;
        string Parameter(Rounding rounding = Rounding.Exact) =>
            dialect.Parameter(parameters.Add(new InputParameter(NotNull(value, operand.Field), operand.Type, operand.Converter(rounding))));
        string OrNull(string condition) => operand.Nullable ? $"({condition} OR {column} IS NULL)" : condition;
        CountOperation();
        return operation switch
        {
            "eq" => value.IsNull ? $"{column} IS NULL" : $"{column} = {Parameter()}",
            "neq" => value.IsNull ? $"{column} IS NOT NULL" : Not($"{column} = {Parameter()}"),
            "gt" => $"{column} > {Parameter(Rounding.Floor)}",
            "ngt" => OrNull($"{column} <= {Parameter(Rounding.Floor)}"),
            "gte" => $"{column} >= {Parameter(Rounding.Ceiling)}",
            "ngte" => OrNull($"{column} < {Parameter(Rounding.Ceiling)}"),
            "lt" => $"{column} < {Parameter(Rounding.Ceiling)}",
            "nlt" => OrNull($"{column} >= {Parameter(Rounding.Ceiling)}"),
            "lte" => $"{column} <= {Parameter(Rounding.Floor)}",
            "nlte" => OrNull($"{column} > {Parameter(Rounding.Floor)}"),
            "in" => In(operand, value),
            "nin" => NotIn(operand, value),
            "contains" => dialect.Contains(column, Parameter()),
            "ncontains" => Not(dialect.Contains(column, Parameter())),
            "startsWith" => dialect.StartsWith(column, Parameter()),
            "nstartsWith" => Not(dialect.StartsWith(column, Parameter())),
            "endsWith" => dialect.EndsWith(column, Parameter()),
            "nendsWith" => Not(dialect.EndsWith(column, Parameter())),
            _ => throw new InvalidOperationException($"The filter operation `{operation}` has no translation."),
        };
    }

    private string In(Operand operand, InputValue value)
    {
        var hasNull = HasNull(NotNull(value, operand.Field));
        return hasNull ? $"({Listed(operand, value)} OR {operand.Column} IS NULL)" : Listed(operand, value);
    }

    private string NotIn(Operand operand, InputValue value)
    {
        var hasNull = HasNull(NotNull(value, operand.Field));
        var unlisted = Not(Listed(operand, value));
        return hasNull && operand.Nullable ? $"({unlisted} AND {operand.Column} IS NOT NULL)" : unlisted;
    }

    private string Listed(Operand operand, InputValue value) => dialect.In(
        operand.Column, dialect.Parameter(parameters.Add(new InputListParameter(value, operand.Type, operand.Converter(Rounding.Exact)))));

    // Also where the column or the parameter is null, with which a comparison is unknown.
    private static string Not(string condition) => $"({condition}) IS NOT TRUE";

    private void CountOperation()
    {
        if (_operations++ == maxOperations)
        {
            throw RelationalErrors.TooManyFilterOperations(maxOperations);
        }
    }

    private static bool HasNull(InputValue value) => value is ListInput list && list.Items.Any(item => item.IsNull);

    private static Predicate[] Group(InputValue value, Func<ObjectInput, Predicate?> member, string name)
    {
        var members = NotNull(value, name) is ListInput list ? list.Items : [value];
        return [.. members.Select(m => member((ObjectInput)m)).OfType<Predicate>()];
    }

    private static ObjectInput Operations(FieldMapping field, InputValue value) => (ObjectInput)NotNull(value, field.Name);

    private static object? Leaf(FieldMapping field, InputValue value) => ((LeafInput)NotNull(value, field.Name)).Value;

    /// <summary>A value that must not be null.</summary>
    public static InputValue NotNull(InputValue value, string field) =>
        value.IsNull ? throw RelationalErrors.FilterValueIsNull(field) : value;

    /// <summary>What an operation compares.</summary>
    /// <param name="Column">The column's expression.</param>
    /// <param name="Nullable">Whether it may be null.</param>
    /// <param name="Type">What it holds.</param>
    /// <param name="Field">The field's name, for errors.</param>
    /// <param name="Converter">What a client's value is in the database.</param>
    private sealed record Operand(string Column, bool Nullable, SqlType Type, string Field, Func<Rounding, Func<object, SqlValue>> Converter)
    {
        /// <summary>The index of its trigrams; null where it has none.</summary>
        public TrigramIndex? Index { get; init; }

        /// <summary>The key of its row, where it has such an index.</summary>
        public Func<string>? Key { get; init; }
    }
}
