namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>The type of an argument or input field is one whose values can be given. Spec: sec-IsInputType.</summary>
internal sealed class InputsHaveInputTypes() : TypeSystemRule("sec-IsInputType")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var (coordinate, input) in context.Definitions.SelectMany(TypeSystemSyntax.Inputs))
        {
            if (!context.IsInputType(input.Type))
            {
                context.Report(this, TypeSystemErrors.NotInputType(coordinate, input.Type), input.Type);
            }
        }
    }
}
