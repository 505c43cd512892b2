using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>No fragment contains itself, directly or through others. Spec: sec-Fragment-Spreads-Must-Not-Form-Cycles.</summary>
/// <remarks>
/// A depth-first search that visits each fragment once. The spreads on the way are kept, so that an error names the whole cycle. It
/// keeps its own stack, for fragments can be chained deeper than a document nests.
/// </remarks>
internal sealed class FragmentSpreadsMustNotFormCycles() : ValidationRule("sec-Fragment-Spreads-Must-Not-Form-Cycles")
{
    public override void LeaveDocument(ValidationContext context)
    {
        if (context.Definitions.Count == context.OperationCount)
        {
            return;
        }

        var search = context.NextSearch();
        foreach (var definition in context.Definitions)
        {
            if (definition.Operation is null && definition.Search != search)
            {
                Search(definition, search, context);
            }
        }
    }

    private void Search(DefinitionUses start, int search, ValidationContext context)
    {
        var path = new List<(DefinitionUses Fragment, int Next)> { (start, 0) };
        var places = new Dictionary<DefinitionUses, int> { [start] = 0 };
        start.Search = search;
        while (path.Count > 0 && !context.IsFull)
        {
            var (fragment, next) = path[^1];
            if (next == fragment.Spreads.Length)
            {
                places.Remove(fragment);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            path[^1] = (fragment, next + 1);
            if (fragment.Spreads[next].Fragment is not { } inner)
            {
                continue;
            }

            if (places.TryGetValue(inner, out var place))
            {
                var cycle = path[place..].ConvertAll(static step => (SyntaxNode)step.Fragment.Spreads[step.Next - 1].Node);
                context.Report(this, Errors.FragmentCycle(((FragmentDefinitionNode)inner.Definition).Name.Value), [.. cycle]);
            }
            else if (inner.Search != search)
            {
                inner.Search = search;
                places[inner] = path.Count;
                path.Add((inner, 0));
            }
        }
    }
}
