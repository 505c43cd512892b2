using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.Merging;

/// <summary>A field as one of those that make up a selection set once fragments are expanded.</summary>
/// <param name="node">The field.</param>
/// <param name="parent">The type it is selected on; null where that is unknown.</param>
/// <param name="origin">The field whose selections this came from, as an index; -1 where that is an operation or fragment.</param>
internal struct MergedField(FieldNode node, CompositeType? parent, int origin)
{
    public readonly FieldNode Node = node;
    public readonly CompositeType? Parent = parent;
    public readonly int Origin = origin;

    /// <summary>The next field of the same response name, as an index into the same set; -1 after the last.</summary>
    public int Next = -1;

    /// <summary>Whether an earlier field of the set has the same response name.</summary>
    public bool IsRepeat;

    /// <summary>The schema's definition; null where it is unknown, and until it is asked for.</summary>
    public FieldDefinition? Definition;

    /// <summary>The type that other object types exclude; null for an interface, a union and an unknown type.</summary>
    public readonly ObjectType? ObjectParent => Parent as ObjectType;

    /// <summary>Whether no object can answer both fields.</summary>
    public readonly bool Excludes(in MergedField other) =>
        ObjectParent is { } a && other.ObjectParent is { } b && !ReferenceEquals(a, b);
}
