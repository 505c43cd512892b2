namespace OpenBudget.GraphQL.Validation.TypeSystem;

/// <summary>Finding ways that lead back to where they started.</summary>
internal static class Cycles
{
    /// <summary>The cycles that a search in depth runs into, each as the edges from a node back to it.</summary>
    /// <remarks>
    /// Every part of the graph that has a cycle shows at least one. The search keeps its own stack: a schema can chain more types than
    /// the thread's stack has room for.
    /// </remarks>
    public static IEnumerable<IReadOnlyList<TEdge>> Find<TNode, TEdge>(
        IEnumerable<TNode> nodes, Func<TNode, IEnumerable<(TEdge Edge, TNode Target)>> edges)
        where TNode : notnull
    {
        var seen = new HashSet<TNode>();
        foreach (var node in nodes.Where(node => !seen.Contains(node)))
        {
            var way = new List<TEdge>();
            var positions = new Dictionary<TNode, int>();
            var open = new Stack<(TNode Node, IEnumerator<(TEdge Edge, TNode Target)> Edges)>();
            Enter(node);
            while (open.TryPeek(out var step))
            {
                if (!step.Edges.MoveNext())
                {
                    open.Pop();
                    positions.Remove(step.Node);
                    if (way.Count > 0)
                    {
                        way.RemoveAt(way.Count - 1);
                    }

                    continue;
                }

                var (edge, target) = step.Edges.Current;
                if (positions.TryGetValue(target, out var position))
                {
                    yield return [.. way.Skip(position), edge];
                }
                else if (!seen.Contains(target))
                {
                    way.Add(edge);
                    Enter(target);
                }
            }

            void Enter(TNode entered)
            {
                seen.Add(entered);
                positions.Add(entered, way.Count);
                open.Push((entered, edges(entered).GetEnumerator()));
            }
        }
    }
}
