using System.Runtime.InteropServices;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation;

/// <summary>A variable where it stands for a value.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The type expected there; null where that is unknown.</param>
/// <param name="HasDefault">Whether the argument or input field has a default of its own.</param>
/// <param name="InputObject">The input object whose field it is the value of; null where it is none.</param>
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, bool HasDefault, InputObjectType? InputObject);

/// <summary>A fragment spread, and how deep inside its definition it stands.</summary>
/// <param name="Node">The spread.</param>
/// <param name="Fragment">The fragment; null where there is none of that name.</param>
/// <param name="Depth">How many fields, and how many introspection lists, are around it.</param>
internal readonly record struct SpreadUse(FragmentSpreadNode Node, DefinitionUses? Fragment, SelectionDepth Depth);

/// <summary>Levels of selection: fields in fields, and the lists of introspection among them.</summary>
internal readonly record struct SelectionDepth(int Fields, int Lists)
{
    public static SelectionDepth operator +(SelectionDepth a, SelectionDepth b) => new(a.Fields + b.Fields, a.Lists + b.Lists);

    public static SelectionDepth Max(SelectionDepth a, SelectionDepth b) =>
        new(Math.Max(a.Fields, b.Fields), Math.Max(a.Lists, b.Lists));

    /// <summary>The depth of what is selected in <paramref name="field"/>, which itself stands at this depth.</summary>
    public SelectionDepth Inside(FieldNode field) => new(Fields + 1, Lists + (IsList(field.Name.Value) ? 1 : 0));

    private static bool IsList(string field) => field is "fields" or "inputFields" or "interfaces" or "possibleTypes";
}

/// <summary>What the walk found one operation or fragment to use, so that later steps need not walk it again.</summary>
/// <param name="definition">The operation or fragment.</param>
/// <param name="selectionSet">Its selection set.</param>
/// <param name="type">The type it selects on; null where that is unknown or has no fields.</param>
internal sealed class DefinitionUses(DefinitionNode definition, SelectionSetNode selectionSet, CompositeType? type)
{
    private List<VariableUsage>? _variables;
    private List<SpreadUse>? _spreads;

    public DefinitionNode Definition { get; } = definition;

    public OperationDefinitionNode? Operation => Definition as OperationDefinitionNode;

    public SelectionSetNode SelectionSet { get; } = selectionSet;

    public CompositeType? Type { get; } = type;

    /// <summary>The variables used in the definition itself, in source order.</summary>
    public ReadOnlySpan<VariableUsage> Variables => CollectionsMarshal.AsSpan(_variables);

    /// <summary>The spreads in the definition itself, in source order.</summary>
    public ReadOnlySpan<SpreadUse> Spreads => CollectionsMarshal.AsSpan(_spreads);

    /// <summary>The deepest selection; without fragments until <see cref="FragmentDepths"/> has looked through them.</summary>
    public SelectionDepth Depth { get; set; }

    /// <summary>The last search that came here (<see cref="ValidationContext.NextSearch"/>).</summary>
    public int Search { get; set; }

    /// <summary>Whether the fragment was expanded in a set of fields that were merged.</summary>
    public bool IsExpanded { get; set; }

    public void Add(VariableUsage usage) => (_variables ??= []).Add(usage);

    public void Add(SpreadUse spread) => (_spreads ??= []).Add(spread);
}
