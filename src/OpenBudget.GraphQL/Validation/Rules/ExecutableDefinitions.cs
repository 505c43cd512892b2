using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>A document that is executed defines operations and fragments only. Spec: sec-Executable-Definitions.</summary>
internal sealed class ExecutableDefinitions() : ValidationRule("sec-Executable-Definitions")
{
    public override void EnterDocument(ValidationContext context)
    {
        var definitions = context.Document.Definitions;
        for (var i = 0; i < definitions.Count; i++)
        {
            if (definitions[i] is TypeSystemDefinitionNode definition)
            {
                context.Report(this, Errors.NotExecutable(definition), definition);
            }
        }
    }
}
