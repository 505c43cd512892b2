using System.Text.Json;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.GraphQL.Http;

/// <summary>A request as it came, in pooled memory: what <see cref="GraphQLRequest"/> points to until the answer is there.</summary>
internal sealed class ReceivedRequest : IDisposable
{
    /// <summary>How deep JSON may nest; as deep as the coercion of variables goes.</summary>
    public const int MaxJsonDepth = 64;

    private JsonDocument? _variables;

    /// <summary>The body, or the variables of a GET.</summary>
    public Utf8Buffer Text { get; } = new();

    /// <summary>The document, where it does not stand in <see cref="Text"/> as it is.</summary>
    public Utf8Buffer UnescapedDocument { get; } = new();

    /// <summary>The document's UTF-8 text.</summary>
    public ReadOnlyMemory<byte> Document { get; set; }

    /// <summary>The operation's name; null where none is given.</summary>
    public string? OperationName { get; set; }

    /// <summary>The request for the executor.</summary>
    public GraphQLRequest Request => new(Document, OperationName, _variables?.RootElement ?? default);

    /// <summary>Sets the variables.</summary>
    /// <param name="json">The JSON text; it must stay as it is until this is disposed.</param>
    /// <returns>Whether it is an object, or null.</returns>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public bool ReadVariables(ReadOnlyMemory<byte> json)
    {
        _variables = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxJsonDepth });
        return _variables.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _variables?.Dispose();
        UnescapedDocument.Dispose();
        Text.Dispose();
    }
}
