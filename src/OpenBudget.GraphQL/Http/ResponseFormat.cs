using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.GraphQL.Http;

/// <summary>A media type of answers, and the statuses that go with it. GraphQL over HTTP, "Media Types" and "Status Codes".</summary>
internal sealed class ResponseFormat
{
    /// <summary>For clients that know nothing else: the status tells only whether HTTP worked.</summary>
    public static readonly ResponseFormat Json = new("json", StatusCodes.Status200OK);

    /// <summary>The media type of GraphQL's own: the status tells how the request ended.</summary>
    public static readonly ResponseFormat GraphQL = new("graphql-response+json", StatusCodes.Status400BadRequest);

    /// <summary>Why there is no table, for clients of which nothing is known but that they wanted one.</summary>
    public static readonly ResponseFormat NoTable = new("json", StatusCodes.Status400BadRequest);

    private readonly string _subtype;
    private readonly int _requestErrorStatus;

    private ResponseFormat(string subtype, int requestErrorStatus)
    {
        _subtype = subtype;
        _requestErrorStatus = requestErrorStatus;
        ContentType = $"application/{subtype}; charset=utf-8";
    }

    /// <summary>The value of Content-Type.</summary>
    public string ContentType { get; }

    /// <summary>The status of an answer that ended so.</summary>
    public int StatusOf(ResultKind kind) => kind switch
    {
        ResultKind.Executed => StatusCodes.Status200OK,
        ResultKind.RequestError => _requestErrorStatus,
        ResultKind.TooExpensive => StatusCodes.Status400BadRequest,
        ResultKind.Postponed => StatusCodes.Status429TooManyRequests,
        ResultKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>The format that a client likes best. RFC 9110, section 12.5.1.</summary>
    /// <param name="accept">All values of the header.</param>
    /// <param name="error">Why there is none: the header cannot be read, or names nothing that is served.</param>
    /// <returns>The format; null where there is an error.</returns>
    /// <remarks>
    /// Of two that are liked as much, the one wins that is named more exactly; then, where both are named, GraphQL's own, and where both
    /// are only meant by a wildcard (or there is no header), plain JSON, which every client can read.
    /// </remarks>
    public static ResponseFormat? Negotiate(StringValues accept, out HttpError? error)
    {
        Preference json = default, graphQL = default;
        var isEmpty = true;
        foreach (var value in accept)
        {
            var rest = value.AsSpan().Trim(" \t,");
            while (!rest.IsEmpty)
            {
                if (!MediaRange.TryTake(ref rest, out var range))
                {
                    error = HttpErrors.UnparsableAccept(value!);
                    return null;
                }

                isEmpty = false;
                json = Json.Prefer(json, range);
                graphQL = GraphQL.Prefer(graphQL, range);
                rest = rest.TrimStart(" \t,");
            }
        }

        error = isEmpty || json.Quality > 0 || graphQL.Quality > 0 ? null : HttpErrors.NotAcceptable;
        if (error is not null)
        {
            return null;
        }

        var isGraphQL = graphQL.Quality != json.Quality ? graphQL.Quality > json.Quality
            : graphQL.Exactness != json.Exactness ? graphQL.Exactness > json.Exactness
            : graphQL.Exactness == Exactness.Named;
        return isGraphQL ? GraphQL : Json;
    }

    // The most exact range that matches decides, wherever it stands: "application/json;q=0, */*" does not accept JSON.
    private Preference Prefer(Preference before, MediaRange range)
    {
        var exactness =
            !range.IsUtf8 ? Exactness.None :
            range.Is("application", _subtype) ? Exactness.Named :
            range.Is("application", "*") ? Exactness.Application :
            range.Is("*", "*") ? Exactness.Anything :
            Exactness.None;
        var isBetter = exactness > before.Exactness || (exactness == before.Exactness && range.Quality > before.Quality);
        return exactness != Exactness.None && isBetter ? new Preference(exactness, range.Quality) : before;
    }

    private enum Exactness
    {
        None,
        Anything,
        Application,
        Named,
    }

    private readonly record struct Preference(Exactness Exactness, int Quality);
}
