using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>A spread names a fragment of the document. Spec: sec-Fragment-Spread-Target-Defined.</summary>
internal sealed class FragmentSpreadTargetDefined() : ValidationRule("sec-Fragment-Spread-Target-Defined")
{
    public override void EnterFragmentSpread(FragmentSpreadNode spread, DefinitionUses? fragment, ValidationContext context)
    {
        if (fragment is null)
        {
            context.Report(this, Errors.UnknownFragment(spread.Name.Value), spread.Name);
        }
    }
}
