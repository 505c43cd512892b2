using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>A variable's type exists, and clients can give values of it. Spec: sec-Variables-Are-Input-Types.</summary>
internal sealed class VariablesAreInputTypes() : ValidationRule("sec-Variables-Are-Input-Types")
{
    public override void EnterVariableDefinition(VariableDefinitionNode variable, ValidationContext context)
    {
        var named = TypeReference.Named(variable.Type);
        switch (context.Schema.Type(named.Name.Value))
        {
            case null:
                context.Report(this, Errors.UnknownType(named), named);
                break;
            case { IsInputType: false }:
                context.Report(this, Errors.VariableOfOutputType(variable), variable.Type);
                break;
        }
    }
}
