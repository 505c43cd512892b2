namespace OpenBudget.GraphQL.Validation.Limits;

/// <summary>No operation needs more fragments to be looked through than <see cref="ValidationLimits.MaxFragmentVisits"/>.</summary>
/// <remarks>It runs last: the visits are those of the rules before it, which then have not looked at everything.</remarks>
internal sealed class FragmentVisits() : ValidationRule(section: null)
{
    public override void LeaveDocument(ValidationContext context)
    {
        if (context.IsOutOfFragmentVisits)
        {
            context.Report(this, Errors.TooManyFragmentVisits(context.Limits));
        }
    }
}
