using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>The type a fragment applies to exists. Spec: sec-Fragment-Spread-Type-Existence.</summary>
internal sealed class FragmentSpreadTypeExistence() : ValidationRule("sec-Fragment-Spread-Type-Existence")
{
    public override void EnterTypeCondition(NamedTypeNode condition, NamedType? type, ValidationContext context)
    {
        if (type is null)
        {
            context.Report(this, Errors.UnknownType(condition), condition);
        }
    }
}
