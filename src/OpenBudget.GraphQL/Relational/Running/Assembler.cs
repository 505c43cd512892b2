using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Planning;

namespace OpenBudget.GraphQL.Relational.Running;

/// <summary>Puts the levels together: copies each item and fills its places from the levels below.</summary>
internal sealed class Assembler(RelationalRun run, Utf8Buffer target, IReadOnlyList<object> rootPath)
{
    private readonly List<object> _path = [.. rootPath];

    /// <summary>The answer.</summary>
    public Utf8Buffer Target { get; } = target;

    public RelationalRun Run { get; } = run;

    /// <summary>The place that is being filled; whole only where the run tracks paths.</summary>
    public IReadOnlyList<object> Path => [.. _path];

    /// <summary>Writes what a node answers for one row, or null with its error.</summary>
    public void Fill(ChildNode node, long key)
    {
        if (Run.FailureOf(node) is { } error)
        {
            Fail(node, error);
        }
        else
        {
            node.Write(this, key);
        }
    }

    /// <summary>Writes what a node answers for one row at a place further down.</summary>
    /// <param name="node">The node.</param>
    /// <param name="key">The key of the row.</param>
    /// <param name="way">The response names from the place that is being filled to this one.</param>
    public void Fill(ChildNode node, long key, IReadOnlyList<string> way)
    {
        var depth = _path.Count;
        if (Run.TracksPaths)
        {
            _path.AddRange(way);
        }

        Fill(node, key);
        _path.RemoveRange(depth, _path.Count - depth);
    }

    /// <summary>Writes null for a node at the place that is being filled, and tells why.</summary>
    /// <remarks>The run must have been told beforehand, so that the path is known.</remarks>
    public void Fail(ChildNode node, GraphQLError error)
    {
        Target.WriteNull();
        Run.Request.Fail(error.At(Path, node.Locations));
    }

    /// <summary>Copies some items of an output.</summary>
    /// <param name="output">The output.</param>
    /// <param name="firstItem">The number of the first item.</param>
    /// <param name="count">How many items.</param>
    /// <param name="listPath">The way from the row above to the list; empty for an object that is not in a list.</param>
    /// <param name="isList">Whether the items have an index in the answer.</param>
    public void Copy(OutputState output, int firstItem, int count, IReadOnlyList<string> listPath, bool isList)
    {
        if (count == 0)
        {
            return;
        }

        var from = output.StartOf(firstItem);
        var end = output.StartOf(firstItem + count);
        var depth = _path.Count;
        if (Run.TracksPaths)
        {
            _path.AddRange(listPath);
        }

        var item = firstItem;
        for (int i = output.FirstHole(firstItem), last = output.FirstHole(firstItem + count); i < last; i++)
        {
            var hole = output.Holes[i];
            Target.WriteRaw(output.Buffer.WrittenSpan[from..hole.Offset]);
            from = hole.Offset;
            if (Run.TracksPaths)
            {
                var way = _path.Count;
                while (item + 1 < firstItem + count && output.StartOf(item + 1) <= hole.Offset)
                {
                    item++;
                }

                if (isList)
                {
                    _path.Add(item - firstItem);
                }

                _path.AddRange(hole.Node.PathFromRow);
                Fill(hole.Node, hole.Key);
                _path.RemoveRange(way, _path.Count - way);
            }
            else
            {
                Fill(hole.Node, hole.Key);
            }
        }

        Target.WriteRaw(output.Buffer.WrittenSpan[from..end]);
        _path.RemoveRange(depth, _path.Count - depth);
    }
}
