using OpenBudget.GraphQL.Execution.Cost;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Execution;

/// <summary>An operation costs more than is allowed: no part of it is planned or answered.</summary>
internal sealed class OperationTooExpensiveException(GraphQLError error, OperationCost cost) : Exception(error.Message)
{
    /// <summary>What the client is told.</summary>
    public GraphQLError Error { get; } = error;

    /// <summary>What it would cost.</summary>
    public OperationCost Cost { get; } = cost;
}
