using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>Operations have different names, so that a request can say which one it means. Spec: sec-Operation-Name-Uniqueness.</summary>
internal sealed class OperationNameUniqueness() : ValidationRule("sec-Operation-Name-Uniqueness")
{
    public override void EnterDocument(ValidationContext context)
    {
        if (context.OperationCount < 2)
        {
            return;
        }

        var names = context.Document.Definitions.OfType<OperationDefinitionNode>().Select(o => o.Name).OfType<NameNode>();
        foreach (var (first, repeat) in Names.Repeats(names, static name => name))
        {
            context.Report(this, Errors.OperationNameNotUnique(repeat.Value), first, repeat);
        }
    }
}
