using System.Text.Json;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Cost;

namespace OpenBudget.GraphQL.Http;

/// <summary>A request as it came, in pooled memory: what <see cref="GraphQLRequest"/> points to until the answer is there.</summary>
/// <param name="maxVariableValues">The most values of its variables.</param>
internal sealed class ReceivedRequest(int maxVariableValues) : IDisposable
{
    /// <summary>How deep JSON may nest; as deep as the coercion of variables goes.</summary>
    public const int MaxJsonDepth = 64;

    private const int HashLength = 64;

    private JsonDocument? _variables;

    /// <summary>The body, or the variables of a GET.</summary>
    public Utf8Buffer Text { get; } = new();

    /// <summary>The document, where it does not stand in <see cref="Text"/> as it is.</summary>
    public Utf8Buffer UnescapedDocument { get; } = new();

    /// <summary>The document's UTF-8 text.</summary>
    public ReadOnlyMemory<byte> Document { get; set; }

    /// <summary>Whether the request itself brought the document, instead of naming one that is kept.</summary>
    public bool BringsDocument { get; set; }

    /// <summary>The id of a document that is kept; null where none is named.</summary>
    public string? DocumentId { get; set; }

    /// <summary>The SHA-256 of the document that an automatic persisted query names, in lower-case hexadecimal; null where it is none.</summary>
    public string? AutomaticHash { get; private set; }

    /// <summary>The operation's name; null where none is given.</summary>
    public string? OperationName { get; set; }

    /// <summary>The JSON text of the variables; empty where there are none.</summary>
    public ReadOnlyMemory<byte> Variables { get; private set; }

    /// <summary>What is to be told of the operation's cost.</summary>
    public CostReport Cost { get; set; }

    /// <summary>Decides, once the cost is known, whether it may be executed now; null for always.</summary>
    public Func<OperationCost, TimeSpan?>? Admit { get; init; }

    /// <summary>The request for the executor.</summary>
    public GraphQLRequest Request => new(Document, OperationName, _variables?.RootElement ?? default, Cost, Admit);

    /// <summary>Whether it says which document is meant, in any of the ways there are.</summary>
    public bool NamesDocument => BringsDocument || DocumentId is not null || AutomaticHash is not null;

    /// <summary>Sets the variables.</summary>
    /// <param name="json">The JSON text; it must stay as it is until this is disposed.</param>
    /// <returns>What is wrong with them; null where nothing is.</returns>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public HttpError? ReadVariables(ReadOnlyMemory<byte> json)
    {
        // No value is shorter than a byte, and most requests need not be counted.
        if (json.Length > maxVariableValues && CountValues(json.Span) > maxVariableValues)
        {
            return HttpErrors.TooManyVariableValues(maxVariableValues);
        }

        _variables = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxJsonDepth });
        Variables = json;
        return _variables.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null ? null : HttpErrors.NotAMap("variables");
    }

    /// <summary>Reads the extensions: the hash of an automatic persisted query; everything else in them is ignored.</summary>
    /// <param name="json">The JSON text, which holds only Unicode.</param>
    /// <returns>What is wrong with them; null where nothing is.</returns>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public HttpError? ReadExtensions(ReadOnlyMemory<byte> json)
    {
        using var extensions = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxJsonDepth });
        if (extensions.RootElement.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
        {
            return HttpErrors.NotAMap("extensions");
        }

        if (extensions.RootElement.ValueKind == JsonValueKind.Null
            || !extensions.RootElement.TryGetProperty("persistedQuery"u8, out var query)
            || query.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (query.ValueKind != JsonValueKind.Object
            || !query.TryGetProperty("version"u8, out var version)
            || version.ValueKind != JsonValueKind.Number
            || !version.TryGetInt32(out var number)
            || number != 1
            || !query.TryGetProperty("sha256Hash"u8, out var hash)
            || hash.ValueKind != JsonValueKind.String
            || hash.GetString() is not { Length: HashLength } text
            || !text.All(char.IsAsciiHexDigit))
        {
            return HttpErrors.InvalidPersistedQuery;
        }

        AutomaticHash = text.ToLowerInvariant();
        return null;
    }

    private static int CountValues(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxJsonDepth });
        var count = 0;
        while (reader.Read())
        {
            count += reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray ? 0 : 1;
        }

        return count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _variables?.Dispose();
        UnescapedDocument.Dispose();
        Text.Dispose();
    }
}
