using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>An enum, its extensions included, has each value once. Spec: sec-Enums.Type-Validation.</summary>
internal sealed class UniqueEnumValueNames() : TypeSystemRule("sec-Enums.Type-Validation")
{
    public override void Check(TypeSystemContext context)
    {
        var firsts = new Dictionary<(string Type, string Value), NameNode>();
        foreach (var type in context.Definitions.OfType<EnumTypeDefinitionNode>())
        {
            var extended = context.Extended?.Type(type.Name.Value) as Types.EnumType;
            foreach (var value in type.Values)
            {
                var coordinate = $"{type.Name}.{value.Name}";
                if (extended?.Value(value.Name.Value) is not null)
                {
                    context.Report(this, TypeSystemErrors.NotUnique(coordinate), value.Name);
                }
                else if (!firsts.TryAdd((type.Name.Value, value.Name.Value), value.Name))
                {
                    context.Report(this, TypeSystemErrors.NotUnique(coordinate), firsts[(type.Name.Value, value.Name.Value)], value.Name);
                }
            }
        }
    }
}
