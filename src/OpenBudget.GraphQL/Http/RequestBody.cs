using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.GraphQL.Http;

/// <summary>Reads the body of a POST. GraphQL over HTTP, "Request Parameters".</summary>
/// <remarks>
/// Unknown properties are ignored, null is as good as absent, and of a property that is there twice the last counts. Nothing becomes
/// a string but names.
/// </remarks>
internal static class RequestBody
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether Content-Type announces what can be read: JSON in UTF-8, which is meant where no charset is named.</summary>
    public static bool IsJson(StringValues contentType)
    {
        var rest = contentType.Count == 1 ? contentType[0].AsSpan() : default;
        return MediaRange.TryTake(ref rest, out var type) && rest.IsEmpty && type.Is("application", "json") && type.IsUtf8;
    }

    /// <summary>Reads the whole body, as far as the limit allows, and what it says.</summary>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static async ValueTask<HttpError?> ReadAsync(HttpRequest request, int maxBytes, ReceivedRequest received)
    {
        if (request.ContentLength > maxBytes)
        {
            return HttpErrors.BodyTooLarge(maxBytes);
        }

        try
        {
            while (true)
            {
                var result = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
                if (result.Buffer.Length > maxBytes - received.Text.Length)
                {
                    request.BodyReader.AdvanceTo(result.Buffer.End);
                    return HttpErrors.BodyTooLarge(maxBytes);
                }

                foreach (var segment in result.Buffer)
                {
                    received.Text.WriteRaw(segment.Span);
                }

                request.BodyReader.AdvanceTo(result.Buffer.End);
                if (result.IsCompleted)
                {
                    return Read(received.Text.WrittenMemory, received);
                }
            }
        }
        catch (BadHttpRequestException refusal)
        {
            return HttpErrors.BodyUnreadable(refusal);
        }
    }

    private static HttpError? Read(ReadOnlyMemory<byte> body, ReceivedRequest received)
    {
        var json = body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
        if (json.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            return HttpErrors.EmptyBody;
        }

        if (!UnicodeJson.IsText(json.Span))
        {
            return HttpErrors.NotUnicode("The body");
        }

        try
        {
            return Find(json, out var parameters) ? Interpret(parameters, received) : HttpErrors.NotAnObject;
        }
        catch (JsonException exception)
        {
            return HttpErrors.InvalidJson("The body", exception);
        }
    }

    private static bool Find(ReadOnlyMemory<byte> json, out Parameters parameters)
    {
        parameters = default;
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = ReceivedRequest.MaxJsonDepth });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        Value ignored = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ref var value = ref ignored;
            if (reader.ValueTextEquals("query"u8))
            {
                value = ref parameters.Query;
            }
            else if (reader.ValueTextEquals("id"u8) || reader.ValueTextEquals("documentId"u8))
            {
                value = ref parameters.Id;
            }
            else if (reader.ValueTextEquals("operationName"u8))
            {
                value = ref parameters.OperationName;
            }
            else if (reader.ValueTextEquals("variables"u8))
            {
                value = ref parameters.Variables;
            }
            else if (reader.ValueTextEquals("extensions"u8))
            {
                value = ref parameters.Extensions;
            }

            reader.Read();
            var (type, start) = (reader.TokenType, (int)reader.TokenStartIndex);
            reader.Skip();
            value = new Value(type, json[start..(int)reader.BytesConsumed]);
        }

        // Throws where anything follows the object.
        reader.Read();
        return true;
    }

    private static HttpError? Interpret(in Parameters parameters, ReceivedRequest received)
    {
        if (parameters.Query is { IsAbsent: false, Type: not JsonTokenType.String })
        {
            return HttpErrors.NotAString("query");
        }

        if (parameters.Id is { IsAbsent: false, Type: not JsonTokenType.String })
        {
            return HttpErrors.NotAString("id");
        }

        if (parameters.OperationName is { IsAbsent: false, Type: not JsonTokenType.String })
        {
            return HttpErrors.NotAString("operationName");
        }

        if (!parameters.Variables.IsAbsentOrMap)
        {
            return HttpErrors.NotAMap("variables");
        }

        if (!parameters.Extensions.IsAbsentOrMap)
        {
            return HttpErrors.NotAMap("extensions");
        }

        if (!parameters.Query.IsAbsent)
        {
            received.Document = Unescape(parameters.Query.Json, received.UnescapedDocument);
            received.BringsDocument = true;
        }

        received.DocumentId ??= parameters.Id.IsAbsent ? null : Unescape(parameters.Id.Json);
        received.OperationName = parameters.OperationName.IsAbsent ? null : Unescape(parameters.OperationName.Json);
        return (parameters.Variables.IsAbsent ? null : received.ReadVariables(parameters.Variables.Json))
            ?? (parameters.Extensions.IsAbsent ? null : received.ReadExtensions(parameters.Extensions.Json))
            ?? (received.NamesDocument ? null : HttpErrors.NoDocument);
    }

    private static ReadOnlyMemory<byte> Unescape(ReadOnlyMemory<byte> json, Utf8Buffer into)
    {
        if (!json.Span.Contains((byte)'\\'))
        {
            return json[1..^1];
        }

        var reader = new Utf8JsonReader(json.Span);
        reader.Read();

        // Without its escapes, a text is never longer.
        into.Advance(reader.CopyString(into.GetSpan(json.Length)));
        return into.WrittenMemory;
    }

    private static string? Unescape(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        return reader.GetString();
    }

    /// <summary>A value where it stands: what it is, and its JSON text.</summary>
    private readonly record struct Value(JsonTokenType Type, ReadOnlyMemory<byte> Json)
    {
        public bool IsAbsent => Type is JsonTokenType.None or JsonTokenType.Null;

        public bool IsAbsentOrMap => IsAbsent || Type == JsonTokenType.StartObject;
    }

    private struct Parameters
    {
        public Value Query;
        public Value Id;
        public Value OperationName;
        public Value Variables;
        public Value Extensions;
    }
}
