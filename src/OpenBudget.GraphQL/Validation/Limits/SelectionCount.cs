using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Limits;

/// <summary>A selection set holds no more selections than <see cref="ValidationLimits.MaxSelectionsPerSet"/>.</summary>
internal sealed class SelectionCount() : ValidationRule(section: null)
{
    public override void EnterSelectionSet(SelectionSetNode selectionSet, ValidationContext context)
    {
        if (selectionSet.Selections.Count > context.Limits.MaxSelectionsPerSet)
        {
            context.Report(this, Errors.TooManySelections(selectionSet.Selections.Count, context.Limits), selectionSet);
        }
    }
}
