namespace OpenBudget.GraphQL.Relational.Declaration;

/// <summary>An object type whose values code works out; it is no entity, and neither filtered nor sorted.</summary>
public abstract class ComputedType
{
    private protected ComputedType(string name, Text text)
    {
        Name = name;
        Text = text;
        Fields = new Lazy<IReadOnlyList<ValueField>>(DeclaredFields);
    }

    /// <summary>The GraphQL name.</summary>
    public string Name { get; }

    /// <summary>The description.</summary>
    public Text Text { get; }

    // Declared when first asked for: types may refer to each other.
    internal Lazy<IReadOnlyList<ValueField>> Fields { get; }

    internal abstract IReadOnlyList<ValueField> DeclaredFields();
}

/// <summary>The declaration of an object type over a class of the code that works it out.</summary>
/// <param name="name">The GraphQL name.</param>
/// <param name="text">The description.</param>
/// <typeparam name="T">The class.</typeparam>
public abstract class ComputedType<T>(string name, Text text) : ComputedType(name, text)
    where T : class
{
    /// <summary>Declares the fields, in the order they are served.</summary>
    protected abstract void Declare(ComputedFields<T> fields);

    internal sealed override IReadOnlyList<ValueField> DeclaredFields()
    {
        var fields = new ComputedFields<T>();
        Declare(fields);
        return fields.Declared;
    }
}

/// <summary>The fields of a computed type, in the order they are served.</summary>
/// <typeparam name="T">The class the values are of.</typeparam>
public sealed class ComputedFields<T>
    where T : class
{
    internal List<ValueField> Declared { get; } = [];

    /// <summary>A field that is never null.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="shape">How its value is served. A scaled number with an argument is served as nullable, as everywhere.</param>
    /// <param name="value">The value.</param>
    /// <param name="text">The description.</param>
    public ComputedFields<T> Field<TValue>(string name, Shape<TValue> shape, Func<T, TValue> value, Text text) =>
        Add(new ValueField(name, text, shape.Value, false, [], (row, _) => value((T)row)));

    /// <summary>A field with arguments that is never null.</summary>
    public ComputedFields<T> Field<TValue>(
        string name, Shape<TValue> shape, Action<ComputedArguments> arguments, Func<T, ArgumentValues, TValue> value, Text text) =>
        Add(new ValueField(name, text, shape.Value, false, ComputedArguments.Of(arguments), (row, given) => value((T)row, given)));

    /// <summary>A field that may be null.</summary>
    public ComputedFields<T> Optional<TValue>(string name, Shape<TValue> shape, Func<T, TValue?> value, Text text)
        where TValue : class => Add(new ValueField(name, text, shape.Value, true, [], (row, _) => value((T)row)));

    /// <summary>A field that may be null.</summary>
    public ComputedFields<T> Optional<TValue>(string name, Shape<TValue> shape, Func<T, TValue?> value, Text text)
        where TValue : struct => Add(new ValueField(name, text, shape.Value, true, [], (row, _) => value((T)row)));

    /// <summary>A field with arguments that may be null.</summary>
    public ComputedFields<T> Optional<TValue>(
        string name, Shape<TValue> shape, Action<ComputedArguments> arguments, Func<T, ArgumentValues, TValue?> value, Text text)
        where TValue : class =>
        Add(new ValueField(name, text, shape.Value, true, ComputedArguments.Of(arguments), (row, given) => value((T)row, given)));

    /// <summary>A field with arguments that may be null.</summary>
    public ComputedFields<T> Optional<TValue>(
        string name, Shape<TValue> shape, Action<ComputedArguments> arguments, Func<T, ArgumentValues, TValue?> value, Text text)
        where TValue : struct =>
        Add(new ValueField(name, text, shape.Value, true, ComputedArguments.Of(arguments), (row, given) => value((T)row, given)));

    private ComputedFields<T> Add(ValueField field)
    {
        if (Declared.Exists(d => d.Name == field.Name))
        {
            throw new ArgumentException($"The field `{field.Name}` is declared twice.");
        }

        Declared.Add(field);
        return this;
    }
}

/// <summary>A field of a computed type.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Text">The description.</param>
/// <param name="Shape">How its value is served.</param>
/// <param name="Nullable">Whether it may be null.</param>
/// <param name="Arguments">The arguments, in the order served.</param>
/// <param name="Value">The value of an object, with the arguments.</param>
internal sealed record ValueField(
    string Name,
    Text Text,
    ValueShape Shape,
    bool Nullable,
    IReadOnlyList<ArgumentDeclaration> Arguments,
    Func<object, ArgumentValues, object?> Value);
