using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Execution;

/// <summary>Ties errors to places of the response.</summary>
internal static class ResponsePosition
{
    /// <summary>The error, raised at a response position. Spec: sec-Handling-Execution-Errors.</summary>
    /// <param name="error">The error without a path, such as <see cref="FieldSelection.ArgumentError"/>.</param>
    /// <param name="path">Response names as strings and list indices from 0 as ints.</param>
    /// <param name="field">Where the field stands in the document, for an error that points to no place itself; null where there is none.</param>
    public static GraphQLError At(this GraphQLError error, IReadOnlyList<object> path, IReadOnlyList<SourceLocation>? field = null) => new(error.Message)
    {
        Locations = error.Locations.Count > 0 ? error.Locations : field ?? [],
        Path = path,
        Code = error.Code,
        SpecifiedBy = error.SpecifiedBy,
        Extensions = error.Extensions,
    };
}
