using System.Globalization;
using OpenBudget.GraphQL.Execution.Cost;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Execution;

/// <summary>The errors of a request as a whole, in one place.</summary>
internal static class ExecutionErrors
{
    /// <summary>No operation of that name, or none at all.</summary>
    public static GraphQLError OperationNotFound(string? name) => new(name is null
        ? "The document has no operation: add a query."
        : $"The document has no operation named `{(name.Length > 64 ? name[..64] + "…" : name)}`.")
    {
        Code = "HC0015",
    };

    /// <summary>Several operations, and no name.</summary>
    public static GraphQLError OperationNameRequired() => new(
        "The document has several operations: say in `operationName` which one is meant.")
    {
        Code = "HC0015",
    };

    /// <summary>More fields than are planned.</summary>
    public static GraphQLError OperationTooLarge(int allowed) => new(
        $"The operation selects more than {allowed} fields, its fragments spread out. Select fewer, or in several requests.")
    {
        Code = "OPERATION_TOO_LARGE",
        Extensions = [new("maxAllowedFields", allowed)],
    };

    /// <summary>What is wrong with what an operation costs; null where nothing is. The dialect looks at the fields first.</summary>
    public static GraphQLError? TooExpensive(OperationCost cost, CostOptions allowed) =>
        cost.FieldCost > allowed.MaxFieldCost
            ? TooExpensive("The maximum allowed field cost was exceeded.", "fieldCost", cost.FieldCost, "maxFieldCost", allowed.MaxFieldCost)
            : cost.TypeCost > allowed.MaxTypeCost
                ? TooExpensive("The maximum allowed type cost was exceeded.", "typeCost", cost.TypeCost, "maxTypeCost", allowed.MaxTypeCost)
                : null;

    /// <summary>The time is up.</summary>
    public static GraphQLError TimedOut(TimeSpan allowed) => new(
        $"The request exceeded the configured timeout of `{allowed.ToString("c", CultureInfo.InvariantCulture)}`. Ask for fewer items, or narrow the filter.")
    {
        Code = "HC0045",
    };

    /// <summary>The client has had its share for now.</summary>
    public static GraphQLError Postponed(TimeSpan wait) => new(
        $"This client has asked for its share of what is allowed. Ask again in {Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)} seconds, or ask for less.")
    {
        Code = "RATE_LIMITED",
    };

    /// <summary>The answer is larger than allowed.</summary>
    public static GraphQLError ResponseTooLarge(int allowed) => new(
        $"The answer would be larger than {allowed} bytes. Ask for fewer items or fields.")
    {
        Code = "RESPONSE_TOO_LARGE",
    };

    /// <summary>The data cannot be read at the moment.</summary>
    public static GraphQLError Unavailable() => new(
        "The data cannot be read at the moment: its server is being restarted or is behind. Ask again in a moment, as Retry-After tells.")
    {
        Code = "DATA_UNAVAILABLE",
    };

    /// <summary>Something broke that is not the client's doing.</summary>
    public static GraphQLError Unexpected() => new("Unexpected Execution Error");

    private static GraphQLError TooExpensive(string message, string name, double cost, string limitName, double limit) => new(message)
    {
        Code = "HC0047",
        Extensions =
        [
            new(name, cost),
            new(limitName, limit),
            new("reason", "Ask for shorter pages, fewer lists inside lists, or a simpler filter. `GraphQL-Cost: validate` tells the cost alone."),
        ],
    };
}
