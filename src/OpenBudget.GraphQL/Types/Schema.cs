namespace OpenBudget.GraphQL.Types;

/// <summary>A schema: the types that can be reached, and the directives. Spec: sec-Schema.</summary>
/// <remarks>Immutable once made. <see cref="Types"/> holds the introspection types and the built-in scalars that are used, too.</remarks>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> _types;
    private readonly Dictionary<string, DirectiveDefinition> _directives;
    private readonly Dictionary<string, IReadOnlyList<ObjectType>> _possibleTypes = new(StringComparer.Ordinal);

    /// <summary>A schema of the given types.</summary>
    /// <param name="description">The schema's description; null where there is none.</param>
    /// <param name="query">The query root.</param>
    /// <param name="mutation">The mutation root; null where there is none.</param>
    /// <param name="subscription">The subscription root; null where there is none.</param>
    /// <param name="types">All named types, the roots included.</param>
    /// <param name="directives">All directives, the built-in five included.</param>
    public Schema(
        string? description,
        ObjectType? query,
        ObjectType? mutation,
        ObjectType? subscription,
        IEnumerable<NamedType> types,
        IEnumerable<DirectiveDefinition> directives)
    {
        Description = description;
        Query = query;
        Mutation = mutation;
        Subscription = subscription;
        _types = types.ToDictionary(t => t.Name, StringComparer.Ordinal);
        _directives = directives.ToDictionary(d => d.Name, StringComparer.Ordinal);

        var objects = _types.Values.OfType<ObjectType>().ToArray();
        foreach (var type in _types.Values.OfType<CompositeType>())
        {
            _possibleTypes[type.Name] = type switch
            {
                ObjectType o => [o],
                InterfaceType i => [.. objects.Where(o => o.Interfaces.Contains(i))],
                UnionType u => u.Members,
                _ => [],
            };
        }
    }

    /// <summary>The schema's description; null where there is none.</summary>
    public string? Description { get; }

    /// <summary>The query root; null only in a schema that is tested, never in one that is served.</summary>
    public ObjectType? Query { get; }

    /// <summary>The mutation root; null where there is none.</summary>
    public ObjectType? Mutation { get; }

    /// <summary>The subscription root; null where there is none.</summary>
    public ObjectType? Subscription { get; }

    /// <summary>All named types, in the order they were given.</summary>
    public IReadOnlyCollection<NamedType> Types => _types.Values;

    /// <summary>All directives, in the order they were given.</summary>
    public IReadOnlyCollection<DirectiveDefinition> Directives => _directives.Values;

    /// <summary>The type of that name; null where there is none.</summary>
    public NamedType? Type(string name) => _types.GetValueOrDefault(name);

    /// <summary>The directive of that name; null where there is none.</summary>
    public DirectiveDefinition? Directive(string name) => _directives.GetValueOrDefault(name);

    /// <summary>The object types a value of the type can have. Spec: GetPossibleTypes.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(CompositeType type) => _possibleTypes.GetValueOrDefault(type.Name, []);

    /// <summary>Whether a value of <paramref name="type"/> can be of <paramref name="objectType"/>.</summary>
    public bool IsPossible(CompositeType type, ObjectType objectType) =>
        ReferenceEquals(type, objectType) || PossibleTypes(type).Contains(objectType);
}
