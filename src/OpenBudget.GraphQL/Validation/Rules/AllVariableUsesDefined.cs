namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>Every variable used by an operation and its fragments is declared by it. Spec: sec-All-Variable-Uses-Defined.</summary>
internal sealed class AllVariableUsesDefined() : ValidationRule("sec-All-Variable-Uses-Defined")
{
    public override void LeaveDocument(ValidationContext context)
    {
        foreach (var operation in context.OperationVariables)
        {
            for (var i = 0; i < operation.Usages.Length && !context.IsFull; i++)
            {
                var variable = operation.Usages[i].Node;
                if (operation.IndexOf(variable.Name.Value) < 0)
                {
                    context.Report(this, Errors.UndeclaredVariable(variable, operation.Operation), variable, operation.Operation);
                }
            }
        }
    }
}
