namespace OpenBudget.GraphQL.Validation.Limits;

/// <summary>A document holds no more operations than <see cref="ValidationLimits.MaxOperations"/>.</summary>
internal sealed class OperationCount() : ValidationRule(section: null)
{
    public override void EnterDocument(ValidationContext context)
    {
        if (context.OperationCount > context.Limits.MaxOperations)
        {
            context.Report(this, Errors.TooManyOperations(context.OperationCount, context.Limits));
        }
    }
}
