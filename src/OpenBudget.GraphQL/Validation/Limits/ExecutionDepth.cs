namespace OpenBudget.GraphQL.Validation.Limits;

/// <summary>An operation selects no deeper than <see cref="ValidationLimits.MaxExecutionDepth"/>, its fragments expanded.</summary>
internal sealed class ExecutionDepth() : ValidationRule(section: null)
{
    public override void LeaveDocument(ValidationContext context)
    {
        if (context.Definitions.Count > context.OperationCount)
        {
            FragmentDepths.LookThrough(context);
        }

        foreach (var definition in context.Definitions)
        {
            if (definition.Operation is { } operation && definition.Depth.Fields > context.Limits.MaxExecutionDepth)
            {
                context.Report(this, Errors.TooDeep(definition.Depth.Fields, context.Limits), operation);
            }
        }
    }
}
