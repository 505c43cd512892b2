using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>The schema has a root type for the operation. Spec: sec-Operation-Type-Existence.</summary>
internal sealed class OperationTypeExistence() : ValidationRule("sec-Operation-Type-Existence")
{
    public override void EnterOperation(OperationDefinitionNode operation, ValidationContext context)
    {
        if (context.RootType(operation.Kind) is null)
        {
            context.Report(this, Errors.NoRootType(operation.Kind), operation);
        }
    }
}
