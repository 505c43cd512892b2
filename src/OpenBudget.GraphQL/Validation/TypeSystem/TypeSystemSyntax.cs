using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem;

/// <summary>The directives of one place.</summary>
/// <param name="Owner">The definition or extension that the place is, or is in.</param>
/// <param name="Location">What the place is, by the specification's name (<c>FIELD_DEFINITION</c>).</param>
/// <param name="Directives">The directives; perhaps none.</param>
internal readonly record struct DirectivePlace(TypeSystemDefinitionNode Owner, string Location, IReadOnlyList<DirectiveNode> Directives);

/// <summary>What stands in a definition, in source order.</summary>
internal static class TypeSystemSyntax
{
    public static IReadOnlyList<FieldDefinitionNode> Fields(TypeSystemDefinitionNode definition) => definition switch
    {
        ObjectTypeDefinitionNode type => type.Fields,
        InterfaceTypeDefinitionNode type => type.Fields,
        _ => [],
    };

    public static IReadOnlyList<NamedTypeNode> Interfaces(TypeSystemDefinitionNode definition) => definition switch
    {
        ObjectTypeDefinitionNode type => type.Interfaces,
        InterfaceTypeDefinitionNode type => type.Interfaces,
        _ => [],
    };

    /// <summary>Arguments of fields and directives, and input fields, each with its schema coordinate.</summary>
    public static IEnumerable<(string Coordinate, InputValueDefinitionNode Node)> Inputs(TypeSystemDefinitionNode definition) =>
        definition switch
        {
            DirectiveDefinitionNode directive => directive.Arguments.Select(a => ($"@{directive.Name}({a.Name}:)", a)),
            InputObjectTypeDefinitionNode type => type.Fields.Select(f => ($"{type.Name}.{f.Name}", f)),
            TypeDefinitionNode type => Fields(type).SelectMany(f => f.Arguments.Select(a => ($"{type.Name}.{f.Name}({a.Name}:)", a))),
            _ => [],
        };

    /// <summary>Every place where directives can stand.</summary>
    public static IEnumerable<DirectivePlace> DirectivePlaces(TypeSystemDefinitionNode definition)
    {
        if (LocationOf(definition) is { } location)
        {
            yield return new(definition, location, definition.Directives);
        }

        foreach (var field in Fields(definition))
        {
            foreach (var argument in field.Arguments)
            {
                yield return new(definition, DirectiveLocations.ArgumentDefinition, argument.Directives);
            }

            yield return new(definition, DirectiveLocations.FieldDefinition, field.Directives);
        }

        var (members, memberLocation) = definition switch
        {
            DirectiveDefinitionNode directive => (directive.Arguments.Select(a => a.Directives), DirectiveLocations.ArgumentDefinition),
            InputObjectTypeDefinitionNode type => (type.Fields.Select(f => f.Directives), DirectiveLocations.InputFieldDefinition),
            EnumTypeDefinitionNode type => (type.Values.Select(v => v.Directives), DirectiveLocations.EnumValue),
            _ => ([], ""),
        };
        foreach (var directives in members)
        {
            yield return new(definition, memberLocation, directives);
        }
    }

    public static IEnumerable<DirectiveNode> Directives(TypeSystemDefinitionNode definition) =>
        DirectivePlaces(definition).SelectMany(place => place.Directives);

    /// <summary>Every reference to a type.</summary>
    public static IEnumerable<NamedTypeNode> TypeReferences(TypeSystemDefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode schema => schema.OperationTypes.Select(o => o.Type),
        UnionTypeDefinitionNode union => union.Members,
        DirectiveDefinitionNode directive => directive.Arguments.Select(a => TypeReference.Named(a.Type)),
        InputObjectTypeDefinitionNode type => type.Fields.Select(f => TypeReference.Named(f.Type)),
        _ => Interfaces(definition).Concat(
            Fields(definition).SelectMany(f => f.Arguments.Select(a => a.Type).Append(f.Type)).Select(TypeReference.Named)),
    };

    /// <summary>Every literal: of default values and of arguments of directives.</summary>
    public static IEnumerable<ValueNode> Literals(TypeSystemDefinitionNode definition) =>
        Inputs(definition).Select(i => i.Node.DefaultValue).OfType<ValueNode>()
            .Concat(Directives(definition).SelectMany(d => d.Arguments).Select(a => a.Value));

    /// <summary>Whether an argument or input field must be given. Spec: sec-Required-Arguments.</summary>
    public static bool IsRequired(InputValueDefinitionNode input) => input is { Type: NonNullTypeNode, DefaultValue: null };

    /// <summary>The first directive of that name; null where there is none.</summary>
    public static DirectiveNode? Find(IReadOnlyList<DirectiveNode> directives, string name) =>
        directives.FirstOrDefault(directive => directive.Name.Value == name);

    private static string? LocationOf(TypeSystemDefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode => DirectiveLocations.Schema,
        ScalarTypeDefinitionNode => DirectiveLocations.Scalar,
        ObjectTypeDefinitionNode => DirectiveLocations.Object,
        InterfaceTypeDefinitionNode => DirectiveLocations.Interface,
        UnionTypeDefinitionNode => DirectiveLocations.Union,
        EnumTypeDefinitionNode => DirectiveLocations.Enum,
        InputObjectTypeDefinitionNode => DirectiveLocations.InputObject,
        _ => null,
    };
}
