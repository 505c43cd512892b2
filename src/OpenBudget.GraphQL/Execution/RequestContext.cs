using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Execution;

/// <summary>One request while it is executed.</summary>
internal sealed class RequestContext(
    VariableValues variables, int maxResponseBytes, bool isSnapshot, IntrospectionAnswers introspectionAnswers, CancellationToken cancellation)
    : IAsyncDisposable
{
    // A bad argument deep inside lists is an error at each of its places, and an error takes about this much of the answer.
    private const int BytesPerError = 256;

    /// <summary>The coerced variables.</summary>
    public VariableValues Variables { get; } = variables;

    /// <summary>The execution errors, in the order met.</summary>
    public List<GraphQLError> Errors { get; } = [];

    /// <summary>The most bytes an answer may have.</summary>
    public int MaxResponseBytes { get; } = maxResponseBytes;

    /// <summary>Whether all statements of the request must see one state of the data.</summary>
    public bool IsSnapshot { get; } = isSnapshot;

    /// <summary>Where introspection keeps what it has answered.</summary>
    public IntrospectionAnswers IntrospectionAnswers { get; } = introspectionAnswers;

    /// <summary>Ends the request.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The data source's connection for this request; null until a field first needs it.</summary>
    public DataSession? Session { get; set; }

    /// <summary>Adds an execution error.</summary>
    /// <exception cref="ResponseTooLargeException">There are more than an answer can hold.</exception>
    public void Fail(GraphQLError error)
    {
        if (Errors.Count == MaxResponseBytes / BytesPerError)
        {
            throw new ResponseTooLargeException(MaxResponseBytes);
        }

        Errors.Add(error);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Session?.DisposeAsync() ?? ValueTask.CompletedTask;
}
