using OpenBudget.GraphQL.Relational.Planning;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Running;

/// <summary>The items of one parent in a level.</summary>
internal struct Group
{
    /// <summary>The key of the parent.</summary>
    public long Parent;

    /// <summary>The number of the first item in the level.</summary>
    public int FirstItem;

    /// <summary>How many items there are.</summary>
    public int Count;

    /// <summary>Whether there are more beyond the page.</summary>
    public bool More;
}

/// <summary>What a level has read: the JSON of its items, grouped by parent.</summary>
internal sealed class LevelState : RowSink
{
    // To look through a few is faster than to make a dictionary of them, and most levels have a few.
    private const int Few = 8;

    private readonly LevelPlan _plan;
    private readonly long _limit;
    private readonly List<Group> _groups = [];
    private Dictionary<long, int>? _byParent;
    private int _items;

    public LevelState(LevelPlan plan, RelationalRun run, long limit)
    {
        _plan = plan;
        _limit = limit;
        Outputs = new OutputState[plan.Outputs.Length];
        for (var i = 0; i < Outputs.Length; i++)
        {
            Outputs[i] = new OutputState(run);
        }
    }

    public OutputState[] Outputs { get; }

    /// <summary>Whether any parent has more rows than its page.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The items of a parent; empty where it has none.</summary>
    public Group GroupOf(long parent) => IndexOf(parent) is >= 0 and var index ? _groups[index] : default;

    /// <summary>Adds a row without values for each parent that has none.</summary>
    public void AddMissingRows(IReadOnlyList<SqlValue> parents)
    {
        foreach (var parent in parents)
        {
            if (IndexOf(parent.Number) < 0)
            {
                Take(new MissingRow(_plan.ParentOrdinal, parent.Number));
            }
        }
    }

    public override void Take(Row row)
    {
        var parent = _plan.ParentOrdinal < 0 ? 0 : row.Int64(_plan.ParentOrdinal);
        if (_groups.Count == 0 || parent != _groups[^1].Parent)
        {
            _groups.Add(new Group { Parent = parent, FirstItem = _items });
        }

        ref var group = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_groups)[^1];
        var rank = _plan.RankOrdinal < 0 ? group.Count + 1 : row.Int64(_plan.RankOrdinal);
        if (rank > _limit)
        {
            group.More = true;
            HasMore = true;
            return;
        }

        for (var i = 0; i < Outputs.Length; i++)
        {
            Write(row, Outputs[i], _plan.Outputs[i].Emitters, isSeparated: _plan.Outputs[i].IsList && group.Count > 0);
        }

        group.Count++;
        _items++;
    }

    private int IndexOf(long parent)
    {
        if (_groups.Count <= Few)
        {
            for (var i = 0; i < _groups.Count; i++)
            {
                if (_groups[i].Parent == parent)
                {
                    return i;
                }
            }

            return -1;
        }

        _byParent ??= new Dictionary<long, int>(_groups.Count);
        for (var i = _byParent.Count; i < _groups.Count; i++)
        {
            _byParent.Add(_groups[i].Parent, i);
        }

        return _byParent.TryGetValue(parent, out var index) ? index : -1;
    }

    private static void Write(Row row, OutputState output, Emitter[] emitters, bool isSeparated)
    {
        output.BeginItem(isSeparated);
        foreach (var emitter in emitters)
        {
            emitter.Write(row, output);
        }
    }
}
