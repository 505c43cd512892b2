using System.Buffers;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Execution;

/// <summary>How a request ended.</summary>
public enum ResultKind
{
    /// <summary>It was executed; single fields may have failed.</summary>
    Executed,

    /// <summary>The request itself was wrong: there is no <c>data</c>. Spec: sec-Errors.Request-Errors.</summary>
    RequestError,

    /// <summary>It was not executed because it costs too much: there is no <c>data</c>.</summary>
    TooExpensive,

    /// <summary>It was not executed because the client has had its share for now: there is no <c>data</c>.</summary>
    Postponed,

    /// <summary>It took longer than allowed; there is no answer.</summary>
    TimedOut,

    /// <summary>Something broke that is not the client's doing; it has been logged.</summary>
    Failed,

    /// <summary>The data cannot be read at the moment; it has been logged, and may succeed when it is asked again.</summary>
    Unavailable,
}

/// <summary>The answer to a request. Dispose it after it has been written: its memory goes back to a pool.</summary>
public sealed class ExecutionResult : IDisposable
{
    private readonly Utf8Buffer? _data;

    internal ExecutionResult(ResultKind kind, IReadOnlyList<GraphQLError> errors, Utf8Buffer? data)
    {
        Kind = kind;
        Errors = errors;
        _data = data;
    }

    /// <summary>How the request ended.</summary>
    public ResultKind Kind { get; }

    /// <summary>The errors, in the order met.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>How long the client is to wait before it asks again; null unless that is known.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>The version of the data that was read, where the source tells it with each answer; else null.</summary>
    public string? DataVersion { get; internal init; }

    /// <summary>Entries of the response's <c>extensions</c>, each an object of strings, numbers and booleans; in order.</summary>
    internal List<KeyValuePair<string, IReadOnlyList<KeyValuePair<string, object>>>> Extensions { get; } = [];

    /// <summary>Writes the response: errors, where there are any, before the data, extensions last. Spec: sec-Response-Format.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        output.Write("{"u8);
        if (Errors.Count > 0)
        {
            using var errors = new Utf8Buffer();
            errors.WriteRaw("\"errors\":"u8);
            ErrorWriter.Write(Errors, errors);
            output.Write(errors.WrittenSpan);
        }

        if (_data is not null)
        {
            output.Write(Errors.Count > 0 ? ",\"data\":"u8 : "\"data\":"u8);
            output.Write(_data.WrittenSpan);
        }

        if (Extensions.Count > 0)
        {
            using var extensions = new Utf8Buffer();
            extensions.WriteRaw(Errors.Count > 0 || _data is not null ? ",\"extensions\":"u8 : "\"extensions\":"u8);
            ErrorWriter.WriteMap(Extensions, extensions);
            output.Write(extensions.WrittenSpan);
        }

        output.Write("}"u8);
    }

    /// <inheritdoc/>
    public void Dispose() => _data?.Dispose();
}
