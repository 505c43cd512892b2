using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation;

/// <summary>What the rules share while one document is validated: where the walk is, what definitions use, and the errors.</summary>
internal sealed class ValidationContext
{
    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<string, DefinitionUses>? _fragments;
    private IReadOnlyList<OperationVariables>? _operationVariables;
    private int _searches;

    public ValidationContext(Schema schema, DocumentNode document, ValidationLimits limits)
    {
        Schema = schema;
        Document = document;
        Limits = limits;

        var definitions = new List<DefinitionUses>(document.Definitions.Count);
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            switch (document.Definitions[i])
            {
                case OperationDefinitionNode operation:
                    OperationCount++;
                    definitions.Add(new DefinitionUses(operation, operation.SelectionSet, RootType(operation.Kind)));
                    break;
                case FragmentDefinitionNode fragment:
                    var uses = new DefinitionUses(
                        fragment, fragment.SelectionSet, schema.Type(fragment.TypeCondition.Name.Value) as CompositeType);
                    definitions.Add(uses);
                    (_fragments ??= new(StringComparer.Ordinal)).TryAdd(fragment.Name.Value, uses);
                    break;
            }
        }

        Definitions = definitions;
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationLimits Limits { get; }

    /// <summary>The operations and fragments, in source order.</summary>
    public IReadOnlyList<DefinitionUses> Definitions { get; }

    public int OperationCount { get; }

    /// <summary>The variables of each operation, those of its fragments included. Known after the walk.</summary>
    public IReadOnlyList<OperationVariables> OperationVariables => _operationVariables ??= Validation.OperationVariables.Collect(this);

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Whether as many errors were found as are reported: the walk stops.</summary>
    public bool IsFull => _errors.Count >= Limits.MaxErrors;

    /// <summary>Whether fragments were left out: an operation needed more than <see cref="ValidationLimits.MaxFragmentVisits"/>.</summary>
    public bool IsOutOfFragmentVisits { get; set; }

    /// <summary>The type whose fields are selected here; null where that is unknown or has no fields.</summary>
    public CompositeType? ParentType { get; set; }

    /// <summary>The field that the walk is in; null where the schema has no such field.</summary>
    public FieldDefinition? Field { get; set; }

    /// <summary>The directive that the walk is in; null outside of directives, and where the schema has no such directive.</summary>
    public DirectiveDefinition? Directive { get; set; }

    /// <summary>Where the directives stand that the walk is in (<c>FIELD</c>); null outside of directives.</summary>
    public string? DirectiveLocation { get; set; }

    /// <summary>The argument that the walk is in; null where the schema has no such argument.</summary>
    public InputValueDefinition? Argument { get; set; }

    /// <summary>The innermost argument, input field or variable definition whose value the walk is in.</summary>
    public SyntaxNode? ValueOwner { get; set; }

    /// <summary>The first fragment of that name; null where there is none.</summary>
    public DefinitionUses? Fragment(string name) => _fragments?.GetValueOrDefault(name);

    /// <summary>The field of that name, those of introspection included; null where there is none.</summary>
    public FieldDefinition? FieldOf(CompositeType type, string name) => name switch
    {
        "__typename" => Introspection.TypeNameField,
        "__schema" when ReferenceEquals(type, Schema.Query) => Introspection.SchemaField,
        "__type" when ReferenceEquals(type, Schema.Query) => Introspection.TypeField,
        _ => (type as FieldsType)?.Field(name),
    };

    public ObjectType? RootType(OperationKind kind) => kind switch
    {
        OperationKind.Query => Schema.Query,
        OperationKind.Mutation => Schema.Mutation,
        _ => Schema.Subscription,
    };

    /// <summary>A number no definition is marked with yet: searches through fragments mark what they have seen with their own.</summary>
    public int NextSearch() => ++_searches;

    /// <summary>Adds an error about the given places, unless there are enough.</summary>
    public void Report(ValidationRule rule, ErrorText error, params ReadOnlySpan<SyntaxNode> nodes)
    {
        if (IsFull)
        {
            return;
        }

        var locations = new SourceLocation[Math.Min(nodes.Length, Limits.MaxLocationsPerError)];
        for (var i = 0; i < locations.Length; i++)
        {
            locations[i] = Document.Source.LocationOf(nodes[i].Start);
        }

        _errors.Add(new GraphQLError(error.Message)
        {
            Locations = locations,
            Code = error.Code,
            SpecifiedBy = rule.Section,
            Rule = rule.Name,
            Extensions = Array.ConvertAll(error.Data, static entry => new KeyValuePair<string, object>(entry.Name, entry.Value)),
        });
    }
}
