using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>Fragments have different names. Spec: sec-Fragment-Name-Uniqueness.</summary>
internal sealed class FragmentNameUniqueness() : ValidationRule("sec-Fragment-Name-Uniqueness")
{
    public override void EnterDocument(ValidationContext context)
    {
        if (context.Definitions.Count - context.OperationCount < 2)
        {
            return;
        }

        var names = context.Document.Definitions.OfType<FragmentDefinitionNode>().Select(fragment => fragment.Name);
        foreach (var (first, repeat) in Names.Repeats(names, static name => name))
        {
            context.Report(this, Errors.FragmentNameNotUnique(repeat.Value), first, repeat);
        }
    }
}
