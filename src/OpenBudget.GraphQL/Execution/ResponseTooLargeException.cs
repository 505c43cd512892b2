namespace OpenBudget.GraphQL.Execution;

/// <summary>An answer grew past the size a <see cref="Utf8Buffer"/> was allowed.</summary>
/// <param name="maximum">The size allowed, in bytes.</param>
internal sealed class ResponseTooLargeException(int maximum)
    : Exception($"The response is larger than {maximum} bytes. Ask for fewer fields or shorter pages.")
{
    /// <summary>The size allowed, in bytes.</summary>
    public int Maximum { get; } = maximum;
}
