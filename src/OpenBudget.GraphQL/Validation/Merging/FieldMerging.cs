using System.Runtime.InteropServices;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.Merging;

/// <summary>Finds fields of one selection set that answer under the same name and cannot be merged.</summary>
/// <remarks>
/// <para>
/// The specification compares every two fields, and every two of what they select in turn. That is quadratic in each set and exponential
/// in fragments. This comes to the same verdict with less; the method was published by engineers of XING as "Overlapping fields can be
/// merged fast".
/// </para>
/// <para>(A) Expand a selection set: its fields, then those of its fragments, each fragment once (<see cref="FieldSet"/>).</para>
/// <para>(B) Group the fields by response name. A field alone in its group conflicts with none; what it selects is a set of its own.</para>
/// <para>(C) All fields of a group must answer in the same shape. It is enough to compare each with the first.</para>
/// <para>
/// (D) Fields of a group that can meet in one object must be the same field with the same arguments. Those are the fields on one object
/// type together with those on interfaces and unions; each is compared with the first of them.
/// </para>
/// <para>
/// (E) What the fields of a group select is one set, merged, to which all of this applies: (C) to what the whole group selects, (D) to
/// what fields that can meet select. A set that was seen before is not looked at again.
/// </para>
/// <para>
/// Only where a group fails are its fields compared two by two, to say which (<see cref="ConflictTree"/>). Merged sets wait in a queue:
/// nothing here is recursive in fragments. There can still be exponentially many merged sets, so fields and comparisons are counted
/// against <see cref="ValidationLimits.MaxFieldMergeComparisons"/>.
/// </para>
/// </remarks>
internal sealed class FieldMerging(ValidationContext context, ConflictTree conflicts)
{
    private readonly FieldSet _set = new(context);
    private readonly List<MergedField> _merged = [];
    private readonly Queue<MergedSet> _waiting = new();
    private readonly HashSet<SelectionSetNode> _seenAlone = [];
    private readonly List<MergedField> _group = [];
    private readonly List<MergedField> _meeting = [];
    private readonly List<ObjectType> _objects = [];
    private readonly ArgumentComparison _arguments = new(context.Limits.MaxFieldMergeComparisons);
    private HashSet<MergedSetKey>? _seenMerged;
    private int _comparisons;

    public bool IsOutOfComparisons => (long)_comparisons + _set.Collected + _arguments.Steps > context.Limits.MaxFieldMergeComparisons;

    private bool IsOver => IsOutOfComparisons || conflicts.Roots.Count >= context.Limits.MaxErrors;

    /// <summary>Looks at every operation with the fragments it spreads, then at the fragments that no operation spreads.</summary>
    public void Run()
    {
        foreach (var definition in context.Definitions)
        {
            if (definition.Operation is not null && !IsOver)
            {
                Check(definition);
            }
        }

        foreach (var definition in context.Definitions)
        {
            if (definition.Operation is null && !definition.IsExpanded && !IsOver)
            {
                Check(definition);
            }
        }
    }

    private void Check(DefinitionUses definition)
    {
        _set.Visits = 0;
        _set.Clear();
        _set.Add(definition.SelectionSet, definition.Type, origin: -1);
        CheckGroups(MergeAspects.All);
        while (_waiting.TryDequeue(out var merged) && !IsOver && _set.Visits <= context.Limits.MaxFragmentVisits)
        {
            _set.Clear();
            for (var i = merged.Start; i < merged.Start + merged.Count; i++)
            {
                _set.Add(_merged[i].Node.SelectionSet!, _merged[i].Definition?.Type.Named as CompositeType, origin: i);
            }

            CheckGroups(merged.Aspects);
        }

        context.IsOutOfFragmentVisits |= _set.Visits > context.Limits.MaxFragmentVisits;
        _waiting.Clear();
    }

    private void CheckGroups(MergeAspects aspects)
    {
        _set.Group();
        var fields = _set.Fields;
        for (var i = 0; i < fields.Length && !IsOver; i++)
        {
            if (fields[i].IsRepeat)
            {
                continue;
            }

            if (fields[i].Next < 0)
            {
                WaitAlone(ref fields[i]);
                continue;
            }

            _group.Clear();
            for (var member = i; member >= 0; member = fields[member].Next)
            {
                Define(ref fields[member]);
                _group.Add(fields[member]);
            }

            CheckGroup(aspects);
        }
    }

    private void CheckGroup(MergeAspects aspects)
    {
        var group = CollectionsMarshal.AsSpan(_group);
        var isMergeable = !aspects.HasFlag(MergeAspects.Shape) || HaveSameShape(group);

        _objects.Clear();
        foreach (ref readonly var field in group)
        {
            if (field.ObjectParent is { } type && !_objects.Contains(type))
            {
                _objects.Add(type);
            }
        }

        var allMeet = _objects.Count < 2;
        if (aspects.HasFlag(MergeAspects.Identity))
        {
            for (var i = 0; isMergeable && i < Math.Max(1, _objects.Count); i++)
            {
                isMergeable = AreSameField(allMeet ? group : Meeting(_objects[i]));
            }
        }

        if (!isMergeable)
        {
            Explain(group, aspects);
            foreach (ref var field in group)
            {
                WaitAlone(ref field);
            }
        }
        else if (allMeet)
        {
            WaitMerged(group, aspects);
        }
        else
        {
            if (aspects.HasFlag(MergeAspects.Shape))
            {
                WaitMerged(group, MergeAspects.Shape);
            }

            for (var i = 0; aspects.HasFlag(MergeAspects.Identity) && i < _objects.Count; i++)
            {
                WaitMerged(Meeting(_objects[i]), MergeAspects.Identity);
            }
        }
    }

    /// <summary>The fields of the group that can be answered by an object of that type.</summary>
    private Span<MergedField> Meeting(ObjectType type)
    {
        _meeting.Clear();
        foreach (ref readonly var field in CollectionsMarshal.AsSpan(_group))
        {
            _comparisons++;
            if (field.ObjectParent is null || ReferenceEquals(field.ObjectParent, type))
            {
                _meeting.Add(field);
            }
        }

        return CollectionsMarshal.AsSpan(_meeting);
    }

    private bool HaveSameShape(Span<MergedField> fields)
    {
        // A field that the schema does not know has no shape; that it is unknown is reported elsewhere.
        GraphQLType? first = null;
        foreach (ref readonly var field in fields)
        {
            _comparisons++;
            if (field.Definition?.Type is { } type)
            {
                first ??= type;
                if (!SameShape(first, type))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool AreSameField(Span<MergedField> fields)
    {
        for (var i = 1; i < fields.Length; i++)
        {
            _comparisons++;
            if (fields[0].Node.Name.Value != fields[i].Node.Name.Value
                || !_arguments.AreSame(fields[0].Node.Arguments, fields[i].Node.Arguments))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Says which two fields of a group conflict. It looks at every two: this is the way of documents that are refused.</summary>
    private void Explain(Span<MergedField> group, MergeAspects aspects)
    {
        for (var i = 0; i < group.Length; i++)
        {
            for (var j = i + 1; j < group.Length && !IsOver; j++)
            {
                _comparisons++;
                if (ConflictOf(in group[i], in group[j], aspects) is { } kind)
                {
                    conflicts.Add(in group[i], in group[j], kind, _merged);
                }
            }
        }
    }

    private ConflictKind? ConflictOf(in MergedField a, in MergedField b, MergeAspects aspects)
    {
        if (aspects.HasFlag(MergeAspects.Identity) && !a.Excludes(b))
        {
            if (a.Node.Name.Value != b.Node.Name.Value)
            {
                return ConflictKind.Fields;
            }

            if (!_arguments.AreSame(a.Node.Arguments, b.Node.Arguments))
            {
                return ConflictKind.Arguments;
            }
        }

        var isSameShape = a.Definition is not { } left || b.Definition is not { } right || SameShape(left.Type, right.Type);
        return aspects.HasFlag(MergeAspects.Shape) && !isSameShape ? ConflictKind.Types : null;
    }

    /// <remarks>Spec: SameResponseShape, up to the sub-selections.</remarks>
    private static bool SameShape(GraphQLType a, GraphQLType b)
    {
        while (true)
        {
            switch (a, b)
            {
                case (NonNullType left, NonNullType right):
                    (a, b) = (left.OfType, right.OfType);
                    break;
                case (ListType left, ListType right):
                    (a, b) = (left.OfType, right.OfType);
                    break;
                case (NamedType left, NamedType right):
                    return left.IsLeaf || right.IsLeaf ? ReferenceEquals(left, right) : true;
                default:
                    return false;
            }
        }
    }

    /// <summary>Puts what one field selects in the queue, unless it was there before.</summary>
    private void WaitAlone(ref MergedField field)
    {
        if (field.Node.SelectionSet is { } selectionSet && _seenAlone.Add(selectionSet))
        {
            Define(ref field);
            _merged.Add(field);
            _waiting.Enqueue(new MergedSet(_merged.Count - 1, 1, MergeAspects.All));
        }
    }

    private void WaitMerged(Span<MergedField> fields, MergeAspects aspects)
    {
        var start = _merged.Count;
        foreach (ref var field in fields)
        {
            if (field.Node.SelectionSet is not null)
            {
                _merged.Add(field);
            }
        }

        var count = _merged.Count - start;
        if (count > 1 && (_seenMerged ??= []).Add(MergedSetKey.Of(CollectionsMarshal.AsSpan(_merged)[start..], aspects)))
        {
            _waiting.Enqueue(new MergedSet(start, count, aspects));
            return;
        }

        var single = count == 1 ? _merged[start] : default;
        _merged.RemoveRange(start, count);
        if (count == 1)
        {
            WaitAlone(ref single);
        }
    }

    private void Define(ref MergedField field)
    {
        if (field.Definition is null && field.Parent is { } parent)
        {
            field.Definition = context.FieldOf(parent, field.Node.Name.Value);
        }
    }

    private readonly record struct MergedSet(int Start, int Count, MergeAspects Aspects);
}
