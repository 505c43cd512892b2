using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Limits;

/// <summary>
/// Below <c>__schema</c> and <c>__type</c>, no more lists of the schema's members stand inside each other than
/// <see cref="ValidationLimits.MaxIntrospectionLists"/>.
/// </summary>
/// <remarks>It runs after <see cref="ExecutionDepth"/>, which makes the depth of every fragment known.</remarks>
internal sealed class IntrospectionDepth() : ValidationRule(section: null)
{
    private List<FieldNode>? _roots;

    public override void EnterField(FieldNode field, ValidationContext context)
    {
        if (field.Name.Value is "__schema" or "__type")
        {
            (_roots ??= []).Add(field);
        }
    }

    public override void LeaveDocument(ValidationContext context)
    {
        foreach (var root in _roots ?? [])
        {
            if (root.SelectionSet is { } selectionSet
                && DepthOf(selectionSet, default, context).Lists > context.Limits.MaxIntrospectionLists)
            {
                context.Report(this, Errors.IntrospectionTooDeep(context.Limits), root);
            }
        }
    }

    /// <remarks>As deep as the document nests: a spread is not followed, its fragment's depth is known.</remarks>
    private static SelectionDepth DepthOf(SelectionSetNode selectionSet, SelectionDepth outer, ValidationContext context)
    {
        var deepest = outer;
        for (var i = 0; i < selectionSet.Selections.Count; i++)
        {
            var depth = selectionSet.Selections[i] switch
            {
                FieldNode { SelectionSet: { } inner } field => DepthOf(inner, outer.Inside(field), context),
                FieldNode field => outer.Inside(field),
                InlineFragmentNode fragment => DepthOf(fragment.SelectionSet, outer, context),
                FragmentSpreadNode spread => outer + (context.Fragment(spread.Name.Value)?.Depth ?? default),
                _ => outer,
            };
            deepest = SelectionDepth.Max(deepest, depth);
        }

        return deepest;
    }
}
