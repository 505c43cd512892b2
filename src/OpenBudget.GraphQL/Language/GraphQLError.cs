namespace OpenBudget.GraphQL.Language;

/// <summary>An error of a response. Spec: sec-Errors.Error-Result-Format.</summary>
/// <param name="message">What was wrong, and what to do about it, in one or two sentences.</param>
public sealed class GraphQLError(string message)
{
    /// <summary>What was wrong.</summary>
    public string Message { get; } = message;

    /// <summary>The places in the document, in source order; empty where the error is not about a place.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>The response position: field names (aliases) as strings and list indices from 0 as ints; null for a request error.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>The dialect's code (<c>extensions.code</c>); null for the specification's own validation errors.</summary>
    public string? Code { get; init; }

    /// <summary>The specification's section (<c>extensions.specifiedBy</c>, as <c>sec-…</c>); null where none applies.</summary>
    public string? SpecifiedBy { get; init; }

    /// <summary>The rule of validation that was broken, by its class (<c>FieldSelections</c>); null for other errors. It is not answered.</summary>
    public string? Rule { get; init; }

    /// <summary>Further entries of <c>extensions</c>, in order; values are strings, ints, longs, doubles or bools.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> Extensions { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() =>
        Locations.Count == 0 ? Message : $"{Message} ({string.Join("; ", Locations.Select(l => $"{l.Line}:{l.Column}"))})";
}

/// <summary>A request that ends in one error: a syntax error, a limit, a value that cannot be read.</summary>
public sealed class GraphQLException(GraphQLError error) : Exception(error.Message)
{
    /// <summary>The error as it is answered.</summary>
    public GraphQLError Error { get; } = error;
}
