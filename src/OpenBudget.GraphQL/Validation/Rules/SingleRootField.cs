using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>
/// A subscription has one root field, which is not one of introspection, and nothing that could take it away at run time.
/// Spec: sec-Single-Root-Field.
/// </summary>
internal sealed class SingleRootField() : ValidationRule("sec-Single-Root-Field")
{
    public override void EnterOperation(OperationDefinitionNode operation, ValidationContext context)
    {
        if (operation.Kind != OperationKind.Subscription || context.Schema.Subscription is not { } root)
        {
            return;
        }

        var fields = new List<FieldNode>();
        var conditions = new List<SyntaxNode>();
        CollectSubscriptionFields(operation.SelectionSet, root, context, fields, conditions);

        if (conditions.Count > 0)
        {
            // What else is selected depends on them.
            context.Report(this, Errors.ConditionalSubscriptionField(), [.. conditions]);
            return;
        }

        var groups = fields.GroupBy(field => field.ResponseName, StringComparer.Ordinal).ToArray();
        if (groups.Length == 0)
        {
            context.Report(this, Errors.NoSubscriptionField(), operation.SelectionSet);
        }
        else if (groups.Length > 1)
        {
            context.Report(this, Errors.SeveralSubscriptionFields(), [.. groups.Skip(1).SelectMany(group => group)]);
        }

        foreach (var sameName in groups)
        {
            if (sameName.First().Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                context.Report(this, Errors.IntrospectionSubscriptionField(sameName.First()), [.. sameName]);
            }
        }
    }

    /// <remarks>Spec: CollectSubscriptionFields. It keeps its own stack: fragments can be chained deeper than a document nests.</remarks>
    private static void CollectSubscriptionFields(
        SelectionSetNode selectionSet, ObjectType root, ValidationContext context, List<FieldNode> fields, List<SyntaxNode> conditions)
    {
        var search = context.NextSearch();
        var open = new Stack<(SelectionSetNode Set, int Next)>();
        open.Push((selectionSet, 0));
        while (open.TryPop(out var step))
        {
            var (set, next) = step;
            if (next == set.Selections.Count)
            {
                continue;
            }

            open.Push((set, next + 1));
            var selection = set.Selections[next];
            if ((Condition(selection, "skip") ?? Condition(selection, "include")) is { } condition)
            {
                conditions.Add(condition);
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    fields.Add(field);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition?.Name.Value, root, context):
                    open.Push((fragment.SelectionSet, 0));
                    break;
                case FragmentSpreadNode spread
                    when context.Fragment(spread.Name.Value) is { } fragment && fragment.Search != search:
                    fragment.Search = search;
                    if (fragment.Type is { } type && context.Schema.IsPossible(type, root))
                    {
                        open.Push((fragment.SelectionSet, 0));
                    }

                    break;
            }
        }
    }

    private static DirectiveNode? Condition(SelectionNode selection, string name) =>
        selection.Directives.FirstOrDefault(directive => directive.Name.Value == name);

    private static bool Applies(string? condition, ObjectType root, ValidationContext context) =>
        condition is null || (context.Schema.Type(condition) is CompositeType type && context.Schema.IsPossible(type, root));
}
