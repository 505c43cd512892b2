using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational.Derivation;

/// <summary>What derived fields and inputs weigh: the numbers of the dialect.</summary>
internal static class FieldWeights
{
    /// <summary>The items a list without pages counts with: the goals or months of a project, not the projects of a department.</summary>
    public const int PlainListSize = 5;

    /// <summary>A field that is read by a statement of its own, or computed.</summary>
    public static DirectiveNode Read { get; } = CostDirectives.OfWeight(10);

    /// <summary>The argument of a filter or an order.</summary>
    public static DirectiveNode Argument { get; } = CostDirectives.OfWeight(10);

    /// <summary>A field about everything that its filter leaves: a sum has no first page.</summary>
    public static DirectiveNode Whole { get; } = CostDirectives.OfWeight(30);

    /// <summary>A key of an order.</summary>
    public static DirectiveNode SortKey { get; } = CostDirectives.OfWeight(10);

    /// <summary>A key of an order that no index begins with: everything that the filter leaves is sorted for the first page, too.</summary>
    public static DirectiveNode UnindexedSortKey { get; } = CostDirectives.OfWeight(30);

    /// <summary>A key of an order that is in another table, on top of what it weighs there: no index goes over two tables.</summary>
    public static DirectiveNode DistantSortKey { get; } = CostDirectives.OfWeight(20);

    private static readonly DirectiveNode Comparison = CostDirectives.OfWeight(10);

    /// <summary>
    /// A column in a filter that no index begins with, or a text whose pieces no index of trigrams knows: only a look at every row finds it.
    /// </summary>
    public static DirectiveNode Unindexed { get; } = CostDirectives.OfWeight(10);

    // Looks into texts: those that an index names, or all.
    private static readonly DirectiveNode TextSearch = CostDirectives.OfWeight(20);

    /// <summary>An operation of a filter.</summary>
    public static DirectiveNode Operation(string name) => name switch
    {
        "contains" or "ncontains" or "startsWith" or "nstartsWith" or "endsWith" or "nendsWith" => TextSearch,
        _ => Comparison,
    };
}
