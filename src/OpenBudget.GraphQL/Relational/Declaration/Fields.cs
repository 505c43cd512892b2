using System.Linq.Expressions;

namespace OpenBudget.GraphQL.Relational.Declaration;

/// <summary>The fields of a type, in the order they are served.</summary>
/// <remarks>
/// A path is a chain of to-one navigations that ends in a property of the EF model. Types, nullability, columns and joins come from the
/// model; a path the model does not know is an error when the schema is made.
/// </remarks>
/// <typeparam name="T">The class the paths start from.</typeparam>
public sealed class Fields<T>
    where T : class
{
    internal List<FieldDeclaration> Declared { get; } = [];

    /// <summary>The global id <c>id: ID!</c> over a natural key.</summary>
    /// <param name="path">The key: a string or int property of the row itself.</param>
    /// <param name="text">The description.</param>
    public Fields<T> Key<TKey>(Expression<Func<T, TKey>> path, Text text) => Add(new KeyDeclaration("id", text, MemberPath.Of(path)));

    /// <summary>A scalar or enum. Can be filtered, sorted and grouped.</summary>
    public Fields<T> Field<TValue>(string name, Expression<Func<T, TValue>> path, Text text) =>
        Add(new ScalarDeclaration(name, text, MemberPath.Of(path)));

    /// <summary>A whole number served as an exact decimal. Can be filtered, sorted and summed.</summary>
    public Fields<T> Scaled(string name, Expression<Func<T, long?>> path, Scale scale, Text text) =>
        Add(new ScaledDeclaration(name, text, MemberPath.Of(path), scale));

    /// <summary>A text that stands in several columns, such as one for each language; an argument chooses the one that is served. Neither filtered nor sorted.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="argument">The argument's name.</param>
    /// <param name="default">The value used when the argument is not given.</param>
    /// <param name="argumentText">The argument's description.</param>
    /// <param name="text">The field's description.</param>
    /// <param name="columns">The column behind each value of the enum. The field may be null where one of them may.</param>
    public Fields<T> Chosen<TEnum>(
        string name,
        string argument,
        TEnum @default,
        Text argumentText,
        Text text,
        params IReadOnlyList<(TEnum Value, Expression<Func<T, string?>> Path)> columns)
        where TEnum : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(columns);
        var without = Enum.GetValues<TEnum>().Where(value => columns.Count(c => c.Value.Equals(value)) != 1).ToArray();
        return without.Length > 0
            ? throw new ArgumentException($"`{name}` needs one column for {typeof(TEnum).Name}.{without[0]}.", nameof(columns))
            : Add(new ChosenDeclaration(
                name,
                text,
                ArgumentDeclaration.Of(argument, @default, argumentText),
                [.. columns.Select(c => (EnumDeclaration.Spell(c.Value.ToString()), MemberPath.Of(c.Path)))]));
    }

    /// <summary>The one entity this row belongs to. Can be filtered and sorted by its fields.</summary>
    public Fields<T> One<TEntity>(string name, Expression<Func<T, TEntity?>> path, Text text)
        where TEntity : class => Add(new OneDeclaration(name, text, MemberPath.Of(path)));

    /// <summary>The entities that belong to this row, as a connection. Can be filtered by some, none, all and any.</summary>
    public Fields<T> Many<TEntity>(string name, Expression<Func<T, IEnumerable<TEntity>>> navigation, Text text)
        where TEntity : class => Add(new ManyDeclaration(name, text, Single(navigation)));

    /// <summary>The one of the entities that belong to this row whose <paramref name="by"/> equals a required argument; null where there is none.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="navigation">The entities to choose from.</param>
    /// <param name="argument">The argument's name.</param>
    /// <param name="by">What must equal the argument; at most one entity of a row may have it.</param>
    /// <param name="argumentText">The argument's description.</param>
    /// <param name="text">The field's description.</param>
    public Fields<T> Pick<TEntity, TValue>(
        string name,
        Expression<Func<T, IEnumerable<TEntity>>> navigation,
        string argument,
        Expression<Func<TEntity, TValue>> by,
        Text argumentText,
        Text text)
        where TEntity : class =>
        Add(new PickDeclaration(name, text, Single(navigation), new FindArgument(argument, argumentText, MemberPath.Of(by), Required: true)));

    /// <summary>
    /// A plain list of the values stored with this row, or of entities that belong to it and are few, in the order of
    /// <paramref name="order"/>. Can be filtered by some, none, all and any.
    /// </summary>
    public Fields<T> Values<TValue, TOrder>(
        string name, Expression<Func<T, IEnumerable<TValue>>> navigation, Expression<Func<TValue, TOrder>> order, Text text)
        where TValue : class => Add(new ValuesDeclaration(name, text, Single(navigation), Single(order)));

    /// <summary>A plain list of scalars stored with this row, in the order of <paramref name="order"/>.</summary>
    public Fields<T> Scalars<TValue, TElement, TOrder>(
        string name,
        Expression<Func<T, IEnumerable<TValue>>> navigation,
        Expression<Func<TValue, TElement>> element,
        Expression<Func<TValue, TOrder>> order,
        Text text)
        where TValue : class => Add(new ScalarsDeclaration(name, text, Single(navigation), Single(element), Single(order)));

    /// <summary>A value that groups columns of this row.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="type">The value's type, declared over <typeparamref name="T"/> or a class it derives from.</param>
    /// <param name="text">The description.</param>
    /// <param name="presentWhen">The column whose null makes the whole value null; null where the value is always there.</param>
    public Fields<T> Embed<TOwner>(string name, ValueType<TOwner> type, Text text, Expression<Func<T, object?>>? presentWhen = null)
        where TOwner : class
    {
        if (!typeof(TOwner).IsAssignableFrom(typeof(T)))
        {
            throw new ArgumentException($"`{type.Name}` groups columns of {typeof(TOwner).Name}, which {typeof(T).Name} is not.", nameof(type));
        }

        return Add(new EmbedDeclaration(name, text, type, presentWhen is null ? null : Single(presentWhen)));
    }

    /// <summary>A value that code works out for all rows of an answer at once, never null. Neither filtered nor sorted.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="shape">How the value is served.</param>
    /// <param name="text">The description.</param>
    /// <param name="arguments">Declares the arguments; null where there are none.</param>
    /// <param name="compute">Works out the values; every row must get one.</param>
    public Fields<T> Computed<TValue>(
        string name, Shape<TValue> shape, Text text, Action<ComputedArguments>? arguments, ComputeForRows<TValue> compute) =>
        Add(Declaration(name, shape, text, false, arguments, compute));

    /// <summary>A value that code works out for all rows of an answer at once; null where code gives none for a row.</summary>
    public Fields<T> OptionalComputed<TValue>(
        string name, Shape<TValue> shape, Text text, Action<ComputedArguments>? arguments, ComputeForRows<TValue> compute) =>
        Add(Declaration(name, shape, text, true, arguments, compute));

    private static ComputedDeclaration Declaration<TValue>(
        string name, Shape<TValue> shape, Text text, bool nullable, Action<ComputedArguments>? arguments, ComputeForRows<TValue> compute) =>
        new(name, text, shape.Value, nullable, arguments is null ? [] : ComputedArguments.Of(arguments), async request =>
        {
            var values = await compute(request).ConfigureAwait(false);
            return key => values.TryGetValue(key, out var value) ? value : null;
        });

    private static string Single(LambdaExpression expression) =>
        MemberPath.Of(expression) is [var name]
            ? name
            : throw new ArgumentException($"`{expression}` must name a member of the row itself.");

    private Fields<T> Add(FieldDeclaration declaration)
    {
        if (Declared.Exists(d => d.Name == declaration.Name))
        {
            throw new ArgumentException($"The field `{declaration.Name}` is declared twice.");
        }

        Declared.Add(declaration);
        return this;
    }
}
