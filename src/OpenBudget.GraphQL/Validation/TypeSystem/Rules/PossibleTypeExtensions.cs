using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>What is extended is defined, as the same kind of type. Spec: sec-Type-Extensions.</summary>
internal sealed class PossibleTypeExtensions() : TypeSystemRule("sec-Type-Extensions")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var extension in context.Definitions.OfType<TypeDefinitionNode>().Where(d => d.IsExtension))
        {
            var name = extension.Name.Value;
            if (context.Type(name)?.Definition is { } definition)
            {
                if (definition.GetType() != extension.GetType())
                {
                    context.Report(this, TypeSystemErrors.ExtendedAsAnotherKind(extension), definition, extension);
                }
            }
            else if (context.Extended?.Type(name) is { } type)
            {
                if (!IsOfKind(type, extension))
                {
                    context.Report(this, TypeSystemErrors.ExtendedAsAnotherKind(extension), extension);
                }
            }
            else
            {
                context.Report(this, TypeSystemErrors.NothingToExtend(extension), extension.Name);
            }
        }
    }

    private static bool IsOfKind(Types.NamedType type, TypeDefinitionNode extension) => extension switch
    {
        ScalarTypeDefinitionNode => type is Types.ScalarType,
        ObjectTypeDefinitionNode => type is Types.ObjectType,
        InterfaceTypeDefinitionNode => type is Types.InterfaceType,
        UnionTypeDefinitionNode => type is Types.UnionType,
        EnumTypeDefinitionNode => type is Types.EnumType,
        _ => type is Types.InputObjectType,
    };
}
