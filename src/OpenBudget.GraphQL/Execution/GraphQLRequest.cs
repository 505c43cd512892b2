using System.Text.Json;
using OpenBudget.GraphQL.Execution.Cost;

namespace OpenBudget.GraphQL.Execution;

/// <summary>A request: a document, which of its operations is meant, and the values of its variables. Spec: sec-Executing-Requests.</summary>
/// <param name="Document">The document's UTF-8 text. Not kept: the caller may reuse the memory after the answer.</param>
/// <param name="OperationName">The operation's name; null where the document has one operation.</param>
/// <param name="Variables">An object of variable values; an undefined element or JSON null where there are none.</param>
/// <param name="Cost">What is to be told of the operation's cost.</param>
/// <param name="Admit">Decides, once the cost is known, whether it may be executed now: null, or how long the client has to wait. Null for always.</param>
public readonly record struct GraphQLRequest(
    ReadOnlyMemory<byte> Document,
    string? OperationName = null,
    JsonElement Variables = default,
    CostReport Cost = CostReport.None,
    Func<OperationCost, TimeSpan?>? Admit = null);
