using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation;

/// <summary>Finding names that stand twice where they may stand once.</summary>
internal static class Names
{
    private const int FewEnoughToCompareEach = 8;

    /// <summary>Whether two of the nodes have the same name. Nearly always not, which a few nodes show without allocating.</summary>
    public static bool Repeat<T>(IReadOnlyList<T> nodes, Func<T, NameNode> name)
        where T : SyntaxNode
    {
        if (nodes.Count > FewEnoughToCompareEach)
        {
            var seen = new HashSet<string>(nodes.Count, StringComparer.Ordinal);
            return nodes.Any(node => !seen.Add(name(node).Value));
        }

        for (var i = 1; i < nodes.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (name(nodes[i]).Value == name(nodes[j]).Value)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The nodes of each name that repeats, in source order.</summary>
    public static IEnumerable<T[]> Repeated<T>(IEnumerable<T> nodes, Func<T, NameNode> name) =>
        nodes.GroupBy(node => name(node).Value, StringComparer.Ordinal).Select(group => group.ToArray()).Where(group => group.Length > 1);

    /// <summary>Each node that repeats the name of an earlier one, with the first of that name.</summary>
    public static IEnumerable<(T First, T Repeat)> Repeats<T>(IEnumerable<T> nodes, Func<T, NameNode> name)
    {
        var firsts = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (!firsts.TryAdd(name(node).Value, node))
            {
                yield return (firsts[name(node).Value], node);
            }
        }
    }
}
