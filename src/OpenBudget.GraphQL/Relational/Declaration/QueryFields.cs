using System.Linq.Expressions;

namespace OpenBudget.GraphQL.Relational.Declaration;

/// <summary>The fields of the query root, in the order they are served.</summary>
public sealed class QueryFields
{
    internal List<QueryFieldDeclaration> Declared { get; } = [];

    /// <summary><c>node(id: ID!): Node</c>: any entity by its global id; null where there is none.</summary>
    public QueryFields Node(Text text, Text idText) => Add(new NodeDeclaration("node", text, idText));

    /// <summary><c>nodes(ids: [ID!]!): [Node]!</c>: entities by their global ids, in the order asked.</summary>
    public QueryFields Nodes(Text text, Text idsText) => Add(new NodesDeclaration("nodes", text, idsText));

    /// <summary>All entities of a kind, as a connection.</summary>
    public QueryFields List<TEntity>(string name, Text text)
        where TEntity : class => Add(new ListDeclaration(name, text, typeof(TEntity)));

    /// <summary>One entity, found by arguments; null where none fits.</summary>
    public QueryFields Find<TEntity>(string name, Text text, Action<FindArguments<TEntity>> arguments)
        where TEntity : class
    {
        var declared = new FindArguments<TEntity>();
        arguments(declared);
        return Add(new FindDeclaration(name, text, typeof(TEntity), declared.Declared, declared.LatestPath));
    }

    /// <summary>The only row of a table that always has one.</summary>
    public QueryFields Only<TValue>(string name, ValueType<TValue> type, Text text)
        where TValue : class => Add(new OnlyDeclaration(name, text, type));

    /// <summary>A value that code works out, never null.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="shape">How the value is served.</param>
    /// <param name="text">The description.</param>
    /// <param name="arguments">Declares the arguments; null where there are none.</param>
    /// <param name="compute">Works out the value.</param>
    public QueryFields Computed<TValue>(
        string name, Shape<TValue> shape, Text text, Action<ComputedArguments>? arguments, ComputeOnce<TValue> compute) =>
        Add(new ComputedFieldDeclaration(Declaration(name, shape, text, false, arguments, async request => await compute(request).ConfigureAwait(false))));

    /// <summary>A value that code works out; it may be null.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="shape">How the value is served.</param>
    /// <param name="text">The description.</param>
    /// <param name="arguments">Declares the arguments; null where there are none.</param>
    /// <param name="compute">Works out the value.</param>
    /// <param name="weight">What it weighs in the cost of an operation; null for one read.</param>
    public QueryFields OptionalComputed<TValue>(
        string name, Shape<TValue> shape, Text text, Action<ComputedArguments>? arguments, ComputeOnce<TValue?> compute, int? weight = null)
        where TValue : class =>
        Add(new ComputedFieldDeclaration(
            Declaration(name, shape, text, true, arguments, async request => await compute(request).ConfigureAwait(false)) with { Weight = weight }));

    private static ComputedDeclaration Declaration<TValue>(
        string name,
        Shape<TValue> shape,
        Text text,
        bool nullable,
        Action<ComputedArguments>? arguments,
        Func<ComputedRequest, ValueTask<object?>> compute) =>
        new(name, text, shape.Value, nullable, arguments is null ? [] : ComputedArguments.Of(arguments), async request =>
        {
            var value = await compute(request).ConfigureAwait(false);
            return _ => value;
        });

    private QueryFields Add(QueryFieldDeclaration declaration)
    {
        Declared.Add(declaration);
        return this;
    }
}

/// <summary>The arguments that find one entity.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
public sealed class FindArguments<TEntity>
    where TEntity : class
{
    internal List<FindArgument> Declared { get; } = [];

    internal IReadOnlyList<string>? LatestPath { get; private set; }

    /// <summary>A required argument that the path must equal.</summary>
    public FindArguments<TEntity> By<TValue>(string argument, Expression<Func<TEntity, TValue>> path, Text text)
    {
        Declared.Add(new FindArgument(argument, text, MemberPath.Of(path), Required: true));
        return this;
    }

    /// <summary>An argument that narrows the search where it is given.</summary>
    public FindArguments<TEntity> OptionallyBy<TValue>(string argument, Expression<Func<TEntity, TValue>> path, Text text)
    {
        Declared.Add(new FindArgument(argument, text, MemberPath.Of(path), Required: false));
        return this;
    }

    /// <summary>
    /// Of several that fit, the one with the greatest value is meant. Without this, or where several share that value, the answer is null
    /// with an error that says so.
    /// </summary>
    public FindArguments<TEntity> Latest<TValue>(Expression<Func<TEntity, TValue>> path)
    {
        LatestPath = MemberPath.Of(path);
        return this;
    }
}

internal abstract record QueryFieldDeclaration(string Name, Text Text);

internal sealed record NodeDeclaration(string Name, Text Text, Text IdText) : QueryFieldDeclaration(Name, Text);

internal sealed record NodesDeclaration(string Name, Text Text, Text IdsText) : QueryFieldDeclaration(Name, Text);

internal sealed record ListDeclaration(string Name, Text Text, Type Entity) : QueryFieldDeclaration(Name, Text);

internal sealed record FindDeclaration(
    string Name, Text Text, Type Entity, IReadOnlyList<FindArgument> Arguments, IReadOnlyList<string>? Latest) : QueryFieldDeclaration(Name, Text);

internal sealed record OnlyDeclaration(string Name, Text Text, RowType Type) : QueryFieldDeclaration(Name, Text);

internal sealed record ComputedFieldDeclaration(ComputedDeclaration Field) : QueryFieldDeclaration(Field.Name, Field.Text);
