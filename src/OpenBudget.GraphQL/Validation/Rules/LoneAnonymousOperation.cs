using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one of its document. Spec: sec-Lone-Anonymous-Operation.</summary>
internal sealed class LoneAnonymousOperation() : ValidationRule("sec-Lone-Anonymous-Operation")
{
    public override void EnterOperation(OperationDefinitionNode operation, ValidationContext context)
    {
        if (operation.Name is null && context.OperationCount > 1)
        {
            context.Report(this, Errors.AnonymousOperationNotAlone(), operation);
        }
    }
}
