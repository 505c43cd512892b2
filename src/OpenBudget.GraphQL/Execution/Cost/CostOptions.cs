namespace OpenBudget.GraphQL.Execution.Cost;

/// <summary>How much an operation may cost, in the dialect's model.</summary>
/// <remarks>
/// The cost is known before anything is read: the fields and pages an operation asks for, each with the weight that the schema prints
/// (<c>@cost</c>, <c>@listSize</c>). A request with the header <c>GraphQL-Cost: validate</c> is told it, and nothing is executed.
/// </remarks>
public sealed record CostOptions
{
    /// <summary>The most that the fields of an operation may cost. Default 10 000.</summary>
    /// <remarks>Counts the work: a field that is looked up weighs 10, an object inside 1, each as often as the lists around it are long.</remarks>
    public double MaxFieldCost { get; init; } = 10_000;

    /// <summary>The most that the objects of an answer may cost. Default 10 000.</summary>
    /// <remarks>Counts the answer: each object weighs 1, as often as the lists around it are long.</remarks>
    public double MaxTypeCost { get; init; } = 10_000;
}

/// <summary>What an operation costs.</summary>
/// <param name="FieldCost">The work of its fields.</param>
/// <param name="TypeCost">The number of objects it asks for.</param>
public readonly record struct OperationCost(double FieldCost, double TypeCost);

/// <summary>What a request wants to know of its cost.</summary>
public enum CostReport
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The cost beside the answer.</summary>
    Beside,

    /// <summary>The cost, and nothing else: the operation is not executed.</summary>
    Only,
}
