using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Merging;

/// <summary>Why two fields cannot be merged.</summary>
internal enum ConflictKind
{
    /// <summary>They are different fields.</summary>
    Fields,

    /// <summary>They are given different arguments.</summary>
    Arguments,

    /// <summary>Their values have different shapes.</summary>
    Types,

    /// <summary>What they select cannot be merged.</summary>
    Selections,
}

/// <summary>Two fields that cannot be merged.</summary>
internal sealed class Conflict(MergedField first, MergedField second, ConflictKind kind)
{
    public MergedField First { get; } = first;

    public MergedField Second { get; } = second;

    public ConflictKind Kind { get; } = kind;

    /// <summary>The conflicts in what the fields select; empty unless that is why they conflict.</summary>
    public List<Conflict> Inner { get; } = [];

    /// <summary>The fields in conflict: the first and what is selected in it, then the second and what is selected in it.</summary>
    public FieldNode[] Places() => [.. Side(static conflict => conflict.First.Node), .. Side(static conflict => conflict.Second.Node)];

    /// <summary>The first conflict that is one of the fields themselves, and the conflicts on the way to it, this one first.</summary>
    public IEnumerable<Conflict> PathToCause()
    {
        for (var conflict = this; ; conflict = conflict.Inner[0])
        {
            yield return conflict;
            if (conflict.Inner.Count == 0)
            {
                yield break;
            }
        }
    }

    private IEnumerable<FieldNode> Side(Func<Conflict, FieldNode> field)
    {
        var open = new Stack<Conflict>([this]);
        while (open.TryPop(out var conflict))
        {
            yield return field(conflict);
            for (var i = conflict.Inner.Count - 1; i >= 0; i--)
            {
                open.Push(conflict.Inner[i]);
            }
        }
    }
}

/// <summary>Conflicts as they are reported: at the outermost fields that would have to be merged, those of the same two together.</summary>
internal sealed class ConflictTree
{
    private readonly List<Conflict> _roots = [];
    private readonly Dictionary<(FieldNode, FieldNode), Conflict> _conflicts = [];

    /// <summary>The conflicts to report, in the order they were found.</summary>
    public IReadOnlyList<Conflict> Roots => _roots;

    /// <summary>Adds two fields of one group, unless they were added before.</summary>
    /// <param name="first">The one that comes first.</param>
    /// <param name="second">The other.</param>
    /// <param name="kind">Why they conflict.</param>
    /// <param name="origins">What <see cref="MergedField.Origin"/> is an index into.</param>
    public void Add(in MergedField first, in MergedField second, ConflictKind kind, List<MergedField> origins)
    {
        var conflict = new Conflict(first, second, kind);
        if (_conflicts.ContainsKey((second.Node, first.Node)) || !_conflicts.TryAdd((first.Node, second.Node), conflict))
        {
            return;
        }

        // Fields with one origin stand in one selection set; others came together because their origins were merged.
        while (conflict.First.Origin != conflict.Second.Origin)
        {
            var (outerFirst, outerSecond) = (origins[conflict.First.Origin], origins[conflict.Second.Origin]);
            if (_conflicts.TryGetValue((outerFirst.Node, outerSecond.Node), out var known))
            {
                known.Inner.Add(conflict);
                return;
            }

            var outer = new Conflict(outerFirst, outerSecond, ConflictKind.Selections);
            outer.Inner.Add(conflict);
            _conflicts.Add((outerFirst.Node, outerSecond.Node), outer);
            conflict = outer;
        }

        _roots.Add(conflict);
    }
}
