using System.Data.Common;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Relational.Declaration;

/// <summary>Works out the values of a field for many rows at once.</summary>
/// <param name="request">Which rows, with which arguments, on which connection.</param>
/// <returns>
/// The values by the rows' keys. A row without one is answered null where the field may be null; where it may not, that is an error of the code.
/// </returns>
/// <typeparam name="T">The class of the values.</typeparam>
public delegate ValueTask<IReadOnlyDictionary<long, T>> ComputeForRows<T>(ComputedRequest request);

/// <summary>Works out the value of a field of the query root.</summary>
/// <param name="request">With which arguments, on which connection.</param>
/// <typeparam name="T">The class of the value.</typeparam>
public delegate ValueTask<T> ComputeOnce<T>(ComputedRequest request);

/// <summary>What is asked of a computed field.</summary>
public sealed class ComputedRequest
{
    private readonly RelationalOptions _options;
    private readonly string _coordinate;

    internal ComputedRequest(
        DbConnection connection,
        IReadOnlyList<long> keys,
        ArgumentValues arguments,
        SelectedFields selected,
        RelationalOptions options,
        string coordinate,
        CancellationToken cancellation)
    {
        _options = options;
        _coordinate = coordinate;
        Connection = connection;
        Keys = keys;
        Arguments = arguments;
        Selected = selected;
        Cancellation = cancellation;
    }

    /// <summary>The request's connection: open, read-only, and in the snapshot that the rest of the answer is read from. Not to be closed.</summary>
    public DbConnection Connection { get; }

    /// <summary>The primary keys of the rows, each once; empty for a field of the query root.</summary>
    public IReadOnlyList<long> Keys { get; }

    /// <summary>The field's arguments.</summary>
    public ArgumentValues Arguments { get; }

    /// <summary>What is selected of the value, so that what nobody asks for need not be worked out.</summary>
    public SelectedFields Selected { get; }

    /// <summary>Ends the request.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The page size of <see cref="ComputedArguments.Page"/>; the default where none is given.</summary>
    /// <exception cref="GraphQLException">HC0079, it is negative; HC0051, it is larger than allowed.</exception>
    public int PageSize()
    {
        var size = Arguments.Int("first") ?? _options.DefaultPageSize;
        return size < 0 ? throw RelationalErrors.PageIsNegative(_coordinate, size)
            : size > _options.MaxPageSize ? throw RelationalErrors.PageTooLarge(_coordinate, size, _options.MaxPageSize)
            : size;
    }

    /// <summary>The cursors of this field for one list.</summary>
    /// <param name="list">Everything that decides which items are listed and in which order; a cursor of another list is refused.</param>
    public PositionCursor Cursors(string list) => new(_coordinate, list);

    /// <summary>The position of the argument <c>after</c>; null where it is not given.</summary>
    /// <exception cref="GraphQLException">HC0078, it is not a cursor of this list.</exception>
    public string? After(PositionCursor cursors) => Arguments.Text("after") is not { } after ? null
        : cursors.Read(after) ?? throw CursorIsInvalid();

    /// <summary>HC0078, for a position that the list cannot have.</summary>
    public GraphQLException CursorIsInvalid() => RelationalErrors.CursorIsInvalid(_coordinate, "after");
}

/// <summary>What is selected of a value.</summary>
/// <remarks>Of a reference, only that it is selected: what is read of the entity is the engine's to know.</remarks>
public sealed class SelectedFields
{
    private readonly Dictionary<string, SelectedFields> _fields = new(StringComparer.Ordinal);

    internal SelectedFields()
    {
    }

    /// <summary>What is selected of a field, under whatever names; null where it is not selected at all.</summary>
    public SelectedFields? this[string field] => _fields.GetValueOrDefault(field);

    /// <summary>Whether a field is selected.</summary>
    public bool Has(string field) => _fields.ContainsKey(field);

    internal SelectedFields Add(string field)
    {
        if (!_fields.TryGetValue(field, out var inner))
        {
            _fields.Add(field, inner = new SelectedFields());
        }

        return inner;
    }
}

/// <summary>Values worked out by code, for the keys of rows or once.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Text">The description.</param>
/// <param name="Shape">How a value is served.</param>
/// <param name="Nullable">Whether it may be null.</param>
/// <param name="Arguments">The arguments, in the order served.</param>
/// <param name="Compute">Works out the values by key; of a field of the query root by the key 0.</param>
/// <param name="Weight">What it weighs in the cost of an operation; null for one read.</param>
internal sealed record ComputedDeclaration(
    string Name,
    Text Text,
    ValueShape Shape,
    bool Nullable,
    IReadOnlyList<ArgumentDeclaration> Arguments,
    Func<ComputedRequest, ValueTask<Func<long, object?>>> Compute,
    int? Weight = null) : FieldDeclaration(Name, Text);
