using Microsoft.AspNetCore.Http;
using OpenBudget.GraphQL.Execution.Tables;

namespace OpenBudget.GraphQL.Http.Tables;

/// <summary>Whether a request wants a table, and in which format.</summary>
internal static class TableNegotiation
{
    private const string Parameter = "format";
    private const string Json = "json";

    /// <summary>Whether the address says that the answer is JSON, whatever the header likes.</summary>
    public static bool IsJson(HttpRequest request) => RequestUrl.Find(request.QueryString, Parameter) == Json;

    /// <summary>The format that a request wants; null for an answer in JSON.</summary>
    /// <param name="request">The request.</param>
    /// <param name="error">What is wrong with its wish.</param>
    /// <remarks>
    /// The address decides before the header: a link has no other way to say it. Of the header, only a media type that is named counts, and only
    /// where JSON is not liked as much: a browser, which likes anything, gets JSON as ever.
    /// </remarks>
    public static TableFormat? FormatOf(HttpRequest request, out HttpError? error)
    {
        error = null;
        if (RequestUrl.Find(request.QueryString, Parameter) is { Length: > 0 } name)
        {
            var format = TableFormats.Find(name);
            error = format is null && name != Json ? HttpErrors.UnknownTableFormat : null;
            return format;
        }

        TableFormat? best = null;
        var (bestQuality, json, isJsonNamed) = (0, 0, false);
        foreach (var value in request.Headers.Accept)
        {
            var rest = value.AsSpan().Trim(" \t,");
            while (!rest.IsEmpty && MediaRange.TryTake(ref rest, out var range))
            {
                rest = rest.TrimStart(" \t,");
                if (Named(range) is { } format && range.Quality > bestQuality)
                {
                    (best, bestQuality) = (format, range.Quality);
                }
                else if (range.Is("application", "json") || range.Is("application", "graphql-response+json"))
                {
                    (json, isJsonNamed) = (Math.Max(json, range.Quality), true);
                }
                else if (!isJsonNamed && (range.Is("*", "*") || range.Is("application", "*")))
                {
                    json = Math.Max(json, range.Quality);
                }
            }
        }

        return bestQuality > json || (bestQuality == json && !isJsonNamed) ? best : null;
    }

    private static TableFormat? Named(MediaRange range)
    {
        foreach (var format in TableFormats.All)
        {
            var type = format.MediaType.AsSpan();
            var slash = type.IndexOf('/');
            if (range.IsUtf8 && range.Is(type[..slash], type[(slash + 1)..]))
            {
                return format;
            }
        }

        return null;
    }
}
