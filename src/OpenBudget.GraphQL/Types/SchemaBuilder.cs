using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Types;

/// <summary>A schema from its definition language. The served schema is declared in code; tests and tools read theirs.</summary>
/// <remarks>
/// Checked is only what would leave no schema to speak of: names that are not defined, defined twice, or of the wrong kind. The rules
/// of the type system are asked one floor up, by <c>TypeSystemValidator</c>. A custom scalar without a coercion of ours takes every value.
/// </remarks>
public sealed partial class SchemaBuilder
{
    private readonly SourceText _source;
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveDefinition> _directives = new(StringComparer.Ordinal);
    private readonly ILookup<string, TypeDefinitionNode> _extensions;
    private readonly DocumentNode _document;

    private SchemaBuilder(DocumentNode document)
    {
        _document = document;
        _source = document.Source;
        _extensions = Definitions<TypeDefinitionNode>(isExtension: true).ToLookup(d => d.Name.Value, StringComparer.Ordinal);
    }

    /// <summary>The schema that a document defines, extensions included.</summary>
    /// <remarks>Introspection types, built-in directives and the built-in scalars in use are added. Spec: sec-Type-System.</remarks>
    /// <exception cref="GraphQLException">A name is not defined, defined twice, or of the wrong kind.</exception>
    public static Schema FromSdl(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new SchemaBuilder(document).Build();
    }

    private Schema Build()
    {
        foreach (var definition in _document.Definitions)
        {
            if (definition is not TypeSystemDefinitionNode)
            {
                throw SchemaErrors.NotTypeSystem(_source, definition);
            }
        }

        foreach (var definition in Definitions<TypeDefinitionNode>(isExtension: false))
        {
            DefineType(definition);
        }

        RefuseUnfoundedExtensions();
        foreach (var directive in _document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            if (!_directives.TryAdd(directive.Name.Value, Directive(directive)))
            {
                throw SchemaErrors.DefinedTwice(_source, directive.Name, $"@{directive.Name}");
            }
        }

        foreach (var builtIn in BuiltInDirectives.All)
        {
            _directives.TryAdd(builtIn.Name, builtIn);
        }

        ResolveReferences();
        foreach (var type in Introspection.Types)
        {
            _types[type.Name] = type;
        }

        _types[Scalars.String.Name] = Scalars.String;
        _types[Scalars.Boolean.Name] = Scalars.Boolean;
        var (query, mutation, subscription) = Roots();
        var description = Definitions<SchemaDefinitionNode>(isExtension: false).FirstOrDefault()?.Description?.Value;
        return new Schema(description, query, mutation, subscription, _types.Values, _directives.Values);
    }

    private void DefineType(TypeDefinitionNode definition)
    {
        var name = definition.Name.Value;
        if (!Scalars.IsBuiltIn(name) && !_types.TryAdd(name, Type(definition)))
        {
            throw SchemaErrors.DefinedTwice(_source, definition.Name, name);
        }
    }

    private void RefuseUnfoundedExtensions()
    {
        var kinds = Definitions<TypeDefinitionNode>(isExtension: false).Select(d => (d.Name.Value, d.GetType())).ToHashSet();
        foreach (var extension in Definitions<TypeDefinitionNode>(isExtension: true))
        {
            if (!kinds.Contains((extension.Name.Value, extension.GetType())))
            {
                throw SchemaErrors.NothingToExtend(_source, extension.Name, extension.Name.Value);
            }
        }
    }

    /// <summary>Asks every type for its members, so that an error comes now and not when they are first used.</summary>
    private void ResolveReferences()
    {
        foreach (var type in _types.Values.ToArray())
        {
            _ = type switch
            {
                FieldsType fields => fields.Interfaces.Count + fields.Fields.Count,
                UnionType union => union.Members.Count,
                InputObjectType input => input.Fields.Count,
                _ => 0,
            };
        }
    }

    private (ObjectType? Query, ObjectType? Mutation, ObjectType? Subscription) Roots()
    {
        var definitions = _document.Definitions.OfType<SchemaDefinitionNode>().ToArray();
        var named = definitions.SelectMany(d => d.OperationTypes).ToArray();
        var isDefined = definitions.Any(d => !d.IsExtension);
        return (
            Root(OperationKind.Query, "Query"),
            Root(OperationKind.Mutation, "Mutation"),
            Root(OperationKind.Subscription, "Subscription"));

        // Spec: sec-Root-Operation-Types.Default-Root-Operation-Type-Names
        ObjectType? Root(OperationKind kind, string defaultName) =>
            named.FirstOrDefault(o => o.Kind == kind) is { } operationType ? Reference<ObjectType>(operationType.Type, "an object type") :
            isDefined ? null :
            _types.GetValueOrDefault(defaultName) as ObjectType;
    }

    private IEnumerable<T> Definitions<T>(bool isExtension)
        where T : TypeSystemDefinitionNode => _document.Definitions.OfType<T>().Where(d => d.IsExtension == isExtension);
}
