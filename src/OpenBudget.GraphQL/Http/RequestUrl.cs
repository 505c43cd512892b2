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
    public static bool AsksForSchema(QueryString url) => Find(url, "sdl") is not null;

    /// <summary>The value of a parameter, the last where it is there twice; null where it is not there.</summary>
    public static string? Find(QueryString url, string name)
    {
        string? value = null;
        foreach (var parameter in new QueryStringEnumerable(url.Value))
        {
            if (parameter.DecodeName().Span.SequenceEqual(name))
            {
                value = parameter.DecodeValue().ToString();
            }
        }

        return value;
    }

    /// <summary>Reads what the query string says.</summary>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static HttpError? Read(QueryString url, ReceivedRequest received)
    {
        ReadOnlyMemory<char> query = default, id = default, operationName = default, variables = default, extensions = default;
        foreach (var parameter in new QueryStringEnumerable(url.Value))
        {
            switch (parameter.DecodeName().Span)
            {
                case "query": query = parameter.DecodeValue(); break;
                case "id" or "documentId": id = parameter.DecodeValue(); break;
                case "operationName": operationName = parameter.DecodeValue(); break;
                case "variables": variables = parameter.DecodeValue(); break;
                case "extensions": extensions = parameter.DecodeValue(); break;
            }
        }

        if (!query.IsEmpty)
        {
            received.Document = Encode(query, received.UnescapedDocument);
            received.BringsDocument = true;
        }

        received.DocumentId ??= id.IsEmpty ? null : id.ToString();
        received.OperationName = operationName.IsEmpty ? null : operationName.ToString();
        return ReadVariables(variables, received)
            ?? ReadExtensions(extensions, received)
            ?? (received.NamesDocument ? null : HttpErrors.NoDocument);
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
            return received.ReadVariables(json);
        }
        catch (JsonException exception)
        {
            return HttpErrors.InvalidJson("`variables`", exception);
        }
    }

    private static HttpError? ReadExtensions(ReadOnlyMemory<char> text, ReceivedRequest received)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        using var buffer = new Utf8Buffer();
        var json = Encode(text, buffer);
        if (!UnicodeJson.IsText(json.Span))
        {
            return HttpErrors.NotUnicode("`extensions`");
        }

        try
        {
            return received.ReadExtensions(json);
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
