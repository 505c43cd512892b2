using System.Runtime.InteropServices;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.Merging;

/// <summary>The fields of one selection set, or of several that are merged, with their fragments expanded. Spec: CollectFields.</summary>
/// <remarks>One instance is filled again and again, so that most sets cost no memory.</remarks>
internal sealed class FieldSet(ValidationContext context)
{
    private const int FewEnoughToCompareEach = 12;

    private readonly List<MergedField> _fields = [];
    private readonly List<FragmentSpreadNode> _spreads = [];
    private Dictionary<string, int>? _lastOfName;
    private int _search;

    /// <summary>The fields, in the order they were added.</summary>
    public Span<MergedField> Fields => CollectionsMarshal.AsSpan(_fields);

    /// <summary>How many fields were ever added, and fragments expanded.</summary>
    public int Collected { get; private set; }

    /// <summary>How many fragments were expanded since this was last set to 0.</summary>
    public int Visits { get; set; }

    /// <summary>Empties the set.</summary>
    public void Clear()
    {
        _fields.Clear();
        _search = context.NextSearch();
    }

    /// <summary>Adds the fields of a selection set: those written in it, then those of its fragments, but each fragment once.</summary>
    /// <param name="selectionSet">The selection set.</param>
    /// <param name="type">The type it selects on; null where that is unknown.</param>
    /// <param name="origin">The <see cref="MergedField.Origin"/> of the fields.</param>
    public void Add(SelectionSetNode selectionSet, CompositeType? type, int origin)
    {
        AddWritten(selectionSet, type, origin);
        for (var i = 0; i < _spreads.Count && Visits <= context.Limits.MaxFragmentVisits; i++)
        {
            if (context.Fragment(_spreads[i].Name.Value) is { } fragment && fragment.Search != _search)
            {
                fragment.Search = _search;
                fragment.IsExpanded = true;
                Visits++;
                Collected++;
                AddWritten(fragment.SelectionSet, fragment.Type, origin);
            }
        }

        _spreads.Clear();
    }

    /// <summary>Connects the fields of each response name, in order, from the first (<see cref="MergedField.Next"/>).</summary>
    public void Group()
    {
        var fields = Fields;
        if (fields.Length > FewEnoughToCompareEach)
        {
            (_lastOfName ??= new(StringComparer.Ordinal)).Clear();
        }

        for (var i = 1; i < fields.Length; i++)
        {
            if (LastOfSameName(fields, i) is >= 0 and var last)
            {
                fields[last].Next = i;
                fields[i].IsRepeat = true;
            }
        }
    }

    private int LastOfSameName(Span<MergedField> fields, int index)
    {
        var name = fields[index].Node.ResponseName;
        if (fields.Length > FewEnoughToCompareEach)
        {
            if (index == 1)
            {
                _lastOfName![fields[0].Node.ResponseName] = 0;
            }

            ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_lastOfName!, name, out var isKnown);
            var previous = isKnown ? last : -1;
            last = index;
            return previous;
        }

        for (var i = index - 1; i >= 0; i--)
        {
            if (fields[i].Node.ResponseName == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <remarks>As deep as inline fragments nest in the document.</remarks>
    private void AddWritten(SelectionSetNode selectionSet, CompositeType? type, int origin)
    {
        for (var i = 0; i < selectionSet.Selections.Count; i++)
        {
            switch (selectionSet.Selections[i])
            {
                case FieldNode field:
                    _fields.Add(new MergedField(field, type, origin));
                    Collected++;
                    break;
                case FragmentSpreadNode spread:
                    _spreads.Add(spread);
                    break;
                case InlineFragmentNode fragment:
                    var inner = fragment.TypeCondition is { } condition ? context.Schema.Type(condition.Name.Value) as CompositeType : type;
                    AddWritten(fragment.SelectionSet, inner, origin);
                    break;
            }
        }
    }
}
