namespace OpenBudget.GraphQL.Execution;

/// <summary>What a request reads its data through, from its first field to its last.</summary>
internal abstract class DataSession : IAsyncDisposable
{
    /// <summary>
    /// The version of the data that is read, where the source <see cref="DataSource.TellsVersionWithAnswers">tells it only so</see>; else null.
    /// </summary>
    public virtual string? Version => null;

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
