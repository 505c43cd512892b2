namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>The type of a field is one whose values can be answered. Spec: sec-IsOutputType.</summary>
internal sealed class FieldsHaveOutputTypes() : TypeSystemRule("sec-IsOutputType")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var type in context.Types)
        {
            foreach (var field in type.Fields.Where(field => !context.IsOutputType(field.Type)))
            {
                context.Report(this, TypeSystemErrors.NotOutputType($"{type.Name}.{field.Name}", field.Type), field.Type);
            }
        }
    }
}
