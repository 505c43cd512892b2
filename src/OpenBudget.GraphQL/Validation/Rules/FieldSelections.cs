using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>A selected field exists on the type it is selected on. Spec: sec-Field-Selections.</summary>
internal sealed class FieldSelections() : ValidationRule("sec-Field-Selections")
{
    public override void EnterField(FieldNode field, ValidationContext context)
    {
        if (context is { Field: null, ParentType: { } type })
        {
            context.Report(this, Errors.UnknownField(field, type), field);
        }
    }
}
