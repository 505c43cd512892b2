using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.GraphQL.Http;

/// <summary>Reads the query string of a GET. GraphQL over HTTP, "GET".</summary>
/// <remarks>
/// An empty value is as good as none; variables and extensions are JSON texts. Unknown parameters are ignored, and of a parameter that
/// is there twice the last counts.
/// </remarks>
internal static class RequestUrl
{
    /// <summary>Whether it asks for the schema's text: <c>?sdl</c>.</summary>
    public static bool AsksForSchema(QueryString url)
    {
        foreach (var parameter in new QueryStringEnumerable(url.Value))
        {
            if (parameter.DecodeName().Span is "sdl")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads what the query string says.</summary>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static HttpError? Read(QueryString url, ReceivedRequest received)
    {
        ReadOnlyMemory<char> query = default, operationName = default, variables = default, extensions = default;
        foreach (var parameter in new QueryStringEnumerable(url.Value))
        {
            switch (parameter.DecodeName().Span)
            {
                case "query": query = parameter.DecodeValue(); break;
                case "operationName": operationName = parameter.DecodeValue(); break;
                case "variables": variables = parameter.DecodeValue(); break;
                case "extensions": extensions = parameter.DecodeValue(); break;
            }
        }

        if (query.IsEmpty)
        {
            return HttpErrors.NoDocument;
        }

        received.Document = Encode(query, received.UnescapedDocument);
        received.OperationName = operationName.IsEmpty ? null : operationName.ToString();
        return ReadVariables(variables, received) ?? CheckExtensions(extensions);
    }

    private static HttpError? ReadVariables(ReadOnlyMemory<char> text, ReceivedRequest received)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        var json = Encode(text, received.Text);
        if (!UnicodeJson.IsText(json.Span))
        {
            return HttpErrors.NotUnicode("`variables`");
        }

        try
        {
            return received.ReadVariables(json) ? null : HttpErrors.NotAMap("variables");
        }
        catch (JsonException exception)
        {
            return HttpErrors.InvalidJson("`variables`", exception);
        }
    }

    private static HttpError? CheckExtensions(ReadOnlyMemory<char> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        try
        {
            using var extensions = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = ReceivedRequest.MaxJsonDepth });
            return extensions.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null ? null : HttpErrors.NotAMap("extensions");
        }
        catch (JsonException exception)
        {
            return HttpErrors.InvalidJson("`extensions`", exception);
        }
    }

    private static ReadOnlyMemory<byte> Encode(ReadOnlyMemory<char> text, Utf8Buffer into)
    {
        Encoding.UTF8.GetBytes(text.Span, into);
        return into.WrittenMemory;
    }
}
