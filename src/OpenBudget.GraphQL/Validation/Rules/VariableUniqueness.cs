using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>An operation declares a variable once. Spec: sec-Variable-Uniqueness.</summary>
internal sealed class VariableUniqueness() : ValidationRule("sec-Variable-Uniqueness")
{
    public override void EnterOperation(OperationDefinitionNode operation, ValidationContext context)
    {
        if (!Names.Repeat(operation.Variables, static variable => variable.Variable.Name))
        {
            return;
        }

        foreach (var repeated in Names.Repeated(operation.Variables, static variable => variable.Variable.Name))
        {
            var names = Array.ConvertAll(repeated, static variable => variable.Variable.Name);
            context.Report(this, Errors.VariableNotUnique(names[0].Value), names);
        }
    }
}
