using System.Collections;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.Conformance;

/// <summary>Whether two syntax trees are the same but for their positions.</summary>
internal static class SameTree
{
    private static readonly string[] Positions = [nameof(SyntaxNode.Start), nameof(SyntaxNode.End), nameof(DocumentNode.Source)];

    public static bool Compare(object? left, object? right)
    {
        if (left is null || right is null || left.GetType() != right.GetType())
        {
            return left is null && right is null;
        }

        return left switch
        {
            SyntaxNode => left.GetType().GetProperties()
                .Where(p => !Positions.Contains(p.Name))
                .All(p => Compare(p.GetValue(left), p.GetValue(right))),
            string => left.Equals(right),
            IEnumerable items => Compare(items.Cast<object>().ToArray(), ((IEnumerable)right).Cast<object>().ToArray()),
            _ => left.Equals(right),
        };
    }

    private static bool Compare(object[] left, object[] right) =>
        left.Length == right.Length && left.Zip(right).All(pair => Compare(pair.First, pair.Second));
}
