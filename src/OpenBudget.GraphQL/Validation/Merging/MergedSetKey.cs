using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Merging;

/// <summary>What of the specification's rule a merged set is held to.</summary>
[Flags]
internal enum MergeAspects
{
    /// <summary>Spec: SameResponseShape.</summary>
    Shape = 1,

    /// <summary>Spec: FieldsInSetCanMerge, for fields that can meet in one object.</summary>
    Identity = 2,

    All = Shape | Identity,
}

/// <summary>Which selection sets are merged, so that the same ones are not merged twice.</summary>
internal readonly struct MergedSetKey : IEquatable<MergedSetKey>
{
    private readonly SelectionSetNode[] _sets;
    private readonly MergeAspects _aspects;
    private readonly int _hash;

    private MergedSetKey(SelectionSetNode[] sets, MergeAspects aspects)
    {
        _sets = sets;
        _aspects = aspects;
        var hash = default(HashCode);
        foreach (var set in sets)
        {
            hash.Add(set.Start);
        }

        _hash = hash.ToHashCode();
    }

    public static MergedSetKey Of(ReadOnlySpan<MergedField> fields, MergeAspects aspects)
    {
        var sets = new SelectionSetNode[fields.Length];
        for (var i = 0; i < sets.Length; i++)
        {
            sets[i] = fields[i].Node.SelectionSet!;
        }

        return new MergedSetKey(sets, aspects);
    }

    public bool Equals(MergedSetKey other) => _aspects == other._aspects && _sets.AsSpan().SequenceEqual(other._sets);

    public override bool Equals(object? obj) => obj is MergedSetKey other && Equals(other);

    public override int GetHashCode() => _hash;
}
