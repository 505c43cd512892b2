using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>Every fragment is spread in an operation, itself or inside another fragment. Spec: sec-Fragments-Must-Be-Used.</summary>
internal sealed class FragmentsMustBeUsed() : ValidationRule("sec-Fragments-Must-Be-Used")
{
    public override void LeaveDocument(ValidationContext context)
    {
        if (context.Definitions.Count == context.OperationCount)
        {
            return;
        }

        var search = MarkUsed(context);
        foreach (var definition in context.Definitions)
        {
            // A second fragment of the same name is reported for that.
            if (definition.Definition is FragmentDefinitionNode fragment && context.Fragment(fragment.Name.Value)!.Search != search)
            {
                context.Report(this, Errors.UnusedFragment(fragment.Name.Value), fragment);
            }
        }
    }

    private static int MarkUsed(ValidationContext context)
    {
        var search = context.NextSearch();
        var open = new Stack<DefinitionUses>(context.Definitions.Where(definition => definition.Operation is not null));
        while (open.TryPop(out var definition))
        {
            foreach (ref readonly var spread in definition.Spreads)
            {
                if (spread.Fragment is { } fragment && fragment.Search != search)
                {
                    fragment.Search = search;
                    open.Push(fragment);
                }
            }
        }

        return search;
    }
}
