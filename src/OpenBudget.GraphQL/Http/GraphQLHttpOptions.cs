namespace OpenBudget.GraphQL.Http;

/// <summary>What the endpoint takes from a client, and what it tells caches.</summary>
public sealed record GraphQLHttpOptions
{
    /// <summary>The longest body of a POST, in bytes. Default 1 048 576 (1 MiB).</summary>
    /// <remarks>A document may have 64 KB, so the rest is room for variables. The web server's own limit, if lower, holds, too.</remarks>
    public int MaxBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>How many values the variables of a request may hold: objects, lists, and what is in them. Default 10 000.</summary>
    /// <remarks>Coercing a value costs a hundred times what reading it does, so that a body of the largest size would keep a processor busy.</remarks>
    public int MaxVariableValues { get; init; } = 10_000;

    /// <summary>How many requests are executed at the same time; one more is refused with 503. Default 64.</summary>
    /// <remarks>
    /// Under overload a quick refusal serves everybody better than a queue that nobody sees the end of. Only the execution counts: a
    /// client that sends or reads slowly keeps none of these places.
    /// </remarks>
    public int MaxConcurrentExecutions { get; init; } = 64;

    /// <summary>How many tables are read and sent at the same time; one more is refused with 503. Default 8.</summary>
    /// <remarks>
    /// A table may take minutes, of which a slow client needs the most. It takes none of the places of <see cref="MaxConcurrentExecutions"/>, and
    /// what waits to be sent waits in a file: the database is let go as soon as the last row is read.
    /// </remarks>
    public int MaxConcurrentTables { get; init; } = 8;

    /// <summary>The <c>Cache-Control</c> of an answer to a GET that has no errors. Default <c>public, max-age=60</c>.</summary>
    /// <remarks>
    /// Open data is the same for everybody and changes when a document is imported, so that a minute takes the load off a popular page and
    /// nobody waits long for a correction. Answers with errors always say <c>no-store</c>.
    /// </remarks>
    public string GetCacheControl { get; init; } = "public, max-age=60";

    /// <summary>From how many bytes on an answer is compressed, for a client that can read that. Default 1 024.</summary>
    /// <remarks>A small answer fits into one packet either way. <see cref="int.MaxValue"/> switches compression off.</remarks>
    public int MinCompressedBytes { get; init; } = 1024;

    /// <summary>The most bytes of all documents together that are kept for automatic persisted queries. Default 4 194 304 (4 MiB).</summary>
    /// <remarks>The least recently used go first; a client whose document is gone sends it again. 0 keeps none.</remarks>
    public int MaxAutomaticDocumentBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>The most bytes of all answers together that are kept for requests that ask the same. Default 33 554 432 (32 MiB).</summary>
    /// <remarks>
    /// An answer is given again, to GET and POST, as long as the data is the same; on PostgreSQL a change is noticed within a quarter of a second.
    /// Only complete answers without errors are kept, and the least recently used go first. 0 keeps none.
    /// </remarks>
    public int MaxCachedAnswerBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>
    /// The folder with persisted operations: each file <c>id.graphql</c> is answered at <c>/persisted/id</c> below the endpoint. Null for none.
    /// Default null.
    /// </summary>
    /// <remarks>Read once, at the start: an address must not mean something else tomorrow.</remarks>
    public string? PersistedOperationsFolder { get; init; }
}
