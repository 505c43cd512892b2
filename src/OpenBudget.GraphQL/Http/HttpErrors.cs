using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Http;

/// <summary>A request that was refused before it was executed.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Error">The error that is answered; null where the body stays empty.</param>
internal sealed record HttpError(int Status, GraphQLError? Error);

/// <summary>Everything that can be wrong with a request before it is executed.</summary>
/// <remarks>
/// The messages of errors with a code are the dialect's, because clients compare them; <c>extensions.reason</c> says what exactly was
/// wrong, and what to do. A <c>place</c> names a JSON text as the subject of a sentence.
/// </remarks>
internal static class HttpErrors
{
    private const string RequestTooLarge = "HC0010";
    private const string UnreadableJson = "HC0012";
    private const string DocumentMissing = "HC0013";
    private const string TypesMissing = "HC0058";
    private const string TypeNameInvalid = "HC0059";
    private const string TypeUnknown = "HC0060";
    private const string AcceptUnreadable = "HC0064";

    private const string TooLarge = "Max GraphQL request size reached.";
    private const string Invalid = "Invalid GraphQL Request.";

    /// <summary>Accept names nothing that is served; the answer's own media type would not be accepted either.</summary>
    public static HttpError NotAcceptable { get; } = new(StatusCodes.Status406NotAcceptable, null);

    public static HttpError MethodNotAllowed { get; } = new(
        StatusCodes.Status405MethodNotAllowed,
        new GraphQLError("GraphQL is asked with GET or POST."));

    public static HttpError UnsupportedMediaType { get; } = new(
        StatusCodes.Status415UnsupportedMediaType,
        new GraphQLError("The body must be JSON in UTF-8: send it with `Content-Type: application/json`."));

    public static HttpError TooManyRequests { get; } = new(
        StatusCodes.Status503ServiceUnavailable,
        new GraphQLError("Too many requests are being executed. Try again in a moment, as Retry-After tells."));

    public static HttpError NoDocument { get; } = BadRequest(
        DocumentMissing,
        "The request has no document.",
        "The document is expected in `query`.");

    public static HttpError InvalidPersistedQuery { get; } = InvalidRequest(
        "`extensions.persistedQuery` must be an object with `version` 1 and, as `sha256Hash`, the SHA-256 of the document in 64 hexadecimal digits.");

    /// <summary>An automatic persisted query that is not kept. Clients know this message, and send the document.</summary>
    public static HttpError AutomaticDocumentNotFound { get; } = BadRequest(
        ErrorCodes.PersistedDocumentNotFound,
        "PersistedQueryNotFound",
        "No document with this hash is kept. Send the document in `query` along with the hash, once.");

    public static HttpError PersistedDocumentNotFound { get; } = BadRequest(
        ErrorCodes.PersistedDocumentNotFound,
        "The specified persisted operation key is invalid.",
        "No document is kept under this id. Send the document in `query`, or check the id.");

    public static HttpError NoTypesNamed { get; } = BadRequest(
        TypesMissing, "The argument `types` is empty.", "Name types, separated by commas; leave `types` out for the whole schema.");

    public static HttpError TooManyTables { get; } = new(
        StatusCodes.Status503ServiceUnavailable,
        new GraphQLError("Too many tables are being read. Try again in a moment, as Retry-After tells."));

    public static HttpError UnknownTableFormat { get; } = InvalidRequest(
        "`format` is one of `csv`, `ndjson` and `xlsx`, or `json` for the answer as always.");

    public static HttpError NotAnObject { get; } = InvalidRequest("The body must be one JSON object; batches are not answered.");

    public static HttpError EmptyBody { get; } = InvalidJson("The body is empty; it must be a JSON object with the property `query`.");

    public static HttpError UnknownCostReport(string header) => InvalidRequest(
        $"The header `{header}` takes `report`, for the cost beside the answer, or `validate`, for the cost alone.");

    public static HttpError TooManyVariableValues(int limit) => InvalidRequest(string.Create(
        CultureInfo.InvariantCulture, $"`variables` may hold at most {limit} values, those in lists and objects included."));

    public static HttpError InvalidTypeName(string name) => BadRequest(
        TypeNameInvalid, "The argument `types` holds a text that is no name of a type.", $"`{Echo(name)}` is no name.");

    public static HttpError UnknownType(string name) => BadRequest(
        TypeUnknown, $"The type `{Echo(name)}` does not exist.", "The schema has no type of that name; names are case-sensitive.");

    public static HttpError UnparsableAccept(string value)
    {
        var echoed = Echo(value);
        var error = new GraphQLError($"Unable to parse the accept header value `{echoed}`.")
        {
            Code = AcceptUnreadable,
            Extensions = [new("headerValue", echoed)],
        };
        return new(StatusCodes.Status400BadRequest, error);
    }

    public static HttpError BodyTooLarge(int limit) => new(
        StatusCodes.Status413PayloadTooLarge,
        Error(RequestTooLarge, TooLarge, $"The body may have at most {limit.ToString(CultureInfo.InvariantCulture)} bytes."));

    /// <summary>The web server gave up on the body: it was too slow, too large for the server's own limit, or cut off.</summary>
    public static HttpError BodyUnreadable(BadHttpRequestException refusal) => new(refusal.StatusCode, refusal.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => Error(RequestTooLarge, TooLarge, refusal.Message),
        StatusCodes.Status408RequestTimeout => Error(ErrorCodes.InvalidRequest, Invalid, "The body came too slowly."),
        _ => Error(ErrorCodes.InvalidRequest, Invalid, refusal.Message),
    });

    public static HttpError InvalidJson(string place, JsonException exception) => InvalidJson(string.Create(
        CultureInfo.InvariantCulture,
        $"{place} cannot be read as JSON from line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}."));

    public static HttpError NotUnicode(string place) =>
        InvalidJson($"{place} is not Unicode text: the bytes must be UTF-8, and escapes of surrogates stand in pairs.");

    public static HttpError NotAString(string name) => InvalidRequest($"`{name}` must be a string.");

    public static HttpError NotAMap(string name) => InvalidRequest($"`{name}` must be a JSON object.");

    private static HttpError InvalidRequest(string reason) => BadRequest(ErrorCodes.InvalidRequest, Invalid, reason);

    private static HttpError InvalidJson(string reason) => BadRequest(UnreadableJson, "Invalid JSON document.", reason);

    private static HttpError BadRequest(string code, string message, string reason) =>
        new(StatusCodes.Status400BadRequest, Error(code, message, reason));

    private static GraphQLError Error(string code, string message, string reason) =>
        new(message) { Code = code, Extensions = [new("reason", reason)] };

    private static string Echo(string text) => CoercionFaults.Echo(text);
}
