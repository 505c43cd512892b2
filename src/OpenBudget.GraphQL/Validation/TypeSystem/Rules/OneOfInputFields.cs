using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>The fields of a OneOf input object are nullable and have no defaults. Spec: sec-OneOf-Input-Objects.</summary>
internal sealed class OneOfInputFields() : TypeSystemRule("sec-OneOf-Input-Objects")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var type in context.Types.Where(type => type.HasDirective("oneOf")))
        {
            foreach (var field in type.InputFields)
            {
                if (field.Type is NonNullTypeNode)
                {
                    context.Report(this, TypeSystemErrors.OneOfFieldIsNonNull($"{type.Name}.{field.Name}"), field.Type);
                }

                if (field.DefaultValue is not null)
                {
                    context.Report(this, TypeSystemErrors.OneOfFieldHasDefault($"{type.Name}.{field.Name}"), field);
                }
            }
        }
    }
}
