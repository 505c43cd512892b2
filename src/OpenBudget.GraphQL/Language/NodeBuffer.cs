using System.Runtime.CompilerServices;

namespace OpenBudget.GraphQL.Language;

/// <summary>Collects the nodes of a list whose length is not known yet; up to eight cost no allocation but the final array.</summary>
internal struct NodeBuffer<T>
    where T : class
{
    private Eight _first;
    private List<T>? _rest;
    private int _count;

    public readonly int Count => _count;

    public void Add(T node)
    {
        if (_count < Eight.Length)
        {
            _first[_count] = node;
        }
        else
        {
            (_rest ??= new List<T>(Eight.Length)).Add(node);
        }

        _count++;
    }

    public readonly T[] ToArray()
    {
        if (_count == 0)
        {
            return [];
        }

        var nodes = new T[_count];
        ReadOnlySpan<T> first = _first;
        first[..Math.Min(_count, Eight.Length)].CopyTo(nodes);
        _rest?.CopyTo(nodes, Eight.Length);
        return nodes;
    }

    [InlineArray(Length)]
    private struct Eight
    {
        public const int Length = 8;
        private T _element;
    }
}
