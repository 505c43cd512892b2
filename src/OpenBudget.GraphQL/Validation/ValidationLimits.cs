namespace OpenBudget.GraphQL.Validation;

/// <summary>How much of a document is validated before it is refused.</summary>
/// <remarks>
/// Fragments make a short document stand for a long one, and every error costs an answer, so a document that is refused can still be
/// expensive. These limits hold for documents of clients; the parser's own (<c>ParserLimits</c>) hold before them.
/// </remarks>
public sealed record ValidationLimits
{
    /// <summary>The limits for documents of clients.</summary>
    public static ValidationLimits Default { get; } = new();

    /// <summary>No limits: for comparing what is found with what another implementation finds.</summary>
    public static ValidationLimits Unlimited { get; } = new()
    {
        MaxErrors = int.MaxValue,
        MaxLocationsPerError = int.MaxValue,
        MaxOperations = int.MaxValue,
        MaxExecutionDepth = int.MaxValue,
        MaxIntrospectionLists = int.MaxValue,
        MaxSchemaSelections = int.MaxValue,
        MaxSelectionsPerSet = int.MaxValue,
        MaxFragmentVisits = int.MaxValue,
        MaxFieldMergeComparisons = int.MaxValue,
    };

    /// <summary>How many errors are reported before validation stops. Default 5.</summary>
    public int MaxErrors { get; init; } = 5;

    /// <summary>How many places one error names. Default 5; the first ones are kept.</summary>
    public int MaxLocationsPerError { get; init; } = 5;

    /// <summary>How many operations a document may hold. Default 100.</summary>
    /// <remarks>A request runs one of them, but each is validated with all its fragments.</remarks>
    public int MaxOperations { get; init; } = 100;

    /// <summary>How deep fields may be selected inside fields, through fragments. Default 15.</summary>
    /// <remarks>The introspection query that tools send has a depth of just 15.</remarks>
    public int MaxExecutionDepth { get; init; } = 15;

    /// <summary>
    /// How many of <c>fields</c>, <c>inputFields</c>, <c>interfaces</c> and <c>possibleTypes</c> may stand inside each other below
    /// <c>__schema</c> or <c>__type</c>. Default 2.
    /// </summary>
    /// <remarks>Each such list multiplies the answer by the size of the schema. The query that tools send nests none of them.</remarks>
    public int MaxIntrospectionLists { get; init; } = 2;

    /// <summary>How often <c>__schema</c> may be written in a document. Default 2.</summary>
    /// <remarks>Each can be answered with megabytes, and introspection costs nothing otherwise. Tools write it once.</remarks>
    public int MaxSchemaSelections { get; init; } = 2;

    /// <summary>How many selections may be written in one selection set. Default 100.</summary>
    /// <remarks>One field under a thousand aliases is a thousand fields to execute; the same field a thousand times is noise.</remarks>
    public int MaxSelectionsPerSet { get; init; } = 100;

    /// <summary>How many fragments may be looked through for one operation. Default 1 000.</summary>
    /// <remarks>A fragment counts each time a selection set that spreads it is expanded or its variables are collected.</remarks>
    public int MaxFragmentVisits { get; init; } = 1_000;

    /// <summary>How many steps a document takes to find fields that cannot be merged. Default 100 000.</summary>
    /// <remarks>A step is a field or fragment that is collected, and a field, argument or value that is compared.</remarks>
    public int MaxFieldMergeComparisons { get; init; } = 100_000;
}
