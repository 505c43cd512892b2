using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem;

/// <summary>A type of a document: its definition, and the extensions of the same kind.</summary>
internal sealed class DefinedType(TypeDefinitionNode definition, IEnumerable<TypeDefinitionNode> extensions)
{
    public string Name { get; } = definition.Name.Value;

    public TypeDefinitionNode Definition { get; } = definition;

    /// <summary>The definition, then the extensions.</summary>
    public IReadOnlyList<TypeDefinitionNode> Parts { get; } =
        [definition, .. extensions.Where(extension => extension.GetType() == definition.GetType())];

    /// <summary>The fields of an object or interface; none of another type.</summary>
    public IEnumerable<FieldDefinitionNode> Fields => Parts.SelectMany(TypeSystemSyntax.Fields);

    /// <summary>The fields of an input object; none of another type.</summary>
    public IEnumerable<InputValueDefinitionNode> InputFields => Parts.OfType<InputObjectTypeDefinitionNode>().SelectMany(p => p.Fields);

    /// <summary>The interfaces an object or interface says it implements; none of another type.</summary>
    public IEnumerable<NamedTypeNode> Interfaces => Parts.SelectMany(TypeSystemSyntax.Interfaces);

    /// <summary>The members of a union; none of another type.</summary>
    public IEnumerable<NamedTypeNode> Members => Parts.OfType<UnionTypeDefinitionNode>().SelectMany(p => p.Members);

    public bool IsInterface => Definition is InterfaceTypeDefinitionNode;

    public bool IsObject => Definition is ObjectTypeDefinitionNode;

    public FieldDefinitionNode? Field(string name) => Fields.FirstOrDefault(field => field.Name.Value == name);

    public bool Implements(string name) => Interfaces.Any(type => type.Name.Value == name);

    public bool HasDirective(string name) => Parts.Any(part => part.Directives.Any(directive => directive.Name.Value == name));
}
