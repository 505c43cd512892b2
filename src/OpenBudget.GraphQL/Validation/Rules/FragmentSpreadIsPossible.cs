using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>A fragment is spread where an object of its type can be. Spec: sec-Fragment-Spread-Is-Possible.</summary>
internal sealed class FragmentSpreadIsPossible() : ValidationRule("sec-Fragment-Spread-Is-Possible")
{
    public override void EnterFragmentSpread(FragmentSpreadNode spread, DefinitionUses? fragment, ValidationContext context)
    {
        if (fragment?.Type is { } type)
        {
            Check(spread, type, context);
        }
    }

    public override void EnterInlineFragment(InlineFragmentNode fragment, CompositeType? type, ValidationContext context)
    {
        if (type is not null)
        {
            Check(fragment, type, context);
        }
    }

    private void Check(SelectionNode fragment, CompositeType type, ValidationContext context)
    {
        if (context.ParentType is { } parent && !Overlap(parent, type, context.Schema))
        {
            context.Report(this, Errors.ImpossibleFragment(parent, type), fragment);
        }
    }

    private static bool Overlap(CompositeType a, CompositeType b, Schema schema)
    {
        if (ReferenceEquals(a, b))
        {
            return true;
        }

        var possible = schema.PossibleTypes(a);
        for (var i = 0; i < possible.Count; i++)
        {
            if (schema.IsPossible(b, possible[i]))
            {
                return true;
            }
        }

        return false;
    }
}
