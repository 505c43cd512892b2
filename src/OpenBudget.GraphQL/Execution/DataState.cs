namespace OpenBudget.GraphQL.Execution;

/// <summary>The state that a source's data is in at a moment.</summary>
/// <remarks>
/// What was read between two moments of one generation is of the data of that generation, once the source has looked for changes after it was
/// read and has found none. A version is not enough: data may come back to a version that it had before, and what was read in between is
/// not of it. It is enough where it was read together with the data.
/// </remarks>
/// <param name="Generation">Another object whenever the data may be other data; the version itself where each answer tells its own.</param>
/// <param name="Looks">How often the source has looked for changes.</param>
/// <param name="Settled">From how many looks on what is read now is known to be of this generation.</param>
internal readonly record struct DataState(object Generation, long Looks, long Settled)
{
    /// <summary>The state of data whose version every answer tells.</summary>
    public static DataState Of(string version) => new(version, 0, 0);

    /// <summary>The version, where every answer tells it; else null.</summary>
    public string? Version => Generation as string;

    /// <summary>Whether what was read at this moment is what would be read at a later one.</summary>
    public bool Holds(DataState later) =>
        (Version is { } version ? version == later.Version : ReferenceEquals(Generation, later.Generation)) && later.Looks >= Settled;
}
