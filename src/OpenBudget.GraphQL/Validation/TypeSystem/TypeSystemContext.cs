using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.TypeSystem;

/// <summary>What the rules share while one schema is checked: its definitions by name, and the errors.</summary>
internal sealed class TypeSystemContext
{
    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<string, DefinedType> _types;
    private readonly Dictionary<string, DirectiveShape> _directives;

    public TypeSystemContext(DocumentNode document, Schema? extended)
    {
        Document = document;
        Extended = extended;
        Definitions = [.. document.Definitions.OfType<TypeSystemDefinitionNode>()];

        var extensions = Definitions.OfType<TypeDefinitionNode>().Where(d => d.IsExtension).ToLookup(d => d.Name.Value);
        Types =
        [
            .. Definitions.OfType<TypeDefinitionNode>()
                .Where(d => !d.IsExtension)
                .DistinctBy(d => d.Name.Value)
                .Select(d => new DefinedType(d, extensions[d.Name.Value])),
        ];
        _types = Types.ToDictionary(t => t.Name, StringComparer.Ordinal);

        // A document may define a built-in directive its own way. Spec: sec-Type-System.Directives.Built-in-Directives.
        _directives = (extended?.Directives ?? BuiltInDirectives.All).ToDictionary(d => d.Name, DirectiveShape.Of, StringComparer.Ordinal);
        foreach (var directive in DirectiveDefinitions)
        {
            _directives[directive.Name.Value] = DirectiveShape.Of(directive);
        }
    }

    public DocumentNode Document { get; }

    /// <summary>The schema that the document extends; null where the document is a schema of its own.</summary>
    public Schema? Extended { get; }

    /// <summary>All definitions and extensions, in source order.</summary>
    public IReadOnlyList<TypeSystemDefinitionNode> Definitions { get; }

    /// <summary>The types that are defined here, each with its extensions.</summary>
    public IReadOnlyList<DefinedType> Types { get; }

    public IEnumerable<DirectiveDefinitionNode> DirectiveDefinitions => Definitions.OfType<DirectiveDefinitionNode>();

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>The type of that name that is defined here; null where there is none.</summary>
    public DefinedType? Type(string name) => _types.GetValueOrDefault(name);

    /// <summary>The directive of that name, built-in ones included; null where there is none.</summary>
    public DirectiveShape? Directive(string name) => _directives.GetValueOrDefault(name);

    /// <summary>Whether clients can give values of the type. Spec: IsInputType.</summary>
    public bool IsInputType(TypeNode type) => NamedType(type) switch
    {
        { Definition: ScalarTypeDefinitionNode or EnumTypeDefinitionNode or InputObjectTypeDefinitionNode } => true,
        null => BuiltIn(type) is { IsInputType: true },
        _ => false,
    };

    /// <summary>Whether values of the type can be answered. Spec: IsOutputType.</summary>
    public bool IsOutputType(TypeNode type) => NamedType(type) is { } defined
        ? defined.Definition is not InputObjectTypeDefinitionNode
        : BuiltIn(type) is { IsOutputType: true };

    /// <summary>Adds an error about the given places.</summary>
    public void Report(TypeSystemRule rule, string message, params IEnumerable<SyntaxNode> nodes) =>
        _errors.Add(new GraphQLError(message)
        {
            Locations = [.. nodes.Select(node => Document.Source.LocationOf(node.Start))],
            SpecifiedBy = rule.Section,
            Rule = rule.Name,
        });

    /// <summary>Adds an error that a rule for clients' documents has found, as one of <paramref name="rule"/>.</summary>
    public void Report(TypeSystemRule rule, GraphQLError error) =>
        _errors.Add(new GraphQLError(error.Message) { Locations = error.Locations, SpecifiedBy = error.SpecifiedBy, Rule = rule.Name });

    private DefinedType? NamedType(TypeNode type) => Type(TypeReference.Named(type).Name.Value);

    private static NamedType? BuiltIn(TypeNode type) => BuiltInTypes.Find(TypeReference.Named(type).Name.Value);
}
