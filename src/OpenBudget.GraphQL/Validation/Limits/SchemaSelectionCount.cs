using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Limits;

/// <summary><c>__schema</c> is written no more often than <see cref="ValidationLimits.MaxSchemaSelections"/>.</summary>
internal sealed class SchemaSelectionCount() : ValidationRule(section: null)
{
    private int _count;

    public override void EnterField(FieldNode field, ValidationContext context)
    {
        if (field.Name.Value == "__schema" && ++_count == context.Limits.MaxSchemaSelections + 1)
        {
            context.Report(this, Errors.TooManySchemaSelections(context.Limits), field);
        }
    }
}
