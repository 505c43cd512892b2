using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Execution;

/// <summary>An operation selects more fields than are planned: no part of it is answered.</summary>
/// <remarks>Not a <see cref="GraphQLException"/>, which would make one field null while the others go on being planned.</remarks>
internal sealed class OperationTooLargeException(GraphQLError error) : Exception(error.Message)
{
    /// <summary>What the client is told.</summary>
    public GraphQLError Error { get; } = error;
}
