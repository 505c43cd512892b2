using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>A type, its extensions included, has no two fields of the same name. Spec: sec-Objects.Type-Validation.</summary>
internal sealed class UniqueFieldDefinitionNames() : TypeSystemRule("sec-Objects.Type-Validation")
{
    public override void Check(TypeSystemContext context)
    {
        var firsts = new Dictionary<(string Type, string Field), NameNode>();
        foreach (var type in context.Definitions.OfType<TypeDefinitionNode>())
        {
            foreach (var name in Fields(type))
            {
                var coordinate = $"{type.Name}.{name}";
                if (IsExtended(context, type.Name.Value, name.Value))
                {
                    context.Report(this, TypeSystemErrors.NotUnique(coordinate), name);
                }
                else if (!firsts.TryAdd((type.Name.Value, name.Value), name))
                {
                    context.Report(this, TypeSystemErrors.NotUnique(coordinate), firsts[(type.Name.Value, name.Value)], name);
                }
            }
        }
    }

    private static IEnumerable<NameNode> Fields(TypeDefinitionNode type) => type is InputObjectTypeDefinitionNode input
        ? input.Fields.Select(field => field.Name)
        : TypeSystemSyntax.Fields(type).Select(field => field.Name);

    private static bool IsExtended(TypeSystemContext context, string type, string field) => context.Extended?.Type(type) switch
    {
        Types.FieldsType known => known.Field(field) is not null,
        Types.InputObjectType known => known.Field(field) is not null,
        _ => false,
    };
}
