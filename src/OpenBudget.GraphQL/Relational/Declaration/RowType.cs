namespace OpenBudget.GraphQL.Relational.Declaration;

/// <summary>A public type made of rows; its fields are declared once, and everything else is derived from them.</summary>
public abstract class RowType
{
    private protected RowType(string name, Text text, Type clrType)
    {
        Name = name;
        Text = text;
        ClrType = clrType;
    }

    /// <summary>The GraphQL name.</summary>
    public string Name { get; }

    /// <summary>The description.</summary>
    public Text Text { get; }

    /// <summary>The class whose members the fields are paths over.</summary>
    public Type ClrType { get; }

    /// <summary>The fields, as declared.</summary>
    internal abstract IReadOnlyList<FieldDeclaration> DeclaredFields();
}

/// <summary>A type with an identity of its own: it gets a connection, an edge, a filter and a sort input, aggregates and groups.</summary>
public abstract class EntityType : RowType
{
    private protected EntityType(string name, string plural, Text text, IReadOnlyList<string> interfaces, Type clrType)
        : base(name, text, clrType)
    {
        Plural = plural;
        Interfaces = interfaces;
    }

    /// <summary>The plural, in the spelling of type names (<c>Projects</c>): connections are named by it.</summary>
    public string Plural { get; }

    /// <summary>The names of the interfaces it implements.</summary>
    public IReadOnlyList<string> Interfaces { get; }

    /// <summary>Whether rows that refer to one of these can be grouped by its fields; where they hold the same themselves, they need not.</summary>
    public virtual bool IsGroupedBy => true;
}

/// <summary>The declaration of an entity over the class <typeparamref name="T"/> of the EF model.</summary>
/// <typeparam name="T">An entity of the EF model with a single-column primary key.</typeparam>
public abstract class EntityType<T> : EntityType
    where T : class
{
    /// <summary>An entity named like its class.</summary>
    /// <param name="plural">The plural, in the spelling of type names (<c>Projects</c>).</param>
    /// <param name="text">The description.</param>
    /// <param name="interfaces">The names of the interfaces it implements.</param>
    protected EntityType(string plural, Text text, params IReadOnlyList<string> interfaces)
        : base(typeof(T).Name, plural, text, interfaces, typeof(T))
    {
    }

    /// <summary>Declares the fields, in the order they are served.</summary>
    protected abstract void Declare(Fields<T> fields);

    internal sealed override IReadOnlyList<FieldDeclaration> DeclaredFields()
    {
        var fields = new Fields<T>();
        Declare(fields);
        return fields.Declared;
    }
}

/// <summary>The declaration of a value: stored with its owner, without an identity. It gets a filter and a sort input.</summary>
/// <typeparam name="T">
/// An owned type of the EF model or the class it derives from (then lists of it can be declared), or a class whose columns the value groups:
/// the owner or a class it derives from.
/// </typeparam>
public abstract class ValueType<T> : RowType
    where T : class
{
    /// <summary>A value type.</summary>
    /// <param name="name">The GraphQL name.</param>
    /// <param name="text">The description.</param>
    protected ValueType(string name, Text text)
        : base(name, text, typeof(T))
    {
    }

    /// <summary>Declares the fields, in the order they are served.</summary>
    protected abstract void Declare(Fields<T> fields);

    internal sealed override IReadOnlyList<FieldDeclaration> DeclaredFields()
    {
        var fields = new Fields<T>();
        Declare(fields);
        return fields.Declared;
    }
}
