using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Types;

// Each definition of the document as a type, its extensions merged into it.
public sealed partial class SchemaBuilder
{
    private NamedType Type(TypeDefinitionNode definition)
    {
        var name = definition.Name.Value;
        var description = definition.Description?.Value;
        return definition switch
        {
            ScalarTypeDefinitionNode scalar => Scalar(name, description, WithExtensions(scalar)),
            ObjectTypeDefinitionNode type => new ObjectType(
                name,
                description,
                () => Interfaces(WithExtensions(type).SelectMany(d => d.Interfaces)),
                () => Fields(name, WithExtensions(type).SelectMany(d => d.Fields)))
            {
                AppliedDirectives = Applied(type.Directives),
            },
            InterfaceTypeDefinitionNode type => new InterfaceType(
                name,
                description,
                () => Interfaces(WithExtensions(type).SelectMany(d => d.Interfaces)),
                () => Fields(name, WithExtensions(type).SelectMany(d => d.Fields))),
            UnionTypeDefinitionNode union => new UnionType(
                name,
                description,
                () => [.. WithExtensions(union).SelectMany(d => d.Members).Select(m => Reference<ObjectType>(m, "an object type"))]),
            EnumTypeDefinitionNode type => new EnumType(name, description, Values(name, WithExtensions(type).SelectMany(d => d.Values)))
            {
                AppliedDirectives = Applied(type.Directives),
            },
            InputObjectTypeDefinitionNode type => new InputObjectType(
                name,
                description,
                () => InputValues(field => $"{name}.{field}", WithExtensions(type).SelectMany(d => d.Fields)),
                WithExtensions(type).Any(d => Find(d.Directives, BuiltInDirectives.OneOf) is not null)),
            _ => throw new ArgumentException($"No type is made of a {definition.GetType().Name}.", nameof(definition)),
        };
    }

    private static ScalarType Scalar(string name, string? description, IEnumerable<ScalarTypeDefinitionNode> definitions)
    {
        var url = definitions
            .Select(d => Find(d.Directives, BuiltInDirectives.SpecifiedBy))
            .Select(d => StringArgument(d, "url"))
            .FirstOrDefault(u => u is not null);
        ScalarType[] dialect = [Scalars.Decimal, Scalars.LocalDate, Scalars.DateTime];
        return dialect.FirstOrDefault(s => s.Name == name) is { } known
            ? new ScalarType(name, description, url, known.ParseLiteral, known.ParseJson)
            : new ScalarType(name, description, url, literal => literal, json => json.Clone())
            {
                AppliedDirectives = Applied([.. definitions.SelectMany(d => d.Directives)]),
            };
    }

    private DirectiveDefinition Directive(DirectiveDefinitionNode definition) =>
        new(definition.Name.Value, definition.Description?.Value, [.. definition.Locations.Select(l => l.Value)])
        {
            Arguments = InputValues(argument => $"@{definition.Name}({argument}:)", definition.Arguments),
            IsRepeatable = definition.IsRepeatable,
        };

    private InterfaceType[] Interfaces(IEnumerable<NamedTypeNode> names) =>
        [.. names.Select(n => Reference<InterfaceType>(n, "an interface"))];

    private FieldDefinition[] Fields(string type, IEnumerable<FieldDefinitionNode> definitions)
    {
        var nodes = Unique(definitions, d => d.Name, field => $"{type}.{field}");
        return [.. nodes.Select(d => new FieldDefinition(d.Name.Value, d.Description?.Value, Reference(d.Type))
        {
            Arguments = InputValues(argument => $"{type}.{d.Name}({argument}:)", d.Arguments),
            DeprecationReason = DeprecationReason(d.Directives),
            AppliedDirectives = Applied(d.Directives),
        })];
    }

    private InputValueDefinition[] InputValues(Func<string, string> coordinate, IEnumerable<InputValueDefinitionNode> definitions)
    {
        var nodes = Unique(definitions, d => d.Name, coordinate);
        return [.. nodes.Select(d => new InputValueDefinition(d.Name.Value, d.Description?.Value, Reference(d.Type))
        {
            DefaultValue = d.DefaultValue,
            DeprecationReason = DeprecationReason(d.Directives),
            AppliedDirectives = Applied(d.Directives),
        })];
    }

    private EnumValueDefinition[] Values(string type, IEnumerable<EnumValueDefinitionNode> definitions)
    {
        var nodes = Unique(definitions, d => d.Name, value => $"{type}.{value}");
        return [.. nodes.Select(d => new EnumValueDefinition(d.Name.Value, d.Description?.Value)
        {
            DeprecationReason = DeprecationReason(d.Directives),
        })];
    }

    private IEnumerable<T> WithExtensions<T>(T definition)
        where T : TypeDefinitionNode => _extensions[definition.Name.Value].OfType<T>().Prepend(definition);

    private T[] Unique<T>(IEnumerable<T> definitions, Func<T, NameNode> nameOf, Func<string, string> coordinate)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var unique = definitions.ToArray();
        foreach (var definition in unique)
        {
            var name = nameOf(definition);
            if (!names.Add(name.Value))
            {
                throw SchemaErrors.DefinedTwice(_source, name, coordinate(name.Value));
            }
        }

        return unique;
    }

    private GraphQLType Reference(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Reference(nonNull.Type)),
        ListTypeNode list => new ListType(Reference(list.Type)),
        _ => Named((NamedTypeNode)node),
    };

    private T Reference<T>(NamedTypeNode node, string expected)
        where T : NamedType =>
        Named(node) as T ?? throw SchemaErrors.WrongKind(_source, node, node.Name.Value, expected);

    /// <summary>The type of that name. A built-in scalar becomes one of the schema's types by its first use.</summary>
    private NamedType Named(NamedTypeNode node)
    {
        var name = node.Name.Value;
        if (_types.TryGetValue(name, out var type))
        {
            return type;
        }

        var known = Scalars.BuiltIn.Concat(Introspection.Types).FirstOrDefault(t => t.Name == name)
            ?? throw SchemaErrors.UnknownType(_source, node, name);
        _types.Add(name, known);
        return known;
    }

    private static string? DeprecationReason(IReadOnlyList<DirectiveNode> directives) =>
        Find(directives, BuiltInDirectives.Deprecated) is { } deprecated
            ? StringArgument(deprecated, "reason") ?? BuiltInDirectives.DefaultDeprecationReason
            : null;

    private static DirectiveNode[] Applied(IReadOnlyList<DirectiveNode> directives) =>
        [.. directives.Where(d => !BuiltInDirectives.IsBuiltIn(d.Name.Value))];

    private static DirectiveNode? Find(IReadOnlyList<DirectiveNode> directives, DirectiveDefinition definition) =>
        directives.FirstOrDefault(d => d.Name.Value == definition.Name);

    private static string? StringArgument(DirectiveNode? directive, string name) =>
        (directive?.Arguments.FirstOrDefault(a => a.Name.Value == name)?.Value as StringValueNode)?.Value;
}
