namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>What must be given is not deprecated. Spec: sec--deprecated.</summary>
internal sealed class RequiredInputsAreNotDeprecated() : TypeSystemRule("sec--deprecated")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var (coordinate, input) in context.Definitions.SelectMany(TypeSystemSyntax.Inputs))
        {
            if (TypeSystemSyntax.IsRequired(input) && TypeSystemSyntax.Find(input.Directives, "deprecated") is { } deprecated)
            {
                context.Report(this, TypeSystemErrors.RequiredIsDeprecated(coordinate), deprecated, input.Type);
            }
        }
    }
}
