namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>Every variable an operation declares is used by it or its fragments. Spec: sec-All-Variables-Used.</summary>
internal sealed class AllVariablesUsed() : ValidationRule("sec-All-Variables-Used")
{
    public override void LeaveDocument(ValidationContext context)
    {
        foreach (var operation in context.OperationVariables)
        {
            // What is used in fragments that were not looked through cannot be said to be unused.
            if (operation.IsCutShort || operation.Operation.Variables is not { Count: > 0 } variables)
            {
                continue;
            }

            var used = new bool[variables.Count];
            for (var i = 0; i < operation.Usages.Length; i++)
            {
                if (operation.IndexOf(operation.Usages[i].Node.Name.Value) is >= 0 and var index)
                {
                    used[index] = true;
                }
            }

            for (var i = 0; i < variables.Count; i++)
            {
                // By name: the second variable of a name is used as much as the first.
                if (!used[operation.IndexOf(variables[i].Variable.Name.Value)])
                {
                    context.Report(this, Errors.UnusedVariable(variables[i], operation.Operation), variables[i]);
                }
            }
        }
    }
}
