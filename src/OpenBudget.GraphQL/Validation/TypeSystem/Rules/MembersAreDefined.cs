using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>
/// An object, interface or input object has a field, a union a member, and an enum a value.
/// Spec: sec-Objects.Type-Validation.
/// </summary>
internal sealed class MembersAreDefined() : TypeSystemRule("sec-Objects.Type-Validation")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var type in context.Types)
        {
            var (isEmpty, members) = type.Definition switch
            {
                ObjectTypeDefinitionNode or InterfaceTypeDefinitionNode => (!type.Fields.Any(), "fields"),
                InputObjectTypeDefinitionNode => (!type.InputFields.Any(), "fields"),
                UnionTypeDefinitionNode => (!type.Members.Any(), "member types"),
                EnumTypeDefinitionNode => (type.Parts.OfType<EnumTypeDefinitionNode>().All(part => part.Values.Count == 0), "values"),
                _ => (false, ""),
            };
            if (isEmpty)
            {
                context.Report(this, TypeSystemErrors.NoMembers(type.Name, members), type.Parts);
            }
        }
    }
}
